import type { HighValueGain, SizeFacts } from '../results';
import type { Cents, Share } from '../units';

/** One of the three cases of the +p % question. */
export interface GainCase {
  readonly case: 'promoted' | 'newly-won' | 'points';
  /** Extra large customers; not a whole number in small files. */
  readonly customers: number;
  readonly gain: Cents | null;
}

/** Means that the question rests on, in cents, not rounded. */
interface LargeAndMedium {
  readonly buyers: number;
  readonly large: number;
  readonly meanLarge: number | null;
  readonly meanMedium: number | null;
}

function largeAndMedium({ buyers, bySize: { large, medium } }: Pick<SizeFacts, 'buyers' | 'bySize'>): LargeAndMedium {
  return {
    buyers,
    large: large.customers,
    meanLarge: large.customers > 0 ? large.turnover / large.customers : null,
    meanMedium: medium.customers > 0 ? medium.turnover / medium.customers : null,
  };
}

/**
 * What p % more large customers bring, promoted from medium or newly won, and p points more of all buyers
 * (rule book 12). A case without medium (or large) customers has no gain.
 *
 * @param percent 0.01 for 1 %
 */
export function gainCases(sizes: Pick<SizeFacts, 'buyers' | 'bySize'>, percent: Share): GainCase[] {
  const { buyers, large, meanLarge, meanMedium } = largeAndMedium(sizes);
  const gain = (customers: number, each: number | null) => (each === null ? null : Math.round(customers * each));
  const step = meanLarge === null || meanMedium === null ? null : meanLarge - meanMedium;
  return [
    { case: 'promoted', customers: percent * large, gain: gain(percent * large, step) },
    { case: 'newly-won', customers: percent * large, gain: gain(percent * large, meanLarge) },
    { case: 'points', customers: percent * buyers, gain: gain(percent * buyers, step) },
  ];
}

/** The same for 1 %; null where nobody is large. */
export function highValueGain(sizes: Pick<SizeFacts, 'buyers' | 'bySize'>): HighValueGain | null {
  const { buyers, large, meanLarge, meanMedium } = largeAndMedium(sizes);
  if (meanLarge === null) return null;
  const [promoted, newlyWon, point] = gainCases(sizes, 0.01);
  return {
    buyers,
    large,
    meanLarge: Math.round(meanLarge),
    meanMedium: meanMedium === null ? null : Math.round(meanMedium),
    promoted: promoted.gain,
    newlyWon: newlyWon.gain,
    point: point.gain,
  };
}
