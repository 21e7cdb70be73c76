/**
 * Around every object of the services stands a proxy that knows its members and their signatures: a member we lack
 * throws when it is touched, a call with other arguments than Google takes throws Google's text, and every call is
 * counted and may be made to fail.
 */

/** What Google throws: an error named "Exception". */
export class Exception extends Error {
  override readonly name = 'Exception';
}

export type Phase = 'before' | 'after';
export type AuthMode = 'FULL' | 'LIMITED' | 'NONE' | 'CUSTOM_FUNCTION';

/** What all objects of one `makeServices` share about their calls. */
export interface Watch {
  /** How often each method was called, e.g. `Range.setValues`. */
  readonly calls: Map<string, number>;
  /** Called around every service call; what it throws reaches the add-on, after the call's effect in phase 'after'. */
  onCall: ((name: string, phase: Phase) => void) | null;
  mode: AuthMode;
}

/**
 * The signatures of a member: kinds of arguments by space, alternatives by `|`, `?` after a kind for null as well;
 * '' = no argument. `=` marks a value (an enum), which is handed out as it is. Kinds: number, text, flag, date, any,
 * list (array), grid (array of arrays), record (plain object), else the name of a class or enum of ours.
 */
export type Signatures<T, G> = { readonly [K in keyof T & keyof G]: string };

export interface ClassOf {
  /** As in Google's texts: `SpreadsheetApp.Range`. */
  readonly path: string;
  readonly members: Readonly<Record<string, string>>;
  /** Runs before every call, for handles to things that are gone. */
  readonly check?: (impl: never) => void;
}

interface Known {
  readonly impl: object;
  readonly name: string;
}
const known = new WeakMap<object, Known>();

/** The object the add-on sees. */
export function expose<G>(watch: Watch, about: ClassOf, impl: object): G {
  const shortName = about.path.slice(about.path.lastIndexOf('.') + 1);
  const members = compiled(about);
  const proxy = new Proxy(
    {},
    {
      get(_, key) {
        if (typeof key === 'symbol') return undefined;
        const member = members.get(key);
        if (member === undefined) {
          // What JSON, promises, template texts and test runners ask of any object.
          if (key === 'toString') return () => shortName;
          if (key === 'toJSON' || key === 'then' || key === 'constructor' || key === 'asymmetricMatch')
            return undefined;
          if (key === '$$typeof' || key === 'nodeType' || key === 'valueOf') return undefined;
          throw new Exception(`${about.path}.${key} is not implemented by the local services`);
        }
        const inner = (impl as Record<string, unknown>)[key];
        if (member === 'value') return inner;
        const name = `${shortName}.${key}`;
        return (...args: unknown[]) => {
          if (!member.some((signature) => fits(signature, args)))
            throw new Exception(mismatch(`${about.path}.${key}`, args));
          allow(watch.mode, name);
          watch.calls.set(name, (watch.calls.get(name) ?? 0) + 1);
          watch.onCall?.(name, 'before');
          about.check?.(impl as never);
          const result = (inner as (...all: unknown[]) => unknown).apply(impl, args);
          watch.onCall?.(name, 'after');
          return result === impl ? proxy : result;
        };
      },
      set(_, key) {
        throw new Exception(`${about.path}.${String(key)} cannot be set`);
      },
      has: (_, key) => typeof key === 'string' && members.has(key),
    },
  );
  known.set(proxy, { impl, name: shortName });
  return proxy as G;
}

/** The object behind a proxy of ours. Signatures have been checked: anything else is our own mistake. */
export function behind<T extends object>(proxy: unknown, type: abstract new (...args: never[]) => T): T {
  const impl = known.get(proxy as object)?.impl;
  if (!(impl instanceof type)) throw new Error(`not a ${type.name}`);
  return impl;
}

