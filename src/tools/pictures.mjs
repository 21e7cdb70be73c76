// npm run pictures: takes the pictures of the docs again, from the built add-on in a real browser.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddOn } from './build.mjs';
import { load, root } from './bundle.mjs';
import { buildPage } from './page.mjs';

const [, page, { takePictures }] = await Promise.all([buildAddOn(), buildPage(), load('src/local/node/pictures.ts')]);
const folder = join(root, 'docs', 'pictures');
const taken = await takePictures(folder, { page, addOn: join(root, 'dist') });
const kilobytes = (file) => Math.ceil(statSync(join(folder, file)).size / 1024);
for (const file of taken) console.log(`${file} ${kilobytes(file)} KB`);
console.log(`${taken.length} pictures, ${taken.reduce((sum, file) => sum + kilobytes(file), 0)} KB, in docs/pictures`);
