import type { Language, TabId } from '../core/codes';
import { goesByContract } from '../core/measure/activity';
import type { Contact } from '../core/model';
import type { Person } from '../core/results';
import { type Cents, type Day, firstDayOf, type Month, type Share } from '../core/units';
import { formatDay, formatLongDay, formatMoney, formatMonth, formatNumber, formatShare } from '../words/format';
import type { Words } from '../words/words';
import type { TabInput } from './input';

/** A longer key is no word for a sentence. An e-mail or a name is one: it is never cut. */
const LONGEST_KEY = 24;

/** What every tab is written with: the input, the words, figures for sentences, and where each person's row is. */
export interface Desk {
  readonly input: TabInput;
  readonly words: Words;
  readonly write: Figures;
  /** Tabs of this run. */
  readonly outputs: readonly TabId[];
  /** Row of a customer in a list tab of this run; null where he has none. */
  readonly rowOf: (tab: TabId, customer: number) => number | null;
  readonly contactOf: (person: Person) => Contact | null;
  /** Revenue is known, and so is what is left of it. */
  readonly hasMargin: boolean;
}

/** Figures as they stand inside sentences and notes. */
export interface Figures {
  readonly count: (n: number) => string;
  readonly ratio: (n: number) => string;
  readonly money: (cents: Cents) => string;
  readonly cents: (cents: Cents) => string;
  /** + or − in front. */
  readonly gain: (cents: Cents) => string;
  readonly share: (share: Share) => string;
  readonly share1: (share: Share) => string;
  readonly change: (share: Share) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
  /** Without its year. */
  readonly monthName: (month: Month) => string;
}

export function figuresFor(language: Language, sign: string): Figures {
  const plus = (n: number, text: string) => (n > 0 ? `+${text}` : text);
  const day = (month: Month) => firstDayOf(month);
  return {
    count: (n) => formatNumber(n, language),
    ratio: (n) => formatNumber(n, language, 1),
    money: (cents) => formatMoney(cents / 100, sign, language),
    cents: (cents) => formatMoney(cents / 100, sign, language, 2),
    gain: (cents) => plus(cents, formatMoney(cents / 100, sign, language)),
    share: (share) => formatShare(share, language),
    share1: (share) => formatShare(share, language, 1),
    change: (share) => plus(share, formatShare(share, language)),
    day: (d) => formatDay(d, language),
    month: (month) => formatMonth(day(month), language),
    monthName: (month) => formatLongDay(day(month), language).split(' ')[1],
  };
}

/** What a person is called in a list. */
export const nameOf = (person: Person): string => person.name || person.key;

/** What a person is called in a sentence, where a bare number would be read as a figure. Long keys are cut. */
export function spokenName(desk: Desk, person: Person): string {
  if (person.name !== '' && person.name !== person.key) return person.name;
  const isLong = person.key.length > LONGEST_KEY && !/[@\s]/.test(person.key);
  const key = isLong ? `${person.key.slice(0, 8)}…` : person.key;
  return /^\d+$/.test(key) || isLong ? desk.words.tabs.shared.numbered(key) : key;
}

/** Some file says of somebody whether he may be contacted. */
export const hasConsent = ({ input }: Desk): boolean => input.contacts.some(({ consent }) => consent !== 'unknown');

/** Contracts say who still is a customer, and some are known. */
export const hasContracts = ({ input }: Desk): boolean => goesByContract(input.findings.settings, input.contacts);

/** Somebody came back once: else orders to come are each one's only order over again, which nobody has seen. */
export const hasRhythm = ({ input }: Desk): boolean => input.findings.people.some((person) => person.orderDays > 1);

/** A share with one decimal under 10 %, whole above. */
export const shareText = (write: Figures, share: Share): string =>
  share > 0 && share < 0.1 ? write.share1(share) : write.share(share);
