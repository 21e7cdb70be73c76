import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import type { Run } from './run';
import { type Metadata, type SheetStore, touchOutline } from './store';
import { type ClassOf, Exception, enumName, expose, type Signatures } from './strict';

type Entry = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** Where an entry lies: in a tab, or in the book as a whole (`null`). */
type Home = SheetStore | null;

const entriesOf = (run: Run, home: Home): Metadata[] => (home ? home.metadata : run.book.metadata);

export function nextMetadataId(run: Run): number {
  const all = [...run.book.metadata, ...run.book.sheets.flatMap((sheet) => sheet.metadata)];
  return all.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}

/** `addDeveloperMetadata(key, value?, visibility?)` of a tab or of the book. */
export function addMetadata(run: Run, home: Home, args: readonly unknown[]): void {
  const [key, ...rest] = args;
  const value = rest.find((arg) => typeof arg === 'string');
  const visibility = rest.find((arg) => typeof arg === 'object' && arg !== null);
  if (key === '') throw new Exception('Developer metadata needs a key');
  entriesOf(run, home).push({
    id: nextMetadataId(run),
    key: String(key),
    value: typeof value === 'string' ? value : '',
    visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
  });
  if (home) touchOutline(home);
}

export function metadataOf(run: Run, home: Home): Entry[] {
  return entriesOf(run, home).map((entry) => exposeEntry(run, home, entry));
}

class LocalMetadata implements Partial<Entry> {
  constructor(
    private readonly run: Run,
    private readonly home: Home,
    private known: Metadata,
  ) {}
  /** Asked of Google again at each call: nobody can speak of an entry that was removed. */
  private get entry(): Metadata {
    if (!entriesOf(this.run, this.home).includes(this.known)) throw new Exception('The developer metadata is gone');
    return this.known;
  }
  getId() {
    return this.entry.id;
  }
  getKey() {
    return this.entry.key;
  }
  getValue() {
    return this.entry.value;
  }
  getVisibility() {
    return DeveloperMetadataVisibility[this.entry.visibility ?? 'DOCUMENT'];
  }
  getLocation(): Location {
    const { run, home } = this;
    const type = home ? DeveloperMetadataLocationType.SHEET : DeveloperMetadataLocationType.SPREADSHEET;
    return expose(run, locationClass, {
      getLocationType: () => type,
      getSheet: () => (home ? run.handles.sheet(run, home) : null),
      getSpreadsheet: () => (home ? null : run.handles.spreadsheet(run)),
    } satisfies Partial<Location>);
  }
  setValue(value: string) {
    this.entry.value = value;
    return this as unknown as Entry;
  }
  setKey(key: string) {
    const entries = entriesOf(this.run, this.home);
    const renamed = { ...this.entry, key };
    entries.splice(entries.indexOf(this.known), 1, renamed);
    this.known = renamed;
    return this as unknown as Entry;
  }
  remove() {
    const entries = entriesOf(this.run, this.home);
    entries.splice(entries.indexOf(this.entry), 1);
  }
}
const entryMembers: Signatures<LocalMetadata, Entry> = {
  getId: '',
  getKey: '',
  getValue: '',
  getVisibility: '',
  getLocation: '',
  setValue: 'text',
  setKey: 'text',
  remove: '',
};
const entryClass: ClassOf = { path: 'SpreadsheetApp.DeveloperMetadata', members: entryMembers };
const locationClass: ClassOf = {
  path: 'SpreadsheetApp.DeveloperMetadataLocation',
  members: { getLocationType: '', getSheet: '', getSpreadsheet: '' },
};

function exposeEntry(run: Run, home: Home, entry: Metadata): Entry {
  return expose(run, entryClass, new LocalMetadata(run, home, entry));
}

/** From a tab: that tab's entries. From the book: its own and those of every tab. */
class LocalFinder implements Partial<Finder> {
  private readonly tests: ((entry: Metadata, home: Home) => boolean)[] = [];
  constructor(
    private readonly run: Run,
    private readonly homes: readonly Home[],
  ) {}
  withKey(key: string) {
    return this.when((entry) => entry.key === key);
  }
  withValue(value: string) {
    return this.when((entry) => entry.value === value);
  }
  withId(id: number) {
    return this.when((entry) => entry.id === id);
  }
  withVisibility(visibility: unknown) {
    return this.when((entry) => (entry.visibility ?? 'DOCUMENT') === enumName(visibility));
  }
  withLocationType(type: unknown) {
    return this.when((_, home) => (home ? 'SHEET' : 'SPREADSHEET') === enumName(type));
  }
  find(): Entry[] {
    return this.homes.flatMap((home) =>
      entriesOf(this.run, home)
        .filter((entry) => this.tests.every((test) => test(entry, home)))
        .map((entry) => exposeEntry(this.run, home, entry)),
    );
  }
  private when(test: (entry: Metadata, home: Home) => boolean): Finder {
    this.tests.push(test);
    return this as unknown as Finder;
  }
}
const finderMembers: Signatures<LocalFinder, Finder> = {
  withKey: 'text',
  withValue: 'text',
  withId: 'number',
  withVisibility: 'DeveloperMetadataVisibility',
  withLocationType: 'DeveloperMetadataLocationType',
  find: '',
};
const finderClass: ClassOf = { path: 'SpreadsheetApp.DeveloperMetadataFinder', members: finderMembers };

export function metadataFinder(run: Run, home: Home): Finder {
  const homes = home ? [home] : [null, ...run.book.sheets];
  return expose(run, finderClass, new LocalFinder(run, homes));
}
