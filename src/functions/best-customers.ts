import { bestCustomers as rank } from '../core/measure/best';
import { NO_DAY } from '../core/measure/history';
import { describePeople } from '../core/measure/people';
import type { Cell } from '../core/model';
import { whyBest } from '../words/why';
import { wordsOf } from '../words/words';
import type { CustomFunction } from './custom-function';
import { headersOption, wholeOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, dayCell, figureCell, moneyCell } from './question';
import { checkHeights, optionalColumn, sumOfCustomers } from './ranges';

export const bestCustomers: CustomFunction = {
  name: 'BEST_CUSTOMERS',
  twin: 'MEILLEURS_CLIENTS',
  summary: {
    en: 'Ranks the best customers by what they bring in the period, and says why.',
    fr: 'Classe les meilleurs clients selon ce qu’ils rapportent sur la période, et dit pourquoi.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.costs,
    p.asOf,
    p.months,
    p.top,
    p.headers,
    p.activeWithin,
    p.lostAfter,
  ],
  columns: {
    en: 'Rank, Customer, Spent, Cost, Net, Share, Orders, Last order, Customer since, Best since, Why',
    fr: 'Rang, Client, Dépensé, Coût, Net, Part, Commandes, Dernière commande, Client depuis, Meilleur depuis, Pourquoi',
  },
  example: '=BEST_CUSTOMERS(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, costs, asOf, months, top, headers, activeWithin, lostAfter], context) => {
    const withHeading = headersOption('headers', headers);
    const places = wholeOption('top', top, context, { from: 1, to: 1_000_000, byDefault: 20 });
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context);
    const { ledger, orders, history, settings } = question;
    const costColumn = optionalColumn('costs', costs);
    checkHeights([orders.customers, costColumn]);
    const isInWindow = (row: number) => {
      const day = orders.day[row];
      return day === NO_DAY || (day >= history.windowFrom && day <= history.asOf);
    };
    const costOf = costColumn ? sumOfCustomers(costColumn, orders, context, isInWindow) : null;
    const described = describePeople(ledger, null, settings, question.asOf);
    const { ranking, costlier } = rank(ledger, null, described, settings, costOf);
    const words = wordsOf(context.language);

    const rows = ranking
      .slice(0, places)
      .map((best): Cell[] => [
        best.rank,
        orders.labels[best.person.customer],
        moneyCell(best.spent),
        moneyCell(best.cost),
        moneyCell(best.net),
        figureCell(best.share),
        best.person.windowDays,
        dayCell(best.person.lastOrder),
        dayCell(best.person.firstOrder),
        dayCell(best.bestSince),
        whyBest(words, best.reasons, '', best.noLongerBuying),
      ]);
    // Not ranked, but named: they cost more than they bring.
    const unranked = costlier.map((person): Cell[] => {
      const cost = costOf?.[person.customer] ?? 0;
      return [
        '',
        orders.labels[person.customer],
        moneyCell(person.spent),
        moneyCell(cost),
        moneyCell(person.spent - cost),
        '',
        person.windowDays,
        dayCell(person.lastOrder),
        dayCell(person.firstOrder),
        '',
        words.reasons.costsMore,
      ];
    });
    return block(bestCustomers, [...rows, ...unranked], withHeading, context);
  },
};
