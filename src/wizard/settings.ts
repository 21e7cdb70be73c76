import { countryCodes } from '../core/clean/country';
import { type Language, programmeCodes, type RfmSegment, rfmSegments, sizes, stages } from '../core/codes';
import { foldAccents } from '../core/read/keys';
import { defaultSettings, type SettingName, type Settings } from '../core/settings';
import { readIsoDay } from '../core/units';
import { wordsOf } from '../words/words';
import type { Choices, SentSettings } from './messages';
import { isBag, oneOf } from './untrusted';

// Settings as a person, a request or a command line gives them: each is checked, what cannot be used is dropped.

/** The settings in force: the defaults, replaced by what a person gave. */
export function settingsOf(choices: Choices): Settings {
  let settings = defaultSettings;
  for (const name of Object.keys(choices.settings)) {
    settings = { ...settings, ...readSetting(name, choices.settings[name as SettingName]) };
  }
  return settings;
}

/** One setting as given (text or message) in the form measures use; undefined where the name or the value cannot be used. */
export function readSetting(name: string, value: unknown): Partial<Settings> | undefined {
  if (!Object.keys(defaultSettings).includes(name)) return undefined;
  const read = readers[name as SettingName](value);
  return read === undefined ? undefined : { [name]: read };
}

/** Those of the settings sent that can be used, as they were sent. */
export function usableSettings(value: unknown): SentSettings {
  if (!isBag(value)) return {};
  const kept: { [K in SettingName]?: unknown } = {};
  for (const name of Object.keys(defaultSettings) as SettingName[]) {
    if (value[name] !== undefined && readSetting(name, value[name])) kept[name] = value[name];
  }
  return kept;
}

/** What was given as the name of an RFM cell and is none of the eleven segments. */
export const unknownSegments = ({ settings }: Pick<Choices, 'settings'>) => segmentsByCell(settings.segmentMap).unknown;

/**
 * The first entry of a table somebody typed that could only be left out: a rate that is no number, a stage nobody
 * knows. The names of `segmentMap` are told apart by `unknownSegments`.
 *
 * @returns as JSON writes it; null where all can be used, or the setting is no table
 */
export function unusableEntry(name: SettingName, value: unknown): string | null {
  const bag = typeof value === 'string' ? parsed(value) : value;
  if (!Object.keys(entries).includes(name) || !isBag(bag)) return null;
  const { isKey, isValue } = entries[name];
  const found = Object.entries(bag).find(([key, v], i) => i >= mostEntries || !isKey(key) || !isValue(v));
  return found ? `${JSON.stringify(found[0])}:${JSON.stringify(found[1])}`.slice(0, 60) : null;
}

type Reader = (value: unknown) => unknown; // undefined = not usable
const nullable =
  (read: Reader): Reader =>
  (value) =>
    value === null || value === '' ? null : read(value);
/** A number as people type one; not `1,234`, which is a thousand to one of them and hardly one to another. */
const typed = (text: string): number =>
  /^\s*[+-]?(?:\d+|\d*[.,]\d+)\s*$/.test(text) && !/^\s*[+-]?[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text)
    ? Number(text.replace(',', '.'))
    : Number.NaN;
const number =
  (least: number, most: number): Reader =>
  (value) => {
    const n = typeof value === 'string' ? typed(value.slice(0, 40)) : value;
    return typeof n === 'number' && n >= least && n <= most ? n : undefined;
  };
/** Nothing is rounded: twelve and a half months are not an answer. */
const whole =
  (least: number, most: number): Reader =>
  (value) => {
    const n = number(least, most)(value);
    return Number.isInteger(n) ? n : undefined;
  };
const flag: Reader = (value) =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
const choice =
  (...allowed: readonly string[]): Reader =>
  (value) =>
    oneOf(value, allowed) ?? undefined;
const mostEntries = 500;
/** Tables people edit: JSON text or an object of texts or numbers. */
const table =
  (isValue: (value: unknown) => boolean): Reader =>
  (value) => {
    const bag = typeof value === 'string' ? parsed(value) : value;
    if (!isBag(bag)) return undefined;
    const out = Object.create(null) as Record<string, unknown>;
    for (const [key, v] of Object.entries(bag).slice(0, mostEntries)) if (isValue(v)) out[key] = v;
    return { ...out };
  };
/** Four bounds, each above the one before. */
const bounds = (value: unknown): readonly number[] | null =>
  Array.isArray(value) && value.length === 4 && value.every((n, i) => typeof n === 'number' && !(n <= value[i - 1]))
    ? value
    : null;
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
/** Money is given in whole units and kept in cents. */
const money: Reader = (value) => {
  const n = number(0, 1e12)(value);
  return typeof n === 'number' ? Math.round(n * 100) : undefined;
};
const isText = (value: unknown) => typeof value === 'string' && value.length <= 2000;

