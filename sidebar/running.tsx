import { useEffect, useRef, useState } from 'preact/hooks';
import type { WriteAnswer } from '../src/wizard/messages';
import { formatSeconds, formatShare } from '../src/words/format';
import { Icon } from './icon';
import { Frame, Note, usePanel } from './panel';
import { Bar } from './start';

/** The write, as it goes: real progress, because the server works in steps and says where it is. */
export function Running() {
  const { state, words, send } = usePanel();
  const w = words.running;
  const run = state.run;
  const progress = run?.progress ?? null;
  const percent = Math.round(progress?.percent ?? 0);
  const isStopping = run?.stopping === true;
  return (
    <Frame
      step="plan"
      title={w.title}
      actions={[{ label: w.stop, always: true, disabled: isStopping, onClick: () => send({ kind: 'stop' }) }]}
    >
      <div class="pct">
        <b>{formatShare(percent / 100, state.language)}</b>
        <Clock percent={percent} />
      </div>
      <Bar percent={percent} />
      <p class="lead" role="status">
        {isStopping
          ? w.stopping
          : progress
            ? w.part(progress.part, progress.parts, sentence(progress, w, words.codes.tab))
            : state.asking
              ? words.asking[state.asking.kind]
              : ''}
        <span class="sr"> {formatShare(percent / 100, state.language)}</span>
      </p>
      {progress && (
        <ol class="tk">
          {progress.steps.map((step) => (
            <li key={step.label} class={step.state}>
              {step.state === 'done' ? (
                <Icon name="check" />
              ) : (
                <span class={step.state === 'now' ? 'dot' : 'dot e'} aria-hidden="true" />
              )}
              <span>
                {w.step[step.label]}
                <span class="sr"> {w[step.state]}</span>
              </span>
              {step.figure !== null && <em>{w.figure[step.label](step.figure)}</em>}
            </li>
          ))}
        </ol>
      )}
      <Note>{w.note}</Note>
    </Frame>
  );
}

/** The tab under way is named where the answer says it. */
function sentence(
  progress: WriteAnswer,
  w: { readonly label: Readonly<Record<WriteAnswer['label'], string>> },
  tabs: Readonly<Record<string, string>>,
): string {
  const text = w.label[progress.label];
  return progress.tab && progress.label === 'tabs' ? `${text} ${tabs[progress.tab]}` : text;
}

/** Time since the view opened, and what is left at the pace so far, once there is one to speak of. */
function Clock({ percent }: { readonly percent: number }) {
  const { words } = usePanel();
  const [elapsed, setElapsed] = useState(0);
  const began = useRef({ at: Date.now(), percent });
  useEffect(() => {
    const timer = setInterval(() => setElapsed(Math.floor((Date.now() - began.current.at) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  const covered = percent - began.current.percent;
  const left = elapsed >= 3 && covered >= 5 ? ((100 - percent) * elapsed) / covered : 0;
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <span>
      {words.running.clock(
        `${two(Math.floor(elapsed / 60))}:${two(elapsed % 60)}`,
        left >= 1 ? formatSeconds(left) : '',
      )}
    </span>
  );
}

export function Stopped() {
  const { state, words, send } = usePanel();
  const w = words.stopped;
  const percent = Math.round(state.run?.progress?.percent ?? state.start?.interrupted?.percent ?? 0);
  return (
    <Frame
      step="plan"
      title={w.title}
      actions={[
        {
          label: words.interrupted.resume,
          primary: true,
          onClick: () => send({ kind: 'ask', request: { kind: 'resume' } }),
        },
        { label: words.interrupted.undo, onClick: () => send({ kind: 'ask', request: { kind: 'undo' } }) },
      ]}
    >
      <p class="lead">{w.text(percent)}</p>
      <Bar percent={percent} />
      <Note icon="check">{w.safe}</Note>
    </Frame>
  );
}
