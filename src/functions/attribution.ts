import { CannotAnswer } from '../core/codes';
import {
  type Attribution,
  type AttributionModel,
  attribute,
  type Journey,
  journeysOf,
  mostChannels,
  toWholeCents,
} from '../core/measure/attribution';
import { NO_DAY } from '../core/measure/history';
import { type Cell, isBlank, isMoment, type Ledger } from '../core/model';
import { cellText, foldKey } from '../core/read/keys';
import { compareText, type Day } from '../core/units';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction, Result } from './custom-function';
import { numbersOf } from './customer-numbers';
import { numberColumn, readFigures } from './numbers';
import { choiceOption, headersOption, textOption, wholeOption } from './options';
import { parameters as p } from './parameters';
import { blockUnder, moneyCell } from './question';
import {
  amountColumn,
  cellAt,
  checkHeights,
  columnOf,
  dayColumn,
  isErrorText,
  looksLikeHeading,
  optionalColumn,
  type RangeColumn,
  readOrders,
  seenIn,
  Unreadable,
} from './ranges';

/** Models of each function, in the order of its columns. */
const ofPaths: readonly AttributionModel[] = ['first', 'last', 'linear', 'position', 'markov', 'shapley'];
const ofTouches: readonly AttributionModel[] = [...ofPaths, 'decay', 'last-non-direct'];

