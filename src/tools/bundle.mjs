// Bundles a TypeScript entry of the local host into .build and runs it: developer code only, never the add-on.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Bundles `entry` (from the project's root) for Node and returns its module. Packages stay outside the bundle. */
export async function load(entry) {
  const outfile = join(root, '.build', 'node', `${entry.replace(/[/\\]/g, '-').replace(/\.ts$/, '')}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
