import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/local/services/store';
import type { Choices } from '../../src/wizard/messages';
import {
  type At,
  firstWrite,
  longer,
  markOf,
  resultsOf,
  seen,
  seenAll,
  sitDown,
  sixTabs,
  smallShop,
  toTheEnd,
  withoutLog,
  writtenShops,
} from './at-work';
import { copyBook } from './copy-book';
import { fingerprint } from './fingerprint';

// A fault at service call k, for k across the whole run: before the call's effect or after it, once or for good (the
// script is killed). What stands in the file afterwards is the old version, the new one, or said to be neither.

class Fault extends Error {}
type Kind = 'once before' | 'once after' | 'killed before' | 'killed after';

/** Makes call number k fail; returns how many calls there were. */
function fail(at: At, k: number, kind: Kind): () => number {
  let calls = 0;
  const [times, phase] = kind.split(' ');
  let dead = false;
  at.host.services.onCall = (_, now) => {
    if (now === 'before') calls++;
    if (dead && times === 'killed') throw new Fault('killed');
    if (!dead && calls === k && now === phase) {
      dead = true;
      throw new Fault('Service Spreadsheets failed');
    }
  };
  return () => calls;
}

interface Scene {
  readonly name: string;
  readonly start: () => Book;
  readonly choices: Choices;
  before: [string, string][];
  after: [string, string][];
  calls: number;
}
const scenes: Scene[] = [];
const writtenShop = writtenShops();

beforeAll(async () => {
  const written = await writtenShop();
  for (const [name, start, choices] of [
    ['first run', () => smallShop(), sixTabs],
    ['rewrite', () => copyBook(written), longer],
  ] as const) {
    const book = start();
    const before = withoutLog(seenAll(book));
    const at = await sitDown(book, 'user-1', 30);
    const calls = fail(at, -1, 'once before');
    expect(toTheEnd(at.ask, firstWrite(choices)).kind).toBe('done');
    scenes.push({ name, start, choices, before, after: withoutLog(seenAll(book)), calls: calls() });
  }
  expect(scenes[1].before).not.toEqual(scenes[1].after);
});

/** Every call of a run takes hours. */
const PATIENCE_MS = process.env.FAULTS === 'all' ? 4 * 3600_000 : 120_000;

/** Some calls of the beginning and of the end, where journals are written, fewer between; FAULTS=all: every one. */
function sample(calls: number): number[] {
  const all = new Set<number>();
  for (let k = 1; k <= calls; k += process.env.FAULTS === 'all' ? 1 : k < 60 || k > calls - 25 ? 7 : 71) all.add(k);
  return [...all];
}

