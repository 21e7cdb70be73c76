import type { Cell, Grid } from '../core/model';
import { addMonths, civilOf, type Day, dayOf } from '../core/units';

/** A tab of the sample shop, ready to be written as it is. */
export interface SampleTab {
  readonly name: string;
  readonly grid: Grid;
}

/** What was put in on purpose, so that tests can check what the wizard found. */
export interface SampleTruth {
  readonly asOf: Day;
  /** Customer numbers that belong to one person: [kept, duplicate]; the second half of his orders is under the other. */
  readonly duplicates: readonly (readonly [string, string])[];
  /** Only name and postcode are the same: for a person to decide. */
  readonly doubtful: readonly (readonly [string, string])[];
  /** Two people under one mobile: never to be joined. */
  readonly couples: readonly (readonly [string, string])[];
  /** An address that the till gives to people without one. */
  readonly sharedEmail: string;
  readonly orders: number;
  readonly customersWithOrders: number;
  readonly noCustomer: number;
  readonly turnoverCents: number;
  readonly discountCents: number;
  readonly marketingCents: number;
  readonly retentionCents: number;
  readonly ambassadors: number;
  readonly touches: number;
  /** People sent an offer, and set apart to compare with, by code. */
  readonly arms: ReadonlyMap<string, { readonly treated: number; readonly control: number }>;
  /** Orders kept, by code. */
  readonly codes: ReadonlyMap<string, number>;
  /** Rows that cannot count, by the reason a reader gives. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Cells spoilt, by what cleaning calls it. */
  readonly spoilt: ReadonlyMap<string, number>;
}

export interface SampleShop {
  readonly tabs: readonly SampleTab[];
  readonly truth: SampleTruth;
}

/** The last day of the month before `today`: the sample always looks fresh. */
export const sampleDay = (today: Day): Day => {
  const { year, month } = civilOf(today);
  return dayOf(year, month, 1) - 1;
};

/** Same seed, same shop, on every machine. @source Tommy Ettinger, Mulberry32 */
function dice(seed: number) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    whole: (least: number, most: number) => least + Math.floor(roll() * (most - least + 1)),
    one: <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)],
    /** A waiting time with this mean. */
    wait: (mean: number) => -mean * Math.log(1 - roll()),
    chance: (share: number) => roll() < share,
  };
}
type Dice = ReturnType<typeof dice>;

class Tally {
  readonly counts = new Map<string, number>();
  add(what: string, n = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + n);
  }
}

/** The shop while it is being made up. */
interface Making {
  readonly d: Dice;
  readonly asOf: Day;
  readonly opened: Day;
  readonly spoilt: Tally;
  readonly leftOut: Tally;
}

/** Now and then a cell in the state real files have it in; counted when that changes it. */
function spoil<T extends Cell>({ d, spoilt }: Making, rule: string, share: number, clean: T, dirty: () => T): T {
  if (!d.chance(share)) return clean;
  const cell = dirty();
  if (cell !== clean) spoilt.add(rule);
  return cell;
}

const firstNames =
  'Élodie Aïcha Céline Hélène Marion Sabine Solène Perrine Inès Maud Lise Zoé Camille Nathalie Anne-Marie Bérénice Noémie Clémence Sandrine Fatou Bruno Lucas Karim Marc Rémi Victor Basile Théo Ivan Gaël Léo Jérôme Loïc Yann Mathis Étienne Benoît Cédric Ahmed François'.split(
    ' ',
  );
const lastNames =
  'Combelle|Brizec|Roumagne|Garrec|Dorval|Larzac|Mirabel|Montbel|Bellac|Rivoire|Cazals|Verdanne|Estève|Kerbrat|Tessandier|Aubrac|Ursel|Vigneron|Noirot|Pommerol|Le Gall|de La Serre|Delmas|Saint-Prix|O’Brien|Ben Salah|Fauvel|Lestrade|Quérec|Thévenin|Marchal|Ribot|Sorel|Valmont|Chastel|Gourdon|Hervieu|Jolivet|Maurel|Pradel'.split(
    '|',
  );
const companies =
  'Hôtel des Dunes|Épicerie du Canal|Librairie Les Aubes|Salon de thé Brume|Comité Alvéa|Traiteur Sauge|Chambre d’hôtes Ty Mor|SARL Les Tilleuls|Restaurant L’Abri Côtier|Café Perlimpin|Association Mille Feuilles|Gîte du Vallon'.split(
    '|',
  );
