import type { Findings } from '../core/findings';
import type { ChannelRow, OriginPeriods } from '../core/measure/origins';
import { firstDayOf, isoDay } from '../core/units';
import { unitsOrNull } from './money';

// What `--json` says of channels: in codes, money as decimal numbers, null for what cannot be said.

function rowOf(row: ChannelRow) {
  const { kind, channel, customers, newCustomers, ratio, verdict, payback, potentialAmbassadors, lasting, budget } =
    row;
  return {
    kind,
    channel,
    customers,
    turnover: unitsOrNull(row.turnover),
    spend: unitsOrNull(row.spend),
    newCustomers,
    cac: unitsOrNull(row.cac),
    value: unitsOrNull(row.value),
    ratio,
    verdict,
    payback,
    margins: row.margins.map(unitsOrNull),
    potentialAmbassadors,
    lasting,
    credits: row.credits,
    budget: budget && {
      margin: unitsOrNull(row.firstYear),
      return: budget.return,
      proposed: unitsOrNull(budget.newSpend),
      change: unitsOrNull(budget.change),
      why: budget.why,
    },
  };
}

const periodsOf = ({ rows }: OriginPeriods) =>
  rows.map(({ kind, channel, period, spend, newCustomers, cac, margin, ratio, verdict }) => ({
    kind,
    channel,
    period,
    spend: unitsOrNull(spend),
    newCustomers,
    cac: unitsOrNull(cac),
    margin: unitsOrNull(margin),
    ratio,
    verdict,
  }));

/** Null where nobody bought, or only totals per customer are known. Quarters are named `2026-Q3`. */
export function channelReport({ channels }: Findings) {
  if (!channels) return null;
  const { rows, total, paid, coverage, byQuarter, byCampaign } = channels;
  const quarter = (period: number) => `${Math.floor(period / 4)}-Q${(period % 4) + 1}`;
  const month = (at: number | null) => (at === null ? null : isoDay(firstDayOf(at)).slice(0, 7));
  return {
    rows: rows.map(rowOf),
    total: rowOf(total),
    paidCac: unitsOrNull(paid.cac),
    meanReturn: channels.meanReturn,
    ageMonths: channels.ageMonths,
    untouched: channels.untouched,
    spending: coverage && {
      from: month(coverage.from),
      to: month(coverage.to),
      undated: unitsOrNull(coverage.undated),
      withoutOrders: unitsOrNull(coverage.withoutOrders),
      monthsWithout: coverage.monthsWithout,
      noCommonName: coverage.noCommonName,
    },
    quarters: periodsOf(byQuarter).map((row) => ({ ...row, period: quarter(Number(row.period)) })),
    campaigns: byCampaign && periodsOf({ ...byCampaign, rows: byCampaign.all }),
  };
}

/** Null where the file has no touchpoints. */
export function attributionReport({ attribution }: Findings) {
  if (!attribution) return null;
  const { lookBackDays, inMoney, conversions, total, isFew, untouched, channels, paths } = attribution;
  const credit = (given: number) => (inMoney ? given / 100 : given);
  return {
    lookBackDays,
    inMoney,
    conversions,
    total: credit(total),
    isFew,
    untouched: { orders: untouched.orders, turnover: unitsOrNull(untouched.cents) },
    channels: channels.map(({ channel, credits, closed, assisted, partner }) => ({
      channel,
      credits: Object.fromEntries(Object.entries(credits).map(([model, given]) => [model, credit(given)])),
      closed,
      assisted,
      partner,
    })),
    paths: paths.map((path) => ({ ...path, value: credit(path.value) })),
  };
}
