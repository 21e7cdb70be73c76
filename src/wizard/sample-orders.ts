import type { Cell, Grid } from '../core/model';
import { addMonths, civilOf, type Day, dayOf } from '../core/units';
import { type Customer, fold } from './sample-customers';
import { amountCell, type Dice, dateCell, type Making, moment, respelt, Tally } from './sample-making';

/** An offer that some got and others, drawn by lot, did not. */
export interface Campaign {
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

export interface Sale {
  readonly day: Day;
  readonly by: Customer | null;
  readonly isFirst: boolean;
  readonly channel: string;
  readonly code: string;
  readonly offer: Campaign | null;
}

export function campaign(
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

export function allSales(m: Making, customers: readonly Customer[], campaigns: readonly Campaign[]): Sale[] {
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

/** What a code takes off. */
function shareOff(code: string): number {
  switch (code) {
    case 'NOEL20':
      return 0.2;
    case 'COFFRET':
      return 0.05;
    case '':
      return 0;
    default:
      return 0.1; // of welcome, and from a friend
  }
}

interface Article {
  readonly category: string;
  readonly name: string;
  readonly cents: number;
}
const article = (category: string, name: string, cents: number): Article => ({ category, name, cents });
const shelves = (): readonly (readonly Article[])[] => [
  [
    article('Thés', 'Thé vert Sencha', 1450),
    article('Thés', 'Earl Grey Fleur bleue', 1290),
    article('Thés', 'Rooibos vanille', 1150),
    article('Thés', 'Thé blanc de printemps', 2800),
  ],
  [
    article('Vaisselle', 'Tasse en grès', 1800),
    article('Vaisselle', 'Plateau de service', 3900),
    article('Vaisselle', 'Théière en fonte', 5900),
  ],
  [
    article('Épicerie', 'Confiture de figue', 690),
    article('Épicerie', 'Biscuits au beurre', 790),
    article('Épicerie', 'Miel de châtaignier', 950),
  ],
  [article('Coffrets', 'Coffret Découverte', 3400), article('Coffrets', 'Coffret de Noël', 4900)],
];

interface Line {
  readonly article: Article;
  readonly quantity: number;
  readonly off: number;
  readonly cents: number;
  readonly cost: number;
}

/** What is in the parcel: mostly of his usual shelf, one article or two. */
function linesOf(d: Dice, catalogue: readonly (readonly Article[])[], { by, code, offer }: Sale): Line[] {
  const shelf = by && d.chance(0.75) ? by.shelf : d.whole(0, catalogue.length - 1);
  // The offer of a box from 60 € on makes people put more in.
  const target = (by ? by.basket : 3000) * (0.7 + 0.6 * d.roll()) * (code === 'COFFRET' ? 1.45 : 1);
  const first = d.one(catalogue[shelf]);
  const articles = [first];
  if (d.chance(0.25)) {
    const other = d.one(catalogue[code === 'COFFRET' ? 3 : (shelf + d.whole(0, 3)) % 4]);
    if (other !== first) articles.push(other);
  }
  const rate = offer ? offer.share : shareOff(code);
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

export function orderRows(m: Making, sales: readonly Sale[]) {
  const { d, asOf, leftOut } = m;
  const rows: Cell[][] = [orderHeadings];
  const catalogue = shelves();
  const bought = new Set<string>();
  const codes = new Tally();
  let [orders, noCustomer, turnoverCents, discountCents, number] = [0, 0, 0, 0, 10001];
  for (const one of sales) {
    const { day, by, code } = one;
    const lines = linesOf(d, catalogue, one);
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
