import { describe, expect, it, test } from 'vitest';
import { chartPicture, pictureOption, type ReadCell } from '../../src/local/page/chart-picture';
import type { TabChart } from '../../src/local/page/messages';
import type { StoredValue } from '../../src/local/services/store';

const table: StoredValue[][] = [
  ['Mois', 'Chiffre', 'Clients', 'Attrition'],
  ['oct.', 1000, 40, 0.02],
  ['nov.', 2000, '', 0.04],
  ['déc.', 1500, 60, 0.03],
];
const read: ReadCell = (_key, row, column) => {
  const value = table[row]?.[column] ?? '';
  return { value, text: String(value) };
};
const column = (at: number) => ({ key: '1', range: { row: 0, column: at, rows: 4, columns: 1 } });
const chart = (type: string, columns: number[], options: Record<string, unknown> = {}): TabChart => ({
  id: 1,
  type,
  ranges: columns.map(column),
  headers: 1,
  position: { row: 0, column: 0, dx: 0, dy: 0 },
  options,
});
interface Drawn {
  readonly xAxis: Axis | Axis[];
  readonly yAxis: Axis | Axis[];
  readonly series: readonly {
    type: string;
    name: string;
    data: (number | null)[];
    stack?: string;
    yAxisIndex?: number;
    label?: { position: string; formatter(at: { dataIndex: number }): string };
  }[];
  readonly legend?: { readonly data: readonly { readonly name: string; readonly icon: string }[] };
  readonly title?: { readonly text: string };
}
interface Axis {
  readonly type: string;
  readonly data?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly axisLabel: { formatter(value: number): string };
}
const drawn = (given: TabChart, locale = 'fr_FR') => pictureOption(given, read, locale) as unknown as Drawn;

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('a chart of the Store as a picture', { retry: 2 }, () => {
  it('takes the first range for the categories, each other for a series named by its heading', () => {
    const { xAxis, series } = drawn(chart('COLUMN', [0, 1, 2]));
    expect((xAxis as Axis).data).toEqual(['oct.', 'nov.', 'déc.']);
    expect(series.map(({ name, type, data }) => ({ name, type, data }))).toEqual([
      { name: 'Chiffre', type: 'bar', data: [1000, 2000, 1500] },
      { name: 'Clients', type: 'bar', data: [40, null, 60] },
    ]);
  });

  it('reads rows where each range is one row', () => {
    const across = (row: number) => ({ key: '1', range: { row, column: 0, rows: 1, columns: 3 } });
    const { xAxis, series } = drawn({ ...chart('LINE', []), ranges: [across(0), across(1)] });
    expect((xAxis as Axis).data).toEqual(['Chiffre', 'Clients']);
    expect(series.map(({ name, data }) => ({ name, data }))).toEqual([{ name: 'oct.', data: [1000, 40] }]);
  });

  it('puts columns and a line on their own axes, with the file’s numbers', () => {
    const { yAxis, series, legend } = drawn(
      chart('COMBO', [0, 1, 3], {
        series: { 0: { type: 'bars', targetAxisIndex: 0 }, 1: { type: 'line', targetAxisIndex: 1 } },
        vAxes: { 0: { format: '#,##0', viewWindow: { min: 0 } }, 1: { format: '0%', viewWindow: { min: 0, max: 1 } } },
        'legend.position': 'top',
      }),
    );
    const [left, right] = yAxis as Axis[];
    expect(series.map(({ type, yAxisIndex }) => [type, yAxisIndex])).toEqual([
      ['bar', 0],
      ['line', 1],
    ]);
    expect([left.axisLabel.formatter(1500), right.axisLabel.formatter(0.25)]).toEqual(['1\u202f500', '25\u00a0%']);
    expect([left.min, right.min, right.max]).toEqual([0, 0, 1]);
    expect(legend?.data.map(({ icon }) => icon.slice(0, 4))).toEqual(['rect', 'path']);
  });

  test.each([
    { name: 'a bar chart lies on its side', given: chart('BAR', [0, 1]), x: 'value', y: 'category' },
    { name: 'a column chart stands', given: chart('COLUMN', [0, 1]), x: 'category', y: 'value' },
  ])('$name', ({ given, x, y }) => {
    const { xAxis, yAxis } = drawn(given);
    expect([[xAxis].flat()[0].type, [yAxis].flat()[0].type]).toEqual([x, y]);
  });

  it('stacks columns, and shows no legend where there is nothing to tell apart', () => {
    expect(drawn(chart('COLUMN', [0, 1, 2], { isStacked: true })).series.map(({ stack }) => stack)).toEqual([
      'all',
      'all',
    ]);
    expect(drawn(chart('COLUMN', [0, 1])).legend).toBeUndefined();
    expect(drawn(chart('COLUMN', [0, 1, 2], { legend: { position: 'none' } })).legend).toBeUndefined();
  });

  it('writes the figures of a labelled series at its columns, as the cells show them', () => {
    const labelled = chart('COLUMN', [0, 1], { series: { 0: { dataLabel: 'value' } } });
    const [{ label }] = drawn(labelled).series;
    expect([label?.position, label?.formatter({ dataIndex: 1 })]).toEqual(['top', '2000']);
    expect(drawn({ ...labelled, type: 'BAR' }).series[0].label?.position).toBe('right');
    expect(chartPicture(labelled, read, 'fr_FR')).toContain('>1500</text>');
    expect(drawn(chart('COLUMN', [0, 1])).series[0].label).toBeUndefined();
  });

  it('is an SVG with the finding as its title and nothing that could run', () => {
    const picture = chartPicture(chart('COMBO', [0, 1], { title: '<script>x</script> & co' }), read, 'fr_FR');
    expect(picture).toMatch(/^<svg/);
    expect(picture).toContain('&lt;script');
    expect(picture).not.toContain('<script');
  });

  it('draws something for every type a person may have inserted, and for no cells at all', () => {
    for (const type of ['COLUMN', 'BAR', 'LINE', 'COMBO', 'AREA', 'PIE', 'SCATTER', 'STEPPED_AREA', 'HISTOGRAM']) {
      expect(chartPicture(chart(type, [0, 1]), read, 'en_US')).toMatch(/^<svg/);
      expect(chartPicture(chart(type, []), read, 'en_US')).toMatch(/^<svg/);
    }
  });
});
