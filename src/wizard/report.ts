import type { Audit } from '../core/clean/audit-book';
import { buyerSegments, type Role, rfmSegments, sizes, stages } from '../core/codes';
import { isoDay } from '../core/units';
import type { TabInput } from '../tabs/input';
import { type Analysis, auditOf } from './analysis';
import { mergedRows, otherCurrencies } from './answers';
import { bestReport, lookAlikesReport, prospectsReport } from './best-report';
import { attributionReport, channelReport } from './channel-report';
import type { Report } from './messages';
import { signOf, units, unitsOrNull } from './money';
import { cohortsReport, movesReport } from './moves-report';
import { offerReport, retentionReport } from './offer-report';

/** Rows the measures count in nothing. A mistyped first day is listed too, but its money counts: it is kept. */
const setAside = (findings: Analysis['findings']) =>
  findings.leftOut.filter((row) => row.reason !== 'unlike-the-others');

/** kept + merged + left out = read, whatever stage set a row aside. */
export function rowCounts(analysis: Analysis): TabInput['rows'] {
  const { reading, findings } = analysis;
  const merged = mergedRows(analysis);
  return { read: reading.rows.read, merged, kept: reading.rows.kept - merged - setAside(findings).length };
}

/** What the tabs are made of, from an analysis and what the edge adds. */
export function tabInput(
  analysis: Analysis,
  edge: Pick<TabInput, 'computedOn' | 'runs' | 'orphanNotes' | 'earlier' | 'language'>,
): TabInput {
  const { reading, unified, findings, used } = analysis;
  return {
    findings,
    contacts: unified.contacts,
    identities: reading.identities,
    customerOf: unified.customerOf,
    merges: unified.merges,
    doubtful: unified.doubtful,
    decisions: analysis.decisions,
    rows: rowCounts(analysis),
    leftOut: [...reading.leftOut, ...setAside(findings)],
    changes: analysis.changes,
    changeCounts: analysis.changeCounts,
    rulesOff: analysis.rulesOff,
    unknownSegments: analysis.unknownSegments,
    sources: used.map(({ tab, name }) => ({ tab, name })),
    // Only a run that writes the tab pays for it.
    get audit() {
      return auditOf(analysis);
    },
    currencySign: signOf(findings.currency),
    ...edge,
  };
}

/** The same thing said of many values once, with how many; `column` is its heading. */
function problemsOf({ problems, sources, used, unified, findings }: Analysis): Report['problems'] {
  const found = new Map<string, Report['problems'][number]>();
  for (const { code, tab, column, count = 1 } of problems) {
    const key = `${code} ${tab} ${column}`;
    const before = found.get(key);
    const table = column === undefined ? undefined : used.find((t) => t.tab === tab);
    found.set(key, {
      code,
      tab: sources.find((source) => source.id === tab)?.name ?? '',
      column: table?.columns[column as number]?.header ?? '',
      count: (before?.count ?? 0) + count,
    });
  }
  const whole: readonly (readonly [string, number])[] = [
    ['shared-key', unified.ignoredKeys.length],
    ['totals-only', findings.totalsOnly ? findings.customers : 0],
    ['bought-elsewhere', findings.elsewhere?.length ?? 0],
    ['history-incomplete', findings.toldHistory?.short.length ?? 0],
  ];
  for (const [code, count] of whole) if (count > 0) found.set(code, { code, tab: '', column: '', count });
  return [...found.values()];
}

/** Counts and row numbers of the columns, without a key or a name; rows are sheet rows. */
function auditReport({ columns, unused, secret, sharedKeys, doubtful, incomplete, history }: Audit) {
  return {
    columns: columns.map(({ tabName, header, role, rows, filled, valid, distinct, problem }) => ({
      tab: tabName,
      header,
      role,
      rows,
      filled,
      valid,
      distinct,
      problem: problem && { code: problem.code, count: problem.count, rows: problem.rows },
    })),
    unused: unused.map(({ tabName, header, role }) => ({ tab: tabName, header, role })),
    secret: secret.map(({ tabName, header }) => ({ tab: tabName, header })),
    sharedKeys: sharedKeys.length,
    doubtful,
    incomplete: { of: incomplete.of, customers: incomplete.customers, without: incomplete.without },
    history,
  };
}

/** What customers are expected to bring, how that was found, and how right it was before. */
function valueReport({ value, worth, settings }: Analysis['findings']) {
  if (!value) return null;
  const { nextYear, backtest, model } = value;
  const { spend } = model ?? {};
  return {
    method: value.method,
    whySimple: value.whySimple,
    repeatBuyers: value.repeatBuyers,
    horizonMonths: settings.horizonMonths,
    nextYear: {
      orders: nextYear.orders,
      turnover: unitsOrNull(nextYear.turnover),
      margin: unitsOrNull(nextYear.margin),
    },
    // Times in days, money in units of the currency.
    buying: model && { ...model.buying.parameters, logLikelihood: model.buying.logLikelihood },
    spend: spend ? { ...spend.parameters, v: spend.parameters.v / 100 } : null,
    backtest: backtest && { ...backtest, on: isoDay(backtest.on) },
    simpleBacktest: worth && {
      on: isoDay(worth.on),
      days: worth.days,
      expected: units(worth.predicted),
      actual: units(worth.actual),
      ratio: worth.ratio,
    },
  };
}

