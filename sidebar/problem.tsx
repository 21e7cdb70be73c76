import { type ErrorCode, errorCodes } from '../src/wizard/messages';
import { type Action, Frame, Note, usePanel } from './panel';
import { Warned } from './start';
import type { Event, State } from './state';

type ActionName =
  | 'retry'
  | 'resume'
  | 'home'
  | 'data'
  | 'columns'
  | 'rules'
  | 'plan'
  | 'preview'
  | 'sample'
  | 'undo'
  | 'row';

/** What solves each problem, the likeliest first. */
const ways: Readonly<Record<ErrorCode, readonly ActionName[]>> = {
  'several-accounts': ['retry'],
  'google-silent': ['retry', 'home'],
  'protected-tab': ['retry', 'plan'],
  'too-many-cells': ['plan', 'retry'],
  'cell-too-long': ['retry', 'plan'],
  'source-changed': ['preview', 'home'],
  'viewer-only': ['retry', 'home'],
  'filter-on-tab': ['retry', 'plan'],
  locked: ['retry', 'home'],
  'no-date': ['columns', 'data'],
  'no-customer': ['columns', 'data'],
  'no-amount': ['columns', 'data'],
  'no-table': ['data', 'sample'],
  empty: ['columns', 'sample', 'home'],
  'unreadable-dates': ['columns', 'data'],
  'several-currencies': ['rules', 'home'],
  'unreadable-file': ['retry', 'home'],
  'missing-file': ['retry', 'home'],
  'unwritable-output': ['retry', 'home'],
  'sums-differ': ['home'],
  'not-a-customer-row': ['row', 'home'],
  'unknown-customer': ['row', 'home'],
  'nothing-to-undo': ['home'],
  'nothing-to-resume': ['home'],
  'no-saved-choices': ['home'],
  'bad-request': ['home'],
  'read-back': ['resume', 'undo'],
  unexpected: ['retry', 'home'],
};

/** What happened, what is safe, what to do, and the button that does it. */
export function ProblemView() {
  const panel = usePanel();
  const { state, words } = panel;
  const problem = state.problem;
  if (!problem) return null;
  const w = words.problem;
  const code: ErrorCode = problem.answer.code in w.code ? problem.answer.code : 'unexpected';
  const text = w.code[code];
  const possible = ways[code].filter((name) => isPossible(name, state));
  const names = possible.length > 0 ? possible : (['home'] as const);
  const actions: Action[] = names.slice(0, 2).map((name, i) => ({
    label: w.action[name],
    primary: i === 0,
    onClick: () => panel.send(eventOf(name)),
  }));
  return (
    <Frame place={state.run ? w.during : w.before} title={<Warned text={text.title} />} actions={actions}>
      <p class="lead">{text.what(problem.answer.details)}</p>
      <Note icon="check">
        <b>{w.intact}</b> {text.safe}
      </Note>
      <h2>{w.next}</h2>
      <ol class="do">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="h code">
        {w.quote} <span>C{String(errorCodes.indexOf(code) + 1).padStart(2, '0')}</span>
      </p>
    </Frame>
  );
}

/** A way back to a step exists only where the step has been. */
function isPossible(name: ActionName, state: State): boolean {
  if (name === 'data' || name === 'columns' || name === 'rules' || name === 'plan') return state[name] !== null;
  return true;
}

function eventOf(name: ActionName): Event {
  switch (name) {
    case 'retry':
      return { kind: 'retry' };
    case 'data':
    case 'columns':
    case 'rules':
    case 'plan':
      return { kind: 'go', view: name };
    case 'home':
      return { kind: 'ask', request: { kind: 'start' } };
    case 'preview':
      return { kind: 'preview' };
    case 'row':
      return { kind: 'ask', request: { kind: 'card', key: null } };
    default:
      return { kind: 'ask', request: { kind: name } };
  }
}
