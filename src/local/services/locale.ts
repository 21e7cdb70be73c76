/** How numbers, dates and words are typed and shown in a file of one locale. */
export interface Locale {
  readonly language: string;
  readonly decimal: ',' | '.';
  /** Shown between thousands. */
  readonly group: string;
  /** Characters understood between thousands when typed. */
  readonly groups: string;
  readonly order: 'dmy' | 'mdy' | 'ymd';
  /** Formats that typing a date, a time or both gives a cell. */
  readonly dateFormat: string;
  readonly dateTimeFormat: string;
  /** `1.5` is the first of May. */
  readonly dotsAreDates: boolean;
  readonly yes: string;
  readonly no: string;
  readonly months: readonly string[];
  readonly days: readonly string[]; // Sunday first
  readonly shortMonths: readonly string[];
  readonly shortDays: readonly string[];
  /** Name of a new tab, before its number. */
  readonly tab: string;
}

const SPACES = ' \u00a0\u202f';

const english = {
  language: 'en',
  decimal: '.',
  group: ',',
  groups: ',',
  order: 'dmy',
  dateFormat: 'dd/mm/yyyy',
  dateTimeFormat: 'dd/mm/yyyy hh:mm:ss',
  dotsAreDates: false,
  yes: 'TRUE',
  no: 'FALSE',
  months: list('January February March April May June July August September October November December'),
  shortMonths: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  days: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  shortDays: list('Sun Mon Tue Wed Thu Fri Sat'),
  tab: 'Sheet',
} as const satisfies Locale;

const french = {
  ...english,
  language: 'fr',
  decimal: ',',
  group: '\u202f',
  groups: SPACES,
  yes: 'VRAI',
  no: 'FAUX',
  months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  shortMonths: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  days: list('dimanche lundi mardi mercredi jeudi vendredi samedi'),
  shortDays: list('dim. lun. mar. mer. jeu. ven. sam.'),
  tab: 'Feuille ',
} as const satisfies Locale;

const german = {
  ...english,
  language: 'de',
  decimal: ',',
  group: '.',
  groups: '.',
  dateFormat: 'dd.mm.yyyy',
  dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
  dotsAreDates: true,
  yes: 'WAHR',
  no: 'FALSCH',
  months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  shortMonths: list('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
  days: list('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
  shortDays: list('So. Mo. Di. Mi. Do. Fr. Sa.'),
  tab: 'Tabellenblatt',
} as const satisfies Locale;

const locales: Readonly<Record<string, Locale>> = {
  en_US: { ...english, order: 'mdy', dateFormat: 'm/d/yyyy', dateTimeFormat: 'm/d/yyyy h:mm:ss' },
  en: english,
  en_CA: { ...english, order: 'ymd', dateFormat: 'yyyy-mm-dd', dateTimeFormat: 'yyyy-mm-dd h:mm:ss' },
  fr: french,
  fr_CA: { ...french, order: 'ymd', dateFormat: 'yyyy-mm-dd', dateTimeFormat: 'yyyy-mm-dd hh:mm:ss' },
  fr_CH: {
    ...french,
    decimal: '.',
    group: '’',
    groups: "’'",
    dateFormat: 'dd.mm.yyyy',
    dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
    dotsAreDates: false,
  },
  de: german,
  de_CH: { ...german, decimal: '.', group: '’', groups: "’'", dotsAreDates: false },
  es: { ...english, decimal: ',', group: '.', groups: '.', yes: 'VERDADERO', no: 'FALSO', tab: 'Hoja ' },
  it: { ...english, decimal: ',', group: '.', groups: '.', yes: 'VERO', no: 'FALSO', tab: 'Foglio' },
  nl: { ...english, decimal: ',', group: '.', groups: '.', yes: 'WAAR', no: 'ONWAAR', tab: 'Blad' },
  pt: { ...english, decimal: ',', group: '.', groups: '.', yes: 'VERDADEIRO', no: 'FALSO', tab: 'Página' },
  ar: { ...english, dateFormat: 'dd/mm/yyyy' },
};

/** `fr_FR`, `fr-FR` and `fr` alike; an unknown language counts and dates as in British English. */
export function localeNamed(name: string): Locale {
  const wanted = name.replace('-', '_');
  return locales[wanted] ?? locales[wanted.split('_')[0].toLowerCase()] ?? english;
}

function list(words: string): readonly string[] {
  return words.split(' ');
}