const places: readonly (readonly [string, string, string])[] = [
  ['29200', 'Brest', 'France'],
  ['01000', 'Bourg-en-Bresse', 'France'],
  ['35400', 'Saint-Malo', 'France'],
  ['75011', 'Paris', 'France'],
  ['69003', 'Lyon', 'France'],
  ['44000', 'Nantes', 'France'],
  ['13001', 'Marseille', 'France'],
  ['06000', 'Nice', 'France'],
  ['33000', 'Bordeaux', 'France'],
  ['59000', 'Lille', 'France'],
  ['97400', 'Saint-Denis', 'France'],
  ['67000', 'Strasbourg', 'France'],
  ['31000', 'Toulouse', 'France'],
  ['1000', 'Bruxelles', 'Belgique'],
];

/** Where customers come from: how many of 24, how many of them stay, and what is spent on them a month. */
const origins: readonly (readonly [name: string, of24: number, loyal: number, monthly: number, kind: string])[] = [
  ['Recherche naturelle', 4, 0.34, 0, ''],
  ['Recherche payante', 5, 0.32, 118, 'marketing'],
  ['Réseaux sociaux', 5, 0.26, 120, 'marketing'],
  ['Parrainage', 4, 0.46, 45, 'marketing'],
  ['Bouche-à-oreille', 2, 0.42, 0, ''],
  ['Salons', 2, 0.36, 42, 'commercial'],
  ['Affiliation', 2, 0.05, 100, 'marketing'],
];
const originsInTurn = origins.flatMap(([name, of24]) => new Array<string>(of24).fill(name));
/** The same channel, category or country, as three people type it. */
const spelt: ReadonlyMap<string, readonly string[]> = new Map([
  ['Réseaux sociaux', ['réseaux sociaux', 'Reseaux sociaux', 'RÉSEAUX SOCIAUX']],
  ['E-mail', ['e-mail', 'E-MAIL', 'Email']],
  ['Salons', ['salons', 'Salons.']],
  ['Épicerie', ['Epicerie', 'épicerie']],
  ['Thés', ['thés', 'THÉS']],
  ['France', ['FRANCE', 'FR', 'france']],
]);
const respelt = (m: Making, rule: string, share: number, text: string): string =>
  spelt.has(text) ? spoil(m, rule, share, text, () => m.d.one(spelt.get(text) as readonly string[])) : text;

interface Article {
  readonly category: string;
  readonly name: string;
  readonly cents: number;
}
const catalogue: readonly (readonly Article[])[] = [
  'Thés|Thé vert Sencha 1450|Earl Grey Fleur bleue 1290|Rooibos vanille 1150|Thé blanc de printemps 2800',
  'Vaisselle|Tasse en grès 1800|Plateau de service 3900|Théière en fonte 5900',
  'Épicerie|Confiture de figue 690|Biscuits au beurre 790|Miel de châtaignier 950',
  'Coffrets|Coffret Découverte 3400|Coffret de Noël 4900',
].map((shelf) => {
  const [category, ...articles] = shelf.split('|');
  return articles.map((text) => {
    const at = text.lastIndexOf(' ');
    return { category, name: text.slice(0, at), cents: Number(text.slice(at + 1)) };
  });
});

interface Customer {
  readonly id: string;
  readonly civility: string;
  readonly first: string;
  readonly last: string;
  readonly company: string;
  readonly email: string;
  readonly mobile: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly consent: string;
  readonly channel: string;
  /** His first order; who never orders, never did. */
  readonly joined: Day;
  readonly signedUp: Day;
  readonly buys: boolean;
  readonly gap: number; // mean days between orders
  readonly basket: number; // cents
  readonly until: Day; // stops buying
  readonly shelf: number;
  /** His other number, where he is registered twice, and from when on he orders under it. */
  readonly again: { readonly id: string; readonly from: Day } | null;
  /** Friends who came and bought with his code. */
  referrals: number;
  referralCode: string;
}

/** An offer that some got and others, drawn by lot, did not. */
interface Campaign {
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** Taken off an order: a share of it, or an amount. */
  readonly share: number;
  readonly cents: number;
  /** Of the treated who would have stayed away, one in so many comes because of it. */
  readonly oneIn: number;
  /** Cents a letter. */
  readonly letter: number;
  readonly arms: { readonly customer: Customer; readonly isControl: boolean }[];
  readonly turns: { away: number; here: number; lured: number };
}

