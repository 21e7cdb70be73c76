// Everything that must hold: types, lint, build, then every test. Words after `--` go to vitest: npm test -- core
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { root } from './bundle.mjs';
import { check } from './check.mjs';

if (check() !== 0) process.exit(1);
await buildAddOn();
const results = join(root, '.build', 'tests.json');
mkdirSync(join(root, '.build'), { recursive: true });
rmSync(results, { force: true });
const vitest = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
} catch {
  console.error('The tests gave no result.');
}
process.exit(vitest.status ?? 1);
