import type { Cell, Grid } from '../core/model';
import { addMonths, civilOf, type Day, dayOf } from '../core/units';
import { type Customer, customerRows, origins, people } from './sample-customers';
import { amountCell, dice, type Making, moment, respelt, Tally } from './sample-making';
import { allSales, type Campaign, campaign, orderRows, type Sale } from './sample-orders';

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
