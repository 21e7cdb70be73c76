import { makeServices, type ServicesOptions } from '../../../src/local/services/services';
import { addSheet, makeBook } from '../../../src/local/services/store';

/** A workbook with one empty tab "Data" and the services over it. */
export function open(about: { locale?: string; timeZone?: string } & ServicesOptions = {}) {
  const { locale = 'fr_FR', timeZone = 'Europe/Paris', mode = 'FULL', ...options } = about;
  const book = makeBook({ name: 'Shop', locale, timeZone });
  const store = addSheet(book, 'Data');
  const services = makeServices(book, { now: () => Date.UTC(2026, 5, 15), ...options });
  const file = services.globals.SpreadsheetApp.getActive();
  const sheet = file.getSheetByName('Data');
  services.mode = mode;
  return { book, store, services, ...services.globals, file, sheet };
}

/** The text of what a call throws; fails if it throws nothing. */
export function thrownBy(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  throw new Error('nothing was thrown');
}