const readers: { readonly [K in SettingName]: Reader } = {
  asOf: nullable((value) =>
    typeof value === 'string' ? (readIsoDay(value) ?? undefined) : whole(-719162, 2932896)(value),
  ),
  windowMonths: whole(0, 1200),
  basis: choice('turnover', 'margin'),
  margin: number(0, 1),
  activeWithin: nullable(whole(0, 100000)),
  lostAfter: nullable(whole(1, 100000)),
  contract: flag,
  rfmMethod: choice('auto', 'quantile', 'cuts'),
  rfmCuts: nullable((value) => {
    const bag = typeof value === 'string' ? parsed(value) : value;
    if (!isBag(bag)) return undefined;
    const [recency, frequency, cents] = [bounds(bag.recency), bounds(bag.frequency), bounds(bag.money)];
    return recency && frequency && cents
      ? { recency, frequency, money: cents.map((n) => Math.round(n * 100)) }
      : undefined;
  }),
  pmgMode: choice('head-count', 'turnover', 'thirds', 'amounts'),
  pmgCuts: nullable((value) => {
    const bag = typeof value === 'string' ? parsed(value) : value;
    const [medium, large] = isBag(bag) ? [money(bag.medium), money(bag.large)] : [];
    return typeof medium === 'number' && typeof large === 'number' && medium <= large ? { medium, large } : undefined;
  }),
  currency: (value) =>
    typeof value === 'string' && /^(?:[A-Za-z]{3})?$/.test(value) ? value.toUpperCase() : undefined,
  rates: (value) => {
    const read = table((v) => typeof v === 'number' && v > 0)(value);
    return isBag(read)
      ? Object.fromEntries(Object.entries(read).map(([code, v]) => [code.toUpperCase(), v]))
      : undefined;
  },
  taxIncluded: flag,
  refundDating: choice('order', 'refund'),
  targetCac: nullable(money),
  yearlyDiscount: number(0, 1),
  horizonMonths: whole(1, 240),
  lookBackDays: whole(1, 3650),
  attribution: choice('first', 'last', 'last-non-direct', 'linear', 'decay', 'position', 'markov', 'shapley'),
  retentionShare: number(0, 1),
  letGoMonths: whole(1, 240),
  country: (value) => {
    const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
    return countryCodes().includes(code) ? code : undefined;
  },
  dateOrder: nullable(choice('dmy', 'mdy')),
  language: nullable(choice('fr', 'en')),
  segmentMap: (value) => {
    const read = table(isText)(value);
    return isBag(read) ? Object.fromEntries(segmentsByCell(read).known) : undefined;
  },
  investments: table(isText),
  programmes: table(isText),
};

/** Names a person gave to RFM cells ("5-4" → Fidèle, loyal…): segments, and words that are none. */
function segmentsByCell(value: unknown): {
  readonly known: [string, RfmSegment][];
  readonly unknown: { recency: number; fm: number; seen: string }[];
} {
  const bag = typeof value === 'string' ? parsed(value) : value;
  const known: [string, RfmSegment][] = [];
  const unknown: { recency: number; fm: number; seen: string }[] = [];
  for (const [cell, name] of isBag(bag) ? Object.entries(bag).slice(0, mostEntries) : []) {
    if (!/^[1-5]-[1-5]$/.test(cell) || typeof name !== 'string' || name.trim() === '') continue;
    const segment = segmentNamed(name);
    if (segment) known.push([cell, segment]);
    else unknown.push({ recency: Number(cell[0]), fm: Number(cell[2]), seen: name.trim().slice(0, 60) });
  }
  return { known, unknown };
}

/** What a key and a value of each table people edit may be. */
const entries: Readonly<Record<string, { isKey: (key: string) => boolean; isValue: (value: unknown) => boolean }>> = {
  rates: {
    isKey: (key) => /^[A-Za-z]{3}$/.test(key),
    isValue: (value) => typeof value === 'number' && value > 0 && value <= 1e9,
  },
  segmentMap: { isKey: (key) => /^[1-5]-[1-5]$/.test(key), isValue: isText },
  investments: { isKey: (key) => isStageAndSize(key), isValue: isText },
  programmes: {
    isKey: (key) => isStageAndSize(key) || programmeCodes.some((code) => isOf(key, code, ['goal', ...languages])),
    isValue: isText,
  },
};
const isOf = (key: string, code: string, endings: readonly string[]): boolean =>
  key === code || endings.some((ending) => key === `${code}-${ending}`);
const isStageAndSize = (key: string): boolean => stages.some((stage) => isOf(key, stage, sizes));

/** By its name in either language, accents and capitals or not, or by its code. */
function segmentNamed(name: string): RfmSegment | undefined {
  const folded = (text: string) => foldAccents(text.slice(0, 60)).replace(/[\s’'-]/g, '');
  const asked = folded(name);
  return rfmSegments.find((segment) =>
    [segment, ...languages.map((language) => wordsOf(language).codes.rfmSegment[segment])].some(
      (known) => folded(known) === asked,
    ),
  );
}
const languages: readonly Language[] = ['fr', 'en'];
