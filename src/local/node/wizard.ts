import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Language, rfmSegments } from '../../core/codes';
import { readNumber } from '../../core/read/amounts';
import { defaultSettings, type SettingName } from '../../core/settings';
import { readIsoDay } from '../../core/units';
import {
  type Answer,
  type ColumnsAnswer,
  type DataAnswer,
  noChoices,
  type Report,
  type Request,
  type SentSettings,
} from '../../wizard/messages';
import { readSetting, unknownSegments, unusableEntry } from '../../wizard/settings';
import { formatDay, formatMoney } from '../../words/format';
import { type TerminalWords, terminalWordsOf } from '../../words/terminal';
import { writeXlsx } from '../files/write-xlsx';
import { columnName } from '../services/a1';
import { type Book, makeBook, type SheetStore } from '../services/store';
import { asksForHelp, chosenLanguage, helpText } from './command-line';
import { FileProblem, type Origin, openFiles } from './files';
import { openRealm } from './realm-of-book';

/** What a person typed after `npm run wizard --`. */
interface Asked {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
  readonly language: Language;
  readonly today: string | null;
  readonly settings: SentSettings;
}

/** A sentence for the person at the terminal; nothing was written. */
class Told extends Error {}

/** What `--help` prints, in the language of the terminal; null where nobody asked for it. */
export function wizardHelp(args: readonly string[]): string | null {
  if (!asksForHelp(args)) return null;
  const words = terminalWordsOf(languageOf(args));
  const { usage, help, settings } = words.terminal;
  const told = settingNames.map((name) => [name, help.setting(settings[name].is, settings[name].takes)] as const);
  return helpText(usage, help.wizard, told, words);
}

/**
 * The wizard without a screen: the built bundle over our services, accepting what it proposes.
 *
 * @param say prints a line; results go to stdout, progress and problems to stderr
 * @returns the exit code: 0, or 1 with one sentence that says what to do
 */
export async function runWizard(
  args: readonly string[],
  cwd: string,
  code: string,
  say: { readonly result: (line: string) => void; readonly progress: (line: string) => void },
): Promise<number> {
  const language = languageOf(args);
  const words = terminalWordsOf(language);
  try {
    const asked = readArguments(args, cwd, language, words);
    await run(asked, code, words, say);
    return 0;
  } catch (error) {
    if (error instanceof Told) say.progress(error.message);
    else if (error instanceof FileProblem) say.progress(words.terminal.error[error.code](error.file));
    else {
      say.progress(words.terminal.error.unexpected);
      if (process.env.DEBUG) console.error(error);
    }
    return 1;
  }
}

// ------------------------------------------------------------------------------------------ arguments

const settingNames = Object.keys(defaultSettings) as SettingName[];

function languageOf(args: readonly string[]): Language {
  const ofTerminal = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return chosenLanguage(args) ?? (/^fr/i.test(ofTerminal) ? 'fr' : 'en');
}

function readArguments(args: readonly string[], cwd: string, language: Language, words: TerminalWords): Asked {
  const { error } = words.terminal;
  const files: string[] = [];
  let [out, json, today]: (string | null)[] = [null, null, null];
  let settings: SentSettings = { language };
  for (let i = 0; i < args.length; i++) {
    const at = args[i].startsWith('--') ? args[i].indexOf('=') : -1;
    const name = at < 0 ? args[i] : args[i].slice(0, at);
    const inline = at < 0 ? undefined : args[i].slice(at + 1);
    if (!name.startsWith('--')) {
      files.push(resolve(cwd, name));
      continue;
    }
    if (!['--out', '--json', '--lang', '--as-of', '--today', '--set'].includes(name))
      throw new Told(error.unknownOption(name));
    const value = inline ?? args[++i];
    if (value === undefined) throw new Told(error.needsValue(name));
    if (name === '--out') out = resolve(cwd, value);
    else if (name === '--json') json = resolve(cwd, value);
    else if (name === '--lang' && value !== 'fr' && value !== 'en') throw new Told(error.badLanguage(value));
    else if (name === '--as-of' || name === '--today') {
      if (readIsoDay(value) === null) throw new Told(error.badDate(name, value));
      if (name === '--today') today = value;
      else settings = { ...settings, asOf: value };
    } else if (name === '--set') {
      settings = { ...settings, ...readSet(value, words) };
    }
  }
  refuseContradiction(settings, words);
  if (files.length === 0) throw new Told(`${error.noFile}\n${words.terminal.usage}`);
  for (const file of files) if (!existsSync(file)) throw new FileProblem('missingFile', file);
  const inputs = files.map((file) => realpathSync(file));
  for (const output of [out, json]) {
    if (output === null) continue;
    if (existsSync(output) && inputs.includes(realpathSync(output))) throw new Told(error.overInput(output));
    if (!isWritable(output)) throw new Told(error.unwritable(output));
  }
  if (out !== null && !/\.xlsx$/i.test(out)) throw new Told(error.notXlsx(out));
  if (json !== null && !/\.json$/i.test(json)) throw new Told(error.notJson(json));
  if (out !== null && out === json) throw new Told(error.overInput(out));
  return { files, out, json, language, today, settings };
}

