// Entry of the bundle: everything here becomes a member of `Main`, which the generated top-level stubs call.
export { cell } from './cell';
export { clientele } from './endpoint';
export {
  listFunctions,
  onInstall,
  onOpen,
  openCustomerCard,
  startWizard,
  trySampleData,
  undoLastWrite,
  updateTabs,
} from './menu';
