import {
  type Activity,
  activities,
  type BuyerSegment,
  buyerSegments,
  lifeStages,
  rfmSegments,
  type TabId,
} from '../core/codes';
import { type Change, type CleanRule, cleanRules } from '../core/model';
import type { Counted, Person } from '../core/results';
import { isoDay } from '../core/units';
import type { TabPlan } from '../tabs/plan';
import type { Analysis, Prepared, Recognition } from './analysis';
import type {
  Choices,
  CleanAnswer,
  DataAnswer,
  DoneAnswer,
  LiveNumbers,
  PairSide,
  PlanAnswer,
  RulesAnswer,
  TabHolding,
} from './messages';
import { signOf, units, unitsOrNull } from './money';
import { cleanRemarks, crowds, sharedKeys } from './remarks';

// From what was computed to what the sidebar is told: codes, ISO days, decimal money.

// ------------------------------------------------------------------------------------------ Data

export function dataAnswer({ sources, tables }: Recognition): DataAnswer {
  const nameOf = new Map(sources.map((source) => [source.id, source.name]));
  return {
    kind: 'data',
    tables: tables.map(({ table, used }) => ({
      tab: table.tab,
      name: table.name,
      kind: table.kind,
      confidence: table.confidence,
      rows: Math.max(0, table.lastRow - table.firstRow + 1),
      headerRow: table.headerRow,
      used,
      duplicateOf: table.duplicateOf
        ? { name: nameOf.get(table.duplicateOf.tab) ?? '', share: table.duplicateOf.share }
        : null,
    })),
  };
}

// ------------------------------------------------------------------------------------------ Clean

