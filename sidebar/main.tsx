import { render } from 'preact';
import { useCallback, useLayoutEffect, useReducer } from 'preact/hooks';
import type { Language } from '../src/core/codes';
import { Card } from './card';
import { Clean } from './clean';
import { Columns } from './columns';
import { Data } from './data';
import { Done, Undone } from './done';
import { Edits } from './edits';
import { Functions } from './functions';
import { Help } from './help';
import { ask } from './host';
import { Panel } from './panel';
import { Plan } from './plan';
import { ProblemView } from './problem';
import { Rules } from './rules';
import { Running, Stopped } from './running';
import { Loading, Start } from './start';
import { firstState, next, type View } from './state';
import { wordsIn } from './words';

const views: Readonly<Record<View, () => preact.JSX.Element | null>> = {
  loading: Loading,
  start: Start,
  data: Data,
  columns: Columns,
  clean: Clean,
  rules: Rules,
  plan: Plan,
  edits: Edits,
  running: Running,
  stopped: Stopped,
  done: Done,
  undone: Undone,
  card: Card,
  functions: Functions,
  help: Help,
  problem: ProblemView,
};

function App({ language }: { readonly language: Language }) {
  const [state, send] = useReducer(next, firstState(language));
  const { asking } = state;
  useLayoutEffect(() => {
    if (asking) ask(asking).then((answer) => send({ kind: 'answer', request: asking, answer }));
  }, [asking]);
  useLayoutEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const setLanguage = useCallback((chosen: Language) => {
    send({ kind: 'language', language: chosen });
    // The host keeps it for tabs and menus; the panel needs no answer.
    ask({ kind: 'language', language: chosen });
  }, []);
  const Shown = views[state.view];
  return (
    <Panel.Provider value={{ state, send, setLanguage, words: wordsIn(state.language) }}>
      <Shown key={state.view} />
    </Panel.Provider>
  );
}

// Until the host says the file's language, the browser's.
const language: Language = /^fr/i.test(navigator.language) ? 'fr' : 'en';
document.documentElement.lang = language;
render(<App language={language} />, document.getElementById('panel')!);
