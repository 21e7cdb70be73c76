import type { ComponentChildren } from 'preact';
import type { DateOrder, DecimalSign, Language, Role } from '../src/core/codes';
import { columnLetters } from '../src/core/column-letters';
import type { ColumnsAnswer, Sample } from '../src/wizard/messages';
import { formatDay, formatLongDay, formatNumber } from '../src/words/format';
import { Icon } from './icon';
import { Badge, Frame, Select, usePanel } from './panel';
import { LookAt } from './remarks';
import { passing, SURE, tableChoice, withTable } from './state';

type TableColumns = ColumnsAnswer['tables'][number];
type Field = TableColumns['fields'][number];

/** 2 · Columns: questions first, then what is certain, then what is missing. */
export function Columns() {
  const { state, words, send } = usePanel();
  const columns = state.columns;
  if (!columns) return null;
  const w = words.columns;
  const { tables, blocking } = columns;
  const questions = tables.flatMap((table) => questionsOf(table));
  const odd = tables.reduce((sum, { remarks }) => sum + remarks.filter(({ code }) => !passing.has(code)).length, 0);
  const first = tables.findIndex((table) => sureFields(table).length > 0);
  return (
    <Frame
      step="columns"
      title={w.title}
      actions={[
        {
          label: words.continue,
          primary: true,
          disabled: blocking.length > 0,
          onClick: () => send({ kind: 'forward' }),
        },
        { label: words.back, onClick: () => send({ kind: 'back' }) },
      ]}
    >
      <p class="lead">{w.lead(columns.recognised, columns.total, questions.length + odd)}</p>
      {blocking.map((code) => (
        <p key={code} class="stop">
          <Icon name="warn" />
          <span>{w.blocking[code === 'no-date' || code === 'no-customer' ? code : 'other']}</span>
        </p>
      ))}
      {tables.map((table) => (
        <div key={table.tab}>
          {table.conflictingDates && <ConflictQuestion table={table} several={tables.length > 1} />}
          {table.unclearDates && <DateQuestion table={table} several={tables.length > 1} />}
          {table.unclearDecimals && <DecimalQuestion table={table} several={tables.length > 1} />}
          {table.fields.filter(isDoubtful).map((field) => (
            <FieldQuestion key={field.role} table={table} field={field} several={tables.length > 1} />
          ))}
          <LookAt remarks={table.remarks} open={questions.length === 0} oneTab={tables.length === 1} />
        </div>
      ))}
      {tables.map(
        (table, i) =>
          sureFields(table).length > 0 && (
            <details key={table.tab} open={i === first}>
              <summary>
                <Icon name="down" />
                {tables.length > 1 ? w.recognisedIn(table.name) : w.recognised}
              </summary>
              <ul class="ls cp">
                {sureFields(table).map((field) => (
                  <FieldLine key={field.role} table={table} field={field} />
                ))}
              </ul>
            </details>
          ),
      )}
      {tables.some((table) => absentFields(table).length > 0) && (
        <details>
          <summary>
            <Icon name="down" />
            {w.absentTitle}
          </summary>
          <ul class="ls cp">
            {tables.flatMap((table) =>
              absentFields(table).map((field) => (
                <FieldLine key={`${table.tab} ${field.role}`} table={table} field={field} several={tables.length > 1} />
              )),
            )}
          </ul>
        </details>
      )}
    </Frame>
  );
}

const isDoubtful = (field: Field) => (field.column < 0 ? field.needed : field.confidence < SURE);
const sureFields = (table: TableColumns) => table.fields.filter((f) => f.column >= 0 && f.confidence >= SURE);
const absentFields = (table: TableColumns) => table.fields.filter((f) => f.column < 0 && !f.needed);
const questionsOf = (table: TableColumns) => [
  ...(table.conflictingDates ? ['conflict'] : []),
  ...(table.unclearDates ? ['dates'] : []),
  ...(table.unclearDecimals ? ['decimals'] : []),
  ...table.fields.filter(isDoubtful),
];

