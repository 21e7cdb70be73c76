import type { TabId } from '../core/codes';
import type { OrphanNote } from '../tabs/input';
import type { TabPlan } from '../tabs/plan';
import { type Beside, nothingBeside, orphansOf, readBeside, withNewer } from './beside';
import type { Desk } from './desk';
import { keysOf } from './draw';
import type { Look } from './formats';
import { type Found, readKept } from './keep';
import type { Journal } from './memory';
import { orphansInLog, withNewOrphans } from './orphans-in-log';
import { type OwnTab, sortTabs } from './own-tabs';
import { notesTitles } from './undo';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What people wrote in our tabs, and where it goes when they are written again.

/** What people wrote beside our columns. */
export function besideTabs(
  desk: Desk,
  journal: Journal,
  sheets: ReadonlyMap<number, Sheet>,
): ReadonlyMap<TabId, Beside> {
  // A call for each tab of the file: only where one was there before.
  let ours: readonly OwnTab[] | null = null;
  const ownOf = (id: number) => {
    ours ??= sortTabs(desk.book).ours;
    return ours.find(({ mark }) => mark.sheetId === id);
  };
  const read = (id: number | null): Beside => {
    const own = id !== null && sheets.has(id) ? ownOf(id) : undefined;
    return own ? readBeside(own.sheet, own.mark, notesTitles()) : nothingBeside;
  };
  const beside = new Map<TabId, Beside>();
  // The copy holds it as it was before this run touched anything, also after an interruption.
  for (const tab of journal.tabs) {
    const before = tab.created ? read(tab.aside) : read(tab.copy);
    beside.set(tab.id, tab.taken === undefined ? before : withNewer(before, read(tab.taken)));
  }
  return beside;
}

/** What people wrote over our values, in tabs whose edits are carried over. */
export function editsToKeep(
  desk: Desk,
  { tabs }: Journal,
  plans: readonly TabPlan[],
  look: Look,
): ReadonlyMap<TabId, Found> {
  const found = new Map<TabId, Found>();
  if (!tabs.some((tab) => tab.keeps)) return found;
  const { ours } = sortTabs(desk.book);
  for (const { id, copy, taken, keeps } of tabs) {
    const plan = plans.find((p) => p.id === id);
    if (!keeps || !plan) continue;
    // As it was before this run touched anything; a run that took over from one that had finished the tab adds to it.
    const read = (sheetId: number | null | undefined): Found => {
      const own = ours.find(({ mark }) => mark.sheetId === sheetId);
      return own ? readKept(own, plan, look, desk.calendar) : { kept: [], homeless: [] };
    };
    const [before, since] = [read(copy), read(taken)];
    found.set(id, {
      kept: [...new Map([...before.kept, ...since.kept].map((cell) => [`${cell.row} ${cell.column}`, cell])).values()],
      homeless: [...before.homeless, ...since.homeless],
    });
  }
  return found;
}

/** Notes and edits without a place: of this run, and those the Log has kept from earlier ones. */
export function orphansOfRun(
  desk: Desk,
  { tabs }: Journal,
  plans: readonly TabPlan[],
  beside: ReadonlyMap<TabId, Beside>,
  found: ReadonlyMap<TabId, Found>,
): OrphanNote[] {
  const edits = [...found].flatMap(([tab, { homeless }]) => homeless.map((note) => ({ tab, ...note })));
  const log = tabs.find((tab) => tab.id === 'log');
  const before = log?.copy ?? log?.aside ?? null;
  const own = before === null ? undefined : sortTabs(desk.book).ours.find((o) => o.mark.sheetId === before);
  return withNewOrphans(own ? orphansInLog(own) : [], [...orphansBeside(plans, beside), ...edits]);
}

/** Notes of customers who are no longer in their list. */
function orphansBeside(plans: readonly TabPlan[], beside: ReadonlyMap<TabId, Beside>): OrphanNote[] {
  const orphans: OrphanNote[] = [];
  for (const plan of plans) {
    if (!plan.list) continue;
    const found = orphansOf(beside.get(plan.id) ?? nothingBeside, new Set(keysOf(plan)));
    for (const { key, notes } of found) orphans.push({ tab: plan.id, key, notes });
  }
  return orphans;
}
