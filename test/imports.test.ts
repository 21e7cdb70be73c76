import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it, test } from 'vitest';

// A file stands above those it imports: whoever reads one need not have read it before. The compiler keeps the arrows
// between folders; this keeps those between files, imports of types included.

const root = join(__dirname, '..');
const imported = /^(?:import|export)\s[^;]*?\bfrom '(\.[^']+)';/gm;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(imported)].flatMap(([, specifier]) => {
    const bare = join(dirname(path), specifier);
    return [bare, `${bare}.ts`, `${bare}.tsx`, join(bare, 'index.ts')].filter(isSource).slice(0, 1);
  });
}
const isSource = (path: string): boolean => /\.(tsx?|mjs)$/.test(path) && existsSync(path);

/** The first way found from a file back to itself; `[]` where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('imports', () => {
  test.each([
    { name: 'one after the other', imports: { a: ['b', 'c'], b: ['c'], c: [] }, circle: [] },
    { name: 'two of each other', imports: { a: ['b'], b: ['a'] }, circle: ['a', 'b', 'a'] },
    {
      name: 'a circle further down',
      imports: { a: ['b'], b: ['c'], c: ['d'], d: ['b'] },
      circle: ['b', 'c', 'd', 'b'],
    },
  ])('are followed: $name', ({ imports, circle }) => {
    expect(circleIn(new Map(Object.entries(imports)))).toEqual(circle);
  });

  it('never lead from a file back to itself', () => {
    const files = ['src', 'sidebar'].flatMap((folder) => sourcesIn(join(root, folder)));
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
    expect(circleIn(imports).map((file) => relative(root, file))).toEqual([]);
  });
});
