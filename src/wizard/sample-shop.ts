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
  /** Customer numbers that belong to one person: [kept, duplicate]. */
  readonly duplicates: readonly (readonly [string, string])[];
  readonly orders: number;
  readonly customersWithOrders: number;
  readonly cancelled: number;
  readonly noCustomer: number;
  readonly turnoverCents: number;
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
const places: readonly (readonly [string, string])[] = [
  ['29200', 'Brest'],
  ['01000', 'Bourg-en-Bresse'],
  ['35400', 'Saint-Malo'],
  ['75011', 'Paris'],
  ['69003', 'Lyon'],
  ['44000', 'Nantes'],
  ['13001', 'Marseille'],
  ['06000', 'Nice'],
  ['33000', 'Bordeaux'],
  ['59000', 'Lille'],
  ['97400', 'Saint-Denis'],
  ['20000', 'Ajaccio'],
  ['67000', 'Strasbourg'],
  ['31000', 'Toulouse'],
];
const channels = [
  'Recherche naturelle',
  'Recherche payante',
  'Réseaux sociaux',
  'E-mail',
  'Bouche-à-oreille',
  'Salons',
  'Affiliation',
];
/** The same channel, as three people type it. */
const spelt: Readonly<Record<string, readonly string[]>> = {
  'E-mail': ['E-mail', 'e-mail', 'E-mail ', 'E-MAIL'],
  'Réseaux sociaux': ['Réseaux sociaux', 'réseaux sociaux', 'Reseaux sociaux'],
  Salons: ['Salons', 'salons'],
};
const catalogue: readonly (readonly [string, readonly string[], number])[] = [
  ['Thés', ['Thé vert Sencha', 'Earl Grey Fleur bleue', 'Rooibos Vanille', 'Thé noir Assam'], 1450],
  ['Vaisselle', ['Théière en fonte', 'Tasse en grès', 'Plateau de service'], 3900],
  ['Épicerie', ['Miel de châtaignier', 'Biscuits au beurre', 'Confiture de figue'], 890],
  ['Coffrets', ['Coffret Découverte', 'Coffret de Noël'], 4500],
];
const codes = ['', '', '', '', '', '', 'BIENVENUE10', 'PRINTEMPS', 'MERCI15'];

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
  readonly consent: string;
  readonly channel: string;
  readonly joined: Day;
  readonly gap: number; // mean days between orders
  readonly basket: number; // cents
  readonly until: Day; // stops buying
  readonly shelf: number;
}

/**
 * An invented French shop: customers, three years of orders, spending and visits, dirty on purpose in the ways real
 * exports are. Nobody in it exists; phones are of the range kept for fiction, addresses of example domains.
 *
 * @param asOf the newest order is of this day
 * @example sampleShop(dayOf(2026, 9, 30)).tabs.map((tab) => tab.name)
 *   // => ['Commandes', 'Clients', 'Dépenses', 'Visites']
 */
export function sampleShop(asOf: Day, seed = 7): SampleShop {
  const d = dice(seed);
  const opened = addMonths(asOf, -36) + 1;
  const customers = people(d, opened, asOf);
  const { rows, truth } = orderRows(d, customers, asOf);
  const { grid, duplicates } = customerRows(d, customers);
  return {
    tabs: [
      { name: 'Commandes', grid: rows },
      { name: 'Clients', grid },
      { name: 'Dépenses', grid: spendRows(d, opened, asOf) },
      { name: 'Visites', grid: visitRows(d, customers, asOf) },
    ],
    truth: { ...truth, asOf, duplicates },
  };
}

type Dice = ReturnType<typeof dice>;

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

function people(d: Dice, opened: Day, asOf: Day): Customer[] {
  const used = new Set<string>();
  const names = new Set<string>();
  const list: Customer[] = [];
  for (let i = 0; i < 640; i++) {
    const isCompany = i < companies.length;
    const company = isCompany ? companies[i] : '';
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
    const [postcode, city] = d.one(places);
    const channel = d.one(channels);
    const loyal =
      isCompany || d.chance(channel === 'Bouche-à-oreille' || channel === 'Recherche naturelle' ? 0.4 : 0.2);
    const joined = opened + Math.floor((asOf - opened) * d.roll() ** 0.8);
    const gap = isCompany ? d.whole(18, 45) : loyal ? d.whole(30, 95) : d.whole(120, 420);
    const stays = d.chance(isCompany ? 0.75 : loyal ? 0.55 : 0.35);
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
      consent: d.chance(0.72) ? 'oui' : d.chance(0.5) ? 'non' : '',
      channel,
      joined,
      gap,
      basket: Math.round((isCompany ? d.whole(9000, 42000) : d.whole(2200, 11000)) / 10) * 10,
      until: stays ? asOf : joined + Math.floor(d.wait(isCompany ? 700 : 260)),
      shelf: d.whole(0, catalogue.length - 1),
    });
  }
  return list;
}

