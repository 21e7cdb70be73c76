// Makes sure the packages of the lockfile are installed before any other script runs: Node built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Clientèle needs Node 20.11 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const mark = join(root, 'node_modules', '.clientele-lock');
const installed = existsSync(mark) && readFileSync(mark, 'utf8') === lock;

if (!installed) {
  console.log('Installing the packages, about a minute, 0.8 GB on disk…');
  const started = Date.now();
  // Through the shell, because npm is npm.cmd on Windows.
  const npm = spawnSync('npm ci --include=dev --no-audit --no-fund --loglevel=error', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (npm.status !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, then run the same command again.',
    );
    process.exit(npm.status ?? 1);
  }
  writeFileSync(mark, lock);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
