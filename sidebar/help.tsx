import { Frame, Note, usePanel } from './panel';

export function Help() {
  const { words, send } = usePanel();
  const w = words.helping;
  return (
    <Frame
      place={words.help}
      title={w.title}
      actions={[
        { label: words.close, primary: true, onClick: () => send({ kind: 'close' }) },
        { label: w.functions, onClick: () => send({ kind: 'ask', request: { kind: 'functions' } }) },
      ]}
    >
      <p class="lead">{w.steps}</p>
      <p class="lead">{w.source}</p>
      <Note icon="lock">{w.privacy}</Note>
      <h2>{w.words}</h2>
      <ul class="terms">
        {[w.terms.active, w.terms.lost, w.terms.large, w.terms.vip, w.terms.cac].map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </Frame>
  );
}