/** `name=value` of `--set`, as it is sent. */
function readSet(text: string, words: TerminalWords): SentSettings {
  const { error, settings } = words.terminal;
  const sign = text.indexOf('=');
  const [name, value] = sign < 0 ? [text, ''] : [text.slice(0, sign), text.slice(sign + 1)];
  const known = settingNames.find((setting) => setting === name);
  if (known === undefined) throw new Told(error.unknownSetting(name, settingNames));
  if (sign < 0 || !readSetting(known, value)) throw new Told(error.badValue(name, value, settings[known].takes));
  const entry = unusableEntry(known, value);
  if (entry !== null) throw new Told(error.badEntry(name, entry, settings[known].takes));
  const [noSegment] = known === 'segmentMap' ? unknownSegments({ settings: { segmentMap: value } }) : [];
  if (noSegment) {
    const names = rfmSegments.map((segment) => words.codes.rfmSegment[segment]);
    throw new Told(error.unknownSegment(noSegment.seen, names));
  }
  return { [known]: value };
}

/** The two thresholds somebody gave, as numbers; null where he left one to the data. */
function givenThresholds({ activeWithin, lostAfter }: SentSettings) {
  return {
    activeWithin: readSetting('activeWithin', activeWithin)?.activeWithin ?? null,
    lostAfter: readSetting('lostAfter', lostAfter)?.lostAfter ?? null,
  };
}

function refuseContradiction(settings: SentSettings, { terminal }: TerminalWords): void {
  const { activeWithin, lostAfter } = givenThresholds(settings);
  if (activeWithin !== null && lostAfter !== null && activeWithin >= lostAfter)
    throw new Told(terminal.error.activeNotUnderLost(activeWithin, lostAfter));
  for (const [cuts, way, name] of [
    ['pmgCuts', 'pmgMode', 'amounts'],
    ['rfmCuts', 'rfmMethod', 'cuts'],
  ] as const) {
    const isCut = settings[cuts] !== undefined && settings[cuts] !== '';
    if (isCut && settings[way] !== name) throw new Told(terminal.error.countsOnlyWith(cuts, `${way}=${name}`));
    if (!isCut && settings[way] === name) throw new Told(terminal.error.needsToo(`${way}=${name}`, cuts));
  }
}

function isWritable(path: string): boolean {
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) return false;
      accessSync(path, constants.W_OK);
    }
    const folder = dirname(path);
    if (!statSync(folder).isDirectory()) return false;
    accessSync(folder, constants.W_OK);
    // Root passes the check above everywhere: only a real file tells.
    const trial = `${path}.part`;
    writeFileSync(trial, '');
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

// ------------------------------------------------------------------------------------------ the run

