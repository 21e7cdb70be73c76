// npm run wizard -- files… : builds the add-on and runs its wizard without a screen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';

const { runWizard, wizardHelp } = await load('src/local/node/wizard.ts');
const args = process.argv.slice(2);
const help = wizardHelp(args);
if (help !== null) {
  console.log(help);
  process.exit();
}
await buildAddOn();
process.exitCode = await runWizard(
  args,
  process.env.INIT_CWD ?? process.cwd(),
  readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
  { result: (line) => console.log(line), progress: (line) => console.error(line) },
);
