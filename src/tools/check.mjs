// Types (each folder of src may import only what its tsconfig references) and lint.
import { spawnSync } from 'node:child_process';
import { root } from './bundle.mjs';

/** Runs one command of the project's packages; its output goes straight through. Returns its exit code. */
export function run(command, env = {}) {
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true, env: { ...process.env, ...env } }).status ?? 1;
}

export function check() {
  console.log('Types…');
  if (run('npx --no-install tsc --build') !== 0) return 1;
  console.log('Lint…');
  return run('npx --no-install biome check --error-on-warnings .');
}

if (process.argv[1]?.endsWith('check.mjs')) process.exit(check());
