import type { Run } from './run';
import type { SheetStore, StoreRange } from './store';

/** Where a range lies: all that charts, rules and protections ask of the ranges they are given. */
export class LocalArea {
  constructor(
    readonly run: Run,
    readonly sheet: SheetStore,
    readonly area: StoreRange,
    /** Sides the notation left open, as in `A2:C`. */
    readonly open: { readonly rows: boolean; readonly columns: boolean },
  ) {}
}
