import { formatNumber } from '../../format';

// Numbers, units and turns of phrase that the sentences of several tabs share.

export const n = (value: number) => formatNumber(value, 'fr');
// In French 0 and 1 are singular.
export const some = (value: number, one: string, many: string) => `${n(value)} ${value < 2 ? one : many}`;
export const customers = (value: number) => some(value, 'client', 'clients');
export const days = (value: number) => some(value, 'jour', 'jours');
export const counted = (value: number) => ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq'][value] ?? n(value);
/** En mois au-delà de deux mois, en années au-delà de deux ans. */
export const ago = (value: number) =>
  value < 61
    ? days(value)
    : value < 730
      ? `${n(Math.floor(value / 30.44))} mois`
      : `${n(Math.floor(value / 365.25))} ans`;
export const worth = (margin: boolean) => (margin ? 'de marge' : 'de chiffre');
export const stageWithArticle = {
  prospect: 'la prospection',
  acquisition: 'l’acquisition',
  development: 'le développement',
  loyalty: 'la fidélisation',
  attrition: 'l’attrition',
  reactivation: 'la réactivation',
} as const;
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const unit = (sign: string) => (sign === '' ? '' : `, ${sign}`);
export const period = (months: number) => (months === 0 ? 'tout l’historique' : `${n(months)} mois`);
