import type { Answer, Request } from '../../src/wizard/messages';
import * as answers from './answers';

// Stands in for google.script.run inside the page: answers every request, remembers them, and can be told to answer
// otherwise, to fail as Google fails, or to keep silent.

interface FakeHost {
  readonly calls: Request[];
  /** What to answer next, per kind of request; the last of several stays. `null` keeps silent. */
  readonly answers: Partial<Record<Request['kind'], (Answer | null)[]>>;
  /** Google's own failure instead of an answer. */
  failure: string | null;
  /** Kinds that get no answer until `release`. */
  readonly held: Request['kind'][];
  release(): void;
}
declare global {
  interface Window {
    host: FakeHost;
    google: unknown;
  }
}

const waiting: (() => void)[] = [];
const host: FakeHost = {
  calls: [],
  answers: {},
  failure: null,
  held: [],
  release() {
    host.held.length = 0;
    for (const answer of waiting.splice(0)) answer();
  },
};

let part = 0;
function usual(request: Request): Answer {
  switch (request.kind) {
    case 'start':
    case 'remove-sample':
    case 'stop':
      return answers.start;
    case 'language':
      return { kind: 'language', language: request.language };
    case 'sample':
    case 'data':
      return answers.data;
    case 'columns':
      return answers.columns;
    case 'clean':
      return answers.clean;
    case 'rules':
      return answers.rules;
    case 'plan':
    case 'update':
      return answers.plan;
    case 'write':
    case 'resume':
      if (request.kind === 'write' && request.cursor === null) part = 0;
      part++;
      return part > 6 ? answers.done : answers.writing(part);
    case 'undo':
      return { kind: 'undone', tabs: 8 };
    case 'card':
      return answers.card;
    case 'open':
      return { kind: 'opened' };
    case 'functions':
      return answers.functions;
    case 'report':
      return { kind: 'error', code: 'bad-request', details: {} };
  }
}

function runner(done: (text: unknown) => void, failed: (error: unknown) => void) {
  return {
    withSuccessHandler: (handler: (text: unknown) => void) => runner(handler, failed),
    withFailureHandler: (handler: (error: unknown) => void) => runner(done, handler),
    clientele(text: string) {
      const request = JSON.parse(text) as Request;
      host.calls.push(request);
      const { failure } = host;
      const queued = host.answers[request.kind];
      const answer = queued ? (queued.length > 1 ? queued.shift()! : queued[0]) : usual(request);
      const settle = () =>
        setTimeout(() => (failure === null ? done(JSON.stringify(answer)) : failed({ message: failure })), 5);
      if (answer === null) return;
      if (host.held.includes(request.kind)) waiting.push(settle);
      else settle();
    },
  };
}

window.host = host;
window.google = {
  script: {
    run: runner(
      () => {},
      () => {},
    ),
  },
};
