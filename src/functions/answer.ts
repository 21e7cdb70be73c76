import type { CannotAnswer, Language } from '../core/codes';
import { wordsOf } from '../words/words';

/** Longer sentences do not fit the note of a cell. */
const longestSentence = 120;

/** What a cell shows for a question without an answer: one sentence of at most 120 characters. */
export function sentenceOf(name: string, { code, details }: CannotAnswer, language: Language): string {
  const { problems, sentence } = wordsOf(language).functions;
  const known = Object.keys(problems).includes(code) ? (code as keyof typeof problems) : 'other';
  const text = sentence(name, problems[known]({ ...details, code }));
  return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
}
