import type { Language } from '../core/codes';
import { terminal as en } from './en/terminal';
import { terminal as fr } from './fr/terminal';
import type { Shape } from './shape';
import { type Words, wordsOf } from './words';

/** All words, and those of the command line, which the add-on never says and does not carry. */
export type TerminalWords = Words & { readonly terminal: Shape<typeof en> };
export const terminalWordsOf = (language: Language): TerminalWords => ({
  ...wordsOf(language),
  terminal: language === 'fr' ? fr : en,
});
