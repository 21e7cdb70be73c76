import { readCountry } from '../core/clean/country';
import { peopleByDomain, readEmail, suggestEmail } from '../core/clean/email';
import { findNameOrder, readName } from '../core/clean/name';
import { readPhone } from '../core/clean/phone';
import type { DateOrder, DecimalSign, Role } from '../core/codes';
import type { Cell } from '../core/model';
import { readAmount } from '../core/read/amounts';
import { readDay } from '../core/read/days';
import { cellText, unscrambled } from '../core/read/keys';
import { saysNothing } from '../core/read/known-words';
import type { Argument, CustomFunction } from './custom-function';
import { choiceOption, countryOption, yesNoOption } from './options';
import { dayCell, moneyCell } from './question';
import {
  amountColumn,
  cellAt,
  checkHeights,
  columnOf,
  dayColumn,
  oldestBirth,
  optionalColumn,
  type RangeColumn,
} from './ranges';
import { answerByRow } from './row-by-row';

type Parameter = CustomFunction['parameters'][number];

const values: Parameter = {
  name: 'values',
  french: 'valeurs',
  text: { en: 'Column to clean, or one cell.', fr: 'Colonne à nettoyer, ou une cellule.' },
  optional: false,
};

export const cleanPhone: CustomFunction = {
  name: 'CLEAN_PHONE',
  twin: 'NETTOYER_TELEPHONE',
  summary: {
    en: 'Phone numbers in one international form, row by row; what nobody could call is blank.',
    fr: 'Numéros de téléphone en une seule forme internationale, ligne par ligne ; vide si personne ne peut l’appeler.',
  },
  parameters: [
    values,
    {
      name: 'country',
      french: 'pays',
      text: {
        en: 'Country of numbers written without +: "FR" by default; one cell, or a column of the same rows.',
        fr: 'Pays des numéros écrits sans + : "FR" par défaut ; une cellule, ou une colonne des mêmes lignes.',
      },
      optional: true,
    },
    {
      name: 'postcodes',
      french: 'codes_postaux',
      text: {
        en: 'Column of postcodes, same rows: decides for overseas France.',
        fr: 'Colonne des codes postaux, mêmes lignes : décide pour l’outre-mer.',
      },
      optional: true,
    },
  ],
  columns: { en: 'Phone', fr: 'Téléphone' },
  example: '=CLEAN_PHONE(A2:A; "FR"; B2:B)',
  run: ([given, country, postcodes], context) =>
    answerByRow(cleanPhone, given, context, (column) => {
      const countries = columnBeside(column, 'country', country);
      const usual = countries ? 'FR' : countryOption('country', country, 'FR');
      const codes = optionalColumn('postcodes', postcodes);
      checkHeights([column, codes]);
      return {
        unreadable: 'unreadable-phone',
        forgiving: true,
        read: (cell, row) => {
          // A date or a yes is no number, whatever its digits.
          if (typeof cell !== 'string' && typeof cell !== 'number') return null;
          const written = countries ? cellText(cellAt(countries, row)) : '';
          const text = cellText(cell);
          const of = written === '' ? usual : readCountry(written);
          // Of a country nobody knows, only what names its own can be read.
          if (of === '' && !/^(?:\+|00)/.test(text)) return null;
          const phone = readPhone(text, of, codes ? cellText(cellAt(codes, row)).slice(0, 60) : '');
          return phone && phone.e164 !== '' ? [phone.e164] : null;
        },
      };
    }),
};

/** A column of the same rows where one value would do; null where one was given. */
function columnBeside(column: RangeColumn, argument: string, given: Argument): RangeColumn | null {
  if (!Array.isArray(given) || given.length < 2) return null;
  const beside = columnOf(argument, given);
  checkHeights([column, beside]);
  return beside;
}

export const cleanEmail: CustomFunction = {
  name: 'CLEAN_EMAIL',
  twin: 'NETTOYER_EMAIL',
  summary: {
    en: 'E-mail addresses in lower case without stray signs, row by row.',
    fr: 'Adresses e-mail en minuscules et sans signes parasites, ligne par ligne.',
  },
  parameters: [
    values,
    {
      name: 'suggest',
      french: 'suggérer',
      text: {
        en: 'TRUE to give the address probably meant where a typo is likely; FALSE by default.',
        fr: 'VRAI pour donner l’adresse sans doute voulue en cas de faute de frappe probable ; FAUX par défaut.',
      },
      optional: true,
    },
  ],
  columns: { en: 'E-mail', fr: 'E-mail' },
  example: '=CLEAN_EMAIL(A2:A; TRUE)',
  run: ([given, suggest], context) =>
    answerByRow(cleanEmail, given, context, (column) => {
      const people = yesNoOption('suggest', suggest, false) ? peopleByDomain(textsOf(column)) : null;
      return {
        unreadable: 'unreadable-email',
        read: (cell) => {
          if (typeof cell !== 'string') return null;
          const meant = people ? suggestEmail(cell, people) : null;
          const email = meant ?? readEmail(cell)?.email;
          return email === undefined ? null : [email];
        },
      };
    }),
};

