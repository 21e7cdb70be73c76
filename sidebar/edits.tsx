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
        { label: w.newTab, primary: true, onClick: () => send({ kind: 'edits', edits: 'new-tab' }) },
        { label: w.replace, onClick: () => send({ kind: 'edits', edits: 'replace' }) },
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
