/** What the help shows of a custom function: read from the comment above its stub, as Sheets does. */
export interface FunctionHelp {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly text: string; readonly optional: boolean }[];
}

/**
 * The custom functions of a built bundle: top-level declarations right under a comment with `@customfunction`.
 * Where a comment says both languages ("English / français"), the wanted one is kept.
 */
export function functionHelps(code: string, language: 'fr' | 'en'): FunctionHelp[] {
  const helps: FunctionHelp[] = [];
  const stub = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function (\w+)\(/g;
  for (let found = stub.exec(code); found; found = stub.exec(code)) {
    const [, comment, name] = found;
    if (!comment.includes('@customfunction')) continue;
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim());
    const parameters = lines.flatMap((line) => {
      const parts = /^@param \{[^}]*\} (\w+) (.*)$/.exec(line);
      if (!parts) return [];
      const text = inLanguage(parts[2], language);
      return [{ name: parts[1], text, optional: /^\((optional|facultatif)\)/.test(text) }];
    });
    const summary = lines.filter((line) => line && !line.startsWith('@')).join(' ');
    helps.push({ name, summary: inLanguage(summary, language), parameters });
  }
  return helps;
}

/** Half of an "English / français" text; a text in one language comes back whole. */
function inLanguage(text: string, language: 'fr' | 'en'): string {
  const halves = text.split(' / ');
  if (halves.length !== 2) return text;
  return language === 'fr' ? halves[1] : halves[0];
}
