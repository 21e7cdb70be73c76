import { wordsOf } from '../words/words';
import { localeOf } from './locale';
import { setView } from './memory';

/** Adds the menu. In AuthMode.NONE nothing but the user's language may be asked: no document, no property. */
export function onOpen(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  const authorised = event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE;
  const locale = authorised
    ? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()
    : Session.getActiveUserLocale();
  const { menu } = wordsOf(localeOf(locale).language);
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.start, 'startWizard')
    .addItem(menu.update, 'updateTabs')
    .addItem(menu.card, 'openCustomerCard')
    .addItem(menu.undo, 'undoLastWrite')
    .addItem(menu.functions, 'listFunctions')
    .addItem(menu.sample, 'trySampleData')
    .addToUi();
}

/** The file is already open when the add-on is installed. */
export const onInstall = onOpen;

function showSidebar(view: string): void {
  setView(view);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Clientèle'));
}

export const startWizard = (): void => showSidebar('start');
export const updateTabs = (): void => showSidebar('update');
export const openCustomerCard = (): void => showSidebar('card');
export const undoLastWrite = (): void => showSidebar('undo');
export const listFunctions = (): void => showSidebar('functions');
export const trySampleData = (): void => showSidebar('sample');
