import type {
  Activity,
  BuyerSegment,
  DateOrder,
  DecimalSign,
  Flag,
  Language,
  RfmSegment,
  Role,
  Size,
  Stage,
  TabId,
  TableKind,
} from '../core/codes';
import type { CleanRule, Decision, Match, TableChoice } from '../core/model';
import type { ActionCode, FieldOfLikeness, NextClass } from '../core/results';
import type { SettingName, Settings } from '../core/settings';

// What the sidebar asks and what its host answers: JSON text both ways, codes only, days as YYYY-MM-DD, money as
// decimal numbers. The server keeps no state between calls: every request carries the choices made so far.

export type SentSettings = { readonly [K in SettingName]?: unknown };

/** Everything a person decided so far. */
export interface Choices {
  readonly tables: readonly TableChoice[];
  readonly rulesOff: readonly CleanRule[];
  readonly rulesOn: readonly CleanRule[]; // rules that are off by default
  readonly decisions: readonly Decision[];
  /** As a person gives them: days as YYYY-MM-DD, money in whole units, shares 0–1. */
  readonly settings: SentSettings;
  /** Tabs to write; null = the proposal. */
  readonly outputs: readonly TabId[] | null;
}
export const noChoices: Choices = {
  tables: [],
  rulesOff: [],
  rulesOn: [],
  decisions: [],
  settings: {},
  outputs: null,
};

export type Request =
  | { readonly kind: 'start' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'sample' } // writes the sample tabs, then as 'data'
  | { readonly kind: 'remove-sample' }
  | { readonly kind: 'data'; readonly choices: Choices }
  | { readonly kind: 'columns'; readonly choices: Choices }
  | { readonly kind: 'clean'; readonly choices: Choices }
  | { readonly kind: 'rules'; readonly choices: Choices }
  | { readonly kind: 'plan'; readonly choices: Choices }
  | { readonly kind: 'report'; readonly choices: Choices } // everything found, as --json gives it
  /** First call: cursor null. Every answer carries the cursor of the next. `sourceMark` is the one the plan gave. */
  | {
      readonly kind: 'write';
      readonly choices: Choices;
      readonly sourceMark: string;
      readonly cursor: string | null;
      /** What to do with tabs that hold a person's edits. */
      readonly edits: 'ask' | 'keep' | 'replace' | 'new-tab';
      /** What the person typed of himself for the Log, kept for him; left out: as before. */
      readonly initials?: string;
    }
  | { readonly kind: 'stop' } // the run stays resumable
  | { readonly kind: 'resume' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'update' } // all steps with the saved choices: answered as 'plan'
  | { readonly kind: 'card'; readonly key: string | null } // null: the customer of the selected row
  | { readonly kind: 'open'; readonly tab: TabId; readonly row?: number }
  | { readonly kind: 'functions' };

export type Answer =
  | StartAnswer
  | LanguageAnswer
  | DataAnswer
  | ColumnsAnswer
  | CleanAnswer
  | RulesAnswer
  | PlanAnswer
  | WriteAnswer
  | DoneAnswer
  | EditsAnswer
  | UndoneAnswer
  | CardAnswer
  | OpenedAnswer
  | FunctionsAnswer
  | ReportAnswer
  | ErrorAnswer;

export interface StartAnswer {
  readonly kind: 'start';
  readonly language: Language;
  /** The view to open first: set by the menu item that opened the sidebar. */
  readonly view: 'start' | 'update' | 'card' | 'functions' | 'undo' | 'sample';
  readonly tab: { readonly name: string; readonly rows: number; readonly columns: number } | null; // the active one
  readonly hasSample: boolean;
  readonly written: boolean; // our tabs exist: "Update tabs" and undo make sense
  readonly canUndo: boolean;
  readonly interrupted: { readonly date: string; readonly percent: number } | null;
  readonly locked: { readonly minutes: number } | null;
  readonly currencySign: string;
}
export interface LanguageAnswer {
  readonly kind: 'language';
  readonly language: Language;
}

export interface DataAnswer {
  readonly kind: 'data';
  readonly tables: readonly {
    readonly tab: string;
    readonly name: string;
    readonly kind: TableKind;
    readonly confidence: number;
    readonly rows: number;
    readonly headerRow: number;
    readonly used: boolean;
    readonly duplicateOf: { readonly name: string; readonly share: number } | null;
  }[];
}

