import type { Audit } from '../core/clean/audit-book';
import type { BuyerSegment, Language, TabId } from '../core/codes';
import type { Findings } from '../core/findings';
import type { Change, CleanRule, Contact, Decision, Identity, LeftOut, Match } from '../core/model';
import type { Settings } from '../core/settings';
import type { Day } from '../core/units';

/** All that the tabs are made of: the findings, and the facts of reading and unifying that the Log and lists show. */
export interface TabInput {
  readonly findings: Findings;
  /** `Unified.contacts`: index = customer number. */
  readonly contacts: readonly Contact[];
  /** `Reading.identities` and `Unified.customerOf`: who the pairs below speak of. */
  readonly identities: readonly Identity[];
  readonly customerOf: ArrayLike<number>;
  /** `Unified.merges` and `Unified.doubtful`. */
  readonly merges: readonly Match[];
  readonly doubtful: readonly Match[];
  /** Answers a person gave to doubtful pairs, those given in the Log tab included. */
  readonly decisions: readonly Decision[];
  /** kept + merged + `leftOut.length` = read, rows of every used table. */
  readonly rows: { readonly read: number; readonly kept: number; readonly merged: number };
  /** Rows set aside by reading and by the measures (`Findings.leftOut`) together. */
  readonly leftOut: readonly LeftOut[];
  /** The first changes of each rule. */
  readonly changes: readonly Change[];
  /** How many values each rule changed, those not listed included; by default as many as are listed. */
  readonly changeCounts?: ReadonlyMap<CleanRule, number>;
  /** Rules a person refused. */
  readonly rulesOff?: readonly CleanRule[];
  /** Used tables: the tab's id in the facts above, and the name a person reads. */
  readonly sources: readonly { readonly tab: string; readonly name: string }[];
  /** How good the columns of the used tables are; null or absent where nobody looked. */
  readonly audit?: Audit | null;
  /** What was typed for the name of an RFM cell and is none of the segments. */
  readonly unknownSegments?: readonly UnknownSegment[];
  /** Today, null where the host does not know it. */
  readonly computedOn: Day | null;
  /** Runs for the Log, newest first, this one included. */
  readonly runs: readonly RunRecord[];
  /** Notes of people beside customers who are no longer in the list. */
  readonly orphanNotes: readonly OrphanNote[];
  /** Who was what at the last update with fewer days of orders; null where the file does not tell. */
  readonly earlier?: EarlierSegments | null;
  /** Sign of `findings.currency` (€, £, CHF), '' where no currency is known. */
  readonly currencySign: string;
  /** Of the words and of the function names printed. */
  readonly language: Language;
}

/** What decides which tabs are proposed. */
export type Facts = Pick<TabInput, 'findings' | 'contacts'>;

/** How many values each rule changed, those not listed included. */
export function changesByRule({ changes, changeCounts }: TabInput): ReadonlyMap<CleanRule, number> {
  if (changeCounts) return changeCounts;
  const counts = new Map<CleanRule, number>();
  for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

export const changedValues = (input: TabInput): number => {
  let total = 0;
  for (const count of changesByRule(input).values()) total += count;
  return total;
};

export interface UnknownSegment {
  readonly recency: number;
  readonly fm: number;
  readonly seen: string;
}

/** Buyer segments by key, as they stood in the file before this run; null: one that nobody can read. */
export interface EarlierSegments {
  /** Before the day of this analysis. */
  readonly asOf: Day;
  readonly segments: ReadonlyMap<string, BuyerSegment | null>;
}

/** One line of the Log's table of runs. Holds nothing of any customer. */
export interface RunRecord {
  readonly day: Day | null;
  /** Minutes after midnight, on the file's own clock. */
  readonly minute: number | null;
  readonly by: 'you' | 'another-editor';
  /** Typed in the settings by those who want to be named; '' otherwise. */
  readonly initials: string;
  readonly asOf: Day;
  readonly windowMonths: number;
  readonly activeWithin: number;
  readonly lostAfter: number;
  readonly pmgMode: Settings['pmgMode'];
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly leftOut: number;
  readonly tabs: readonly TabId[];
  /** null while the run is being written. */
  readonly seconds: number | null;
  readonly version: string;
}

export interface OrphanNote {
  readonly tab: TabId;
  readonly key: string;
  /** What stood in the free columns, in their order. */
  readonly notes: readonly string[];
}
