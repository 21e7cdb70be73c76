import type { Language, TabId } from '../src/core/codes';
import type { Decision, TableChoice } from '../src/core/model';
import type {
  Answer,
  CardAnswer,
  Choices,
  CleanAnswer,
  ColumnsAnswer,
  DataAnswer,
  DoneAnswer,
  EditsAnswer,
  ErrorAnswer,
  FunctionsAnswer,
  PlanAnswer,
  Request,
  RulesAnswer,
  SentSettings,
  StartAnswer,
  UndoneAnswer,
  WriteAnswer,
} from '../src/wizard/messages';
import { noChoices } from '../src/wizard/messages';

// The panel is a function from a state and an event to the next state. What must be asked of the server is part of
// the state (`asking`): at most one thing at a time, so a second click finds it taken and does nothing.

export const steps = ['data', 'columns', 'clean', 'rules', 'plan'] as const;
export type Step = (typeof steps)[number];

export type View =
  | 'loading'
  | 'start'
  | Step
  | 'edits'
  | 'running'
  | 'stopped'
  | 'done'
  | 'undone'
  | 'card'
  | 'functions'
  | 'help'
  | 'problem';

export interface State {
  readonly language: Language;
  readonly view: View;
  /** The one request under way; a new object for each, so that the same request can be sent twice. */
  readonly asking: Request | null;
  /**
   * How steps are passed on the way forward: `no`, every one is shown; `sure`, tabs and columns without any doubt
   * are not; `all`, the sample's proposals are taken as they are.
   */
  readonly hurry: 'no' | 'sure' | 'all';
  readonly passed: readonly Step[];
  readonly choices: Choices;
  /** A choice was made while the step was being asked again: ask once more. */
  readonly stale: boolean;
  readonly start: StartAnswer | null;
  readonly data: DataAnswer | null;
  readonly columns: ColumnsAnswer | null;
  readonly clean: CleanAnswer | null;
  readonly rules: RulesAnswer | null;
  readonly plan: PlanAnswer | null;
  readonly run: Run | null;
  readonly edits: EditsAnswer | null;
  readonly done: DoneAnswer | null;
  readonly undone: UndoneAnswer | null;
  readonly card: CardAnswer | null;
  readonly functions: FunctionsAnswer | null;
  readonly problem: Problem | null;
  /** Where help, the list of functions and a problem go back to. */
  readonly before: View;
}

/** A write from its first call to its last. */
export interface Run {
  readonly sourceMark: string;
  readonly cursor: string | null;
  readonly edits: 'ask' | 'keep' | 'replace' | 'new-tab';
  readonly initials?: string;
  readonly progress: WriteAnswer | null;
  /** Stop was pressed: the call under way is awaited, then no other is made. */
  readonly stopping: boolean;
  /** Taken up without its choices (the panel was closed since): the server knows them. */
  readonly blind: boolean;
}

export interface Problem {
  readonly answer: ErrorAnswer;
  /** What was being asked: "Try again" asks it once more, with the same cursor. */
  readonly request: Request;
}

export type Event =
  | { readonly kind: 'answer'; readonly request: Request; readonly answer: Answer }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'ask'; readonly request: Request }
  | { readonly kind: 'analyse' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'back' }
  | { readonly kind: 'go'; readonly view: View }
  | { readonly kind: 'choose'; readonly change: Partial<Choices>; readonly askAgain?: boolean }
  | { readonly kind: 'write'; readonly initials?: string }
  /** The plan once more, with the same choices. */
  | { readonly kind: 'preview' }
  | { readonly kind: 'edits'; readonly edits: Run['edits'] }
  | { readonly kind: 'stop' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'close' };

export const firstState = (language: Language): State => ({
  language,
  view: 'loading',
  asking: { kind: 'start' },
  hurry: 'no',
  passed: [],
  choices: noChoices,
  stale: false,
  start: null,
  data: null,
  columns: null,
  clean: null,
  rules: null,
  plan: null,
  run: null,
  edits: null,
  done: null,
  undone: null,
  card: null,
  functions: null,
  problem: null,
  before: 'start',
});

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'answer':
      // An answer to anything but the request under way is late: what asked for it has been left.
      return event.request === state.asking ? answered({ ...state, asking: null }, event.request, event.answer) : state;
    case 'language':
      return { ...state, language: event.language };
    case 'choose': {
      const chosen = { ...state, choices: { ...state.choices, ...event.change } };
      if (!event.askAgain) return chosen;
      return state.asking ? { ...chosen, stale: true } : ask(chosen, requestOf(chosen, state.view as Step));
    }
    case 'stop':
      return state.run ? { ...state, run: { ...state.run, stopping: true } } : state;
    default:
      return state.asking ? state : clicked(state, event);
  }
}

