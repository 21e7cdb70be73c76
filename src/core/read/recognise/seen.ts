import type { Role } from '../../codes';
import type { Profile } from './profile';

/** A column as it is seen before anything is decided about it. */
export interface Seen {
  readonly index: number;
  readonly header: string;
  /** The words of its heading; `[]` for none, and for one like "Column 3". */
  readonly words: readonly string[];
  readonly profile: Profile;
  readonly secret: boolean;
}

/** What a column may be, and how sure that is (0–1). */
export interface Candidate {
  readonly column: number;
  readonly role: Role;
  readonly score: number;
}

/** The column that was given a role. */
export const givenAs = (given: ReadonlyMap<number, Candidate>, role: Role): Candidate | undefined =>
  [...given.values()].find((candidate) => candidate.role === role);