function useColumnChoice(table: TableColumns) {
  const { state, words, send } = usePanel();
  const choice = tableChoice(state.choices, table.tab);
  return {
    columnOf: (field: Field) => choice?.roles?.[field.role] ?? field.column,
    wasChosen: (role: Role) => choice?.roles?.[role] !== undefined,
    setColumn: (role: Role, column: number) => {
      const roles = { ...choice?.roles, [role]: column };
      send({ kind: 'choose', change: withTable(state.choices, table.tab, true, { roles }), askAgain: true });
    },
    setOrder: (dateOrder: DateOrder | undefined) =>
      send({ kind: 'choose', change: withTable(state.choices, table.tab, true, { dateOrder }) }),
    setDecimal: (decimal: DecimalSign) =>
      send({ kind: 'choose', change: withTable(state.choices, table.tab, true, { decimal }) }),
    dateOrder: choice?.dateOrder,
    decimal: choice?.decimal,
    options: [
      { value: '-1', text: words.columns.noColumn },
      ...table.headers.map((header, i) => ({
        value: String(i),
        text: header === '' ? words.columns.untitled(columnLetters(i)) : header,
      })),
    ],
  };
}

/** Examples of a column in the panel's language; cents for all of them where one has some. */
function samplesOf(table: TableColumns, column: number, language: Language): string {
  const samples = (table.fields.find((field) => field.column === column)?.samples ?? []).slice(0, 3);
  const decimals = samples.every((s) => typeof s === 'string' || 'day' in s || Number.isInteger(s.amount)) ? 0 : 2;
  const textOf = (sample: Sample): string => {
    if (typeof sample === 'string') return sample;
    return 'day' in sample ? formatDay(sample.day, language) : formatNumber(sample.amount, language, decimals);
  };
  return samples.map(textOf).join(' · ');
}

/** The column a field is read from, to choose another. */
function ColumnSelect(props: { readonly table: TableColumns; readonly field: Field; readonly quiet?: boolean }) {
  const { words } = usePanel();
  const { table, field } = props;
  const { columnOf, setColumn, options } = useColumnChoice(table);
  return (
    <Select
      quiet={props.quiet}
      label={words.columns.columnFor(words.codes.role[field.role], table.name)}
      value={String(columnOf(field))}
      options={options}
      onChange={(value) => setColumn(field.role, Number(value))}
    />
  );
}

function FieldQuestion(props: { readonly table: TableColumns; readonly field: Field; readonly several: boolean }) {
  const { state, words } = usePanel();
  const { table, field } = props;
  const { columnOf, wasChosen } = useColumnChoice(table);
  const column = columnOf(field);
  return (
    <div class="q">
      <QuestionHead {...props} title={words.codes.role[field.role]} chosen={wasChosen(field.role)} />
      <ColumnSelect table={table} field={field} />
      <div class="h num">
        {samplesOf(table, column, state.language) || (column >= 0 ? words.columns.noSamples : '')}
      </div>
    </div>
  );
}

function FieldLine(props: { readonly table: TableColumns; readonly field: Field; readonly several?: boolean }) {
  const { state, words } = usePanel();
  const { table, field } = props;
  const { columnOf, wasChosen } = useColumnChoice(table);
  const column = columnOf(field);
  return (
    <li class="it">
      <div class="tx">
        <div class="r1 wrap start">
          <b>{words.codes.role[field.role]}</b>
          <span class="to">
            <span class="hdg" aria-hidden="true">
              →
            </span>
            <ColumnSelect quiet table={table} field={field} />
          </span>
        </div>
        {props.several && <div class="h">{table.name}</div>}
        {column >= 0 && <div class="h">{samplesOf(table, column, state.language) || words.columns.noSamples}</div>}
      </div>
      <Badge state={wasChosen(field.role) ? 'chosen' : column < 0 ? 'absent' : 'sure'} />
    </li>
  );
}

interface About {
  readonly table: TableColumns;
  /** Whether the tab must be named. */
  readonly several: boolean;
}

function QuestionHead({ table, several, title, chosen }: About & { readonly title: string; readonly chosen: boolean }) {
  return (
    <>
      <div class="r1 wrap">
        <b>{title}</b>
        <Badge state={chosen ? 'chosen' : 'toCheck'} />
      </div>
      {several && <div class="h">{table.name}</div>}
    </>
  );
}

/** Asks how the cells of a column are to be read, where they can be read in several ways. */
function ReadingQuestion(
  props: About & {
    readonly title: string;
    readonly ask: string;
    /** For those who hear it, where the question alone does not say what it is about. */
    readonly label?: string;
    readonly chosen: boolean;
    readonly children: ComponentChildren;
  },
) {
  return (
    <div class="q" role="radiogroup" aria-label={props.label ?? props.ask}>
      <QuestionHead {...props} />
      <p class="ask">{props.ask}</p>
      {props.children}
    </div>
  );
}

