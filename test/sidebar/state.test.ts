import { describe, expect, it, test } from 'vitest';
import { type Event, firstState, next, type State } from '../../sidebar/state';
import type { Answer, Choices, Request } from '../../src/wizard/messages';
import { noChoices } from '../../src/wizard/messages';
import * as answers from './answers';

/** Answers the request under way. */
const reply = (state: State, answer: Answer): State => {
  if (!state.asking) throw new Error('nothing is asked');
  return next(state, { kind: 'answer', request: state.asking, answer });
};
const through = (state: State, ...events: readonly (Event | Answer)[]): State =>
  events.reduce<State>((s, event) => (isAnswer(event) ? reply(s, event) : next(s, event)), state);
const isAnswer = (event: Event | Answer): event is Answer =>
  ['start', 'data', 'columns', 'clean', 'rules', 'plan', 'writing', 'done', 'error', 'undone', 'card'].includes(
    event.kind,
  ) ||
  (event.kind === 'edits' && 'tabs' in event);

const started = reply(firstState('en'), answers.start);
const analyse: Event = { kind: 'analyse' };
const forward: Event = { kind: 'forward' };
const back: Event = { kind: 'back' };
const write: Event = { kind: 'write' };
const error = (code: 'google-silent' | 'locked' | 'source-changed'): Answer => ({ kind: 'error', code, details: {} });
const sample: Event = { kind: 'ask', request: { kind: 'sample' } };
const atPlan = through(started, sample, answers.data, answers.columns, answers.clean, answers.rules, answers.plan);

describe('on opening', () => {
  it('takes the language of the file, later the person’s', () => {
    expect(started.language).toBe('fr');
    const changed = next(started, { kind: 'language', language: 'en' });
    expect(through(changed, { kind: 'ask', request: { kind: 'start' } }, answers.start).language).toBe('en');
  });
  test.each([
    { view: 'start' as const, shown: 'start', asks: null },
    { view: 'update' as const, shown: 'running', asks: { kind: 'update' } },
    { view: 'card' as const, shown: 'loading', asks: { kind: 'card', key: null } },
    { view: 'functions' as const, shown: 'loading', asks: { kind: 'functions' } },
  ])('goes where the menu item $view leads', ({ view, shown, asks }) => {
    const state = reply(firstState('en'), { ...answers.start, view });
    expect(state.view).toBe(shown);
    expect(state.asking).toEqual(asks);
  });
  it('offers to resume before anything else, whatever the menu item', () => {
    const interrupted = { date: '2026-09-30', percent: 40 };
    const state = reply(firstState('en'), { ...answers.start, view: 'update', interrupted });
    expect(state).toMatchObject({ view: 'start', asking: null });
  });
});

describe('the way forward', () => {
  const views = (state: State) => [state.view, state.asking?.kind ?? null];
  test.each([
    { name: 'doubtful tabs are shown', events: [analyse, answers.data], ends: ['data', null] },
    {
      name: 'certain tabs are passed, doubtful columns are shown',
      events: [analyse, answers.sureData, answers.columns],
      ends: ['columns', null],
    },
    {
      name: 'certain tabs and columns are passed, cleaning never',
      events: [analyse, answers.sureData, answers.sureColumns, answers.clean],
      ends: ['clean', null],
    },
    {
      name: 'columns that stop the wizard are shown, even of the sample',
      events: [sample, answers.data, answers.blockedColumns],
      ends: ['columns', null],
    },
    { name: 'the sample goes to the plan', events: [], from: atPlan, ends: ['plan', null] },
    {
      name: 'back shows the step before, without a call',
      events: [back, back],
      from: atPlan,
      ends: ['clean', null],
    },
    {
      name: 'after going back nothing is passed any more',
      events: [back, back, back, back, forward, answers.sureColumns],
      from: atPlan,
      ends: ['columns', null],
    },
  ])('$name', ({ events, from, ends }) => {
    expect(views(through(from ?? started, ...events))).toEqual(ends);
  });
  it('says which steps were passed, until one goes back', () => {
    expect(atPlan.passed).toEqual(['data', 'columns', 'clean', 'rules']);
    expect(next(atPlan, back).passed).toEqual([]);
  });
});

