import { columnLetters } from '../src/core/column-letters';
import type { CleanAnswer, Remark } from '../src/wizard/messages';
import { formatLongDay } from '../src/words/format';
import { Icon } from './icon';
import { usePanel } from './panel';
import type { Words } from './words';

type Code = keyof Words['remark']['what'];

/** What is odd, folded: each with what it is, what to do, and where. */
export function LookAt(props: {
  readonly remarks: readonly Remark[];
  readonly people?: Pick<CleanAnswer, 'sharedKeys' | 'sharedKeyCount' | 'crowds' | 'crowdCount'>;
  readonly open?: boolean;
  /** One tab is looked at, which need not be named. */
  readonly oneTab?: boolean;
}) {
  const { state, words } = usePanel();
  const { remarks, people, oneTab } = props;
  const w = words.remark;
  const [keyCount, crowdCount] = [people?.sharedKeyCount ?? 0, people?.crowdCount ?? 0];
  const count = remarks.length + Number(keyCount > 0) + Number(crowdCount > 0);
  if (count === 0) return null;
  /** The column, the currency or the day a remark is about. */
  const about = ({ code, header, column, seen }: Remark): string => {
    if (code === 'unlike-the-others') return formatLongDay(seen, state.language);
    if (code === 'other-currency') return header;
    return header === '' ? words.columns.untitled(columnLetters(Math.max(0, column))) : w.seen(header);
  };
  return (
    <details class="look" open={props.open}>
      <summary>
        <Icon name="down" />
        {w.title(count)}
      </summary>
      <ul class="ls">
        {remarks.map((remark) => {
          const code: Code = remark.code in w.what ? (remark.code as Code) : 'other';
          return (
            <li key={`${remark.code} ${remark.tab} ${remark.column} ${remark.header}`} class="it">
              <Icon name={code === 'secret-column' ? 'lock' : 'warn'} />
              <div class="tx">
                <p>{w.what[code](remark.count, about(remark))}</p>
                <p class="h">{w.todo[code]}</p>
                <Where remark={remark} oneTab={oneTab} />
              </div>
            </li>
          );
        })}
        {people && (
          <>
            <Named
              code="shared-key"
              count={keyCount}
              lines={people.sharedKeys.map(({ key, names, tab, row }) => [
                key,
                `${w.names(names)}, ${w.where(tab, [row], false)}`,
              ])}
            />
            <Named
              code="crowd"
              count={crowdCount}
              lines={people.crowds.map(({ name, records, by }) => [
                name,
                `${w.records(records)}. ${words.clean.by[by]}`,
              ])}
            />
          </>
        )}
      </ul>
    </details>
  );
}

/** A remark with the keys or people it is about. */
function Named(props: {
  readonly code: 'shared-key' | 'crowd';
  readonly count: number;
  readonly lines: readonly (readonly [string, string])[];
}) {
  const { words } = usePanel();
  const { code, count, lines } = props;
  const w = words.remark;
  if (count === 0) return null;
  return (
    <li class="it">
      <Icon name="warn" />
      <div class="tx">
        <p>{w.what[code](count, '')}</p>
        <p class="h">{w.todo[code]}</p>
        {lines.map(([name, more]) => (
          <p key={`${name} ${more}`} class="h key">
            <b>{name}</b> {more}
          </p>
        ))}
        {count > lines.length && <p class="h">{w.moreKeys(count - lines.length)}</p>}
      </div>
    </li>
  );
}

function Where({ remark, oneTab }: { readonly remark: Remark; readonly oneTab?: boolean }) {
  const { words } = usePanel();
  const { rows, tab, seen, count, code } = remark;
  if (rows.length === 0) return tab === '' || oneTab ? null : <p class="h">{tab}</p>;
  const w = words.remark;
  const value = code === 'unlike-the-others' ? '' : seen;
  return (
    <p class="h">
      {w.where(tab, rows, count > rows.length)}
      {value !== '' && <span class="key"> {w.seen(value)}</span>}
    </p>
  );
}
