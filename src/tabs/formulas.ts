import { civilOf, type Day } from '../core/units';
import type { Desk } from './desk';

// The formula that gives a tab's figures in a cell, as text for a note. Written for the reader's language: French
// sheets part arguments with `;` and know our functions by their French twins.

const twins = {
  RFM: 'RFM',
  PARETO: 'PARETO',
  BEST_CUSTOMERS: 'MEILLEURS_CLIENTS',
  TO_RELAUNCH: 'A_RELANCER',
  CHURN: 'TAUX_ATTRITION',
  CAC: 'COUT_ACQUISITION',
  LIFECYCLE: 'CYCLE_DE_VIE',
  LIFECYCLE_GRID: 'GRILLE_CYCLE_DE_VIE',
  HIGH_VALUE_GAIN: 'GAIN_CLIENTS_CLES',
  BUYER_SEGMENT: 'SEGMENT_ACHETEUR',
} as const;
export type Reproducible = keyof typeof twins;

/** What a setting cannot say in a formula, as keys of `words.tabs.shared.setting`. */
export type Unsaid = 'basis' | 'pmgMode' | 'contract' | 'rfmCuts' | 'segmentMap' | 'consent';

/**
 * The note that tells how to get the same figures from a custom function, with the settings in force; settings that
 * no argument can take are named.
 */
export function sameInACell(desk: Desk, name: Reproducible, also: readonly Unsaid[] = []): string {
  const { shared } = desk.words.tabs;
  const { settings } = desk.input.findings;
  const unsaid = new Set<Unsaid>(also);
  if (settings.contract && name !== 'CHURN' && name !== 'CAC' && name !== 'PARETO') unsaid.add('contract');
  if (name === 'RFM' && settings.rfmMethod === 'cuts') unsaid.add('rfmCuts');
  if ((name === 'RFM' || name === 'LIFECYCLE_GRID') && Object.keys(settings.segmentMap).length > 0) {
    unsaid.add('segmentMap');
  }
  if (
    settings.pmgMode === 'amounts' &&
    (name === 'LIFECYCLE' || name === 'LIFECYCLE_GRID' || name === 'HIGH_VALUE_GAIN')
  ) {
    unsaid.add('pmgMode');
  }
  const formula = shared.inACell(formulaOf(desk, name));
  return unsaid.size === 0
    ? formula
    : `${formula}\n${shared.notInACell([...unsaid].map((code) => shared.setting[code]).join(', '))}`;
}

/** Blank optional arguments at the end are left off; `null` is the default. */
function formulaOf(desk: Desk, name: Reproducible): string {
  const { findings, language } = desk.input;
  const { settings, asOf } = findings;
  const columns = desk.words.tabs.shared.columns;
  const three = [columns.customers, columns.dates, columns.amounts];
  const day = dateOf(asOf, language === 'fr' ? ';' : ',');
  const months = settings.windowMonths === 12 ? null : String(settings.windowMonths);
  const mode = settings.pmgMode === 'head-count' || settings.pmgMode === 'amounts' ? null : `"${settings.pmgMode}"`;
  const active = settings.activeWithin === null ? null : String(settings.activeWithin);
  const lost = settings.lostAfter === null ? null : String(settings.lostAfter);
  const margin = settings.margin === 1 ? null : decimal(settings.margin, language);
  const costs = findings.best.ranking.some((b) => b.cost > 0) ? columns.costs : null;
  const lists: Record<Reproducible, readonly (string | null)[]> = {
    RFM: [...three, day, settings.rfmMethod === 'quantile' ? '"quantile"' : null, months, null, active, lost],
    PARETO: [columns.customers, columns.amounts],
    BEST_CUSTOMERS: [...three, costs, day, months, null, null, active, lost],
    TO_RELAUNCH: [...three, day, margin, null, null, months, active, lost],
    CHURN: [columns.customers, columns.dates, columns.amounts, day, lost],
    CAC: [columns.spend, columns.won],
    LIFECYCLE: [...three, day, active, lost, null, null, months, mode],
    LIFECYCLE_GRID: [...three, day, months, null, active, lost, mode],
    HIGH_VALUE_GAIN: [...three, null, day, months, null, mode],
    BUYER_SEGMENT: [...three, day, null, null, null, null, null, months, active, lost],
  };
  const args = lists[name].map((arg) => arg ?? '');
  while (args.length > 0 && args[args.length - 1] === '') args.pop();
  return `=${language === 'fr' ? twins[name] : name}(${args.join(language === 'fr' ? ';' : ',')})`;
}

function dateOf(day: Day, separator: string): string {
  const { year, month, day: d } = civilOf(day);
  return `DATE(${[year, month, d].join(separator)})`;
}

const decimal = (n: number, language: 'fr' | 'en') => (language === 'fr' ? String(n).replace('.', ',') : String(n));
