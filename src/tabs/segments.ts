import type { RfmSegment } from '../core/codes';
import type { Person } from '../core/results';
import type { Desk } from './desk';

// What the tabs that name the eleven segments share.

/** Who bought most comes first; the lost spent nothing lately: their last good year says who matters. */
export const bySpending = (a: Person, b: Person): number => b.spent - a.spent || b.spentInLastYear - a.spentInLastYear;

/** What to do for a segment; without amounts nobody can say that large sums are leaving. */
export const actionFor = ({ input, words }: Desk, segment: RfmSegment): string =>
  segment === 'cant-lose' && !input.findings.hasAmounts
    ? words.tabs.rfm.callRegulars
    : words.reasons.rfmAction[segment];