// ------------------------------------------------------------------------------------------ orders

function orderRows(d: Dice, customers: readonly Customer[], asOf: Day) {
  interface Sale {
    readonly day: Day;
    readonly by: Customer | null;
    readonly first: boolean;
  }
  const sales: Sale[] = [];
  for (const by of customers) {
    if (by.consent === '' && d.chance(0.25)) continue; // a prospect
    let day = by.joined;
    let first = true;
    while (day <= Math.min(asOf, by.until)) {
      sales.push({ day, by, first });
      first = false;
      day += Math.max(1, Math.round(by.gap * (0.55 + 0.9 * d.roll())));
      // Some go quiet for most of a year and come back: what a win-back is worth shows in the past.
      if (d.chance(by.company !== '' ? 0.06 : 0.03)) day += d.whole(190, 420);
      // Christmas boxes: a few more orders in December.
      if (civilOf(day).month === 11 && d.chance(0.3)) day += d.whole(0, 20);
    }
  }
  for (let i = 0; i < 9; i++) sales.push({ day: asOf - d.whole(5, 700), by: null, first: false });
  sales.push({ day: asOf, by: customers[0], first: false });
  sales.sort((a, b) => a.day - b.day);

  const rows: Cell[][] = [
    [
      'N° commande',
      'Date de commande',
      'N° client',
      'E-mail',
      'Montant TTC',
      'Statut',
      'Origine',
      'Catégorie',
      'Code promo',
      'Produit',
      'Quantité',
      'Coût d’achat',
    ],
  ];
  const bought = new Set<string>();
  let [orders, cancelled, noCustomer, turnoverCents, number] = [0, 0, 0, 0, 10001];
  for (const { day, by, first } of sales) {
    const [category, products, price] = catalogue[by && d.chance(0.7) ? by.shelf : d.whole(0, catalogue.length - 1)];
    const basket = by ? by.basket * (0.6 + 0.8 * d.roll()) : price;
    const cents = Math.max(490, Math.round(basket / 5) * 5);
    const dropped = d.chance(0.018);
    const status = dropped
      ? d.one(['Annulée', 'annulée', 'Paiement échoué'])
      : d.one(['Terminée', 'Expédiée', 'Terminée']);
    const channel = by ? (first ? by.channel : d.chance(0.45) ? 'E-mail' : by.channel) : 'Salons';
    const spellings = spelt[channel];
    const id = `CMD-${number++}`;
    rows.push([
      id,
      dateCell(d, day),
      by ? by.id : '',
      by ? emailCell(d, by.email) : '',
      amountCell(d, cents),
      status,
      spellings && d.chance(0.2) ? d.one(spellings) : channel,
      category,
      first && d.chance(0.35) ? 'BIENVENUE10' : d.one(codes),
      d.one(products),
      Math.max(1, Math.round(cents / price)),
      Math.round(cents * (0.5 + 0.12 * d.roll())) / 100,
    ]);
    if (dropped) {
      cancelled++;
      continue;
    }
    if (!by) noCustomer++;
    else {
      orders++;
      bought.add(by.id);
      let kept = cents;
      if (cents > 3000 && d.chance(0.012)) {
        const back = d.chance(0.5) ? cents : Math.round(cents / 2);
        kept -= back;
        const on = Math.min(asOf, day + d.whole(2, 12));
        rows.push([id, moment(on), by.id, by.email, -back / 100, 'Remboursée', channel, category, '', '', '', '']);
        if (kept <= 0) orders--;
      }
      turnoverCents += kept;
    }
  }
  const truth = { orders, customersWithOrders: bought.size, cancelled, noCustomer, turnoverCents };
  return { rows: rows as Grid, truth };
}

const moment = (day: Day): Cell => ({ day, second: 0 });
const two = (n: number) => String(n).padStart(2, '0');

/** Most are real dates; some came in as text, as a till prints them. */
function dateCell(d: Dice, day: Day): Cell {
  if (!d.chance(0.06)) return moment(day);
  const { year, month, day: dd } = civilOf(day);
  const months = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
  return d.one([
    `${two(dd)}/${two(month)}/${year}`,
    `${dd} ${months[month - 1]} ${year}`,
    `${two(dd)}-${two(month)}-${year}`,
  ]);
}

function amountCell(d: Dice, cents: number): Cell {
  if (!d.chance(0.05)) return cents / 100;
  const whole = Math.floor(cents / 100);
  const grouped =
    whole >= 1000 ? `${Math.floor(whole / 1000)}\u202f${String(whole % 1000).padStart(3, '0')}` : String(whole);
  return `${grouped},${two(cents % 100)} €`;
}

