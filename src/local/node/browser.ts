import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium for tests: where it is and what it must be started with. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Everything a page of ours never needs: sign-in, updates, safe browsing. With these no browser calls home. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
];

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium to run tests in: the one `CHROME` names, else an installed one, else the one that comes as a package
 * (Linux on x64; it brings its own libraries, so it runs on a machine that has none).
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROME;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME names a file that does not exist: ${named}`);
    return { executablePath: named, args: quiet };
  }
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => installedNames.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: quiet };

  // Read while the package loads: it unpacks its libraries for this "machine" and points the loader at them.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...quiet] };
}