describe('one thing at a time', () => {
  const busy = next(started, analyse);
  test.each<Event>([analyse, sample, forward, write, { kind: 'go', view: 'help' }])('$kind waits its turn', (event) => {
    expect(next(busy, event)).toBe(busy);
  });
  it('drops an answer that comes late', () => {
    expect(next(busy, { kind: 'answer', request: { kind: 'start' }, answer: answers.card })).toBe(busy);
  });
  it('asks a step again when a choice was made while it was being asked', () => {
    const columns = through(started, analyse, answers.data, forward, answers.columns);
    const choose = (column: number): Event => ({
      kind: 'choose',
      change: { tables: [{ tab: '1', used: true, roles: { amount: column } }] },
      askAgain: true,
    });
    const twice = through(columns, choose(3), choose(4));
    const again = reply(twice, answers.columns);
    expect(again.asking).toMatchObject({ kind: 'columns', choices: { tables: [{ roles: { amount: 4 } }] } });
    expect(reply(again, answers.columns)).toMatchObject({ view: 'columns', asking: null });
  });
});

describe('writing', () => {
  const asked = (state: State) => state.asking as Extract<Request, { kind: 'write' }>;
  const first = next(atPlan, write);
  it('begins without a cursor, then sends the one it was given until all is done', () => {
    expect(asked(first)).toMatchObject({ kind: 'write', cursor: null, sourceMark: 'mark-1', edits: 'ask' });
    const second = reply(first, answers.writing(1));
    expect(asked(second)).toMatchObject({ kind: 'write', cursor: 'cursor-1', sourceMark: 'mark-1' });
    expect(reply(second, answers.done)).toMatchObject({ view: 'done', asking: null, run: null });
  });
  it('asks what to do with manual edits, and goes on from there', () => {
    const edited = reply(first, answers.edits);
    expect(edited).toMatchObject({ view: 'edits', asking: null });
    expect(asked(next(edited, { kind: 'edits', edits: 'keep' }))).toMatchObject({ cursor: null, edits: 'keep' });
  });
  it('stops after the call under way, and resumes with the cursor', () => {
    const stopping = next(reply(first, answers.writing(1)), { kind: 'stop' });
    expect(asked(stopping).cursor).toBe('cursor-1');
    const stopped = reply(stopping, answers.writing(2));
    expect(stopped.asking).toEqual({ kind: 'stop' });
    const idle = reply(stopped, { ...answers.start, interrupted: { date: '2026-09-30', percent: 34 } });
    expect(idle).toMatchObject({ view: 'stopped', asking: null });
    const resumed = next(idle, { kind: 'ask', request: { kind: 'resume' } });
    expect(resumed).toMatchObject({ view: 'running', asking: { kind: 'resume' } });
    expect(asked(reply(resumed, answers.writing(3)))).toMatchObject({ kind: 'write', cursor: 'cursor-3' });
  });
  it('a run that ends while stopping is done', () => {
    expect(through(first, { kind: 'stop' }, answers.done).view).toBe('done');
  });
  it('keeps the cursor over a failure', () => {
    const failed = through(first, answers.writing(1), error('google-silent'));
    expect(failed.view).toBe('problem');
    const again = next(failed, { kind: 'retry' });
    expect(again.view).toBe('running');
    expect(asked(again).cursor).toBe('cursor-1');
  });
  it('resumes a run it knows nothing of by asking to resume, with the choices once they are told', () => {
    const choices: Choices = { ...noChoices, outputs: ['summary'] };
    const resume = next(started, { kind: 'ask', request: { kind: 'resume' } });
    expect(reply(resume, answers.writing(1)).asking).toEqual({ kind: 'resume' });
    const told = reply(resume, { ...answers.writing(1), choices, sourceMark: 'mark-9' });
    expect(asked(told)).toMatchObject({ kind: 'write', cursor: 'cursor-1', sourceMark: 'mark-9', choices });
  });
  it('does not ask for ever when a resumed run does not move', () => {
    const resume = next(started, { kind: 'ask', request: { kind: 'resume' } });
    expect(through(resume, answers.writing(1), answers.writing(1))).toMatchObject({ view: 'problem', asking: null });
  });
  it('previews again with the choices of the run, wherever they are', () => {
    const changed = through(first, error('source-changed'));
    expect(next(changed, { kind: 'preview' }).asking).toMatchObject({ kind: 'plan' });
    const blind = through(started, { kind: 'ask', request: { kind: 'resume' } }, error('source-changed'));
    const asked = next(blind, { kind: 'preview' });
    expect(asked.asking).toEqual({ kind: 'update' });
    const choices: Choices = { ...noChoices, rulesOff: ['phone'] };
    expect(reply(asked, { ...answers.plan, choices })).toMatchObject({ view: 'plan', asking: null, choices });
  });
  it('an update writes with the saved choices', () => {
    const choices: Choices = { ...noChoices, rulesOff: ['phone'] };
    const update = next(started, { kind: 'ask', request: { kind: 'update' } });
    const writing = reply(update, { ...answers.plan, choices });
    expect(asked(writing)).toMatchObject({ kind: 'write', cursor: null, sourceMark: 'mark-1', choices });
  });
});