/** A cell as an example: text as it stands, a date (`YYYY-MM-DD`) and an amount as numbers are written in the panel's language. */
export type Sample = string | { readonly day: string } | { readonly amount: number };

export interface ColumnsAnswer {
  readonly kind: 'columns';
  readonly tables: readonly {
    readonly tab: string;
    readonly name: string;
    readonly kind: TableKind;
    /** Roles that matter for this kind, most important first, then recognised others. */
    readonly fields: readonly {
      readonly role: Role;
      /** −1: absent. */
      readonly column: number;
      readonly confidence: number;
      readonly samples: readonly Sample[];
      readonly needed: boolean;
    }[];
    readonly headers: readonly string[]; // every column, secret ones as ''
    readonly unclearDates: UnclearDates | null;
    readonly conflictingDates: ConflictingDates | null;
    /** What else is odd about the table or its columns, beside what is asked. */
    readonly remarks: readonly Remark[];
    readonly unclearDecimals: {
      readonly sample: string;
      readonly column: number;
      readonly count: number;
      /** How such amounts are read unless a person says otherwise. */
      readonly proposed: DecimalSign;
    } | null;
  }[];
  readonly recognised: number;
  readonly total: number;
  /** Codes of what stops the wizard here: 'no-customer', 'no-date', 'no-table'. */
  readonly blocking: readonly string[];
}
export interface UnclearDates {
  readonly role: Role;
  readonly sample: string;
  readonly dmy: string; // ISO day
  readonly mdy: string;
  readonly proposed: DateOrder;
  readonly count: number;
  readonly of: number;
}
/** A column in which some dates can only be day first and others only month first: none is read until a person says. */
export interface ConflictingDates {
  readonly role: Role;
  readonly column: number;
  /** As written, with one of each; `''` where there is none. */
  readonly dayFirst: { readonly count: number; readonly sample: string };
  readonly monthFirst: { readonly count: number; readonly sample: string };
  readonly either: { readonly count: number; readonly sample: string };
}
/** Something a person should look at: a code with its sentence in both languages. */
export interface Remark {
  readonly code: string;
  /** Name of the tab; `''` where it is about the whole. */
  readonly tab: string;
  /** Heading of the column; `''` without one, and of columns that must not be shown. */
  readonly header: string;
  /** Of the grid, from 0; −1 where it is about no column. */
  readonly column: number;
  readonly count: number;
  /** The first few sheet rows, and what the first of them holds. */
  readonly rows: readonly number[];
  readonly seen: string;
}

export interface CleanAnswer {
  readonly kind: 'clean';
  readonly duplicates: number;
  readonly missing: number;
  readonly rules: readonly {
    readonly rule: CleanRule;
    readonly count: number;
    readonly on: boolean;
    readonly examples: readonly { readonly before: string; readonly after: string }[]; // up to 20
    /** Changes the Log will list, where they are fewer than `count`. */
    readonly listed: number;
  }[];
  /** What could not be cleaned and what is odd about the whole, per kind and tab. */
  readonly remarks: readonly Remark[];
  /** E-mails, phones and numbers of too many names to be one person's: they join nobody. Up to 20 of `sharedKeyCount`. */
  readonly sharedKeys: readonly {
    readonly key: string;
    readonly names: number;
    readonly tab: string;
    readonly row: number;
  }[];
  readonly sharedKeyCount: number;
  /** Customers of more than ten records, with the weakest thing that joins two of them; the biggest few. */
  readonly crowds: readonly { readonly name: string; readonly records: number; readonly by: Match['by'] }[];
  readonly crowdCount: number;
  readonly pairs: readonly {
    readonly a: PairSide;
    readonly b: PairSide;
    readonly by: string;
    readonly confidence: number;
  }[];
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly merged: number;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}
export interface PairSide {
  readonly key: string;
  readonly lines: readonly string[]; // name, place, e-mail, phone: as shown
}

