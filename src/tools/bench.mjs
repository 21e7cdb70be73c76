// npm run bench: one JSON line per figure as it comes, then a table against the figures to reach.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';
import { buildPage } from './page.mjs';

const [, page, { besideOthers, measureAll, measureInPage, NoBrowser, peerScripts }] = await Promise.all([
  buildAddOn(),
  buildPage(),
  load('src/local/node/bench.ts'),
]);
const say = (line) => console.log(line);
const addOn = join(root, 'dist');
const warn = (line) => console.error(line);
const scripts = peerScripts(readFileSync(join(root, 'docs/bench.md'), 'utf8'));
const figures = measureAll(readFileSync(join(addOn, 'Code.js'), 'utf8'), scripts, say, warn);
try {
  figures.push(...(await measureInPage({ page, addOn }, say)));
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  warn(`No browser starts here, so the page is not measured: ${error.message}`);
}
console.table(
  figures.map(({ name, size, value, unit, limit, floor, peer }) => ({
    figure: name,
    size,
    value: Number(value.toPrecision(3)),
    unit,
    'to reach': limit !== null ? `≤ ${limit}` : floor !== null ? `≥ ${floor}` : '',
    reached:
      limit === null && floor === null ? '' : value <= (limit ?? value) && value >= (floor ?? value) ? 'yes' : 'no',
    others: besideOthers({ name, size, peer }),
  })),
);
