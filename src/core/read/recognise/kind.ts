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
/** Money of the shop, not of customers. */
export const isMoneyKind = (kind: TableKind): boolean => kind === 'spend' || kind === 'offers';

/** What a table is, by what its columns may be, the words of its headings and its name; never 'order-lines'. */
export function kindOf(
  tab: SourceTab,
  place: Place,
  columns: readonly Seen[],
  candidates: readonly Candidate[],
): TableKind {
  const told = toldBy(tab, columns, candidates);
  if (isSpend(told)) return 'spend';
  if (isVisits(told) || isTouches(told)) return 'touchpoints';
  if (isTraffic(told)) return 'none';
  if (isOffers(told)) return 'offers';
  if (isSales(told)) {
    const keepsAccount = () => !told.has('unit_price') && keepsBalance(tab.grid, place, columns);
    return isPayments(told) || keepsAccount() ? 'payments' : 'orders';
  }
  return peopleOrNone(told);
}

/** What a table says of itself. Words are separated by `|` in headings, by spaces in titles. */
interface Told {
  readonly columns: readonly Seen[];
  /** The likeliest column of each role. */
  readonly best: ReadonlyMap<Role, Candidate>;
  /** How sure that one is; 0 without one. */
  readonly score: (role: Role) => number;
  readonly has: (role: Role, least?: number) => boolean;
  /** Whether the name of the tab begins one of its words so. */
  readonly titled: (words: string) => boolean;
  /** How many of these stand in the headings. */
  readonly mentions: (words: string) => number;
  /** Somebody is named, articles are, and whoever is named comes back on further rows. */
  readonly identity: boolean;
  readonly goods: boolean;
  readonly repeated: boolean;
}

function toldBy(tab: SourceTab, columns: readonly Seen[], candidates: readonly Candidate[]): Told {
  const best = new Map<Role, Candidate>();
  for (const candidate of candidates) {
    if (candidate.score > (best.get(candidate.role)?.score ?? 0)) best.set(candidate.role, candidate);
  }
  const score = (role: Role): number => best.get(role)?.score ?? 0;
  const title = ` ${headingWords(tab.name.replace(/\.[a-z]{2,4}$/i, '').replace(/[_-]/g, ' ')).join(' ')} `;
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
  return {
    columns,
    best,
    score,
    has: (role, least = 0.6) => score(role) >= least,
    titled: (words) => words.split(' ').some((w) => title.indexOf(` ${w}`) >= 0),
    mentions: (words) => words.split('|').filter((w) => headings.indexOf(` ${w} `) >= 0).length,
    identity: Math.max(score('first_name'), ...whoRoles.map(score)) >= 0.5,
    goods: Math.max(score('product'), score('quantity'), score('unit_price')) >= 0.6,
    repeated: isRepeated(columns, best),
  };
}

// ---------------------------------------------------------------- money spent on marketing

/** A channel or a kind of spend, an amount, nobody in particular. */
function isSpend({ score, has, titled, mentions, identity, goods }: Told): boolean {
  // What only reports of advertising count.
  const adWords = mentions(
    'clicks|klick|clics|clic|clicks todos|impressions|exponeringar|impresiones|visningar|ctr|cpc|cpm|reach|couverture',
  );
  if (
    adWords >= 2 &&
    (has('campaign', 0.5) || has('channel')) &&
    !has('email', 0.5) &&
    !has('product', 0.95) &&
    Math.max(score('spend_amount'), score('total_spent'), score('cost'), score('amount')) >= 0.6
  ) {
    return true;
  }
  // Money by campaign and month, of nobody and for nothing sold.
  if (
    !identity &&
    !has('order_id', 0.7) &&
    !goods &&
    has('campaign', 0.7) &&
    Math.max(score('spend_amount'), score('cost'), score('amount')) >= 0.6 &&
    Math.max(score('period'), score('order_date')) >= 0.5
  ) {
    return true;
  }
  const heading = score('spend_amount');
  const title = titled('spend depense budget ads pub marketing gasto kostnad cout invest');
  const byCode =
    has('coupon', 0.8) && (!has('channel') || has('control_group', 0.7) || titled('offer offre promo coupon code'));
  return (
    !byCode &&
    !has('email', 0.5) &&
    !has('full_name', 0.5) &&
    !has('customer_id', 0.7) &&
    !has('order_id', 0.8) &&
    !has('product', 0.95) &&
    !has('quantity', 0.9) &&
    (has('channel') || has('campaign') || has('spend_kind', 0.7)) &&
    (heading >= 0.7 || (title && Math.max(score('amount'), score('cost'), heading) >= 0.6)) &&
    (heading >= score('amount') || title)
  );
}

// ---------------------------------------------------------------- touchpoints

/** What a site noted of its visitors: with which browser, from which page; now and then one of them bought. */
function isVisits({ columns, best, score, mentions, repeated }: Told): boolean {
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
  return repeated;
}
const visitWords: ReadonlySet<string> = new Set(
  'visit visite session event insert hit page pageview message'.split(' '),
);

