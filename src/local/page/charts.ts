import type { Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { createElement } from 'react';
import { display } from '../services/display';
import { chartPicture, chartSize, type ReadCell } from './chart-picture';
import { plainValue } from './grid-to-store';
import type { TabChart, TabOutline } from './messages';
import type { Grid } from './univer';

const component = 'ClienteleChart';

export interface ChartsShown {
  /** Draws the charts of the tab on show; `again`: also those whose picture is there, since cells have changed. */
  readonly draw: (again: boolean) => void;
}

/**
 * Charts float over the cells of the tab on show: an element can be added to that tab only, and is lost when another
 * is shown, so they are added again each time.
 */
export function showCharts(grid: Grid, outlines: ReadonlyMap<string, TabOutline>, locale: () => string): ChartsShown {
  const { api, injector, workbook, unitId } = grid;
  api.registerComponent(component, ({ data }: { data: { id: number; title: string; picture: string } }) =>
    createElement('img', {
      className: 'chart',
      alt: data.title,
      'data-chart': data.id,
      draggable: false,
      // As an image, whatever the texts of the cells are, nothing in it can run.
      src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.picture)}`,
    }),
  );
  let shown: { readonly key: string; readonly handles: { dispose(): void }[]; readonly what: string } | null = null;

  const readCell: ReadCell = (key, row, column) => {
    const sheet = workbook.getSheetBySheetId(key);
    const cell = sheet?.getCellRaw(row, column);
    const own = cell ? plainValue(cell) : '';
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[key]?.[row]?.[column];
    const value = own === '' && spilled ? plainValue(spilled) : own;
    const format = workbook.getStyles().get(cell?.s ?? null)?.n?.pattern;
    return { value, text: display(value, format, locale()) };
  };

  function draw(again: boolean): void {
    const active = workbook.getActiveSheet(true);
    const key = active?.getSheetId();
    const charts = key ? (outlines.get(key)?.shape?.charts ?? []) : [];
    const what = JSON.stringify(charts);
    if (shown && shown.key === key && shown.what === what && !again) return;
    for (const handle of shown?.handles ?? []) handle.dispose();
    shown = null;
    if (!key || !charts.length) return;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(key);
    if (!sheet) return;
    const handles = charts.flatMap((chart) => {
      const handle = place(sheet, chart);
      return handle ? [handle] : [];
    });
    shown = { key, handles, what };
  }

  type Sheet = NonNullable<ReturnType<NonNullable<ReturnType<Grid['api']['getActiveWorkbook']>>['getSheetBySheetId']>>;

  function place(sheet: Sheet, chart: TabChart): Nullable<{ dispose(): void }> {
    const { width, height } = chartSize(chart);
    const { row, column, dx, dy } = chart.position;
    const title = typeof chart.options.title === 'string' ? chart.options.title : '';
    return sheet.addFloatDomToRange(
      sheet.getRange(row, column, 1, 1),
      {
        componentKey: component,
        data: { id: chart.id, title, picture: chartPicture(chart, readCell, locale()) },
        allowTransform: false,
      },
      { width, height, marginX: dx, marginY: dy, horizonOffsetAlign: 'left', verticalOffsetAlign: 'top' },
      `chart-${sheet.getSheetId()}-${chart.id}`,
    );
  }

  api.addEvent(api.Event.ActiveSheetChanged, () => {
    shown = null;
    setTimeout(() => draw(false), 50);
  });
  return { draw };
}
