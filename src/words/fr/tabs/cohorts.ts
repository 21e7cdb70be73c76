import type { cohorts as english } from '../../en/tabs/cohorts';
import type { Shape } from '../../shape';
import { customers, n, unit } from './figures';

type Step = 1 | 3;
const one = (step: Step) => (step === 3 ? 'trimestre' : 'mois');
const steps = (step: Step, count: number) =>
  `${n(count)} ${step === 3 ? (count < 2 ? 'trimestre' : 'trimestres') : 'mois'}`;

export const cohorts: Shape<typeof english> = {
  finding: (step, again, later) =>
    `${again} des clients rachètent le ${one(step)} suivant${later === '' ? '' : `, ${later} achètent encore un an après`}`,
  findingLate: (step, again, most, age) =>
    `${again} des clients rachètent le ${one(step)} suivant, mais ${most} après ${steps(step, age)}`,
  findingOnlyLate: (step, most, age) =>
    `Personne ne rachète le ${one(step)} suivant, mais ${most} des clients le font après ${steps(step, age)}`,
  findingFew: (step, again, of) =>
    again === 0
      ? `Aucun des ${customers(of)} n’a racheté le ${one(step)} suivant : trop peu pour en tirer une règle.`
      : `${customers(again)} sur ${n(of)} ${again < 2 ? 'a' : 'ont'} racheté le ${one(step)} suivant : trop peu pour en tirer une règle.`,
  findingNoneBack: (step, count) => `Sur ${customers(count)}, personne n’a racheté un autre ${one(step)}.`,
  spentMore: (year, spent, before, spentBefore) =>
    ` ; un client de ${year} a dépensé ${spent}, plus qu’un client de ${before} au même âge (${spentBefore}).`,
  spentLess: (year, spent, before, spentBefore) =>
    ` ; mais un client de ${year} a dépensé ${spent}, moins qu’un client de ${before} au même âge (${spentBefore}).`,
  spentSame: (year, spent, before, spentBefore) =>
    ` ; un client de ${year} a dépensé ${spent}, à peu près autant qu’un client de ${before} au même âge (${spentBefore}).`,
  spent: (spent, step, age) => ` ; un client rapporte ${spent} en ${steps(step, age)}.`,
  findingNobody: 'Aucune commande dans ces fichiers : une cohorte commence par un premier achat.',
  findingTotals: 'Pour voir qui revient et quand, il faut chaque commande et sa date.',
  findingTooEarly: (step) =>
    `Trop tôt : personne n’est client depuis un ${one(step)} entier après celui de son premier achat.`,
  howToRead: (step, count, arrived, share, age) =>
    `Lecture : sur les ${customers(count)} arrivés ${step === 3 ? 'au' : 'en'} ${arrived}, ${share} ont racheté ${age === 1 ? `le ${one(step)} suivant` : `${steps(step, age)} plus tard`}. Une case vide est un ${one(step)} qui n’est pas terminé.`,
  howToReadBlank: (step) => `Une case vide est un ${one(step)} qui n’est pas terminé.`,
  quarter: (quarter, year) => `T${quarter} ${year}`,
  before: (period) => `Avant ${period}`,
  arrived: (step) => (step === 3 ? 'Arrivés au' : 'Arrivés en'),
  arrivedNote: (step) =>
    `Le ${one(step)} de la première commande dans ces fichiers : qui achetait avant leur début compte comme arrivé avec eux.`,
  customers: 'Clients',
  customersNote: 'Ceux dont c’était le premier achat.',
  shareGroup: (step) => `Part des clients ayant acheté, par ${one(step)} depuis leur arrivée`,
  shareGroupShort: 'Part ayant acheté',
  moneyGroup: (step, sign) => `Chiffre par client${unit(sign)}, par ${one(step)} depuis l’arrivée`,
  moneyGroupShort: (sign) => `Par client${unit(sign)}`,
  arrival: 'Arrivée',
  arrivalNote: (step) => `Le ${one(step)} de la première commande : tous ont acheté.`,
  arrivalMoneyNote: (step) =>
    `Ce que chaque client de la ligne a dépensé en moyenne le ${one(step)} de sa première commande.`,
  age: (count) => `+${count}`,
  shareNote: (step) =>
    `Parmi tous les clients de la ligne, la part qui a commandé ce nombre de ${one(step)}${step === 3 ? 's' : ''} plus tard. Seul compte un ${one(step)} terminé.`,
  moneyNote: (step) =>
    `Ce qui a été dépensé ce nombre de ${one(step)}${step === 3 ? 's' : ''} plus tard, divisé par tous les clients de la ligne, y compris ceux qui ne sont pas revenus.`,
  sinceGroup: 'Depuis l’arrivée',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  revenueNote: (step) => `Tout ce qu’ils ont dépensé, remboursements déduits, ${one(step)} en cours compris.`,
  perCustomer: (sign) => `Par client${unit(sign)}`,
  perCustomerNote: 'Ce chiffre divisé par les clients de la ligne. Les lignes anciennes ont eu plus de temps.',
  few: 'Peu de clients',
  fewNote: 'Sous 30 clients, un seul déplace beaucoup la part.',
  mostlyFew: (least) =>
    `En italique, moins de ${n(least)} clients : un seul déplace beaucoup la part. Regardez l’ensemble plutôt qu’une case.`,
  allFew: (count) => `${customers(count)} en tout : un seul déplace beaucoup chaque part.`,
  all: 'Ensemble',
  apart: (count, money) =>
    count === 0
      ? `Et ${money} datés d’un jour impossible, dans aucune ligne.`
      : `Et ${customers(count)} dont la première commande est datée d’un jour impossible${money === '' ? '' : ` (${money})`}, dans aucune ligne.`,
  money: 'Ce que rapporte chaque client',
  figures: 'Chiffres des graphiques',
  sinceArrival: (step) => (step === 3 ? 'Trimestre' : 'Mois'),
  ofYear: (year) => `Arrivés en ${year}`,
  everybody: 'Tous',
  shareFigures: 'Part ayant acheté',
  moneyFigures: (sign) => `Chiffre cumulé par client${unit(sign)}`,
  backMore: (year, share, shareBefore) =>
    `Les clients de ${year} reviennent plus souvent : ${share}, contre ${shareBefore}`,
  backLess: (year, share, shareBefore) =>
    `Les clients de ${year} reviennent moins souvent : ${share}, contre ${shareBefore}`,
  backSame: (year, share, shareBefore) =>
    `Les clients de ${year} reviennent aussi souvent : ${share}, contre ${shareBefore}`,
  backOnly: (step, most, age) => `Personne ne revient le ${one(step)} suivant, ${most} après ${steps(step, age)}`,
  backAll: (step, next, last, age) => `${next} reviennent le ${one(step)} suivant, ${last} après ${steps(step, age)}`,
  bringMore: (spent, spentBefore) => `Au même âge, ils rapportent plus : ${spent}, contre ${spentBefore}`,
  bringLess: (spent, spentBefore) => `Au même âge, ils rapportent moins : ${spent}, contre ${spentBefore}`,
  bringSame: (spent, spentBefore) => `Au même âge, ils rapportent autant : ${spent}, contre ${spentBefore}`,
  bringAll: (spent, step, age) => `Un client rapporte ${spent} en ${steps(step, age)}`,
};
