import { civilOf, type Day } from '../core/units';
import { type Desk, hasContracts } from './desk';

// The formula that gives a tab's figures in a cell, as text for a note. Written for the reader's language: French
// sheets part arguments with `;` and know our functions by their French twins.

/** Functions that give figures of the tabs, and their French names. Only those that exist: a test asks the catalogue. */
const twins = {
  RFM: 'RFM',
  PMG: 'PMG',
  LIFECYCLE: 'CYCLE_DE_VIE',
  BREAKDOWN: 'VENTILER',
  BUYER_SEGMENT: 'SEGMENT_ACHETEUR',
  CHURN: 'TAUX_ATTRITION',
  CLV: 'VALEUR_VIE_CLIENT',
  BEST_CUSTOMERS: 'MEILLEURS_CLIENTS',
  CAC: 'COUT_ACQUISITION',
  COHORTS: 'COHORTES',
  SEGMENT_MOVES: 'EVOLUTION_SEGMENTS',
} as const;
export type Reproducible = keyof typeof twins;

/** What a setting cannot say in a formula, as keys of `words.tabs.shared.setting`. */
export type Unsaid =
  | 'basis'
  | 'pmgMode'
  | 'sizes'
  | 'contract'
  | 'rfmCuts'
  | 'segmentMap'
  | 'consent'
  | 'horizon'
  | 'discount'
  | 'advocates';

/** Functions whose answer looks at scores or sizes by money: turnover, whatever the tabs rank by. */
const ranked: readonly Reproducible[] = ['RFM', 'PMG', 'LIFECYCLE', 'BREAKDOWN', 'BUYER_SEGMENT', 'BEST_CUSTOMERS'];
/** Those that ask who still buys, and know it by silence alone. */
const ofActivity: readonly Reproducible[] = ['RFM', 'LIFECYCLE', 'BEST_CUSTOMERS', 'BUYER_SEGMENT', 'CLV', 'BREAKDOWN'];

/**
 * A definition, then the formula that gives the same figures in a cell with the settings in force; settings that no
 * argument can take are named. A file without amounts gets the definition alone: functions need a column of them.
 *
 * @param also what the tab does beyond the function
 * @param asksMoney cohorts: what each customer brings, instead of the share that bought
 */
export function withFormula(
  desk: Desk,
  note: string,
  name: Reproducible,
  also: readonly Unsaid[] = [],
  asksMoney = false,
): string {
  const { hasAmounts, customers } = desk.input.findings;
  const needsAmounts = name !== 'CAC' && (name !== 'COHORTS' || asksMoney);
  if (customers === 0 || (!hasAmounts && needsAmounts)) return note;
  // A cell begins a contract with each order, a tab with the first: no formula gives the same.
  if (name === 'CHURN' && hasContracts(desk)) return note;
  const { shared } = desk.words.tabs;
  const text = `${note}\n${shared.inACell(formulaOf(desk, name, asksMoney))}`;
  const unsaid = new Set<Unsaid>([...also, ...unsaidBy(desk, name)]);
  if (unsaid.size === 0) return text;
  return `${text}\n${shared.notInACell([...unsaid].map((code) => shared.setting[code]).join(', '))}`;
}

/** What decides the figures of the tabs and has no argument in a function. */
function unsaidBy(desk: Desk, name: Reproducible): Unsaid[] {
  const { settings, segments, value } = desk.input.findings;
  const unsaid: Unsaid[] = [];
  if (settings.basis === 'margin' && ranked.includes(name)) unsaid.push('basis');
  if (hasContracts(desk) && ofActivity.includes(name)) unsaid.push('contract');
  if (name === 'RFM' && settings.rfmMethod === 'cuts') unsaid.push('rfmCuts');
  if (name === 'RFM' && Object.keys(settings.segmentMap).length > 0) unsaid.push('segmentMap');
  const takesSizes = name === 'LIFECYCLE' || name === 'PMG';
  if (settings.pmgMode === 'amounts' && (takesSizes || name === 'BREAKDOWN')) unsaid.push('pmgMode');
  if (name !== 'BREAKDOWN') return unsaid;
  if (settings.pmgMode === 'turnover' || settings.pmgMode === 'thirds') unsaid.push('sizes');
  if (settings.horizonMonths !== 12) unsaid.push('horizon');
  if (settings.yearlyDiscount !== 0.1 && value?.method === 'model') unsaid.push('discount');
  if (segments.ambassador.customers > 0) unsaid.push('advocates');
  return unsaid;
}

/** Blank optional arguments at the end are left off; `null` is the default. */
function formulaOf(desk: Desk, name: Reproducible, asksMoney: boolean): string {
  const { findings, language } = desk.input;
  const { settings, asOf } = findings;
  const { columns } = desk.words.tabs.shared;
  const separator = language === 'fr' ? ';' : ',';
  const three = [columns.customers, columns.dates, columns.amounts];
  const day = dateOf(asOf, separator);
  const months = settings.windowMonths === 12 ? null : String(settings.windowMonths);
  const mode = settings.pmgMode === 'head-count' || settings.pmgMode === 'amounts' ? null : `"${settings.pmgMode}"`;
  const active = settings.activeWithin === null ? null : String(settings.activeWithin);
  const lost = settings.lostAfter === null ? null : String(settings.lostAfter);
  const decimal = (share: number) => String(Math.round(share * 1e6) / 1e6).replace('.', language === 'fr' ? ',' : '.');
  const rate = findings.value?.horizon.margin ?? settings.margin;
  const margin = rate === 1 ? null : decimal(rate);
  const horizon = settings.horizonMonths === 12 ? null : String(settings.horizonMonths);
  const discount = settings.yearlyDiscount === 0.1 ? null : decimal(settings.yearlyDiscount);
  const costs = findings.best.ranking.some((b) => b.cost > 0) ? columns.costs : null;
  const fans = findings.segments.ambassador.customers > 0 ? columns.advocates : null;
  const quarters = findings.cohorts?.step === 3 ? '"quarter"' : null;
  const { monthsBack = 12 } = findings.moves ?? {};
  const back = monthsBack === 12 ? null : String(monthsBack);
  const lists: Record<Reproducible, readonly (string | null)[]> = {
    RFM: [...three, day, settings.rfmMethod === 'quantile' ? '"quantile"' : null, months, null, active, lost],
    PMG: [...three, day, months, mode],
    LIFECYCLE: [...three, day, active, lost, null, null, months, mode],
    BREAKDOWN: [...three, columns.attribute, day, months, null, active, lost, margin],
    BUYER_SEGMENT: [...three, day, fans, null, null, null, null, months, active, lost],
    CHURN: [...three, day, lost],
    CLV: [...three, margin, horizon, day, discount, null, active, lost],
    BEST_CUSTOMERS: [...three, costs, day, months, null, null, active, lost],
    CAC: [columns.spend, columns.won],
    COHORTS: [...three.slice(0, 2), asksMoney ? columns.amounts : null, day, null, quarters],
    SEGMENT_MOVES: [...three, day, back, null, active, lost, months],
  };
  const args = lists[name].map((arg) => arg ?? '');
  while (args.length > 0 && args[args.length - 1] === '') args.pop();
  return `=${language === 'fr' ? twins[name] : name}(${args.join(separator)})`;
}

function dateOf(day: Day, separator: string): string {
  const { year, month, day: d } = civilOf(day);
  return `DATE(${[year, month, d].join(separator)})`;
}
