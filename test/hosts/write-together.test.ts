import { describe, expect, it } from 'vitest';
import type { Answer, Request } from '../../src/wizard/messages';
import {
  type At,
  firstWrite,
  resultOf,
  resultsOf,
  seenAll,
  sitDown,
  sixTabs,
  smallShop,
  toTheEnd,
  withoutLog,
} from './at-work';

describe('two wizards over one file', () => {
  const kinds = (a: Answer, b: Answer) => [a.kind === 'error' ? a.code : a.kind, b.kind === 'error' ? b.code : b.kind];

  it('one in the middle of a call of the other: it is told, and writes nothing', async () => {
    const alone = smallShop();
    const first = await sitDown(alone);
    toTheEnd(first.ask, firstWrite());
    const book = smallShop();
    const [a, b] = [await sitDown(book, 'ana'), await sitDown(book, 'bob')];
    let calls = 0;
    const answers: Answer[] = [];
    a.host.services.onCall = (_, phase) => {
      // From the moment A holds the lock to the end of its call.
      if (phase === 'after' && ++calls > 25 && calls % 300 === 26) answers.push(b.ask(firstWrite()));
    };
    const done = toTheEnd(a.ask, firstWrite());
    expect(done.kind).toBe('done');
    expect(answers.length).toBeGreaterThan(3);
    for (const answer of answers)
      expect(answer).toMatchObject({ kind: 'error', code: 'locked', details: { minutes: 1 } });
    expect(withoutLog(seenAll(book))).toEqual(withoutLog(seenAll(alone)));
    a.host.services.onCall = null;
    expect(toTheEnd(b.ask, firstWrite()).kind).toBe('done');
    expect(resultsOf(book)).toHaveLength(6);
  });

  /** Killed while the second tab is being finished. */
  async function halfWay(at: At): Promise<void> {
    let tabs = 0;
    at.host.services.onCall = (name, phase) => {
      if (name === 'SpreadsheetApp.flush' && phase === 'after') tabs++;
      if (tabs === 2) throw new Error('killed');
    };
    expect(at.ask(firstWrite()).kind).toBe('error');
    at.host.services.onCall = null;
  }

  it('between two calls of a run its lease keeps the other out, for ten minutes', async () => {
    const book = smallShop();
    const ana = await sitDown(book, 'ana');
    await halfWay(ana);
    const bob = await sitDown(book, 'bob', 4);
    expect(bob.ask({ kind: 'start' })).toMatchObject({ locked: { minutes: 4 }, interrupted: null });
    expect(bob.ask(firstWrite())).toMatchObject({ code: 'locked', details: { minutes: 4 } });
    expect(bob.ask({ kind: 'resume' })).toMatchObject({ code: 'locked' });
    expect(bob.ask({ kind: 'undo' })).toMatchObject({ code: 'locked' });
    // Pressing Stop in his own panel does not take Ana's right away.
    bob.ask({ kind: 'stop' });
    expect(bob.ask(firstWrite())).toMatchObject({ code: 'locked' });
    const later = await sitDown(book, 'bob', 12);
    expect(later.ask({ kind: 'start' })).toMatchObject({ locked: null, interrupted: { percent: 17 } });
    expect(toTheEnd(later.ask, { kind: 'resume' }).kind).toBe('done');
    const ended = await sitDown(book, 'ana', 13);
    expect(kinds(ended.ask({ kind: 'resume' }), ended.ask({ kind: 'start' }))).toEqual(['nothing-to-resume', 'start']);
  });

  it('a stopped run is free for all at once, and another may take it over and still go back to before it', async () => {
    const book = smallShop();
    const ana = await sitDown(book, 'ana');
    await halfWay(ana);
    ana.ask({ kind: 'stop' });
    const bob = await sitDown(book, 'bob', 1);
    expect(toTheEnd(bob.ask, firstWrite()).kind).toBe('done');
    expect(resultsOf(book)).toHaveLength(6);
    expect(ana.ask({ kind: 'write', ...cursorOf('zzz') })).toMatchObject({ code: 'nothing-to-resume' });
    expect(bob.ask({ kind: 'undo' }).kind).toBe('undone');
    expect(book.sheets.map((s) => s.name)).toEqual(['Commandes']);
  });

  it('every order of six steps of two people: exactly one writes, the other is told, and the end is whole', async () => {
    const whole = smallShop(6);
    toTheEnd((await sitDown(whole)).ask, write);
    // Some of the orders; FAULTS=all: every one.
    for (let bits = 0; bits < 64; bits += process.env.FAULTS === 'all' ? 1 : 7) {
      const book = smallShop(6);
      const people = [await sitDown(book, 'ana'), await sitDown(book, 'bob')];
      // Each tab takes 25 seconds: a call writes one.
      for (const { host } of people) {
        host.services.onCall = (name, phase) => {
          if (name === 'SpreadsheetApp.flush' && phase === 'after') for (const one of people) one.host.forward(25_000);
        };
      }
      const answers: Answer[][] = [[], []];
      const step = (who: number) => {
        const last = answers[who][answers[who].length - 1];
        const answer = people[who].ask(last?.kind === 'writing' ? { ...write, cursor: last.cursor } : write);
        answers[who].push(answer);
        return answer;
      };
      for (let i = 0; i < 6; i++) step((bits >> i) & 1);
      const first = bits & 1;
      expect(answers[first].every((a) => a.kind === 'writing' || a.kind === 'done')).toBe(true);
      for (const answer of answers[1 - first]) {
        if (bits !== 0 && bits !== 63) expect(answer).toMatchObject({ kind: 'error', code: 'locked' });
      }
      while (answers[first][answers[first].length - 1].kind !== 'done') step(first);
      expect([bits, answers[first].length]).toEqual([bits, 6]);
      expect([bits, withoutLog(seenAll(book))]).toEqual([bits, withoutLog(seenAll(whole))]);
    }
  });

  it('a last answer that got lost is given again, and nothing is written twice', async () => {
    const book = smallShop(6);
    const at = await sitDown(book);
    at.host.services.onCall = (name, phase) => {
      if (name === 'SpreadsheetApp.flush' && phase === 'after') at.host.forward(25_000);
    };
    let answer = at.ask(write);
    let cursor: string | null = null;
    while (answer.kind === 'writing') {
      cursor = answer.cursor;
      answer = at.ask({ ...write, cursor });
    }
    const before = new Map(at.host.calls);
    expect(at.ask({ ...write, cursor })).toEqual(answer);
    expect(at.host.calls.get('Range.setValues')).toBe(before.get('Range.setValues'));
  });
});

const write = firstWrite() as Extract<ReturnType<typeof firstWrite>, { kind: 'write' }>;
const cursorOf = (run: string) => {
  const { kind: _, ...rest } = write;
  return { ...rest, cursor: `${run} 1` };
};

it('says in the Log whose initials a run bears, once typed, and proposes them again', async () => {
  const book = smallShop();
  const { ask } = await sitDown(book);
  const named = (initials: string) => ({ ...firstWrite(), initials }) as Request;
  expect(ask({ kind: 'plan', choices: sixTabs })).not.toHaveProperty('initials');
  expect(toTheEnd(ask, named(' LMxyzw ')).kind).toBe('done');
  const by = () =>
    resultOf(book, 'log').values.flatMap((cells) => (cells ?? []).filter((cell) => /LMxyz/.test(String(cell))));
  expect(by()).toEqual(['Vous (LMxyz)']);
  expect(ask({ kind: 'plan', choices: sixTabs })).toMatchObject({ initials: 'LMxyz' });
  // Left out, they stay; emptied, they go, and past runs keep theirs.
  expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
  expect(by()).toHaveLength(2);
  expect(toTheEnd(ask, named('')).kind).toBe('done');
  expect(by()).toHaveLength(2);
});
