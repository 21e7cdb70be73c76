import { Exception } from './strict';
import { type Zone, zoneNamed } from './zone';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * `Utilities.formatDate`: the letters of Java's SimpleDateFormat in English, at the wall time of a zone.
 * Zone names (`z`) are left out.
 *
 * @example formatDate(0, 'Europe/Paris', "yyyy-MM-dd'T'HH:mm:ssXXX") // => '1970-01-01T01:00:00+01:00'
 */
export function formatDate(instant: number, zoneName: string, pattern: string): string {
  const zone = zoneOrFail(zoneName);
  const wall = new Date(zone.wallOf(instant));
  const offset = zone.offsetAt(instant);
  let text = '';
  for (let i = 0; i < pattern.length; ) {
    const char = pattern[i];
    if (char === "'") {
      const end = pattern.indexOf("'", i + 1);
      if (end < 0) throw new Exception(`Invalid date format: ${pattern}`);
      text += end === i + 1 ? "'" : pattern.slice(i + 1, end);
      i = end + 1;
      continue;
    }
    let length = 1;
    while (pattern[i + length] === char) length++;
    text += /[A-Za-z]/.test(char) ? field(char, length, wall, offset) : char.repeat(length);
    i += length;
  }
  return text;
}

function zoneOrFail(name: string): Zone {
  try {
    return zoneNamed(name);
  } catch {
    throw new Exception(`Invalid argument: timeZone. ${name} is not a time zone.`);
  }
}

function field(letter: string, length: number, wall: Date, offset: number): string {
  const number = (n: number) => String(n).padStart(length, '0');
  const hour = wall.getUTCHours();
  const year = wall.getUTCFullYear();
  const day = wall.getUTCDay();
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y': {
      const counted = year > 0 ? year : 1 - year;
      return length === 2 ? String(counted % 100).padStart(2, '0') : number(counted);
    }
    case 'M':
    case 'L':
      if (length < 3) return number(wall.getUTCMonth() + 1);
      return length === 3 ? MONTHS[wall.getUTCMonth()].slice(0, 3) : MONTHS[wall.getUTCMonth()];
    case 'd':
      return number(wall.getUTCDate());
    case 'D':
      return number(Math.floor((wall.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1);
    case 'E':
      return length > 3 ? DAYS[day] : DAYS[day].slice(0, 3);
    case 'u':
      return number(day || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':');
    default:
      throw new Exception(`The letter ${letter} of date formats is not implemented by the local services`);
  }
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}
