import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/core/read/recognise';
import { frenchHints, hasShared, sharedTab, sharedText, unlessShared } from './exports';

interface Truth {
  readonly kind: string;
  readonly row_unit: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly header_row: number;
  readonly date_format: string | null;
  readonly columns: Record<string, string>;
  readonly accept?: Record<string, (string | null)[]>;
}

const orderOf = (format: string | null): string | null =>
  format === null ? null : /M\/D|^MM\/|^MMM/.test(format) ? 'mdy' : /^DD/.test(format) ? 'dmy' : 'ymd';

describe.skipIf(!hasShared)(`recognising 26 public exports${unlessShared}`, () => {
  test('fields, headings and dates', () => {
    const truth = (JSON.parse(sharedText('exports/truth.json')) as { files: Record<string, Truth> }).files;
    let [wanted, found, right, perfect, strict, files, headers, kinds, orders] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    const lines: string[] = [];
    for (const [file, t] of Object.entries(truth)) {
      if (file.startsWith('_')) continue;
      files++;
      const tab = sharedTab(`exports/${file}`, t.encoding, t.delimiter);
      const [table] = recognise([tab], frenchHints);
      const headerOf = new Map<string, string>();
      for (const c of table.columns) if (c.role) headerOf.set(c.role, c.header);
      const faults: string[] = [];
      for (const [role, header] of Object.entries(t.columns)) {
        const accepted = [header, ...(t.accept?.[role] ?? [])];
        const got = headerOf.get(role);
        wanted++;
        if (got === undefined) {
          if (accepted.includes(null)) wanted--;
          else faults.push(`${role} missing (${header})`);
          continue;
        }
        found++;
        if (accepted.includes(got)) right++;
        else faults.push(`${role}: ${got}, not ${header}`);
      }
      const extra = [...headerOf].filter(([role]) => !(role in t.columns) && !(t.accept && role in t.accept));
      if (table.headerRow === t.header_row) headers++;
      else faults.push(`heading row ${table.headerRow}, not ${t.header_row}`);
      const kind = table.kind === 'order-lines' ? 'orders' : table.kind;
      if (kind === t.kind) kinds++;
      else faults.push(`kind ${table.kind}, not ${t.kind}`);
      if (t.kind === 'orders' && (t.row_unit === 'line') !== table.byLine) faults.push(`by line: ${table.byLine}`);
      if (t.date_format === null || table.dateOrder === orderOf(t.date_format)) orders++;
      else faults.push(`date order ${table.dateOrder}, not ${orderOf(t.date_format)}`);
      if (faults.filter((f) => !/^(kind|by line)/.test(f)).length === 0) perfect++;
      if (faults.length === 0 && extra.length === 0) strict++;
      lines.push(
        `${file}: ${faults.join('; ') || 'right'}${extra.length ? ` | extra ${extra.map(([r, h]) => `${r}=${h}`).join(', ')}` : ''}`,
      );
    }
    console.log(
      `${lines.join('\n')}\nfields found ${found}/${wanted}, right ${right}/${found}, files perfect ${perfect}/${files} ` +
        `(${strict} with nothing more), heading rows ${headers}, kinds ${kinds}, date orders ${orders}`,
    );
    expect(found / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / found).toBeGreaterThanOrEqual(0.97);
    expect(perfect).toBeGreaterThanOrEqual(23);
  });
});
