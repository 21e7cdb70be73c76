import { CannotAnswer } from '../core/codes';
import { setRefundsAgainstOrders } from '../core/ledger';
import { gainCases } from '../core/measure/gain';
import { describePeople } from '../core/measure/people';
import { pareto as curve } from '../core/measure/pmg';
import { type Cell, isBlank } from '../core/model';
import { wordsOf } from '../words/words';
import { bestFirst } from './best-first';
import type { CustomFunction } from './custom-function';
import { CustomerNumbers } from './customer-numbers';
import { headersOption, shareOption } from './options';
import { parameters as p, pmgModeOption } from './parameters';
import { ask, block, figureCell, moneyCell } from './question';
import { amountColumn, cellAt, checkHeights, columnOf, looksLikeHeading, Unreadable } from './ranges';

// How much the best customers weigh, and what a few more of them would bring.

export const pareto: CustomFunction = {
  name: 'PARETO',
  twin: '',
  summary: {
    en: 'Customers by what they spent, with shares that add up: who makes 80% of turnover.',
    fr: 'Les clients selon leurs dépenses, avec les parts cumulées : qui fait 80 % du chiffre d’affaires.',
  },
  parameters: [p.customers, p.amounts, p.headers],
  columns: {
    en: 'Customer, Spent, Share, Cumulative share, Share of customers',
    fr: 'Client, Dépensé, Part, Part cumulée, Part des clients',
  },
  example: '=PARETO(A2:A; C2:C)',
  /** Rows without dates are of one day: a refund is set against the smallest order large enough. */
  run: ([customers, amounts, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const [named, paid] = [columnOf('customers', customers), columnOf('amounts', amounts)];
    checkHeights([named, paid]);
    const read = amountColumn(paid, context);
    const height = named.rows.length;
    const numbers = new CustomerNumbers();
    const unreadable = new Unreadable();
    const who = new Int32Array(height).fill(-2);
    const cents = new Float64Array(height);
    let rows = 0;
    for (let i = height > 0 && looksLikeHeading(cellAt(paid, 0), read) ? 1 : 0; i < height; i++) {
      const cell = cellAt(paid, i);
      const customer = numbers.of(cellAt(named, i));
      // A customer without an amount has not ordered; an amount without a customer is nobody's.
      if (customer === -1 || isBlank(cell)) continue;
      rows++;
      const amount = read(cell);
      if (customer === -2) unreadable.add('not-a-customer', named.argument, i, cellAt(named, i));
      else if (amount === null) unreadable.add('unreadable-amount', paid.argument, i, cell);
      else {
        who[i] = customer;
        cents[i] = amount;
      }
    }
    unreadable.check(rows);
    const { refunded } = setRefundsAgainstOrders({ who, day: new Int32Array(height), cents });
    const money = new Float64Array(numbers.names.length);
    const hasBought = new Uint8Array(numbers.names.length);
    for (let i = 0; i < height; i++) {
      if (who[i] < 0 || (refunded !== null && refunded[i] > 0 && cents[i] <= 0)) continue;
      money[who[i]] += cents[i];
      hasBought[who[i]] = 1;
    }
    const buyers = numbers.names.map((_, c) => c).filter((c) => hasBought[c] === 1);
    if (buyers.length === 0) throw new CannotAnswer('nothing-to-read', { argument: 'amounts' });
    const ranked = curve(bestFirst(buyers, money, numbers.names), money);
    const answer = ranked.map(({ customer, spent, share, cumulativeShare, shareOfCustomers }): Cell[] => [
      numbers.labels[customer],
      moneyCell(spent),
      figureCell(share),
      figureCell(cumulativeShare),
      shareOfCustomers,
    ]);
    return block(pareto, answer, withHeading, context);
  },
};

export const highValueGain: CustomFunction = {
  name: 'HIGH_VALUE_GAIN',
  twin: 'GAIN_CLIENTS_CLES',
  summary: {
    en: 'What a few more high-value customers would bring: promoted from medium, newly won, or one point more of all.',
    fr: 'Ce que rapporteraient quelques clients clés de plus : promus, nouveaux, ou un point de plus sur tous.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.percent, p.asOf, p.months, p.headers, p.pmgMode('pmg_mode')],
  columns: { en: 'Case, Customers, Gain', fr: 'Cas, Clients, Gain' },
  example: '=HIGH_VALUE_GAIN(A2:A; B2:B; C2:C; 0.01)',
  run: ([customers, dates, amounts, percent, asOf, months, headers, pmgMode], context) => {
    const withHeading = headersOption('headers', headers);
    const share = shareOption('percent', percent, context, 0.01);
    const question = ask({ customers, dates, amounts, asOf, months }, context, {
      pmgMode: pmgModeOption('pmg_mode', pmgMode),
    });
    const { sizes } = describePeople(question.ledger, null, question.settings, question.asOf);
    const names = wordsOf(context.language).answers.gain;
    const rows = gainCases(sizes, share).map((gain): Cell[] => [
      names[gain.case],
      gain.customers,
      moneyCell(gain.gain),
    ]);
    return block(highValueGain, rows, withHeading, context);
  },
};
