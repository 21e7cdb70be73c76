import type { Language } from '../../core/codes';
import { makeServices, type Services } from '../services/services';
import type { Book } from '../services/store';
import { makeRealm } from './realm';

export interface HostOfBook {
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Service calls so far, by method. */
  readonly calls: ReadonlyMap<string, number>;
  /** Puts its clock forward, in milliseconds. */
  forward(ms: number): void;
  /** To make calls fail, and to see how long the bundle waited. */
  readonly services: Services;
}

/**
 * The bundle over a workbook in memory, as one of its users.
 *
 * @param options.today the day the bundle believes it is, `YYYY-MM-DD`; default: the machine's
 * @param options.user key of the user; two of these over one book with different keys are two people at work
 * @param options.minutesOn how far the clock is put forward: what has grown old by then
 */
export function openRealm(
  book: Book,
  code: string,
  options: {
    readonly today?: string | null;
    readonly language?: Language;
    readonly user?: string;
    readonly minutesOn?: number;
    readonly log?: (level: string, text: string) => void;
  } = {},
): HostOfBook {
  const start = Date.now();
  // The day is set, time goes on: the bundle measures how long it has been at work.
  const noon = options.today ? Date.parse(`${options.today}T12:00:00Z`) : start;
  let ahead = (options.minutesOn ?? 0) * 60_000;
  const now = () => noon + ahead + (Date.now() - start);
  const services = makeServices(book, {
    Date: ForeignDate as DateConstructor,
    now,
    user: { locale: options.language ?? 'en', ...(options.user ? { key: options.user } : {}) },
    log: options.log ?? (process.env.DEBUG ? (level, text) => console.error(level, text) : undefined),
  });
  const realm = makeRealm(code, services, { now });
  return {
    call: (name, ...args) => realm.call(name, ...args),
    calls: services.calls,
    forward: (ms) => {
      ahead += ms;
    },
    services,
  };
}

/** Dates of cells are of another realm than the bundle's, as on Google. */
class ForeignDate extends Date {}
