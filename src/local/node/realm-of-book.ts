import type { Language } from '../../core/codes';
import { makeServices } from '../services/services';
import type { Book } from '../services/store';
import { makeRealm } from './realm';

export interface HostOfBook {
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Service calls so far, by method. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * The bundle over a workbook in memory, as its one user.
 *
 * @param options.today the day the bundle believes it is, `YYYY-MM-DD`; default: the machine's
 */
export function openRealm(
  book: Book,
  code: string,
  options: { readonly today?: string | null; readonly language?: Language } = {},
): HostOfBook {
  const start = Date.now();
  // The day is set, time goes on: the bundle measures how long it has been at work.
  const noon = options.today ? Date.parse(`${options.today}T12:00:00Z`) : start;
  const now = () => noon + (Date.now() - start);
  const services = makeServices(book, {
    Date: ForeignDate as DateConstructor,
    now,
    user: { locale: options.language ?? 'en' },
    ...(process.env.DEBUG ? { log: (level: string, text: string) => console.error(level, text) } : {}),
  });
  const realm = makeRealm(code, services, { now });
  return {
    call: (name, ...args) => realm.call(name, ...args),
    calls: services.calls,
  };
}

/** Dates of cells are of another realm than the bundle's, as on Google. */
class ForeignDate extends Date {}
