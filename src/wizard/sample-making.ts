import type { Cell } from '../core/model';
import { civilOf, type Day } from '../core/units';

/** Same seed, same shop, on every machine. @source Tommy Ettinger, Mulberry32 */
export function dice(seed: number) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    whole: (least: number, most: number) => least + Math.floor(roll() * (most - least + 1)),
    one: <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)],
    /** A waiting time with this mean. */
    wait: (mean: number) => -mean * Math.log(1 - roll()),
    chance: (share: number) => roll() < share,
  };
}
export type Dice = ReturnType<typeof dice>;

export class Tally {
  readonly counts = new Map<string, number>();
  add(what: string, n = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + n);
  }
}

/** The shop while it is being made up. */
export interface Making {
  readonly d: Dice;
  readonly asOf: Day;
  readonly opened: Day;
  readonly spoilt: Tally;
  readonly leftOut: Tally;
}

/** Now and then a cell in the state real files have it in; counted when that changes it. */
export function spoil<T extends Cell>({ d, spoilt }: Making, rule: string, share: number, clean: T, dirty: () => T): T {
  if (!d.chance(share)) return clean;
  const cell = dirty();
  if (cell !== clean) spoilt.add(rule);
  return cell;
}

/** The same channel, category or country, as three people type it. */
const spelt: readonly (readonly [string, ...string[]])[] = [
  ['Réseaux sociaux', 'réseaux sociaux', 'Reseaux sociaux', 'RÉSEAUX SOCIAUX'],
  ['E-mail', 'e-mail', 'E-MAIL', 'Email'],
  ['Salons', 'salons', 'Salons.'],
  ['Épicerie', 'Epicerie', 'épicerie'],
  ['Thés', 'thés', 'THÉS'],
  ['France', 'FRANCE', 'FR', 'france'],
];
export function respelt(m: Making, rule: string, share: number, text: string): string {
  const ways = spelt.find(([name]) => name === text);
  return ways ? spoil(m, rule, share, text, () => ways[m.d.whole(1, ways.length - 1)]) : text;
}

export const moment = (day: Day): Cell => ({ day, second: 0 });
const two = (n: number) => String(n).padStart(2, '0');
const months = 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.'.split('|');

/** Most are real dates; some came in as text, as a till prints them. */
export function dateCell(m: Making, day: Day, lines: number, share: number): Cell {
  if (!m.d.chance(share)) return moment(day);
  m.spoilt.add('date', lines);
  const { year, month, day: dd } = civilOf(day);
  return m.d.one([
    `${two(dd)}/${two(month)}/${year}`,
    `${dd} ${months[month - 1]} ${year}`,
    `${two(dd)}-${two(month)}-${year}`,
  ]);
}

export function amountCell(m: Making, rule: string, cents: number, share: number): Cell {
  const whole = Math.floor(cents / 100);
  const grouped =
    whole >= 1000 ? `${Math.floor(whole / 1000)}\u202f${String(whole % 1000).padStart(3, '0')}` : String(whole);
  return spoil<Cell>(m, rule, share, cents / 100, () =>
    m.d.one([`${grouped},${two(cents % 100)} €`, `EUR ${grouped},${two(cents % 100)}`]),
  );
}
