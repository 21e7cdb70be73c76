import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as units from '../src/core/units';
import * as makers from './makers';

// Every `@example expression // => result` of a docstring is run: one that is not executed will sooner or later lie.
// Names come from the module itself, from core/units and from the test makers.

const root = join(__dirname, '..', 'src');
const files = ['core', 'words', 'functions', 'wizard', 'tabs'].flatMap((folder) => typescriptIn(join(root, folder)));

function typescriptIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return typescriptIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

interface Example {
  readonly line: number;
  readonly expression: string;
  readonly result: string;
}

function examplesOf(source: string): Example[] {
  const found: Example[] = [];
  const pattern = /@example ((?:(?!\*\/|\n\s*\*\s*@)[\s\S])*)/g;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const text = match[1].replace(/\n\s*\* ?/g, '\n');
    const [expression, ...results] = text.split('// =>');
    if (results.length !== 1) continue;
    const line = source.slice(0, match.index).split('\n').length;
    found.push({ line, expression: expression.trim(), result: results[0].trim() });
  }
  return found;
}

const evaluate = (text: string, names: Readonly<Record<string, unknown>>): unknown =>
  new Function(...Object.keys(names), `'use strict'; return (${text}\n);`)(...Object.values(names));

describe('examples of docstrings', () => {
  let count = 0;
  for (const file of files) {
    for (const { line, expression, result } of examplesOf(readFileSync(file, 'utf8'))) {
      count++;
      it(`${relative(root, file)}:${line} ${expression.slice(0, 60)}`, async () => {
        const module = (await import(file)) as Record<string, unknown>;
        const names = { ...units, ...makers, ...module };
        const got = evaluate(expression, names);
        const wanted = evaluate(result, names);
        if (typeof got === 'number' && typeof wanted === 'number') expect(got).toBeCloseTo(wanted, 6);
        else expect(got).toEqual(wanted);
      });
    }
  }
  it('are found at all', () => expect(count).toBeGreaterThan(20));
});
