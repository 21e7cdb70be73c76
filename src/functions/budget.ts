import { CannotAnswer } from '../core/codes';
import {
  type ChannelBudget,
  type ChannelSpend,
  costByChannel,
  moveBudget as moveBudgetOf,
  type NewCustomer,
  type Period,
} from '../core/measure/budget';
import { type Cell, isBlank } from '../core/model';
import { readMonth } from '../core/read/days';
import { cellText, foldKey } from '../core/read/keys';
import { firstDayOf, monthOf } from '../core/units';
import { formatNumber } from '../words/format';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { numberColumn, readFigures } from './numbers';
import { headersOption } from './options';
import { parameters as p } from './parameters';
import { block, blockUnder, dayCell, figureCell, moneyCell } from './question';
import { amountColumn, cellAt, columnOf, dayColumn, optionalColumn, type RangeColumn } from './ranges';

// What new customers cost by channel, and where the next budget should go.

export const cacByChannel: CustomFunction = {
  name: 'CAC_BY_CHANNEL',
  twin: 'CAC_PAR_CANAL',
  summary: {
    en: 'What a new customer cost on each channel, against what he is worth; Value:CAC is margin ÷ cost, 1 pays it back.',
    fr: 'Ce qu’a coûté un nouveau client sur chaque canal, face à ce qu’il vaut ; Valeur/CAC est marge ÷ coût, 1 le rembourse.',
  },
  parameters: [
    p.spendChannels,
    p.spendAmounts,
    p.customerChannels,
    p.firstValues,
    p.headers,
    p.spendPeriods,
    p.customerPeriods,
  ],
  columns: {
    en: 'Channel, Spend, New customers, CAC, Value per customer, Value:CAC, Verdict (and Period, where periods are given)',
    fr: 'Canal, Dépense, Nouveaux clients, CAC, Valeur par client, Valeur/CAC, Verdict (et Période, si des périodes sont données)',
  },
  example: '=CAC_BY_CHANNEL(A2:A; B2:B; D2:D; E2:E)',
  run: (
    [spendChannels, spendAmounts, customerChannels, firstValues, headers, spendPeriods, customerPeriods],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const [spendIn, wonIn] = [
      optionalColumn('spend_periods', spendPeriods),
      optionalColumn('customer_periods', customerPeriods),
    ];
    if ((spendIn === null) !== (wonIn === null)) {
      throw new CannotAnswer('missing-argument', { argument: spendIn === null ? 'spend_periods' : 'customer_periods' });
    }
    const periods = new Map<string, string>();
    const spends = readSpends(
      columnOf('spend_channels', spendChannels),
      columnOf('spend_amounts', spendAmounts),
      periodReader(spendIn, periods, context),
      spendIn,
      context,
    );
    const won = readWon(
      columnOf('customer_channels', customerChannels),
      columnOf('first_values', firstValues),
      periodReader(wonIn, periods, context),
      wonIn,
      context,
    );
    const words = wordsOf(context.language).answers;
    const rows = costByChannel(spends, won).map((row): Cell[] => [
      row.channel === '' ? words.breakdown.unknown : row.channel,
      moneyCell(row.spend),
      row.newCustomers,
      moneyCell(row.cac),
      moneyCell(row.valuePerCustomer),
      figureCell(row.ratio),
      row.verdict === null ? '' : words.cac.verdicts[row.verdict],
      ...(spendIn ? [periodCell(row.period)] : []),
    ]);
    const heading = cacByChannel.columns[context.language].replace(/ \(.*$/, '').split(', ');
    return blockUnder(spendIn ? [...heading, words.cac.period] : heading, rows, withHeading);
  },
};

export const moveBudget: CustomFunction = {
  name: 'MOVE_BUDGET',
  twin: 'REPARTIR_BUDGET',
  summary: {
    en: 'Moves up to 30% of each channel’s budget to those that return more; Return is margin ÷ spend, an average, not that of the next euro.',
    fr: 'Déplace jusqu’à 30 % du budget de chaque canal vers ceux qui rapportent plus ; le rendement est marge ÷ dépense, une moyenne, pas celui du prochain euro.',
  },
  parameters: [p.channels, p.spendOfChannel, p.newCustomersOfChannel, p.valuePerCustomer, p.headers],
  columns: {
    en: 'Channel, Spend, Return, New spend, Change, Why',
    fr: 'Canal, Dépense, Rendement, Nouvelle dépense, Variation, Pourquoi',
  },
  example: '=MOVE_BUDGET(A2:A; B2:B; C2:C; D2:D)',
  run: ([channels, spend, newCustomers, valuePerCustomer, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const [names, spent, won, worth] = [
      columnOf('channels', channels),
      columnOf('spend', spend),
      columnOf('new_customers', newCustomers),
      columnOf('value_per_customer', valuePerCustomer),
    ];
    const rows: ChannelBudget[] = [];
    readFigures(
      [names],
      [
        { column: spent, read: amountColumn(spent, context) },
        { column: won, read: numberColumn(won, context) },
        { column: worth, read: amountColumn(worth, context), mayBeNegative: true },
      ],
      (row, [cents, count, value]) => {
        const channel = cellText(cellAt(names, row));
        rows.push({ channel, spend: cents, newCustomers: count, valuePerCustomer: value });
      },
    );
    const { moves, mean } = moveBudgetOf(rows);
    const words = wordsOf(context.language).answers;
    const figure = (value: number | null) => formatNumber(value ?? 0, context.language, 2);
    const answer = moves.map((move): Cell[] => [
      move.channel === '' ? words.breakdown.unknown : move.channel,
      moneyCell(move.spend),
      figureCell(move.return),
      moneyCell(move.newSpend),
      moneyCell(move.change),
      words.budget[move.why](figure(move.return), figure(mean)),
    ]);
    return block(moveBudget, answer, withHeading, context);
  },
};

function readSpends(
  channels: RangeColumn,
  amounts: RangeColumn,
  periodOf: (row: number) => Period,
  periods: RangeColumn | null,
  context: CellContext,
): ChannelSpend[] {
  const spends: ChannelSpend[] = [];
  readFigures(
    periods ? [channels, periods] : [channels],
    [{ column: amounts, read: amountColumn(amounts, context) }],
    (row, [cents]) => {
      spends.push({ channel: cellText(cellAt(channels, row)), period: periodOf(row), cents });
    },
  );
  return spends;
}

/** One row a new customer; a blank value is one nobody knows. */
function readWon(
  channels: RangeColumn,
  values: RangeColumn,
  periodOf: (row: number) => Period,
  periods: RangeColumn | null,
  context: CellContext,
): NewCustomer[] {
  const won: NewCustomer[] = [];
  readFigures(
    periods ? [channels, periods] : [channels],
    [{ column: values, read: amountColumn(values, context), mayBeNegative: true }],
    (row, [cents]) => {
      const isKnown = !isBlank(cellAt(values, row));
      won.push({
        channel: cellText(cellAt(channels, row)),
        period: periodOf(row),
        cents: isKnown ? cents : null,
      });
    },
  );
  return won;
}

/**
 * The month of a day, or one written `2025-01`, `janv. 2025`; any other text as it is first written; '' without periods.
 *
 * @param known texts met in either table, by their key
 */
function periodReader(
  periods: RangeColumn | null,
  known: Map<string, string>,
  context: CellContext,
): (row: number) => Period {
  if (!periods) return () => '';
  const { read } = dayColumn(periods, context);
  return (row) => {
    const cell = cellAt(periods, row);
    const day = isBlank(cell) ? null : (read(cell) ?? (typeof cell === 'string' ? readMonth(cell, null) : null));
    if (day !== null) return monthOf(day);
    const text = cellText(cell);
    const key = foldKey(text);
    const first = known.get(key) ?? text;
    known.set(key, first);
    return first;
  };
}

const periodCell = (period: Period): Cell => (typeof period === 'number' ? dayCell(firstDayOf(period)) : period);
