import { expect, it } from 'vitest';
import { noChoices, type Request } from '../../src/wizard/messages';
import { firstWrite, resultOf, sitDown, sixTabs, smallShop, toTheEnd } from './at-work';
import { builtCode } from './built';

const planted = ['client3@exemple.fr', 'Client D3', 'exemple.fr'];
const decisions = [{ a: 'client1@exemple.fr', b: 'client3@exemple.fr', same: true }];

it('nothing of a customer in properties, logs or errors: first run, answers on pairs, a fault, an undo', async () => {
  const book = smallShop();
  const at = await sitDown(book);
  expect(toTheEnd(at.ask, firstWrite({ ...sixTabs, decisions }))).toMatchObject({ kind: 'done', customers: 11 });
  // Errors that quote a cell, on one line or on several.
  const errors: string[] = [];
  for (const request of [{ kind: 'data', choices: noChoices }, firstWrite()] satisfies Request[]) {
    at.host.services.onCall = (name, phase) => {
      if (name === 'Range.getValues' && phase === 'before')
        throw new TypeError('client3@exemple.fr\nat Client D3 (x)\n at exemple.fr');
    };
    errors.push(JSON.stringify(at.ask(request)));
    at.host.services.onCall = (name, phase) => {
      if (name === 'Range.getValues' && phase === 'before') throw new Error('client3@exemple.fr\n    at Client D3');
    };
    errors.push(JSON.stringify(at.ask(request)));
  }
  at.host.services.onCall = null;
  at.ask({ kind: 'undo' });
  const kept = [
    ...book.documentProperties.entries(),
    ...book.userProperties.entries(),
    ...book.scriptProperties.entries(),
  ].flat();
  expect(kept.join('\n')).toContain('sourceMark');
  for (const text of planted) {
    expect(kept.join('\n')).not.toContain(text);
    expect(at.logged.join('\n')).not.toContain(text);
    expect(errors.join('\n')).not.toContain(text);
  }
  expect(at.logged.length).toBeGreaterThan(0);
});

it('an answer on a pair is remembered all the same: in the next update, and in a run taken up after a fault', async () => {
  const book = smallShop();
  const at = await sitDown(book);
  let calls = 0;
  at.host.services.onCall = () => {
    if (++calls > 900) throw new Error('killed');
  };
  expect(at.ask(firstWrite({ ...sixTabs, decisions })).kind).toBe('error');
  const again = await sitDown(book, 'user-1', 5);
  expect(toTheEnd(again.ask, { kind: 'resume' })).toMatchObject({ kind: 'done', customers: 11 });
  expect(toTheEnd(again.ask, firstWrite())).toMatchObject({ kind: 'done', customers: 11 });
});

it('a menu without rights asks for nothing but the language', async () => {
  const { makeServices } = await import('../../src/local/services/services');
  const { makeRealm } = await import('../../src/local/node/realm');
  const code = await builtCode();
  for (const [mode, event, first] of [
    ['NONE', true, 'Start wizard'],
    ['NONE', false, 'Start wizard'],
    ['LIMITED', true, 'Lancer l’assistant'],
    ['FULL', true, 'Lancer l’assistant'],
  ] as const) {
    for (const entry of ['onOpen', 'onInstall']) {
      const menus: string[][] = [];
      const ui = {
        addMenu: (menu: { items: readonly unknown[] }) =>
          menus.push(menu.items.map((item) => (item as { caption: string }).caption)),
        showSidebar: () => {},
      };
      const services = makeServices(smallShop(), { ui, user: { locale: 'en' } });
      const realm = makeRealm(code, services);
      services.mode = mode;
      realm.call(entry, ...(event ? [services.openEvent()] : []));
      expect(menus.map((items) => [items.length, items[0]])).toEqual([[6, first]]);
    }
  }
});

it('600 and 2,400 customers take the same service calls, first run and rewrite', async () => {
  const counts: Map<string, number>[] = [];
  for (const customers of [600, 2400]) {
    const book = smallShop(customers);
    // Both large enough for the look of a list to be copied down: a small tab is set as a whole.
    const { ask, host } = await sitDown(book);
    const plan = ask({ kind: 'plan', choices: noChoices });
    if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan));
    // No time goes by while tabs are written: one call writes all.
    host.services.onCall = (name, phase) => {
      if (name === 'SpreadsheetApp.flush' && phase === 'after') host.forward(-100_000);
    };
    host.services.calls.clear();
    expect(ask(firstWrite()).kind).toBe('done');
    counts.push(new Map(host.services.calls));
    const clean = resultOf(book, 'clean');
    const { list } = JSON.parse(clean.metadata.find((m) => m.key === 'clientele')?.value ?? '');
    for (let row = list.firstRow; row < list.firstRow + list.rows; row++)
      clean.values[row - 1][list.freeColumn - 1] = 'vu';
    host.services.calls.clear();
    expect(ask(firstWrite()).kind).toBe('done');
    counts.push(new Map(host.services.calls));
  }
  // Calls may differ by a colour or a neighbouring link that only the larger shop has, or by rows added instead of taken
  // away.
  for (const [few, many] of [
    [counts[0], counts[2]],
    [counts[1], counts[3]],
  ]) {
    const sum = (calls: Map<string, number>) =>
      [...calls].reduce((all, [name, n]) => (name === 'Utilities.formatDate' ? all : all + n), 0);
    for (const [name, n] of many) {
      if (!/Rows$|RowsAfter$/.test(name)) expect([name, n]).toEqual([name, Math.min(n, (few.get(name) ?? 0) + 4)]);
    }
    expect(Math.abs(sum(many) - sum(few))).toBeLessThan(30);
  }
});
