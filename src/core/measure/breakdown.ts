import type { Ledger } from '../model';
import type { Person } from '../results';
import { type Cents, compareText, type Day, type Share, windowStart } from '../units';
import { cost, customersWon } from './cac';
import type { History } from './history';
import type { Described } from './people';
import { ascending, quantile } from './statistics';

/** What a customer is: a text, a number, or nothing known. */
export type Trait = string | number | null;

/** One group of customers. */
export interface BreakdownRow {
  /** The text; two ends of a fifth; `other` for small groups put together, `unknown` where nothing is known. */
  readonly group:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'range'; readonly from: number; readonly to: number }
    | { readonly kind: 'other' | 'unknown' };
  readonly customers: number;
  /** Not lost. */
  readonly stillCustomers: number;
  /** Of the window. */
  readonly turnover: Cents;
  readonly meanOrder: Cents | null;
  /** Of those who were customers when the period began (12 months without a window), the share lost since. */
  readonly churn: Share | null;
  readonly share: Share | null;
  readonly vips: number;
  readonly vipShare: Share | null;
  /** What a customer is expected to bring over the horizon, on average (`Person.value`); null where nobody can tell. */
  readonly meanValue: Cents | null;
  /** Whose first order with money falls in the period. */
  readonly newCustomers: number;
  /** What was spent to win them; null where spending is not given. */
  readonly spend: Cents | null;
  /** Spend ÷ new customers; null without either. */
  readonly cac: Cents | null;
}

/** Groups with fewer customers are put together. */
const fewest = 10;
/** Numbers with more different values than this are cut into fifths; fewer are names of classes. */
const mostClasses = 5;

/**
 * Buyers by what they are: sector, region, age, channel, any text (rule book 17). Numbers are cut into fifths, a value
 * on a cut in the lower; groups under 10 customers are put together. Largest turnover first, then by name; what is
 * other or unknown comes last.
 *
 * @param traitOf by customer number; texts compare as they are
 * @param spend what was spent to win customers, by text of the trait, up to the day of the analysis; spend on a text
 *   that no group is named after is spend of `other`, which then stands even where nobody is in it
 */
export function breakdown(
  ledger: Ledger,
  { people, history, thresholds }: Pick<Described, 'people' | 'history' | 'thresholds'>,
  traitOf: (customer: number) => Trait,
  windowMonths: number,
  spend: ReadonlyMap<string, Cents> | null = null,
): BreakdownRow[] {
  const buyers = Array.from(history.buyers);
  const fifthOf = fifths(buyers.map(traitOf));
  const groups = new Map<string, { group: BreakdownRow['group']; people: Person[] }>();
  const put = (key: string, group: BreakdownRow['group'], members: readonly Person[]) => {
    const held = groups.get(key);
    if (held) for (const member of members) held.people.push(member);
    else groups.set(key, { group, people: [...members] });
  };
  for (const c of buyers) {
    const trait = traitOf(c);
    if (trait === null) put('unknown', { kind: 'unknown' }, [people[c]]);
    else if (typeof trait === 'string') put(`text ${trait}`, { kind: 'text', text: trait }, [people[c]]);
    else if (fifthOf === null) put(`number ${trait}`, { kind: 'range', from: trait, to: trait }, [people[c]]);
    else {
      const fifth = fifthOf(trait);
      put(`fifth ${fifth.from}`, { kind: 'range', ...fifth }, [people[c]]);
    }
  }
  for (const [key, { group, people: members }] of [...groups]) {
    if (members.length >= fewest || group.kind === 'other') continue;
    groups.delete(key);
    put('other', { kind: 'other' }, members);
  }
  const spentOn = spendOfGroups(groups, spend);
  if (spentOn && (spentOn.get('other') ?? 0) !== 0) put('other', { kind: 'other' }, []);

  const from = windowMonths > 0 ? history.windowFrom : windowStart(history.asOf, 12);
  const fate = fates(ledger, history, thresholds.lostAfter, from - 1);
  const won = new Set(customersWon(ledger, from, history.asOf, history.mistyped).map(({ customer }) => customer));
  const rows = [...groups].map(([key, { group, people: members }]) => {
    const newCustomers = members.reduce((count, { customer }) => count + (won.has(customer) ? 1 : 0), 0);
    const paid = spentOn && (spentOn.get(key) ?? 0);
    const cac = paid === null ? null : cost(paid, newCustomers);
    return { group, ...figuresOf(members, fate), newCustomers, spend: paid, cac };
  });
  const total = rows.reduce((sum, row) => sum + row.turnover, 0);
  const isNamed = ({ group }: BreakdownRow) => (group.kind === 'text' || group.kind === 'range' ? 0 : 1);
  const name = ({ group }: BreakdownRow) => (group.kind === 'text' ? group.text : group.kind);
  const start = ({ group }: BreakdownRow) => (group.kind === 'range' ? group.from : 0);
  return rows
    .map((row): BreakdownRow => ({ ...row, share: total > 0 ? row.turnover / total : null }))
    .sort(
      (a, b) =>
        isNamed(a) - isNamed(b) || b.turnover - a.turnover || compareText(name(a), name(b)) || start(a) - start(b),
    );
}

