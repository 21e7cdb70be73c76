import type { BestCustomer, FieldOfLikeness, Person } from '../core/results';
import { differenceText, fieldText } from '../words/why';
import { CARD_ROWS } from './best-card';
import { type Desk, nameOf, spokenName } from './desk';
import { known, type Layout, type ListColumn, type Run, units } from './layout';
import { colours, styles } from './look';

/**
 * Under the ranking: customers who resemble the best and are not large yet, and what each lacks.
 *
 * @returns the first free row under it
 */
export function writeLookAlikes(layout: Layout, desk: Desk, row: number, columns: Columns): number {
  const { lookAlikes } = desk.input.findings.best;
  const { currencySign } = desk.input;
  const say = desk.words.tabs.best;
  const { shared } = desk.words.tabs;
  if (!lookAlikes || lookAlikes.list.length === 0) {
    writeTitle(layout, row, say.titleLookAlikes, lookAlikes ? say.noLookAlikes : say.fewSeeds);
    return row + 4;
  }
  type Alike = (typeof lookAlikes.list)[number];
  const common = (a: Alike): string => {
    const parts = a.matching.map((match) => fieldText(desk.words, match, currencySign));
    if (a.differing) parts.push(say.differs(differenceText(desk.words, a.differing, currencySign)));
    return parts.join(' · ');
  };
  writeTitle(
    layout,
    row,
    say.titleLookAlikes,
    say.textLookAlikes(lookAlikes.seeds.length, fieldList(desk, lookAlikes.fields)),
  );
  const named: Readonly<Record<string, Omit<ListColumn<Alike>, 'width'>>> = {
    rank: { title: '', note: '', kind: 'count', value: (_, i) => i + 1, style: { colour: colours.secondary } },
    name: { title: shared.customer, note: shared.customerNote, kind: 'text', value: (a) => nameOf(a.person) },
    segment: { title: say.likeness, note: say.likenessNote, kind: 'share', value: (a) => a.similarity },
    revenue: {
      title: say.revenue(desk.input.findings.settings.windowMonths, currencySign),
      note: say.revenueNote,
      kind: 'money',
      value: (a) => units(a.person.spent),
    },
    orders: { title: say.orders, note: say.ordersNote, kind: 'count', value: (a) => a.person.windowOrders },
    lastOrder: {
      title: say.lastOrder,
      note: say.lastOrderNote,
      kind: 'day',
      value: (a) => known(a.person.lastOrder),
    },
    since: {
      title: say.nextSize,
      note: say.nextSizeNote,
      kind: 'indent-text',
      value: (a) => (a.person.next?.size ? desk.words.tabs.lifecycle.size[a.person.next.size.to] : ''),
    },
    customerSince: {
      title: say.toLarge(currencySign),
      note: say.toLargeNote,
      kind: 'money',
      value: (a) => units(a.person.next?.size && Math.ceil(a.person.next.size.cents / 100) * 100),
      style: { bold: true },
    },
    bestSince: {
      title: say.ordersToLarge,
      note: say.ordersToLargeNote,
      kind: 'count',
      value: (a) => known(a.person.next?.size?.orders),
    },
    why: {
      title: say.inCommon,
      note: say.inCommonNote,
      kind: 'text',
      value: common,
      style: { size: 9 },
    },
    looksLike: {
      title: say.nearest,
      note: say.nearestNote,
      kind: 'text',
      value: (a) => alikeName(desk, a.nearest),
    },
    key: { title: shared.key, note: shared.keyNote, kind: 'text', value: (a) => a.person.key },
  };
  const { firstRow, rows } = layout.table({
    row: row + 2,
    columns: under(columns, named),
    items: lookAlikes.list,
    headingHeight: 38,
  });
  return firstRow + rows + 2;
}