function clicked(state: State, event: Exclude<Event, { kind: 'answer' | 'language' | 'choose' | 'stop' }>): State {
  switch (event.kind) {
    case 'ask':
      return begin(state, event.request);
    case 'analyse':
      return ask({ ...state, hurry: 'sure', passed: [], run: null }, requestOf(state, 'data'));
    case 'forward': {
      const step = steps[steps.indexOf(state.view as Step) + 1];
      return step ? ask(state, requestOf(state, step)) : state;
    }
    case 'back': {
      const index = steps.indexOf(state.view as Step);
      return { ...state, hurry: 'no', passed: [], view: index > 0 ? shownBefore(state, index) : 'start' };
    }
    case 'go':
      return event.view === 'help' || event.view === 'functions'
        ? { ...state, view: event.view, before: state.view === 'help' ? state.before : state.view }
        : isStep(event.view)
          ? { ...state, view: event.view, hurry: 'no', passed: [], problem: null }
          : { ...state, view: event.view, problem: null };
    case 'preview':
      // A run taken up without its choices: the saved ones are the server's.
      return ask({ ...state, run: null }, state.run?.blind ? { kind: 'update' } : requestOf(state, 'plan'));
    case 'write':
      return state.plan
        ? writeFrom(state, { ...noRun, sourceMark: state.plan.sourceMark, initials: event.initials })
        : state;
    case 'edits':
      return state.run ? writeFrom(state, { ...state.run, edits: event.edits }) : state;
    case 'retry':
      return state.problem
        ? begin({ ...state, problem: null, view: viewWhile(state) }, { ...state.problem.request })
        : state;
    case 'close':
      return { ...state, view: state.before, problem: null };
  }
}

const isStep = (view: View): view is Step => (steps as readonly string[]).includes(view);

/** Back goes to the nearest earlier step that has something to show (an update comes to the plan without any). */
function shownBefore(state: State, index: number): View {
  for (let i = index - 1; i >= 0; i--) if (state[steps[i]]) return steps[i];
  return 'start';
}

/** What is shown while a request that failed is asked again. */
function viewWhile(state: State): View {
  const kind = state.problem?.request.kind;
  if (kind === 'write' || kind === 'resume' || kind === 'update') return 'running';
  return kind === 'start' ? 'loading' : state.before;
}

const noRun: Run = { sourceMark: '', cursor: null, edits: 'ask', progress: null, stopping: false, blind: false };

/** Requests that start something of their own. */
function begin(state: State, request: Request): State {
  switch (request.kind) {
    case 'sample':
      return ask({ ...state, choices: noChoices, hurry: 'all', passed: [], run: null }, request);
    case 'update':
      return ask({ ...state, view: 'running', run: noRun }, request);
    case 'resume':
      return ask(
        { ...state, view: 'running', run: state.run ? { ...state.run, stopping: false } : { ...noRun, blind: true } },
        request,
      );
    case 'write':
      return ask({ ...state, view: 'running', run: state.run && { ...state.run, stopping: false } }, request);
    default:
      return ask(state, request);
  }
}

const ask = (state: State, request: Request): State => ({ ...state, asking: request, stale: false });

function requestOf({ choices }: State, step: Step): Request {
  return { kind: step, choices };
}

const writeFrom = (state: State, run: Run): State =>
  ask({ ...state, run, view: 'running' }, writeRequest(state.choices, run));

const writeRequest = (choices: Choices, run: Run): Request =>
  run.blind
    ? { kind: 'resume' }
    : {
        kind: 'write',
        choices,
        sourceMark: run.sourceMark,
        cursor: run.cursor,
        edits: run.edits,
        ...(run.initials === undefined ? {} : { initials: run.initials }),
      };

// ------------------------------------------------------------------------------------------ answers

function answered(state: State, request: Request, answer: Answer): State {
  switch (answer.kind) {
    case 'start':
      return started(state, request, answer);
    case 'data':
    case 'columns':
    case 'clean':
    case 'rules':
      return arrived({ ...state, [answer.kind]: answer }, answer.kind);
    case 'plan': {
      const choices = answer.choices ?? state.choices;
      const planned: State = { ...state, plan: answer, choices };
      return request.kind === 'update' && state.run
        ? writeFrom(planned, { ...noRun, sourceMark: answer.sourceMark })
        : { ...planned, view: 'plan' };
    }
    case 'writing':
      return written(state, request, answer);
    case 'edits':
      return { ...state, edits: answer, view: 'edits' };
    case 'done':
      return { ...state, done: answer, run: null, view: 'done' };
    case 'undone':
      return { ...state, undone: answer, run: null, done: null, view: 'undone' };
    case 'card':
      return { ...state, card: answer, view: 'card' };
    case 'functions':
      return { ...state, functions: answer, view: 'functions' };
    case 'error':
      return failed(state, request, answer);
    default:
      return afterwards(state, request);
  }
}

/** Answers without anything to show: what they change is asked for, or they change nothing. */
function afterwards(state: State, request: Request): State {
  if (request.kind === 'stop') return { ...state, view: 'stopped' };
  if (request.kind === 'remove-sample') return ask(state, { kind: 'start' });
  return state;
}

