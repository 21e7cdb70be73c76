import type { Run } from './run';
import { type ClassOf, Exception, expose, type Signatures } from './strict';
import { utf8Length } from './utf8';

type Properties = GoogleAppsScript.Properties.Properties;

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

class LocalProperties implements Partial<Properties> {
  constructor(private readonly kept: Map<string, string>) {}
  getProperty(key: string) {
    return this.kept.get(key) ?? null;
  }
  getProperties() {
    return Object.fromEntries(this.kept);
  }
  getKeys() {
    return [...this.kept.keys()];
  }
  setProperty(key: string, value: string) {
    this.put(new Map([[key, value]]));
    return this as unknown as Properties;
  }
  setProperties(values: Record<string, string>, deleteOthers = false) {
    const entries = new Map(Object.entries(values).map(([key, value]) => [key, String(value)]));
    if (deleteOthers) this.kept.clear();
    this.put(entries);
    return this as unknown as Properties;
  }
  deleteProperty(key: string) {
    this.kept.delete(key);
    return this as unknown as Properties;
  }
  deleteAllProperties() {
    this.kept.clear();
    return this as unknown as Properties;
  }

  /** All or nothing: 9 KB a value, 500 KB in all. */
  private put(entries: ReadonlyMap<string, string>): void {
    const after = new Map([...this.kept, ...entries]);
    for (const value of entries.values()) {
      if (utf8Length(value) > VALUE_BYTES) throw new Exception('Argument too large: value');
    }
    let bytes = 0;
    for (const [key, value] of after) bytes += utf8Length(key) + utf8Length(value);
    if (bytes > STORE_BYTES) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    for (const [key, value] of entries) this.kept.set(key, value);
  }
}
const members: Signatures<LocalProperties, Properties> = {
  getProperty: 'text',
  getProperties: '',
  getKeys: '',
  setProperty: 'text text',
  setProperties: 'record | record flag',
  deleteProperty: 'text',
  deleteAllProperties: '',
};
const propertiesClass: ClassOf = { path: 'PropertiesService.Properties', members };

export function exposePropertiesService(run: Run): GoogleAppsScript.Properties.PropertiesService {
  const { book } = run;
  const open = (kept: Map<string, string>) => () => expose<Properties>(run, propertiesClass, new LocalProperties(kept));
  const service: GoogleAppsScript.Properties.PropertiesService = {
    getDocumentProperties: open(book.documentProperties),
    getUserProperties: open(book.userProperties),
    getScriptProperties: open(book.scriptProperties),
  };
  const members = { getDocumentProperties: '', getUserProperties: '', getScriptProperties: '' };
  return expose(run, { path: 'PropertiesService', members }, service);
}
