import type { Role, TableKind } from '../../codes';
import type { SourceTab } from '../../model';
import { eventOf } from '../events';
import { whoRoles } from '../roles';
import { keepsBalance } from './accounts';
import type { Place } from './find-table';
import { halvesOf, meaningOf } from './heading-parts';
import { headingWords } from './headings';
import { distinctShare } from './profile';
import type { Candidate, Seen } from './seen';

export const isOrderKind = (kind: TableKind): boolean =>
  kind === 'orders' || kind === 'order-lines' || kind === 'payments';
export const isPeopleKind = (kind: TableKind): boolean => kind === 'customers' || kind === 'contacts';

export const isMoneyKind = (kind: TableKind): boolean => kind === 'spend' || kind === 'offers';

export function kindOf(
  tab: SourceTab,
  place: Place,
  columns: readonly Seen[],
  candidates: readonly Candidate[],
): TableKind {
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

export function kindConfidence(kind: TableKind, given: ReadonlyMap<number, Candidate>): number {
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
