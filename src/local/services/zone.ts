/**
 * Clock of one IANA time zone. "Wall" times are milliseconds since 1970 as if the wall clock ran in UTC.
 */
export interface Zone {
  /** Milliseconds to add to an instant for the wall clock of that moment. */
  offsetAt(instant: number): number;
  wallOf(instant: number): number;
  /** An hour that happens twice means the first; one that does not exist moves forward by the length of the gap. */
  instantOf(wall: number): number;
}

const DAY = 86_400_000;
const BLOCK = 4 * DAY;
/** Serial 0 is 30 December 1899. */
const SERIAL_ZERO = -25_569 * DAY;

export const serialOfWall = (wall: number): number => (wall - SERIAL_ZERO) / DAY;
/** To the millisecond: a serial cannot hold less. */
export const wallOfSerial = (serial: number): number => Math.round(serial * DAY) + SERIAL_ZERO;

const zones = new Map<string, Zone>();

/** @throws RangeError for a zone nobody knows */
export function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = makeZone(name);
    zones.set(name, zone);
  }
  return zone;
}

function makeZone(name: string): Zone {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  const measure = (instant: number): number => {
    const second = Math.floor(instant / 1000) * 1000;
    const part = new Map(clock.formatToParts(second).map(({ type, value }) => [type, value]));
    const year = Number(part.get('year'));
    const wall = utc(
      part.get('era') === 'BC' ? 1 - year : year,
      Number(part.get('month')) - 1,
      Number(part.get('day')),
      Number(part.get('hour')) * 3_600_000 + Number(part.get('minute')) * 60_000 + Number(part.get('second')) * 1000,
    );
    return wall - second;
  };

  // Asking Intl costs microseconds, and a column has thousands of days: four days whose surroundings have one offset
  // are answered from memory, those around a change are asked cell by cell. No zone changes twice within a week.
  const atBorder = new Map<number, number>();
  const measureOnce = (instant: number): number => {
    let offset = atBorder.get(instant);
    if (offset === undefined) {
      offset = measure(instant);
      atBorder.set(instant, offset);
    }
    return offset;
  };
  const steady = (margin: number) => {
    const known = new Map<number, number | null>();
    return (time: number): number | null => {
      const block = Math.floor(time / BLOCK);
      let offset = known.get(block);
      if (offset === undefined) {
        const before = measureOnce(block * BLOCK - margin);
        offset = before === measureOnce((block + 1) * BLOCK + margin) ? before : null;
        known.set(block, offset);
      }
      return offset;
    };
  };
  const steadyBlock = steady(0);
  const steadyWallBlock = steady(BLOCK / 2);

  const offsetAt = (instant: number) => steadyBlock(instant) ?? measure(instant);
  return {
    offsetAt,
    wallOf: (instant) => instant + offsetAt(instant),
    instantOf(wall) {
      const offset = steadyWallBlock(wall);
      if (offset !== null) return wall - offset;
      const before = measure(wall - 1.5 * DAY);
      if (measure(wall - before) === before) return wall - before;
      const after = measure(wall + 1.5 * DAY);
      return measure(wall - after) === after ? wall - after : wall - before;
    },
  };
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
export function utc(year: number, month: number, day: number, milliseconds = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() + milliseconds;
}
