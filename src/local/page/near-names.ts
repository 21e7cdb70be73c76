/** A name in a formula that no function has, and the add-on's function it is nearly. */
export interface MistypedName {
  readonly typed: string;
  readonly near: string;
}

/**
 * The first name of a formula that is no function's and nearly one of the add-on's: a few letters more, fewer, other or
 * swapped, or the name cut short. Sheets says `#NAME?` and no more.
 *
 * @param isKnown whether the grid itself knows the name
 * @returns null where no name is that near
 */
export function mistypedName(
  formula: string,
  ours: readonly string[],
  isKnown: (name: string) => boolean,
): MistypedName | null {
  // Outside texts and names of tabs.
  const signs = formula.slice(0, 5000).replace(/"[^"]*"?|'[^']*'?/g, ' ');
  for (const [, typed] of signs.matchAll(/([A-Za-zÀ-ÿ_][\wÀ-ÿ.]{0,60})\s*\(/g)) {
    const name = plain(typed);
    if (ours.includes(typed.toUpperCase()) || isKnown(typed.toUpperCase())) continue;
    const near = ours
      .map((other) => ({ other, far: distance(name, plain(other)) }))
      .filter(({ other, far }) => far <= Math.max(1, Math.floor(Math.min(name.length, other.length) / 4)))
      .sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1));
    if (near.length > 0) return { typed, near: near[0].other };
    const begun = name.length >= 4 ? ours.filter((other) => plain(other).startsWith(name)) : [];
    if (begun.length === 1) return { typed, near: begun[0] };
  }
  return null;
}

/** Accents, underscores and case are easily forgotten: they count nothing. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f_.]/g, '')
    .toUpperCase();

/** Letters to add, drop, change or swap with the next one. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
