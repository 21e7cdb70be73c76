import type { Run } from './run';
import type { Book } from './store';
import { type ClassOf, Exception, expose, type Signatures } from './strict';
import { utf8Length } from './utf8';

type Cache = GoogleAppsScript.Cache.Cache;

type Kept = Map<string, { readonly value: string; readonly until: number }>;

const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

class LocalCache implements Partial<Cache> {
  constructor(
    private readonly run: Run,
    private readonly kept: Kept,
  ) {}
  get(key: string) {
    checkKey(key);
    const entry = this.kept.get(key);
    return entry && entry.until > this.run.now() ? entry.value : null;
  }
  getAll(keys: string[]) {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found);
  }
  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    checkKey(key);
    if (utf8Length(value) > 100 * 1024) throw new Exception('Argument too large: value');
    if (seconds < 1 || seconds > LONGEST_SECONDS) throw new Exception('Invalid argument: expirationInSeconds');
    this.kept.delete(key);
    this.kept.set(key, { value, until: this.run.now() + seconds * 1000 });
    // Above a thousand entries Google keeps the 900 that live longest; the oldest go first here.
    if (this.kept.size > 1000) for (const old of [...this.kept.keys()].slice(0, 101)) this.kept.delete(old);
  }
  putAll(values: Record<string, string>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }
  remove(key: string): void {
    this.kept.delete(key);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.kept.delete(key);
  }
}
const members: Signatures<LocalCache, Cache> = {
  get: 'text',
  getAll: 'list',
  put: 'text text | text text number',
  putAll: 'record | record number',
  remove: 'text',
  removeAll: 'list',
};
const cacheClass: ClassOf = { path: 'CacheService.Cache', members };

function checkKey(key: string): void {
  if (key === '' || key.length > 250) throw new Exception('Argument too large: key');
}

const cachesOf = new WeakMap<Book, Record<'document' | 'user' | 'script', Kept>>();

export function exposeCacheService(run: Run): GoogleAppsScript.Cache.CacheService {
  let caches = cachesOf.get(run.book);
  if (!caches) {
    caches = { document: new Map(), user: new Map(), script: new Map() };
    cachesOf.set(run.book, caches);
  }
  const { document, user, script } = caches;
  const open = (kept: Kept) => () => expose<Cache>(run, cacheClass, new LocalCache(run, kept));
  const service: GoogleAppsScript.Cache.CacheService = {
    getDocumentCache: open(document),
    getUserCache: open(user),
    getScriptCache: open(script),
  };
  const members = { getDocumentCache: '', getUserCache: '', getScriptCache: '' };
  return expose(run, { path: 'CacheService', members }, service);
}
