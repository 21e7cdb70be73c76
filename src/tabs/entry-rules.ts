import type { Language, Role } from '../core/codes';

// The form new values should have, as formulas that are true of a cell in that form: a data validation takes them. But
// for e-mails, where Sheets has a function, they hold only what every spreadsheet program has; `;` parts arguments,
// which Sheets accepts in every locale.

export type EntryRule = 'email' | 'phone' | 'postcode' | 'country' | 'consent' | 'date' | 'amount';

/** The rule for a column of this role; null where any value will do. */
export function entryRuleOf(role: Role): EntryRule | null {
  switch (role) {
    case 'email':
    case 'phone':
    case 'postcode':
    case 'country':
      return role;
    case 'opt_in':
    case 'opt_out':
      return 'consent';
    case 'order_date':
    case 'signup_date':
    case 'last_order_date':
    case 'birth_date':
    case 'touch_date':
    case 'click_date':
    case 'login_date':
    case 'reply_date':
    case 'contract_end':
      return 'date';
    case 'amount':
    case 'spend_amount':
    case 'cost':
      return 'amount';
    default:
      return null;
  }
}

/**
 * A formula that is true where the cell has the form of the rule. Blank cells are never asked.
 *
 * @param cell its address: `J5`
 * @param place `home` is the country of rows that name none; `country` the address of the cell that names one, if any
 * @returns null where no form can be asked: postcodes of an unknown country
 */
export function entryFormula(
  rule: EntryRule,
  cell: string,
  place: { readonly home: string; readonly country: string | null },
): string | null {
  switch (rule) {
    case 'email':
      return `=ISEMAIL(${cell})`;
    case 'phone': {
      const digits = `SUBSTITUTE(${cell};" ";"")`;
      const foreign = `TEXT(MID(${cell};2;15)*1;"0")=MID(${cell};2;99)`;
      const national = `AND(LEFT(${cell})="0";TEXT(${digits}*1;"0000000000")=${digits})`;
      return `=AND(ISTEXT(${cell});LEN(${cell})>8;IF(LEFT(${cell})="+";${foreign};${national}))`;
    }
    case 'postcode': {
      const five = `AND(ISTEXT(${cell});LEN(${cell})=5;TEXT(${cell}*1;"00000")=${cell})`;
      const { home, country } = place;
      if (country === null) return home === 'FR' ? `=${five}` : null;
      return home === 'FR'
        ? `=IF(AND(${country}<>"";${country}<>"FR";${country}<>"France");TRUE;${five})`
        : `=IF(OR(${country}="FR";${country}="France");${five};TRUE)`;
    }
    case 'country':
      return `=AND(LEN(${cell})=2;EXACT(${cell};UPPER(${cell})))`;
    case 'consent':
      return `=OR(${cell}="oui";${cell}="non";${cell}="yes";${cell}="no")`;
    case 'date':
      // A day is a number in a cell: 80000 is in 2119, and 20260105 no day at all.
      return `=AND(ISNUMBER(${cell});${cell}>0;${cell}<80000)`;
    case 'amount':
      return `=ISNUMBER(${cell})`;
  }
}

/** As people of this language write it: French sheets part arguments with `;`, English ones with a comma. */
export const asTyped = (formula: string, language: Language): string =>
  language === 'fr' ? formula : formula.replace(/;/g, ',');
