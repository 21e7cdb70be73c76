import { CannotAnswer } from '../core/codes';
import { runBacktest } from '../core/measure/backtest';
import { valueFacts } from '../core/measure/expectations';
import { marginRate } from '../core/measure/margin';
import { nextClasses } from '../core/measure/next-class';
import { expectedSecondOrder, secondOrder } from '../core/measure/pace';
import { describePeople } from '../core/measure/people';
import { winBackList } from '../core/measure/win-back';
import type { Cell } from '../core/model';
import { investmentFor, messageFor, whyCustomer, whyStage } from '../words/why';
import { wordsOf } from '../words/words';
import type { CustomFunction } from './custom-function';
import { numbersOf } from './customer-numbers';
import { headersOption, oneCell, shareOption, wholeOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, blockUnder, contactsOf, dayCell, figureCell, moneyCell } from './question';
import { checkHeights, optionalColumn, seenIn } from './ranges';
import { consentOfCustomers } from './traits';

// Whom to relaunch, and everything about one customer.

export const toRelaunch: CustomFunction = {
  name: 'TO_RELAUNCH',
  twin: 'A_RELANCER',
  summary: {
    en: 'Customers slowing down or lost, most at stake first, with the most to spend on each and why.',
    fr: 'Les clients en ralentissement ou perdus, les plus gros enjeux d’abord, avec le plafond à dépenser et pourquoi.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.asOf,
    p.margin,
    p.topOf(50),
    p.headers,
    p.months,
    p.activeWithin,
    p.lostAfter,
    p.optIn,
  ],
  columns: {
    en: 'Customer, Last order, Usual gap, Days late, State, Size, Value at stake, Spend ceiling, Why (and May be contacted, where opt_in is given)',
    fr: 'Client, Dernière commande, Rythme habituel, Jours de retard, État, Taille, Valeur en jeu, Plafond de dépense, Pourquoi (et Contact permis, si contact_permis est donné)',
  },
  example: '=TO_RELAUNCH(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, margin, top, headers, months, activeWithin, lostAfter, optIn], context) => {
    const withHeading = headersOption('headers', headers);
    const said = optionalColumn('opt_in', optIn);
    const places = wholeOption('top', top, context, { from: 1, to: 1_000_000, byDefault: 50 });
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, {
      margin: shareOption('margin', margin, context, 1),
    });
    const { ledger, orders, settings } = question;
    checkHeights([orders.customers, said]);
    const consent = said && consentOfCustomers(said, orders);
    const described = describePeople(ledger, null, settings, question.asOf);
    const backtest = runBacktest(ledger, null, settings, described)?.backtest ?? null;
    const list = winBackList(
      ledger,
      consent && contactsOf(ledger, { consent }),
      described.people,
      backtest,
      marginRate(ledger, question.asOf, settings),
      settings,
    );
    const words = wordsOf(context.language);
    const rows = list
      .slice(0, places)
      .map(({ person, state, valueAtStake, spendCeiling }): Cell[] => [
        orders.labels[person.customer],
        dayCell(person.lastOrder),
        usualGap(person.usualGap),
        figureCell(person.daysLate),
        words.codes.activity[state],
        words.codes.size[person.stageSize],
        moneyCell(valueAtStake),
        moneyCell(spendCeiling),
        whyStage(words, person, described.thresholds),
        ...(consent ? [words.codes.consent[consent[person.customer]]] : []),
      ]);
    const heading = toRelaunch.columns[context.language].replace(/ \(.*$/, '').split(', ');
    return blockUnder(consent ? [...heading, words.answers.mayBeContacted] : heading, rows, withHeading);
  },
};

export const customerCard: CustomFunction = {
  name: 'CUSTOMER_CARD',
  twin: 'FICHE_CLIENT',
  summary: {
    en: 'All about one customer: since when, how regularly, what comes next, and what to do.',
    fr: 'Tout sur un client : depuis quand, à quel rythme, ce qui vient ensuite, et que faire.',
  },
  parameters: [p.customer, p.customers, p.dates, p.amounts, p.asOf, p.months, p.activeWithin, p.lostAfter],
  columns: { en: 'Figure, Value', fr: 'Information, Valeur' },
  example: '=CUSTOMER_CARD(I2; A2:A; B2:B; C2:C)',
  run: ([customer, customers, dates, amounts, asOf, months, activeWithin, lostAfter], context) => {
    const wanted = oneCell('customer', customer);
    if (wanted === '') throw new CannotAnswer('missing-option', { argument: 'customer' });
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context);
    const { ledger, settings, history } = question;
    const number = numbersOf(ledger.names).of(wanted);
    if (number < 0 || number >= ledger.names.length || !question.customers.includes(number)) {
      throw new CannotAnswer('unknown-customer', { argument: 'customer', seen: seenIn(wanted) });
    }
    const described = describePeople(ledger, null, settings, question.asOf);
    const { thresholds } = described;
    const person = described.people[number];
    const expected = valueFacts(ledger, null, described, settings)?.of.get(number) ?? null;
    const next = nextClasses(ledger, described, settings)[number];
    const words = wordsOf(context.language);
    const label = words.answers.card;
    const second = person.lastOrder === null ? null : expectedSecondOrder(person.lastOrder, secondOrder(history));
    const rows: Cell[][] = [
      [label.since, dayCell(person.firstOrder)],
      [label.rhythm, usualGap(person.usualGap)],
      // Who ordered once has no rhythm: second orders of others say when his may come.
      [label.nextOrder, dayCell(person.expectedOrder ?? (person.orderDays === 1 ? second : null))],
      [label.size, words.codes.size[person.stageSize]],
      [label.stage, words.codes.stage[person.stage]],
      [label.segment, words.codes.buyerSegment[person.buyerSegment]],
      [label.value, moneyCell(expected?.value ?? null)],
      [label.why, whyCustomer(words, { ...person, next }, thresholds)],
      [label.nextAction, `${investmentFor(words, person)} · ${messageFor(words, person)}`],
    ];
    return block(customerCard, rows, true, context);
  },
};

/** Tenths of a day are enough to compare rhythms. */
const usualGap = (gap: number | null): number | '' => (gap === null ? '' : Math.round(gap * 10) / 10);
