import { CannotAnswer } from '../core/codes';
import { describePeople } from '../core/measure/people';
import { rfmSegmentOf, scoreRfm } from '../core/measure/rfm';
import { type Cell, isBlank } from '../core/model';
import type { CutCell, Score, Thresholds } from '../core/results';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { numberColumn } from './numbers';
import { headersOption, wholeOption } from './options';
import { parameters as p, rfmMethodOption } from './parameters';
import { ask, block, checkThresholds, figureCell, moneyCell } from './question';
import { amountColumn, cellAt, checkHeights, columnOf, looksLikeHeading, optionalColumn, Unreadable } from './ranges';

export const rfmCuts: CustomFunction = {
  name: 'RFM_CUTS',
  twin: '',
  summary: {
    en: 'The bounds of each RFM score, best first: days, orders and money met in it, and how many customers.',
    fr: 'Les bornes de chaque score RFM, du meilleur au moins bon : jours, commandes, montants rencontrés, et le nombre de clients.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.method, p.months, p.headers, p.activeWithin, p.lostAfter],
  columns: {
    en: 'Score, Days from, Days to, Customers by recency, Orders from, Orders to, Customers by frequency, Money from, Money to, Customers by money',
    fr: 'Score, Jours de, Jours à, Clients par récence, Commandes de, Commandes à, Clients par fréquence, Montant de, Montant à, Clients par montant',
  },
  example: '=RFM_CUTS(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, method, months, headers, activeWithin, lostAfter], context) => {
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, {
      rfmMethod: rfmMethodOption('method', method),
    });
    const { cuts } = describePeople(question.ledger, null, question.settings, question.asOf);
    const whole = ({ from, to, customers: count }: CutCell): Cell[] => [figureCell(from), figureCell(to), count];
    const rows = [...cuts]
      .reverse()
      .map(({ score, recency, frequency, money }): Cell[] => [
        score,
        ...whole(recency),
        ...whole(frequency),
        moneyCell(money.from),
        moneyCell(money.to),
        money.customers,
      ]);
    return block(rfmCuts, rows, withHeading, context);
  },
};

