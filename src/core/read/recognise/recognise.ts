import type { DateOrder, DecimalSign, Role, TableKind } from '../../codes';
import { type Cell, type Column, type Grid, isMoment, type Problem, type SourceTab, type Table } from '../../model';
import { findDecimal, readCurrency, readNumber } from '../amounts';
import { dateSides, findDateOrder } from '../days';
import { eventOf } from '../events';
import { cellText, customerKey, foldAccents, foldKey } from '../keys';
import { dateRoles, whoRoles } from '../roles';
import { askedBy, markUnder, reasonOfStatus, statusOf } from '../statuses';
import { areSellers, keepsBalance } from './accounts';
import { findTable, type Place } from './find-table';
import { halvesOf, meaningOf } from './heading-parts';
import {
  type Dictionary,
  headingBlocks,
  headingWords,
  isPlaceholder,
  isRateOf,
  isSecretHeading,
  readHeading,
} from './headings';
import { type Candidate, isGoods, type Seen, toldByNeighbours } from './neighbours';
import { distinctShare, isOtherCard, isSecretContent, type Profile, profileOf, speaksFor } from './profile';

/** What the spreadsheet's own settings say, for what the cells leave open. */
export interface ReadHints {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  readonly country: string;
  /** Known headings, where not all of them: `npm run score` takes some away. */
  readonly dictionary?: Dictionary;
}

/** A role is given to a column from here on; under 0.8 it is shown as "to check". */
const leastConfidence = 0.5;

/**
 * Says what every tab holds: kind of table, heading row, role of each column with a confidence, date order and
 * decimal sign per column, and what is odd about it. One table per tab, in the order of the tabs; a tab without a
 * table has kind `none`.
 */
export function recognise(tabs: readonly SourceTab[], hints: ReadHints): Table[] {
  const tables = tabs.map((tab) => recogniseTab(tab, hints));
  return withDuplicates(tabs, tables);
}

// ---------------------------------------------------------------- one tab

function recogniseTab(tab: SourceTab, hints: ReadHints): Table {
  const place = findTable(tab.grid, hints.dictionary);
  if (!place) return noTable(tab);
  const columns: Seen[] = [];
  for (let index = 0; index < place.width; index++) {
    const header = place.header < 0 ? '' : cellText(tab.grid[place.header][index]).slice(0, 200);
    const profile = profileOf(tab.grid, index, place.first, place.last);
    const words = headingWords(header);
    columns.push({
      index,
      header,
      words: isPlaceholder(words) ? [] : words,
      profile,
      secret: isSecretHeading(header, isOtherCard(profile)) || isSecretContent(profile),
    });
  }
  const candidates = candidatesOf(tab.grid, place, columns, hints.dictionary);
  const kind = kindOf(tab, place, columns, candidates);
  const given = kind === 'none' ? new Map<number, Candidate>() : assign(tab.grid, place, kind, columns, candidates);
  settleNames(tab.grid, place, columns, given, candidates);
  const byLine = isByLine(tab.grid, place, kind, given);
  const shownKind: TableKind = kind === 'orders' && byLine ? 'order-lines' : kind;
  const also = furtherColumns(tab.grid, place, columns, given, shownKind, hints.dictionary);
  const described = describe(tab.grid, place, shownKind, columns, given, also, hints);
  const mainDate = described.find((c) => c.role === dateRoleOf(shownKind)) ?? described.find((c) => c.dateOrder);
  const mainAmount =
    described.find((c) => c.role === amountRoleOf(shownKind)) ??
    described.find((c) => c.role === 'unit_price') ??
    described.find((c) => c.decimal);
  return {
    tab: tab.id,
    name: tab.name,
    kind: shownKind,
    confidence: kind === 'none' ? 0 : kindConfidence(shownKind, given),
    headerRow: place.header + 1,
    firstRow: place.first + 1,
    lastRow: place.last + 1,
    columns: described,
    dateOrder: mainDate?.dateOrder ?? null,
    decimal: mainAmount?.decimal ?? null,
    byLine,
    remarks: remarksOf(tab, place, described, columns, shownKind, hints),
  };
}

const noTable = (tab: SourceTab): Table => ({
  tab: tab.id,
  name: tab.name,
  kind: 'none',
  confidence: 0,
  headerRow: 0,
  firstRow: 1,
  lastRow: 0,
  columns: [],
  dateOrder: null,
  decimal: null,
  byLine: false,
  remarks: [],
});

const isOrderKind = (kind: TableKind): boolean => kind === 'orders' || kind === 'order-lines' || kind === 'payments';
const isPeopleKind = (kind: TableKind): boolean => kind === 'customers' || kind === 'contacts';

const dateRoleOf = (kind: TableKind): Role =>
  isPeopleKind(kind)
    ? 'signup_date'
    : kind === 'touchpoints'
      ? 'touch_date'
      : kind === 'spend'
        ? 'period'
        : 'order_date';
const amountRoleOf = (kind: TableKind): Role =>
  isPeopleKind(kind) ? 'total_spent' : kind === 'spend' ? 'spend_amount' : 'amount';

// ---------------------------------------------------------------- what a column may be

function candidatesOf(grid: Grid, place: Place, columns: readonly Seen[], dictionary?: Dictionary): Candidate[] {
  const found: Candidate[] = [];
  const dates = columns.filter((c) => c.profile.day >= 0.6);
  const people = columns.filter(({ profile: p }) => p.email >= 0.5 || p.phone >= 0.7 || p.personName >= 0.5);
  const neighbours = toldByNeighbours(grid, place, columns);
  const named = columns.some(({ header }) =>
    readHeading(header, dictionary).some((g) => nameRoles.has(g.role) && g.score >= 0.8),
  );
  for (const column of columns) {
    if (column.secret || (column.header === '' && column.profile.seen === 0)) continue;
    const said = column.header === '' ? [] : readHeading(column.header, dictionary);
    const scores = new Map<Role, number>();
    for (const { role, score } of said) {
      const fits = speaksFor(role, column.profile);
      if (fits <= -1) continue;
      // An empty column cannot disappoint, nor help.
      const worth = fits < 0 ? score * (1 + fits) : score + (1 - score) * fits;
      scores.set(role, column.profile.seen === 0 ? score * 0.75 : worth);
    }
    const clear = Math.max(0, ...scores.values());
    for (const { role, score } of bestOfEach([
      ...contentGuesses(grid, place, column, dates, people),
      ...neighbours.filter((c) => c.column === column.index),
    ])) {
      const heading = scores.get(role) ?? 0;
      if (heading === 0 && (headingBlocks(role, column.words) || isRateOf(role, column.header))) continue;
      // Where headings name the customer, names under a heading that does not are somebody else's.
      if (heading === 0 && named && column.words.length > 0 && nameRoles.has(role)) continue;
      if (heading > 0) scores.set(role, 1 - (1 - heading) * (1 - score * (score >= 0.8 ? 0.9 : 0.5)));
      // An address is one, also where it serves as the number of the customer.
      else if (clear < 0.8 || (role === 'email' && scores.has('customer_id')))
        scores.set(role, column.words.length === 0 ? score : score * (clear < 0.5 ? 0.9 : 0.75));
    }
    for (const [role, score] of scores) {
      found.push({ column: column.index, role, score: tuned(role, score, column) });
    }
  }
  return found;
}

const nameRoles: ReadonlySet<Role> = new Set<Role>(['first_name', 'last_name', 'full_name']);

function bestOfEach(guesses: readonly { readonly role: Role; readonly score: number }[]) {
  const best = new Map<Role, number>();
  for (const { role, score } of guesses) best.set(role, Math.max(score, best.get(role) ?? 0));
  return [...best].map(([role, score]) => ({ role, score }));
}