export function cleanAnswer(prepared: Prepared, choices: Choices): CleanAnswer {
  const byRule = new Map<CleanRule, Change[]>();
  for (const change of [...prepared.changes, ...prepared.suggestions]) {
    const changes = byRule.get(change.rule);
    if (changes) changes.push(change);
    else byRule.set(change.rule, [change]);
  }
  const off = (rule: CleanRule) =>
    choices.rulesOff.includes(rule) || (rule === 'email-typo' && !choices.rulesOn.includes(rule));
  const reasons = new Map<string, number>();
  for (const { reason } of prepared.reading.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const { unified, reading } = prepared;
  return {
    kind: 'clean',
    duplicates: mergedRows(prepared) + unified.doubtful.length,
    missing: missingValues(prepared),
    rules: cleanRules
      .filter((rule) => byRule.has(rule) || choices.rulesOff.includes(rule) || choices.rulesOn.includes(rule))
      .map((rule) => ({
        rule,
        count: prepared.changeCounts.get(rule) ?? byRule.get(rule)?.length ?? 0,
        listed: byRule.get(rule)?.length ?? 0,
        on: !off(rule),
        examples: (byRule.get(rule) ?? []).slice(0, 20).map(({ before, after }) => ({ before, after })),
      })),
    pairs: unified.doubtful.slice(0, 50).map((match) => ({
      a: pairSide(prepared, match.a),
      b: pairSide(prepared, match.b),
      by: match.by,
      confidence: match.confidence,
    })),
    rowsRead: reading.rows.read,
    rowsKept: reading.rows.kept,
    merged: mergedRows(prepared),
    leftOut: [...reasons].map(([reason, count]) => ({ reason, count })),
    remarks: cleanRemarks(prepared),
    ...sharedKeys(prepared),
    ...crowds(prepared),
  };
}

/** How often a customer lacks a way to be reached, or a postcode, that the file has of others. */
function missingValues({ unified, reading }: Prepared): number {
  const asked = (['email', 'phone', 'postcode'] as const).filter((role) => reading.roles.includes(role));
  let missing = 0;
  for (const contact of unified.contacts) for (const field of asked) if (contact[field] === '') missing++;
  return missing;
}

/** Rows that say something about a customer another row already stands for. */
export function mergedRows({ unified, reading, used }: Prepared): number {
  const seen = new Set<number>();
  let merged = 0;
  // Who was drawn into an offer is named by a table of offers, as by an order: nothing is merged.
  const draws = new Set(used.filter(({ kind }) => kind === 'offers').map(({ tab }) => tab));
  reading.identities.forEach((identity, i) => {
    if (!identity.listed || draws.has(identity.tab)) return;
    const customer = unified.customerOf[i];
    if (seen.has(customer)) merged += identity.rows;
    else merged += identity.rows - 1;
    seen.add(customer);
  });
  return merged;
}

/** As the customer is known once unified: an order row alone may hold nothing but an e-mail. */
function pairSide({ unified }: Prepared, identity: number): PairSide {
  const contact = unified.contacts[unified.customerOf[identity]];
  const place = [contact.postcode, contact.city].filter((part) => part !== '').join(' ');
  const lines = [contact.name, place, contact.email, contact.phone].map((line) => line.slice(0, 80));
  return { key: contact.key, lines: lines.filter((line, at) => line !== '' && lines.indexOf(line) === at) };
}

// ------------------------------------------------------------------------------------------ Rules

const LIVE_CUSTOMERS = 20000;

export function rulesAnswer({ findings, ledger, reading }: Analysis, currency: string): RulesAnswer {
  const { thresholds, settings, people } = findings;
  const oldest = ledger.rowDays.length > 0 ? ledger.rowDays[0] : findings.asOf;
  const activity = new Map<Activity, number>(activities.map((a) => [a, findings.activity[a]]));
  const segments = new Map<BuyerSegment, number>(buyerSegments.map((s) => [s, findings.segments[s].customers]));
  return {
    kind: 'rules',
    asOf: isoDay(findings.asOf),
    oldestOrder: isoDay(oldest),
    settings: {
      windowMonths: settings.windowMonths,
      basis: settings.basis,
      activeWithin: thresholds.activeWithin,
      lostAfter: thresholds.lostAfter,
      pmgMode: settings.pmgMode,
      margin: settings.margin,
      targetCac: unitsOrNull(settings.targetCac),
    },
    proposed: { activeWithin: thresholds.activeWithin, lostAfter: thresholds.lostAfter },
    p90: thresholds.p90,
    from: thresholds.from,
    counts: Object.fromEntries(activity) as RulesAnswer['counts'],
    segments: Object.fromEntries(segments) as RulesAnswer['segments'],
    live: people.length > LIVE_CUSTOMERS ? null : liveNumbers(people),
    currency,
    currencySign: signOf(currency),
    otherCurrencies: otherCurrencies(reading),
    hasAmounts: findings.hasAmounts,
  };
}

/** The other currencies of the file, the one with most rows first. */
export const otherCurrencies = ({ currencies }: Analysis['reading']): RulesAnswer['otherCurrencies'] =>
  [...currencies]
    .sort((a, b) => b.rows - a.rows)
    .map(({ currency, rows, cents, rate }) => ({ currency, rows, amount: units(cents), rate }));

function liveNumbers(people: readonly Person[]): LiveNumbers {
  return {
    daysSince: people.map((p) => p.daysSinceLastOrder ?? -1),
    occasions: people.map((p) => p.orderDays),
    spent: people.map((p) => p.spent),
    advocate: people.map((p) => (p.buyerSegment === 'ambassador' ? 1 : 0)),
  };
}

// ------------------------------------------------------------------------------------------ Write

export function planAnswer(
  plans: readonly TabPlan[],
  { existing, proposed }: { readonly existing: ReadonlySet<TabId>; readonly proposed: ReadonlySet<TabId> },
  sources: readonly string[],
  sourceMark: string,
): PlanAnswer {
  const tabs = plans.map((plan) => ({
    id: plan.id,
    name: plan.name,
    rows: plan.list ? plan.list.rows : plan.values.length,
    cells: plan.values.length * plan.values[0].length,
    state: existing.has(plan.id)
      ? ('replaced' as const)
      : proposed.has(plan.id)
        ? ('new' as const)
        : ('optional' as const),
    ticked: proposed.has(plan.id),
  }));
  const ticked = tabs.filter((tab) => tab.ticked);
  const cells = ticked.reduce((sum, tab) => sum + tab.cells, 0);
  // A tab takes about two seconds of service calls on Google; about 20,000 cells a second come on top.
  const seconds = Math.max(5, Math.round(ticked.length * 2 + cells / 20000));
  return { kind: 'plan', tabs, sources, cells, seconds, sourceMark };
}

function holdingOf(plan: TabPlan, { findings, changeCounts }: Analysis): TabHolding | null {
  if (plan.list) return { count: plan.list.rows, of: 'rows' };
  const peopled = (counts: readonly (Counted | undefined)[]) => counts.filter((c) => c && c.customers > 0).length;
  const { cohorts, channels, offers } = findings;
  switch (plan.id) {
    case 'summary':
      return { count: findings.actions.length, of: 'actions' };
    case 'rfm':
      return { count: peopled(rfmSegments.map((segment) => findings.rfm[segment])), of: 'segments' };
    case 'lifecycle':
      return { count: peopled(lifeStages.map((stage) => findings.stages[stage])), of: 'stages' };
    case 'cohorts':
      return cohorts ? { count: cohorts.cohorts.length, of: cohorts.step === 3 ? 'quarters' : 'months' } : null;
    case 'channels':
      return channels ? { count: channels.rows.length, of: 'channels' } : null;
    case 'offers':
      return offers ? { count: offers.rows.length, of: 'codes' } : null;
    case 'log':
      return { count: [...changeCounts.values()].reduce((sum, count) => sum + count, 0), of: 'changes' };
    default:
      return null;
  }
}

export function doneAnswer(
  analysis: Analysis,
  plans: readonly TabPlan[],
  created: ReadonlySet<TabId>,
  sources: readonly string[],
): DoneAnswer {
  const { findings, reading } = analysis;
  const { best, winBack, sizes, people } = findings;
  const stakes = winBack.map((w) => w.valueAtStake);
  const stake = stakes.every((s) => s === null) ? null : stakes.reduce<number>((sum, s) => sum + (s ?? 0), 0);
  const prospects = findings.segments.prospect.customers;
  const first = best.first;
  const found: DoneAnswer['findings'][number][] = [
    ...(findings.hasAmounts && sizes.top20Share !== null ? [{ code: 'top20' as const, share: sizes.top20Share }] : []),
    ...(findings.customers > 0
      ? [{ code: 'win-back' as const, customers: winBack.length, stake: unitsOrNull(stake) }]
      : []),
    ...(first ? [{ code: 'best' as const, name: first.person.name, amount: units(first.net) }] : []),
    { code: 'stage', stage: 'acquisition', customers: findings.stages.acquisition.customers },
    ...(prospects > 0 ? [{ code: 'prospects' as const, customers: prospects }] : []),
    { code: 'stage', stage: 'loyalty', customers: findings.stages.loyalty.customers },
  ];
  return {
    kind: 'done',
    customers: people.length,
    findings: found.slice(0, 3),
    tabs: plans.map((plan) => ({
      id: plan.id,
      name: plan.name,
      holds: holdingOf(plan, analysis),
      created: created.has(plan.id),
    })),
    leftOut: reading.leftOut.length + findings.leftOut.length,
    sources,
    currencySign: signOf(findings.currency),
  };
}
