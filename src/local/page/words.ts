/** The few words of the local spreadsheet around the add-on. Those of the add-on are its own. */
export interface PageWords {
  readonly download: string;
  readonly locale: string;
  readonly close: string;
  readonly working: string;
  readonly calculating: string;
  readonly wait: string;
  readonly error: string;
  readonly noMenu: string;
}

const french: PageWords = {
  download: 'Télécharger en XLSX',
  locale: 'Langue du classeur',
  close: 'Fermer',
  working: 'Clientèle travaille…',
  calculating: 'Calcul en cours…',
  wait: 'Clientèle écrit dans le classeur : réessayez dans un instant.',
  error: 'Erreur',
  noMenu: 'Le module n’a pas encore de menu',
};

const english: PageWords = {
  download: 'Download XLSX',
  locale: 'Language of the workbook',
  close: 'Close',
  working: 'Clientèle is working…',
  calculating: 'Calculating…',
  wait: 'Clientèle is writing in the workbook: try again in a moment.',
  error: 'Error',
  noMenu: 'The add-on has no menu yet',
};

export const languageOf = (locale: string): 'fr' | 'en' => (/^fr/i.test(locale) ? 'fr' : 'en');
export const pageWords = (locale: string): PageWords => (languageOf(locale) === 'fr' ? french : english);
