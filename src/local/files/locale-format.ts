/** Numbers that Windows and the file format give to the languages we know how to show. */
const languages: ReadonlyMap<string, string> = new Map([
  ['fr_FR', '40C'],
  ['fr_BE', '80C'],
  ['fr_CH', '100C'],
  ['fr_CA', 'C0C'],
  ['en_US', '409'],
  ['en_GB', '809'],
  ['de_DE', '407'],
  ['es_ES', 'C0A'],
  ['it_IT', '410'],
  ['nl_NL', '413'],
  ['pt_PT', '816'],
]);

/**
 * A number format that says which language its commas, spaces and month names are of: the file format keeps no locale
 * of the workbook, so a program would use its own. LibreOffice follows it; Excel does so for names of months only.
 *
 * @example inLocale('#,##0', 'fr_FR') // => '[$-40C]#,##0'
 */
export function inLocale(format: string, locale: string): string {
  const code = languages.get(locale);
  // Formats without a digit or a date show the same everywhere; `[…]` is already somebody's choice.
  return code === undefined || format.startsWith('[') || !/[0#ymdh]/i.test(format.replace(/"[^"]*"/g, ''))
    ? format
    : `[$-${code}]${format}`;
}

/** The format without the language that `inLocale`, or Excel, put in front. */
export const withoutLocale = (format: string): string => format.replace(/^\[\$-[0-9A-Fa-f]{3,8}\]/, '');
