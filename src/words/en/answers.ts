/** Words that stand in the answers of custom functions and in no tab. */
export const answers = {
  attribution: { untouched: 'No touchpoint' },
};
