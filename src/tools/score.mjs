// npm run score [-- folder]: how well the exports of a folder are recognised, per file and in total; without a folder,
// the public exports beside the project and the sets of test/core/read/recognise/vendors.
import { load, root } from './bundle.mjs';

const { printScore, printScores } = await load('src/local/node/score.ts');
const say = (line) => console.log(line);
const [folder] = process.argv.slice(2);
if (folder === undefined) await printScores(root, say);
else await printScore(folder, say);
