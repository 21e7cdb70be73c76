import type { Answer, ErrorAnswer, Request } from '../src/wizard/messages';

// The one way out of the panel: a JSON text through google.script.run, a JSON text back.

interface ScriptRun {
  withSuccessHandler(done: (answer: unknown) => void): ScriptRun;
  withFailureHandler(failed: (error: unknown) => void): ScriptRun;
  clientele(request: string): void;
}
declare const google: { readonly script: { readonly run: ScriptRun } };

/** Work is cut into calls of about 20 s; a minute and a half without a word is silence. */
const SILENT_AFTER = 90_000;

/**
 * Asks the server one thing. Never rejects: what fails comes back as an error answer with a code, and an answer that
 * comes after the silence was noticed is dropped.
 */
export function ask(request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const silence = setTimeout(() => resolve(error('google-silent')), SILENT_AFTER);
    const settle = (answer: Answer) => {
      clearTimeout(silence);
      resolve(answer);
    };
    try {
      google.script.run
        .withSuccessHandler((text) => settle(readAnswer(text)))
        .withFailureHandler((failure) => settle(error(codeOfFailure(failure))))
        .clientele(JSON.stringify(request));
    } catch {
      settle(error('unexpected'));
    }
  });
}

const error = (code: ErrorAnswer['code']): ErrorAnswer => ({ kind: 'error', code, details: {} });

function readAnswer(text: unknown): Answer {
  try {
    const answer = typeof text === 'string' ? JSON.parse(text) : null;
    if (answer !== null && typeof answer === 'object' && typeof answer.kind === 'string') return answer;
  } catch {
    // falls through: what is no JSON is no answer of ours
  }
  return error('unexpected');
}

/**
 * Google's own failures come as sentences in the user's language: only codes and words close enough in both of ours
 * are looked for.
 */
function codeOfFailure(failure: unknown): ErrorAnswer['code'] {
  const message = String((failure as { message?: unknown } | null)?.message ?? failure).slice(0, 300);
  if (/PERMISSION_DENIED|authori[sz]ation|autorisation|not have permission/i.test(message)) return 'several-accounts';
  if (/NetworkError|HTTP 0|network|réseau|maximum execution time|durée d.exécution|timed? ?out/i.test(message)) {
    return 'google-silent';
  }
  return 'unexpected';
}
