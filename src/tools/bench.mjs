// npm run bench: one JSON line per figure as it comes, then a table against the figures to reach.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';
import { buildPage } from './page.mjs';

const [, page, { measureAll, measureInPage, NoBrowser, peers }] = await Promise.all([
  buildAddOn(),
  buildPage(),
  load('src/local/node/bench.ts'),
]);
const say = (line) => console.log(line);
const addOn = join(root, 'dist');
const figures = measureAll(readFileSync(join(addOn, 'Code.js'), 'utf8'), say);
try {
  figures.push(...(await measureInPage({ page, addOn }, say)));
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  console.error(`No browser starts here, so the page is not measured: ${error.message}`);
}
console.table(
  figures.map(({ name, size, value, unit, limit, floor }) => ({
    figure: name,
    size,
    value: Number(value.toPrecision(3)),
    unit,
    'to reach': limit !== null ? `≤ ${limit}` : floor !== null ? `≥ ${floor}` : '',
    reached:
      limit === null && floor === null ? '' : value <= (limit ?? value) && value >= (floor ?? value) ? 'yes' : 'no',
    peers: peers.get(`${name} ${size}`) ?? '',
  })),
);
