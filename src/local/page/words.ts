/** The few words of the local spreadsheet around the add-on. Those of the add-on are its own. */
export interface PageWords {
  readonly download: string;
  readonly locale: string;
  readonly close: string;
  readonly working: string;
  readonly wait: string;
  readonly viewOnly: string;
  readonly error: string;
  /** A name no function has, and the one it is nearly. */
  readonly mistyped: (typed: string, near: string) => string;
  /** Why a formula's results are not shown, in the words of Sheets. */
  readonly overwrites: (cell: string) => string;
  readonly needsRows: (count: number) => string;
  readonly needsColumns: (count: number) => string;
}

const french: PageWords = {
  download: 'Télécharger en XLSX',
  locale: 'Langue du classeur',
  close: 'Fermer',
  working: 'Clientèle travaille…',
  wait: 'Clientèle écrit dans le classeur : réessayez dans un instant.',
  viewOnly: 'Vous consultez ce classeur sans pouvoir le modifier.',
  error: 'Erreur',
  mistyped: (typed, near) => `Fonction inconnue : « ${typed} ». Vouliez-vous dire ${near} ?`,
  overwrites: (cell) =>
    `Le résultat du tableau n’a pas été développé, car cela aurait pour effet d’écraser les données de ${cell}.`,
  needsRows: (count) =>
    `Le résultat n’a pas été développé automatiquement. Veuillez insérer davantage de lignes (${count}).`,
  needsColumns: (count) =>
    `Le résultat n’a pas été développé automatiquement. Veuillez insérer davantage de colonnes (${count}).`,
};

const english: PageWords = {
  download: 'Download XLSX',
  locale: 'Language of the workbook',
  close: 'Close',
  working: 'Clientèle is working…',
  wait: 'Clientèle is writing in the workbook: try again in a moment.',
  viewOnly: 'You can view this workbook, not change it.',
  error: 'Error',
  mistyped: (typed, near) => `Unknown function: "${typed}". Did you mean ${near}?`,
  overwrites: (cell) => `Array result was not expanded because it would overwrite data in ${cell}.`,
  needsRows: (count) => `Result was not automatically expanded, please insert more rows (${count}).`,
  needsColumns: (count) => `Result was not automatically expanded, please insert more columns (${count}).`,
};

export const languageOf = (locale: string): 'fr' | 'en' => (/^fr/i.test(locale) ? 'fr' : 'en');
export const pageWords = (locale: string): PageWords => (languageOf(locale) === 'fr' ? french : english);
