import { spawnSync } from 'node:child_process';

/** How to take the times of others on this machine: Python by the module it needs, as the code blocks of docs/bench.md. */
export type PeerScripts = ReadonlyMap<string, string>;

/**
 * The code blocks of docs/bench.md, which are the only place where this Python is written.
 *
 * @param page Markdown whose headings end in the module ("RFM over an order log: pandas")
 */
export function peerScripts(page: string): PeerScripts {
  const scripts = new Map<string, string>();
  for (const section of page.split(/^## /m)) {
    const [, module] = /^.*: (\w+)\n/.exec(section) ?? [];
    const [, script] = /^```python\n([\s\S]*?)^```/m.exec(section) ?? [];
    if (module && script) scripts.set(module, script);
  }
  return scripts;
}

/** A peer that ran here, and what it answered: the last line its script prints, as JSON. */
export interface PeerRun {
  readonly version: string;
  readonly answer: ReadonlyMap<string, number>;
}

/**
 * Runs the script of a peer, beside us and on the same data.
 *
 * @param input what the script reads, as JSON
 * @returns null where no Python of this machine has the module, or nobody wrote a script for it
 * @throws Error with what Python says where the script fails
 */
export function runPeer(scripts: PeerScripts, module: string, input: unknown): PeerRun | null {
  const script = scripts.get(module);
  const python = pythonWith(module);
  if (script === undefined || python === null) return null;
  const { status, stdout, stderr, error } = spawnSync(python.command, ['-c', script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`the script of ${module} in docs/bench.md failed: ${error?.message ?? stderr}`);
  const last = stdout.trim().split('\n').pop() ?? '';
  return { version: `${module} ${python.version}`, answer: new Map(Object.entries(JSON.parse(last))) };
}

/** The first Python that has the module: the one people call, or the system's behind it. */
function pythonWith(module: string): { readonly command: string; readonly version: string } | null {
  const look = `import ${module}; print(getattr(${module}, "__version__", ""))`;
  for (const command of ['python3', '/usr/bin/python3', 'python']) {
    const { status, stdout } = spawnSync(command, ['-c', look], { encoding: 'utf8' });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return null;
}
