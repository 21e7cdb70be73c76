import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddOn } from '../../src/tools/build.mjs';

interface AddOn {
  readonly code: string;
  readonly sidebar: string;
}
let addOn: Promise<AddOn> | null = null;

/** The texts of the built add-on, built once for a test file, away from `dist`. */
export function builtAddOn(): Promise<AddOn> {
  addOn ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-dist-'));
    await buildAddOn(folder);
    const [code, sidebar] = ['Code.js', 'Sidebar.html'].map((name) => readFileSync(join(folder, name), 'utf8'));
    rmSync(folder, { recursive: true });
    return { code, sidebar };
  })();
  return addOn;
}

export const builtCode = async (): Promise<string> => (await builtAddOn()).code;
