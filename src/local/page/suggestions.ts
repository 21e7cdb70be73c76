import { ICommandService, toDisposable } from '@univerjs/core';
import { IEditorService, IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Grid } from './univer';

const suggestionKeys = /^sheet\.formula-embedding-editor\.search_function\.(.+)$/;

/**
 * The names the editor proposes while a formula is typed come a moment after the keys, and the component lets Enter
 * take the first of them whatever was typed since: `=CLEAN_DATE(B2:B)` became `=CLEAN(…)`. Here the keys reach the list
 * only while it is about the word the caret stands behind; a list about another word closes.
 */
export function keepTypedNames(grid: Grid): void {
  const { injector } = grid;
  const shortcuts = injector.get(IShortcutService);
  const commands = injector.get(ICommandService);
  const editors = injector.get(IEditorService);
  const descriptions = injector.get(IDescriptionService);

  let lookedUp = '';
  const lookUp = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (word) => {
    lookedUp = word.trim();
    return lookUp(word);
  };
  const isName = (word: string) => lookUp(word).some(({ name }) => name.toUpperCase() === word.toUpperCase());

  /** The text up to the caret and what follows it; null while a part of the text is selected. */
  const aroundCaret = (editorId: string): readonly [string, string] | null => {
    const editor = editors.getEditor(editorId);
    const text = editor?.getDocumentDataModel()?.getPlainText();
    const [range] = editor?.getSelectionRanges() ?? [];
    if (text === undefined || !range?.collapsed) return null;
    return [text.slice(0, range.startOffset), text.slice(range.startOffset)];
  };

  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    const editorId = suggestionKeys.exec(shortcut.id)?.[1];
    if (editorId === undefined) return register(shortcut);
    // A new list registers its keys anew.
    const word = lookedUp;
    const key = shortcut.binding;
    let moved = false;
    const isAboutCaret = () => {
      const around = aroundCaret(editorId);
      return around !== null && wordBefore(around[0]) === word && !/^[\w.(]/.test(around[1]);
    };
    const registered = register({
      ...shortcut,
      preconditions: () => {
        if (!isAboutCaret()) return false;
        if (key !== KeyCode.ENTER) return true;
        // Enter ends a formula that can stand as it is; a name fetched with the arrow keys is wanted all the same.
        return moved || !(isName(word) || isInArguments(aroundCaret(editorId)?.[0] ?? ''));
      },
    });
    if (key !== KeyCode.ENTER) return registered;
    const watched = [
      commands.onCommandExecuted(({ id, params }) => {
        if (id === shortcut.id && isArrow((params as { keyCode: KeyCode }).keyCode)) moved = true;
      }),
      editors.getEditor(editorId)?.input$.subscribe(() => {
        const around = aroundCaret(editorId);
        // While the same word grows, its next list is on the way.
        if (around && wordBefore(around[0]).startsWith(word)) return;
        commands.executeCommand(shortcut.id, { ...shortcut.staticParameters, keyCode: KeyCode.ESC });
      }),
    ];
    return toDisposable(() => {
      registered.dispose();
      for (const one of watched) {
        if (one && 'dispose' in one) one.dispose();
        else one?.unsubscribe();
      }
    });
  };
}

const isArrow = (key: KeyCode) => key === KeyCode.ARROW_UP || key === KeyCode.ARROW_DOWN;

/** The name that ends at the caret; empty behind any other sign. */
export function wordBefore(text: string): string {
  let from = text.length;
  while (from > 0 && /[\w.]/.test(text[from - 1])) from--;
  return text.slice(from);
}

/** True where a bracket is open before the caret; those inside texts do not count. */
export function isInArguments(text: string): boolean {
  const signs = text.replace(/"[^"]*"?/g, '');
  return signs.split('(').length > signs.split(')').length;
}
