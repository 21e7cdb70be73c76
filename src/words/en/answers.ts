/** Words that stand in the answers of custom functions and in no tab. */
export const answers = {
  attribution: { untouched: 'No touchpoint' },
  /** HIGH_VALUE_GAIN: the three cases of the rule book. */
  gain: { promoted: 'Promoted from medium', 'newly-won': 'Newly won', points: 'More of all customers' },
};