function started(state: State, request: Request, answer: StartAnswer): State {
  const known: State = { ...state, start: answer };
  if (request.kind === 'stop') return { ...known, view: 'stopped' };
  // The language is a person's, once chosen here; the first answer only brings the file's.
  const opened: State = { ...known, language: state.start ? state.language : answer.language, view: 'start' };
  if (state.start || answer.interrupted || answer.locked) return opened;
  switch (answer.view) {
    case 'update':
      return begin(opened, { kind: 'update' });
    case 'card':
      return ask({ ...opened, view: 'loading' }, { kind: 'card', key: null });
    case 'functions':
      return ask({ ...opened, view: 'loading' }, { kind: 'functions' });
    case 'undo':
      return answer.canUndo
        ? opened
        : failed(opened, { kind: 'undo' }, { kind: 'error', code: 'nothing-to-undo', details: {} });
    default:
      return opened;
  }
}

/** A step's proposal is there: show it, or pass it when it leaves no doubt. */
function arrived(state: State, step: Exclude<Step, 'plan'>): State {
  if (state.stale) return ask(state, requestOf(state, step));
  if (!canPass(state, step)) return { ...state, view: step };
  const following = steps[steps.indexOf(step) + 1];
  return ask({ ...state, passed: [...state.passed, step] }, requestOf(state, following));
}

function canPass(state: State, step: Exclude<Step, 'plan'>): boolean {
  // Asked again for the step that is shown: it stays.
  if (state.hurry === 'no' || state.view === step) return false;
  if (step === 'data') return state.hurry === 'all' || isDataSure(state.data);
  if (step === 'columns')
    return state.columns?.blocking.length === 0 && (state.hurry === 'all' || isSure(state.columns, state.choices));
  return state.hurry === 'all';
}

/** Below this a recognition is shown as "to check". */
export const SURE = 0.8;

function isDataSure(data: DataAnswer | null): boolean {
  const used = data?.tables.filter((table) => table.used) ?? [];
  return (
    used.some((table) => table.kind !== 'none') &&
    used.every((table) => table.confidence >= SURE) &&
    data?.tables.every((table) => table.duplicateOf === null) === true
  );
}

/** Remarks that come back later, or reassure. */
export const passing: ReadonlySet<string> = new Set(['secret-column', 'several-currencies']);

function isSure(columns: ColumnsAnswer, choices: Choices): boolean {
  return columns.tables.every(
    (table) =>
      table.unclearDates === null &&
      (table.conflictingDates === null || tableChoice(choices, table.tab)?.dateOrder !== undefined) &&
      table.remarks.every(({ code }) => passing.has(code)) &&
      table.unclearDecimals === null &&
      table.fields.every((field) => (field.column < 0 ? !field.needed : field.confidence >= SURE)),
  );
}

function written(state: State, request: Request, answer: WriteAnswer): State {
  if (!state.run) return state;
  const known = answer.choices !== undefined;
  const run: Run = {
    ...state.run,
    progress: answer,
    cursor: answer.cursor,
    sourceMark: answer.sourceMark ?? state.run.sourceMark,
    blind: state.run.blind && !known,
  };
  const going: State = { ...state, run, choices: answer.choices ?? state.choices, view: 'running' };
  if (run.stopping) return ask(going, { kind: 'stop' });
  // A resumed run that does not move would ask for ever.
  const stuck =
    run.blind && request.kind === 'resume' && state.run.progress !== null && state.run.cursor === answer.cursor;
  if (stuck) return failed(going, request, { kind: 'error', code: 'nothing-to-resume', details: {} });
  return ask(going, writeRequest(going.choices, run));
}

function failed(state: State, request: Request, answer: ErrorAnswer): State {
  const before = state.view === 'problem' || state.view === 'loading' ? 'start' : state.view;
  return { ...state, problem: { answer, request }, view: 'problem', before };
}

// ------------------------------------------------------------------------------------------ choices

/** The choice about one tab, made or not yet. */
export const tableChoice = (choices: Choices, tab: string): TableChoice | undefined =>
  choices.tables.find((choice) => choice.tab === tab);

/** Changes what was decided about one tab. */
export function withTable(
  choices: Choices,
  tab: string,
  used: boolean,
  change: Partial<TableChoice>,
): Partial<Choices> {
  const before = tableChoice(choices, tab) ?? { tab, used };
  return { tables: [...choices.tables.filter((choice) => choice.tab !== tab), { ...before, ...change }] };
}

export const withSetting = (choices: Choices, change: SentSettings): Partial<Choices> => ({
  settings: { ...choices.settings, ...change },
});

/** A person's answer about a pair: its keys in text order. */
export function withDecision(choices: Choices, one: string, two: string, same: boolean): Partial<Choices> {
  const [a, b] = one < two ? [one, two] : [two, one];
  const others = choices.decisions.filter((decision) => decision.a !== a || decision.b !== b);
  return { decisions: [...others, { a, b, same }] };
}

export function decisionOn(choices: Choices, one: string, two: string): Decision | undefined {
  const [a, b] = one < two ? [one, two] : [two, one];
  return choices.decisions.find((decision) => decision.a === a && decision.b === b);
}

/** The tabs that will be written: the person's, or those proposed. */
export const chosenTabs = (choices: Choices, plan: PlanAnswer): readonly TabId[] =>
  choices.outputs ?? plan.tabs.filter((tab) => tab.ticked).map((tab) => tab.id);