/** Small preferences among columns that say the same. */
function tuned(role: Role, score: number, { profile, words }: Seen): number {
  const filled = profile.rows === 0 ? 1 : profile.filled / profile.rows;
  if (role === 'order_id' && profile.seen > 0) return score * (0.8 + 0.2 * filled);
  if (role === 'customer_id' && words.indexOf('unique') >= 0) return Math.min(1, score) + 0.001;
  if (role === 'opt_in' && words.indexOf('sms') >= 0) return score - 0.05;
  // How many somebody brought, rather than who brought him.
  if (role === 'referrals' && !words.some((w) => /^(antal|nb|no|nombre|count|total|filleuls|referidos)$/.test(w)))
    return score - 0.02;
  // What a marketplace or a card pays for is none of the shop's.
  if (role === 'discount' && words.some((w) => w === 'platform' || w === 'payment' || w === 'plateforme'))
    return score - 0.1;
  // How many of this article, rather than in the whole order.
  if (role === 'quantity' && (words.indexOf('total') >= 0 || words.indexOf('order') >= 0)) return score - 0.02;
  // Of two columns alike the one of the person goes before the one of an address.
  if (words.indexOf('default') >= 0 || words.indexOf('shipping') >= 0 || words.indexOf('ship') >= 0)
    return score - 0.01;
  return score;
}

/** What the cells alone say. */
function contentGuesses(
  grid: Grid,
  place: Place,
  column: Seen,
  dates: readonly Seen[],
  people: readonly Seen[],
): { readonly role: Role; readonly score: number }[] {
  const p = column.profile;
  const found: { role: Role; score: number }[] = [];
  const say = (role: Role, score: number) => void found.push({ role, score });
  if (p.seen === 0) return found;
  // One address on every row is the shop's own account.
  if (p.email >= 0.5 && (p.distinct > 1 || p.counted === 1)) say('email', 0.93);
  else if (p.email >= 0.5) return found;
  else if (p.phone >= 0.7 && p.decimals < 0.2) say('phone', p.integer >= 0.8 && p.dialled < 0.5 ? 0.4 : 0.8);
  if (p.day >= 0.7) say('order_date', 0.62);
  if (p.currency >= 0.8) say('currency', 0.85);
  if (p.country >= 0.7 && p.letters >= 0.9) say('country', p.meanLength <= 2.2 ? 0.6 : 0.8);
  if (p.civility >= 0.7) say('civility', 0.85);
  if (p.siret >= 0.8 && p.seen >= 3) say('siret', 0.7);
  if (p.street >= 0.7 && p.meanWords >= 2) say('address', 0.65);
  if (p.vatNumber >= 0.6) say('vat', 0.72);
  if (p.nif >= 0.6) say('siret', 0.62);
  // A few names that come back on and on are those of the staff.
  const isStaff = p.counted >= 12 && p.distinct <= Math.max(3, p.counted * 0.15);
  if (isStaff) {
    // Nobody.
  } else if (p.firstName >= 0.6) say('first_name', 0.7);
  else if (p.personName >= 0.5 && p.company < 0.3) say('full_name', 0.72);
  else if (p.fullName >= 0.6 && p.personName >= 0.15 && p.company < 0.3) say('full_name', 0.6);
  if (p.company >= 0.5 && !isStaff) say('company', column.words.length === 0 ? 0.6 : 0.55);
  const often = p.filled >= p.rows * 0.3;
  if (p.status >= 0.9 && p.distinct <= 12 && p.letters >= 0.9 && often) say('status', p.seen >= 5 ? 0.66 : 0.58);
  if (p.yesNo >= 0.8 && askedBy(column.header) !== null) say('status', 0.8);
  if (p.payment >= 0.5 && p.distinct <= 12) say('payment_method', 0.66);
  if (p.channel >= 0.6 && p.distinct <= 15) say('channel', 0.66);
  if (p.consent >= 0.5) say('opt_in', 0.7);
  if (p.list >= 0.5 && p.meanWords <= 3.5 && p.personName < 0.3) say('tags', 0.55);
  if (p.meanWords >= 4 && p.meanLength >= 24 && p.street < 0.3 && p.url < 0.2 && p.letters >= 0.9)
    say('notes', distinctShare(p) >= 0.8 ? 0.52 : 0);
  if (isGoods(p)) say('product', p.meanWords >= 1.4 ? 0.56 : 0.51);
  if (p.number >= 0.9 && Math.max(p.day, p.clock, p.vatNumber) < 0.2) {
    const worth = (1 - 0.25 * p.zero) * (0.85 + (0.15 * p.filled) / Math.max(1, p.rows));
    if (p.moneySign >= 0.6) say('amount', 0.7 * worth);
    else if (p.decimals >= 0.6 && p.postcode < 0.6) say('amount', 0.6 * worth);
    // Noughts and now and then a one are a mark: refused, bounced.
    else if (p.integer >= 0.95 && p.mean > 0 && p.mean < 30 && p.distinct <= 100 && !isMark(p)) say('quantity', 0.54);
  }
  if (p.postcode >= 0.85 && p.decimals === 0 && p.number < 1.01 && p.meanLength >= 4 && distinctShare(p) < 0.98) {
    say('postcode', 0.4);
  }
  const idLike =
    p.email < 0.3 &&
    Math.max(p.day, p.clock, p.decimals, p.ip) < 0.2 &&
    p.moneySign < 0.1 &&
    p.meanWords < 2 &&
    Math.max(p.vatNumber, p.nif, p.postcode >= 0.85 && p.integer < 0.95 ? 1 : 0) < 0.5 &&
    (p.code >= 0.8 || p.integer >= 0.95 || p.samples.every((s) => /^\d+\.0$/.test(s)));
  if (idLike && p.counted >= 3) {
    const small = p.integer >= 0.95 && p.meanLength < 3 && p.mean < 100;
    const repeats = small && distinctShare(p) < 1 ? 'unknown' : repeatsOf(grid, place, column.index, dates);
    if (repeats === 'with-the-day') say('order_id', isRising(grid, place, column.index) ? 0.7 : 0.6);
    else if (repeats === 'over-days' && isOnePerson(grid, place, column.index, people)) say('customer_id', 0.62);
    else if (repeats === 'never' && p.meanLength >= 3) say('order_id', column.index === 0 ? 0.6 : 0.55);
  } else if (idLike && column.index === 0 && p.distinct === p.counted) say('order_id', 0.55);
  if (idLike && p.samples.every((s) => s.charAt(0) === '#')) say('order_id', 0.8);
  return found;
}

const isMark = (p: Profile): boolean => p.counted >= 10 && p.distinct <= 2 && p.zero >= 0.5;

/** Whether a number that comes back comes with the same person: that of an article, or a postcode, does not. */
const isOnePerson = (grid: Grid, place: Place, column: number, people: readonly Seen[]): boolean =>
  people.every((person) => person.index === column || !variesInside(grid, place, column, person.index));

/** Whether numbers grow, or shrink, down the rows, as those of orders do. */
function isRising(grid: Grid, place: Place, column: number): boolean {
  let [up, down, seen, before] = [0, 0, 0, ''];
  for (let r = place.first; r <= place.last && seen < 500; r++) {
    const key = customerKey(grid[r]?.[column]);
    if (key === '') continue;
    if (before !== '') {
      seen++;
      const longer = key.length - before.length;
      if (longer > 0 || (longer === 0 && key >= before)) up++;
      if (longer < 0 || (longer === 0 && key <= before)) down++;
    }
    before = key;
  }
  return seen >= 5 && Math.max(up, down) >= seen * 0.95;
}

/** How the values of a column come back: with the same day beside them (an order), or on other days (a customer). */
function repeatsOf(
  grid: Grid,
  place: Place,
  column: number,
  dates: readonly Seen[],
): 'never' | 'with-the-day' | 'over-days' | 'unknown' {
  const date = dates[0];
  const dayOf = new Map<string, string>();
  let [again, sameDay, seen] = [0, 0, 0];
  for (let r = place.first; r <= place.last && seen < 5000; r++) {
    const key = customerKey(grid[r]?.[column]);
    if (key === '') continue;
    seen++;
    const day = date ? cellText(grid[r][date.index]).slice(0, 40) : '';
    const before = dayOf.get(key);
    if (before === undefined) dayOf.set(key, day);
    else {
      again++;
      if (day === '' || before === '' || before === day) sameDay++;
    }
  }
  // Numbers of few kinds are quantities or classes.
  if (again > 0 && dayOf.size < Math.max(2, seen / 12)) return 'unknown';
  if (seen < 3) return 'unknown';
  if (again === 0) return 'never';
  if (!date) return again / seen > 0.02 ? 'unknown' : 'never';
  if (sameDay / again >= 0.9) return 'with-the-day';
  // Few different values are a quantity or a class, not customers.
  return dayOf.size >= Math.max(4, seen / 400) && sameDay / again < 0.7 ? 'over-days' : 'unknown';
}

