import type { Language } from '../src/core/codes';
import { codes as enCodes } from '../src/words/en/codes';
import { sidebar as enSidebar } from '../src/words/en/sidebar';
import { codes as frCodes } from '../src/words/fr/codes';
import { sidebar as frSidebar } from '../src/words/fr/sidebar';
import type { Shape } from '../src/words/shape';

// Only the sections the panel shows: the words of tabs and functions stay out of its file.

export type Words = Shape<typeof enSidebar> & { readonly codes: Shape<typeof enCodes> };

const english: Words = { ...enSidebar, codes: enCodes };
const french: Words = { ...frSidebar, codes: frCodes };

export const wordsIn = (language: Language): Words => (language === 'fr' ? french : english);
