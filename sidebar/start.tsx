import { formatDay } from '../src/words/format';
import { Icon } from './icon';
import { type Action, Frame, Note, usePanel } from './panel';

export function Loading() {
  const { words } = usePanel();
  return (
    <Frame title={words.loading} actions={[]}>
      {null}
    </Frame>
  );
}

/** The promise and the choice; or, before anything else, a run to finish or a colleague to wait for. */
export function Start() {
  const { state } = usePanel();
  if (state.start?.interrupted) return <Interrupted />;
  if (state.start?.locked) return <Locked />;
  return <Offer />;
}

function Offer() {
  const { state, words, send } = usePanel();
  const { start } = state;
  const w = words.start;
  const more: { readonly label: string; readonly onClick: () => void }[] = [];
  if (start?.written) more.push({ label: w.update, onClick: () => send({ kind: 'ask', request: { kind: 'update' } }) });
  const undo = { label: w.undo, onClick: () => send({ kind: 'ask', request: { kind: 'undo' } }) };
  const sample = { label: w.sample, onClick: () => send({ kind: 'ask', request: { kind: 'sample' } }) };
  const analyse = { label: w.analyse, onClick: () => send({ kind: 'analyse' }) };
  // What the menu item promised is the blue button.
  const wanted = start?.view === 'undo' && start.canUndo ? undo : start?.view === 'sample' ? sample : null;
  if (start?.canUndo && wanted !== undo) more.push(undo);
  if (start?.hasSample) {
    more.push({ label: w.removeSample, onClick: () => send({ kind: 'ask', request: { kind: 'remove-sample' } }) });
  }
  const actions: Action[] = [{ ...(wanted ?? analyse), primary: true }, wanted ? analyse : sample];
  return (
    <Frame title={w.title} big actions={actions}>
      <div class="src">
        <div class="k">{w.openSheet}</div>
        {start?.tab ? (
          <>
            <div class="v">{start.tab.name}</div>
            <div class="h">{w.size(start.tab.rows, start.tab.columns)}</div>
          </>
        ) : (
          <div class="h">{w.noSheet}</div>
        )}
      </div>
      {more.length > 0 && (
        <ul class="more">
          {more.map(({ label, onClick }) => (
            <li key={label}>
              <button type="button" class="lk" aria-disabled={state.asking !== null} onClick={onClick}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h2>{w.get}</h2>
      <ul class="get">
        {[w.gets.ranked, w.gets.winBack, w.gets.clean].map((text) => (
          <li key={text}>
            <Icon name="check" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Note icon="lock">
        <b>{w.privacy}</b>
        <br />
        {w.privacyMore}
      </Note>
      <p class="h fnn">{w.activates}</p>
    </Frame>
  );
}

function Interrupted() {
  const { state, words, send } = usePanel();
  const { date, percent } = state.start!.interrupted!;
  const w = words.interrupted;
  return (
    <Frame
      title={<Warned text={w.title} />}
      actions={[
        { label: w.resume, primary: true, onClick: () => send({ kind: 'ask', request: { kind: 'resume' } }) },
        { label: w.undo, onClick: () => send({ kind: 'ask', request: { kind: 'undo' } }) },
      ]}
    >
      <p class="lead">{w.text(formatDay(date.slice(0, 10), state.language), Math.round(percent))}</p>
      <Bar percent={percent} />
      <Note icon="check">{words.stopped.safe}</Note>
    </Frame>
  );
}

function Locked() {
  const { state, words, send } = usePanel();
  const w = words.locked;
  return (
    <Frame
      title={<Warned text={w.title} />}
      actions={[
        { label: words.retry, primary: true, onClick: () => send({ kind: 'ask', request: { kind: 'start' } }) },
      ]}
    >
      <p class="lead">{w.text(Math.floor(state.start!.locked!.minutes))}</p>
      <Note icon="check">{w.safe}</Note>
    </Frame>
  );
}

export function Warned({ text }: { readonly text: string }) {
  return (
    <span class="er">
      <span class="wi">
        <Icon name="warn" />
      </span>
      <span>{text}</span>
    </span>
  );
}

export function Bar({ percent }: { readonly percent: number }) {
  return (
    <div class="pb" aria-hidden="true">
      <i style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
    </div>
  );
}