// ---------------------------------------------------------------- what the table is

function kindOf(tab: SourceTab, place: Place, columns: readonly Seen[], candidates: readonly Candidate[]): TableKind {
  const best = new Map<Role, Candidate>();
  for (const candidate of candidates) {
    if (candidate.score > (best.get(candidate.role)?.score ?? 0)) best.set(candidate.role, candidate);
  }
  const s = (role: Role): number => best.get(role)?.score ?? 0;
  const has = (role: Role, least = 0.6): boolean => s(role) >= least;
  const title = ` ${headingWords(tab.name.replace(/\.[a-z]{2,4}$/i, '').replace(/[_-]/g, ' ')).join(' ')} `;
  const titled = (words: string): boolean => words.split(' ').some((w) => title.indexOf(` ${w}`) >= 0);
  // As written, and in the words that stand for them in every language.
  const headings = ` ${columns
    .map(
      ({ words }) =>
        `${words.join(' ')} | ${words
          .flatMap((word) => halvesOf(word) ?? [word])
          .map(meaningOf)
          .join(' ')}`,
    )
    .join(' | ')} `;
  const mentions = (words: string): number => words.split('|').filter((w) => headings.indexOf(` ${w} `) >= 0).length;

  const person = Math.max(
    s('email'),
    s('phone'),
    s('full_name'),
    s('last_name'),
    s('first_name'),
    s('customer_id'),
    s('company'),
  );
  const identity = person >= 0.5;
  const goods = Math.max(s('product'), s('quantity'), s('unit_price')) >= 0.6;
  const orderId = s('order_id');
  const repeated = isRepeated(columns, best);

  // Money spent on marketing: a channel or a kind of spend, an amount, nobody in particular.
  const spendHeading = s('spend_amount');
  // What only reports of advertising count.
  const adWords = mentions(
    'clicks|klick|clics|clic|clicks todos|impressions|exponeringar|impresiones|visningar|ctr|cpc|cpm|reach|couverture',
  );
  if (
    adWords >= 2 &&
    (has('campaign', 0.5) || has('channel')) &&
    !has('email', 0.5) &&
    !has('product', 0.95) &&
    Math.max(s('spend_amount'), s('total_spent'), s('cost'), s('amount')) >= 0.6
  ) {
    return 'spend';
  }
  // Money by campaign and month, of nobody and for nothing sold.
  if (
    !identity &&
    orderId < 0.7 &&
    !goods &&
    has('campaign', 0.7) &&
    Math.max(s('spend_amount'), s('cost'), s('amount')) >= 0.6 &&
    Math.max(s('period'), s('order_date')) >= 0.5
  ) {
    return 'spend';
  }
  const spendTitle = titled('spend depense budget ads pub marketing gasto kostnad cout invest');
  const byCode =
    has('coupon', 0.8) && (!has('channel') || has('control_group', 0.7) || titled('offer offre promo coupon code'));
  if (
    !byCode &&
    !has('email', 0.5) &&
    !has('full_name', 0.5) &&
    !has('customer_id', 0.7) &&
    orderId < 0.8 &&
    !has('product', 0.95) &&
    !has('quantity', 0.9) &&
    (has('channel') || has('campaign') || has('spend_kind', 0.7)) &&
    (spendHeading >= 0.7 || (spendTitle && Math.max(s('amount'), s('cost'), spendHeading) >= 0.6)) &&
    (spendHeading >= s('amount') || spendTitle)
  ) {
    return 'spend';
  }

  const logsEvents = columns.some(
    ({ profile: p }) => p.seen >= 5 && p.distinct <= 12 && p.samples.every((text) => eventOf(text) !== undefined),
  );
  if (isVisits(columns, best, mentions)) return 'touchpoints';
  const touchTitle = titled('touch contact_point point interaction visit parcours journey session');
  const noSale = !has('amount', 0.55) && orderId < 0.7 && !goods && !has('total_spent', 0.7);
  if (
    identity &&
    (has('channel', 0.7) || (has('campaign', 0.7) && logsEvents)) &&
    noSale &&
    (s('touch_date') >= 0.55 || has('order_date', 0.55)) &&
    (s('touch_date') >= 0.9 || touchTitle || logsEvents || (repeated && columns.length <= 6)) &&
    !(has('status', 0.9) || has('opt_in', 0.8))
  ) {
    return 'touchpoints';
  }

  if (isCodeList(columns, best, mentions)) return 'offers';
  // A list of codes, with what they cost, without customers.
  if (
    has('coupon', 0.8) &&
    !has('email', 0.5) &&
    !has('customer_id', 0.6) &&
    !has('full_name', 0.6) &&
    orderId < 0.7 &&
    !has('order_date', 0.7)
  ) {
    return 'offers';
  }
  // Who was sent an offer, and who was set apart to compare with.
  if (has('control_group', 0.8) && has('coupon', 0.8) && identity && noSale && !has('order_date', 0.7)) {
    return 'offers';
  }

  const peopleOnly =
    Math.max(s('total_spent'), s('orders_count'), s('last_order_date'), s('birth_date'), s('opt_in'), s('opt_out')) >=
      0.8 ||
    Math.max(s('click_date'), s('login_date'), s('reply_date')) >= 0.8 ||
    (has('signup_date', 0.85) && s('signup_date') > s('order_date'));
  const dated = has('order_date', 0.55);
  const money = has('amount', 0.53) || (has('unit_price', 0.6) && goods);
  // Many facts about persons, each person once, and no heading that speaks of sales: a list of people.
  const persons = personal.filter((role) => has(role, 0.5)).length;
  const saysSale = Math.max(s('order_id'), s('amount'), s('product'), s('quantity'), s('unit_price')) >= 0.8;
  const listsPeople =
    !saysSale &&
    persons >= (money ? 5 : 3) &&
    !isRepeated(columns, best, money ? 0.8 : 0.7) &&
    (!money || columns.every((c) => c.words.length === 0 && c.profile.currency < 0.8)) &&
    Math.max(s('status'), s('payment_method')) < (money ? 0.6 : 2);
  const strongOrder =
    orderId >= 0.8 ||
    (money && goods && (!peopleOnly || saysSale)) ||
    (dated && s('order_date') >= 0.95 && (money || repeated));
  const ordersLike =
    (dated && (orderId >= 0.7 || money || (goods && identity) || (repeated && identity && noPersonalFields(s)))) ||
    (orderId >= 0.85 && (money || goods));
  const sellsToPeople = ordersLike && (strongOrder || !peopleOnly) && !listsPeople;
  if (sellsToPeople && !(peopleOnly && !money && !goods && orderId < 0.9 && !repeated)) {
    const paymentWords = mentions(
      'payment|balance|saldo|solde|payout|terminal|debit|credit|debe|haber|charge|charged|captured|clearingnr|clnr|kontonr|avsandarnr|avsandarnummer|tipo operacion|resultado operacion|seller message|statement descriptor|card|reference txn id|from email address|gross|fee|net|transaction type|processing fee|payment id|transaction id|amount refunded|gratuity|pourboire|dricks|propina|tip|tips',
    );
    const shopWords = mentions(
      'lineitem|item|quantity|product|produit|article|articles|order id|commande no|order no|invoice no|facture|sku|category',
    );
    const paymentsTitled = titled(
      'payment paiement paypal stripe sumup zettle klarna swish bizum payout transaction transaktion virement encaissement pago cobro betalning kontoutdrag movimientos extracto releve utbetalning',
    );
    // What only a shop writes down: what goods cost, what was taken off; and where those live who gave it something.
    const ofShop = Math.max(s('cost'), s('margin'), s('discount')) >= 0.8;
    const ofAccount = mentions(
      'balance|saldo|solde|payout|terminal|debit|credit|debe|haber|captured|amount refunded|transaction type|reference txn id',
    );
    const knowsHomes =
      (has('address', 0.7) && (has('postcode', 0.7) || has('city', 0.7))) ||
      personal.filter((role) => has(role, 0.7)).length >= 6;
    const isStatement = mentions('balance|saldo|solde') > 0 && orderId < 0.5 && !identity && !has('quantity');
    const isPayment =
      isStatement ||
      (!has('quantity', 0.8) &&
        !ofShop &&
        (ofAccount > 0 || !knowsHomes) &&
        (s('product') < 0.95 || paymentWords >= 4) &&
        (paymentWords >= 3 || (paymentWords >= 1 && paymentsTitled)) &&
        paymentWords > shopWords);
    return isPayment || (!has('unit_price') && keepsBalance(tab.grid, place, columns)) ? 'payments' : 'orders';
  }
  if (identity || has('address', 0.8)) {
    const known = personal.filter((role) => has(role)).length;
    const customerWords =
      (mentions(
        'customer|client|code client|customer id|cliente|kund|kundnummer|total spent|total spend|orders count|group id|store id',
      ) > 0
        ? 1
        : 0) +
      (Math.max(s('total_spent'), s('orders_count'), s('last_order_date'), s('siret')) >= 0.8 ? 2 : 0) +
      (titled('customer client kund cliente acheteur buyer') ? 2 : 0);
    const contactWords =
      (Math.max(s('opt_in'), s('tags')) >= 0.8 ? 1 : 0) +
      (mentions('lead status|owner|contact owner|leid|lead|prospect|subscriber|list|label|form name') > 0 ? 2 : 0) +
      (titled('contact lead prospect subscriber audience newsletter person abonne mailing') ? 2 : 0);
    // Amounts without dates or order numbers, one row per person: what each has spent.
    if (money && !peopleOnly && !dated && repeated) return 'orders';
    if (
      (known >= 1 || listsPeople) &&
      (known >= 2 || listsPeople || columns.length <= 2 || peopleOnly || customerWords > 0)
    ) {
      return customerWords >= contactWords && customerWords > 0 ? 'customers' : 'contacts';
    }
  }
  return 'none';
}

