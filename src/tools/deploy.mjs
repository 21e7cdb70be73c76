// npm run deploy: builds, then sends dist to your own Apps Script project (see the README).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { root } from './bundle.mjs';
import { run } from './check.mjs';

if (!existsSync(join(root, '.clasp.json'))) {
  console.error('There is no .clasp.json: copy .clasp.example.json to .clasp.json and put your script id into it.');
  process.exit(1);
}
await buildAddOn();
// -f: without a terminal a changed manifest would be skipped in silence.
process.exit(run('npx --no-install clasp push -f'));