export const attribution: CustomFunction = {
  name: 'ATTRIBUTION',
  twin: '',
  summary: {
    en: 'Shares out conversions among the channels of pasted paths, by six models.',
    fr: 'Répartit les conversions entre les canaux de chemins collés, selon six modèles.',
  },
  parameters: [
    p.paths,
    p.conversions,
    p.nonConversions,
    p.values,
    p.model(
      '"all" (default), "first", "last", "linear", "position" (40% first, 40% last), "markov" or "shapley".',
      '"all" (tous, par défaut), "first" (premier), "last" (dernier), "linear" (linéaire), "position" (40 % premier, 40 % dernier), "markov" ou "shapley".',
    ),
    p.separator,
    p.headers,
  ],
  columns: {
    en: 'Channel, First, Last, Linear, Position, Markov, Shapley',
    fr: 'Canal, Premier, Dernier, Linéaire, Position, Markov, Shapley',
  },
  example: '=ATTRIBUTION(A2:A; B2:B; C2:C)',
  run: ([paths, conversions, nonConversions, values, model, separator, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const models = modelsOption(model, ofPaths);
    const { journeys, names, untouched } = readPaths(
      columnOf('paths', paths),
      columnOf('conversions', conversions),
      optionalColumn('non_conversions', nonConversions),
      optionalColumn('values', values),
      textOption('separator', separator, ''),
      context,
    );
    if (untouched === 0 && !journeys.some(({ conversions: count, value }) => count > 0 && value > 0)) {
      throw new CannotAnswer('nothing-to-share', { argument: values === undefined ? 'conversions' : 'values' });
    }
    const shared = shareOut(journeys, names, models);
    return credits(attribution, ofPaths, shared, names, untouched, (credit) => credit, withHeading, context);
  },
};

export const attributionTouches: CustomFunction = {
  name: 'ATTRIBUTION_TOUCHES',
  twin: '',
  summary: {
    en: 'Shares out the money of orders among the contacts that came before them, by eight models.',
    fr: 'Répartit le montant des commandes entre les contacts qui les ont précédées, selon huit modèles.',
  },
  parameters: [
    p.touchCustomers,
    p.touchDates,
    p.touchChannels,
    p.orderCustomers,
    p.orderDates,
    p.orderAmounts,
    p.model(
      '"all" (default), "first", "last", "linear", "position", "markov", "shapley", "decay" (half after 7 days) or "last-non-direct".',
      '"all" (tous, par défaut), "first" (premier), "last" (dernier), "linear" (linéaire), "position", "markov", "shapley", "decay" (moitié après 7 jours) ou "last-non-direct" (dernier hors accès direct).',
    ),
    p.lookBackDays,
    p.headers,
  ],
  columns: {
    en: 'Channel, First, Last, Linear, Position, Markov, Shapley, Time decay, Last non-direct',
    fr: 'Canal, Premier, Dernier, Linéaire, Position, Markov, Shapley, Décroissance, Dernier hors direct',
  },
  example: '=ATTRIBUTION_TOUCHES(A2:A; B2:B; C2:C; E2:E; F2:F; G2:G)',
  run: (
    [customers, dates, channels, orderCustomers, orderDates, orderAmounts, model, lookBackDays, headers],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const models = modelsOption(model, ofTouches);
    const lookBack = wholeOption('look_back_days', lookBackDays, context, { from: 0, to: 36500, byDefault: 90 });
    const { ledger } = readOrders(
      columnOf('order_customers', orderCustomers),
      columnOf('order_dates', orderDates),
      columnOf('order_amounts', orderAmounts),
      context,
    );
    const withTouches = touchesOf(
      ledger,
      columnOf('customers', customers),
      columnOf('dates', dates),
      columnOf('channels', channels),
      context,
    );
    const newest = ledger.rowDays[ledger.rowDays.length - 1];
    const { journeys, untouched } = journeysOf(withTouches, newest, lookBack);
    const names = withTouches.touchChannels;
    const shared = shareOut(journeys, names, models);
    const whole: Attribution = {
      ...shared,
      credits: new Map([...shared.credits].map(([name, each]) => [name, toWholeCents(each, shared.total)])),
    };
    return credits(attributionTouches, ofTouches, whole, names, untouched.cents, moneyCell, withHeading, context);
  },
};

/** What the French help calls them, without accents. */
const inFrench: Readonly<Partial<Record<AttributionModel, string>>> = {
  first: 'premier',
  last: 'dernier',
  linear: 'lineaire',
  decay: 'decroissance',
  'last-non-direct': 'dernier hors direct',
};

/** One model, or all of them. */
function modelsOption(given: Argument, all: readonly AttributionModel[]): readonly AttributionModel[] {
  const chosen = choiceOption<AttributionModel | 'all'>('model', given, [
    ['all', 'all'],
    ...all.map((model) => [model, model] as const),
    ['tous', 'all'],
    ...all.flatMap((model) => {
      const french = inFrench[model];
      return french === undefined ? [] : [[french, model] as const];
    }),
  ]);
  return chosen === 'all' ? all : [chosen];
}

function shareOut(
  journeys: readonly Journey[],
  names: readonly string[],
  models: readonly AttributionModel[],
): Attribution {
  if (models.includes('markov') && names.length > mostChannels) {
    throw new CannotAnswer('too-many-channels', { channels: names.length, most: mostChannels });
  }
  return attribute(journeys, names, models);
}

/**
 * A row a channel, a column a model. The largest first by the model asked for, by Markov where all are; what no channel
 * brought comes last, so that every column adds up to the whole.
 */
function credits(
  entry: CustomFunction,
  all: readonly AttributionModel[],
  { total, credits: byModel }: Attribution,
  names: readonly string[],
  untouched: number,
  cell: (credit: number) => Cell,
  headers: boolean,
  context: CellContext,
): Result {
  const [channel, ...titles] = entry.columns[context.language].split(', ');
  const models = [...byModel.keys()];
  const rankedBy = byModel.get('markov') ?? byModel.get(models[0]) ?? new Float64Array(names.length);
  // Two channels that did the same differ in the last digit: to rank them they are equals.
  const rank = (code: number) => (total > 0 ? Math.round((rankedBy[code] / total) * 1e9) : 0);
  const codes = names.map((_, code) => code);
  codes.sort((a, b) => rank(b) - rank(a) || compareText(foldKey(names[a]), foldKey(names[b])));
  const rows = codes.map((code): Cell[] => [
    names[code],
    ...models.map((model) => cell(byModel.get(model)?.[code] ?? 0)),
  ]);
  if (untouched > 0) {
    rows.push([wordsOf(context.language).answers.attribution.untouched, ...models.map(() => cell(untouched))]);
  }
  return blockUnder([channel, ...models.map((model) => titles[all.indexOf(model)])], rows, headers);
}

/** Gives each channel a code, whatever the case and spaces; the first way of writing it is kept. */
class Channels {
  readonly names: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly written = new Map<string, number>();

  /** −1 for a blank. */
  of(text: string): number {
    const known = this.written.get(text);
    if (known !== undefined) return known;
    const name = cellText(text);
    const key = foldKey(name);
    let code = key === '' ? -1 : this.codes.get(key);
    if (code === undefined) {
      code = this.names.length;
      this.names.push(name);
      this.codes.set(key, code);
    }
    this.written.set(text, code);
    return code;
  }
}

/** What people draw between two channels: `>`, `->`, `=>`, `→`, `›`, `»`. */
const arrow = /[-=]?>|[→⇒➔➜›»]/;
/** Signs that may part channels too, but stand in the name of one as well. */
const otherSign = /[|;,]/;

/**
 * The sign between channels: the one chosen, else any arrow.
 *
 * @throws CannotAnswer `no-separator` where no path holds it, while some hold what looks like another
 */
function separatorOf(paths: RangeColumn, chosen: string): string | RegExp {
  let other: { readonly row: number; readonly seen: string | number } | null = null;
  for (let i = 0; i < paths.rows.length; i++) {
    const path = cellText(cellAt(paths, i)).slice(0, 2000);
    if (chosen === '' ? arrow.test(path) : path.indexOf(chosen) >= 0) return chosen === '' ? arrow : chosen;
    if (other === null && (otherSign.test(path) || arrow.test(path))) other = { row: i + 1, seen: seenIn(path) };
  }
  // Somebody who chose `>` knows that a comma belongs to a name.
  if (other && (chosen === '' || arrow.test(String(other.seen)))) {
    throw new CannotAnswer('no-separator', { argument: paths.argument, sign: chosen || '>', ...other });
  }
  return chosen === '' ? arrow : chosen;
}

/** Counts; or values, of one currency. */
function figureOf(column: RangeColumn, isMoney: boolean, context: CellContext): (cell: Cell) => number | null {
  const read = numberColumn(column, context);
  if (!isMoney) return read;
  const isAmount = amountColumn(column, context);
  return (cell) => (isAmount(cell) === null ? null : read(cell));
}

/** Paths as journeys. Conversions whose path is blank belong to no channel. */
function readPaths(
  paths: RangeColumn,
  conversions: RangeColumn,
  nonConversions: RangeColumn | null,
  values: RangeColumn | null,
  chosen: string,
  context: CellContext,
): { readonly journeys: readonly Journey[]; readonly names: readonly string[]; readonly untouched: number } {
  const separator = separatorOf(paths, chosen);
  const channels = new Channels();
  const journeys: Journey[] = [];
  const blankPaths: number[] = [];
  const figures = [conversions, nonConversions, values]
    .filter((column): column is RangeColumn => column !== null)
    .map((column) => ({ column, read: figureOf(column, column === values, context) }));
  readFigures([paths], figures, (row, read) => {
    const [count, ...rest] = read;
    const nowhere = nonConversions ? (rest.shift() as number) : 0;
    const value = values ? (rest.shift() as number) : count;
    const codes = cellText(cellAt(paths, row))
      .split(separator)
      .map((part) => channels.of(part))
      .filter((code) => code >= 0);
    if (codes.length > 0) {
      journeys.push({ channels: codes, daysBefore: null, conversions: count, nonConversions: nowhere, value });
    } else if (count > 0) {
      blankPaths.push(value);
    }
  });
  blankPaths.sort((a, b) => a - b);
  return { journeys, names: channels.names, untouched: blankPaths.reduce((sum, value) => sum + value, 0) };
}

/**
 * The Ledger with its touches, by customer, then day, then time of the day where cells have one; equal ones by name of
 * the channel, so that the order of the rows decides nothing.
 */
function touchesOf(
  ledger: Ledger,
  customers: RangeColumn,
  dates: RangeColumn,
  channels: RangeColumn,
  context: CellContext,
): Ledger {
  checkHeights([customers, dates, channels]);
  const { read, isMixed } = dayColumn(dates, context);
  const numbers = numbersOf(ledger.names);
  const codes = new Channels();
  const unreadable = new Unreadable();
  const touches: { who: number; day: Day; second: number; channel: number }[] = [];
  const firstRow = dates.rows.length > 0 && looksLikeHeading(cellAt(dates, 0), read) ? 1 : 0;
  let rows = 0;
  for (let i = firstRow; i < customers.rows.length; i++) {
    const [dateCell, channelCell] = [cellAt(dates, i), cellAt(channels, i)];
    const who = numbers.of(cellAt(customers, i));
    // A contact with nobody, or through no channel, is none.
    if (who === -1 || (isBlank(dateCell) && isBlank(channelCell))) continue;
    rows++;
    const day = isBlank(dateCell) ? NO_DAY : read(dateCell);
    const channel = isErrorText(channelCell) ? -1 : codes.of(cellText(channelCell));
    if (isErrorText(channelCell)) unreadable.add('error-cell', channels.argument, i, channelCell);
    else if (who === -2) unreadable.add('not-a-customer', customers.argument, i, cellAt(customers, i));
    else if (day === null) unreadable.add(isMixed ? 'mixed-dates' : 'unreadable-date', dates.argument, i, dateCell);
    else if (day === NO_DAY) unreadable.add('blank-date', dates.argument, i, dateCell);
    else if (channel < 0) rows--;
    else touches.push({ who, day, second: isMoment(dateCell) ? dateCell.second : 0, channel });
  }
  unreadable.check(rows);
  if (touches.length === 0) throw new CannotAnswer('nothing-to-read', { argument: channels.argument });
  // Numbers on one side and e-mails on the other: nothing would be anybody's.
  if (!touches.some(({ who }) => who < ledger.names.length)) {
    throw new CannotAnswer('names-nobody', { argument: customers.argument, other: 'order_customers' });
  }
  // Numbered by name: a cent that cannot be shared goes to the same channel whatever the order of the rows.
  const byName = codes.names.map((_, code) => code);
  byName.sort((a, b) => compareText(foldKey(codes.names[a]), foldKey(codes.names[b])));
  const place = new Int32Array(byName.length);
  byName.forEach((code, i) => {
    place[code] = i;
  });
  for (const touch of touches) touch.channel = place[touch.channel];
  touches.sort((a, b) => a.who - b.who || a.day - b.day || a.second - b.second || a.channel - b.channel);
  return {
    ...ledger,
    touches: {
      customer: Int32Array.from(touches, ({ who }) => who),
      day: Int32Array.from(touches, ({ day }) => day),
      channel: Int32Array.from(touches, ({ channel }) => channel),
    },
    touchChannels: byName.map((code) => codes.names[code]),
  };
}