type Mentions = (words: string) => number;

/** What a site noted of its visitors: with which browser, from which page; now and then one of them bought. */
function isVisits(columns: readonly Seen[], best: ReadonlyMap<Role, Candidate>, mentions: Mentions): boolean {
  const score = (role: Role): number => best.get(role)?.score ?? 0;
  const told = mentions(
    'browser|navigateur|navegador|webblasare|os|operating system|device|device type|appareil|dispositivo|enhet|current url|page url|' +
      'landing page|page|pages|referrer|referer|referring domain|referrer type|session|session id|visit|id visit|visit id|visit count|' +
      'visit duration|user agent|utm source|utm medium|utm campaign|utm content|utm term|event|actions',
  );
  if (told < 4) return false;
  if (Math.max(score('touch_date'), score('order_date'), score('signup_date')) < 0.5) return false;
  if (Math.max(score('channel'), score('campaign')) < 0.6) return false;
  const order = best.get('order_id');
  const ofOrder =
    order !== undefined && order.score >= 0.7 && !columns[order.column].words.some((w) => visitWords.has(w));
  if (ofOrder || Math.max(score('quantity'), score('unit_price')) >= 0.8) return false;
  const amount = best.get('amount');
  if (amount && amount.score >= 0.55) {
    const { filled, rows, zero } = columns[amount.column].profile;
    if (filled * (1 - zero) > rows * 0.5) return false;
  }
  return isRepeated(columns, best);
}
const visitWords: ReadonlySet<string> = new Set(
  'visit visite session event insert hit page pageview message'.split(' '),
);

/** Codes, each once, with what they take off, from when to when and how often they were used: nobody’s. */
function isCodeList(columns: readonly Seen[], best: ReadonlyMap<Role, Candidate>, mentions: Mentions): boolean {
  const code = best.get('coupon');
  if (!code || code.score < 0.5) return false;
  const { distinct, counted, rows } = columns[code.column].profile;
  if (counted < rows * 0.9 || distinct < counted * 0.9) return false;
  for (const role of ['email', 'phone', 'full_name', 'first_name', 'last_name', 'address', 'payment_method'] as const)
    if ((best.get(role)?.score ?? 0) >= 0.6) return false;
  const told = mentions(
    'type remise|discount type|tipo descuento|rabattyp|value type|valeur|value|valor|varde|montant minimum|minimum|minimum purchase|' +
      'minimum amount|importe minimo|usage|usages|usage limit|limite|uses|times used|utilisations|usos|anvandningar|redemptions|redeemed|' +
      'date debut|date fin|start date|end date|starts at|ends at|start|end|fecha inicio|fecha fin|startdatum|slutdatum|expiry date|' +
      'clients cibles|targeted|groupe temoin|control group',
  );
  return told >= 4;
}

const personal: readonly Role[] = [
  'email',
  'phone',
  'full_name',
  'last_name',
  'first_name',
  'company',
  'customer_id',
  'address',
  'postcode',
  'city',
];

const noPersonalFields = (s: (role: Role) => number): boolean =>
  Math.max(s('birth_date'), s('opt_in'), s('civility'), s('signup_date') - 0.1, s('tags')) < 0.8;

/** Whether the column that names customers comes back, as in a list of purchases. */
function isRepeated(columns: readonly Seen[], best: ReadonlyMap<Role, Candidate>, share = 0.9): boolean {
  for (const role of ['email', 'customer_id', 'full_name', 'phone', 'company'] as const) {
    const candidate = best.get(role);
    if (!candidate || candidate.score < 0.5) continue;
    const p = columns[candidate.column].profile;
    if (p.filled >= p.rows * 0.5) return p.counted >= 3 && distinctShare(p) < share;
  }
  return false;
}

// ---------------------------------------------------------------- one role per column

const people: readonly Role[] = [
  'customer_id',
  'email',
  'phone',
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'address',
  'city',
  'postcode',
  'region',
  'country',
  'opt_in',
  'opt_out',
  'birth_date',
  'siret',
  'vat',
  'tags',
  'notes',
  'referrals',
  'sector',
  'review_score',
  'promoter_score',
  'referral_code',
  'contract_end',
  'click_date',
  'login_date',
  'reply_date',
  'remarketing_cost',
  'channel',
  'currency',
  'status',
  'campaign',
];
const sales: readonly Role[] = [
  'order_id',
  'order_date',
  'amount',
  'product',
  'quantity',
  'coupon',
  'refunded',
  'fee',
  'tax',
  'cost',
  'payment_method',
  'category',
  'unit_price',
  'discount',
  'margin',
  'control_group',
];
const rolesOfKind: Readonly<Record<TableKind, ReadonlySet<Role>>> = {
  orders: new Set([...people, ...sales, 'signup_date']),
  'order-lines': new Set([...people, ...sales, 'signup_date']),
  payments: new Set([...people, ...sales]),
  customers: new Set([
    ...people,
    'signup_date',
    'last_order_date',
    'total_spent',
    'orders_count',
    'payment_method',
    'coupon',
  ]),
  contacts: new Set([...people, 'signup_date', 'last_order_date', 'total_spent', 'orders_count']),
  spend: new Set<Role>(['channel', 'campaign', 'spend_amount', 'spend_kind', 'period', 'order_date', 'currency']),
  touchpoints: new Set<Role>([...people.filter((role) => role !== 'referrals'), 'touch_date']),
  offers: new Set<Role>([
    'customer_id',
    'email',
    'phone',
    'coupon',
    'cost',
    'discount',
    'campaign',
    'channel',
    'category',
    'product',
    'control_group',
    'period',
    'order_date',
    'spend_kind',
  ]),
  none: new Set(),
};

