import type { Run } from './run';
import type { Book } from './store';
import { Exception, expose } from './strict';

type Lock = GoogleAppsScript.Lock.Lock;

/** Who holds the document lock of a book: one run of the add-on at a time. */
const holders = new WeakMap<Book, Run>();

/** Google lets go of a lock when the script ends. */
export function releaseLocks(run: Run): void {
  if (holders.get(run.book) === run) holders.delete(run.book);
}

/**
 * The document lock is real between two `makeServices` over one book. All runs share one thread, so waiting cannot
 * help: a lock that is taken is refused at once.
 */
export function exposeLockService(run: Run): GoogleAppsScript.Lock.LockService {
  const take = () => {
    const holder = holders.get(run.book);
    if (holder && holder !== run) return false;
    holders.set(run.book, run);
    return true;
  };
  const lock: Lock = {
    hasLock: () => holders.get(run.book) === run,
    tryLock: take,
    waitLock: () => {
      if (!take()) throw new Exception('Lock timeout: another process was holding the lock for too long.');
    },
    releaseLock: () => releaseLocks(run),
  };
  const members = { hasLock: '', tryLock: 'number', waitLock: 'number', releaseLock: '' };
  const exposed = expose<Lock>(run, { path: 'LockService.Lock', members }, lock);
  const service = { getDocumentLock: () => exposed };
  return expose(run, { path: 'LockService', members: { getDocumentLock: '' } }, service);
}
