import { BaseReferenceObject } from '@univerjs/engine-formula';
import { lastRow } from './formula-text';

/**
 * Lets the engine read ranges to the last row (`A2:A`, written `A2:A1048576` for it): it refuses a range that ends
 * below the tab, but takes an end that is not a number as the tab's last row, as in `A:A`.
 */
export function allowOpenRanges(): void {
  const setRange = BaseReferenceObject.prototype.setRangeData;
  BaseReferenceObject.prototype.setRangeData = function (range) {
    setRange.call(this, range.endRow >= lastRow - 50_000 ? { ...range, endRow: Number.NaN } : range);
  };
}
