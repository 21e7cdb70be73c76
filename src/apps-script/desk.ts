import type { Language } from '../core/codes';
import type { ReadHints } from '../core/read/recognise/hints';
import { type Day, dayOf } from '../core/units';
import type { Circumstances } from '../wizard/analysis';
import { type Calendar, makeCalendar } from './dates';
import { localeOf } from './locale';
import { savedLanguage } from './memory';

/** What every request of the wizard starts from. */
export interface Desk {
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly language: Language;
  readonly locale: string;
  readonly zone: string;
  readonly calendar: Calendar;
  readonly circumstances: Circumstances;
  /** When the call began, in ms: what may be tried again, and how long, depends on it. */
  readonly began: number;
}

export function deskOf(language: Language | null): Desk {
  const began = Date.now();
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const locale = book.getSpreadsheetLocale() || 'en_US';
  const zone = book.getSpreadsheetTimeZone();
  return {
    book,
    locale,
    zone,
    began,
    calendar: makeCalendar(zone),
    language: language ?? savedLanguage() ?? localeOf(locale).language,
    circumstances: { today: clockOf(began, zone)?.day ?? null, hints: hintsOf(locale) },
  };
}

function hintsOf(code: string): ReadHints {
  const { language, decimal, dateOrder } = localeOf(code);
  const country = /[_-]([A-Z]{2})$/.exec(code)?.[1] ?? (language === 'en' && code.slice(0, 2) === 'en' ? 'US' : 'FR');
  return { dateOrder, decimal, country };
}

/** What clocks show in the file's zone. */
export function clockOf(at: number, zone: string): { readonly day: Day; readonly minute: number } | null {
  const m = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(Utilities.formatDate(new Date(at), zone, 'yyyy-MM-dd HH:mm'));
  return m && { day: dayOf(Number(m[1]), Number(m[2]), Number(m[3])), minute: Number(m[4]) * 60 + Number(m[5]) };
}

export const userKey = (): string => Session.getTemporaryActiveUserKey() || 'someone';
