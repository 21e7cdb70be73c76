import { type TabId, tabIds } from '../core/codes';
import type { OrphanNote } from '../tabs/input';
import { wordsOf } from '../words/words';
import type { OwnTab } from './own-tabs';

// Notes without their customer stay in the Log until a person deletes them there: the Log itself is where they are kept.

/** The block of the Log that holds them, found by its headings in either language, wherever it stands. */
export function orphansInLog({ sheet }: OwnTab): OrphanNote[] {
  const rows = sheet.getLastRow();
  if (rows < 1 || sheet.getMaxColumns() < 3) return [];
  const cells = sheet.getRange(1, 1, rows, 3).getValues() as unknown[][];
  const languages = [wordsOf('fr'), wordsOf('en')];
  const isHeading = (cell: readonly unknown[]) =>
    languages.some(({ tabs }) => cell[0] === tabs.shared.key && cell[1] === tabs.log.tab && cell[2] === tabs.log.notes);
  const heading = cells.findIndex(isHeading);
  if (heading < 0) return [];
  const idOf = new Map<unknown, TabId>();
  for (const { codes } of languages) for (const id of tabIds) idOf.set(codes.tab[id], id);
  const found: OrphanNote[] = [];
  for (const [key, name, notes] of cells.slice(heading + 1)) {
    const tab = idOf.get(name);
    const text = String(notes).trim();
    if (tab && text !== '') found.push({ tab, key: String(key), notes: [text] });
    else if (String(key) + String(name) + text !== '') break;
  }
  return found;
}

/** Those of before and the new ones, each once. */
export function withNewOrphans(before: readonly OrphanNote[], found: readonly OrphanNote[]): OrphanNote[] {
  const textOf = ({ tab, key, notes }: OrphanNote) =>
    JSON.stringify([tab, key, notes.filter((text) => text !== '').join(' · ')]);
  const all = new Map<string, OrphanNote>();
  for (const note of [...found, ...before]) if (!all.has(textOf(note))) all.set(textOf(note), note);
  return [...all.values()];
}
