import type { ErrorCode } from '../wizard/messages';
import { Refused } from './refused';

/** A call of the sidebar is silent after 90 s: by then it must have said that Google does not answer. */
const PATIENCE_MS = 75_000;
const WAITS = [1000, 2000, 4000, 8000, 16_000];

// Google's texts come in the user's language, so an error is passing unless known to be lasting: in English or French.
const lasting: readonly (readonly [RegExp, ErrorCode])[] = [
  [/protected (cell|range|sheet)|cellule ou un objet protégé|(cellule|plage|feuille)s? protégée/i, 'protected-tab'],
  [/limit of 10 ?000 ?000 cells|10[,.\s]?000[,.\s]?000 (of )?(cells|cellules)/i, 'too-many-cells'],
  [/maximum of 50[,.\s]?000 characters|50[,.\s]?000 caractères/i, 'cell-too-long'],
  [/not have permission|permissions? (is|are) not sufficient|pas l.autorisation|pas autorisé/i, 'viewer-only'],
  [/already has a filter|contient déjà un filtre/i, 'filter-on-tab'],
];
// Asking again cannot help, and no sentence of ours fits better than "unexpected".
const hopeless =
  /match the method signature|correspond(ent)? pas à la signature|not implemented by the local services/i;

/** What a lasting error of Google means, or null for one that may pass. */
export function lastingCode(error: unknown): ErrorCode | null {
  const text = String((error as Error | null)?.message ?? error).slice(0, 300);
  return lasting.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Not instanceof: errors of the services come from another realm. */
const isMistake = (error: unknown): boolean =>
  /^(Type|Reference|Range|Syntax)Error$/.test((error as Error | null)?.name ?? '') ||
  hopeless.test(String((error as Error | null)?.message ?? '').slice(0, 300));

/** Whether the same call may work a moment later. Our refusals and our own mistakes never do. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof Refused) &&
  (error as Error | null)?.name !== 'CannotAnswer' &&
  !isMistake(error) &&
  lastingCode(error) === null;

/**
 * Does a piece of work that may be done again from its start, up to six times: after 1, 2, 4, 8 and 16 s, each with
 * up to half a second more so that two people who met do not meet again.
 *
 * @param began when the sidebar's call began: no wait goes beyond what the sidebar waits for
 * @throws what the last try threw; a lasting error of Google as `Refused`
 */
export function patiently<T>(began: number, work: () => T): T {
  for (let i = 0; ; i++) {
    try {
      return work();
    } catch (error) {
      if (!mayPass(error)) {
        const code = error instanceof Refused || isMistake(error) ? null : lastingCode(error);
        throw code === null ? error : new Refused(code);
      }
      const wait = WAITS[i] + Math.random() * 500;
      if (i >= WAITS.length || Date.now() + wait > began + PATIENCE_MS) throw error;
      Utilities.sleep(wait);
    }
  }
}
