import type { Cents, Share } from '../units';

/** What an action to keep customers cost, and how many came again with it and without it. */
export interface RetentionTrial {
  readonly cost: Cents;
  readonly treated: number;
  readonly treatedRepeat: number;
  readonly control: number;
  readonly controlRepeat: number;
  readonly marginPerRepeater: Cents;
  readonly marketingBudget: Cents | null;
}

export interface RetentionReturn {
  readonly shareOfBudget: Share | null;
  /** The share is under the 10 % that the source advises. */
  readonly isUnderAdvised: boolean;
  /** Who came again thanks to the action; not a whole number, and below 0 where it did harm. */
  readonly savedCustomers: number | null;
  readonly savedMargin: Cents | null;
  readonly return: number | null;
  /** Customers to save for the action to pay. */
  readonly breakEven: number | null;
}

/**
 * What keeping customers brings (rule book 13): saved = (repeat rate treated − repeat rate control) × treated; return =
 * (saved margin − cost) ÷ cost. Null where there is nobody to measure, or nothing under the line.
 *
 * @param advised share of marketing that should go into retention: `retentionShare` of the settings
 */
export function retentionReturn(trial: RetentionTrial, advised: Share): RetentionReturn {
  const { cost, treated, treatedRepeat, control, controlRepeat, marginPerRepeater, marketingBudget } = trial;
  const shareOfBudget = marketingBudget !== null && marketingBudget > 0 ? cost / marketingBudget : null;
  // One fraction: rates taken apart would leave noise in whole numbers.
  const saved = treated > 0 && control > 0 ? (treatedRepeat * control - controlRepeat * treated) / control : null;
  const savedMargin = saved === null ? null : Math.round(saved * marginPerRepeater);
  return {
    shareOfBudget,
    isUnderAdvised: shareOfBudget !== null && shareOfBudget < advised,
    savedCustomers: saved,
    savedMargin,
    return: savedMargin === null || cost <= 0 ? null : (savedMargin - cost) / cost,
    breakEven: marginPerRepeater > 0 ? cost / marginPerRepeater : null,
  };
}