export const rfmScores: CustomFunction = {
  name: 'RFM_SCORES',
  twin: '',
  summary: {
    en: 'RFM scores from figures you already have, one row per customer: days since the last order, orders, money.',
    fr: 'Scores RFM à partir de chiffres déjà calculés, une ligne par client : jours depuis la dernière commande, commandes, montant.',
  },
  parameters: [
    p.daysSince,
    p.ordersOfCustomer,
    p.spentOfCustomer,
    p.method,
    p.activeWithinGiven,
    p.lostAfterGiven,
    p.headers,
    p.lifetimeOrders,
  ],
  columns: { en: 'R, F, M, Score, Segment', fr: 'R, F, M, Score, Segment' },
  example: '=RFM_SCORES(C2:C; D2:D; E2:E)',
  /** Row by row: blank rows stay blank, a heading stays a heading, so that scores stand beside their customers. */
  run: ([daysSince, orders, spent, method, activeWithin, lostAfter, headers, lifetimeOrders], context) => {
    const withHeading = headersOption('headers', headers);
    const rfmMethod = rfmMethodOption('method', method);
    const thresholds = thresholdsGiven(activeWithin, lostAfter, context);
    const [since, count, money] = [
      columnOf('days_since', daysSince),
      columnOf('orders', orders),
      columnOf('spent', spent),
    ];
    const lifetime = optionalColumn('lifetime_orders', lifetimeOrders);
    checkHeights([since, count, money, lifetime]);
    const columns = [
      { column: since, read: numberColumn(since, context) },
      { column: count, read: numberColumn(count, context) },
      { column: money, read: amountColumn(money, context) },
      ...(lifetime ? [{ column: lifetime, read: numberColumn(lifetime, context) }] : []),
    ];
    const height = since.rows.length;
    const isHeading =
      height > 1 &&
      columns.some(({ column, read }) => looksLikeHeading(cellAt(column, 0), read)) &&
      columns.every(({ column, read }) => isBlank(cellAt(column, 0)) || looksLikeHeading(cellAt(column, 0), read));

    const unreadable = new Unreadable();
    const read: ({ days: number; orders: number; cents: number; ever: number } | 'prospect' | null)[] = [];
    let rows = 0;
    let filled = isHeading ? 1 : 0;
    for (let i = 0; i < height; i++) {
      read.push(null);
      if ((i === 0 && isHeading) || columns.every(({ column }) => isBlank(cellAt(column, i)))) continue;
      filled = i + 1;
      rows++;
      const figures: number[] = [];
      for (const { column, read: readCell } of columns) {
        const cell = cellAt(column, i);
        const figure = isBlank(cell) ? 0 : readCell(cell);
        if (figure === null) unreadable.add('unreadable-number', column.argument, i, cell);
        else if (figure < 0 && column !== money) unreadable.add('below-zero', column.argument, i, cell);
        else if (column === lifetime && figure < figures[1] && !isBlank(cell)) {
          unreadable.add('fewer-than', column.argument, i, cell, count.argument);
        } else {
          figures.push(figure);
          continue;
        }
        break;
      }
      if (figures.length < columns.length) continue;
      const [days, bought, cents, ever = bought] = figures;
      // No last order and no orders: nobody who could be scored.
      if (isBlank(cellAt(since, i)) && bought === 0 && ever === 0) read[i] = 'prospect';
      else if (isBlank(cellAt(since, i))) unreadable.add('blank-number', since.argument, i, '');
      else read[i] = { days, orders: bought, cents, ever: Math.max(1, ever) };
    }
    unreadable.check(rows);
    if (rows === 0) throw new CannotAnswer('nothing-to-read', { argument: 'days_since' });

    const scored = read.filter(
      (row): row is Exclude<typeof row, null | 'prospect'> => typeof row === 'object' && row !== null,
    );
    const inWindow = scored.filter((row) => row.orders > 0);
    const scores = scoreRfm(
      {
        daysSince: scored.map((row) => row.days),
        occasions: scored.map((row) => row.orders),
        money: scored.map((row) => row.cents),
        isEmpty: (i) => scored[i].orders === 0,
        cutOccasions: Int32Array.from(inWindow, (row) => row.orders),
        cutMoney: Float64Array.from(inWindow, (row) => row.cents),
      },
      thresholds,
      { rfmMethod, rfmCuts: null },
    );
    const names = wordsOf(context.language).codes.rfmSegment;
    const heading = rfmScores.columns[context.language].split(', ');
    let at = 0;
    const answer = read.slice(0, Math.max(1, filled)).map((row, i): readonly Cell[] => {
      if (i === 0 && isHeading) return withHeading ? heading : heading.map(() => '');
      if (row === null) return ['', '', '', '', ''];
      if (row === 'prospect') return ['', '', '', '', names.prospect];
      const [recency, frequency, monetary] = [scores.recency[at], scores.frequency[at], scores.money[at++]];
      if (recency === 0) return ['', '', '', '', ''];
      const segment = rfmSegmentOf(
        { recency: recency as Score, frequency: frequency as Score, money: monetary as Score },
        row.ever,
      );
      return [
        recency,
        frequency,
        monetary,
        `${recency}${frequency}${monetary}`,
        segment === null ? '' : names[segment],
      ];
    });
    return answer;
  },
};

/** The two thresholds as `RFM` would have computed them; one alone cannot say what the other is. */
function thresholdsGiven(activeWithin: Argument, lostAfter: Argument, context: CellContext): Thresholds | null {
  const active = wholeOption('active_within', activeWithin, context, { from: 0, to: 36500, byDefault: null });
  const lost = wholeOption('lost_after', lostAfter, context, { from: 1, to: 36500, byDefault: null });
  if (active === null && lost === null) return null;
  if (active === null || lost === null) {
    throw new CannotAnswer('both-thresholds', { argument: active === null ? 'active_within' : 'lost_after' });
  }
  checkThresholds({ activeWithin: active, lostAfter: lost });
  return {
    activeWithin: active,
    lostAfter: lost,
    from: 'setting',
    nobodyLostYet: false,
    provisional: false,
    historyDays: 0,
    gapCount: 0,
    p80: null,
    p90: null,
    medianGap: null,
  };
}
