import type { OwnTab } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

// People add charts of their own to our tabs: those stay, whatever is written or taken back. Ours are known by their ids,
// kept with the mark of the tab.

/** Ids of the charts people added; none where ours were never recorded. */
export function theirCharts({ sheet, mark }: OwnTab): number[] {
  const { charts: ours } = mark;
  if (!ours) return [];
  return idsOf(sheet.getCharts()).filter((id) => !ours.includes(id));
}

/** Ids of all charts but these. */
export const chartsBut = (sheet: Sheet, theirs: readonly number[]): number[] =>
  idsOf(sheet.getCharts()).filter((id) => !theirs.includes(id));

const idsOf = (charts: readonly Chart[]): number[] =>
  charts.map((chart) => chart.getChartId()).filter((id): id is number => id !== null);

export function removeChartsBut(sheet: Sheet, theirs: readonly number[]): void {
  for (const chart of sheet.getCharts()) {
    const id = chart.getChartId();
    if (id === null || !theirs.includes(id)) sheet.removeChart(chart);
  }
}

/** The charts of a copy that are copies of ours: they have other ids, but stand where ours do and say the same. */
export function oursInCopy({ sheet, mark }: OwnTab, copy: Sheet): number[] {
  const placeOf = (chart: Chart): string => {
    const at = chart.getContainerInfo();
    const title = String(chart.getOptions().get('title') ?? '');
    return [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY(), title].join(' ');
  };
  const isOurs = (chart: Chart) => !mark.charts || mark.charts.includes(chart.getChartId() ?? -1);
  const places = new Set(sheet.getCharts().filter(isOurs).map(placeOf));
  return idsOf(copy.getCharts().filter((chart) => places.has(placeOf(chart))));
}
