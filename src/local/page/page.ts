import {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICommandInfo,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { takeBigPastes } from './big-paste';
import { describeFunctions, registerCellFunctions } from './cell-functions';
import { showLikeSheets } from './cell-look';
import { cellSentences } from './cell-sentences';
import { showCharts } from './charts';
import { keepFormulaIndex } from './formula-index';
import { gridToStore } from './grid-to-store';
import type { PageInside } from './inside';
import { followLinks } from './links';
import type { BookOutline, FromCells, FromStore, ToCells, ToStore } from './messages';
import { allowOpenRanges } from './open-ranges';
import { globalFunctions, sidebarFrame } from './sidebar-frame';
import { storeToGrid } from './store-to-grid';
import { functionHelps } from './stubs';
import { keepTypedNames } from './suggestions';
import { topBar } from './top-bar';
import { readTypedInput } from './typed-input';
import { localeOf, startGrid } from './univer';
import { helpOfCell } from './validations';
import { languageOf, pageWords } from './words';

// The local spreadsheet: the grid shows the Store, which lives in a Worker with the add-on's bundle.

const element = (id: string) => document.getElementById(id) as HTMLElement;

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

async function start(): Promise<void> {
  const [book, code, sidebarPage, bridge] = await Promise.all(
    ['book', 'Code.js', 'Sidebar.html', 'sidebar-bridge.js'].map(textOf),
  );
  const opened = JSON.parse(book) as { name: string; locale: string; timeZone: string };
  let { locale } = opened;
  const query = new URLSearchParams(location.search);
  const today = query.get('today');
  const isViewer = query.get('as') === 'viewer';
  const slow = query.has('slow');
  const words = () => pageWords(locale);
  const grid = startGrid('grid', languageOf(locale), opened.name);
  const { api, injector, workbook } = grid;
  const commands = injector.get(ICommandService);
  allowOpenRanges(grid);
  const originalIndex = keepFormulaIndex(grid);
  // Before it has drawn itself once, the grid cannot show another tab.
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);

  // ---------------------------------------------------------------- the two Workers
  const storeWorker = new Worker('store-worker.js');
  const cellWorker = new Worker('cell-worker.js');
  const toStore = (message: ToStore) => storeWorker.postMessage(message);
  const toCells = (message: ToCells) => cellWorker.postMessage(message);
  const waiting = new Map<number, { done(value: never): void; failed(error: Error): void }>();
  let lastId = 0;
  const ask = <Value>(send: (id: number) => void): Promise<Value> =>
    new Promise((done, failed) => {
      lastId += 1;
      waiting.set(lastId, { done, failed });
      send(lastId);
    });
  const finish = (id: number, how: 'done' | 'failed', value: unknown) => {
    const one = waiting.get(id);
    waiting.delete(id);
    one?.[how](value as never);
  };
  for (const worker of [storeWorker, cellWorker])
    worker.addEventListener('error', (event) => showToast(event.message || words().error));

  // ---------------------------------------------------------------- what the Store says
  const shownInGrid = storeToGrid(grid, onOutline);
  const sinceCall = gridToStore(grid);
  const charts = showCharts(grid, shownInGrid.outlines, () => locale);
  let activeInStore = '';
  let running = 0;

  function onOutline(outline: BookOutline): void {
    bar.name(outline.name);
    if (outline.active && outline.active !== activeInStore) showTab(outline.active);
    activeInStore = outline.active;
  }
  function showTab(key: string): void {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(key);
    if (sheet && workbook.getActiveSheet(true)?.getSheetId() !== key) api.getActiveWorkbook()?.setActiveSheet(sheet);
  }

  storeWorker.addEventListener('message', async ({ data }: MessageEvent<FromStore>) => {
    if (data.kind === 'outline' || data.kind === 'rows' || data.kind === 'blank') shownInGrid.take(data);
    else if (data.kind === 'menu') bar.menu(data.entries);
    else if (data.kind === 'sidebar') sidebar.show(data.title, data.html);
    else if (data.kind === 'toast') showToast(data.text);
    else {
      // The answer comes when its cells are shown.
      await shownInGrid.applied();
      charts.draw(true);
      if (data.kind === 'result') finish(data.id, 'done', data.value);
      else finish(data.id, 'failed', new Error(data.message));
    }
  });
  cellWorker.addEventListener('message', ({ data }: MessageEvent<FromCells>) => {
    if (data.kind === 'result') finish(data.id, 'done', data);
    else if (data.kind === 'failure') finish(data.id, 'failed', new Error(data.message));
    else cellsReady();
  });

  /** Resolves when no formula is being counted; after an edit, counting begins a little later. */
  async function formulasCounted(): Promise<void> {
    const session = injector.get(FormulaCalculationSessionService);
    // A formula that takes longer is read as it is.
    await session.waitForLatestApplied(30_000, sinceCall.isDirty() ? 150 : 0).catch(() => {});
  }

  // ---------------------------------------------------------------- calls of the add-on, one after the other
  let line: Promise<unknown> = Promise.resolve();
  function inLine<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = line.then(async () => {
      running += 1;
      bar.busy(words().working);
      try {
        await formulasCounted();
        await sinceCall.push(toStore);
        return await work();
      } finally {
        running -= 1;
        bar.busy(null);
      }
    });
    line = turn.catch(() => {});
    return turn;
  }
  const call = (functionName: string, args: readonly unknown[] = []): Promise<unknown> =>
    inLine(() => ask((id) => toStore({ kind: 'call', id, functionName, args })));

  const bar = topBar(element('top'), {
    choose: (functionName) => call(functionName).catch((error: Error) => showToast(error.message)),
    locale: setLocale,
    download,
  });
  bar.name(opened.name);
  bar.locale(locale);
  const sidebar = sidebarFrame(element('side'), {
    bridge,
    functions: globalFunctions(code),
    call,
    focusGrid: () => element('grid').querySelector('canvas')?.focus(),
    words,
  });

  async function setLocale(wanted: string): Promise<void> {
    await inLine(() => ask((id) => toStore({ kind: 'locale', id, locale: wanted })));
    locale = wanted;
    bar.locale(locale);
    api.setLocale(localeOf(languageOf(locale)));
    api.getActiveWorkbook()?.setNumfmtLocal(languageOf(locale));
    toCells({ kind: 'open', locale, timeZone: opened.timeZone, sidebar: '', language: languageOf(locale) });
    describeFunctions(grid, functionHelps(code, languageOf(locale)));
    api.getFormula().executeCalculation();
    charts.draw(true);
    await call('onOpen').catch(() => {});
  }

  async function download(): Promise<void> {
    const text = await inLine(() => ask<string>((id) => toStore({ kind: 'copy', id })));
    const answer = await fetch('xlsx', { method: 'POST', body: text });
    if (!answer.ok) {
      showToast(await answer.text());
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${workbook.getName() || 'Clientèle'}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // ---------------------------------------------------------------- the grid
  const sentences = cellSentences(
    grid,
    words,
    (sentence) => {
      element('sentence').textContent = sentence;
      element('sentence').hidden = sentence === '';
    },
    functionHelps(code, languageOf(locale)).map(({ name }) => name),
    ({ key, row, column }) => helpOfCell(grid, key, row, column),
  );
  let cellsReady: () => void = () => {};
  const cellsAreReady = new Promise<void>((done) => {
    cellsReady = done;
  });
  registerCellFunctions(grid, functionHelps(code, languageOf(locale)), {
    async call(name, given) {
      await cellsAreReady;
      return ask((id) => {
        void (async () => {
          for (const [index, send] of given.entries())
            await send((part, scalar) => toCells({ kind: 'argument', call: id, index, scalar, part }));
          toCells({ kind: 'cell', id, functionName: name, count: given.length });
        })().catch((error: Error) => finish(id, 'failed', error));
      });
    },
    report: sentences.report,
    dateFormat: () => (locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy'),
  });
  showLikeSheets(grid, () => locale);
  readTypedInput(grid, () => locale);
  keepTypedNames(grid);
  takeBigPastes(
    grid,
    () => locale,
    () => running > 0,
  );
  followLinks(grid, shownInGrid.outlines);
  api.getActiveWorkbook()?.setNumfmtLocal(languageOf(locale));

  // While the add-on works, what would change the book under it is refused; all of it to who may only read.
  commands.beforeCommandExecuted((command: Readonly<ICommandInfo>, options) => {
    if (running === 0 && !isViewer) return;
    if (options?.fromStore || command.type !== CommandType.COMMAND || !changesBook(command.id)) return;
    showToast(isViewer ? words().viewOnly : words().wait);
    throw new CanceledError();
  });

  // ---------------------------------------------------------------- open
  toCells({ kind: 'open', locale, timeZone: opened.timeZone, sidebar: sidebarPage, language: languageOf(locale) });
  const language = languageOf(locale);
  await ask((id) => toStore({ kind: 'open', id, book, sidebar: sidebarPage, language, today, viewer: isViewer, slow }));
  const functions = globalFunctions(code);
  if (functions.includes('onOpen')) await call('onOpen');
  if (functions.includes('startWizard')) await call('startWizard');
  charts.draw(true);
  const editorText = () =>
    injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getPlainText() ??
    '';
  const keptIndex = () => injector.get(FormulaDataModel).getFormulaData();
  const inside: PageInside = { grid, call, editorText, keptIndex, originalIndex };
  Object.assign(globalThis, { clientele: inside });
}

/** Commands that write; looking, selecting, scrolling and copying are free. */
function changesBook(id: string): boolean {
  if (id === 'univer.command.undo' || id === 'univer.command.redo') return true;
  if (!id.startsWith('sheet.command.')) return false;
  return !/select|scroll|activ|copy$|zoom|expand|refresh|move-selection|change-zoom/.test(id);
}

let toast: HTMLElement | null = null;
function showToast(text: string): void {
  toast?.remove();
  const shown = document.createElement('div');
  shown.className = 'toast';
  shown.setAttribute('role', 'alert');
  shown.textContent = text;
  document.body.append(shown);
  toast = shown;
  setTimeout(() => shown.remove(), 6000);
}

start().catch((error: Error) => {
  console.error(error);
  showToast(error.message);
});
