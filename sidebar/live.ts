import { type Activity, activities, type BuyerSegment, buyerSegments } from '../src/core/codes';
import { sizeCuts, sizeOf } from '../src/core/measure/pmg';
import { buyerSegmentOf } from '../src/core/measure/segments';
import type { Settings } from '../src/core/settings';
import { type Day, windowStart } from '../src/core/units';
import type { LiveNumbers } from '../src/wizard/messages';

/** What the Rules step shows while limits are being set. */
export interface Counts {
  readonly activity: Readonly<Record<Activity, number>>;
  readonly segments: Readonly<Record<BuyerSegment, number>>;
}

export interface Limits extends Pick<Settings, 'windowMonths' | 'pmgMode' | 'pmgCuts'> {
  readonly asOf: Day;
  readonly activeWithin: number;
  readonly lostAfter: number;
  /** Without amounts nobody has a size. */
  readonly hasAmounts: boolean;
}

/**
 * Counts activity and buyer segments from the numbers per customer of the last answer, so that moving a limit needs
 * no call. Sizes and segments come from the measures themselves; a test compares the sums with the findings.
 */
export function countLive(live: LiveNumbers, limits: Limits): Counts {
  const activity = zeros(activities);
  const segments = zeros(buyerSegments);
  const from = windowStart(limits.asOf, limits.windowMonths);
  // Who bought in the window is who last bought in it; a free order is an order.
  const isInWindow = (i: number) => live.daysSince[i] >= 0 && limits.asOf - live.daysSince[i] >= from;
  const cuts = sizeCuts(Float64Array.from(live.spent.filter((_, i) => limits.hasAmounts && isInWindow(i))), limits);
  live.daysSince.forEach((days, i) => {
    const state =
      days < 0 ? null : days <= limits.activeWithin ? 'active' : days <= limits.lostAfter ? 'slowing' : 'lost';
    if (state) activity[state]++;
    const segment = buyerSegmentOf({
      occasions: live.occasions[i],
      size: isInWindow(i) ? sizeOf(live.spent[i], cuts) : 'none',
      activity: state,
      isAdvocate: live.advocate[i] === 1,
    });
    segments[segment]++;
  });
  return { activity, segments };
}

const zeros = <T extends string>(codes: readonly T[]): Record<T, number> =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<T, number>;
