import { Frame, Note, usePanel } from './panel';
import { Warned } from './start';

/** 5b · A person typed in our tabs: what shall become of it. */
export function Edits() {
  const { state, words, send } = usePanel();
  const w = words.edits;
  return (
    <Frame
      step="plan"
      title={<Warned text={w.title} />}
      actions={[
        { label: w.keep, primary: true, onClick: () => send({ kind: 'edits', edits: 'keep' }) },
        { label: w.replace, onClick: () => send({ kind: 'edits', edits: 'replace' }) },
        { label: w.newTab, onClick: () => send({ kind: 'edits', edits: 'new-tab' }) },
      ]}
    >
      {(state.edits?.tabs ?? []).map((tab) => (
        <p key={tab.id} class="lead">
          {w.line(tab.name, tab.edits)}
        </p>
      ))}
      <Note>{w.explain}</Note>
    </Frame>
  );
}
