import type { CannotAnswer, Language } from '../core/codes';
import { foldAccents } from '../core/read/keys';
import { wordsOf } from '../words/words';
import { functionNamed } from './catalogue';

/** Longer sentences do not fit the note of a cell. */
const longestSentence = 120;

/** What a cell shows for a question without an answer: one sentence of at most 120 characters. */
export function sentenceOf(name: string, { code, details }: CannotAnswer, language: Language): string {
  const { problems, sentence } = wordsOf(language).functions;
  const known = Object.keys(problems).includes(code) ? (code as keyof typeof problems) : 'other';
  const its = (argument: string | number) => argumentName(name, String(argument), language);
  const named = {
    ...(details.argument === undefined ? {} : { argument: its(details.argument) }),
    ...(details.other === undefined ? {} : { other: its(details.other) }),
    itsAsOf: its('as_of'),
    itsCustomers: its('customers'),
    itsTenure: its('tenure'),
    itsSeparator: its('separator'),
    ...(details.seen === undefined ? {} : { seen: seenAs(details.seen, language) }),
  };
  const text = sentence(name, problems[known]({ ...details, ...named, code }));
  return text.length > longestSentence ? `${text.slice(0, longestSentence - 1)}…` : text;
}

/** What was seen, as the spreadsheet shows it: 12,5 and VRAI in French. */
function seenAs(seen: string | number, language: Language): string {
  const text = String(seen);
  if (language !== 'fr') return text;
  if (typeof seen === 'number') return text.replace('.', ',');
  return text === 'TRUE' ? 'VRAI' : text === 'FALSE' ? 'FAUX' : text;
}

/**
 * An argument as the help of the function that was typed names it: French under a French twin; where both languages
 * type the same function, a French reader gets the French word beside the name.
 */
function argumentName(calledAs: string, argument: string, language: Language): string {
  const entry = functionNamed(calledAs);
  const french = entry?.parameters.find(({ name }) => name === argument)?.french ?? argument;
  if (language !== 'fr' || french === argument) return argument;
  return entry?.twin === calledAs ? foldAccents(french) : `${argument} (${french.replace(/_/g, ' ')})`;
}
