// docs/functions.md and the table of functions in README.md, from the catalogue: node src/tools/reference.mjs
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue, withoutAccents } from './build.mjs';
import { root } from './bundle.mjs';
import { notes } from './reference-notes.mjs';
import { workedExamples } from './worked-examples.mjs';

const [start, end] = ['<!-- functions -->', '<!-- /functions -->'];

/**
 * The reference of all functions, in both languages.
 *
 * @param worked what `workedExamples` answers
 */
export function referenceOf(catalogue, worked) {
  return `${introduction}${catalogue.map((entry) => section(entry, worked.get(entry.name))).join('')}`;
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
Amounts are in the currency of your cells; two currencies are never added. Shares are numbers from 0 to 1: format them
as percentages.

The answers shown are real: they come from the sample shop (Extensions → Clientèle → Try sample data) as it is in
October 2026. Most examples stand in a tab whose cell A1 holds \`=CLEAN_ORDERS(Commandes!A1:Z)\`, which puts customers in
column A, dates in B, amounts in C, order numbers in D, channels in E, categories in F and offer codes in G. For the
others, the tab or the cells are said. The first three rows are shown. A new tab has 1,000 rows: where an answer is
longer, as this one is, the cell says how many to insert.

Tapez \`=\` et un nom dans une cellule, après avoir utilisé une fois le menu Clientèle dans le fichier. Donnez des colonnes
entières prises sur les mêmes lignes, plages ouvertes (\`A2:A\`) comprises ; la réponse est un bloc entier : laissez libres
les cellules à droite et en dessous. Un titre en première ligne est reconnu, les lignes vides ne sont personne. Un
argument facultatif laissé vide prend sa valeur par défaut. Au-delà d’une ligne illisible sur dix, une erreur nomme la
première. Les montants négatifs sont des remboursements : chacun est imputé sur la dernière commande antérieure du client
assez grande. Les montants sont dans la devise de vos cellules ; deux devises ne s’additionnent jamais. Les parts sont des
nombres de 0 à 1 : mettez-les au format pourcentage.

Les réponses montrées sont réelles : elles viennent de la boutique d’exemple (Extensions → Clientèle → Essayer avec des
données d’exemple) telle qu’elle est en octobre 2026. La plupart des exemples sont tapés dans un onglet dont la cellule A1
contient \`=NETTOYER_COMMANDES(Commandes!A1:Z)\`, qui donne les clients en colonne A, les dates en B, les montants en C, les
numéros de commande en D, les canaux en E, les catégories en F et les codes d’offre en G. Pour les autres, l’onglet ou les
cellules sont indiqués. Les trois premières lignes sont montrées. Un nouvel onglet a 1 000 lignes : quand une réponse est
plus longue, comme celle-ci, la cellule dit combien en insérer.
`;

function section({ name, twin, summary, parameters, columns, example }, worked) {
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
${whereOf(worked)}
| Argument | English | Français |
| --- | --- | --- |
${rows.join('\n')}

Result: ${columns.en}.
${noteOf(name, 'en')}
${answerTable(worked.en)}
Résultat : ${columns.fr}.
${noteOf(name, 'fr')}
${answerTable(worked.fr)}`;
}

/** The tab an example stands in, where it is not that of the orders, and the cells made up for it. */
function whereOf({ of, shown }) {
  const tab = tabs[of];
  return `${tab ? `\n${tab}\n` : ''}${shown ? `\n${tableOf(shown.heading, shown.rows)}` : ''}`;
}

const tabs = {
  Commandes: 'In the tab “Commandes” of the sample shop · Dans l’onglet « Commandes » de la boutique d’exemple.',
  RFM: 'In a tab whose A1 holds `=RFM(…)` · Dans un onglet dont A1 contient `=RFM(…)`.',
  REPEAT_SUMMARY: 'In a tab whose A1 holds `=REPEAT_SUMMARY(…)` · Dans un onglet dont A1 contient `=RESUME_ACHATS(…)`.',
};

const noteOf = (name, language) => (notes[name] ? `\n${notes[name][language]}\n` : '');

const answerTable = ({ heading, rows }) => tableOf(heading.slice(0, rows[0].length), rows);

const line = (texts) =>
  `| ${texts.map((text) => cell(text.replace(/\n/g, ' ').replace(/</g, '&lt;'))).join(' | ')} |\n`;
const tableOf = (heading, rows) => `${line(heading)}${line(heading.map(() => '---'))}${rows.map(line).join('')}`;

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
  await writeFile(join(root, 'docs', 'functions.md'), referenceOf(catalogue, await workedExamples()));
  const readme = join(root, 'README.md');
  if (existsSync(readme)) await writeFile(readme, withFunctions(await readFile(readme, 'utf8'), catalogue));
}
