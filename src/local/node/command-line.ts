import type { Language } from '../../core/codes';
import type { TerminalWords } from '../../words/terminal';

/** The language chosen with `--lang`, wherever it stands; null where none of ours is. */
export function chosenLanguage(args: readonly string[]): Language | null {
  const at = args.indexOf('--lang');
  const chosen = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return chosen === 'fr' || chosen === 'en' ? chosen : null;
}

export const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

type Line = readonly [name: string, meaning: string];

/** One line per option, then per setting where there are any. */
export function helpText(usage: string, options: readonly Line[], settings: readonly Line[], words: TerminalWords) {
  const { help } = words.terminal;
  const listed = (lines: readonly Line[]): string[] => {
    const width = Math.max(...lines.map(([name]) => name.length));
    return lines.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`);
  };
  const told = [usage, '', help.options, ...listed(options)];
  return (settings.length === 0 ? told : [...told, '', help.settings, ...listed(settings)]).join('\n');
}
