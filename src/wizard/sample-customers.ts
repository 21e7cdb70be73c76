import type { Cell, Grid } from '../core/model';
import type { Day } from '../core/units';
import { type Making, moment, respelt, spoil } from './sample-making';

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
export const origins: readonly (readonly [name: string, of24: number, loyal: number, monthly: number, kind: string])[] =
  [
    ['Recherche naturelle', 4, 0.34, 0, ''],
    ['Recherche payante', 5, 0.32, 118, 'marketing'],
    ['Réseaux sociaux', 5, 0.26, 120, 'marketing'],
    ['Parrainage', 4, 0.46, 45, 'marketing'],
    ['Bouche-à-oreille', 2, 0.42, 0, ''],
    ['Salons', 2, 0.36, 42, 'commercial'],
    ['Affiliation', 2, 0.05, 100, 'marketing'],
  ];
export interface Customer {
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

export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

const buyers = 540;
const prospects = 48;

export function people({ d, opened, asOf }: Making): Customer[] {
  const originsInTurn = origins.flatMap(([name, of24]) => new Array<string>(of24).fill(name));
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
      shelf: d.whole(0, 3),
      again: again ? { id: `C-${String(20001 + i)}`, from: joined + d.whole(60, 300) } : null,
      referrals: 0,
      referralCode: '',
    });
  }
  return list;
}

// ------------------------------------------------------------------------------------------ as rows

const clientHeadings =
  'N° client|Civilité|Nom|Prénom|Société|E-mail|Téléphone|Code postal|Ville|Pays|Accepte les e-mails|Date d’inscription|Dernier clic|Parrainages|Code parrainage|IBAN'.split(
    '|',
  );
const sharedEmail = 'caisse@example.fr';

export function customerRows(m: Making, customers: readonly Customer[]) {
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