/** An enum as Apps Script has them: values with a name, compared by identity. */
export function makeEnum<E>(path: string, names: readonly string[]): E {
  const enumName = path.slice(path.lastIndexOf('.') + 1);
  const values = new Map<string, object>();
  names.forEach((name, ordinal) => {
    const value = Object.freeze({ toString: () => name, name: () => name, ordinal: () => ordinal, toJSON: () => name });
    known.set(value, { impl: value, name: enumName });
    values.set(name, value);
  });
  return new Proxy(Object.freeze({}), {
    get(_, key) {
      if (typeof key === 'symbol') return undefined;
      const value = values.get(key);
      if (value || key === 'toJSON' || key === 'then' || key === 'constructor') return value;
      throw new Exception(`${path}.${key} is not implemented by the local services`);
    },
  }) as E;
}

export const enumName = (value: unknown): string => String(value);

type Test = (value: unknown) => boolean;
const tests: Readonly<Record<string, Test>> = {
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  date: isDate,
  any: (value) => isCellValue(value),
  anything: () => true,
  list: (value) => Array.isArray(value),
  // One look at the first row keeps the cost off the cells; the writer itself checks every row.
  grid: (value) => Array.isArray(value) && (value.length === 0 || Array.isArray(value[0])),
  record: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !known.has(value),
};

/** A value `setValue` takes; anything else would be written as `[Ljava.lang.Object;@…`. */
export function isCellValue(value: unknown): boolean {
  const type = typeof value;
  if (type === 'object') return value === null || isDate(value);
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'undefined';
}

/** Dates of the bundle come from another realm: never instanceof. */
export function isDate(value: unknown): value is Date {
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';
}

const compiledOf = new WeakMap<object, Map<string, Test[][] | 'value'>>();

function compiled(about: ClassOf): Map<string, Test[][] | 'value'> {
  let members = compiledOf.get(about.members);
  if (!members) {
    members = new Map(
      Object.entries(about.members).map(([name, text]) => [
        name,
        text === '=' ? 'value' : text.split('|').map(readOne),
      ]),
    );
    compiledOf.set(about.members, members);
  }
  return members;
}

function readOne(signature: string): Test[] {
  return signature
    .split(' ')
    .filter((kind) => kind !== '')
    .map((kind) => {
      const nullable = kind.endsWith('?');
      const name = nullable ? kind.slice(0, -1) : kind;
      const test = tests[name] ?? ((value: unknown) => known.get(value as object)?.name === name);
      return nullable ? (value: unknown) => value === null || test(value) : test;
    });
}

function fits(signature: readonly Test[], args: readonly unknown[]): boolean {
  return signature.length === args.length && signature.every((test, i) => test(args[i]));
}

/** Google's text for wrong arguments. */
export function mismatch(path: string, args: readonly unknown[]): string {
  const seen = args.map(kindName).join(',');
  return `The parameters (${seen}) don't match the method signature for ${path}.`;
}

function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 && !Array.isArray(value[0]) ? `${kindName(value[0])}[]` : 'Array';
  if (isDate(value)) return 'Date';
  const ours = known.get(value as object);
  if (ours) return ours.name;
  return typeof value === 'function' ? 'Function' : 'Object';
}

// What may be called before the user has enabled the add-on in a file.
const withoutRights =
  /^(SpreadsheetApp\.getUi|Ui\.create\w*Menu|Menu\.\w+|Session\.getActiveUserLocale|Logger\.\w+|Utilities\.\w+)$/;
const writing =
  /^(Range|RangeList|Sheet|Spreadsheet|Protection|Filter|DeveloperMetadata)\.(set|insert|delete|clear|hide|show|unhide|add|remove|merge|breakApart|protect|createFilter|copyTo|move|appendRow|activate|rename|auto)/;

function allow(mode: AuthMode, name: string): void {
  if (mode === 'FULL') return;
  const method = name.slice(name.indexOf('.') + 1);
  const refused =
    mode === 'NONE'
      ? !withoutRights.test(name)
      : mode === 'CUSTOM_FUNCTION'
        ? writing.test(name)
        : /^Ui\.(show|alert|prompt)/.test(name);
  if (!refused) return;
  if (name.startsWith('Ui.')) {
    throw new Exception(
      `Specified permissions are not sufficient to call ${name}. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
    );
  }
  throw new Exception(`You do not have permission to call ${method}`);
}
