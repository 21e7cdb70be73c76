import type { Change, CleanRule, Reading, ReadOrder } from '../model';
import { spellings, spellingsAcrossSpaces } from './clusters';

/**
 * One spelling for each channel, category and product of what was sold, spent and looked at: `e-mail`, `E-MAIL` and
 * `E-mail` are one channel. Channels of orders, spending and touchpoints are made alike together: one program writes
 * `GoogleAds`, another one `Google Ads`.
 *
 * @returns the reading with the most frequent spelling of each value, and what changed, once per order and value
 */
export function cleanSales(
  reading: Reading,
  { rulesOff }: { readonly rulesOff: readonly CleanRule[] },
): { readonly reading: Reading; readonly changes: readonly Change[] } {
  if (rulesOff.indexOf('clusters') >= 0) return { reading, changes: [] };
  const lines = (pick: (line: ReadOrder['lines'][number]) => string) =>
    meant(reading.orders.reduce((all, order) => order.lines.reduce((n, line) => count(n, pick(line)), all), new Map()));
  const channels = new Map<string, number>();
  for (const { channel } of reading.orders) count(channels, channel);
  for (const { channel } of reading.spend) count(channels, channel);
  for (const { channel } of reading.touches) count(channels, channel);
  const channel = meant(channels, spellingsAcrossSpaces);
  const category = lines((line) => line.category);
  const product = lines((line) => line.product);
  if (channel.size + category.size + product.size === 0) return { reading, changes: [] };

  const changes: Change[] = [];
  const orders = reading.orders.map((order) => {
    const note = (field: Change['field'], before: string, after: string | undefined) => {
      if (after === undefined) return before;
      changes.push({ tab: order.tab, row: order.row, field, before, after, rule: 'clusters' });
      return after;
    };
    const named = note('channel', order.channel, channel.get(order.channel));
    const touched = order.lines.some((line) => category.has(line.category) || product.has(line.product));
    if (named === order.channel && !touched) return order;
    const lines = order.lines.map((line) => ({
      ...line,
      category: note('category', line.category, category.get(line.category)),
      product: note('product', line.product, product.get(line.product)),
    }));
    return { ...order, channel: named, lines };
  });
  const alike = <T extends { readonly channel: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => {
      const after = channel.get(row.channel);
      return after === undefined ? row : { ...row, channel: after };
    });
  return { reading: { ...reading, orders, spend: alike(reading.spend), touches: alike(reading.touches) }, changes };
}

function count(counts: Map<string, number>, text: string): Map<string, number> {
  if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Thousands of different values are no list of channels: such a column is left as it is. */
const meant = (
  counts: ReadonlyMap<string, number>,
  find: (counts: ReadonlyMap<string, number>) => Map<string, string> = spellings,
): Map<string, string> => (counts.size > 5000 ? new Map() : find(counts));