describe.each(['first run', 'rewrite'])('%s', (name) => {
  const scene = () => scenes.find((s) => s.name === name) as Scene;

  it.each(['once before', 'once after'] as const)(
    'a call that fails %s its effect is made again, unseen',
    async (kind) => {
      const { start, choices, after, calls } = scene();
      for (const k of sample(calls)) {
        const book = start();
        const at = await sitDown(book, 'user-1', 30);
        fail(at, k, kind);
        let answer = toTheEnd(at.ask, firstWrite(choices));
        // Outside of what may be done again at once, the sidebar asks again.
        if (answer.kind === 'error') answer = toTheEnd(at.ask, firstWrite(choices));
        expect([k, answer.kind]).toEqual([k, 'done']);
        expect([k, withoutLog(seenAll(book))]).toEqual([k, after]);
        expect([k, book.sheets.filter((s) => !s.hidden).length]).toEqual([k, 7]);
      }
    },
    PATIENCE_MS,
  );

  it.each(['killed before', 'killed after'] as const)(
    'a script %s a call: flagged, resumed, or undone',
    async (kind) => {
      const { start, choices, before, after, calls } = scene();
      for (const k of sample(calls)) {
        const book = start();
        const source = fingerprint(book, book.sheets[0]);
        const at = await sitDown(book, 'user-1', 30);
        fail(at, k, kind);
        const answer = toTheEnd(at.ask, firstWrite(choices));
        expect([k, answer.kind]).toEqual([k, 'error']);
        const now = withoutLog(seenAll(book));
        const again = await sitDown(book, 'user-1', 31);
        const opened = again.ask({ kind: 'start' });
        if (opened.kind !== 'start') throw new Error(JSON.stringify(opened));
        if (opened.interrupted) {
          const other = copyBook(book);
          const resumed = toTheEnd(again.ask, { kind: 'resume' });
          expect([k, resumed.kind]).toEqual([k, 'done']);
          expect([k, withoutLog(seenAll(book))]).toEqual([k, after]);
          const someone = await sitDown(other, 'user-2', 45);
          expect([k, someone.ask({ kind: 'undo' }).kind]).toEqual([k, 'undone']);
          expect([k, withoutLog(seenAll(other))]).toEqual([k, before]);
          if (name === 'first run') expect([k, other.sheets.map((s) => s.name)]).toEqual([k, ['Commandes']]);
        } else {
          expect([
            [k, before],
            [k, after],
          ]).toContainEqual([k, now]);
          expect([k, resultsOf(book).length]).toEqual([k, now.length === 0 ? 0 : 6]);
        }
        expect([k, fingerprint(book, book.sheets[0])]).toEqual([k, source]);
      }
    },
    PATIENCE_MS,
  );
});

it('waits 1, 2, 4, 8 and 16 seconds, then says that Google is silent', async () => {
  const at = await sitDown(smallShop());
  at.host.services.onCall = (name, phase) => {
    if (name === 'Range.setValues' && phase === 'before') throw new Fault('Le service Sheets est indisponible');
  };
  expect(at.ask(firstWrite())).toMatchObject({ kind: 'error', code: 'google-silent' });
  expect(at.host.services.slept).toBeGreaterThanOrEqual(31_000);
  expect(at.host.services.slept).toBeLessThan(34_000);
});

it.each([
  {
    code: 'protected-tab',
    text: 'Vous essayez de modifier une cellule ou un objet protégé. Contactez le propriétaire.',
  },
  { code: 'protected-tab', text: 'You are trying to edit a protected cell or object.' },
  {
    code: 'too-many-cells',
    text: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  },
  {
    code: 'too-many-cells',
    text: 'Cette action ferait passer le classeur au-dessus de la limite de 10 000 000 cellules.',
  },
  { code: 'viewer-only', text: 'Vous n’avez pas l’autorisation d’effectuer cette action.' },
])('$code at once, for "$text"', async ({ code, text }) => {
  const at = await sitDown(smallShop());
  at.host.services.onCall = (name, phase) => {
    if (name === 'Range.setValues' && phase === 'before') throw new Fault(text);
  };
  expect(at.ask(firstWrite())).toMatchObject({ kind: 'error', code });
  expect(at.host.services.slept).toBe(0);
});

it('the sample is written whole, whatever call fails once, and removed from a file that shows nothing else', async () => {
  const whole = smallShop();
  (await sitDown(whole)).ask({ kind: 'sample' });
  for (let k = 1; k < 130; k += 9) {
    const book = smallShop();
    const at = await sitDown(book);
    fail(at, k, k % 2 ? 'once before' : 'once after');
    expect(at.ask({ kind: 'sample' }).kind).toBe('data');
    expect([k, book.sheets.filter((s) => markOf(s) === 'sample').map(seen)]).toEqual([
      k,
      whole.sheets.filter((s) => markOf(s) === 'sample').map(seen),
    ]);
    at.host.services.onCall = null;
    book.sheets[0].hidden = true;
    expect(at.ask({ kind: 'remove-sample' }).kind).toBe('start');
    expect(book.sheets.filter((s) => !s.hidden).every((s) => s.values.length === 0)).toBe(true);
  }
});