/** Spend by group, `other` for what has no group of its own; null where none is given. */
function spendOfGroups(
  groups: ReadonlyMap<string, unknown>,
  spend: ReadonlyMap<string, Cents> | null,
): Map<string, Cents> | null {
  if (!spend) return null;
  const spentOn = new Map<string, Cents>();
  for (const [text, cents] of spend) {
    const key = groups.has(`text ${text}`) ? `text ${text}` : 'other';
    spentOn.set(key, (spentOn.get(key) ?? 0) + cents);
  }
  return spentOn;
}

function figuresOf(
  members: readonly Person[],
  fate: readonly Fate[],
): Omit<BreakdownRow, 'group' | 'share' | 'newCustomers' | 'spend' | 'cac'> {
  let [turnover, orders, stillCustomers, vips, atStart, lost] = [0, 0, 0, 0, 0, 0];
  const values: number[] = [];
  for (const person of members) {
    turnover += person.spent;
    orders += person.windowOrders;
    if (person.activity !== 'lost') stillCustomers++;
    if (person.buyerSegment === 'vip') vips++;
    if (fate[person.customer] !== 'absent') atStart++;
    if (fate[person.customer] === 'lost') lost++;
    if (typeof person.value === 'number') values.push(person.value);
  }
  return {
    customers: members.length,
    stillCustomers,
    turnover,
    meanOrder: orders > 0 ? Math.round(turnover / orders) : null,
    churn: atStart > 0 ? lost / atStart : null,
    vips,
    vipShare: members.length > 0 ? vips / members.length : null,
    meanValue: values.length > 0 ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : null,
  };
}

/** Which fifth a number is in, by the smallest and largest value met there; null where numbers are few, or none. */
function fifths(traits: readonly Trait[]): ((value: number) => { readonly from: number; readonly to: number }) | null {
  const numbers = traits.filter((trait): trait is number => typeof trait === 'number');
  if (new Set(numbers).size <= mostClasses) return null;
  const sorted = ascending(Float64Array.from(numbers));
  const cuts = [1, 2, 3, 4].map((k) => quantile(sorted, k / 5) as number);
  const placeOf = (value: number) => cuts.filter((cut) => value > cut).length;
  const ends = new Map<number, { from: number; to: number }>();
  for (let i = 0; i < sorted.length; i++) {
    const end = ends.get(placeOf(sorted[i]));
    if (end) end.to = sorted[i];
    else ends.set(placeOf(sorted[i]), { from: sorted[i], to: sorted[i] });
  }
  return (value) => ends.get(placeOf(value)) ?? { from: value, to: value };
}

/** Not yet, or no longer, a customer on a day; still one since; lost since, come back or not. */
type Fate = 'absent' | 'stayed' | 'lost';

/** What became since a day of those who were customers on it: lost on the day after `lostAfter` days of silence. */
function fates(ledger: Ledger, { asOf, mistyped }: History, lostAfter: number, start: Day): Fate[] {
  const fate: Fate[] = new Array(ledger.keys.length).fill('absent');
  for (let c = 0; c < ledger.keys.length; c++) {
    let last: Day | null = null;
    let isThere = false;
    for (let i = ledger.starts[c]; i <= ledger.starts[c + 1]; i++) {
      const isOver = i === ledger.starts[c + 1] || ledger.day[i] > asOf;
      if (!isOver && (ledger.cents[i] < 0 || ledger.day[i] === mistyped)) continue;
      const until = isOver ? asOf : ledger.day[i];
      if (last !== null && until > start) {
        if (last <= start) isThere = start - last <= lostAfter;
        if (isThere && fate[c] !== 'lost') fate[c] = until - last > lostAfter ? 'lost' : 'stayed';
      }
      if (isOver) break;
      last = until;
    }
  }
  return fate;
}
