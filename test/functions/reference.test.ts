import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { referenceOf, withFunctions } from '../../src/tools/reference.mjs';
import { workedExamples } from '../../src/tools/worked-examples.mjs';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

describe('the written reference', () => {
  it('docs/functions.md says what the catalogue says and answers (node src/tools/reference.mjs writes it)', async () => {
    expect(readFileSync(at('docs/functions.md'), 'utf8')).toBe(referenceOf(catalogue, await workedExamples()));
  });

  it.skipIf(!existsSync(at('README.md')))('README.md lists every function between its marks', () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    expect(withFunctions(readme, catalogue)).toBe(readme);
  });

  it('replaces what stands between the marks, and only that', () => {
    const readme = 'Before\n<!-- functions -->\nold\n<!-- /functions -->\nAfter $& $1\n';
    const written = withFunctions(readme, catalogue.slice(0, 1));
    expect(written).toMatch(
      /^Before\n<!-- functions -->\n\| Function[^\n]+\n\| --- [^\n]+\n\| `RFM` [^\n]+\n<!-- \/functions -->\nAfter \$& \$1\n$/,
    );
    expect(withFunctions(written, catalogue.slice(0, 1))).toBe(written);
    expect(withFunctions('No marks', catalogue)).toBe('No marks');
  });

  it('names every function, twin and argument', async () => {
    const text = referenceOf(catalogue, await workedExamples());
    for (const { name, twin, parameters } of catalogue) {
      for (const word of [name, twin, ...parameters.map((p) => p.name)]) expect(text.includes(word)).toBe(true);
    }
  });
});
