import type { DateOrder, Language, RfmSegment } from './codes';
import type { Cents, Day, Share } from './units';

/** Every choice a person can make, with its default in one place. `null` = computed from the data. */
export interface Settings {
  /** Default: the newest day of a kept row that is not after today. */
  readonly asOf: Day | null;
  /** Months of the window of frequency and money; 0 = everything. */
  readonly windowMonths: number;
  readonly basis: 'turnover' | 'margin';
  /** Margin as a share of turnover, used where no cost column says. */
  readonly margin: Share;
  readonly activeWithin: number | null;
  readonly lostAfter: number | null;
  readonly contract: boolean;
  readonly rfmMethod: 'auto' | 'quantile' | 'cuts';
  /** Four ascending bounds per dimension, for method `cuts`: days, occasions, cents. */
  readonly rfmCuts: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly money: readonly Cents[];
  } | null;
  readonly pmgMode: 'head-count' | 'turnover' | 'thirds' | 'amounts';
  /** For mode `amounts`: from how much a customer is medium, and large. */
  readonly pmgCuts: { readonly medium: Cents; readonly large: Cents } | null;
  readonly currency: string;
  /** Value of one unit of another currency in the main one. */
  readonly rates: Readonly<Record<string, number>>;
  readonly taxIncluded: boolean;
  readonly refundDating: 'order' | 'refund';
  readonly targetCac: Cents | null;
  readonly yearlyDiscount: Share;
  readonly horizonMonths: number;
  readonly lookBackDays: number;
  readonly attribution: 'first' | 'last' | 'last-non-direct' | 'linear' | 'decay' | 'position' | 'markov' | 'shapley';
  readonly retentionShare: Share;
  readonly letGoMonths: number;
  readonly country: string;
  /** Which number of 03/04/2025 is the day, where the cells of a column leave it open or contradict each other. */
  readonly dateOrder: Exclude<DateOrder, 'ymd'> | null;
  readonly language: Language | null;
  /** RFM code "545" style cells are computed; this replaces the segment of single (R, FM) cells: "5-4" → segment. */
  readonly segmentMap: Readonly<Record<string, RfmSegment>>;
  /** Replaces what to invest in a stage, or in a size of it: keys such as "attrition", "attrition-large". */
  readonly investments: Readonly<Record<string, string>>;
  /**
   * Replaces the first message to a stage (× size), by the same keys, and the goal and the first message of a programme:
   * "mono-goal", "mono-fr", "mono-en", "vip-slowing-fr"…
   */
  readonly programmes: Readonly<Record<string, string>>;
}

export const defaultSettings: Settings = {
  asOf: null,
  windowMonths: 12,
  basis: 'turnover',
  margin: 1,
  activeWithin: null,
  lostAfter: null,
  contract: false,
  rfmMethod: 'auto',
  rfmCuts: null,
  pmgMode: 'head-count',
  pmgCuts: null,
  currency: '',
  rates: {},
  taxIncluded: false,
  refundDating: 'order',
  targetCac: null,
  yearlyDiscount: 0.1,
  horizonMonths: 12,
  lookBackDays: 90,
  attribution: 'markov',
  retentionShare: 0.1,
  letGoMonths: 36,
  country: 'FR',
  dateOrder: null,
  language: null,
  segmentMap: {},
  investments: {},
  programmes: {},
};

export type SettingName = keyof Settings;
