// npm run golden: writes the golden texts again. Read the difference before you commit it.
import { run } from './check.mjs';

process.exit(run('npx --no-install vitest run --config test/vitest.config.ts golden', { GOLDEN: 'update' }));
