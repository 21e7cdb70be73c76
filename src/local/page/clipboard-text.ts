/** Tab-separated text as the clipboard has it; a field in quotes may hold tabs, line ends and doubled quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let at = 0;
  const endField = () => {
    rows[rows.length - 1].push(field);
    field = '';
  };
  while (at < text.length) {
    const character = text[at];
    const startsField = field === '' && (at === 0 || '\t\n\r'.includes(text[at - 1]));
    const closing = character === '"' && startsField ? closingQuote(text, at) : -1;
    if (closing > 0) {
      field = text.slice(at + 1, closing).replace(/""/g, '"');
      at = closing + 1;
    } else if (character === '\t') {
      endField();
      at++;
    } else if (character === '\n' || character === '\r') {
      endField();
      at += character === '\r' && text[at + 1] === '\n' ? 2 : 1;
      if (at < text.length) rows.push([]);
    } else {
      field += character;
      at++;
    }
  }
  if (field !== '' || /[\t]$/.test(text) || text === '') endField();
  return rows;
}

/** Where the quoted field that starts at `open` ends, if what follows is the end of a field; else −1. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 >= text.length || '\t\n\r'.includes(text[at + 1]) ? at : -1;
  }
  return -1;
}
