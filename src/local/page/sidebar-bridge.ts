// Runs inside the sidebar's frame before its own script: `google.script` as Google offers it, over messages to the
// page around it. What Google refuses to carry is refused here too, so that nobody comes to rely on it.

interface Handlers {
  readonly success?: (value: unknown, user: unknown) => void;
  readonly failure?: (error: Error, user: unknown) => void;
  readonly user?: unknown;
}

declare const clienteleFunctions: readonly string[]; // written by the page, above this script

const waiting = new Map<number, Handlers>();
let calls = 0;

/** A runner keeps its handlers; each `with…` makes another one. */
function runner(handlers: Handlers): object {
  const made: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure }),
    withUserObject: (user: unknown) => runner({ ...handlers, user }),
  };
  for (const name of clienteleFunctions) {
    made[name] = (...given: unknown[]) => {
      const sent =
        given.length === 1 && given[0] instanceof HTMLFormElement ? [fieldsOf(given[0])] : carried(given, []);
      const id = ++calls;
      waiting.set(id, handlers);
      parent.postMessage({ clientele: 'run', id, name, args: sent }, '*');
    };
  }
  return made;
}

/** A copy of what may travel: numbers, texts, yes/no, null, and lists and plain records of these. */
function carried(value: unknown, above: readonly unknown[], property = '0'): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.includes(value))
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  const inside = [...above, value];
  if (Array.isArray(value))
    return value.map((item, index) => (item === undefined ? null : carried(item, inside, String(index))));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = carried(item, inside, key);
  return copy;
}

/** A form alone may travel: as its fields. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

addEventListener('message', (event) => {
  if (event.source !== parent || typeof event.data?.clientele !== 'string') return;
  const { clientele: kind, id, value, message } = event.data;
  const handlers = waiting.get(id);
  if (!handlers) return;
  waiting.delete(id);
  if (kind === 'result') handlers.success?.(value, handlers.user);
  else if (handlers.failure) handlers.failure(new Error(message), handlers.user);
  else console.error(message);
});

const tell = (kind: string, more: object = {}) => parent.postMessage({ clientele: kind, ...more }, '*');

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => tell('close'),
        setHeight: (height: number) => tell('height', { height }),
        setWidth: () => {}, // sidebars are 300 px wide, whatever is asked
        editor: { focus: () => tell('focus') },
        origin: '',
      },
    },
  },
});

export {};
