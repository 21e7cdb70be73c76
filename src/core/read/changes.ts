import type { Change, CleanRule } from '../model';

/** Changes of one rule kept to show; a person looks at a few, and the rest follow the same rule. */
const mostListed = 2000;

/** What reading changed: the first changes of each rule, and how many there were. */
export interface Changes {
  add(change: Change): void;
  readonly listed: readonly Change[];
  counts(): Partial<Record<CleanRule, number>>;
}

export function makeChanges(): Changes {
  const listed: Change[] = [];
  const counts: Partial<Record<CleanRule, number>> = {};
  return {
    listed,
    add(change) {
      const count = (counts[change.rule] ?? 0) + 1;
      counts[change.rule] = count;
      if (count <= mostListed) listed.push(change);
    },
    counts: () => ({ ...counts }),
  };
}
