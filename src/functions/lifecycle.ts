import { nextClasses } from '../core/measure/next-class';
import { byMoney, describePeople } from '../core/measure/people';
import type { Cell } from '../core/model';
import { investmentFor, messageFor, whyCustomer } from '../words/why';
import { wordsOf } from '../words/words';
import type { CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p, pmgModeOption } from './parameters';
import { ask, block, contactsOf, figureCell } from './question';
import { checkHeights, newestDayOfCustomers, optionalColumn } from './ranges';

export const lifecycle: CustomFunction = {
  name: 'LIFECYCLE',
  twin: 'CYCLE_DE_VIE',
  summary: {
    en: 'Places each customer in one of five stages, with what to invest and what to say.',
    fr: 'Place chaque client dans une des cinq étapes du cycle de vie, avec quoi investir et quoi lui dire.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.asOf,
    p.activeWithin,
    p.lostAfter,
    p.lastActions,
    p.headers,
    p.months,
    p.pmgMode('pmg_mode'),
  ],
  columns: {
    en: 'Customer, Stage, Size, Days since, Orders, Usual gap, Why, Investment, Message',
    fr: 'Client, Étape, Taille, Jours depuis, Commandes, Rythme habituel, Pourquoi, Investissement, Message',
  },
  example: '=LIFECYCLE(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, activeWithin, lostAfter, lastActions, headers, months, pmgMode], context) => {
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, {
      pmgMode: pmgModeOption('pmg_mode', pmgMode),
    });
    const { ledger, orders, settings } = question;
    const actions = optionalColumn('last_actions', lastActions);
    checkHeights([orders.customers, actions]);
    const contacts = actions
      ? contactsOf(ledger, { lastOwnActionDay: newestDayOfCustomers(actions, orders, context) })
      : null;
    const described = describePeople(ledger, contacts, settings, question.asOf);
    const { people, thresholds } = described;
    const next = nextClasses(ledger, described, settings);
    const words = wordsOf(context.language);
    const rows = question.customers
      .map((c) => people[c])
      .sort(byMoney((person) => person.spent))
      .map((person): Cell[] => [
        orders.labels[person.customer],
        words.codes.stage[person.stage],
        words.codes.size[person.stageSize],
        figureCell(person.daysSinceLastOrder),
        person.orderDays,
        // Tenths of a day are enough to compare rhythms.
        person.usualGap === null ? '' : Math.round(person.usualGap * 10) / 10,
        whyCustomer(words, { ...person, next: next[person.customer] }, thresholds),
        investmentFor(words, person),
        messageFor(words, person),
      ]);
    return block(lifecycle, rows, withHeading, context);
  },
};
