import type { DateOrder, DecimalSign } from '../../codes';
import type { Dictionary } from './headings';

/** What the spreadsheet's own settings say, for what the cells leave open. */
export interface ReadHints {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  readonly country: string;
  /** Known headings, where not all of them: `npm run score` takes some away. */
  readonly dictionary?: Dictionary;
}
