import type { CohortFacts } from '../../../core/results';
import { customers, n, unit } from './figures';

type Step = CohortFacts['step'];
const one = (step: Step) => (step === 3 ? 'quarter' : 'month');
const steps = (step: Step, count: number) => `${n(count)} ${one(step)}${count === 1 ? '' : 's'}`;

export const cohorts = {
  finding: (step: Step, again: string, later: string) =>
    `${again} of customers buy again the next ${one(step)}${later === '' ? '' : `, ${later} still buy a year later`}`,
  findingLate: (step: Step, again: string, most: string, age: number) =>
    `${again} of customers buy again the next ${one(step)}, but ${most} after ${steps(step, age)}`,
  findingOnlyLate: (step: Step, most: string, age: number) =>
    `Nobody buys again the next ${one(step)}, but ${most} of customers do after ${steps(step, age)}`,
  /** Of so few a share would say too much. */
  findingFew: (step: Step, again: number, of: number) =>
    `${n(again)} of ${customers(of)} bought again the next ${one(step)}: too few to make a rule of it.`,
  findingNoneBack: (step: Step, count: number) =>
    `Nobody has bought again in a later ${one(step)}, of ${customers(count)} followed.`,
  /** After one of the above. */
  spentMore: (year: number, spent: string, before: number, spentBefore: string) =>
    `; a customer of ${year} has spent ${spent}, more than one of ${before} at the same age (${spentBefore}).`,
  spentLess: (year: number, spent: string, before: number, spentBefore: string) =>
    `; but a customer of ${year} has spent ${spent}, less than one of ${before} at the same age (${spentBefore}).`,
  spentSame: (year: number, spent: string, before: number, spentBefore: string) =>
    `; a customer of ${year} has spent ${spent}, about as much as one of ${before} at the same age (${spentBefore}).`,
  spent: (spent: string, step: Step, age: number) => `; a customer brings ${spent} in ${steps(step, age)}.`,
  findingNobody: 'No order in these files: a cohort begins with a first purchase.',
  findingTotals: 'Each order with its date is needed to see who comes back when.',
  findingTooEarly: (step: Step) => `Too early: nobody has been a customer for a whole ${one(step)} after the first.`,
  howToRead: (step: Step, count: number, arrived: string, share: string, age: number) =>
    `How to read it: of the ${customers(count)} who first bought in ${arrived}, ${share} bought again ${age === 1 ? `the next ${one(step)}` : `${steps(step, age)} later`}. A blank cell is a ${one(step)} that is not over.`,
  howToReadBlank: (step: Step) => `A blank cell is a ${one(step)} that is not over.`,
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  before: (period: string) => `Before ${period}`,
  arrived: (_: Step) => 'First order in',
  arrivedNote: (step: Step) =>
    `The ${one(step)} of the first order in these files: who bought before they begin counts as arriving with them.`,
  customers: 'Customers',
  customersNote: 'Who made their first purchase then.',
  shareGroup: (step: Step) => `Share of customers who bought, by ${one(step)} since the first`,
  shareGroupShort: 'Share who bought',
  moneyGroup: (step: Step, sign: string) => `Revenue per customer${unit(sign)}, by ${one(step)} since the first`,
  moneyGroupShort: (sign: string) => `Per customer${unit(sign)}`,
  arrival: 'Arrival',
  arrivalNote: (step: Step) => `The ${one(step)} of the first order: everybody bought.`,
  arrivalMoneyNote: (step: Step) =>
    `What each customer of the row spent in the ${one(step)} of the first order, on average.`,
  age: (count: number) => `+${count}`,
  shareNote: (step: Step) =>
    `Of all customers of the row, the share with an order that many ${one(step)}s later. Only ${one(step)}s that are over count.`,
  moneyNote: (step: Step) =>
    `What was spent that many ${one(step)}s later, divided by all customers of the row, those who did not come back too.`,
  sinceGroup: 'Since the first order',
  revenue: (sign: string) => `Revenue${unit(sign)}`,
  revenueNote: (step: Step) => `All they have spent, net of refunds, the ${one(step)} under way included.`,
  perCustomer: (sign: string) => `Per customer${unit(sign)}`,
  perCustomerNote: 'That revenue divided by the customers of the row. Older rows have had more time.',
  few: 'Few customers',
  fewNote: 'Under 30 customers: one of them moves the share a lot.',
  mostlyFew: (least: number) =>
    `In italics, under ${n(least)} customers: one of them moves a share a lot. Look at the whole rather than at one cell.`,
  allFew: (count: number) => `${customers(count)} in all: one of them moves every share a lot.`,
  all: 'All',
  apart: (count: number, money: string) =>
    count === 0
      ? `And ${money} dated on a day that cannot be right, in no row.`
      : `And ${customers(count)} whose first order is dated on a day that cannot be right${money === '' ? '' : ` (${money})`}, in no row.`,
  money: 'What each customer brings',
  figures: 'Figures of the charts',
  sinceArrival: (step: Step) => (step === 3 ? 'Quarter' : 'Month'),
  ofYear: (year: number) => `Arrived in ${year}`,
  everybody: 'All',
  shareFigures: 'Share who bought',
  moneyFigures: (sign: string) => `Spent so far, per customer${unit(sign)}`,
  backMore: (year: number, share: string, shareBefore: string) =>
    `Customers of ${year} come back more often: ${share}, against ${shareBefore}`,
  backLess: (year: number, share: string, shareBefore: string) =>
    `Customers of ${year} come back less often: ${share}, against ${shareBefore}`,
  backSame: (year: number, share: string, shareBefore: string) =>
    `Customers of ${year} come back as often: ${share}, against ${shareBefore}`,
  backOnly: (step: Step, most: string, age: number) =>
    `Nobody comes back the next ${one(step)}, ${most} after ${steps(step, age)}`,
  backAll: (step: Step, next: string, last: string, age: number) =>
    `${next} come back the next ${one(step)}, ${last} after ${steps(step, age)}`,
  bringMore: (spent: string, spentBefore: string) =>
    `They bring more at the same age: ${spent}, against ${spentBefore}`,
  bringLess: (spent: string, spentBefore: string) =>
    `They bring less at the same age: ${spent}, against ${spentBefore}`,
  bringSame: (spent: string, spentBefore: string) =>
    `They bring as much at the same age: ${spent}, against ${spentBefore}`,
  bringAll: (spent: string, step: Step, age: number) => `A customer brings ${spent} in ${steps(step, age)}`,
};
