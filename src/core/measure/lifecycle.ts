import type { Activity, Flag, Size, Stage } from '../codes';
import type { Score } from '../results';
import type { Cents, Day } from '../units';
import { type SizeCuts, sizeOf } from './pmg';

/** What the stages look at. */
export interface LifeProfile {
  /** Days with an order, whole history. */
  readonly occasions: number;
  /** By the thresholds, or by the end of the contract. */
  readonly activity: Activity | null;
  /** Days between the last two occasions; null with fewer. */
  readonly lastGap: number | null;
  readonly lostAfter: number;
  /** In the window; for the lost, at the last purchase. */
  readonly size: Size;
  readonly frequencyScore: Score;
  /** Money of the last 12 months and of the 12 before, in the basis of the sizes. */
  readonly thisYear: Cents;
  readonly yearBefore: Cents;
  readonly cuts: SizeCuts;
}

/** Read from the top; the first rule that fits gives the stage, and the last fits everyone. */
export const stageRules: readonly { readonly stage: Stage; readonly fits: (p: LifeProfile) => boolean }[] = [
  { stage: 'prospect', fits: (p) => p.occasions === 0 },
  { stage: 'reactivation', fits: (p) => p.activity === 'lost' },
  { stage: 'acquisition', fits: (p) => p.occasions === 1 },
  { stage: 'development', fits: isWonBack },
  { stage: 'attrition', fits: (p) => p.activity === 'slowing' || hasShrunk(p) },
  { stage: 'loyalty', fits: (p) => p.size === 'large' || (p.frequencyScore ?? 0) >= 4 },
  { stage: 'development', fits: () => true },
];

/** The stage of a customer's life: rule book 5. */
export function stageOf(profile: LifeProfile): Stage {
  for (const rule of stageRules) if (rule.fits(profile)) return rule.stage;
  throw new Error('no stage fits');
}

/** Back after a silence that had made him lost, and active since. */
function isWonBack(p: LifeProfile): boolean {
  return p.occasions > 1 && p.lastGap !== null && p.lastGap > p.lostAfter && p.activity === 'active';
}

/** Spends under half of the year before, and fell a size by the cut amounts in force. */
function hasShrunk({ thisYear, yearBefore, cuts }: LifeProfile): boolean {
  return 2 * thisYear < yearBefore && rank[sizeOf(thisYear, cuts)] < rank[sizeOf(yearBefore, cuts)];
}
const rank: Readonly<Record<Size, number>> = { none: 0, small: 1, medium: 2, large: 3 };

/** What else the flags look at. */
export interface FlagFacts {
  readonly stage: Stage;
  readonly daysSince: number | null;
  /** Newest own action (click, reply, login, order); null where the file knows no clicks or replies. */
  readonly lastOwnAction: Day | null;
  /** First day of the 12 months ending on the day of the analysis. */
  readonly yearFrom: Day;
}

/** Flags of those who bought; every rule that fits adds its own. Prospects have one of their own: `refunded`. */
export const flagRules: readonly {
  readonly flag: Flag;
  readonly fits: (p: LifeProfile, facts: FlagFacts) => boolean;
}[] = [
  { flag: 'won-back', fits: (p, facts) => facts.stage === 'development' && isWonBack(p) },
  {
    flag: 'second-order-overdue',
    fits: (p, facts) => facts.stage === 'acquisition' && p.activity === 'slowing',
  },
  {
    flag: 'leave-the-base',
    fits: (p, facts) => isLongGone(p, facts) && facts.lastOwnAction !== null && facts.lastOwnAction < facts.yearFrom,
  },
  // Without click or reply data nobody is told to leave: silence in the till is not silence in the mailbox.
  { flag: 'engagement-unknown', fits: (p, facts) => isLongGone(p, facts) && facts.lastOwnAction === null },
];

/** Lost, small, and silent for more than twice the time that makes a customer lost. */
const isLongGone = (p: LifeProfile, { stage, daysSince }: FlagFacts): boolean =>
  stage === 'reactivation' && p.size === 'small' && (daysSince ?? 0) > 2 * p.lostAfter;

/** The flags of a customer, in the order of `flagRules`. */
export function flagsOf(profile: LifeProfile, facts: FlagFacts): readonly Flag[] {
  const flags: Flag[] = [];
  for (const rule of flagRules) if (rule.fits(profile, facts)) flags.push(rule.flag);
  return flags;
}
