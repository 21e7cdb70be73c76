import { type TabId, tabIds } from '../core/codes';
import type { TabPlan } from '../tabs/plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const KEY = 'clientele';

/** Beside results: the sample's tabs, hidden copies for undo, and results a person edited and had put aside. */
const others = ['sample', 'copy', 'aside'] as const;
type OtherTab = (typeof others)[number];
const isOther = (tab: TabMark['tab']): tab is OtherTab => (others as readonly string[]).includes(tab);

/** What is written on a tab of ours, where renaming and translating cannot reach it. */
export interface TabMark {
  readonly tab: TabId | OtherTab;
  /** A tab a person duplicated carries its original's mark: another sheet id tells. */
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  readonly list: TabPlan['list'];
  readonly answers?: TabPlan['answers'];
  readonly segments?: TabPlan['segments'];
  /** Cells whose words are settings. */
  readonly ownWords?: readonly OwnWordsMark[];
  /** Ids of our charts: all others in the tab are people's. */
  readonly charts?: readonly number[];
  /** Heights of rows as they were set: nobody can ask Sheets for them all at once. */
  readonly heights?: readonly Size[];
  /** Of a copy or a tab put aside: the result it was. */
  readonly of?: TabId;
}
/** A block of them: texts as four letters that change with them, row after row. A tab keeps 30,000 characters in all. */
export interface OwnWordsMark {
  readonly setting: NonNullable<TabPlan['ownWords']>[number]['setting'];
  readonly headingRow: number;
  readonly labelColumn: number;
  readonly labels: string;
  readonly columns: readonly {
    readonly column: number;
    readonly heading: string;
    /** With a blank between. */
    readonly keys: string;
    /** What the cell says as long as nobody writes in it, and what it said when the tab was written: '' for the same. */
    readonly standard: string;
    readonly written: string;
  }[];
}
/** So many neighbours, from the first on, of so many pixels; 0 = as Sheets decides. */
export type Size = readonly [start: number, count: number, pixels: number];
export interface OwnTab {
  readonly sheet: Sheet;
  readonly mark: TabMark;
}

/** Every tab of the file, ours apart from people's. One call a tab. */
export function sortTabs(book: Spreadsheet): { readonly theirs: Sheet[]; readonly ours: OwnTab[] } {
  const theirs: Sheet[] = [];
  const ours: OwnTab[] = [];
  for (const sheet of book.getSheets()) {
    const mark = markOf(sheet);
    if (mark) ours.push({ sheet, mark });
    else theirs.push(sheet);
  }
  return { theirs, ours };
}

export const resultTab = (ours: readonly OwnTab[], id: TabId): OwnTab | undefined =>
  ours.find((own) => own.mark.tab === id);

export const isResult = (own: OwnTab): boolean => !isOther(own.mark.tab);

export function markOf(sheet: Sheet): TabMark | null {
  for (const metadata of sheet.getDeveloperMetadata()) {
    if (metadata.getKey() !== KEY) continue;
    const mark = readMark(metadata.getValue() ?? '');
    if (mark && mark.sheetId === sheet.getSheetId()) return mark;
  }
  return null;
}

function readMark(json: string): TabMark | null {
  try {
    const mark = JSON.parse(json) as TabMark;
    const known = isOther(mark.tab) || tabIds.includes(mark.tab);
    return known && typeof mark.sheetId === 'number' ? mark : null;
  } catch {
    return null;
  }
}

/** Writes the mark, replacing the one there was. */
export function markTab(sheet: Sheet, mark: Omit<TabMark, 'sheetId'>, held?: readonly Metadata[]): void {
  writeOwn(sheet, KEY, JSON.stringify({ ...mark, sheetId: sheet.getSheetId() }), held);
}

/** A text kept with a tab, where no cell shows it. */
export function readOwn(sheet: Sheet, key: string): string | null {
  return (
    sheet
      .getDeveloperMetadata()
      .find((metadata) => metadata.getKey() === key)
      ?.getValue() ?? null
  );
}
/**
 * `''` takes it away.
 *
 * @param held what is kept with the tab, where that was asked before
 * @returns what of it is still there: Google answers nothing about what was removed
 */
export function writeOwn(
  sheet: Sheet,
  key: string,
  value: string,
  held: readonly Metadata[] = sheet.getDeveloperMetadata(),
): readonly Metadata[] {
  let written = value === '';
  const left = held.filter((metadata) => {
    if (metadata.getKey() !== key) return true;
    const isSurplus = written;
    if (isSurplus) metadata.remove();
    else metadata.setValue(value);
    written = true;
    return !isSurplus;
  });
  if (!written) sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  return left;
}

/** Names of all tabs of the file, one call a tab. */
export const namesOf = (book: Spreadsheet): string[] => book.getSheets().map((sheet) => sheet.getName());

/** A name no tab of the file has yet, compared without case: `Summary`, `Summary 2`… */
export function freeName(names: readonly string[], wanted: string): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let i = 2; ; i++) {
    const name = `${wanted.slice(0, 28)} ${i}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
