import type { TabId } from '../core/codes';
import type { Words } from '../words/words';
import { auditTab } from './audit';
import { BEST_FIRST_ROW, bestTab, listedBest } from './best';
import { channelsTab, speaksOfChannels } from './channels';
import { CLEAN_FIRST_ROW, cleanTab } from './clean';
import { cohortsTab, speaksOfCohorts } from './cohorts';
import { type Desk, figuresFor } from './desk';
import type { Facts, TabInput } from './input';
import { letGoTab, speaksOfLetGo } from './let-go';
import { lifecycleTab } from './lifecycle';
import { logTab } from './log';
import { movesTab, speaksOfMoves } from './moves';
import { offersTab, speaksOfOffers } from './offers';
import type { TabPlan } from './plan';
import { programmesTab, speaksOfProgrammes } from './programmes';
import { retentionTab, speaksOfRetention } from './retention';
import { rfmTab } from './rfm';
import { summaryTab } from './summary';
import { listedToWinBack, WIN_BACK_FIRST_ROW, winBackTab } from './win-back';

/** How a tab is made, and whether a file has what it speaks of: unasked, a tab is written only then. */
interface Maker {
  readonly id: TabId;
  readonly make: (desk: Desk) => TabPlan;
  /** Left out: always. */
  readonly speaks?: (facts: Facts) => boolean;
}

/** In the order the tabs stand in the file. */
const makers: readonly Maker[] = [
  { id: 'summary', make: summaryTab },
  { id: 'best', make: bestTab },
  { id: 'win-back', make: winBackTab },
  { id: 'rfm', make: rfmTab, speaks: ({ findings }) => findings.customers > 0 },
  { id: 'lifecycle', make: lifecycleTab, speaks: ({ findings }) => findings.customers > 0 },
  { id: 'programmes', make: programmesTab, speaks: speaksOfProgrammes },
  { id: 'moves', make: movesTab, speaks: speaksOfMoves },
  { id: 'cohorts', make: cohortsTab, speaks: speaksOfCohorts },
  { id: 'channels', make: channelsTab, speaks: speaksOfChannels },
  { id: 'offers', make: offersTab, speaks: speaksOfOffers },
  { id: 'retention', make: retentionTab, speaks: speaksOfRetention },
  { id: 'clean', make: cleanTab },
  { id: 'audit', make: auditTab },
  { id: 'let-go', make: letGoTab, speaks: speaksOfLetGo },
  { id: 'log', make: logTab },
];

/** The tabs that can be written, in the order they stand in the file. */
export const plannable: readonly TabId[] = makers.map(({ id }) => id);

/** The tabs to write unless a person chooses: those that have something to say of this file. */
export const proposedTabs = (facts: Facts): TabId[] =>
  makers.filter(({ speaks }) => !speaks || speaks(facts)).map(({ id }) => id);

/**
 * The result tabs as plans: plain data that a host draws. Same input, same plans; any file gives every tab, where a
 * tab that cannot answer says what is missing.
 *
 * @param outputs tabs wanted, in any order; those not in `plannable` are passed over
 * @returns plans in the order of `plannable`
 */
export function planTabs(input: TabInput, words: Words, outputs: readonly TabId[]): TabPlan[] {
  const wanted = makers.filter(({ id }) => outputs.indexOf(id) >= 0);
  const desk = deskFor(
    input,
    words,
    wanted.map(({ id }) => id),
  );
  return wanted.map(({ make }) => make(desk));
}

function deskFor(input: TabInput, words: Words, outputs: readonly TabId[]): Desk {
  const { findings, contacts } = input;
  // Where each person stands in the lists of this run: links go there.
  const rows = new Map<TabId, Map<number, number>>();
  const place = (tab: TabId, firstRow: number, customers: readonly number[]) => {
    if (outputs.indexOf(tab) < 0) return;
    const found = new Map<number, number>();
    customers.forEach((customer, i) => {
      found.set(customer, firstRow + i);
    });
    rows.set(tab, found);
  };
  place(
    'best',
    BEST_FIRST_ROW,
    listedBest(input).map((b) => b.person.customer),
  );
  place(
    'win-back',
    WIN_BACK_FIRST_ROW,
    listedToWinBack(input).map((w) => w.person.customer),
  );
  place(
    'clean',
    CLEAN_FIRST_ROW,
    findings.people.map((p) => p.customer),
  );
  return {
    input,
    words,
    write: figuresFor(input.language, input.currencySign),
    outputs,
    rowOf: (tab, customer) => rows.get(tab)?.get(customer) ?? null,
    contactOf: (person) => contacts[person.customer] ?? null,
    hasMargin: findings.hasAmounts && findings.windowMargin !== null,
  };
}
