import type { DoneAnswer } from '../src/wizard/messages';
import { formatMoney, formatNumber, formatShare } from '../src/words/format';
import { Icon } from './icon';
import { Frame, Note, usePanel } from './panel';

/** Three findings in words, the way to each tab, and the way back. */
export function Done() {
  const { state, words, send } = usePanel();
  const { done } = state;
  if (!done) return null;
  const w = words.done;
  const open = (tab: DoneAnswer['tabs'][number]['id']) => send({ kind: 'ask', request: { kind: 'open', tab } });
  const first = done.tabs.find((tab) => tab.id === 'summary') ?? done.tabs[0];
  const log = done.tabs.find((tab) => tab.id === 'log');
  const isBusy = state.asking !== null;
  return (
    <Frame
      place={w.state}
      title={
        <span class="dn">
          <span class="okc" aria-hidden="true">
            <Icon name="check" />
          </span>
          <span>{w.title(done.customers)}</span>
        </span>
      }
      actions={[
        ...(first
          ? [
              {
                label: first.id === 'summary' ? w.open : w.openFirst(first.name),
                primary: true,
                onClick: () => open(first.id),
              },
            ]
          : []),
        { label: w.undo, onClick: () => send({ kind: 'ask', request: { kind: 'undo' } }) },
      ]}
    >
      <div class="fd">
        {done.findings.map((finding) => (
          <Finding key={finding.code} finding={finding} sign={done.currencySign} />
        ))}
      </div>
      <h2>{w.tabs}</h2>
      <ul class="tl">
        {done.tabs.map((tab) => (
          <li key={tab.id}>
            <button type="button" class="lk" aria-disabled={isBusy} onClick={() => open(tab.id)}>
              {tab.name}
            </button>
            <span>
              {tab.holds && tab.holds.count > 0 ? w.holds(tab.holds.count, tab.holds.of) : tab.created ? w.created : ''}
            </span>
          </li>
        ))}
      </ul>
      <p class="h sep">
        {done.leftOut > 0 && (
          <>
            {w.leftOut(done.leftOut)}
            {log ? (
              <button type="button" class="lk in" aria-disabled={isBusy} onClick={() => open('log')}>
                {log.name}
              </button>
            ) : (
              words.codes.tab.log
            )}
            {w.leftOutEnd}{' '}
          </>
        )}
        {w.unchanged(words.plan.sources(done.sources), done.sources.length > 1)}
      </p>
      <button
        type="button"
        class="lk"
        aria-disabled={isBusy}
        onClick={() => send({ kind: 'ask', request: { kind: 'start' } })}
      >
        {words.undone.again}
      </button>
    </Frame>
  );
}

function Finding(props: { readonly finding: DoneAnswer['findings'][number]; readonly sign: string }) {
  const { state, words } = usePanel();
  const { finding, sign } = props;
  const { language } = state;
  const w = words.done;
  const number = (value: number) => formatNumber(value, language);
  switch (finding.code) {
    case 'top20':
      return <Line figure={formatShare(finding.share, language)} text={w.top20} />;
    case 'win-back': {
      const stake = finding.stake === null ? '' : formatMoney(finding.stake, sign, language);
      return <Line orange figure={number(finding.customers)} text={w.winBack(finding.customers, stake)} />;
    }
    case 'best':
      return <Line small figure={finding.name} text={w.best(formatMoney(finding.amount, sign, language))} />;
    case 'stage':
      return <Line figure={number(finding.customers)} text={w.stage(words.codes.stage[finding.stage])} />;
    case 'prospects':
      return <Line figure={number(finding.customers)} text={w.prospects(finding.customers)} />;
    default:
      return null;
  }
}

function Line(props: {
  readonly figure: string;
  readonly text: string;
  readonly orange?: boolean;
  readonly small?: boolean;
}) {
  return (
    <div class={props.orange ? 'o' : ''}>
      <b class={props.small ? 'sm' : ''}>{props.figure}</b>
      <span>{props.text}</span>
    </div>
  );
}

export function Undone() {
  const { state, words, send } = usePanel();
  const w = words.undone;
  return (
    <Frame
      title={w.title}
      actions={[{ label: w.again, primary: true, onClick: () => send({ kind: 'ask', request: { kind: 'start' } }) }]}
    >
      <p class="lead">{w.text(state.undone?.tabs ?? 0)}</p>
      {state.undone?.kept?.length ? <p class="lead">{w.kept(state.undone.kept.join(', '))}</p> : null}
      <Note icon="check">{w.safe}</Note>
    </Frame>
  );
}
