import type { Moment } from '../core/model';
import { dayOf } from '../core/units';

/** Turns instants into the days and times a person reads in the file, and back. */
export interface Calendar {
  readonly toMoment: (date: Date) => Moment;
  /** The instant at which clocks of the file's zone show this; where they are put forward over it, the time after. */
  readonly toDate: (moment: Moment) => Date;
}

/** Not instanceof: the dates of cells come from another realm. */
export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';

const second = 1000;
const day = 86400 * second;
/** No zone changed its clocks twice within four weeks since 1970, not even around Ramadan. */
const stretch = 28 * day;

/** Four weeks. Where the clocks changed among them is narrowed down when a date asks. */
interface Stretch {
  readonly before: number;
  readonly after: number;
  /** The offset is `before` up to and with `upTo`, `after` from `from` on. */
  upTo: number;
  from: number;
}

/**
 * The calendar of a spreadsheet.
 *
 * Date methods speak in the script's zone, not in the file's, and asking Google for each cell takes minutes: the
 * offset of the file's zone is asked at the ends of stretches of four weeks that hold a date, and where they differ
 * the change is found by halving.
 *
 * @param zone the file's own, such as `Europe/Paris`
 * @param format `Utilities.formatDate`
 */
export function makeCalendar(
  zone: string,
  format: (date: Date, zone: string, pattern: string) => string = (date, z, pattern) =>
    Utilities.formatDate(date, z, pattern),
): Calendar {
  const ends = new Map<number, number>();
  const stretches = new Map<number, Stretch>();
  let lastNumber = Number.NaN;
  let last: Stretch | null = null;

  /** Milliseconds that the file's clocks are ahead of UTC. From the written time, because zones of old have seconds. */
  const ask = (instant: number): number => {
    const text = format(new Date(instant), zone, 'yyyy-MM-dd HH:mm:ss');
    const p = /^(\d{1,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
    if (!p) throw new Error(`formatDate gave ${text}`);
    const [year, month, dayOfMonth, h, m, s] = p.slice(1).map(Number);
    const shown = dayOf(year, month, dayOfMonth) * day + (h * 3600 + m * 60 + s) * second;
    return shown - Math.floor(instant / second) * second;
  };
  const atEnd = (number: number): number => {
    let offset = ends.get(number);
    if (offset === undefined) {
      offset = ask(number * stretch);
      ends.set(number, offset);
    }
    return offset;
  };

  function offsetAt(instant: number): number {
    const number = Math.floor(instant / stretch);
    if (number !== lastNumber || last === null) {
      lastNumber = number;
      last = stretches.get(number) ?? null;
      if (last === null) {
        const [before, after] = [atEnd(number), atEnd(number + 1)];
        last = { before, after, upTo: number * stretch, from: (number + 1) * stretch };
        stretches.set(number, last);
      }
    }
    if (last.before === last.after) return last.before;
    while (instant > last.upTo && instant < last.from) {
      const middle = Math.floor((last.upTo + last.from) / 2 / second) * second;
      if (middle <= last.upTo) break;
      if (ask(middle) === last.before) last.upTo = middle;
      else last.from = middle;
    }
    return instant >= last.from ? last.after : last.before;
  }

  return {
    toMoment: (date) => {
      const instant = date.getTime();
      const shown = instant + offsetAt(instant);
      const d = Math.floor(shown / day);
      return { day: d, second: Math.floor((shown - d * day) / second) };
    },
    toDate: (moment) => {
      const shown = moment.day * day + moment.second * second;
      const first = shown - offsetAt(shown);
      const again = shown - offsetAt(first);
      if (first === again || again + offsetAt(again) === shown) return new Date(again);
      return new Date(Math.max(first, again));
    },
  };
}