async function run(
  asked: Asked,
  code: string,
  words: TerminalWords,
  say: { readonly result: (line: string) => void; readonly progress: (line: string) => void },
): Promise<void> {
  const { terminal } = words;
  const locale = asked.language === 'fr' ? 'fr_FR' : 'en_US';
  const book = makeBook({ name: 'Clientèle', locale, timeZone: asked.language === 'fr' ? 'Europe/Paris' : 'Etc/UTC' });
  for (const file of asked.files) say.progress(terminal.reading(file));
  const origins = await openFiles(asked.files, book);
  const host = openRealm(book, code, { today: asked.today, language: asked.language });
  const ask = (request: Request): Answer => JSON.parse(host.call('clientele', JSON.stringify(request)) as string);
  const choices = { ...noChoices, settings: asked.settings };

  say.progress(terminal.computing);
  const found = ask({ kind: 'report', choices });
  if (found.kind !== 'report') throw refused(found, words);
  const report = withOrigins(found.report, book, origins);

  // What the sidebar would ask about: here it is said.
  const data = ask({ kind: 'data', choices });
  const columns = ask({ kind: 'columns', choices });
  if (data.kind !== 'data' || columns.kind !== 'columns') throw refused(data.kind === 'data' ? columns : data, words);

  const lowered = loweredThreshold(asked.settings, report, words, () =>
    ask({
      kind: 'rules',
      choices: { ...choices, settings: { ...asked.settings, activeWithin: null, lostAfter: null } },
    }),
  );

  let answer = ask({ kind: 'write', choices, sourceMark: '', cursor: null, edits: 'replace' });
  while (answer.kind === 'writing') {
    say.progress(terminal.writing(answer.percent, answer.tab ? words.codes.tab[answer.tab] : ''));
    answer = ask({ kind: 'write', choices, sourceMark: '', cursor: answer.cursor, edits: 'replace' });
  }
  if (answer.kind !== 'done') throw refused(answer, words);
  const tabs = book.sheets
    .map((sheet) => ({ sheet, id: tabIdOf(sheet) }))
    .filter((tab): tab is { sheet: SheetStore; id: string } => tab.id !== null);

  const outputs: { path: string; bytes: Uint8Array | string }[] = [];
  if (asked.out) {
    say.progress(terminal.saving(asked.out));
    outputs.push({ path: asked.out, bytes: await writeXlsx(book, new Set(tabs.map((tab) => tab.sheet.id))) });
  }
  if (asked.json) {
    const values = tabs.map(({ sheet, id }) => ({ id, name: sheet.name, values: plainValues(book, sheet) }));
    const { sources, rows, problems, changes, otherCurrencies, settings, findings } = report;
    outputs.push({
      path: asked.json,
      bytes: `${JSON.stringify({ sources, rows, problems, changes, otherCurrencies, settings, tabs: values, findings }, null, 1)}\n`,
    });
  }
  save(outputs, words);
  const names = tabs.map((tab) => tab.sheet.name);
  const notMet = currenciesNotMet(asked.settings, report);
  const lines = summary(report, { data, columns }, words, asked.language, names, answer.currencySign, lowered, notMet);
  for (const line of lines) say.result(line);
  for (const { path } of outputs) say.result(terminal.saved(path));
}

/**
 * A threshold given alone may contradict what the data proposes for the other: "active up to" is then lowered to the day
 * before "lost after", which is said.
 */
function loweredThreshold(
  settings: SentSettings,
  { findings }: Report,
  { terminal }: TerminalWords,
  untouched: () => Answer,
): string | null {
  const given = givenThresholds(settings);
  const { activeWithin, lostAfter } = findings as { activeWithin: number; lostAfter: number };
  if (given.activeWithin !== null)
    return given.activeWithin > activeWithin
      ? terminal.activeLowered(given.activeWithin, activeWithin, lostAfter)
      : null;
  if (given.lostAfter === null || activeWithin < lostAfter - 1) return null;
  const answer = untouched();
  return answer.kind === 'rules' && answer.proposed.activeWithin > activeWithin
    ? terminal.proposalLowered(answer.proposed.activeWithin, activeWithin, lostAfter)
    : null;
}

/** Currencies that settings name and no row is in: a typing error, or another file's. */
function currenciesNotMet(
  asked: SentSettings,
  { settings, otherCurrencies }: Report,
): readonly [SettingName, string][] {
  const { currency = '' } = readSetting('currency', asked.currency) ?? {};
  const { rates = {} } = readSetting('rates', asked.rates) ?? {};
  const main = String(settings.currency);
  const met = [main, ...otherCurrencies.map((other) => other.currency)];
  const wrong = Object.keys(rates).filter((code) => code === main || !met.includes(code));
  return [
    ...(currency !== '' && currency !== main ? [['currency', currency] as [SettingName, string]] : []),
    ...wrong.map((code): [SettingName, string] => ['rates', code]),
  ];
}