/** Who was met on which channel, and when; nothing is sold. */
function isTouches(told: Told): boolean {
  const { columns, has, titled, identity, repeated } = told;
  const logsEvents = columns.some(
    ({ profile: p }) => p.seen >= 5 && p.distinct <= 12 && p.samples.every((text) => eventOf(text) !== undefined),
  );
  const title = titled('touch contact_point point interaction visit parcours journey session');
  return (
    identity &&
    (has('channel', 0.7) || (has('campaign', 0.7) && logsEvents)) &&
    sellsNothing(told) &&
    (has('touch_date', 0.55) || has('order_date', 0.55)) &&
    (has('touch_date', 0.9) || title || logsEvents || (repeated && columns.length <= 6)) &&
    !(has('status', 0.9) || has('opt_in', 0.8))
  );
}

const sellsNothing = ({ has, goods }: Told): boolean =>
  !has('amount', 0.55) && !has('order_id', 0.7) && !goods && !has('total_spent', 0.7);

/** Visits added up by day, page or channel: nobody, and the money beside them stands in the shop's own export too. */
function isTraffic({ has, score, mentions, goods }: Told): boolean {
  const counted = mentions(
    'sessions|engaged sessions|sessions avec engagement|active users|utilisateurs actifs|new users|nouveaux utilisateurs|users|' +
      'utilisateurs|usuarios|anvandare|page views|pageviews|views|vues|pages vues|bounce rate|taux rebond|engagement rate|' +
      'taux engagement|engagement|event count|events|evenements|key events|sesiones|sessioner|sidvisningar',
  );
  const named =
    has('customer_id', 0.7) || (['email', 'phone', 'full_name', 'first_name'] as const).some((role) => has(role));
  return counted >= 2 && !named && !goods && !has('order_id', 0.7) && score('spend_amount') < 0.6;
}

// ---------------------------------------------------------------- offers

function isOffers(told: Told): boolean {
  const { has, identity } = told;
  if (isCodeList(told)) return true;
  // A list of codes, with what they cost, without customers.
  if (
    has('coupon', 0.8) &&
    !has('email', 0.5) &&
    !has('customer_id') &&
    !has('full_name') &&
    !has('order_id', 0.7) &&
    !has('order_date', 0.7)
  ) {
    return true;
  }
  // Who was sent an offer, and who was set apart to compare with.
  return has('control_group', 0.8) && has('coupon', 0.8) && identity && sellsNothing(told) && !has('order_date', 0.7);
}

/** Codes, each once, with what they take off, from when to when and how often they were used: nobody’s. */
function isCodeList({ columns, best, has, mentions }: Told): boolean {
  const code = best.get('coupon');
  if (!code || code.score < 0.5) return false;
  const { distinct, counted, rows } = columns[code.column].profile;
  if (counted < rows * 0.9 || distinct < counted * 0.9) return false;
  for (const role of ['email', 'phone', 'full_name', 'first_name', 'last_name', 'address', 'payment_method'] as const)
    if (has(role)) return false;
  const told = mentions(
    'type remise|discount type|tipo descuento|rabattyp|value type|valeur|value|valor|varde|montant minimum|minimum|minimum purchase|' +
      'minimum amount|importe minimo|usage|usages|usage limit|limite|uses|times used|utilisations|usos|anvandningar|redemptions|redeemed|' +
      'date debut|date fin|start date|end date|starts at|ends at|start|end|fecha inicio|fecha fin|startdatum|slutdatum|expiry date|' +
      'clients cibles|targeted|groupe temoin|control group',
  );
  return told >= 4;
}

// ---------------------------------------------------------------- sales, or people

function isSales(told: Told): boolean {
  const { score, has, identity, goods, repeated } = told;
  const [money, peopleOnly] = [hasMoney(told), isOfPeopleOnly(told)];
  const dated = has('order_date', 0.55);
  const ordersLike =
    (dated && (has('order_id', 0.7) || money || (goods && identity) || (repeated && identity && !isPersonal(told)))) ||
    (has('order_id', 0.85) && (money || goods));
  const strong =
    has('order_id', 0.8) ||
    (money && goods && (!peopleOnly || saysSale(told))) ||
    (dated && score('order_date') >= 0.95 && (money || repeated));
  if (!ordersLike || !(strong || !peopleOnly) || listsPeople(told)) return false;
  return !peopleOnly || money || goods || has('order_id', 0.9) || repeated;
}

const hasMoney = ({ has, goods }: Told): boolean => has('amount', 0.53) || (has('unit_price') && goods);

const saysSale = ({ score }: Told): boolean =>
  Math.max(score('order_id'), score('amount'), score('product'), score('quantity'), score('unit_price')) >= 0.8;

