import { formatNumber } from '../../format';

// Numbers, units and turns of phrase that the sentences of several tabs share.

export const n = (value: number) => formatNumber(value, 'en');
export const some = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;
export const customers = (value: number) => some(value, 'customer', 'customers');
export const days = (value: number) => some(value, 'day', 'days');
export const counted = (value: number) => ['no', 'one', 'two', 'three', 'four', 'five'][value] ?? n(value);
/** Months beyond two months, years beyond two years. */
export const ago = (value: number) =>
  value < 61
    ? days(value)
    : value < 730
      ? some(Math.floor(value / 30.44), 'month', 'months')
      : some(Math.floor(value / 365.25), 'year', 'years');
export const worth = (margin: boolean) => (margin ? 'of margin' : 'of revenue');
export const unit = (sign: string) => (sign === '' ? '' : `, ${sign}`);
export const period = (months: number) => (months === 0 ? 'whole history' : some(months, 'month', 'months'));