function assign(
  grid: Grid,
  place: Place,
  kind: TableKind,
  columns: readonly Seen[],
  candidates: readonly Candidate[],
): Map<number, Candidate> {
  const allowed = rolesOfKind[kind];
  const wanted = candidates
    .map((c) => translated(kind, c, columns[c.column]))
    .filter((c) => allowed.has(c.role) && c.score >= leastConfidence && isWorthIt(c, columns[c.column]))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const given = new Map<number, Candidate>();
  const taken = new Set<Role>();
  const each = kind === 'orders' ? pricesEach(grid, place, columns, wanted) : new Set<number>();
  for (const candidate of wanted) {
    if (candidate.role === 'amount' && each.has(candidate.column)) continue;
    if (given.has(candidate.column) || taken.has(candidate.role)) continue;
    given.set(candidate.column, { ...candidate, score: Math.min(1, candidate.score) });
    taken.add(candidate.role);
  }
  leaveDiscountOut(grid, place, columns, given);
  takeConverted(grid, place, columns, given, wanted);
  takeOfLine(grid, place, columns, given, wanted);
  // With and without tax: without is what a shop keeps, and the default of the rule book.
  const amount = [...given.values()].find((c) => c.role === 'amount');
  if (amount && taxOf(columns[amount.column].words) === 'with') {
    const twin = wanted.find(
      (c) =>
        c.role === 'amount' && !given.has(c.column) && isTaxTwin(columns[amount.column].words, columns[c.column].words),
    );
    if (twin) {
      given.delete(amount.column);
      given.set(twin.column, { ...twin, score: Math.min(1, twin.score) });
    }
  }
  // A price each says nothing without how many, where the amount is known; where it is not, it is the amount.
  const unit = [...given.values()].find((c) => c.role === 'unit_price');
  if (unit && !taken.has('amount') && !taken.has('quantity') && isOrderKind(kind)) {
    const alone = candidates.find((c) => c.column === unit.column && c.role === 'amount' && c.score >= leastConfidence);
    if (alone) given.set(unit.column, { ...alone, score: Math.min(1, alone.score) });
  }
  if (unit && taken.has('amount') && !taken.has('quantity')) given.delete(unit.column);
  return given;
}

/** The total of the order again on each of its lines: the amount is the one of the line. */
function takeOfLine(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  wanted: readonly Candidate[],
): void {
  const id = [...given.values()].find((c) => c.role === 'order_id');
  const amount = [...given.values()].find((c) => c.role === 'amount');
  if (!id || !amount || columns[amount.column].profile.filled < columns[id.column].profile.filled * 0.9) return;
  if (variesInside(grid, place, id.column, amount.column)) return;
  const line = wanted.find(
    (c) =>
      c.role === 'amount' &&
      c.score >= 0.7 &&
      !given.has(c.column) &&
      columns[c.column].words.some((word) => lineWords.has(word)) &&
      variesInside(grid, place, id.column, c.column),
  );
  if (!line) return;
  given.delete(amount.column);
  given.set(line.column, { ...line, score: Math.min(1, line.score) });
}
const lineWords: ReadonlySet<string> = new Set(
  'line lineitem item product ligne article produit linea articulo producto rad artikel produkt ext extended'.split(
    ' ',
  ),
);

/** "Brut", "Remise", "Net": what the customer paid is the column that holds the one less the other. */
function leaveDiscountOut(grid: Grid, place: Place, columns: readonly Seen[], given: Map<number, Candidate>): void {
  const amount = [...given.values()].find((c) => c.role === 'amount');
  const discount = [...given.values()].find((c) => c.role === 'discount');
  if (!amount || !discount) return;
  const numberAt = (r: number, column: number) => readNumber(grid[r]?.[column], ',');
  for (const { index, profile } of columns) {
    if (given.has(index) || profile.number < 0.9) continue;
    let [lowered, other] = [0, 0];
    for (let r = place.first; r <= Math.min(place.last, place.first + 2000); r++) {
      const [before, off, after] = [amount.column, discount.column, index].map((c) => numberAt(r, c));
      if (before === null || after === null) continue;
      if (Math.abs(before - Math.abs(off ?? 0) - after) > 0.011) other++;
      else if (off !== null && off !== 0) lowered++;
    }
    if (lowered >= 3 && lowered >= other * 20) {
      given.delete(amount.column);
      given.set(index, { ...amount, column: index });
      return;
    }
  }
}

const ofPerson: ReadonlySet<Role> = new Set<Role>(whoRoles);

/** "Amount", "Currency", "Amount in USD": where several currencies stand beside all of it in one, that one counts. */
function takeConverted(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  wanted: readonly Candidate[],
): void {
  const amount = [...given.values()].find((c) => c.role === 'amount');
  const currency = [...given.values()].find((c) => c.role === 'currency');
  if (!amount || !currency || columns[currency.column].profile.distinct < 2) return;
  for (const one of wanted) {
    if (one.role !== 'amount' || given.has(one.column)) continue;
    const code = readCurrency(columns[one.column].header);
    if (code === '' || columns[one.column].profile.filled < columns[amount.column].profile.filled) continue;
    let [same, apart, wrong] = [0, 0, 0];
    for (let r = place.first; r <= Math.min(place.last, place.first + 2000); r++) {
      const [a, b] = [amount.column, one.column].map((c) => readNumber(grid[r]?.[c], '.'));
      if (a === null || b === null) continue;
      if (readCurrency(grid[r]?.[currency.column]) !== code) apart++;
      else if (Math.abs(a - b) <= 0.011) same++;
      else wrong++;
    }
    if (same === 0 || apart === 0 || wrong * 20 > same) continue;
    given.delete(amount.column);
    given.delete(currency.column);
    given.set(one.column, { ...amount, column: one.column });
    return;
  }
}

/** In a table of this kind the same heading means another role: "cost" of a campaign, "date" of a visit. */
function translated(kind: TableKind, c: Candidate, { profile, words }: Seen): Candidate {
  if (kind === 'spend') {
    // What was spent, before what may be.
    if (c.role === 'cost') return { ...c, role: 'spend_amount', score: c.score };
    if (c.role === 'amount' || c.role === 'total_spent') return { ...c, role: 'spend_amount', score: c.score * 0.95 };
    if (c.role === 'order_date') return { ...c, role: 'period', score: c.score * 0.98 };
    if (c.role === 'category') return { ...c, role: 'spend_kind', score: c.score * 0.7 };
  }
  // In a list of codes a bare "code" is one.
  if (kind === 'offers' && c.role === 'coupon' && words.indexOf('code') >= 0)
    return { ...c, score: Math.max(c.score, 0.8) };
  if (kind === 'offers' && c.role === 'customer_id' && c.score < 0.8) return { ...c, score: 0 };
  if (kind === 'touchpoints' && (c.role === 'order_date' || c.role === 'signup_date'))
    return { ...c, role: 'touch_date', score: c.score * 0.95 };
  // Beside sales only a plain "customer since" is one: other dates are those of the order.
  if (isOrderKind(kind) && (c.role === 'signup_date' || c.role === 'contract_end') && c.score < 0.96)
    return { ...c, score: 0 };
  // The same on every row: the shop itself, not its customers.
  const constant = profile.distinct === 1 && profile.counted >= (c.score < 0.9 ? 3 : 8);
  if (isOrderKind(kind) && constant && ofPerson.has(c.role)) {
    // One address on every row is the account of who sells; on some rows only, that of one customer.
    const isSeller =
      (c.role === 'email' || c.role === 'company') && profile.filled === profile.rows && !namesCustomers(words);
    return { ...c, score: c.score * (isSeller ? 0.45 : 0.6) };
  }
  if (isOrderKind(kind) && c.role === 'email' && areSellers(profile) && !namesCustomers(words))
    return { ...c, score: c.score * 0.45 };
  // A payment has a number of its own: one that comes back is the customer's word on it.
  if (kind === 'payments' && c.role === 'order_id' && profile.counted >= 5 && distinctShare(profile) < 0.5) {
    return { ...c, score: c.score * 0.65 };
  }
  // A bare "id" that never comes back numbers the sales, not the customers.
  if (isOrderKind(kind) && c.role === 'customer_id' && c.score < 0.8 && isEachItsOwn(profile)) {
    return { ...c, score: c.score * 0.7 };
  }
  if (isPeopleKind(kind)) {
    // Where only the cells speak, they do not say which of them: a day is one of signing up, money is what was spent.
    if (c.role === 'order_date') return { ...c, role: 'signup_date', score: c.score * (c.score < 0.7 ? 0.9 : 0.8) };
    if (c.role === 'quantity' && c.score < 0.8) return { ...c, role: 'orders_count', score: c.score * 0.95 };
    if (c.role === 'order_id' && c.score < 0.8) return { ...c, role: 'customer_id', score: c.score * 0.95 };
    if (c.role === 'amount') return { ...c, role: 'total_spent', score: c.score * (c.score < 0.75 ? 0.9 : 0.75) };
  }
  if ((isOrderKind(kind) || isPeopleKind(kind)) && c.role === 'campaign')
    return { ...c, role: 'channel', score: c.score * 0.85 };
  return c;
}

