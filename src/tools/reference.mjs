// docs/functions.md and the table of functions in README.md, from the catalogue: node src/tools/reference.mjs
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue, withoutAccents } from './build.mjs';
import { root } from './bundle.mjs';

const [start, end] = ['<!-- functions -->', '<!-- /functions -->'];

/** The reference of all functions, in both languages. */
export function referenceOf(catalogue) {
  return `${introduction}${catalogue.map(section).join('')}`;
}

/** A README with its table of functions between the marks renewed; unchanged where it has no marks. */
export function withFunctions(readme, catalogue) {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return readme;
  const rows = catalogue.map(
    ({ name, twin, summary }) => `| ${nameOf(name, twin)} | ${cell(summary.en)} | ${cell(summary.fr)} |`,
  );
  const table = ['| Function · Fonction | What it does | Ce qu’elle fait |', '| --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, from + start.length)}\n${table}\n${readme.slice(to)}`;
}

const introduction = `# Functions · Fonctions

<!-- Written by src/tools/reference.mjs from src/functions: change the catalogue, then run it. -->

Type \`=\` and a name in any cell, once a menu item of Clientèle has been used in the file. Give whole columns taken from
the same rows, open-ended ranges (\`A2:A\`) included; the answer is a whole block, so leave the cells right and below
free. A heading in the first row is recognised, blank rows are nobody. Optional arguments left blank take their default.
Arguments are separated by \`;\`, which every locale accepts. More than one unreadable row in ten is an error that names
the first one. Negative amounts are refunds: each is set against the customer's newest earlier order large enough.

Tapez \`=\` et un nom dans une cellule, après avoir utilisé une fois le menu Clientèle dans le fichier. Donnez des colonnes
entières prises sur les mêmes lignes, plages ouvertes (\`A2:A\`) comprises ; la réponse est un bloc entier : laissez libres
les cellules à droite et en dessous. Un titre en première ligne est reconnu, les lignes vides ne sont personne. Un
argument facultatif laissé vide prend sa valeur par défaut. Au-delà d’une ligne illisible sur dix, une erreur nomme la
première. Les montants négatifs sont des remboursements : chacun est imputé sur la dernière commande antérieure du client
assez grande.
`;

function section({ name, twin, summary, parameters, columns, example }) {
  const rows = parameters.map(
    (p) =>
      `| ${twin ? nameOf(p.name, p.french === p.name ? '' : withoutAccents(p.french)) : nameOf(p.name, '')}${p.optional ? ' (optional · facultatif)' : ''} | ${cell(p.text.en)} | ${cell(p.text.fr)} |`,
  );
  const examples = [example, ...(twin ? [frenchExample({ name, twin, example })] : [])];
  return `
## ${twin ? `${name} · ${twin}` : name}

${summary.en}

${summary.fr}

${examples.map((e) => `\`${e}\``).join(' · ')}

| Argument | English | Français |
| --- | --- | --- |
${rows.join('\n')}

Result: ${columns.en}.

Résultat : ${columns.fr}.
`;
}

/** As it is typed in a French file: the twin's name, decimal commas, VRAI. */
const frenchExample = ({ name, twin, example }) =>
  example
    .replace(`${name}(`, `${twin}(`)
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace('TRUE', 'VRAI');

const nameOf = (name, twin) => (twin ? `\`${name}\` · \`${twin}\`` : `\`${name}\``);
const cell = (text) => text.replace(/\|/g, '\\|');

if (process.argv[1]?.endsWith('reference.mjs')) {
  const catalogue = await readCatalogue();
  await writeFile(join(root, 'docs', 'functions.md'), referenceOf(catalogue));
  const readme = join(root, 'README.md');
  if (existsSync(readme)) await writeFile(readme, withFunctions(await readFile(readme, 'utf8'), catalogue));
}