const textsOf = ({ rows }: RangeColumn): string[] =>
  rows.map(([cell]) => cell).filter((cell): cell is string => typeof cell === 'string' && cell !== '');

const nameRoles: readonly Role[] = ['full_name', 'last_name', 'first_name', 'company', 'customer_id'];

export const cleanName: CustomFunction = {
  name: 'CLEAN_NAME',
  twin: 'NETTOYER_NOM',
  summary: {
    en: 'Full names taken apart, row by row: title, first name, last name, or company.',
    fr: 'Noms complets séparés, ligne par ligne : civilité, prénom, nom, ou société.',
  },
  parameters: [values],
  columns: { en: 'Title, First name, Last name, Company', fr: 'Civilité, Prénom, Nom, Société' },
  example: '=CLEAN_NAME(A2:A)',
  /** Whether first names come first is decided by the column as a whole. */
  run: ([given], context) =>
    answerByRow(cleanName, given, context, (column) => {
      const order = findNameOrder(textsOf(column));
      return {
        unreadable: 'unreadable-name',
        headings: nameRoles,
        read: (cell) => {
          if (typeof cell !== 'string' || cell.length > 320 || !/\p{L}/u.test(cell)) return null;
          // "Na" and "No" are surnames too.
          if (cell.trim().length > 2 && saysNothing(cell)) return null;
          const { civility, firstName, lastName, company } = readName(unscrambled(cell), order);
          return [civility, firstName, lastName, company];
        },
      };
    }),
};

export const cleanDate: CustomFunction = {
  name: 'CLEAN_DATE',
  twin: 'NETTOYER_DATE',
  summary: {
    en: 'Dates written in any way turned into dates, row by row.',
    fr: 'Dates écrites de toutes les façons changées en dates, ligne par ligne.',
  },
  parameters: [
    values,
    {
      name: 'order',
      french: 'ordre',
      text: {
        en: '"dmy", "mdy" or "ymd": how 03/04/2025 is read; by default what the column shows, else the locale.',
        fr: '"dmy", "mdy" ou "ymd" : comment lire 03/04/2025 ; par défaut ce que montre la colonne, sinon les paramètres régionaux.',
      },
      optional: true,
    },
  ],
  columns: { en: 'Date', fr: 'Date' },
  example: '=CLEAN_DATE(A2:A; "dmy")',
  run: ([given, order], context) => {
    const chosen = choiceOption<DateOrder | ''>('order', order, [
      ['auto', ''],
      ['dmy', 'dmy'],
      ['mdy', 'mdy'],
      ['ymd', 'ymd'],
      ['jma', 'dmy'],
      ['mja', 'mdy'],
      ['amj', 'ymd'],
    ]);
    return answerByRow(cleanDate, given, context, (column) => {
      // Dates of birth too.
      const { read, isMixed } = dayColumn(column, context, oldestBirth);
      return {
        unreadable: isMixed && chosen === '' ? 'mixed-dates' : 'unreadable-date',
        read: (cell) => {
          const day = chosen === '' || typeof cell !== 'string' ? read(cell) : readDay(cell, chosen);
          return day === null ? null : [dayCell(day)];
        },
      };
    });
  },
};

export const cleanAmount: CustomFunction = {
  name: 'CLEAN_AMOUNT',
  twin: 'NETTOYER_MONTANT',
  summary: {
    en: 'Amounts written in any way turned into numbers of two decimals, row by row.',
    fr: 'Montants écrits de toutes les façons changés en nombres à deux décimales, ligne par ligne.',
  },
  parameters: [
    values,
    {
      name: 'decimal',
      french: 'décimale',
      text: {
        en: '"," or ".": the decimal sign of 1,234; by default what the column shows, else the locale.',
        fr: '"," ou "." : le signe décimal de 1,234 ; par défaut ce que montre la colonne, sinon les paramètres régionaux.',
      },
      optional: true,
    },
  ],
  columns: { en: 'Amount', fr: 'Montant' },
  example: '=CLEAN_AMOUNT(A2:A; ",")',
  run: ([given, decimal], context) => {
    const chosen = choiceOption<DecimalSign | ''>('decimal', decimal, [
      ['auto', ''],
      [',', ','],
      ['.', '.'],
    ]);
    return answerByRow(cleanAmount, given, context, (column) => {
      const read = chosen === '' ? amountColumn(column, context) : (cell: Cell) => readAmount(cell, chosen);
      return {
        unreadable: 'unreadable-amount',
        read: (cell) => {
          const cents = read(cell);
          // 1e308 has no cents.
          return cents === null || !Number.isFinite(cents) ? null : [moneyCell(cents)];
        },
      };
    });
  },
};