/** "Customer email", "E-mail client": the few of one house who buy for it are customers. A user or contact may be staff. */
const namesCustomers = (words: readonly string[]): boolean => words.some((word) => customerWord.test(word));
const customerWord =
  /^(customers?|clients?|clientes?|kund(er|ens)?|buyers?|acheteu(r|se)s?|comprador(a|es)?|kopare(ns)?|guests?|donors?|donateurs?|shoppers?|patients?)$/;

const isEachItsOwn = (profile: Profile): boolean => distinctShare(profile) >= (profile.counted >= 20 ? 0.95 : 1);

/** An empty column gets a role only where its heading is beyond doubt. */
const isWorthIt = (c: Candidate, column: Seen): boolean =>
  column.profile.seen > 0 || (c.score >= 0.6 && c.role !== 'notes');

/**
 * Columns headed "price" that are the price of one article: the table says how many, and nothing shows that the
 * price grows with the number.
 */
function pricesEach(grid: Grid, place: Place, columns: readonly Seen[], wanted: readonly Candidate[]): Set<number> {
  const each = new Set<number>();
  const best = (role: Role) => wanted.find((c) => c.role === role && c.score >= 0.7)?.column;
  const quantity = best('quantity');
  if (quantity === undefined) return each;
  const product = best('product');
  for (const { index, words } of columns) {
    if (words.length !== 1 || !/^(price|prices|prix|precio|pris|rate|tarif)$/.test(words[0])) continue;
    if (product === undefined || !growsWithNumber(grid, place, product, quantity, index)) each.add(index);
  }
  return each;
}

/** Whether the same article costs twice as much where two were sold. */
function growsWithNumber(grid: Grid, place: Place, product: number, quantity: number, price: number): boolean {
  const first = new Map<string, { readonly count: number; readonly price: number }>();
  let [grows, same] = [0, 0];
  for (let r = place.first; r <= Math.min(place.last, place.first + 5000); r++) {
    const name = cellText(grid[r]?.[product]).slice(0, 120);
    const count = readNumber(grid[r]?.[quantity], '.');
    const paid = readNumber(grid[r]?.[price], '.');
    if (name === '' || count === null || paid === null || count <= 0 || paid <= 0) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, { count, price: paid });
    else if (before.count !== count) {
      if (Math.abs(paid / count - before.price / before.count) <= 0.01 * (paid / count)) grows++;
      else if (Math.abs(paid - before.price) <= 0.01 * paid) same++;
    }
  }
  return grows >= 3 && grows > same * 2;
}

/** Whether rows of one order often differ in a column. */
function variesInside(grid: Grid, place: Place, id: number, column: number): boolean {
  const first = new Map<string, string>();
  let [again, other] = [0, 0];
  for (let r = place.first; r <= Math.min(place.last, place.first + 5000); r++) {
    const key = foldKey(customerKey(grid[r]?.[id]));
    const text = cellText(grid[r]?.[column]).slice(0, 120);
    if (key === '' || text === '') continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, text);
    else {
      again++;
      if (before !== text) other++;
    }
  }
  return again > 0 && other >= again * 0.5;
}

/** "Nom" alone is the whole name where no column holds first names. */
function settleNames(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  candidates: readonly Candidate[],
): void {
  const byRole = new Map([...given.values()].map((c) => [c.role, c] as const));
  const last = byRole.get('last_name');
  if (last && !byRole.has('first_name') && !byRole.has('full_name')) {
    const both = candidates.find((c) => c.column === last.column && c.role === 'full_name');
    if (both && columns[last.column].profile.meanWords >= 1.4)
      given.set(last.column, { ...last, role: 'full_name', score: both.score });
  }
  const id = byRole.get('order_id');
  const named = byRole.get('full_name') ?? byRole.get('last_name');
  const date = byRole.get('order_date');
  // Numbers that start again every day name other customers on other days.
  const again = date !== undefined && id !== undefined && variesInside(grid, place, id.column, date.column);
  if (id && named && !again && variesInside(grid, place, id.column, named.column)) {
    // One order, several names: those of the articles.
    if (byRole.has('product')) given.delete(named.column);
    else given.set(named.column, { ...named, role: 'product', score: 0.75 });
    return;
  }
  const full = byRole.get('full_name');
  // "Name" beside "Surname", one word each.
  if (full && last && !byRole.has('first_name') && columns[full.column].profile.meanWords < 1.6) {
    given.set(full.column, { ...full, role: 'first_name', score: Math.min(0.85, full.score) });
    return;
  }
  // "Nom du payeur" beside the name and first name of the guest: no whole name.
  if (
    full &&
    byRole.has('first_name') &&
    last &&
    columns[full.column].profile.meanWords < 1.6 &&
    columns[full.column].profile.seen > 0
  ) {
    given.delete(full.column);
  }
  if (full && byRole.has('first_name') && !byRole.has('last_name')) {
    const alone = candidates.find((c) => c.column === full.column && c.role === 'last_name');
    if (alone && alone.score >= leastConfidence)
      given.set(full.column, { ...full, role: 'last_name', score: alone.score });
  }
}

