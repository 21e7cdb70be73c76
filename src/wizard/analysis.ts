import { type Audit, auditBook } from '../core/clean/audit-book';
import { cleanIdentities } from '../core/clean/identities';
import { cleanSales } from '../core/clean/sales';
import { unify } from '../core/clean/unify';
import { CannotAnswer } from '../core/codes';
import { type Findings, findings } from '../core/findings';
import { ledgerOf } from '../core/ledger';
import type { Change, CleanRule, Ledger, Problem, Reading, SourceTab, Table, Unified } from '../core/model';
import { applyChoices, type UsedTable } from '../core/read/choices';
import { missingToStart, readTables } from '../core/read/orders';
import type { ReadHints } from '../core/read/recognise/hints';
import { recognise } from '../core/read/recognise/recognise';
import type { Settings } from '../core/settings';
import type { Day } from '../core/units';
import type { Choices } from './messages';
import { settingsOf, unknownSegments } from './settings';

/** What the edge knows and the core may not ask for. */
export interface Circumstances {
  readonly hints: ReadHints;
  readonly today: Day | null;
}

/** The tables of a workbook with a person's corrections in them. */
export interface Recognition {
  readonly sources: readonly SourceTab[];
  readonly tables: readonly UsedTable[];
}

/** Everything read, cleaned and unified; what the Clean step shows. */
export interface Prepared extends Recognition {
  readonly settings: Settings;
  readonly used: readonly Table[];
  readonly reading: Reading;
  /** The first of each rule; `changeCounts` says how many there were. */
  readonly changes: readonly Change[];
  readonly changeCounts: ReadonlyMap<CleanRule, number>;
  readonly problems: readonly Problem[];
  /** What `email-typo` would change where it is not ticked. */
  readonly suggestions: readonly Change[];
  readonly unified: Unified;
  readonly decisions: Choices['decisions'];
  readonly rulesOff: Choices['rulesOff'];
  /** What was given as the name of an RFM cell and is none of the segments. */
  readonly unknownSegments: ReturnType<typeof unknownSegments>;
}

/** The answer to everything: what the tabs are written from. */
export interface Analysis extends Prepared {
  readonly ledger: Ledger;
  readonly findings: Findings;
}

export function recogniseSources(
  sources: readonly SourceTab[],
  choices: Choices,
  { hints }: Circumstances,
): Recognition {
  return { sources, tables: applyChoices(recognise(sources, hints), choices.tables, settingsOf(choices).dateOrder) };
}

/**
 * Reads, cleans and unifies the used tables.
 *
 * @throws CannotAnswer 'empty', 'no-table', 'no-customer', 'no-date', 'unreadable-dates': nothing can be said
 */
export function prepare(sources: readonly SourceTab[], choices: Choices, circumstances: Circumstances): Prepared {
  const recognition = recogniseSources(sources, choices, circumstances);
  const used = recognition.tables.filter((t) => t.used).map((t) => t.table);
  const settings = settingsOf(choices);
  const { hints, today } = circumstances;
  const read = readTables(sources, used, settings, hints, today, choices.decisions);
  const [stop] = missingToStart(sources, used, read);
  if (stop) throw new CannotAnswer(stop);
  const { reading, changes } = cleanSales(read, choices);
  const { country } = settings;
  const options = { rulesOff: choices.rulesOff, rulesOn: choices.rulesOn, country };
  const cleaned = cleanIdentities(reading.identities, options);
  const refusals = cleanIdentities(reading.refusals ?? [], options).identities;
  const later = [...changes, ...cleaned.changes];
  return {
    ...recognition,
    settings: {
      ...settings,
      // One that no row is in says nothing of the rows: euros do not become pounds by it.
      currency: reading.currency || settings.currency,
      // Totals of all times have no window.
      windowMonths: reading.totalsOnly ? 0 : settings.windowMonths,
    },
    used,
    reading,
    changes: [...reading.changes, ...later],
    changeCounts: countsOf(reading, later),
    problems: [...reading.problems, ...cleaned.problems],
    suggestions: cleaned.suggestions,
    unified: unify(cleaned.identities, choices.decisions, { changes: cleaned.changes, country, refusals }),
    decisions: choices.decisions,
    rulesOff: choices.rulesOff,
    unknownSegments: unknownSegments(choices),
  };
}

/** How many values each rule changed, beyond those listed. */
function countsOf({ changeCounts }: Reading, later: readonly Change[]): Map<CleanRule, number> {
  const counts = new Map(Object.entries(changeCounts) as [CleanRule, number][]);
  for (const { rule } of later) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

export function analyse(sources: readonly SourceTab[], choices: Choices, circumstances: Circumstances): Analysis {
  const prepared = prepare(sources, choices, circumstances);
  const { reading, unified, settings } = prepared;
  const ledger = ledgerOf(reading, unified.customerOf, unified.contacts, settings.refundDating);
  return { ...prepared, ledger, findings: findings(ledger, unified.contacts, settings, circumstances.today) };
}

/** A script looks at one analysis at a time, for its plan, its tabs and its report. */
let audited: { readonly of: Analysis; readonly audit: Audit } | null = null;

/** How good the data of an analysis are: a look at every cell once more, taken when somebody asks. */
export function auditOf(analysis: Analysis): Audit {
  if (audited?.of !== analysis) audited = { of: analysis, audit: auditBook({ ...analysis, tables: analysis.used }) };
  return audited.audit;
}
