// npm run bench: one JSON line per figure as it comes, then a table against the figures to reach.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';

await buildAddOn();
const { measureAll } = await load('src/local/node/bench.ts');
const figures = measureAll(readFileSync(join(root, 'dist', 'Code.js'), 'utf8'), (line) => console.log(line));
console.table(
  figures.map(({ name, size, value, unit, limit, floor }) => ({
    figure: name,
    size,
    value: Number(value.toPrecision(3)),
    unit,
    'to reach': limit !== null ? `≤ ${limit}` : floor !== null ? `≥ ${floor}` : '',
    reached:
      limit === null && floor === null ? '' : value <= (limit ?? value) && value >= (floor ?? value) ? 'yes' : 'no',
  })),
);
