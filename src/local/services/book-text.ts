import type { Book } from './store';

// A workbook as text, so that it can go from one program to another (files read by Node, shown by the page).

/** Maps and sets become tagged lists; holes in sparse rows become null. */
export function bookText(book: Book): string {
  return JSON.stringify(book, (_key, value: unknown) => {
    if (value instanceof Map) return { map: [...value] };
    if (value instanceof Set) return { set: [...value] };
    return value;
  });
}

/** @throws when the text is not a workbook that `bookText` wrote */
export function bookOfText(text: string): Book {
  const book = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const keys = Object.keys(value);
    if (keys.length !== 1) return value;
    if (keys[0] === 'map') return new Map((value as { map: [unknown, unknown][] }).map);
    if (keys[0] === 'set') return new Set((value as { set: unknown[] }).set);
    return value;
  }) as Book;
  for (const sheet of book.sheets) {
    fillHoles(sheet.values, '');
    fillHoles(sheet.formulas, undefined);
    fillHoles(sheet.styleOf, 0);
  }
  return book;
}

/** Holes came back as null; written over rather than deleted, which would make every later read of the row slow. */
function fillHoles<T>(grid: T[][], blank: T): void {
  for (let row = 0; row < grid.length; row++) {
    grid[row] ??= [];
    const cells = grid[row] as (T | null)[];
    for (let column = 0; column < cells.length; column++) if (cells[column] === null) cells[column] = blank;
  }
}
