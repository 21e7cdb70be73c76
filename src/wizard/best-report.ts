import type { Findings } from '../core/findings';
import { outlookOf } from '../core/measure/expectations';
import type { Resembling } from '../core/results';
import { isoDay } from '../core/units';
import { units, unitsOrNull } from './money';

// The best customer and who resembles him, for --json: codes, days as YYYY-MM-DD, money as decimal numbers.

const dayOrNull = (day: number | null) => (day === null ? null : isoDay(day));

/** How many of each list are told; the tab has them all. */
const most = 10;

/** THE best customer; null where nobody who still buys can be called so. */
export function bestReport(findings: Findings) {
  const { first, leadOverSecond, runnerUp, story } = findings.best;
  if (!first) return null;
  const { person } = first;
  const valueIn = (months: number) =>
    findings.value ? unitsOrNull(outlookOf(findings.value, person.customer, months)?.margin) : null;
  return {
    key: person.key,
    name: person.name,
    spent: units(first.spent),
    cost: units(first.cost),
    net: units(first.net),
    share: first.share,
    customerSince: dayOrNull(person.firstOrder),
    bestSince: dayOrNull(first.bestSince),
    timesFirst: first.timesFirst,
    sightings: first.sightings,
    runnerUp: runnerUp?.person.key ?? null,
    leadOverSecond: unitsOrNull(leadOverSecond),
    reasons: first.reasons.map(({ code, value, other = null }) =>
      code === 'basket-vs-mean'
        ? { code, value: units(value), other: unitsOrNull(other) }
        : { code, value, ...(other === null ? {} : { other }) },
    ),
    channels: first.channels,
    expectedValue: { method: findings.value?.method ?? null, years5: valueIn(60), years10: valueIn(120) },
    firstOrder: story?.firstOrder && { ...story.firstOrder, day: isoDay(story.firstOrder.day) },
    beforeSecond: story?.beforeSecond && { ...story.beforeSecond, day: isoDay(story.beforeSecond.day) },
    touchpoints: (story?.touchpoints ?? []).map(({ channel, times, first: from, last, loyalShare }) => ({
      channel,
      times,
      first: isoDay(from),
      last: isoDay(last),
      loyalShare,
    })),
    goods: story?.goods
      ? { ...story.goods, bought: story.goods.bought.slice(0, most), missing: story.goods.missing.slice(0, most) }
      : null,
    looksLike: (first.looksLike ?? []).map(alike),
  };
}

/** Customers who could become like the best, and what they lack; null where there are too few to compare. */
export function lookAlikesReport({ best: { lookAlikes } }: Findings) {
  return lookAlikes
    ? {
        seeds: lookAlikes.seeds.length,
        fields: lookAlikes.fields,
        customers: lookAlikes.list.slice(0, most).map((one) => ({
          ...alike(one),
          nearest: one.nearest.person.key,
          next: one.person.next?.size
            ? {
                size: one.person.next.size.to,
                amount: units(one.person.next.size.cents),
                orders: one.person.next.size.orders,
              }
            : null,
        })),
      }
    : null;
}

/** Prospects who resemble the best customer; null where none has anything in common with him. */
export function prospectsReport({ best: { prospects } }: Findings) {
  return prospects
    ? {
        fields: prospects.fields,
        prospects: prospects.prospects,
        found: prospects.found,
        months: prospects.months,
        neighbours: prospects.neighbours,
        list: prospects.list.slice(0, most).map((one) => ({
          ...alike(one),
          expected: unitsOrNull(one.expected),
          mostToSpend: unitsOrNull(one.mostToSpend),
          distance: one.distance,
        })),
      }
    : null;
}

/** Keys only: the list of people is the tab's. */
const alike = ({ person, similarity, matching }: Resembling) => ({
  key: person.key,
  similarity,
  matching: matching.map(({ field }) => field),
});
