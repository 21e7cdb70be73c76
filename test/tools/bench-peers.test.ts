import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { peerScripts, runPeer } from '../../src/local/node/bench-peers';

const page = readFileSync(join(import.meta.dirname, '../../docs/bench.md'), 'utf8');

describe('peerScripts', () => {
  it('takes each block of Python by the module its heading ends in', () => {
    const scripts = peerScripts(page);
    expect([...scripts.keys()]).toEqual(['pandas', 'lifetimes']);
    for (const [module, script] of scripts) {
      expect(script).toMatch(new RegExp(`^(import|from) ${module}\\b`, 'm'));
      expect(script.trim().split('\n').pop()).toMatch(/^print\(json\.dumps\(/);
    }
  });

  it('knows nobody of a heading without a block or a block under another heading', () => {
    expect([...peerScripts('## One: alone\n\nNo block.\n\n## Two\n\n```python\nprint(1)\n```\n').keys()]).toEqual([]);
  });
});

describe('runPeer', () => {
  it('runs nobody who has no script, or whom no Python knows', () => {
    expect(runPeer(new Map(), 'json', null)).toBe(null);
    expect(runPeer(new Map([['no_such_module', 'print(1)']]), 'no_such_module', null)).toBe(null);
  });

  const here = runPeer(new Map([['json', 'print("{}")']]), 'json', null) !== null;
  it.skipIf(!here)('hands the data over and takes the last line for the answer (needs Python)', () => {
    const script = 'import json, sys\nprint("at work")\nprint(json.dumps({"sum": sum(json.load(sys.stdin)["all"])}))\n';
    const run = runPeer(new Map([['json', script]]), 'json', { all: [1, 2, 3] });
    expect(run?.answer).toEqual(new Map([['sum', 6]]));
    expect(run?.version).toMatch(/^json /);
  });

  it.skipIf(!here)('says what Python says where a script fails (needs Python)', () => {
    expect(() => runPeer(new Map([['json', 'raise ValueError("no such column")']]), 'json', null)).toThrow(
      /script of json in docs\/bench\.md failed: [\s\S]*no such column/,
    );
  });
});
