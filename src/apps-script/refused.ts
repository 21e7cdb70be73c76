import type { ErrorCode } from '../wizard/messages';

/** What cannot be done, with the code of the sentence the sidebar shows. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