/** All or nothing: each output is written beside its place first. */
function save(
  outputs: readonly { readonly path: string; readonly bytes: Uint8Array | string }[],
  words: TerminalWords,
): void {
  for (const { path, bytes } of outputs) {
    try {
      writeFileSync(`${path}.part`, bytes);
    } catch {
      for (const other of outputs) rmSync(`${other.path}.part`, { force: true });
      throw new Told(words.terminal.error.unwritable(path));
    }
  }
  for (const { path } of outputs) renameSync(`${path}.part`, path);
}

function refused(answer: Answer, words: TerminalWords): Error {
  const { error } = words.terminal;
  if (answer.kind !== 'error') return new Error(`unexpected answer ${answer.kind}`);
  const sentences: Readonly<Record<string, string>> = {
    'no-table': error.noTable,
    'no-date': error.noDate,
    'no-customer': error.noCustomer,
    'unreadable-dates': error.unreadableDates,
    'no-amount': error.noAmount,
    empty: error.empty,
  };
  return new Told(sentences[answer.code] ?? `${error.unexpected} (${answer.code})`);
}

const tabIdOf = (sheet: SheetStore): string | null => {
  if (sheet.hidden) return null;
  const mark = sheet.metadata.find((metadata) => metadata.key === 'clientele');
  const tab: unknown = mark && JSON.parse(mark.value).tab;
  return typeof tab === 'string' && tab !== 'sample' && tab !== 'copy' ? tab : null;
};

function withOrigins(report: Report, book: Book, origins: ReadonlyMap<number, Origin>): Report {
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, origins.get(sheet.id)]));
  return {
    ...report,
    sources: report.sources.map((source) => {
      const origin = byName.get(source.tab);
      return {
        ...source,
        file: origin?.file ?? '',
        delimiter: origin?.delimiter ?? null,
        encoding: origin?.encoding ?? null,
      };
    }),
    rows: {
      ...report.rows,
      leftOut: report.rows.leftOut.map((row) => ({ ...row, file: byName.get(row.tab)?.file ?? '' })),
    },
  };
}

/** Values as `--json` promises them: dates as YYYY-MM-DD, everything else as it stands in the cell. */
function plainValues(book: Book, sheet: SheetStore): (string | number | boolean)[][] {
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return sheet.values.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const value = row?.[c] ?? '';
      const format = book.styles[sheet.styleOf[r]?.[c] ?? 0]?.format ?? '';
      const isDate = typeof value === 'number' && /[dy]/i.test(format.replace(/"[^"]*"/g, ''));
      return isDate ? new Date(Math.round((value - 25569) * 86_400_000)).toISOString().slice(0, 10) : value;
    }),
  );
}

// ------------------------------------------------------------------------------------------ summary

/** Problems with a sentence of their own; those of single values are in the log, dates and amounts are asked above. */
const isTold = <Told extends object>(code: string, sentences: Told): code is Extract<keyof Told, string> =>
  code in sentences && code !== 'dates-ambiguous' && code !== 'decimal-ambiguous' && code !== 'no-customer';

