import type { Ledger } from '../model';
import type { Cents, Day, Share } from '../units';
import { isTakenBack } from './history';

/** Discounts of some orders. */
export interface Discounts {
  /** Orders whose discount is known; 0 is known. */
  readonly orders: number;
  /** Of them, those that had one. */
  readonly discounted: number;
  readonly cents: Cents;
  /** Mean of discount ÷ full price, over orders; null where there is none to measure. */
  readonly rate: Share | null;
}

/** Who gets the discounts (rule book 8). */
export interface DiscountFacts {
  readonly all: Discounts;
  /** First orders against later ones: are newcomers better rewarded than the faithful? */
  readonly first: Discounts;
  readonly later: Discounts;
  /** Discounted orders of customers who came when they usually do: the full price given away. */
  readonly onTime: {
    readonly orders: number;
    readonly customers: number;
    readonly cents: Cents;
    /** Of all discounts; null where there are none. */
    readonly share: Share | null;
  };
}

/**
 * Discounts of the orders of a period, both ends included: of first orders against later ones, and of customers who
 * were on time. Amounts are net of discounts: the full price is their sum. All orders of the first day are first.
 *
 * On time: no more days since the occasion before than the usual gap as it was then, (sum of the gaps + 2 × median gap
 * of the file) ÷ (gaps + 2). Who comes for the second time has no usual gap yet.
 *
 * A blank discount is none in a table that writes discounts only where there are some; in one that writes zeros too it
 * is unknown. Tables without any discount are not looked at. Refunds dated on their own day, orders of nobody and
 * those of a mistyped oldest day count in nothing, nor do those of customers who were given all back.
 *
 * @param medianGap of the file, in days; null where nobody ever came back
 * @returns null where no table tells a discount, or only totals per customer are known
 */
export function discountFacts(
  ledger: Ledger,
  period: { readonly from: Day; readonly to: Day },
  medianGap: number | null,
  mistyped: Day | null = null,
): DiscountFacts | null {
  const blankOf = blanksByTab(ledger);
  if (blankOf.size === 0 || ledger.told) return null;
  const { starts, day, cents, discount, tab } = ledger;
  const [first, later] = [new Tally(), new Tally()];
  const onTime = { orders: 0, customers: 0, cents: 0 };
  for (let c = 0; c < ledger.keys.length; c++) {
    if (isTakenBack(ledger, c, period.to)) continue;
    let [occasions, firstDay, before, current] = [0, 0, 0, 0];
    let [boughtEarlier, isOnTime, wasGiven] = [false, false, false];
    for (let i = starts[c]; i < starts[c + 1] && day[i] <= period.to; i++) {
      if (cents[i] < 0) continue;
      if (day[i] === mistyped) {
        boughtEarlier = true;
        continue;
      }
      if (occasions === 0 || day[i] !== current) {
        before = current;
        current = day[i];
        if (occasions === 0) firstDay = current;
        const gaps = occasions - 1;
        isOnTime =
          gaps > 0 && medianGap !== null && current - before <= (before - firstDay + 2 * medianGap) / (gaps + 2);
        occasions++;
      }
      if (day[i] < period.from) continue;
      const off = Number.isNaN(discount[i]) ? blankOf.get(tab[i]) : Math.abs(discount[i]);
      if (off === undefined || off === null) continue;
      (occasions === 1 && !boughtEarlier ? first : later).add(off, cents[i]);
      if (off === 0 || !isOnTime) continue;
      onTime.orders++;
      onTime.cents += off;
      if (!wasGiven) onTime.customers++;
      wasGiven = true;
    }
  }
  const all = first.plus(later);
  return {
    all: all.discounts(),
    first: first.discounts(),
    later: later.discounts(),
    onTime: { ...onTime, share: all.cents > 0 ? onTime.cents / all.cents : null },
  };
}

/** What a blank discount is in each table that tells discounts: 0, or null for unknown. By code of the table. */
function blanksByTab({ discount, tab }: Ledger): Map<number, 0 | null> {
  const blanks = new Map<number, 0 | null>();
  for (let i = 0; i < discount.length; i++) {
    if (Number.isNaN(discount[i])) continue;
    if (discount[i] === 0) blanks.set(tab[i], null);
    else if (!blanks.has(tab[i])) blanks.set(tab[i], 0);
  }
  return blanks;
}

class Tally {
  orders = 0;
  discounted = 0;
  cents = 0;
  /** Rates are added up in a whole number of millionths: the order of the rows changes no digit. */
  private millionths = 0;
  private rated = 0;

  add(off: Cents, paid: Cents): void {
    this.orders++;
    if (off > 0) this.discounted++;
    this.cents += off;
    if (off + paid <= 0) return;
    this.rated++;
    this.millionths += Math.round((off / (off + paid)) * 1e6);
  }

  plus(other: Tally): Tally {
    const both = new Tally();
    both.orders = this.orders + other.orders;
    both.discounted = this.discounted + other.discounted;
    both.cents = this.cents + other.cents;
    both.millionths = this.millionths + other.millionths;
    both.rated = this.rated + other.rated;
    return both;
  }

  discounts(): Discounts {
    const { orders, discounted, cents, rated, millionths } = this;
    return { orders, discounted, cents, rate: rated > 0 ? millionths / rated / 1e6 : null };
  }
}
