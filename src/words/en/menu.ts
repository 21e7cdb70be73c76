/** Items of the add-on's menu: at most six, verbs first. */
export const menu = {
  start: 'Start wizard',
  update: 'Update tabs',
  card: 'Open customer card',
  undo: 'Undo last write',
  functions: 'List functions',
  sample: 'Try sample data',
};