/** Per customer, without keys, so that the sidebar can count live. Parallel arrays. */
export interface LiveNumbers {
  readonly daysSince: readonly number[]; // −1: never bought
  readonly occasions: readonly number[];
  readonly spent: readonly number[]; // cents in the window
  readonly advocate: readonly number[]; // 1 or 0
}
export interface RulesAnswer {
  readonly kind: 'rules';
  readonly asOf: string;
  readonly oldestOrder: string;
  readonly settings: RuleFields;
  readonly proposed: { readonly activeWithin: number; readonly lostAfter: number };
  /** "9 repeat orders out of 10 came within q days"; null where there are too few. */
  readonly p90: number | null;
  readonly from: 'data' | 'convention' | 'setting' | 'contract';
  readonly counts: Readonly<Record<Activity, number>>;
  readonly segments: Readonly<Record<BuyerSegment, number>>;
  readonly live: LiveNumbers | null; // null above 20,000 customers: a Recount button
  readonly currency: string;
  readonly currencySign: string;
  /** The other currencies of the file: converted at a rate, or left out where it is null. Amounts in their own units. */
  readonly otherCurrencies: readonly OtherCurrency[];
  readonly hasAmounts: boolean;
}
export interface OtherCurrency {
  readonly currency: string;
  readonly rows: number;
  readonly amount: number;
  readonly rate: number | null;
}
export interface RuleFields {
  readonly windowMonths: number;
  readonly basis: 'turnover' | 'margin';
  readonly activeWithin: number;
  readonly lostAfter: number;
  readonly pmgMode: Settings['pmgMode'];
  readonly margin: number;
  readonly targetCac: number | null;
}

export interface PlanAnswer {
  readonly kind: 'plan';
  readonly tabs: readonly {
    readonly id: TabId;
    readonly name: string;
    readonly rows: number;
    readonly cells: number;
    readonly state: 'new' | 'replaced' | 'optional';
    readonly ticked: boolean;
  }[];
  readonly sources: readonly string[];
  readonly cells: number;
  readonly seconds: number;
  readonly sourceMark: string;
  /** Of the person who asks, as typed before. */
  readonly initials?: string;
  /** Answering 'update': the saved choices, which 'write' then carries. */
  readonly choices?: Choices;
}

export interface WriteAnswer {
  readonly kind: 'writing';
  readonly percent: number;
  readonly part: number;
  readonly parts: number;
  /** What is done and what is under way. */
  readonly label: 'reading' | 'cleaning' | 'segments' | 'tabs' | 'charts' | 'checking';
  readonly tab: TabId | null;
  readonly steps: readonly {
    readonly label: WriteAnswer['label'];
    readonly state: 'done' | 'now' | 'next';
    readonly figure: number | null;
  }[];
  readonly cursor: string;
  /** Answering 'resume': what 'write' then carries. Without them the sidebar goes on sending 'resume'. */
  readonly choices?: Choices;
  readonly sourceMark?: string;
}

/** What a reader finds in a tab: so many rows of a list, actions to take, segments with somebody in them… */
export interface TabHolding {
  readonly count: number;
  readonly of: 'rows' | 'actions' | 'segments' | 'stages' | 'months' | 'quarters' | 'channels' | 'codes' | 'changes';
}

export interface DoneAnswer {
  readonly kind: 'done';
  readonly customers: number;
  readonly findings: readonly (
    | { readonly code: 'top20'; readonly share: number }
    | { readonly code: 'win-back'; readonly customers: number; readonly stake: number | null }
    | { readonly code: 'best'; readonly name: string; readonly amount: number }
    | { readonly code: 'stage'; readonly stage: Stage; readonly customers: number }
    | { readonly code: 'prospects'; readonly customers: number }
  )[];
  readonly tabs: readonly {
    readonly id: TabId;
    readonly name: string;
    readonly holds: TabHolding | null;
    readonly created: boolean;
  }[];
  readonly leftOut: number;
  readonly sources: readonly string[];
  readonly currencySign: string;
}

export interface EditsAnswer {
  readonly kind: 'edits';
  readonly tabs: readonly { readonly id: TabId; readonly name: string; readonly edits: number }[];
}
export interface UndoneAnswer {
  readonly kind: 'undone';
  readonly tabs: number;
  /** Names of tabs left as they are, because a person has edited them since. */
  readonly kept?: readonly string[];
}

