import type { Activity } from '../codes';
import type { Contact } from '../model';
import type { Thresholds } from '../results';
import type { Settings } from '../settings';
import type { Day } from '../units';
import type { History } from './history';
import { quantile, wholeDays } from './statistics';

/** Under this many gaps the file says nothing about rhythm: the thresholds are a convention. */
const fewestGaps = 5;
const convention = { lostAfter: 365, activeWithin: 182 };
/** Under this many days of history nobody can have been lost. */
const shortestHistory = 180;
/** In contract mode: how long after its end a contract may still be renewed. */
const graceDays = 30;

/** Whether contracts say who still is a customer: the setting wants it, and some are known. */
export const goesByContract = (
  { contract }: Pick<Settings, 'contract'>,
  contacts: readonly Pick<Contact, 'contractEnd'>[] | null,
): boolean => contract && (contacts?.some(({ contractEnd }) => contractEnd !== null) ?? false);

/** The two thresholds a person may set. */
export type ThresholdChoice = Pick<Settings, 'activeWithin' | 'lostAfter'> & { readonly contract?: boolean };

/**
 * After how many days without an order a customer slows down, and after how many he is lost: from the gaps of the file
 * (rule book 4). A threshold given alone leaves the other as computed; `activeWithin` is at most `lostAfter` − 1.
 *
 * With under 180 days of history nobody is lost yet: `lostAfter` is then longer than the file's whole history.
 */
export function thresholdsOf(history: History, choice: ThresholdChoice): Thresholds {
  const { gaps, days } = history;
  const p80 = quantile(gaps, 0.8);
  const p90 = quantile(gaps, 0.9);
  const fromGaps = gaps.length >= fewestGaps && p80 !== null && p90 !== null;

  let { lostAfter, activeWithin } = convention;
  let nobodyLostYet = false;
  let provisional = false;
  if (fromGaps && days < shortestHistory) {
    nobodyLostYet = true;
    activeWithin = wholeDays(p80);
    lostAfter = Math.max(activeWithin, longestSilence(history)) + 1;
  } else if (fromGaps) {
    lostAfter = wholeDays(Math.min(Math.max(p90, days / 2), 1.5 * p90));
    activeWithin = Math.max(Math.floor(lostAfter / 2), Math.min(wholeDays(p80), lostAfter - 1));
    provisional = days < 3 * p90;
  }

  const chosen = choice.lostAfter !== null;
  const lost = choice.lostAfter ?? lostAfter;
  return {
    activeWithin: Math.max(0, Math.min(choice.activeWithin ?? activeWithin, lost - 1)),
    lostAfter: lost,
    from: chosen ? 'setting' : choice.contract ? 'contract' : fromGaps ? 'data' : 'convention',
    nobodyLostYet: nobodyLostYet && !chosen,
    provisional: provisional && !chosen,
    historyDays: days,
    gapCount: gaps.length,
    p80,
    p90,
    medianGap: quantile(gaps, 0.5),
  };
}

/** Nobody can have been silent for longer: back to the oldest order, a mistyped one too. */
function longestSilence({ buyers, last, asOf, oldest }: History): number {
  let longest = asOf - oldest;
  for (let i = 0; i < buyers.length; i++) longest = Math.max(longest, asOf - last[buyers[i]]);
  return longest;
}

/** The word for some days without an order. */
export function activityOf(days: number, { activeWithin, lostAfter }: Thresholds): Activity {
  return days <= activeWithin ? 'active' : days <= lostAfter ? 'slowing' : 'lost';
}

/** The word for a contract: running, over but still renewable, over. */
export function contractActivity(end: Day, asOf: Day): Activity {
  return asOf <= end ? 'active' : asOf <= end + graceDays ? 'slowing' : 'lost';
}
