// Leaves a Worker's global scope with ECMAScript only, as Apps Script has it: the add-on's bundle sees no fetch, no
// timer, no way to post a message. In a Worker most names sit on the prototypes, so these are walked too.

const language = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer ' +
    'Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
    'BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN constructor hasOwnProperty ' +
    'isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __proto__ __defineGetter__ __defineSetter__ ' +
    '__lookupGetter__ __lookupSetter__'
  ).split(' '),
);

/** Removes everything but the language from `scope` and its prototypes; what cannot be removed is shadowed. */
export function leaveLanguageOnly(scope: object): void {
  const stays: string[] = [];
  for (let level: object | null = scope; level && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (language.has(name)) continue;
      if (Object.getOwnPropertyDescriptor(level, name)?.configurable) Reflect.deleteProperty(level, name);
      else stays.push(name);
    }
  }
  for (const name of stays) Reflect.defineProperty(scope, name, { value: undefined, configurable: true });
}

/**
 * Puts a subclass of Date in the global scope. A date made before, as the services make them for cells, then fails
 * `instanceof Date` inside the bundle: dates from cells come from another realm in Apps Script too.
 *
 * @param now the clock of the bundle, in milliseconds since 1970; default: the machine's
 */
export function makeDatesForeign(scope: { Date: DateConstructor }, now?: () => number): void {
  const Native = scope.Date;
  class BundleDate extends Native {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0 && now) super(now());
      else super(...(given as ConstructorParameters<DateConstructor>));
    }
    static override now(): number {
      return now ? now() : Native.now();
    }
  }
  scope.Date = BundleDate as DateConstructor;
}
