// The add-on as Google gets it: dist/Code.js, dist/Sidebar.html, dist/appsscript.json, nothing else.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './bundle.mjs';

/** Menu items and triggers: top-level names that Google calls. */
export const handlers = [
  { name: 'onOpen', parameters: ['e'] },
  { name: 'onInstall', parameters: ['e'] },
  { name: 'startWizard', parameters: [] },
  { name: 'updateTabs', parameters: [] },
  { name: 'openCustomerCard', parameters: [] },
  { name: 'undoLastWrite', parameters: [] },
  { name: 'listFunctions', parameters: [] },
  { name: 'trySampleData', parameters: [] },
  { name: 'clientele', parameters: ['request'] },
];

/** Builds the three files into `folder`, which is emptied first. Returns their sizes in bytes. */
export async function buildAddOn(folder = join(root, 'dist')) {
  const files = new Map([
    ['Code.js', await code()],
    ['Sidebar.html', await sidebar()],
    ['appsscript.json', await readFile(join(root, 'appsscript.json'), 'utf8')],
  ]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return Object.fromEntries([...files].map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/** One IIFE, then the top-level functions that Sheets and the sidebar can see. */
async function code() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/apps-script/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Main',
    inject: [join(root, 'src/apps-script/math.ts')],
    target: 'es2019',
    // Names stay, so that a stack trace and a reviewer can follow.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: '/** @OnlyCurrentDoc */' },
  });
  const catalogue = await readCatalogue();
  return [outputFiles[0].text, ...handlers.map(handlerStub), ...catalogue.flatMap(functionStubs)].join('\n');
}

/** The custom functions, from their only source. From memory: two builds at once do not read each other's files. */
export async function readCatalogue() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/functions/catalogue.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).catalogue;
}

const handlerStub = ({ name, parameters }) =>
  `function ${name}(${parameters.join(', ')}) {\n  return Main.${name}(${parameters.join(', ')});\n}\n`;

/**
 * The stub of a function and of its French twin. Sheets reads the comment right above a top-level declaration, in one
 * language, and knows no optional parameters: "(optional)" stands in their text.
 */
export function functionStubs(entry) {
  const stubs = [functionStub(entry, entry.name, entry.twin ? 'en' : 'both')];
  if (entry.twin) stubs.push(functionStub(entry, entry.twin, 'fr'));
  return stubs;
}

function functionStub(entry, name, language) {
  const text = ({ en, fr }) => oneLine(language === 'both' ? `${en} / ${fr}` : language === 'fr' ? fr : en);
  const nameOf = (p) => (language === 'fr' ? withoutAccents(p.french) : p.name);
  const names = entry.parameters.map(nameOf).join(', ');
  const optional = { en: '(optional) ', fr: '(facultatif) ' };
  const help = entry.parameters.map((p) => {
    const mark = (l) => (p.optional ? optional[l] : '') + p.text[l];
    return ` * @param {any} ${nameOf(p)} ${text({ en: mark('en'), fr: mark('fr') })}`;
  });
  return `/**
 * ${text(entry.summary)}
 *
${help.join('\n')}
 * @return {any} ${text(entry.columns)}
 * @customfunction
 */
function ${name}(${names}) {
  return Main.cell('${name}', [${names}], arguments);
}
`;
}

/** Sheets may not know a letter with an accent in the name of an argument. */
export const withoutAccents = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Help is plain text on one line; a comment must not end inside it. */
const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').replace(/\*\//g, '* /');

/** The sidebar in one file that asks nobody for anything. */
async function sidebar() {
  const folder = join(root, 'sidebar');
  const style = await build({
    entryPoints: [join(folder, 'sidebar.css')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
  const script = await build({
    entryPoints: [join(folder, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    // HtmlService cuts what looks like a comment inside a backtick string.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return fill(
    fill(page, '<!--STYLE-->', `<style>${style.outputFiles[0].text.trim()}</style>`),
    '<!--SCRIPT-->',
    `<script>${inScript(script.outputFiles[0].text.trim())}</script>`,
  );
}

function fill(page, marker, text) {
  if (!page.includes(marker)) throw new Error(`sidebar/index.html has no ${marker}`);
  return page.replace(marker, () => text);
}

/** A page may take `<!--` for a comment and a template `<?` for code; both mean the same written as an escape. */
export const inScript = (text) => text.replace(/<(?=!--|\?|\/script)/gi, '\\x3C');

if (process.argv[1]?.endsWith('build.mjs')) {
  const sizes = await buildAddOn();
  for (const [name, bytes] of Object.entries(sizes)) console.log(`dist/${name}  ${(bytes / 1024).toFixed(1)} KB`);
}