/** Prospects who resemble THE best customer, with what winning one is worth where that is known. */
export function writeProspects(layout: Layout, desk: Desk, row: number, columns: Columns): void {
  const { prospects, first } = desk.input.findings.best;
  const { currencySign } = desk.input;
  const say = desk.words.tabs.best;
  const { shared } = desk.words.tabs;
  if (!first) return;
  const name = spokenName(desk, first.person);
  if (!prospects) {
    const some = desk.input.findings.people.some((person) => person.activity === null);
    if (some) writeTitle(layout, row, say.titleProspects(name), say.noProspects);
    return;
  }
  type Prospect = (typeof prospects.list)[number];
  writeTitle(
    layout,
    row,
    say.titleProspects(name),
    say.textProspects(prospects.found, prospects.prospects, fieldList(desk, prospects.fields)),
  );
  const named: Readonly<Record<string, Omit<ListColumn<Prospect>, 'width'>>> = {
    rank: { title: '', note: '', kind: 'count', value: (_, i) => i + 1, style: { colour: colours.secondary } },
    name: { title: say.prospect, note: shared.customerNote, kind: 'text', value: (p) => nameOf(p.person) },
    segment: { title: say.likeness, note: say.prospectLikeness(name), kind: 'share', value: (p) => p.similarity },
    revenue: {
      title: say.expectedMargin(prospects.months, desk.hasMargin, currencySign),
      note: say.expectedNote(prospects.months, prospects.neighbours),
      kind: 'money',
      value: (p) => units(p.expected),
      style: { bold: true },
    },
    orders: { title: say.distance, note: say.distanceNote, kind: 'share', value: (p) => known(p.distance) },
    lastOrder: { title: say.most(currencySign), note: say.mostNote, kind: 'money', value: (p) => units(p.mostToSpend) },
    customerSince: {
      title: say.contact,
      note: say.contactNote,
      kind: 'label',
      value: (p) => desk.words.codes.consent[desk.contactOf(p.person)?.consent ?? 'unknown'],
    },
    why: {
      title: say.alikeIn,
      note: say.alikeInNote,
      kind: 'text',
      value: (p) => p.matching.map((match) => fieldText(desk.words, match, currencySign)).join(' · '),
      style: { size: 9 },
    },
    key: { title: shared.key, note: shared.keyNote, kind: 'text', value: (p) => p.person.key },
  };
  // Without a month that ten customers have lived, nobody knows what one brings.
  const { revenue: _, orders: __, lastOrder: ___, ...withoutWorth } = named;
  layout.table({
    row: row + 2,
    columns: under(columns, prospects.months > 0 ? named : withoutWorth),
    items: prospects.list,
    headingHeight: 38,
  });
}

/** Where the two lists under the ranking begin. */
export function writeLinks(layout: Layout, desk: Desk, alikeRow: number, prospectsRow: number): void {
  const { lookAlikes, prospects } = desk.input.findings.best;
  const say = desk.words.tabs.best;
  const links: [string, number][] = [];
  if (lookAlikes && lookAlikes.list.length > 0) links.push([say.linkLookAlikes(lookAlikes.list.length), alikeRow]);
  if (prospects) links.push([say.linkProspects(prospects.list.length), prospectsRow]);
  if (links.length === 0) return;
  const runs: Run[] = [{ text: say.below, colour: colours.secondary }];
  for (const [text, row] of links) {
    runs.push({ text: runs.length > 1 ? '   ·   ' : ' ', colour: colours.secondary });
    runs.push({ text, colour: colours.blue, link: { tab: 'best', row, column: 1 } });
  }
  layout.rich(3 + CARD_ROWS, 3, runs, { size: 9 });
}

type Columns = readonly ListColumn<BestCustomer>[];

/** Columns as wide as those of the ranking above: what is not named stays blank. */
function under<T>(columns: Columns, named: Readonly<Record<string, Omit<ListColumn<T>, 'width'>>>): ListColumn<T>[] {
  return columns.map(({ id = '', width }) => {
    const column = named[id];
    return column ? { ...column, width } : { title: '', note: '', width, kind: 'label', value: () => '' };
  });
}

export const fieldList = (desk: Desk, fields: readonly FieldOfLikeness[]): string =>
  fields.map((field) => desk.words.tabs.best.field[field]).join(', ');

export const alikeName = (
  desk: Desk,
  { person, similarity }: { readonly person: Person; readonly similarity: number },
) => desk.words.tabs.best.alikeName(spokenName(desk, person), desk.write.share(similarity));

function writeTitle(layout: Layout, row: number, title: string, text: string): void {
  layout.height(row, 28);
  layout.put(row, 3, title, { ...styles.section, kind: 'text' });
  layout.put(row + 1, 3, text, { ...styles.meta, kind: 'text' });
  layout.height(row + 1, 22);
}