export interface CardAnswer {
  readonly kind: 'card';
  readonly key: string;
  readonly name: string;
  readonly segment: BuyerSegment;
  readonly size: Size;
  readonly stage: Stage;
  readonly rfm: RfmSegment | null;
  readonly spent: number;
  readonly currencySign: string;
  readonly rank: number;
  /** Customers with an order: prospects have no rank. */
  readonly of: number;
  readonly orderDays: readonly string[]; // ISO, ascending
  readonly asOf: string;
  readonly daysSince: number;
  readonly usualGap: number | null;
  readonly lateness: number | null;
  readonly expected: string | null;
  readonly since: string | null;
  readonly orders: number;
  readonly windowOrders: number;
  /** What he is expected to bring within the horizon of the settings; null where nobody can tell. */
  readonly value: {
    readonly amount: number;
    /** Costs or a margin are known: the amount is margin, else revenue. */
    readonly isMargin: boolean;
    readonly orders: number | null;
    readonly months: number;
  } | null;
  readonly channels: readonly string[];
  /** What explains the stage and the way to the next class; words are found by the panel. */
  readonly why?: {
    readonly flags: readonly Flag[];
    readonly orderDays: number;
    readonly activity: Activity | null;
    readonly activeWithin: number;
    readonly lostAfter: number;
    readonly size: { readonly to: 'large' | 'medium'; readonly amount: number; readonly orders: number | null } | null;
    readonly next: Pick<NextClass, 'segment' | 'silence'> | null;
  };
  /** Channels of his orders and touches: first, last, most frequent. */
  readonly touchpoints?: { readonly first: string; readonly last: string; readonly most: string } | null;
  /** The customers most like him. A mean purchase among what matches is in whole units. */
  readonly lookAlikes?: readonly {
    readonly key: string;
    readonly name: string;
    readonly similarity: number;
    readonly matching: readonly { readonly field: FieldOfLikeness; readonly value: string | number }[];
  }[];
  /** A person's own sentence for his stage; null: ours. */
  readonly ownMessage?: string | null;
  readonly action: ActionCode | null;
  readonly consent: 'yes' | 'no' | 'unknown';
  readonly stake: number | null;
  readonly ceiling: number | null;
  /** Where he stands in the tab of clean customers, for 'open'; absent where there is no such tab, or he is not in it. */
  readonly row?: number;
}

export interface OpenedAnswer {
  readonly kind: 'opened';
}
export interface FunctionsAnswer {
  readonly kind: 'functions';
  readonly functions: readonly {
    readonly name: string;
    readonly twin: string;
    readonly summary: { readonly en: string; readonly fr: string };
    readonly example: string;
  }[];
}

export interface ReportAnswer {
  readonly kind: 'report';
  readonly report: Report;
}
/** The shape of `--json`, without the values of the tabs. */
export interface Report {
  readonly sources: readonly {
    readonly file: string;
    readonly tab: string;
    readonly kind: TableKind;
    readonly headerRow: number;
    readonly delimiter: string | null;
    readonly encoding: string | null;
    readonly dateOrder: DateOrder | null;
    readonly decimal: DecimalSign | null;
    readonly columns: Readonly<Partial<Record<Role, { readonly header: string; readonly confidence: number }>>>;
  }[];
  readonly rows: {
    readonly read: number;
    readonly kept: number;
    readonly merged: number;
    readonly leftOut: readonly {
      readonly file: string;
      readonly tab: string;
      readonly row: number;
      readonly reason: string;
    }[];
  };
  /** What is odd about a column or a tab; `column` its heading, `tab` its name, both '' where it is about the whole. */
  readonly problems: readonly {
    readonly code: string;
    readonly tab: string;
    readonly column: string;
    readonly count: number;
  }[];
  /** How many values each rule changed. */
  readonly changes: Readonly<Partial<Record<CleanRule, number>>>;
  readonly otherCurrencies: readonly OtherCurrency[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly findings: Readonly<Record<string, unknown>>;
}

/** What happened, with a code that has its sentence and button in both languages. */
export interface ErrorAnswer {
  readonly kind: 'error';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}
export const errorCodes = [
  'several-accounts',
  'google-silent', // Google not answering: resumes
  'protected-tab',
  'too-many-cells',
  'cell-too-long',
  'source-changed',
  'viewer-only',
  'filter-on-tab',
  'locked',
  'no-date',
  'no-customer',
  'no-amount',
  'no-table',
  'empty',
  'unreadable-dates',
  'several-currencies',
  'unreadable-file',
  'missing-file',
  'unwritable-output',
  'sums-differ',
  'not-a-customer-row',
  'unknown-customer',
  'nothing-to-undo',
  'nothing-to-resume',
  'no-saved-choices',
  'bad-request',
  'read-back',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