interface Sale {
  readonly day: Day;
  readonly by: Customer | null;
  readonly isFirst: boolean;
  readonly channel: string;
  readonly code: string;
  readonly offer: Campaign | null;
}

/**
 * An invented French shop: customers, three years of orders and their lines, marketing spend, visits, offer
 * codes and two offers with a control group, dirty on purpose in the ways real exports are. Nobody in it exists; phones
 * are of the range kept for fiction, addresses of example domains.
 *
 * @param asOf the newest order is of this day
 * @example sampleShop(dayOf(2026, 9, 30)).tabs.map((tab) => tab.name)
 *   // => ['Commandes', 'Clients', 'Dépenses', 'Visites', 'Codes promo', 'Groupes témoins']
 */
export function sampleShop(asOf: Day, seed = 7): SampleShop {
  const first = civilOf(addMonths(asOf, -35));
  const m: Making = {
    d: dice(seed),
    asOf,
    opened: dayOf(first.year, first.month, 1),
    spoilt: new Tally(),
    leftOut: new Tally(),
  };
  const customers = people(m);
  // The earlier one first: who came back by it is asked again as the customer he then is.
  const campaigns = [
    campaign(asOf, 'CHEQUE8', 'Chèque cadeau', 10, { share: 0, cents: 800, oneIn: 60, letter: 220 }),
    campaign(asOf, 'RETOUR15', 'Carte postale de retour', 5, { share: 0.15, cents: 0, oneIn: 4, letter: 95 }),
  ];
  const sales = allSales(m, customers, campaigns);
  const orders = orderRows(m, sales);
  const listed = customerRows(m, customers);
  const spend = spendRows(m, campaigns);
  const visits = visitRows(m, customers, sales);
  return {
    tabs: [
      { name: 'Commandes', grid: orders.rows },
      { name: 'Clients', grid: listed.rows },
      { name: 'Dépenses', grid: spend.rows },
      { name: 'Visites', grid: visits.rows },
      { name: 'Codes promo', grid: codeRows(m, campaigns) },
      { name: 'Groupes témoins', grid: armRows(m, campaigns) },
    ],
    truth: {
      ...orders.truth,
      ...listed.truth,
      ...spend.truth,
      asOf,
      ambassadors: customers.filter((c) => c.referrals > 0 && c.buys).length,
      touches: visits.touches,
      arms: new Map(
        campaigns.map(({ code, arms }) => {
          const control = arms.filter(({ isControl }) => isControl).length;
          return [code, { treated: arms.length - control, control }];
        }),
      ),
      leftOut: m.leftOut.counts,
      spoilt: m.spoilt.counts,
    },
  };
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

const buyers = 540;
const prospects = 48;

function people({ d, opened, asOf }: Making): Customer[] {
  const used = new Set<string>();
  const names = new Set<string>();
  const list: Customer[] = [];
  for (let i = 0; i < buyers + prospects; i++) {
    const company = companies[i] ?? '';
    const isCompany = company !== '';
    const buys = i < buyers;
    const female = d.chance(0.55);
    let [first, last] = ['', ''];
    // Nobody shares his whole name with another: the duplicates are those put in on purpose.
    do {
      first = d.one(female ? firstNames.slice(0, 20) : firstNames.slice(20));
      last = d.one(lastNames);
    } while (names.has(`${first} ${last}`));
    if (!isCompany) names.add(`${first} ${last}`);
    let email = isCompany ? `contact@${fold(company)}.example` : `${fold(first)}.${fold(last)}@example.fr`;
    for (let k = 2; used.has(email); k++) email = `${fold(first)}.${fold(last)}${k}@example.fr`;
    used.add(email);
    const [postcode, city, country] = d.one(places);
    // In turn, and scattered: every month gets its share of each origin.
    const channel = isCompany ? d.one(['Salons', 'Bouche-à-oreille']) : originsInTurn[(i * 7) % originsInTurn.length];
    const [, , loyal] = origins.find(([name]) => name === channel) as (typeof origins)[number];
    const span = asOf - opened;
    // Companies came in the first two years; those who never bought may have been in the file since long before.
    const joined = isCompany
      ? opened + d.whole(0, Math.floor(span * 0.6))
      : buys
        ? opened + Math.floor((span * (i - companies.length + d.roll())) / (buyers - companies.length))
        : asOf - d.whole(10, 1800);
    const kind = isCompany ? 'company' : d.chance(loyal) ? 'loyal' : d.chance(0.6) ? 'regular' : 'once';
    // The first is the best of all, comes every 25 days and is there to stay.
    const gap = {
      company: i === 0 ? 25 : d.whole(22, 48),
      loyal: d.whole(36, 100),
      regular: d.whole(110, 260),
      once: d.whole(250, 500),
    }[kind];
    // The best of all is there to stay.
    const stays = { company: 1500, loyal: 1000, regular: 800, once: 200 }[kind];
    const again = buys && i % 20 === 19;
    list.push({
      id: `C-${String(10001 + i)}`,
      civility: isCompany ? '' : female ? 'Mme' : 'M.',
      first: isCompany ? '' : first,
      last: isCompany ? '' : last,
      company,
      email,
      mobile: `06399${String(80000 + i).slice(-5)}`,
      postcode,
      city,
      country,
      consent: d.chance(0.74) ? 'oui' : d.chance(0.5) ? 'non' : '',
      channel,
      joined,
      // A quarter looked around first.
      signedUp: buys && d.chance(0.25) ? joined - d.whole(5, 120) : joined,
      buys,
      gap,
      basket: isCompany
        ? i === 0
          ? 38000
          : d.whole(9000, 30000)
        : kind === 'loyal'
          ? d.whole(4500, 12000)
          : d.whole(2600, 8500),
      until: i === 0 ? asOf : joined + Math.floor(d.wait(stays)),
      shelf: d.whole(0, catalogue.length - 1),
      again: again ? { id: `C-${String(20001 + i)}`, from: joined + d.whole(60, 300) } : null,
      referrals: 0,
      referralCode: '',
    });
  }
  return list;
}

function campaign(
  asOf: Day,
  code: string,
  name: string,
  monthsBack: number,
  rest: Pick<Campaign, 'share' | 'cents' | 'oneIn' | 'letter'>,
): Campaign {
  const { year, month } = civilOf(addMonths(asOf, -monthsBack));
  const from = dayOf(year, month, 1);
  return { code, name, from, to: addMonths(from, 2) - 1, arms: [], turns: { away: 0, here: 0, lured: 0 }, ...rest };
}

// ------------------------------------------------------------------------------------------ orders

function allSales(m: Making, customers: readonly Customer[], campaigns: readonly Campaign[]): Sale[] {
  const { d, asOf } = m;
  const sales: Sale[] = [];
  // In the order they came, so that who brings a friend was there before.
  const known: Customer[] = [];
  for (const by of [...customers].sort((a, b) => a.joined - b.joined)) {
    if (!by.buys) continue;
    const friend =
      by.channel === 'Parrainage' && known.length > 0 ? known[Math.floor(d.roll() ** 1.3 * known.length)] : null;
    let code = d.chance(0.4) ? 'BIENVENUE10' : '';
    if (friend) {
      friend.referrals++;
      friend.referralCode ||= `AMI-${fold(friend.first).toUpperCase()}${friend.id.slice(-3)}`;
      code = friend.referralCode;
    }
    salesOf(m, by, code, campaigns, sales);
    // Few of those who stay recommend the shop, and then more than once.
    if (by.company === '' && by.gap < 101 && d.chance(0.17)) known.push(by);
  }
  for (let i = 0; i < 9; i++) sales.push(sale(asOf - d.whole(5, 700), null, 'Salons'));
  sales.push(sale(asOf, customers[0], 'Accès direct'));
  return sales.sort((a, b) => a.day - b.day);
}

const sale = (day: Day, by: Customer | null, channel: string, code = '', offer: Campaign | null = null): Sale => ({
  day,
  by,
  isFirst: by !== null && day === by.joined,
  channel,
  code,
  offer,
});

/** All orders of one customer. */
function salesOf(
  { d, asOf }: Making,
  by: Customer,
  firstCode: string,
  campaigns: readonly Campaign[],
  sales: Sale[],
): void {
  let { until } = by;
  let day = by.joined;
  let code = firstCode;
  let offer: Campaign | null = null;
  while (day <= asOf) {
    sales.push(
      sale(
        day,
        by,
        day === by.joined ? by.channel : d.one(['E-mail', 'E-mail', by.channel, 'Accès direct']),
        code,
        offer,
      ),
    );
    let next = day + Math.max(2, Math.round(by.gap * (0.5 + d.roll())));
    // Some go quiet for most of a year and come back: what a win-back is worth shows in the past.
    if (by.gap > 25 && d.chance(0.05)) next += d.whole(190, 420);
    // Presents: who would have come after Christmas often comes before.
    const { month, day: inMonth } = civilOf(next);
    if (month <= 2 && next - day > 50 && d.chance(0.6))
      next = Math.max(day + 3, next - inMonth - (month - 1) * 31 - d.whole(6, 24));
    if (next > until) next = Number.POSITIVE_INFINITY;
    [code, offer] = ['', null];
    for (const one of campaigns) {
      const quiet = one.from - day;
      if (by.company !== '' || by.consent === 'non' || quiet < 80 || quiet > 420 || next < one.from) continue;
      // Two are written to, one is set apart, in turn among those who would come anyway and those who would not.
      const comes = next <= Math.min(one.to, asOf);
      const turn = comes ? one.turns.here++ : one.turns.away++;
      const isControl = turn % 3 === 2;
      one.arms.push({ customer: by, isControl });
      if (isControl) continue;
      if (!comes && one.turns.lured++ % one.oneIn === 0) {
        next = one.from + d.whole(4, 45);
        until = Math.max(until, next) + Math.floor(d.wait(250));
        [code, offer] = [one.code, one];
      } else if (comes && d.chance(0.7)) [code, offer] = [one.code, one];
    }
    if (code === '' && next <= asOf) {
      const { month: at, day: of } = civilOf(next);
      if (at === 12 && of < 25 && d.chance(0.6)) code = 'NOEL20';
      else if (at >= 3 && at <= 6 && d.chance(0.3)) code = 'COFFRET';
    }
    day = next;
  }
}

const shareOff: ReadonlyMap<string, number> = new Map([
  ['BIENVENUE10', 0.1],
  ['NOEL20', 0.2],
  ['COFFRET', 0.05],
]);

interface Line {
  readonly article: Article;
  readonly quantity: number;
  readonly off: number;
  readonly cents: number;
  readonly cost: number;
}

/** What is in the parcel: mostly of his usual shelf, one article or two. */
function linesOf(d: Dice, { by, code, offer }: Sale): Line[] {
  const shelf = by && d.chance(0.75) ? by.shelf : d.whole(0, catalogue.length - 1);
  // The offer of a box from 60 € on makes people put more in.
  const target = (by ? by.basket : 3000) * (0.7 + 0.6 * d.roll()) * (code === 'COFFRET' ? 1.45 : 1);
  const first = d.one(catalogue[shelf]);
  const articles = [first];
  if (d.chance(0.25)) {
    const other = d.one(catalogue[code === 'COFFRET' ? 3 : (shelf + d.whole(0, 3)) % 4]);
    if (other !== first) articles.push(other);
  }
  const rate = offer ? offer.share : code.slice(0, 4) === 'AMI-' ? 0.1 : (shareOff.get(code) ?? 0);
  return articles.map((article, i) => {
    const quantity = Math.max(1, Math.round(target / articles.length / article.cents));
    const full = quantity * article.cents;
    const off = Math.min(full, Math.round(full * rate) + (i === 0 && offer ? offer.cents : 0));
    return { article, quantity, off, cents: full - off, cost: Math.round(full * (0.42 + 0.1 * d.roll())) };
  });
}

const orderHeadings =
  'N° commande|Date de commande|N° client|E-mail|Montant TTC|Statut|Origine|Catégorie|Produit|Quantité|Prix unitaire|Code promo|Remise|Coût d’achat'.split(
    '|',
  );

function orderRows(m: Making, sales: readonly Sale[]) {
  const { d, asOf, leftOut } = m;
  const rows: Cell[][] = [orderHeadings];
  const bought = new Set<string>();
  const codes = new Tally();
  let [orders, noCustomer, turnoverCents, discountCents, number] = [0, 0, 0, 0, 10001];
  for (const one of sales) {
    const { day, by, code } = one;
    const lines = linesOf(d, one);
    const dropped = day < asOf && !one.isFirst && d.chance(0.025);
    const [status, reason] = dropped ? d.one(droppedStatuses) : [d.one(['Terminée', 'Expédiée', 'Terminée']), ''];
    const id = `CMD-${number++}`;
    const under = by?.again && day >= by.again.from ? by.again.id : (by?.id ?? '');
    const cents = lines.reduce((sum, line) => sum + line.cents, 0);
    // Some who came once sent all of it back; others a parcel, or half of it.
    const isSorry = by !== null && one.isFirst && by.until - day < 4 && by.referrals === 0;
    const isReturned = isSorry || (by !== null && !dropped && !one.isFirst && cents > 3000 && d.chance(0.02));
    const back = !isReturned ? 0 : isSorry || d.chance(0.5) ? cents : Math.round(cents / 2);
    const counts = by !== null && !dropped && back < cents;
    // Only what counts is spoilt: each spoilt cell is one to be found.
    const dirty = counts ? 0.05 : 0;
    const date = dateCell(m, day, lines.length, dirty);
    const channel = respelt(m, 'clusters', dirty, one.channel);
    lines.forEach(({ article, quantity, off, cents, cost }, i) => {
      rows.push([
        id,
        date,
        under,
        by ? by.email : '',
        amountCell(m, 'amount', cents, dirty),
        status,
        channel,
        i === 0 ? respelt(m, 'clusters', dirty, article.category) : article.category,
        article.name,
        quantity,
        article.cents / 100,
        code,
        off > 0 ? off / 100 : '',
        cost / 100,
      ]);
    });
    if (dropped) leftOut.add(reason, lines.length);
    else if (!by) noCustomer++;
    else if (back > 0) {
      const on = moment(Math.min(asOf, day + d.whole(2, 12)));
      rows.push([id, on, under, by.email, -back / 100, 'Remboursée', channel]);
    }
    if (!counts) continue;
    orders++;
    bought.add(by.id);
    turnoverCents += cents - back;
    discountCents += lines.reduce((sum, line) => sum + line.off, 0);
    if (code !== '') codes.add(code);
  }
  return {
    rows: rows as Grid,
    truth: { orders, customersWithOrders: bought.size, noCustomer, turnoverCents, discountCents, codes: codes.counts },
  };
}

const droppedStatuses: readonly (readonly [string, string])[] = [
  ['Annulée', 'cancelled'],
  ['annulée', 'cancelled'],
  ['Paiement échoué', 'failed'],
  ['En attente de paiement', 'pending'],
];

const moment = (day: Day): Cell => ({ day, second: 0 });
const two = (n: number) => String(n).padStart(2, '0');
const months = 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.'.split('|');

/** Most are real dates; some came in as text, as a till prints them. */
function dateCell(m: Making, day: Day, lines: number, share: number): Cell {
  if (!m.d.chance(share)) return moment(day);
  m.spoilt.add('date', lines);
  const { year, month, day: dd } = civilOf(day);
  return m.d.one([
    `${two(dd)}/${two(month)}/${year}`,
    `${dd} ${months[month - 1]} ${year}`,
    `${two(dd)}-${two(month)}-${year}`,
  ]);
}

function amountCell(m: Making, rule: string, cents: number, share: number): Cell {
  const whole = Math.floor(cents / 100);
  const grouped =
    whole >= 1000 ? `${Math.floor(whole / 1000)}\u202f${String(whole % 1000).padStart(3, '0')}` : String(whole);
  return spoil<Cell>(m, rule, share, cents / 100, () =>
    m.d.one([`${grouped},${two(cents % 100)} €`, `EUR ${grouped},${two(cents % 100)}`]),
  );
}

// ------------------------------------------------------------------------------------------ customers

const clientHeadings =
  'N° client|Civilité|Nom|Prénom|Société|E-mail|Téléphone|Code postal|Ville|Pays|Accepte les e-mails|Date d’inscription|Dernier clic|Parrainages|Code parrainage|IBAN'.split(
    '|',
  );
const sharedEmail = 'caisse@example.fr';

function customerRows(m: Making, customers: readonly Customer[]) {
  const { d, spoilt, leftOut } = m;
  const rows: Cell[][] = [['Fichier clients – boutique Maison Sauge (exemple inventé)'], [], clientHeadings];
  const duplicates: (readonly [string, string])[] = [];
  const doubtful: (readonly [string, string])[] = [];
  const couples: (readonly [string, string])[] = [];
  for (const [i, c] of customers.entries()) {
    // A couple with one mobile; people without an address, whom the till gave its own.
    const told =
      i % 157 === 44 ? { ...c, mobile: customers[i - 1].mobile } : i % 80 === 75 ? { ...c, email: sharedEmail } : c;
    if (told.mobile !== c.mobile) couples.push([customers[i - 1].id, c.id]);
    rows.push(customerRow(m, told, c.id));
    // Only the name and the postcode are the same: that is for a person to decide.
    if (i % 105 === 41) {
      doubtful.push([c.id, `C-${String(30001 + i)}`]);
      rows.push(customerRow(m, { ...c, email: '', mobile: '', referrals: 0 }, `C-${String(30001 + i)}`));
    }
    if (!c.again) continue;
    // The same person, registered twice: another number, another spelling, the same address or mobile.
    const other = { ...c, signedUp: c.again.from, referrals: 0, consent: d.chance(0.2) ? 'non' : c.consent };
    rows.push(
      customerRow(m, i % 40 === 19 ? { ...other, mobile: '' } : { ...other, last: c.last.toUpperCase() }, c.again.id),
    );
    duplicates.push([c.id, c.again.id]);
  }
  rows.push([`Total : ${rows.length - 3} fiches`]);
  leftOut.add('footer');
  spoilt.add('shared-email', customers.filter((_, i) => i % 80 === 75).length);
  return { rows: rows as Grid, truth: { duplicates, doubtful, couples, sharedEmail } };
}

function customerRow(m: Making, c: Customer, id: string): Cell[] {
  const { d, asOf } = m;
  const shout = c.company === '' && d.chance(0.05);
  if (shout) m.spoilt.add('name');
  const named = (text: string) => (shout ? text.toUpperCase() : spoil(m, 'accents', 0.02, text, () => misread(text)));
  const clicked =
    c.consent === 'oui' && d.chance(0.7) ? Math.min(asOf, Math.max(c.joined, c.until) - d.whole(0, 90)) : null;
  return [
    id,
    spoil(m, 'civility', 0.1, c.civility, () => (c.civility === 'Mme' ? 'Madame' : c.civility && 'Monsieur')),
    named(c.last),
    named(c.first),
    c.company,
    emailCell(m, c),
    phoneCell(m, c),
    c.postcode[0] === '0' ? spoil(m, 'postcode', 0.5, c.postcode, () => c.postcode.slice(1)) : c.postcode,
    spoil(m, 'city', 0.05, c.city, () => (c.city === 'Saint-Malo' ? 'St Malo' : c.city.toUpperCase())),
    respelt(m, 'country', 0.15, c.country),
    c.consent && d.one([c.consent, c.consent, c.consent.toUpperCase()]),
    moment(c.signedUp),
    clicked === null ? '' : moment(clicked),
    c.referrals > 0 ? c.referrals : '',
    c.referrals > 0 ? c.referralCode : '',
    c.company === '' ? '' : 'FR76 **** **** **** 1234',
  ];
}

/** UTF-8 read as Windows-1252: ZoÃ©. */
const misread = (text: string): string =>
  text.replace(/[à-ÿ]/g, (letter) => `Ã${String.fromCharCode(letter.charCodeAt(0) - 64)}`);

function emailCell(m: Making, { email, first, last, again }: Customer): string {
  // Who is there twice keeps what tells it.
  if (email === '' || (!again && m.d.chance(0.03))) return '';
  if (!again && m.d.chance(0.01)) return spoil(m, 'email-invalid', 1, email, () => email.replace('.fr', ',fr'));
  return spoil(m, 'email', 0.05, email, () =>
    m.d.one([
      email.toUpperCase(),
      `mailto:${email}`,
      first === '' ? `${email}.` : `${first} ${last} <${email}>`,
      email.replace('@', ' [at] '),
    ]),
  );
}

function phoneCell(m: Making, { mobile, country, again }: Customer): string {
  if (mobile === '' || (!again && m.d.chance(0.08))) return '';
  const pairs = mobile.match(/../g) ?? [];
  const rest = mobile.slice(1);
  if (country !== 'France') return `+33${rest}`;
  return m.d.one([
    pairs.join(' '),
    pairs.join(' '),
    pairs.join('.'),
    pairs.join('\u202f'),
    mobile,
    `+33 ${rest}`,
    `+33 (0)${rest}`,
    `0033${rest}`,
    `${rest}.0`,
  ]);
}

// ------------------------------------------------------------------------------------------ spending and visits

function spendRows(m: Making, campaigns: readonly Campaign[]) {
  const { d, asOf, opened } = m;
  const rows: Cell[][] = [['Mois', 'Canal', 'Campagne', 'Dépense', 'Type de dépense']];
  let [marketingCents, retentionCents] = [0, 0];
  const add = (start: Day, channel: string, campaign: string, cents: number, kind: string) => {
    rows.push([
      moment(start),
      respelt(m, 'spend-channel', 0.1, channel),
      campaign,
      amountCell(m, 'spend-amount', cents, 0.05),
      kind,
    ]);
    if (kind === 'fidélisation') retentionCents += cents;
    else marketingCents += cents;
  };
  for (let start = opened; start <= asOf; start = addMonths(start, 1)) {
    for (const [channel, , , monthly, kind] of origins) {
      if (monthly > 0) add(start, channel, '', Math.round(monthly * (85 + 30 * d.roll())), kind);
    }
    add(start, 'E-mail', 'Lettre du mois', 1200, 'fidélisation');
    for (const { from, code, letter, arms } of campaigns) {
      if (from === start) add(start, 'Courrier', code, lettersOf(arms) * letter, 'fidélisation');
    }
  }
  return { rows: rows as Grid, truth: { marketingCents, retentionCents } };
}

const lettersOf = (arms: Campaign['arms']): number => arms.filter(({ isControl }) => !isControl).length;

/** What people met before they ordered, and what they met without ordering. */
function visitRows(m: Making, customers: readonly Customer[], sales: readonly Sale[]) {
  const { d, asOf, leftOut } = m;
  const met: { day: Day; email: string; channel: string }[] = [];
  const meet = (by: Customer, day: Day, channel: string) => {
    if (day <= asOf) met.push({ day, email: by.email, channel });
  };
  for (const { day, by, isFirst, channel } of sales) {
    if (!by || d.chance(isFirst ? 0.15 : 0.65)) continue;
    // Social networks make the shop known, searching and e-mails bring back: the first and the last differ.
    const path = isFirst
      ? d.one([
          [channel],
          [channel],
          ['Réseaux sociaux', channel],
          ['Réseaux sociaux', 'Recherche payante', channel],
          ['Recherche naturelle', channel],
        ])
      : d.one([
          [channel],
          [channel],
          ['Recherche naturelle', 'E-mail'],
          ['E-mail', channel],
          ['Réseaux sociaux', 'E-mail'],
        ]);
    path.forEach((one, i) => {
      meet(by, day - (path.length - 1 - i) * d.whole(2, 9) - d.whole(0, 1), one);
    });
  }
  for (const by of customers) {
    for (let left = d.whole(0, by.buys ? 1 : 3); left > 0; left--) {
      meet(
        by,
        by.joined + d.whole(-30, 400),
        d.one(['Affiliation', 'Affiliation', 'Réseaux sociaux', 'Recherche payante', by.channel]),
      );
    }
  }
  met.sort((a, b) => a.day - b.day);
  const rows: Cell[][] = [['Date de visite', 'E-mail', 'Canal']];
  for (const { day, email, channel } of met)
    rows.push([moment(day), email, respelt(m, 'visit-channel', 0.06, channel)]);
  rows.push(['à préciser', customers[20].email, 'E-mail'], [moment(asOf), '', 'Salons']);
  leftOut.add('unreadable-date');
  leftOut.add('blank-identity');
  return { rows: rows as Grid, touches: met.length };
}

// ------------------------------------------------------------------------------------------ offers

/** Codes with what they cost beside the discounts, and when they ran. */
function codeRows({ opened, asOf }: Making, campaigns: readonly Campaign[]): Grid {
  return [
    ['Code promo', 'Campagne', 'Coût', 'Début', 'Fin'],
    ['BIENVENUE10', 'Bienvenue', '', moment(opened), moment(asOf)],
    ['COFFRET', 'Coffret offert', 480, moment(opened), moment(asOf)],
    ['NOEL20', 'Noël', '350,00 €', moment(opened), moment(asOf)],
    ...campaigns.map(({ code, name, letter, arms, from, to }) => [
      code,
      name,
      (lettersOf(arms) * letter) / 100,
      moment(from),
      moment(to),
    ]),
    ['RENTREE', 'Rentrée', 60, moment(asOf - 60), moment(asOf)],
  ];
}

function armRows({ d }: Making, campaigns: readonly Campaign[]): Grid {
  const rows: Cell[][] = [['Code promo', 'N° client', 'Groupe témoin']];
  for (const { code, arms } of campaigns) {
    for (const { customer, isControl } of arms) {
      rows.push([d.chance(0.05) ? code.toLowerCase() : code, customer.id, isControl ? 'témoin' : 'ciblé']);
    }
  }
  return rows;
}
