// Bundles the page of the local spreadsheet into .build/page. Nothing is done when nothing it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './bundle.mjs';

const pageFolder = join(root, '.build', 'page');
const mark = join(pageFolder, 'made-of.json');
const sources = join(root, 'src', 'local', 'page');
const scripts = ['store-worker', 'cell-worker', 'sidebar-bridge'];

/**
 * In a formula, a click on a cell writes its address after `(`, `,` and other signs. `;`, which separates arguments in
 * French spreadsheets, is not among them, and the list cannot be reached from outside the package (its version is
 * pinned): one line of it is changed while bundling.
 */
const rangesAfterSemicolon = {
  name: 'ranges-after-semicolon',
  setup(bundle) {
    bundle.onLoad({ filter: /engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const before = 'function matchRefDrawToken(char) {\n\treturn ';
      if (!code.includes(before)) throw new Error('matchRefDrawToken of @univerjs/engine-formula is not as it was');
      return { contents: code.replace(before, `${before}char === ";" || `), loader: 'js' };
    });
  },
};

/** Builds the page if it must be built; returns its folder. Two at once (tests) wait for each other. */
export async function buildPage() {
  if (await isCurrent()) return pageFolder;
  await mkdir(pageFolder, { recursive: true });
  const lock = join(pageFolder, 'being-built');
  while (!(await takes(lock))) await new Promise((done) => setTimeout(done, 100));
  try {
    if (!(await isCurrent())) await bundlePage();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return pageFolder;
}

/** True once the folder is ours. One left behind by a build that was stopped counts for two minutes. */
async function takes(lock) {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 120_000) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function bundlePage() {
  const common = {
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    target: 'es2022',
    outdir: pageFolder,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.ttf': 'dataurl' },
    plugins: [rangesAfterSemicolon],
  };
  const [page, workers] = await Promise.all([
    build({
      ...common,
      entryPoints: { page: join(sources, 'page.ts'), style: join(sources, 'page.css') },
      format: 'esm',
    }),
    // Classic scripts: a module Worker has no importScripts, which loads the add-on's bundle.
    build({
      ...common,
      entryPoints: Object.fromEntries(scripts.map((name) => [name, join(sources, `${name}.ts`)])),
      format: 'iife',
    }),
  ]);
  await copyFile(join(sources, 'index.html'), join(pageFolder, 'index.html'));
  const inputs = [page, workers]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .map((path) => relative(root, join(process.cwd(), path)))
    .filter((path) => !path.startsWith('node_modules'));
  const files = [...new Set([...inputs, 'src/local/page/index.html', 'src/tools/page.mjs'])].sort();
  await writeFile(mark, JSON.stringify({ files, hash: await hashOf(files) }));
}

async function isCurrent() {
  if (!existsSync(mark)) return false;
  try {
    const { files, hash } = JSON.parse(await readFile(mark, 'utf8'));
    return hash === (await hashOf(files));
  } catch {
    return false; // a file of before is gone: build again
  }
}

/** Our own files by content; packages by the lockfile, which pins them. */
async function hashOf(files) {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

if (process.argv[1]?.endsWith('page.mjs')) await buildPage();
