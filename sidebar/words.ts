import type { Language } from '../src/core/codes';
import { codes as enCodes } from '../src/words/en/codes';
import { reasons as enReasons } from '../src/words/en/reasons';
import { sidebar as enSidebar } from '../src/words/en/sidebar';
import { codes as frCodes } from '../src/words/fr/codes';
import { reasons as frReasons } from '../src/words/fr/reasons';
import { sidebar as frSidebar } from '../src/words/fr/sidebar';
import type { Shape } from '../src/words/shape';

// Only the sections the panel shows: the words of tabs and functions stay out of its file.

export type Words = Shape<typeof enSidebar> & {
  readonly codes: Shape<typeof enCodes>;
  readonly reasons: Shape<typeof enReasons>;
};

const english: Words = { ...enSidebar, codes: enCodes, reasons: enReasons };
const french: Words = { ...frSidebar, codes: frCodes, reasons: frReasons };

export const wordsIn = (language: Language): Words => (language === 'fr' ? french : english);
