import { type AttributedChannel, type AttributionModel, attributionModels } from '../core/measure/attribution';
import { sameInACell, spokenChannel, writeHeadings, writeMeta, writeTitle, writeWarnings } from './channel-cells';
import type { Desk } from './desk';
import type { Layout, ListColumn } from './layout';
import { colours, styles } from './look';

/** More channels than this are put together. */
const MOST_CHANNELS = 25;
/** A path is read in the cells it runs over. */
const PATH_COLUMNS = 6;
const LONGEST_PATH = 70;

/** All models side by side, what each channel does, and the most frequent paths. @returns the last row */
export function writeAttribution(layout: Layout, desk: Desk, row: number): number {
  const { findings } = desk.input;
  const facts = findings.attribution ?? null;
  if (facts === null || facts.conversions === 0) return row - 2;
  const { settings } = findings;
  const say = desk.words.tabs.channels;
  const { shared } = desk.words.tabs;
  const { inMoney, conversions, total, untouched } = facts;
  const money = inMoney ? desk.write.money(total) : '';
  const totals = say.attributionTotals(conversions, money, untouched.orders);
  let top = writeTitle(
    layout,
    row,
    say.attribution(facts.lookBackDays),
    inMoney ? totals : `${totals} ${say.attributionOrders}`,
  );
  if (facts.isFew) top = writeWarnings(layout, top, [say.attributionFew(conversions)]);
  const isShown = (model: AttributionModel) => facts.channels.every(({ credits }) => credits[model] !== undefined);
  const models = attributionModels.filter(isShown);
  if (models.length < attributionModels.length) top = writeMeta(layout, top, say.noMarkov);
  const credit = (channel: AttributedChannel, model: AttributionModel) => {
    const given = channel.credits[model] ?? 0;
    return inMoney ? given / 100 : given;
  };
  const kind = inMoney ? 'money' : 'number1';
  const { columns: names } = say;
  const { columns: known } = shared;
  const note = (model: AttributionModel) =>
    model === settings.attribution
      ? sameInACell(desk, say.modelNote[model], { en: 'ATTRIBUTION_TOUCHES', fr: 'ATTRIBUTION_TOUCHES' }, [
          names.touched,
          names.touchDays,
          names.touchChannels,
          known.customers,
          known.dates,
          known.amounts,
          '',
          settings.lookBackDays === 90 ? '' : String(settings.lookBackDays),
        ])
      : say.modelNote[model];
  const columns: readonly ListColumn<AttributedChannel>[] = [
    {
      title: say.channel,
      note: '',
      width: 0,
      kind: 'text',
      style: { bold: true },
      value: ({ channel }) => channel,
    },
    ...models.map(
      (model): ListColumn<AttributedChannel> => ({
        title: model === settings.attribution ? `${say.model[model]} ▼` : say.model[model],
        note: note(model),
        width: 0,
        kind,
        style: model === settings.attribution ? { bold: true } : {},
        value: (item) => credit(item, model),
      }),
    ),
    { title: say.closed, note: say.closedNote, width: 0, kind: 'count', value: ({ closed }) => closed },
    { title: say.assisted, note: say.assistedNote, width: 0, kind: 'count', value: ({ assisted }) => assisted },
    {
      title: say.partner,
      note: say.partnerNote,
      width: 0,
      kind: 'indent-text',
      style: { size: 9, wrap: 'overflow' },
      value: ({ partner }) => partner ?? '',
    },
  ];
  const items = together(facts.channels, say.others);
  const { firstRow } = layout.table({ row: top, columns, items, headingHeight: 38, rowHeight: 24 });
  // The last names run over one more column.
  layout.style(top, columns.length + 1, 1, 1, styles.heading);
  layout.style(top, columns.length, 1, 1, { wrap: 'overflow' });
  layout.style(firstRow, columns.length + 1, items.length, 1, styles.rows);
  layout.style(firstRow, 2 + models.length, items.length, 1, { left: colours.cardLine });
  let end = firstRow + items.length;
  const rest = inMoney ? untouched.cents / 100 : untouched.orders;
  if (untouched.orders > 0) {
    layout.height(end, 24);
    layout.put(end, 1, say.untouched, { kind: 'label', italic: true, colour: colours.secondary });
    models.forEach((_, i) => {
      layout.put(end, 2 + i, rest, { kind, align: 'right' });
    });
    end++;
  }
  const whole = (inMoney ? total / 100 : conversions) + (untouched.orders > 0 ? rest : 0);
  layout.height(end, 24);
  layout.put(end, 1, shared.total, { kind: 'label' });
  models.forEach((_, i) => {
    layout.put(end, 2 + i, whole, { kind, align: 'right' });
  });
  const closed = facts.channels.reduce((sum, channel) => sum + channel.closed, 0);
  layout.put(end, 2 + models.length, closed, { kind: 'count', align: 'right' });
  layout.style(end, 1, 1, columns.length, styles.total);
  return writePaths(layout, desk, end + 2);
}

