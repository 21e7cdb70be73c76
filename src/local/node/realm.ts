import vm from 'node:vm';
import type { Services } from '../services/services';

export interface RealmOptions {
  /** The clock of the bundle, in milliseconds since 1970; default: the machine's. */
  readonly now?: () => number;
  /** Milliseconds one call may take; default: no limit. Custom functions have 30 000 on Google. */
  readonly timeout?: number;
}

/** A loaded bundle. */
export interface Realm {
  /**
   * Calls a top-level function of the bundle as Google would: the arguments come from outside its realm. The result
   * is brought home: arrays and plain objects are copied, dates become ours.
   *
   * @throws what the bundle throws, from its own realm; Error for a name it does not declare
   */
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Names of the functions the bundle declares at its top, in alphabetical order. */
  readonly names: readonly string[];
}

/**
 * Loads a bundle into a bare context that holds ECMAScript's globals, `console` and the services: no timers, no URL,
 * no fetch, no process, and no code made from text. Dates of cells are made outside, so they are foreign there.
 *
 * @param code the text of `Code.js`
 */
export function makeRealm(code: string, services: Services, options: RealmOptions = {}): Realm {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const run = (text: string, filename: string) =>
    vm.runInContext(text, context, { filename, timeout: options.timeout });
  run('delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;', 'bare.js');
  if (options.now) {
    const setClock = run(CLOCK, 'clock.js') as (now: () => number) => void;
    setClock(options.now);
  }
  Object.assign(context, services.globals);
  const before = new Set(Object.getOwnPropertyNames(context));
  try {
    run(code, 'Code.js');
  } finally {
    services.endRun();
  }
  const names = Object.getOwnPropertyNames(context)
    .filter((name) => !before.has(name) && typeof context[name] === 'function')
    .sort();
  // The call is made by a script of the context: only there does the time limit hold.
  const caller = new vm.Script('__call()', { filename: 'call.js' });

  return {
    names,
    call(name, ...args) {
      if (!names.includes(name)) throw new Error(`the bundle declares no function ${name}`);
      const declared = context[name] as (...all: readonly unknown[]) => unknown;
      try {
        if (options.timeout === undefined) return home(declared(...args));
        context.__call = () => declared(...args);
        return home(caller.runInContext(context, { timeout: options.timeout }));
      } finally {
        delete context.__call;
        services.endRun();
      }
    },
  };
}

const CLOCK = `(function (now) {
  const Native = Date;
  globalThis.Date = class Date extends Native {
    constructor(...args) {
      if (args.length === 0) super(now());
      else super(...args);
    }
    static now() {
      return now();
    }
  };
})`;

/** Plain data of this realm; anything else (a service's object, a function) stays as it is. */
function home(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, home);
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return new Date((value as Date).getTime());
  const parent = Object.getPrototypeOf(value);
  // Objects of the services are made in this realm, plain data of the bundle in its own.
  const plain = parent === null || (parent !== Object.prototype && Object.getPrototypeOf(parent) === null);
  if (kind !== '[object Object]' || !plain) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, home(inner)]));
}
