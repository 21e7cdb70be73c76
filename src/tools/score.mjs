// npm run score: how well the public exports beside the project are recognised, per file and in total.
import { join } from 'node:path';
import { load, root } from './bundle.mjs';

const { printScore } = await load('src/local/node/score.ts');
await printScore(join(root, '..', 'shared', 'data', 'exports'), (line) => console.log(line));
