import { type TableKind, tableKinds } from '../src/core/codes';
import type { DataAnswer } from '../src/wizard/messages';
import { Icon } from './icon';
import { Frame, Select, usePanel } from './panel';
import { SURE, tableChoice, withTable } from './state';

/** 1 · Data: every tab of the file, what it holds, and whether it is read. */
export function Data() {
  const { state, words, send } = usePanel();
  const tables = state.data?.tables ?? [];
  const w = words.data;
  const isUsed = (table: DataAnswer['tables'][number]) => tableChoice(state.choices, table.tab)?.used ?? table.used;
  const none = !tables.some(isUsed);
  return (
    <Frame
      step="data"
      title={w.title}
      hint={none && tables.length > 0 ? w.pickOne : undefined}
      actions={[
        { label: words.continue, primary: true, disabled: none, onClick: () => send({ kind: 'forward' }) },
        { label: words.back, onClick: () => send({ kind: 'back' }) },
      ]}
    >
      <p class="lead">{tables.some((table) => table.kind !== 'none') ? w.lead : w.none}</p>
      <ul class="ls">
        {tables.map((table, i) => (
          <TableLine key={table.tab} table={table} index={i} used={isUsed(table)} />
        ))}
      </ul>
      <p class="h after">{w.untouched}</p>
    </Frame>
  );
}

function TableLine(props: {
  readonly table: DataAnswer['tables'][number];
  readonly index: number;
  readonly used: boolean;
}) {
  const { state, words, send } = usePanel();
  const { table, used } = props;
  const w = words.data;
  const kind = tableChoice(state.choices, table.tab)?.kind ?? table.kind;
  const choose = (change: { readonly used?: boolean; readonly kind?: TableKind }) =>
    send({ kind: 'choose', change: withTable(state.choices, table.tab, used, change) });
  return (
    <li class="it">
      <input
        type="checkbox"
        id={`tab-${props.index}`}
        checked={used}
        onChange={(event) => choose({ used: (event.currentTarget as HTMLInputElement).checked })}
      />
      <div class="tx">
        <div class="r1 wrap">
          <label for={`tab-${props.index}`}>
            <b>{table.name}</b>
          </label>
          <Select
            quiet
            label={w.kindOf(table.name)}
            value={kind}
            options={tableKinds.map((k) => ({ value: k, text: words.codes.kind[k] }))}
            // A kind is given to a tab in order to read it.
            onChange={(value) => choose({ kind: value as TableKind, used: value !== 'none' })}
          />
        </div>
        <div class="h">
          {kind === 'none' && table.kind === 'none' ? w.useless : w.rows(table.rows, table.headerRow)}
        </div>
        {table.duplicateOf ? (
          <div class="h wn">
            <Icon name="warn" />
            {w.duplicate(table.duplicateOf.name, table.duplicateOf.share)}
          </div>
        ) : (
          table.kind !== 'none' &&
          table.confidence < SURE &&
          kind === table.kind && (
            <div class="h wn">
              <Icon name="warn" />
              {w.unsure}
            </div>
          )
        )}
      </div>
    </li>
  );
}