function summary(
  report: Report,
  { data, columns }: { readonly data: DataAnswer; readonly columns: ColumnsAnswer },
  words: TerminalWords,
  language: Language,
  tabs: readonly string[],
  sign: string,
  lowered: string | null,
  notMet: ReturnType<typeof currenciesNotMet>,
): string[] {
  const { terminal, codes, problems } = words;
  const found = report.findings as {
    orders: number;
    customers: number;
    turnover: number;
    asOf: string;
    hasAmounts: boolean;
    activeWithin: number;
    lostAfter: number;
    toWinBack: number;
    noCustomer: { orders: number; turnover: number };
    bestCustomer: { key: string; name: string; spent: number } | null;
    segments: Record<string, number>;
    stages: Record<string, number>;
  };
  const lines: string[] = [''];
  for (const source of report.sources) {
    const rows = report.sources.length === 1 ? report.rows.read : undefined;
    lines.push(
      rows === undefined
        ? `${source.tab}: ${codes.kind[source.kind]}`
        : terminal.source(source.tab, codes.kind[source.kind], rows, source.headerRow),
    );
    const asked = columns.tables.find((table) => table.name === source.tab);
    const headerOf = (role: string, header: string): string => {
      const at = asked?.fields.find((field) => field.role === role)?.column ?? -1;
      return header === '' && at >= 0 ? terminal.column(columnName(at)) : header;
    };
    const shown = Object.entries(source.columns).map(
      ([role, { header, confidence }]) =>
        [codes.role[role as keyof typeof codes.role], headerOf(role, header), confidence] as const,
    );
    lines.push(`  ${shown.map(([role, header]) => `${role} = ${header}`).join(' · ')}`);
    for (const [role, header, confidence] of shown)
      if (confidence < 0.8) lines.push(`  ${terminal.toCheck(role, header)}`);
    if (asked?.unclearDates) {
      const { sample, proposed, dmy, mdy } = asked.unclearDates;
      lines.push(`  ${terminal.datesToCheck(sample, proposed === 'mdy' ? mdy : dmy)}`);
    }
    if (asked?.conflictingDates && source.dateOrder === null) {
      const { role, column, dayFirst, monthFirst, either } = asked.conflictingDates;
      const name = headerOf(role, asked.headers[column]);
      lines.push(`  ${terminal.datesConflict(name, dayFirst.count, monthFirst.count, either.count)}`);
    }
    if (asked?.unclearDecimals && source.decimal) {
      const { sample } = asked.unclearDecimals;
      const value = readNumber(sample, source.decimal);
      if (value !== null) lines.push(`  ${terminal.decimalsToCheck(sample, value, Number.isInteger(value) ? 0 : 3)}`);
    }
  }
  for (const { name, used, duplicateOf } of data.tables)
    if (!used) lines.push(duplicateOf ? terminal.copy(name, duplicateOf.name) : terminal.unused(name));
  const { read, kept, merged, leftOut } = report.rows;
  lines.push(terminal.rows(read, kept, merged, leftOut.length));
  const reasons = new Map<string, number>();
  for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) {
    lines.push(`  ${terminal.leftOut(count, problems.leftOut[reason as keyof typeof problems.leftOut])}`);
  }
  for (const { currency, rows, amount, rate } of report.otherCurrencies)
    lines.push(`  ${terminal.otherCurrency(currency, rows, amount, rate)}`);
  for (const [setting, code] of notMet) lines.push(`  ${terminal.noSuchCurrency(setting, code)}`);
  for (const { code, tab, column, count } of report.problems) {
    const asked = columns.tables.find((table) => table.name === tab);
    const isSaid =
      (code === 'several-currencies' && report.otherCurrencies.length > 0) ||
      (code === 'dates-conflict' && asked?.headers[asked.conflictingDates?.column ?? -1] === column);
    if (!isSaid && isTold(code, problems.problem)) lines.push(`  ${problems.problem[code](count, column)}`);
  }
  const asOf = formatDay(found.asOf, language);
  const turnover = found.hasAmounts ? formatMoney(found.turnover, sign, language, 2) : null;
  lines.push('', terminal.totals(found.orders, found.customers, turnover, asOf));
  if (found.noCustomer.orders > 0) {
    const lost = found.hasAmounts ? formatMoney(found.noCustomer.turnover, sign, language, 2) : '';
    lines.push(terminal.noCustomer(found.noCustomer.orders, lost));
  }
  if (found.customers > 0) lines.push(terminal.thresholds(found.activeWithin, found.lostAfter));
  if (found.customers > 0 && lowered !== null) lines.push(lowered);
  const named = (names: Readonly<Record<string, string>>, counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => `${names[code]} ${count}`)
      .join(' · ');
  lines.push(named(codes.buyerSegment, found.segments));
  if (found.customers > 0) lines.push(named(codes.stage, found.stages));
  if (found.bestCustomer && found.hasAmounts)
    lines.push(terminal.best(found.bestCustomer.name, found.bestCustomer.spent, sign));
  if (found.customers > 0) lines.push(terminal.winBack(found.toWinBack));
  lines.push('', terminal.tabs(tabs));
  return lines;
}
