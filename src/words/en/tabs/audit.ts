import { customers, n, some } from './figures';

/** Who never ordered is no customer yet. */
const people = (count: number, bought: boolean) => (bought ? customers(count) : some(count, 'contact', 'contacts'));

export const audit = {
  finding: (usable: string, columns: number, incomplete: number, bought: boolean) =>
    `${usable} of filled cells can be used; ${columns === 0 ? 'no column to correct' : `${some(columns, 'column', 'columns')} to correct`}, ${incomplete === 0 ? `no ${bought ? 'customer' : 'contact'} to complete` : `${people(incomplete, bought)} to complete`}.`,
  findingNoReach: (usable: string, columns: number) =>
    `${usable} of filled cells can be used; ${columns === 0 ? 'no column to correct' : `${some(columns, 'column', 'columns')} to correct`}, but no e-mail and no phone to reach anybody.`,
  findingRareReach: (usable: string, columns: number) =>
    `${usable} of filled cells can be used; ${columns === 0 ? 'no column to correct' : `${some(columns, 'column', 'columns')} to correct`}, but hardly anybody has an e-mail or a phone.`,
  over: (share: string) => `Over ${share}`,
  findingNothing: 'No column of these files could be recognised.',

  toCheck: 'To look at',
  inTab: (tab: string, sentence: string) => `${tab}: ${sentence}`,
  doubtful: (pairs: number) =>
    `${some(pairs, 'pair of customers', 'pairs of customers')} may be one and the same: answer yes or no in the log.`,
  sharedKey: (key: string, names: number, tab: string, row: number) =>
    `“${key}” is shared by ${n(names)} different names (${tab}, row ${n(row)}): it links nobody.`,
  sharedKeysMore: (more: number) => `${some(more, 'other shared key', 'other shared keys')}.`,
  history: (short: number, checked: number) =>
    `${n(short)} of ${customers(checked)} on your lists ${short === 1 ? 'has' : 'have'} more orders, or later ones, on record than in this file: it lacks a part of the history, or some were left out.`,

  rare: (fields: readonly { readonly field: string; readonly have: number }[], of: number) =>
    `Unknown of nearly all of ${customers(of)}: ${fields.map(({ field, have }) => `${field} (${n(have)} ${have === 1 ? 'has' : 'have'} one)`).join(', ')}. Add the list that holds the others.`,

  columns: 'What each column holds',
  field: 'Field ▼',
  fieldNote:
    'What the column was taken for. The least filled first; what is often blank by nature (company, offer code) last.',
  unsure: (field: string) => `${field} (to check)`,
  fieldIn: (field: string, tab: string) => `${field}, ${tab}`,
  yourColumn: 'Your column',
  yourColumnNote: 'Its heading in your file.',
  noHeading: '(no heading)',
  where: 'Where',
  whereNote: 'Tab and letter of the column.',
  at: (tab: string, letter: string) => `${tab} · ${letter}`,
  filled: 'Filled',
  filledNote:
    'Share of the rows of its tab that have a value; of its orders, where only the first row of an order tells it.',
  valid: 'Valid',
  validNote: 'Share of the filled cells that can be read as this field. In a cell: =DATA_AUDIT(table)',
  distinct: 'Distinct',
  distinctNote: 'Different values, whatever their capitals.',
  problem: 'To look at first',
  problemNote: 'The most frequent problem: what spoils a value comes before what is only doubtful.',
  problemOf: (kind: string, count: number) => `${kind} (${some(count, 'cell', 'cells')})`,
  rows: 'For example',
  rowsNote: 'First rows of your tab that have this problem.',
  rowsOf: (rows: readonly number[], more: boolean) =>
    `row${rows.length > 1 ? 's' : ''} ${rows.join(', ')}${more ? '…' : ''}`,
  chartLeast: (field: string, filled: string) => `Least filled: ${field}, ${filled}`,
  chartFull: 'Every column is filled',

  incomplete: 'Customers to complete, the most valuable first',
  incompleteContacts: 'Contacts to complete, those who lack most first',
  incompleteOf: (incomplete: number, of: number, spent: string, bought: boolean) =>
    `${n(incomplete)} of ${people(of, bought)} ${incomplete === 1 ? 'lacks' : 'lack'} one thing or more${spent === '' ? '' : `; ${incomplete === 1 ? 'this customer' : 'they'} spent ${spent} in all`}.`,
  without: (field: string, count: number) => `${field}: ${n(count)} without`,
  incompleteMore: (more: number) => `and ${some(more, 'other customer', 'other customers')}, of lesser value.`,
  incompleteMoreContacts: (more: number) => `and ${some(more, 'other contact', 'other contacts')}.`,
  keyNote: 'Customer number, else e-mail, else phone, else name.',
  missing: 'What is missing, or cannot be used',
  missingNote: 'Only fields that some of your customers have. Those who refused contact are not listed.',
  spent: (sign: string) => `Spent${sign === '' ? '' : `, ${sign}`}`,
  spentNote: 'Whole history, refunds taken off.',
  orders: 'Orders',
  ordersNote: 'Whole history.',
  fields: { email: 'e-mail', phone: 'phone', postcode: 'postcode', consent: 'consent', name: 'name' },

  unused: 'You may stop collecting these: no result uses them',
  unusedNote: 'Keep those that serve you elsewhere.',
  why: 'Why',
  whyNote: 'Why the column changes no figure.',
  notRecognised: 'Not recognised: tell what it is in the Columns step if it matters',
  empty: 'Empty',
  readByNothing: (field: string) => `${field}: no figure depends on it`,
  secret: 'Password, card or account number: neither read, shown nor copied',
  unusedMore: (more: number) => `and ${some(more, 'other column', 'other columns')}.`,

  rules: 'Rules for new rows',
  rulesNote:
    'The tab “Clean customers” has them, as warnings. In your own tabs: select the cells, Data › Data validation › Add rule › Custom formula is, and paste.',
  forCells: 'For the cells',
  forCellsNote: 'Where to set the rule in your own tab: from the first row of data down.',
  rule: 'Rule',
  ruleNote: 'The form in which new values need no cleaning.',
  formula: 'Formula to copy',
  formulaNote: 'True for a value in the right form. It speaks of the first cell of the range; Sheets moves it along.',
  ruleOf: {
    email: 'One valid e-mail address',
    phone: 'Text: +33639981234, or 06 39 98 12 34',
    postcode: 'In France, five digits as text: 01000',
    country: 'Two capitals, the ISO code: FR, BE, CH',
    consent: 'Yes or no; blank where nobody asked',
    date: 'A real date, not a text',
    amount: 'A number, without any text',
  },
  oneOf: (values: string) => `One of: ${values}`,
};
