import { upTo } from '../core/measure/as-of';
import { touchpointsMet } from '../core/measure/best-story';
import { historyOf } from '../core/measure/history';
import { customersLike } from '../core/measure/resemble';
import type { ActionCode, Person } from '../core/results';
import { isoDay } from '../core/units';
import { ownSentence } from '../words/why';
import type { Analysis } from './analysis';
import type { CardAnswer } from './messages';
import { signOf, units, unitsOrNull } from './money';

export function cardAnswer(analysis: Analysis, key: string): CardAnswer | null {
  const { findings, ledger, unified } = analysis;
  const at = findings.people.findIndex((person) => person.key === key);
  if (at < 0) return null;
  const person = findings.people[at];
  const [first, end] = [ledger.starts[person.customer], ledger.starts[person.customer + 1]];
  const channels = new Set<string>();
  const days = new Set<string>();
  for (let row = first; row < end; row++) {
    if (ledger.cents[row] >= 0) days.add(isoDay(ledger.day[row]));
    if (ledger.channel[row] >= 0) channels.add(ledger.channels[ledger.channel[row]]);
  }
  const winBack = findings.winBack.find((w) => w.person.customer === person.customer);
  const action: ActionCode | null =
    findings.actions.find((a) => a.people.some((p) => p.customer === person.customer))?.code ?? null;
  const iso = (day: number | null) => (day === null ? null : isoDay(day));
  return {
    kind: 'card',
    key,
    name: person.name,
    segment: person.buyerSegment,
    size: person.stageSize,
    stage: person.stage,
    rfm: person.rfmSegment,
    spent: units(person.spent),
    currencySign: signOf(findings.currency),
    rank: at + 1,
    of: findings.customers,
    orderDays: [...days],
    asOf: isoDay(findings.asOf),
    daysSince: person.daysSinceLastOrder ?? 0,
    usualGap: person.usualGap,
    lateness: person.lateness,
    expected: iso(person.expectedOrder),
    since: iso(person.firstOrder),
    orders: person.orderCount,
    windowOrders: person.windowOrders,
    value:
      typeof person.value === 'number'
        ? {
            amount: units(person.value),
            isMargin: findings.windowMargin !== null,
            orders: person.expectedOrders ?? null,
            months: findings.settings.horizonMonths,
          }
        : null,
    channels: [...channels].slice(0, 5),
    ...cardExplanation(analysis, person),
    ownMessage: ownSentence(findings.settings.programmes, person) ?? null,
    action,
    consent: unified.contacts[person.customer].consent,
    stake: unitsOrNull(winBack?.valueAtStake ?? null),
    ceiling: unitsOrNull(winBack?.spendCeiling ?? null),
  };
}

/** Why he is where he is, where he is met, and who is like him. */
function cardExplanation(
  { findings, ledger, unified }: Analysis,
  person: Person,
): Pick<CardAnswer, 'why' | 'touchpoints' | 'lookAlikes'> {
  const { settings, asOf, today, thresholds } = findings;
  const believed = today === null ? ledger : upTo(ledger, today);
  const history = historyOf(believed, asOf, settings);
  const people: Person[] = new Array(ledger.keys.length);
  for (const one of [...findings.people, ...(findings.elsewhere ?? [])]) people[one.customer] = one;
  const { size = null, segment = null, silence = null } = person.next ?? {};
  return {
    why: {
      flags: person.flags,
      orderDays: person.orderDays,
      activity: person.activity,
      activeWithin: thresholds.activeWithin,
      lostAfter: thresholds.lostAfter,
      size: size && { to: size.to, amount: units(size.cents), orders: size.orders },
      next: person.next ? { segment, silence } : null,
    },
    touchpoints: touchpointsMet(believed, asOf, person.customer),
    lookAlikes: customersLike(believed, unified.contacts, { people, history }, person.customer).map((alike) => ({
      key: alike.person.key,
      name: alike.person.name,
      similarity: alike.similarity,
      matching: alike.matching.map(({ field, value }) => ({
        field,
        value: field === 'mean-order' ? units(Math.round(Number(value))) : value,
      })),
    })),
  };
}
