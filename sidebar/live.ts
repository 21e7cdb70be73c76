import type { Activity, BuyerSegment } from '../src/core/codes';
import type { Settings } from '../src/core/settings';
import { type Day, EARLIEST, windowStart } from '../src/core/units';
import type { LiveNumbers } from '../src/wizard/messages';

/** What the Rules step shows while limits are being set. */
export interface Counts {
  readonly activity: Readonly<Record<Activity, number>>;
  readonly segments: Readonly<Record<BuyerSegment, number>>;
}

export interface Limits {
  readonly asOf: Day;
  readonly windowMonths: number;
  readonly activeWithin: number;
  readonly lostAfter: number;
  readonly pmgMode: Settings['pmgMode'];
  /** Units of the currency times 100, for mode `amounts`. */
  readonly pmgCuts: Settings['pmgCuts'];
}

/**
 * Counts activity and buyer segments from the numbers per customer of the last answer, so that moving a limit needs
 * no call. The same rules as the measures: a test compares the two.
 */
export function countLive(live: LiveNumbers, limits: Limits): Counts {
  const activity = { active: 0, slowing: 0, lost: 0 };
  const segments = { prospect: 0, mono: 0, multi: 0, vip: 0, ambassador: 0 };
  const { largeFrom } = cutsOf(live, limits);
  const inWindow = isInWindow(limits);
  live.daysSince.forEach((days, i) => {
    if (days < 0) {
      segments.prospect++;
      return;
    }
    const state = days <= limits.activeWithin ? 'active' : days <= limits.lostAfter ? 'slowing' : 'lost';
    activity[state]++;
    const isLarge = inWindow(days) && largeFrom !== null && live.spent[i] >= largeFrom;
    if (live.advocate[i] === 1) segments.ambassador++;
    else if (live.occasions[i] >= 2 && isLarge && state !== 'lost') segments.vip++;
    else if (live.occasions[i] >= 2) segments.multi++;
    else segments.mono++;
  });
  return { activity, segments };
}

/** A customer bought in the window when his last order lies in it. */
function isInWindow({ asOf, windowMonths }: Limits): (daysSince: number) => boolean {
  const from = windowStart(asOf, windowMonths);
  return from === EARLIEST ? () => true : (daysSince) => asOf - daysSince >= from;
}

/** From how much a buyer of the window is large. */
function cutsOf(live: LiveNumbers, limits: Limits): { readonly largeFrom: number | null } {
  const inWindow = isInWindow(limits);
  const spent = live.spent.filter((_, i) => live.daysSince[i] >= 0 && inWindow(live.daysSince[i]));
  if (limits.pmgMode === 'amounts') return { largeFrom: limits.pmgCuts?.large ?? null };
  if (spent.length === 0) return { largeFrom: null };
  const descending = spent.sort((a, b) => b - a);
  const cut = descending[largeCount(descending, limits.pmgMode) - 1];
  const atLeast = descending.filter((value) => value >= cut).length;
  // Ties at a cut go up, unless that would make most buyers large: then all of that amount are medium.
  if (atLeast > descending.length / 2) {
    const above = descending.filter((value) => value > cut);
    return { largeFrom: above.length > 0 ? above[above.length - 1] : Number.POSITIVE_INFINITY };
  }
  return { largeFrom: cut };
}

function largeCount(descending: readonly number[], mode: 'head-count' | 'turnover' | 'thirds'): number {
  if (mode === 'head-count') return Math.max(1, Math.ceil(descending.length * 0.2 - 1e-9));
  const total = descending.reduce((sum, value) => sum + value, 0);
  const share = mode === 'turnover' ? 0.8 : 1 / 3;
  let before = 0;
  let count = 0;
  while (count < descending.length && (count === 0 || before < total * share - 1e-6)) before += descending[count++];
  return count;
}
