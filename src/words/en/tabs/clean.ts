import { customers, n, period, some, unit } from './figures';

const done = (changed: number, merged: number) =>
  changed + merged === 0
    ? 'nothing to correct or merge'
    : [
        changed === 0 ? 'nothing to correct' : `${some(changed, 'value', 'values')} corrected`,
        merged === 0 ? 'no duplicate' : `${some(merged, 'row', 'rows')} merged`,
      ].join(', ');

export const clean = {
  finding: (people: number, rows: number, changed: number, merged: number) =>
    `${customers(people)} from ${some(rows, 'row', 'rows')}: ${done(changed, merged)}.`,
  findingContacts: (people: number, rows: number, changed: number, merged: number) =>
    `${some(people, 'contact', 'contacts')} from ${some(rows, 'row', 'rows')}: ${done(changed, merged)}.`,
  findingNobody: 'No customer could be read in these files.',
  tinted: 'Tinted: corrected, the old value is in the note',
  beforeSpaces: (value: string) => `Before: ${value}\nThe dot · shows a space too many or an invisible character.`,
  before: (value: string) => `Before: ${value}`,
  civility: 'Title',
  firstName: 'First name',
  lastName: 'Last name',
  company: 'Company',
  email: 'E-mail',
  emailNote: 'In lower case, without spaces. Likely typos are only suggested.',
  phone: 'Phone',
  phoneNote: 'French numbers as they are dialled there, others with their country code. Text, so that zeros stay.',
  address: 'Address',
  postcode: 'Postcode',
  postcodeNote: 'Text, so that the first zero stays.',
  city: 'City',
  region: 'Region',
  country: 'Country',
  sector: 'Sector',
  fieldNote: 'Newest value that is not blank among the merged rows.',
  consent: 'Contact\nallowed',
  consentNote: 'Yes or no as the files say; a refusal is never lost in a merge. “To ask”: the files say nothing.',
  rows: 'Rows\nmerged',
  rowsNote: 'How many rows of your lists of people are this customer. The note says which ones.',
  rowsOf: (tab: string, rows: string) => `${tab}: ${rows}`,
  rowsMore: (more: number) => `and ${n(more)} more`,
  mergedBy: (keys: string) => `Linked by ${keys}`,
  firstOrder: 'First\norder',
  lastOrder: 'Last\norder',
  wholeHistory: 'Whole history.',
  orders: 'Orders',
  spent: (sign: string) => `Spent${sign === '' ? '' : `\n${sign}`}`,
  spentNote: 'Whole history, refunds taken off.',
  spentWindow: (months: number, sign: string) => `${period(months)}${sign === '' ? '' : `\n${sign}`}`,
  spentWindowNote: 'In the period of the settings.',
  value: (months: number, sign: string) => `Expected\n${period(months)}${unit(sign)}`,
  valueByModel: (discount: string) =>
    `What the model of repeat buying (BG/NBD and Gamma-Gamma) expects of each customer from his own orders, × margin; a year later counts ${discount} less.`,
  ordersTried: (window: string, expected: string, came: string) =>
    `Tried on the last ${window} days: ${expected} orders expected, ${came} came.`,
  expectedOrders: 'Orders\nexpected',
  expectedOrdersNote: (months: number) => `Orders to expect of him within ${period(months)}.`,
  simpleValue: (sign: string) => `Simple\nvalue${unit(sign)}`,
  valueNote: 'Mean order × orders a year × margin: what to expect from now on. Nothing of the lost.',
  valueChecked: (window: string, ratio: string) =>
    `Tried on the last ${window} days: it expected ${ratio} of what came.`,
  recency: 'R',
  recencyNote: 'Recency score: 5 and 4 active, 3 slowing down, 2 and 1 lost; 5 is the good end.',
  frequency: 'F',
  frequencyNote:
    'Frequency score, 1 to 5, of purchase days in the period. For the lost: the 12 months before the last order.',
  money: 'M',
  moneyNote: 'Money score, 1 to 5, of what was spent in the period. For the lost: the 12 months before the last order.',
  rfmSegment: 'RFM\nsegment',
  rfmSegmentNote: 'One of eleven names from recency and the mean of frequency and money. Blank under 10 buyers.',
  size: 'Size',
  sizeNote: 'Large, medium, small by revenue of the period; for the lost, at the last purchase.',
  stage: 'Stage',
  stageNote:
    'Place in the customer’s life: acquisition, development, loyalty, attrition, reactivation; prospect before.',
  buyerSegment: 'Segment',
  next: 'Next action',
  nextNote: 'What to invest, by stage and size.',
  why: 'Why',
  whyNote: 'Why this stage, and what is missing to the next class: exactly enough.',
};
