import type { DateOrder, DecimalSign, Language } from '../core/codes';

/** What a spreadsheet's locale decides, where a column of text does not decide by itself. */
export interface Locale {
  readonly language: Language;
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
}

/**
 * @param code as the spreadsheet gives it: `fr_FR`, `en_GB`; a bare language (`fr`) is accepted too
 */
export function localeOf(code: string): Locale {
  const [language = '', region = ''] = code.replace('-', '_').split('_');
  const place = `${language.toLowerCase()}_${region.toUpperCase()}`;
  const isOneOf = (list: string) =>
    list.split(' ').some((entry) => entry === place || entry === language.toLowerCase());
  return {
    language: language.toLowerCase() === 'fr' ? 'fr' : 'en',
    decimal: isOneOf('en zh ja ko th he iw hi bn ta te ms fil ar cy ga es_MX es_US es_GT es_PR de_CH it_CH')
      ? '.'
      : ',',
    dateOrder: isOneOf('zh ja ko hu lt sv mn eu en_CA en_ZA fr_CA')
      ? 'ymd'
      : place === 'en_US' || place === 'en_' || isOneOf('en_PH fil es_US es_PR')
        ? 'mdy'
        : 'dmy',
  };
}
