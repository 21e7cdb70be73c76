import { type Cell, type Column, isBlank, type Offer, type OfferArm } from '../model';
import { readNumber } from './amounts';
import { cellText, customerKey, foldAccents } from './keys';
import { amountColumn, columnOf, dataRows, dayColumn, type Reach } from './reach';
import { headingWords } from './recognise/headings';

/** Offer codes compare trimmed and in capitals; "none", "-" and the like are no code. */
export function offerCode(text: string): string {
  const code = text.trim();
  return /^(none|no|non|aucun|aucune|n\/a|na|null|ninguno|ingen|-+|0)$/i.test(code) ? '' : code.toUpperCase();
}

/**
 * A table of offers: a list of codes with their cost and days, or a list of people with the arm each was drawn into.
 *
 * A row that names neither a code nor a person is listed, and so is one whose cost cannot be read: without it the offer
 * would seem to cost nothing. A row of a person whose arm cannot be read is listed too.
 */
export function readOffers(reach: Reach): { offers: Offer[]; arms: OfferArm[] } {
  const { grid, table, notes, people, hints } = reach;
  const code = columnOf(table, 'coupon');
  const cost = columnOf(table, 'cost') ?? columnOf(table, 'spend_amount') ?? columnOf(table, 'amount');
  const readCost = amountColumn(reach, cost);
  const campaign = columnOf(table, 'campaign');
  const arm = columnOf(table, 'control_group');
  const { start, end, targeted, control } = furtherColumns(reach);
  const [readStart, readEnd] = [dayColumn(reach, start), dayColumn(reach, end)];
  const who = people.reader(grid, table, hints, true);
  const offers: Offer[] = [];
  const arms: OfferArm[] = [];
  for (const r of dataRows(reach)) {
    const row = grid[r];
    const text = (column: Column | undefined): string => (column ? cellText(row[column.index]).slice(0, 200) : '');
    const own = offerCode(code ? customerKey(row[code.index]).slice(0, 200) : '');
    const identity = arm ? who(r) : -1;
    if (identity >= 0) {
      const isControl = armOf(text(arm), arm as Column);
      if (isControl === null) notes.leaveOut(table.tab, [r + 1], 'footer', text(arm));
      else {
        people.keep(identity, [r + 1], null);
        arms.push({ who: identity, code: own, isControl });
      }
      continue;
    }
    const written = cost ? row[cost.index] : '';
    const cents = readCost && !isBlank(written) ? readCost(written) : null;
    if (own === '') notes.leaveOut(table.tab, [r + 1], 'footer');
    else if (cents === null && !isBlank(written))
      notes.leaveOut(table.tab, [r + 1], 'unreadable-amount', cellText(written));
    else
      offers.push({
        tab: table.tab,
        row: r + 1,
        code: own,
        campaign: text(campaign),
        cost: cents,
        start: start && readStart ? readStart(row[start.index]) : null,
        end: end && readEnd ? readEnd(row[end.index]) : null,
        targeted: headcount(targeted && row[targeted.index]),
        control: headcount(control && row[control.index]),
      });
  }
  return { offers, arms };
}

interface Further {
  readonly start?: Column;
  readonly end?: Column;
  readonly targeted?: Column;
  readonly control?: Column;
}

/** Columns that only tables of offers have, told by their headings and their cells. */
export function furtherColumns({ grid, table }: Pick<Reach, 'grid' | 'table'>): Further {
  const named = (pattern: RegExp, least: (cell: Cell | undefined) => boolean): Column | undefined =>
    table.columns.find((column) => {
      if (column.secret || !headingWords(column.header).some((word) => pattern.test(word))) return false;
      for (let r = table.firstRow - 1; r < table.lastRow; r++) {
        const cell = grid[r]?.[column.index];
        if (!isBlank(cell)) return least(cell);
      }
      return false;
    });
  const isCount = (cell: Cell | undefined) => headcount(cell) !== null;
  const isDate = (cell: Cell | undefined) => typeof cell === 'object' || /\d/.test(cellText(cell));
  const period = table.columns.find((c) => !c.secret && (c.role === 'period' || c.role === 'order_date'));
  const end = named(/^(end|ends|ended|until|expires?|expiry|expiration|fin|au|jusqu|fecha|hasta|slut|till)$/, isDate);
  const start = named(/^(start|starts|started|begins?|from|launch|debut|lancement|inicio|desde|fran)$/, isDate);
  return {
    start: start ?? (period?.index === end?.index ? undefined : period),
    end,
    targeted: named(
      /^(targeted|targets?|recipients?|contacted|reached|audience|cibles?|destinataires?|contactes)$/,
      isCount,
    ),
    control: named(/^(control|controle|temoin|holdout|kontroll|kontrollgrupp)$/, isCount),
  };
}

/** Whole numbers of people, 0 and above. */
function headcount(cell: Cell | undefined): number | null {
  if (isBlank(cell)) return null;
  const n = readNumber(cell, ',');
  return n !== null && n >= 0 && Number.isInteger(n) ? n : null;
}

const yes = /^(yes|y|oui|o|true|vrai|1|x|si|ja)$/;
const no = /^(no|n|non|false|faux|0|nej)$/;
const controls = /\b(control|controle|temoin|holdout|hold out|kontroll|placebo|untreated|non traite|not targeted|b)\b/;
const targets = /\b(treated|treatment|test|target|targeted|traite|traites|cible|cibles|expose|exposed|offer|offre|a)\b/;

/** Whether a cell puts its person in the control arm; a yes, a no and a blank answer what the heading asks. */
function armOf(text: string, column: Column): boolean | null {
  const word = foldAccents(text.slice(0, 40));
  if (word === '' || yes.test(word) || no.test(word))
    return yes.test(word) === controls.test(foldAccents(column.header.slice(0, 160)));
  return controls.test(word) ? true : targets.test(word) ? false : null;
}
