import type { Findings } from '../core/findings';
import type { Discounts } from '../core/measure/discounts';
import type { OfferRow } from '../core/measure/offer-facts';
import { type Day, firstDayOf, isoDay } from '../core/units';
import { unitsOrNull } from './money';

// What `--json` says of offers and of retention: in codes, money as decimal numbers, null for what cannot be said.

/** Codes made for one customer each are thousands: the tab lists no more of them either. */
const mostCodes = 60;

const dayText = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const rowOf = (row: OfferRow) => ({
  code: row.code,
  codes: row.codes,
  campaign: row.campaign,
  from: dayText(row.start ?? row.firstUse),
  to: dayText(row.end ?? row.lastUse),
  orders: row.orders,
  customers: row.customers,
  newCustomers: row.newCustomers,
  turnover: unitsOrNull(row.turnover),
  meanWithCode: unitsOrNull(row.meanWithCode),
  baseline: unitsOrNull(row.baseline),
  discounts: unitsOrNull(row.discounts),
  cost: unitsOrNull(row.cost),
  incrementalMargin: unitsOrNull(row.incrementalMargin),
  return: row.return,
  verdict: row.verdict,
  control: row.hasControl ? { targeted: row.targeted, setApart: row.setApart } : null,
  crossSell: row.crossSell,
  upSell: row.upSell,
});

const discountsOf = ({ orders, discounted, cents, rate }: Discounts) => ({
  orders,
  discounted,
  amount: unitsOrNull(cents),
  rate,
});

export function offerReport({ offers }: Findings) {
  if (!offers) return null;
  const { rows, byCampaign, byBeginning, all, withCode, without, unused, margin, sold, discounts } = offers;
  return {
    used: rows.length,
    codes: rows.slice(0, mostCodes).map(rowOf),
    byCampaign: byCampaign?.slice(0, mostCodes).map(rowOf) ?? null,
    byBeginning: byBeginning?.slice(0, mostCodes).map(rowOf) ?? null,
    all: { ...all, turnover: unitsOrNull(all.turnover) },
    withCode: { ...withCode, turnover: unitsOrNull(withCode.turnover) },
    without: { ...without, turnover: unitsOrNull(without.turnover) },
    unused: unused.slice(0, mostCodes),
    margin,
    sold,
    discounts: discounts && {
      all: discountsOf(discounts.all),
      first: discountsOf(discounts.first),
      later: discountsOf(discounts.later),
      onTime: {
        orders: discounts.onTime.orders,
        customers: discounts.onTime.customers,
        amount: unitsOrNull(discounts.onTime.cents),
        share: discounts.onTime.share,
      },
    },
  };
}

export function retentionReport({ retention }: Findings) {
  if (!retention) return null;
  const { months, share, advised, isUnderAdvised, buyers, kept, keptBefore, breakEven } = retention;
  return {
    months,
    spend: unitsOrNull(retention.spend),
    otherMarketing: unitsOrNull(retention.otherMarketing),
    share,
    advised,
    isUnderAdvised,
    short: unitsOrNull(retention.short),
    buyers,
    kept,
    keptBefore,
    marginPerRepeater: unitsOrNull(retention.marginPerRepeater),
    breakEven,
    byMonth: retention.byMonth.map(({ month, spend, otherMarketing }) => ({
      month: isoDay(firstDayOf(month)).slice(0, 7),
      spend: unitsOrNull(spend),
      otherMarketing: unitsOrNull(otherMarketing),
    })),
    byChannel: retention.byChannel.map(({ channel, spend }) => ({ channel, spend: unitsOrNull(spend) })),
    actions: retention.actions.map((action) => ({
      code: action.code,
      from: isoDay(action.from),
      to: isoDay(action.to),
      treated: action.treated,
      treatedRepeat: action.treatedRepeat,
      control: action.control,
      controlRepeat: action.controlRepeat,
      savedCustomers: action.savedCustomers,
      savedMargin: unitsOrNull(action.savedMargin),
      marginPerRepeater: unitsOrNull(action.marginPerRepeater),
      cost: unitsOrNull(action.cost),
      return: action.return,
      breakEven: action.breakEven,
      isTooFew: action.isTooFew,
    })),
  };
}
