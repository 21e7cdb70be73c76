// Everything that must hold: types, lint, build, then every test. Words after `--` go to vitest: npm test -- core
import { spawnSync } from 'node:child_process';
import { buildAddOn } from './build.mjs';
import { root } from './bundle.mjs';
import { check } from './check.mjs';

if (check() !== 0) process.exit(1);
await buildAddOn();
const vitest = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exit(vitest.status ?? 1);
