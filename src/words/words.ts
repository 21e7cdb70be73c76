import type { Language } from '../core/codes';
import { en } from './en/index';
import { fr } from './fr/index';
import type { Shape } from './shape';

/** Every sentence a user can see. English is the shape; French is typed by it, so a missing sentence does not compile. */
export type Words = Shape<typeof en>;
export const wordsOf = (language: Language): Words => (language === 'fr' ? fr : en);
