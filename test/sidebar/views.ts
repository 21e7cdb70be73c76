import type { Page } from 'playwright-core';
import { errorCodes } from '../../src/wizard/messages';
import * as answers from './answers';
import type { OpenOptions } from './harness';

/** A state of the panel: what its host answers, and the clicks (in French) that lead there. */
export interface ViewToVisit {
  readonly name: string;
  readonly options?: OpenOptions;
  readonly clicks?: readonly string[];
  readonly also?: (page: Page) => Promise<unknown>;
  /** The title to wait for, at the end. */
  readonly title: string;
}

const analyse = 'Analyser cette feuille';
const forward = 'Continuer';
const toPlan = [analyse, forward, forward, forward, forward];
const sure = { data: [answers.sureData], columns: [answers.sureColumns] };

/** Everything that is folded, unfolded. */
async function openDetails(page: Page): Promise<void> {
  await page.locator('details').first().waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

export const views: readonly ViewToVisit[] = [
  { name: 'start', title: 'Trouvez vos meilleurs clients' },
  {
    name: 'start-again',
    title: 'Trouvez vos meilleurs clients',
    options: { start: { written: true, canUndo: true, hasSample: true, tab: null } },
  },
  {
    name: 'start-busy',
    title: 'Trouvez vos meilleurs clients',
    options: { held: ['data'] },
    clicks: [analyse],
  },
  {
    name: 'interrupted',
    title: 'Une mise à jour n’est pas finie',
    options: { start: { interrupted: { date: '2026-09-30', percent: 62 } } },
  },
  { name: 'locked', title: 'Un collègue utilise', options: { start: { locked: { minutes: 3 } } } },
  { name: 'data', title: 'Où sont vos ventes', clicks: [analyse] },
  { name: 'columns', title: 'Vérifiez les colonnes', clicks: [analyse, forward] },
  {
    name: 'columns-open',
    title: 'Vérifiez les colonnes',
    clicks: [analyse, forward],
    also: openDetails,
  },
  {
    name: 'columns-blocked',
    title: 'Vérifiez les colonnes',
    options: { answers: { columns: [answers.blockedColumns] } },
    clicks: [analyse, forward],
  },
  {
    name: 'columns-conflict',
    title: 'Vérifiez les colonnes',
    options: { answers: { data: [answers.sureData], columns: [answers.conflictColumns] } },
    clicks: [analyse],
  },
  { name: 'clean', title: 'Nettoyage proposé', clicks: [analyse, forward, forward] },
  {
    name: 'clean-passed',
    title: 'Nettoyage proposé',
    options: { answers: sure },
    clicks: [analyse, 'Réunir', 'Garder les deux'],
    also: openDetails,
  },
  { name: 'rules', title: 'Réglez les seuils', clicks: [analyse, forward, forward, forward] },
  {
    name: 'rules-more',
    title: 'Réglez les seuils',
    options: { answers: { rules: [{ ...answers.rules, live: null }] } },
    clicks: [analyse, forward, forward, forward, 'Marge, devise et CAC visé'],
    also: async (page) => {
      await page.getByLabel('Petits, moyens, gros').selectOption('amounts');
      await page.getByLabel('Perdu, après').fill('100');
      await page.getByLabel('Taux de marge').fill('140');
      await page.getByLabel('Taux de marge').blur();
    },
  },
  {
    name: 'rules-currencies',
    title: 'Réglez les seuils',
    options: { answers: { rules: [answers.manyCurrencies] } },
    clicks: [analyse, forward, forward, forward],
  },
  { name: 'plan', title: 'Prêt à écrire', clicks: toPlan },
  { name: 'plan-sample', title: 'Prêt à écrire', clicks: ['Essayer avec un exemple'] },
  {
    name: 'edits',
    title: 'Vous avez modifié nos onglets',
    options: { answers: { write: [answers.edits] } },
    clicks: [...toPlan, 'Créer les onglets'],
  },
  {
    name: 'running',
    title: 'Écriture en cours',
    options: { answers: { write: [answers.writing(1), answers.writing(2), answers.writing(3), null] } },
    clicks: [...toPlan, 'Créer les onglets'],
    also: (page) => page.getByText('62').first().waitFor(),
  },
  {
    name: 'running-tabs',
    title: 'Écriture en cours',
    options: { answers: { write: [answers.writing(4), null] } },
    clicks: [...toPlan, 'Créer les onglets'],
    also: async (page) => {
      await page.getByText('78').first().waitFor();
      await page.getByRole('button', { name: 'Arrêter' }).click();
    },
  },
  {
    name: 'stopped',
    title: 'Écriture arrêtée',
    options: { held: ['write'] },
    clicks: [...toPlan, 'Créer les onglets', 'Arrêter'],
    also: (page) => page.evaluate(() => window.host.release()),
  },
  { name: 'done', title: '612 clients analysés', clicks: [...toPlan, 'Créer les onglets'] },
  {
    name: 'done-others',
    title: '1 client analysé',
    options: { answers: { write: [answers.otherDone] } },
    clicks: [...toPlan, 'Créer les onglets'],
  },
  {
    name: 'undone',
    title: 'Mise à jour annulée',
    options: { start: { canUndo: true } },
    clicks: ['Annuler la dernière écriture'],
  },
  { name: 'card', title: 'Traiteur Sauge', options: { start: { view: 'card' } } },
  {
    name: 'card-prospect',
    title: 'Jeanne Roche',
    options: { start: { view: 'card' }, answers: { card: [answers.prospectCard] } },
  },
  { name: 'functions', title: 'Fonctions', options: { start: { view: 'functions' } } },
  { name: 'help', title: 'Comment ça marche', clicks: ['Aide'] },
  ...errorCodes.map((code) => ({
    name: `error-${code}`,
    title: '',
    options: { answers: { data: [{ kind: 'error' as const, code, details: {} }] } },
    clicks: [analyse],
    also: (page: Page) => page.getByText('Pour continuer').waitFor(),
  })),
  {
    name: 'error-with-details',
    title: 'Le classeur serait trop grand',
    options: {
      answers: { plan: [{ kind: 'error', code: 'too-many-cells', details: { cells: 10400000 } }] },
    },
    clicks: toPlan,
  },
];

/** Goes to a state, in French. */
export async function reach(page: Page, view: ViewToVisit): Promise<void> {
  for (const label of view.clicks ?? []) await page.getByRole('button', { name: label, exact: true }).click();
  await view.also?.(page);
  if (view.title) await page.getByRole('heading', { level: 1, name: view.title }).waitFor();
}