/** @param props.group one name for the answers to one question */
function Answer(props: {
  readonly group: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="rd">
      <input type="radio" name={props.group} checked={props.checked} onChange={props.onChoose} />
      {props.children}
    </label>
  );
}

function DateQuestion(props: About) {
  const { state, words } = usePanel();
  const { setOrder, dateOrder } = useColumnChoice(props.table);
  const unclear = props.table.unclearDates!;
  const w = words.columns;
  const shown = dateOrder ?? unclear.proposed;
  const ask = w.askDate(unclear.sample, unclear.dmy, unclear.mdy);
  return (
    <ReadingQuestion {...props} title={words.codes.role[unclear.role]} ask={ask} chosen={!!dateOrder}>
      {(['dmy', 'mdy'] as const).map((order) => (
        <Answer
          key={order}
          group={`dates-${props.table.tab}`}
          checked={shown === order}
          onChoose={() => setOrder(order)}
        >
          <span>
            {formatLongDay(unclear[order], state.language)} <span class="m">{w[order]}</span>
          </span>
        </Answer>
      ))}
      <div class="h">{w.bothWays(unclear.count, unclear.of)}</div>
    </ReadingQuestion>
  );
}

/** A column that proves both orders: nothing of it is read unless a person says which is right. */
function ConflictQuestion(props: About) {
  const { words } = usePanel();
  const { setOrder, dateOrder } = useColumnChoice(props.table);
  const { role, dayFirst, monthFirst, either } = props.table.conflictingDates!;
  const w = words.columns;
  const sides = [
    { text: w.onlyOrder(dayFirst.count, w.dmy), sample: dayFirst.sample },
    { text: w.onlyOrder(monthFirst.count, w.mdy), sample: monthFirst.sample },
    ...(either.count > 0 ? [{ text: w.eitherOrder(either.count), sample: either.sample }] : []),
  ];
  const answers = [
    { order: undefined, text: w.readNone, out: dayFirst.count + monthFirst.count + either.count },
    { order: 'dmy' as const, text: w.dmy, out: monthFirst.count },
    { order: 'mdy' as const, text: w.mdy, out: dayFirst.count },
  ];
  const shown = dateOrder === 'dmy' || dateOrder === 'mdy' ? dateOrder : undefined;
  const title = words.codes.role[role];
  return (
    <ReadingQuestion {...props} title={title} ask={w.conflict} label={`${title}. ${w.conflict}`} chosen={!!shown}>
      <ul class="sides">
        {sides.map(({ text, sample }) => (
          <li key={text}>
            {text} <span class="m num">{sample}</span>
          </li>
        ))}
      </ul>
      {answers.map(({ order, text, out }) => (
        <Answer
          key={text}
          group={`conflict-${props.table.tab}`}
          checked={shown === order}
          onChoose={() => setOrder(order)}
        >
          <span class="cap">
            {text} <span class="m">{w.leftOut(out)}</span>
          </span>
        </Answer>
      ))}
      <div class="h">{w.conflictMore}</div>
    </ReadingQuestion>
  );
}

function DecimalQuestion(props: About) {
  const { state, words } = usePanel();
  const { setDecimal, decimal } = useColumnChoice(props.table);
  const unclear = props.table.unclearDecimals!;
  const w = words.columns;
  const sign: DecimalSign = unclear.sample.includes(',') ? ',' : '.';
  const other: DecimalSign = sign === ',' ? '.' : ',';
  const shown = decimal ?? unclear.proposed;
  // As the person writes numbers, whatever the file does. The sample has one sign with three digits behind it.
  const digits = unclear.sample.replace(/[^\d.,]/g, '');
  const readAs = (mark: DecimalSign) =>
    formatNumber(Number(digits.replace(sign, mark === sign ? '.' : '')), state.language, mark === sign ? 3 : 0);
  const answers = [
    { value: sign, text: w.decimalMark(readAs(sign)) },
    { value: other, text: w.thousandsMark(readAs(other)) },
  ];
  return (
    <ReadingQuestion {...props} title={w.decimals} ask={w.askDecimal(unclear.sample)} chosen={!!decimal}>
      {answers.map(({ value, text }) => (
        <Answer
          key={value}
          group={`decimals-${props.table.tab}`}
          checked={shown === value}
          onChoose={() => setDecimal(value)}
        >
          <span>{text}</span>
        </Answer>
      ))}
      <div class="h">{w.amountsBothWays(unclear.count)}</div>
    </ReadingQuestion>
  );
}
