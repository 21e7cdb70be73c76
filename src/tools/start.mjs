// npm start [-- files…] : builds the add-on and the page, then serves the local spreadsheet to this machine.
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';
import { buildPage } from './page.mjs';

const { CannotStart, startHelp, startPage } = await load('src/local/node/start.ts');
const args = process.argv.slice(2);
const help = startHelp(args);
if (help !== null) {
  console.log(help);
  process.exit();
}
const [, page] = await Promise.all([buildAddOn(), buildPage()]);

try {
  const served = await startPage(args, process.env.INIT_CWD ?? process.cwd(), {
    page,
    addOn: join(root, 'dist'),
  });
  console.log(`Clientèle: ${served.address} (Ctrl-C to stop)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => served.close().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
