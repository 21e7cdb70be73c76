import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

it('who may only view the file reads it, and is refused what writes', { retry: 2 }, async () => {
  const opened = await open(browser, shop(), undefined, 'as=viewer');
  expect(await opened.call('peek', 'Commandes', 2, 1)).toEqual([['Bruno']]);
  const refused = 'You do not have permission to perform that action.';
  await expect(opened.call('poke', 'Commandes', 2, 1, 'Zoé')).rejects.toThrow(refused);
  await expect(opened.call('writeState')).rejects.toThrow(refused);
  await expect(opened.call('askForms')).rejects.toThrow(refused);
  await opened.page.evaluate(
    () => clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('A2').setValue('Zoé') && null,
  );
  await opened.page.getByRole('alert').getByText('Vous consultez ce classeur sans pouvoir le modifier.').waitFor();
  expect(await opened.call('peek', 'Commandes', 2, 1)).toEqual([['Bruno']]);
  expect(await opened.call('tabsOf')).toEqual(['Commandes']);
  expect(opened.troubles).toEqual([]);
  await opened.close();
});