/** Everything found, in codes, days as YYYY-MM-DD and money as decimal numbers: the body of `--json`. */
export function reportOf(analysis: Analysis): Report {
  const { findings, sources, used, reading, settings } = analysis;
  const fileOf = new Map(sources.map((source) => [source.id, source.file ?? '']));
  const nameOf = new Map(sources.map((source) => [source.id, source.name]));
  const { kept, merged, read } = rowCounts(analysis);
  const { thresholds } = findings;
  const scored = rfmSegments.filter((segment) => findings.rfm[segment]);
  return {
    sources: used.map((table) => {
      const source = sources.find((s) => s.id === table.tab);
      const columns: Partial<Record<Role, { header: string; confidence: number }>> = {};
      for (const { role, header, confidence } of table.columns) if (role) columns[role] = { header, confidence };
      return {
        file: source?.file ?? '',
        tab: table.name,
        kind: table.kind,
        headerRow: table.headerRow,
        delimiter: source?.delimiter ?? null,
        encoding: source?.encoding ?? null,
        dateOrder: table.dateOrder,
        decimal: table.decimal,
        columns,
      };
    }),
    rows: {
      read,
      kept,
      merged,
      leftOut: [...reading.leftOut, ...setAside(findings)].map(({ tab, row, reason }) => ({
        file: fileOf.get(tab) ?? '',
        tab: nameOf.get(tab) ?? tab,
        row,
        reason,
      })),
    },
    problems: problemsOf(analysis),
    changes: Object.fromEntries(analysis.changeCounts),
    otherCurrencies: otherCurrencies(reading),
    settings: {
      ...settings,
      asOf: isoDay(findings.asOf),
      activeWithin: thresholds.activeWithin,
      lostAfter: thresholds.lostAfter,
      currency: findings.currency,
      targetCac: unitsOrNull(settings.targetCac),
      pmgCuts: settings.pmgCuts && {
        medium: units(settings.pmgCuts.medium),
        large: units(settings.pmgCuts.large),
      },
    },
    findings: {
      asOf: isoDay(findings.asOf),
      orders: findings.orders,
      customers: findings.customers,
      turnover: units(findings.turnover),
      noCustomer: { orders: findings.noCustomer.orders, turnover: units(findings.noCustomer.turnover) },
      segments: Object.fromEntries(buyerSegments.map((code) => [code, findings.segments[code].customers])),
      stages: Object.fromEntries(stages.map((code) => [code, findings.stages[code].customers])),
      sizes: Object.fromEntries(sizes.map((code) => [code, findings.stageSizes[code]])),
      rfm: Object.fromEntries(scored.map((code) => [code, findings.rfm[code]?.customers ?? 0])),
      bestCustomer: bestReport(findings),
      lookAlikes: lookAlikesReport(findings),
      prospects: prospectsReport(findings),
      activeWithin: thresholds.activeWithin,
      lostAfter: thresholds.lostAfter,
      currency: findings.currency,
      hasAmounts: findings.hasAmounts,
      windowTurnover: units(findings.windowTurnover),
      windowOrders: findings.windowOrders,
      meanOrder: unitsOrNull(findings.meanOrder),
      newCustomers: findings.newCustomers,
      toWinBack: findings.winBack.length,
      value: valueReport(findings),
      letGo: findings.letGo
        ? {
            months: findings.letGo.months,
            toLetGo: findings.letGo.toLetGo.length,
            soon: findings.letGo.soon.length,
            refused: findings.letGo.refused.length,
            ageUnknown: findings.letGo.ageUnknown.length,
          }
        : null,
      channels: channelReport(findings),
      offers: offerReport(findings),
      retention: retentionReport(findings),
      attribution: attributionReport(findings),
      moves: movesReport(findings),
      cohorts: cohortsReport(findings),
      programmes: (findings.programmes ?? []).map(({ code, customers, refused, trigger, due, waiting, success }) => ({
        code,
        customers,
        refused,
        trigger,
        due: due.length,
        ready: due.filter(({ hasAgreed, reach }) => hasAgreed && reach === 'email').length,
        agreementUnknown: due.filter(({ hasAgreed }) => !hasAgreed).length + waiting,
        success,
      })),
      cuts: findings.cuts.map(({ score, recency, frequency, money }) => ({
        score,
        recency: recency.customers,
        frequency: frequency.customers,
        money: money.customers,
      })),
      pmg: {
        mode: findings.sizes.mode,
        verdict: findings.sizes.verdict,
        buyers: findings.sizes.buyers,
        shareMaking80: findings.sizes.shareMaking80,
        sizes: Object.fromEntries(
          sizes.map((code) => {
            const { customers, turnover } = findings.sizes.bySize[code];
            return [code, { customers, turnover: units(turnover) }];
          }),
        ),
      },
      missing: findings.missing,
      remarks: findings.remarks,
      audit: auditReport(auditOf(analysis)),
    },
  };
}