function emailCell(d: Dice, email: string): string {
  if (d.chance(0.03)) return email.toUpperCase();
  return d.chance(0.02) ? ` ${email}` : email;
}

// ------------------------------------------------------------------------------------------ customers

function customerRows(d: Dice, customers: readonly Customer[]) {
  const rows: Cell[][] = [
    ['Fichier clients – boutique Maison Sauge (exemple inventé)', '', '', '', '', '', '', '', '', '', '', ''],
    [],
    [
      'N° client',
      'Civilité',
      'Nom',
      'Prénom',
      'Société',
      'E-mail',
      'Téléphone',
      'Code postal',
      'Ville',
      'Accepte les e-mails',
      'Date d’inscription',
      'Parrainages',
    ],
  ];
  const duplicates: (readonly [string, string])[] = [];
  for (const [i, c] of customers.entries()) {
    rows.push(customerRow(d, c, c.id));
    // Only the name and the postcode are the same: that is for a person to decide.
    if (i % 105 === 41) rows.push(customerRow(d, { ...c, email: '', mobile: '' }, `C-${String(30001 + i)}`));
    if (i % 21 !== 20) continue;
    // The same person, registered twice: another number, another spelling, the same address or mobile.
    const again = `C-${String(20001 + i)}`;
    const spelling =
      i % 2 ? { ...c, last: c.last.toUpperCase(), mobile: '' } : { ...c, first: c.first.toLowerCase(), email: '' };
    rows.push(customerRow(d, spelling, again));
    duplicates.push([c.id, again]);
  }
  rows.push([`Total : ${rows.length - 3} fiches`]);
  return { grid: rows as Grid, duplicates };
}

function customerRow(d: Dice, c: Customer, id: string): Cell[] {
  const shout = d.chance(0.06);
  return [
    id,
    d.chance(0.9) ? c.civility : c.civility === 'Mme' ? 'Madame' : c.civility === 'M.' ? 'Monsieur' : '',
    shout ? c.last.toUpperCase() : c.last,
    shout ? c.first.toUpperCase() : c.first,
    c.company,
    d.chance(0.01) ? c.email.replace('.fr', ',fr') : emailCell(d, c.email),
    phoneCell(d, c.mobile),
    d.chance(0.5) && c.postcode[0] === '0' ? c.postcode.slice(1) : c.postcode,
    d.chance(0.05) ? c.city.toUpperCase() : c.city === 'Saint-Malo' && d.chance(0.4) ? 'St Malo' : c.city,
    c.consent,
    moment(c.joined),
    d.chance(0.04) ? d.whole(1, 4) : '',
  ];
}

function phoneCell(d: Dice, mobile: string): string {
  if (mobile === '' || d.chance(0.08)) return '';
  const pairs = mobile.match(/../g) ?? [];
  return d.one([
    pairs.join(' '),
    pairs.join(' '),
    pairs.join('.'),
    mobile,
    `+33 ${mobile.slice(1)}`,
    `+33 (0)${mobile.slice(1)}`,
    `0033${mobile.slice(1)}`,
    `${mobile.slice(1)}.0`,
  ]);
}

// ------------------------------------------------------------------------------------------ spending and visits

function spendRows(d: Dice, opened: Day, asOf: Day): Grid {
  const budget: Readonly<Record<string, number>> = {
    'Recherche payante': 420,
    'Réseaux sociaux': 310,
    'E-mail': 60,
    Salons: 240,
    Affiliation: 190,
  };
  const rows: Cell[][] = [['Mois', 'Canal', 'Dépense', 'Type de dépense']];
  const first = civilOf(opened);
  for (let m = 0; ; m++) {
    const start = addMonths(dayOf(first.year, first.month, 1), m);
    if (start > asOf) break;
    for (const channel of Object.keys(budget)) {
      const cents = Math.round(budget[channel] * (0.7 + 0.6 * d.roll()) * 100);
      rows.push([moment(start), channel, cents / 100, channel === 'E-mail' ? 'fidélisation' : 'marketing']);
    }
  }
  return rows;
}

function visitRows(d: Dice, customers: readonly Customer[], asOf: Day): Grid {
  const rows: Cell[][] = [['Date de visite', 'E-mail', 'Canal']];
  for (const c of customers) {
    const end = Math.min(asOf, c.until);
    const visits = Math.min(6, 1 + Math.floor(d.wait(2)));
    for (let i = 0; i < visits; i++) {
      const day = i === 0 ? c.joined - d.whole(0, 20) : c.joined + Math.floor((end - c.joined) * d.roll());
      rows.push([
        moment(Math.min(asOf, day)),
        c.email,
        i === 0 ? c.channel : d.chance(0.5) ? 'E-mail' : d.one(channels),
      ]);
    }
  }
  return rows;
}
