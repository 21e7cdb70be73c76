// Entry of the bundle: everything here becomes a member of `Main`, which the top-level stubs call.
export { cell } from './cell';

export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Start wizard', 'startWizard').addToUi();
}
export const onInstall = onOpen;
export function startWizard(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Clientèle'));
}
export const updateTabs = startWizard;
export const openCustomerCard = startWizard;
export const undoLastWrite = startWizard;
export const listFunctions = startWizard;
export const trySampleData = startWizard;
export function clientele(_request: string): string {
  return JSON.stringify({ kind: 'error', code: 'unexpected', details: {} });
}