function kindConfidence(kind: TableKind, given: ReadonlyMap<number, Candidate>): number {
  const score = (role: Role): number =>
    Math.max(0, ...[...given.values()].filter((c) => c.role === role).map((c) => c.score));
  const who = Math.max(...whoRoles.map(score));
  const parts = isPeopleKind(kind)
    ? [who]
    : kind === 'spend'
      ? [score('spend_amount'), Math.max(score('channel'), score('campaign'), score('spend_kind'))]
      : kind === 'touchpoints'
        ? [who, score('touch_date'), score('channel')]
        : kind === 'offers'
          ? [score('coupon') * 0.8]
          : [score('order_date'), Math.max(score('amount'), score('order_id'), score('unit_price'), who)];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

// ---------------------------------------------------------------- lines or orders

/** Each row is a line of an order: the order number comes back, or a row speaks of one article. */
function isByLine(grid: Grid, place: Place, kind: TableKind, given: ReadonlyMap<number, Candidate>): boolean {
  if (kind !== 'orders') return false;
  const roles = new Map([...given.values()].map((c) => [c.role, c.column] as const));
  const id = roles.get('order_id');
  const goods = roles.get('product') ?? roles.get('category');
  const amount = roles.get('amount');
  if (id !== undefined) {
    const keys = new Map<string, string>();
    const date = roles.get('order_date');
    let [seen, again] = [0, 0];
    for (let r = place.first; r <= place.last && seen < 20_000; r++) {
      const key = foldKey(customerKey(grid[r]?.[id]));
      if (key === '') continue;
      seen++;
      // A ticket number of another day is another ticket.
      const day = date === undefined ? '' : cellText(grid[r][date]).slice(0, 10);
      const before = keys.get(key);
      // Money given back stands under its order's number: that is no second line of it.
      if (amount !== undefined && /^\s*[-(−]/.test(cellText(grid[r][amount]).slice(0, 40))) continue;
      if (before === undefined) keys.set(key, day);
      else if (day === '' || before === '' || day === before) again++;
    }
    if (again > 0 && again >= seen * 0.01) return true;
  }
  // No order comes back in a short export, yet its columns are those of an article, its price and its number.
  return goods !== undefined && roles.has('unit_price') && roles.has('quantity') && !listsArticles(grid, place, goods);
}

/** "Product A x 1, Product B x 2": all articles of an order in one cell. */
function listsArticles(grid: Grid, place: Place, column: number): boolean {
  let [seen, lists] = [0, 0];
  for (let r = place.first; r <= place.last && seen < 200; r++) {
    const text = cellText(grid[r]?.[column]);
    if (text === '') continue;
    seen++;
    if (/ x ?\d+ ?(,|;|$)/i.test(text.slice(0, 300))) lists++;
  }
  return lists * 2 > seen;
}

// ---------------------------------------------------------------- further columns of a role

function furtherColumns(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: ReadonlyMap<number, Candidate>,
  kind: TableKind,
  dictionary?: Dictionary,
): Map<number, Role> {
  const also = new Map<number, Role>();
  const columnOf = new Map([...given.values()].map((c) => [c.role, c.column] as const));
  const free = columns.filter((c) => !given.has(c.index) && !c.secret && c.profile.seen > 0);
  const id = columnOf.get('customer_id');
  if (id !== undefined && !isMoneyKind(kind)) {
    const first = idsOf(grid, place, id);
    for (const column of free) {
      const [guess] = column.header === '' ? [] : readHeading(column.header, dictionary);
      if (guess?.role !== 'customer_id' || guess.score < 0.85 || speaksFor('customer_id', column.profile) < 0) continue;
      // Numbers of two systems that overlap would link strangers: 4 is one customer here and another one there.
      if ([...idsOf(grid, place, column.index)].some((key) => first.has(key))) continue;
      also.set(column.index, 'customer_id');
      break;
    }
  }
  if (!isOrderKind(kind)) return also;
  const amount = columnOf.get('amount');
  const refunded = columnOf.get('refunded');
  for (const column of free) {
    if (also.has(column.index)) continue;
    if (
      amount !== undefined &&
      isTaxTwin(columns[amount].words, column.words) &&
      speaksFor('amount', column.profile) > 0
    ) {
      also.set(column.index, 'amount');
    } else if (
      refunded !== undefined &&
      columns[refunded].profile.yesNo >= 0.5 !== column.profile.yesNo >= 0.5 &&
      readHeading(column.header, dictionary)[0]?.role === 'refunded' &&
      speaksFor('refunded', column.profile) > 0
    ) {
      also.set(column.index, 'refunded');
    } else if (isStatusColumn(grid, place, column) && !isToldByMoney(column, columns, columnOf))
      also.set(column.index, 'status');
    else if (
      columnOf.get('channel') !== undefined &&
      isPlaceHeading(column.words) &&
      speaksFor('channel', column.profile) >= 0
    ) {
      also.set(column.index, 'channel');
    }
  }
  return also;
}

const isMoneyKind = (kind: TableKind): boolean => kind === 'spend' || kind === 'offers';

function idsOf(grid: Grid, place: Place, column: number): Set<string> {
  const keys = new Set<string>();
  for (let r = place.first; r <= place.last && keys.size < 200_000; r++) {
    const key = foldKey(customerKey(grid[r]?.[column]));
    if (key !== '') keys.add(key);
  }
  return keys;
}

const taxWords: ReadonlySet<string> = new Set(
  'ht ttc hors taxe taxes incl excl inc ex including excluding vat tax tva moms iva inkl exkl con sin gross net'.split(
    ' ',
  ),
);
export const isPlaceHeading = (words: readonly string[]): boolean =>
  words.some((w) => placeWords.has(w)) && words.indexOf('id') < 0;
const placeWords: ReadonlySet<string> = new Set(
  'location store magasin boutique shop point tienda butik agence'.split(' '),
);

/** Whether an amount is said to be with tax, without, or neither. */
export function taxOf(words: readonly string[]): 'with' | 'without' | null {
  const line = ` ${words.join(' ')} `;
  if (/ (ht|hors taxes?|excl|ex (vat|tax|gst)|excluding (vat|tax)|exkl|sin iva|tax exclusive) /.test(line))
    return 'without';
  if (/ (ttc|incl|inc (vat|tax|gst)|including (vat|tax)|inkl|con iva|tax inclusive|toutes taxes) /.test(line))
    return 'with';
  return null;
}

/** The same amount with and without tax: "Total HT" beside "Total TTC". */
function isTaxTwin(a: readonly string[], b: readonly string[]): boolean {
  const [taxA, taxB] = [taxOf(a), taxOf(b)];
  if (taxA === null || taxB === null || taxA === taxB) return false;
  const stem = (words: readonly string[]) => words.filter((w) => !taxWords.has(w)).join(' ');
  return stem(a) === stem(b);
}

/** What kind of return an order had, where its status stands beside and a column says how much went back. */
function isToldByMoney({ words }: Seen, columns: readonly Seen[], columnOf: ReadonlyMap<Role, number>): boolean {
  const refunded = columnOf.get('refunded');
  return (
    refunded !== undefined &&
    columns[refunded].profile.number >= 0.7 &&
    columnOf.has('status') &&
    words.some((word) => /^(return|refund|retour|rembours|devoluc|reembols|retur|aterbetal)/.test(word))
  );
}

/** A further column that says what became of a row: the type of a payment, a refund mark. */
function isStatusColumn(grid: Grid, place: Place, { index, header, words, profile }: Seen): boolean {
  // Beside a status, a yes of a trial or of a cancellation says more than it.
  const asked = profile.yesNo >= 0.8 ? askedBy(header) : null;
  if (asked !== null && (asked !== 'sale' || markUnder(header, 'no') === 'test')) return true;
  // What a bank answered has a number behind it, another on each row: "Autorizada 847234".
  const isAnswer = words.some((w) => /^(result|outcome|response|reponse|respuesta)/.test(w));
  if ((profile.distinct > 40 && !isAnswer) || profile.letters < 0.6 || profile.yesNo >= 0.5) return false;
  if (
    words.some((w) =>
      /^(fulfil|shipping|delivery|livraison|exped|product|produit|item|article|name|nom|message|note|client|customer|address|country|email|method|mode|gateway|card)/.test(
        w,
      ),
    )
  ) {
    return false;
  }
  if (
    !isAnswer &&
    !words.some((w) =>
      /^(type|status|statut|state|etat|nature|kind|event|operation|action|sens|estado|tipo|typ)/.test(w),
    ) &&
    words.length > 0
  )
    return false;
  let [seen, telling, out] = [0, 0, 0];
  for (let r = place.first; r <= place.last && seen < 500; r++) {
    const text = cellText(grid[r]?.[index]);
    if (text === '') continue;
    seen++;
    const meaning = statusOf(text);
    if (meaning !== null || tellsOfPaying.test(foldAccents(text.slice(0, 80)))) telling++;
    if (meaning === 'refund' || meaning === 'refunded' || reasonOfStatus(meaning) !== null) out++;
  }
  return seen > 0 && telling * 2 >= seen && out > 0;
}
/** "Paiement Express Checkout", "Website Payment": a sale beside refunds and payouts. */
const tellsOfPaying = /\b(payment|paiement|pago|betalning|charge|purchase|achat|compra|kop|reservation|booking)\b/;

// ---------------------------------------------------------------- what is told about each column

/** Roles whose cells are amounts or counts, never names or numbers of something. */
export const amountRoles: ReadonlySet<Role> = new Set([
  'amount',
  'unit_price',
  'total_spent',
  'fee',
  'tax',
  'cost',
  'discount',
  'margin',
  'spend_amount',
  'remarketing_cost',
  'refunded',
  'quantity',
  'orders_count',
] as const);

function describe(
  grid: Grid,
  place: Place,
  kind: TableKind,
  columns: readonly Seen[],
  given: ReadonlyMap<number, Candidate>,
  also: ReadonlyMap<number, Role>,
  hints: ReadHints,
): Column[] {
  const cellsOf = (column: number) => {
    const cells = [];
    for (let r = place.first; r <= place.last; r++) cells.push(grid[r]?.[column]);
    return cells;
  };
  const decimals = new Map<number, ReturnType<typeof findDecimal>>();
  const orders = new Map<number, ReturnType<typeof findDateOrder>>();
  for (const { index, profile } of columns) {
    const role = given.get(index)?.role ?? also.get(index);
    // Money without a role, such as what the delivery cost, can prove how all of it is written.
    if ((role && amountRoles.has(role)) || (!role && profile.moneySign >= 0.6))
      decimals.set(index, findDecimal(cellsOf(index), hints.decimal));
    if ((role && dateRoles.has(role)) || (!role && profile.day >= 0.6)) {
      const found = findDateOrder(cellsOf(index), hints.dateOrder);
      const monthly = kind === 'spend' && found.ambiguous ? orderOfMonths(cellsOf(index)) : null;
      orders.set(index, monthly === null ? found : { ...found, order: monthly, ambiguous: false, decided: true });
    }
  }
  // What one column proves holds for its undecided neighbours: one program wrote them all.
  const provenDecimal = commonest([...decimals.values()].filter((d) => d.decided).map((d) => d.decimal));
  const provenOrder = commonest(
    [...orders.values()].filter((o) => o.decided && o.order !== null).map((o) => o.order as DateOrder),
  );
  const decimalComma = provenDecimal === ',';
  return columns.map(({ index, header, profile, secret }) => {
    const candidate = given.get(index);
    const order = orders.get(index);
    const decimal = candidate || also.has(index) ? decimals.get(index) : undefined;
    const settledOrder =
      order === undefined
        ? undefined
        : order.ambiguous
          ? (provenOrder ?? (decimalComma ? 'dmy' : order.order))
          : order.order;
    const unsureOrder =
      order?.ambiguous === true && provenOrder === null && !(decimalComma && hints.dateOrder === 'dmy');
    const unsureDecimal = decimal?.ambiguous === true && provenDecimal === null;
    return {
      index,
      header,
      role: candidate?.role ?? null,
      confidence: candidate ? Math.round(candidate.score * 100) / 100 : 0,
      filled: profile.rows === 0 ? 0 : profile.filled / profile.rows,
      samples: secret ? [] : profile.samples.slice(0, 3),
      ...(order ? { dateOrder: order.dates === 0 ? null : (settledOrder ?? null) } : {}),
      ...(decimal ? { decimal: decimal.decided || provenDecimal === null ? decimal.decimal : provenDecimal } : {}),
      ...(unsureOrder || unsureDecimal ? { ambiguous: true } : {}),
      ...(secret ? { secret: true } : {}),
      ...(also.has(index) ? { also: also.get(index) } : {}),
    };
  });
}

/** "1/1/2026", "2/1/2026"… "10/1/2026" in a report: months, each told by its first day. */
function orderOfMonths(cells: readonly (Cell | undefined)[]): DateOrder | null {
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  for (const cell of cells) {
    const pair = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(cellText(cell).slice(0, 40));
    if (!pair) continue;
    firsts.add(Number(pair[1]));
    seconds.add(Number(pair[2]));
  }
  const isFirstDay = (days: ReadonlySet<number>) => days.size === 1 && days.has(1);
  if (isFirstDay(seconds) && firsts.size > 1) return 'mdy';
  return isFirstDay(firsts) && seconds.size > 1 ? 'dmy' : null;
}

function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value;
  return best;
}

// ---------------------------------------------------------------- what is odd about it

function remarksOf(
  tab: SourceTab,
  place: Place,
  described: readonly Column[],
  columns: readonly Seen[],
  kind: TableKind,
  hints: ReadHints,
): Problem[] {
  const remarks: Problem[] = [];
  const say = (code: string, column?: number, count?: number) =>
    void remarks.push({
      code,
      tab: tab.id,
      ...(column === undefined ? {} : { column }),
      ...(count === undefined ? {} : { count }),
    });
  const of = (role: Role) => described.find((c) => c.role === role);
  for (const column of described) {
    if (column.secret) say('secret-column', column.index);
    if (column.ambiguous && column.dateOrder !== undefined) say('dates-ambiguous', column.index);
    if (column.ambiguous && column.decimal !== undefined) say('decimal-ambiguous', column.index);
    if (
      column.role &&
      dateRoles.has(column.role) &&
      column.dateOrder === null &&
      columns[column.index].profile.day > 0
    ) {
      say('dates-conflict', column.index);
    }
    if (column.role && dateRoles.has(column.role) && isMixed(tab.grid, place, column, hints.dateOrder))
      say('dates-mixed', column.index);
  }
  if (isOrderKind(kind) && !described.some(({ role }) => role !== null && ofPerson.has(role))) {
    const sellers = columns.find(({ profile, words }) => areSellers(profile) && !namesCustomers(words));
    if (sellers) say('sellers-not-customers', sellers.index);
  }
  const id = of('customer_id');
  if (id && isOrderKind(kind)) {
    const ids = columns[id.index].profile;
    const other = of('email') ?? of('full_name') ?? of('phone');
    if (other && ids.counted >= 10 && distinctShare(ids) >= 0.97 && distinctShare(columns[other.index].profile) < 0.9) {
      say('order-id-as-customer', id.index);
    }
  }
  const currency = of('currency');
  if (currency && isOrderKind(kind)) {
    const codes = new Set<string>();
    for (let r = place.first; r <= place.last; r++) {
      const code = readCurrency(tab.grid[r]?.[currency.index]);
      if (code) codes.add(code);
    }
    if (codes.size > 1) say('several-currencies', currency.index, codes.size);
  }
  return remarks;
}

/**
 * Real dates beside month-first texts, or day-first ones where the spreadsheet puts the month first: Sheets made dates of
 * the texts it could, perhaps the wrong way round, and left the others.
 */
function isMixed(grid: Grid, place: Place, { dateOrder, index }: Column, habit: DateOrder): boolean {
  if (dateOrder !== 'mdy' && !(dateOrder === 'dmy' && habit === 'mdy')) return false;
  const cells = grid.slice(place.first, place.last + 1).map((row) => row?.[index]);
  if (!cells.some(isMoment)) return false;
  const { dayFirst, monthFirst, either } = dateSides(cells);
  return either.count + (dateOrder === 'mdy' ? monthFirst : dayFirst).count > 0;
}

// ---------------------------------------------------------------- the same rows twice

function withDuplicates(tabs: readonly SourceTab[], tables: readonly Table[]): Table[] {
  if (tables.filter((table) => table.kind !== 'none').length < 2) return [...tables];
  const marks = tables.map((table, i) => (table.kind === 'none' ? null : rowMarks(tabs[i].grid, table)));
  return tables.map((table, i) => {
    const own = marks[i];
    if (!own || own.size < 2) return table;
    for (let j = 0; j < tables.length; j++) {
      const other = marks[j];
      if (j === i || !other || (other.size === own.size ? j > i : other.size < own.size)) continue;
      if (
        isPeopleKind(tables[j].kind) !== isPeopleKind(table.kind) ||
        isMoneyKind(tables[j].kind) !== isMoneyKind(table.kind)
      )
        continue;
      let found = 0;
      for (const mark of own) if (other.has(mark)) found++;
      if (found >= own.size * 0.9) return { ...table, duplicateOf: { tab: tables[j].tab, share: found / own.size } };
    }
    return table;
  });
}

/** Each row by its filled cells, whatever the order of the columns. */
function rowMarks(grid: Grid, table: Table): Set<string> {
  const marks = new Set<string>();
  const columns = table.columns.filter((c) => c.role !== null).map((c) => c.index);
  for (let r = table.firstRow - 1; r < table.lastRow && marks.size < 100_000; r++) {
    const cells: string[] = [];
    for (const c of columns) {
      const text = foldAccents(cellText(grid[r]?.[c]).slice(0, 60));
      if (text !== '') cells.push(text);
    }
    if (cells.length > 1 || (cells.length === 1 && columns.length === 1)) marks.add(cells.sort().join('\u0001'));
  }
  return marks;
}
