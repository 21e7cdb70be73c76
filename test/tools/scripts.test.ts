// The scripts behind npm test, golden, deploy and the one in front of them all, in a folder of their own where npm, npx
// and the build are stand-ins that say what they were asked.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

const tools = fileURLToPath(new URL('../../src/tools/', import.meta.url));
const onWindows = process.platform === 'win32';
const unlessWindows = onWindows ? ' (skipped: the stand-ins are shell scripts)' : '';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-tools-')));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src', 'tools'), { recursive: true });
  for (const name of ['check', 'deploy', 'golden', 'ready', 'test'])
    cpSync(join(tools, `${name}.mjs`), join(folder, 'src', 'tools', `${name}.mjs`));
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', 'packages of today');
  write('src/tools/bundle.mjs', `export const root = ${JSON.stringify(folder)};\n`);
  write('src/tools/build.mjs', "export const buildAddOn = async () => console.log('built');\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

/** A command that says how it was called, then does what the shell lines say. */
function standIn(name: string, lines = '', place = 'bin'): void {
  mkdirSync(join(folder, place), { recursive: true });
  write(join(place, name), `#!/bin/sh\necho "${name} $*"\n${lines}\n`);
  chmodSync(join(folder, place, name), 0o755);
}

function run(script: string, { args = [] as string[], node = [] as string[] } = {}) {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, join(folder, 'src', 'tools', `${script}.mjs`), ...args],
    { cwd: tmpdir(), encoding: 'utf8', env: { ...process.env, PATH: path, GOLDEN: '' } },
  );
  return { code: status, said: stdout.trim().split('\n'), complained: stderr };
}

describe.skipIf(onWindows)(`ready, before every other script${unlessWindows}`, () => {
  const mark = () => join(folder, 'node_modules', '.clientele-lock');
  const install = /^npm ci --include=dev /;

  it('installs once, and again when the lockfile changes', () => {
    standIn('npm');
    expect(run('ready').said).toEqual([
      'Installing the packages, about a minute, 0.8 GB on disk…',
      expect.stringMatching(install),
      expect.stringMatching(/^Installed in \d+ s\.$/),
    ]);
    expect(run('ready')).toEqual({ code: 0, said: [''], complained: '' });
    write('package-lock.json', 'packages of tomorrow');
    expect(run('ready').said[1]).toMatch(install);
    expect(run('ready').said).toEqual(['']);
  });

  it('says what to do when npm fails, with its code, and tries again the next time', () => {
    standIn('npm', 'exit 7');
    const { code, complained } = run('ready');
    expect([code, existsSync(mark())]).toEqual([7, false]);
    expect(complained).toMatch(/^The packages could not be installed\. .* run the same command again\.\n$/);
    expect(run('ready').said[1]).toMatch(install);
  });

  test.each([
    { version: '18.20.4', code: 1 },
    { version: '20.10.0', code: 1 },
    { version: '20.11.0', code: 0 },
    { version: '22.0.0', code: 0 },
  ])('on Node $version: exit $code', ({ version, code }) => {
    standIn('npm');
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;
    const ran = run('ready', { node: ['--import', old] });
    expect([ran.code, existsSync(mark())]).toEqual([code, code === 0]);
    if (code === 1) expect(ran.complained).toBe(`Clientèle needs Node 20.11 or newer; this is Node ${version}.\n`);
  });
});

describe.skipIf(onWindows)(`npm run check${unlessWindows}`, () => {
  const types = 'npx --no-install tsc --build';
  const lint = 'npx --no-install biome check --error-on-warnings .';
  test.each([
    { name: 'types, then lint', lines: '', code: 0, said: ['Types…', types, 'Lint…', lint] },
    { name: 'no lint where types are wrong', lines: '[ "$2" = biome ] || exit 2', code: 1, said: ['Types…', types] },
    {
      name: 'fails where lint does',
      lines: '[ "$2" = tsc ] || exit 3',
      code: 3,
      said: ['Types…', types, 'Lint…', lint],
    },
  ])('$name', ({ lines, code, said }) => {
    standIn('npx', lines);
    const ran = run('check');
    expect([ran.code, ran.said]).toEqual([code, said]);
  });
});

describe.skipIf(onWindows)(`npm test${unlessWindows}`, () => {
  const results = () => join(folder, '.build', 'tests.json');
  const counts = JSON.stringify({ numPassedTests: 12, numFailedTests: 1, numPendingTests: 3 });

  it('checks and builds first, hands further words to vitest, counts, and fails where a test does', () => {
    standIn('npx', `[ "$2" = vitest ] || exit 0\necho '${counts}' > "${results()}"\nexit 1`);
    const { code, said } = run('test', { args: ['core', '-t', 'two words'] });
    expect(code).toBe(1);
    expect(said).toContain('built');
    expect(said.find((line) => line.includes('vitest'))).toMatch(
      /^npx --no-install vitest run --config test\/vitest\.config\.ts .* core -t two words$/,
    );
    expect(said).toContain('12 passed, 1 failed, 3 skipped');
  });

  it('builds and tests nothing where the check fails', () => {
    standIn('npx', 'exit 2');
    const { code, said } = run('test');
    expect([code, said.includes('built'), said.some((line) => line.includes('vitest'))]).toEqual([1, false, false]);
  });

  it('takes no result of an earlier run for its own', () => {
    mkdirSync(join(folder, '.build'));
    writeFileSync(results(), counts);
    standIn('npx', '[ "$2" = vitest ] && exit 5\nexit 0');
    const { code, said, complained } = run('test');
    expect(code).toBe(5);
    expect(said.join()).not.toContain('passed');
    expect(complained).toContain('The tests gave no result.');
  });
});

it.skipIf(onWindows)(`npm run golden writes the golden texts again${unlessWindows}`, () => {
  standIn('npx', 'echo "GOLDEN=$GOLDEN"\nexit 4');
  expect(run('golden')).toMatchObject({
    code: 4,
    said: ['npx --no-install vitest run --config test/vitest.config.ts golden', 'GOLDEN=update'],
  });
});

describe.skipIf(onWindows)(`npm run deploy${unlessWindows}`, () => {
  // The real npx finds this one: what is typed after --no-install must be the name of a command of ours.
  const clasp = (lines = '') => standIn('clasp', `pwd\n${lines}`, join('node_modules', '.bin'));

  it('builds, then pushes from the project, and fails where the push does', () => {
    write('.clasp.json', '{ "scriptId": "x", "rootDir": "dist" }');
    clasp();
    expect(run('deploy')).toMatchObject({ code: 0, said: ['built', 'clasp push -f', folder] });
    clasp('exit 6');
    expect(run('deploy').code).toBe(6);
  });

  it('says what is missing without a script of one’s own, and builds nothing', () => {
    clasp();
    const { code, said, complained } = run('deploy');
    expect([code, said]).toEqual([1, ['']]);
    expect(complained).toBe(
      'There is no .clasp.json: copy .clasp.example.json to .clasp.json and put your script id into it.\n',
    );
  });

  it('names a file to copy that is there and speaks of dist', () => {
    const example = fileURLToPath(new URL('../../.clasp.example.json', import.meta.url));
    expect(JSON.parse(readFileSync(example, 'utf8'))).toMatchObject({ rootDir: 'dist' });
  });
});
