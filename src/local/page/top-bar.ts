import type { MenuEntry } from './messages';
import { pageWords } from './words';

export interface TopBar {
  readonly name: (name: string) => void;
  readonly menu: (entries: readonly MenuEntry[]) => void;
  readonly locale: (locale: string) => void;
  readonly busy: (sentence: string | null) => void;
}

/** The line above the grid: the workbook's name, the add-on's menu, the workbook's language, download. */
export function topBar(
  place: HTMLElement,
  on: {
    readonly choose: (functionName: string) => void;
    readonly locale: (locale: string) => void;
    readonly download: () => void;
  },
): TopBar {
  const mark = make('span', 'mark');
  mark.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="4" fill="#0b57d0"/>' +
    '<path d="M6 17v-5m4.5 5V8m4.5 9v-7m4.5 7V6" stroke="#fff" stroke-width="2.2"/></svg>';
  const name = make('span', 'name');
  const menus = make('div', 'menus');
  const busy = make('span', 'busy');
  busy.setAttribute('role', 'status');
  const locale = document.createElement('select');
  for (const [value, text] of [
    ['fr_FR', 'Français (France)'],
    ['en_US', 'English (US)'],
  ]) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = text;
    locale.append(option);
  }
  locale.addEventListener('change', () => on.locale(locale.value));
  const download = document.createElement('button');
  download.type = 'button';
  download.className = 'outlined';
  download.addEventListener('click', on.download);
  place.append(mark, name, menus, make('span', 'space'), busy, locale, download);

  function showMenu(entries: readonly MenuEntry[]): void {
    menus.replaceChildren();
    for (const title of new Set(entries.map((entry) => entry.menu))) {
      menus.append(
        dropDown(
          title,
          entries.filter((entry) => entry.menu === title),
          on.choose,
        ),
      );
    }
  }

  return {
    name: (text) => {
      name.textContent = text;
      document.title = `${text} – Clientèle`;
    },
    menu: showMenu,
    locale: (value) => {
      locale.value = value;
      const words = pageWords(value);
      locale.setAttribute('aria-label', words.locale);
      locale.title = words.locale;
      download.textContent = words.download;
      document.documentElement.lang = value.slice(0, 2);
    },
    busy: (sentence) => {
      busy.textContent = sentence ?? '';
    },
  };
}

function dropDown(title: string, entries: readonly MenuEntry[], choose: (functionName: string) => void): HTMLElement {
  const holder = make('span', 'holder');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const list = make('div', 'menu');
  list.setAttribute('role', 'menu');
  list.hidden = true;
  const show = (open: boolean) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) list.querySelector('button')?.focus();
  };
  for (const { caption, functionName } of entries) {
    if (caption === null) {
      list.append(document.createElement('hr'));
      continue;
    }
    const item = document.createElement('button');
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.textContent = caption;
    item.addEventListener('click', () => {
      show(false);
      choose(functionName);
    });
    list.append(item);
  }
  button.addEventListener('click', () => show(list.hidden === true));
  holder.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') {
      show(false);
      button.focus();
    } else if (event.key === 'ArrowDown') (items[at + 1] ?? items[0])?.focus();
    else if (event.key === 'ArrowUp') (items[at - 1] ?? items[items.length - 1])?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener('pointerdown', (event) => {
    if (!holder.contains(event.target as Node)) show(false);
  });
  holder.append(button, list);
  return holder;
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
