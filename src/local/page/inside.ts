import type { FormulaIndexMethods } from './formula-index';
import type { Call } from './sidebar-frame';
import type { Grid } from './univer';

/** What the page shows of itself as `globalThis.clientele`, for tests and for a look from the browser's console. */
export interface PageInside {
  readonly grid: Grid;
  readonly call: Call;
  /** The text of the editor that is open in a cell. */
  readonly editorText: () => string;
  /** The kept index of formulas, and the component's own methods that it replaces. */
  readonly keptIndex: () => object;
  readonly originalIndex: FormulaIndexMethods;
}
