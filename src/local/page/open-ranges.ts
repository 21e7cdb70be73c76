import { BaseReferenceObject } from '@univerjs/engine-formula';
import { SheetPermissionCheckController } from '@univerjs/sheets';
import { lastRow } from './formula-text';
import type { Grid } from './univer';

/**
 * Lets the engine read ranges to the last row (`A2:A`, written `A2:A1048576` for it): it refuses a range that ends
 * below the tab, but takes an end that is not a number as the tab's last row, as in `A:A`.
 */
export function allowOpenRanges({ injector }: Grid): void {
  const setRange = BaseReferenceObject.prototype.setRangeData;
  BaseReferenceObject.prototype.setRangeData = function (range) {
    setRange.call(this, range.endRow >= lastRow - 50_000 ? { ...range, endRow: Number.NaN } : range);
  };
  // It also looks up the view permission of every cell a typed formula names, seconds for a long range. Nothing in
  // the grid is protected: what the file protects is the Store's business.
  const permissions = injector.get(SheetPermissionCheckController) as unknown as PermissionOfFormulas;
  permissions._permissionCheckWithFormula = () => true;
}

/** Private in the package, whose version is pinned. */
interface PermissionOfFormulas {
  _permissionCheckWithFormula(): boolean;
}
