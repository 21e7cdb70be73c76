import { Button, ButtonSet } from './enums';
import { LocalHtmlOutput } from './html';
import type { MenuItem, MenuShown, Run, UiHost } from './run';
import { behind, type ClassOf, Exception, enumName, expose, type Signatures } from './strict';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;

/** @throws as on Google where nobody looks at the file: in a custom function, a trigger, headless */
export function exposeUi(run: Run): Ui {
  if (!run.ui || run.mode === 'CUSTOM_FUNCTION') {
    throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return expose(run, uiClass, new LocalUi(run, run.ui));
}

class LocalMenu implements Partial<Menu> {
  private readonly items: MenuItem[] = [];
  constructor(
    private readonly host: UiHost,
    private readonly caption: string | null,
  ) {}
  addItem(caption: string, functionName: string) {
    this.items.push({ type: 'item', caption, functionName });
    return this as unknown as Menu;
  }
  addSeparator() {
    this.items.push({ type: 'separator' });
    return this as unknown as Menu;
  }
  addSubMenu(menu: Menu) {
    this.items.push({ type: 'menu', menu: behind(menu, LocalMenu).shown() });
    return this as unknown as Menu;
  }
  addToUi() {
    this.host.addMenu(this.shown());
  }
  shown(): MenuShown {
    return { caption: this.caption, items: [...this.items] };
  }
}
const menuMembers: Signatures<LocalMenu, Menu> = {
  addItem: 'text text',
  addSeparator: '',
  addSubMenu: 'Menu',
  addToUi: '',
};
const menuClass: ClassOf = { path: 'Ui.Menu', members: menuMembers };

class LocalUi implements Partial<Ui> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  constructor(
    private readonly run: Run,
    private readonly host: UiHost,
  ) {}
  createAddonMenu(): Menu {
    return expose(this.run, menuClass, new LocalMenu(this.host, null));
  }
  createMenu(caption: string): Menu {
    return expose(this.run, menuClass, new LocalMenu(this.host, caption));
  }
  showSidebar(page: Output): void {
    const output = behind(page, LocalHtmlOutput);
    this.host.showSidebar({ title: output.getTitle(), html: output.getContent() });
  }
  showModalDialog(page: Output, title: string): void {
    this.showDialogOf(page, title, true);
  }
  showModelessDialog(page: Output, title: string): void {
    this.showDialogOf(page, title, false);
  }
  /** `alert(prompt)`, `alert(prompt, buttons)`, `alert(title, prompt, buttons)`. */
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const texts = args.filter((arg) => typeof arg === 'string') as string[];
    const buttons = args.find((arg) => typeof arg === 'object');
    const [title, prompt] = texts.length === 2 ? texts : ['', texts[0]];
    const pressed = this.host.alert?.({ title, prompt, buttons: buttons ? enumName(buttons) : 'OK' }) ?? 'CLOSE';
    return Button[pressed as keyof typeof Button];
  }
  private showDialogOf(page: Output, title: string, modal: boolean): void {
    const output = behind(page, LocalHtmlOutput);
    const size = { width: output.getWidth(), height: output.getHeight() };
    this.host.showDialog?.({ title, html: output.getContent(), ...size, modal });
  }
}
const uiMembers: Signatures<LocalUi, Ui> = {
  Button: '=',
  ButtonSet: '=',
  createAddonMenu: '',
  createMenu: 'text',
  showSidebar: 'HtmlOutput',
  showModalDialog: 'HtmlOutput text',
  showModelessDialog: 'HtmlOutput text',
  alert: 'text | text ButtonSet | text text ButtonSet',
};
const uiClass: ClassOf = { path: 'Ui', members: uiMembers };
