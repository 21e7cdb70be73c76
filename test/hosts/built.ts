import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddOn } from '../../src/tools/build.mjs';

let code: Promise<string> | null = null;

/** The text of the built bundle, built once for a test file, away from `dist`. */
export function builtCode(): Promise<string> {
  code ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-dist-'));
    await buildAddOn(folder);
    return readFileSync(join(folder, 'Code.js'), 'utf8');
  })();
  return code;
}
