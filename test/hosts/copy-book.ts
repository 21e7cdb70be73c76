import { type Book, copySheet } from '../../src/local/services/store';

/** A book that shares nothing with the first one that can change. */
export function copyBook(book: Book): Book {
  return {
    ...book,
    styles: [...book.styles],
    sheets: book.sheets.map((sheet) => copySheet(sheet, sheet.id)),
    documentProperties: new Map(book.documentProperties),
    userProperties: new Map(book.userProperties),
    scriptProperties: new Map(book.scriptProperties),
    metadata: book.metadata.map((entry) => ({ ...entry })),
    names: new Map(book.names),
  };
}