/** Small channels as one. */
function together(channels: readonly AttributedChannel[], name: string): readonly AttributedChannel[] {
  if (channels.length <= MOST_CHANNELS) return channels;
  const rest = channels.slice(MOST_CHANNELS - 1);
  const credits: Partial<Record<AttributionModel, number>> = {};
  for (const channel of rest) {
    for (const model of attributionModels) {
      const given = channel.credits[model];
      if (given !== undefined) credits[model] = (credits[model] ?? 0) + given;
    }
  }
  const sum = (of: (channel: AttributedChannel) => number) => rest.reduce((all, channel) => all + of(channel), 0);
  const others = {
    channel: name,
    credits,
    closed: sum(({ closed }) => closed),
    assisted: sum(({ assisted }) => assisted),
    partner: null,
  };
  return [...channels.slice(0, MOST_CHANNELS - 1), others];
}

function writePaths(layout: Layout, desk: Desk, row: number): number {
  const facts = desk.input.findings.attribution;
  const say = desk.words.tabs.channels;
  if (!facts || facts.paths.length === 0) return row - 2;
  const { paths, inMoney } = facts;
  const heading = writeTitle(layout, row, paths.length === 10 ? say.paths : say.pathsFewer);
  const blanks = Array.from({ length: PATH_COLUMNS - 1 }, () => ({ title: '', note: '' }));
  writeHeadings(
    layout,
    heading,
    [
      { title: say.path, note: say.pathNote, isText: true },
      ...blanks,
      { title: say.orders, note: '' },
      ...(inMoney ? [{ title: say.revenue(desk.input.currencySign), note: '' }] : []),
    ],
    22,
  );
  const width = PATH_COLUMNS + (inMoney ? 2 : 1);
  const first = heading + 1;
  layout.height(first, 22, paths.length);
  layout.style(first, 1, paths.length, width, styles.rows);
  paths.forEach(({ channels, conversions, value }, i) => {
    layout.put(first + i, 1, pathText(channels), { kind: 'text', wrap: 'overflow' });
    layout.put(first + i, PATH_COLUMNS + 1, conversions, { kind: 'count', align: 'right' });
    if (inMoney) layout.put(first + i, PATH_COLUMNS + 2, value / 100, { kind: 'money', align: 'right' });
  });
  return first + paths.length - 1;
}

/** A long path keeps its two ends. */
function pathText(channels: readonly string[]): string {
  const names = channels.map(spokenChannel);
  const text = names.join(' › ');
  if (text.length <= LONGEST_PATH) return text;
  const ends = `${names[0]} › … (${names.length - 2}) › ${names[names.length - 1]}`;
  return ends.length <= LONGEST_PATH ? ends : `${ends.slice(0, LONGEST_PATH - 1)}…`;
}