/** What is known of a person only, not of what was sold to him. */
const isOfPeopleOnly = ({ score, has }: Told): boolean =>
  (
    [
      'total_spent',
      'orders_count',
      'last_order_date',
      'birth_date',
      'opt_in',
      'opt_out',
      'click_date',
      'login_date',
      'reply_date',
    ] as const
  ).some((role) => has(role, 0.8)) ||
  (has('signup_date', 0.85) && score('signup_date') > score('order_date'));

const isPersonal = ({ score }: Told): boolean =>
  Math.max(score('birth_date'), score('opt_in'), score('civility'), score('signup_date') - 0.1, score('tags')) >= 0.8;

/** Many facts about persons, each person once, and no heading that speaks of sales. */
function listsPeople(told: Told): boolean {
  const { columns, best, score, has } = told;
  const money = hasMoney(told);
  return (
    !saysSale(told) &&
    personal.filter((role) => has(role, 0.5)).length >= (money ? 5 : 3) &&
    !isRepeated(columns, best, money ? 0.8 : 0.7) &&
    (!money || columns.every((c) => c.words.length === 0 && c.profile.currency < 0.8)) &&
    Math.max(score('status'), score('payment_method')) < (money ? 0.6 : 2)
  );
}

/** Of sales: those a bank, a terminal or a payment service wrote down, not the shop. */
function isPayments({ columns, score, has, titled, mentions, identity }: Told): boolean {
  // What is left on an account; "data saldo" is the day on which something was settled.
  const hasBalance = columns.some(
    ({ words, profile }) => profile.day < 0.5 && words.some((word) => /^(balance|saldo|solde)$/.test(word)),
  );
  if (hasBalance && !has('order_id', 0.5) && !identity && !has('quantity')) return true;
  const paymentWords =
    Number(hasBalance) +
    mentions(
      'payment|payout|terminal|debit|credit|debe|haber|charge|charged|captured|clearingnr|clnr|kontonr|avsandarnr|avsandarnummer|tipo operacion|resultado operacion|seller message|statement descriptor|card|reference txn id|from email address|gross|fee|net|transaction type|processing fee|payment id|transaction id|amount refunded|gratuity|pourboire|dricks|propina|tip|tips',
    );
  const shopWords = mentions(
    'lineitem|item|quantity|product|produit|article|articles|order id|commande no|order no|invoice no|facture|sku|category',
  );
  const title = titled(
    'payment paiement paypal stripe sumup zettle klarna swish bizum payout transaction transaktion virement encaissement pago cobro betalning kontoutdrag movimientos extracto releve utbetalning',
  );
  // What only a shop writes down: what goods cost, what was taken off; and where those live who gave it something.
  const ofShop = Math.max(score('cost'), score('margin'), score('discount')) >= 0.8;
  const ofAccount =
    Number(hasBalance) +
    mentions('payout|terminal|debit|credit|debe|haber|captured|amount refunded|transaction type|reference txn id');
  const knowsHomes =
    (has('address', 0.7) && (has('postcode', 0.7) || has('city', 0.7))) ||
    personal.filter((role) => has(role, 0.7)).length >= 6;
  return (
    !has('quantity', 0.8) &&
    !ofShop &&
    (ofAccount > 0 || !knowsHomes) &&
    (!has('product', 0.95) || paymentWords >= 4) &&
    (paymentWords >= 3 || (paymentWords >= 1 && title)) &&
    paymentWords > shopWords
  );
}

function peopleOrNone(told: Told): TableKind {
  const { columns, score, has, titled, mentions, identity, repeated } = told;
  if (!identity && !has('address', 0.8)) return 'none';
  const peopleOnly = isOfPeopleOnly(told);
  // Amounts without dates or order numbers, one row per person: what each has spent.
  if (hasMoney(told) && !peopleOnly && !has('order_date', 0.55) && repeated) return 'orders';
  const customerWords =
    (mentions(
      'customer|client|code client|customer id|cliente|kund|kundnummer|total spent|total spend|orders count|group id|store id',
    ) > 0
      ? 1
      : 0) +
    (Math.max(score('total_spent'), score('orders_count'), score('last_order_date'), score('siret')) >= 0.8 ? 2 : 0) +
    (titled('customer client kund cliente acheteur buyer') ? 2 : 0);
  const contactWords =
    (Math.max(score('opt_in'), score('tags')) >= 0.8 ? 1 : 0) +
    (mentions('lead status|owner|contact owner|leid|lead|prospect|subscriber|list|label|form name') > 0 ? 2 : 0) +
    (titled('contact lead prospect subscriber audience newsletter person abonne mailing') ? 2 : 0);
  const known = personal.filter((role) => has(role)).length;
  const listed = listsPeople(told);
  if (known < 1 && !listed) return 'none';
  if (known < 2 && !listed && columns.length > 2 && !peopleOnly && customerWords === 0) return 'none';
  return customerWords >= contactWords && customerWords > 0 ? 'customers' : 'contacts';
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

/** How sure the columns are that a table of this kind lives by (0–1). */
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
