import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../src/core/codes';
import { formatNumber } from '../src/words/format';
import { Icon } from './icon';
import { type Event, type State, type Step, steps } from './state';
import type { Words } from './words';

export interface PanelContext {
  readonly state: State;
  readonly words: Words;
  readonly send: (event: Event) => void;
  readonly setLanguage: (language: Language) => void;
}

export const Panel = createContext<PanelContext | null>(null);

export function usePanel(): PanelContext {
  const panel = useContext(Panel);
  if (!panel) throw new Error('usePanel outside of the panel');
  return panel;
}

export interface Action {
  readonly label: string;
  readonly onClick: () => void;
  /** The one blue button of the view. */
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Stays usable while the server works: Stop. */
  readonly always?: boolean;
}

/** What every view has: header with the languages, progress, title that takes the focus, body, buttons. */
export function Frame(props: {
  readonly title: ComponentChildren;
  /** What stands in the header, left; the step's number or the name of the add-on by default. */
  readonly place?: string;
  readonly step?: Step;
  readonly big?: boolean;
  readonly actions: readonly Action[];
  /** Said beside the buttons, for instance why Continue is grey. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  const { state, words } = usePanel();
  const title = useRef<HTMLHeadingElement>(null);
  // While the person is in the grid, a panel that opens or goes on by itself does not take the focus from it.
  useLayoutEffect(() => {
    if (document.hasFocus()) title.current?.focus();
  }, []);
  const number = props.step ? steps.indexOf(props.step) + 1 : 0;
  const asking = state.asking ? words.asking[state.asking.kind] : '';
  const isBusy = state.asking !== null;
  return (
    <>
      <header class="hd">
        <p class="st">{props.place ?? (number > 0 ? words.step(number) : <b class="wm">{words.name}</b>)}</p>
        <Languages />
      </header>
      {number > 0 && (
        <div class="pg" aria-hidden="true">
          {steps.map((step, i) => (
            <i key={step} class={i < number ? 'd' : ''} />
          ))}
        </div>
      )}
      <main class="bd">
        <h1 ref={title} tabIndex={-1} class={props.big ? 'big' : ''}>
          {props.title}
        </h1>
        {props.children}
      </main>
      <footer class="ft">
        {props.hint && <p class="hint">{props.hint}</p>}
        {props.actions.map((action) => (
          <button
            key={action.label}
            type="button"
            class={action.primary && !isBusy && !action.disabled ? 'bt p' : 'bt'}
            disabled={action.disabled}
            // Not `disabled`, which would throw the focus out of the panel: the state takes no second click anyway.
            aria-disabled={isBusy && !action.always}
            onClick={action.onClick}
          >
            {action.label}
          </button>
        ))}
        <p class="busy" role="status">
          {asking && state.view !== 'running' && (
            <>
              <span class="dot" aria-hidden="true" />
              {asking}
              <Seconds key={state.asking?.kind} />
            </>
          )}
        </p>
      </footer>
    </>
  );
}

/** How long the server has been at it, once that is long: a panel that moves is not stuck. Not spoken. */
function Seconds() {
  const { state } = usePanel();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds < 2 ? null : (
    <span class="el" aria-hidden="true">
      {' '}
      {formatNumber(seconds, state.language)} s
    </span>
  );
}

function Languages() {
  const { state, words, send, setLanguage } = usePanel();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and its own look
    <div class="lg" role="group" aria-label={words.languages}>
      {(['fr', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          class={state.language === language ? 'lb on' : 'lb'}
          aria-pressed={state.language === language}
          onClick={() => setLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
      {state.view !== 'help' && state.view !== 'loading' && (
        <button
          type="button"
          class="lb hp"
          aria-label={words.help}
          aria-disabled={state.asking !== null}
          onClick={() => send({ kind: 'go', view: 'help' })}
        >
          ?
        </button>
      )}
    </div>
  );
}

/** A sentence of ours in which *figures* are bold. Never given text from a sheet. */
export function Rich({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('*').map((part, i) =>
        i % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
          <b key={i}>{part}</b>
        ) : (
          part
        ),
      )}
    </>
  );
}

export function Note(props: { readonly icon?: 'check' | 'lock'; readonly children: ComponentChildren }) {
  return (
    <div class={props.icon === 'check' ? 'note ok' : 'note'}>
      {props.icon && <Icon name={props.icon} />}
      <div>{props.children}</div>
    </div>
  );
}

/** A list of choices drawn as a field, with our own arrow. */
export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  /** Inside a line of text: no border. */
  readonly quiet?: boolean;
}) {
  return (
    <span class={props.quiet ? 'sel quiet' : 'sel'}>
      <select
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange((event.currentTarget as HTMLSelectElement).value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}

export function Badge({ state }: { readonly state: 'sure' | 'toCheck' | 'absent' | 'chosen' }) {
  const { words } = usePanel();
  const icon = state === 'toCheck' ? 'warn' : state === 'absent' ? 'dash' : 'check';
  return (
    <span class={state === 'toCheck' ? 'bg chk' : state === 'absent' ? 'bg abs' : 'bg sure'}>
      <Icon name={icon} />
      {words.columns[state]}
    </span>
  );
}
