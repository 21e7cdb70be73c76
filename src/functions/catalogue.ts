import { attribution, attributionTouches } from './attribution';
import { bestCustomers } from './best-customers';
import { breakdown } from './breakdown';
import { cacByChannel, moveBudget } from './budget';
import { cac } from './cac';
import { churn } from './churn';
import { cleanOrders } from './clean-orders';
import { cleanAmount, cleanDate, cleanEmail, cleanName, cleanPhone } from './cleaning';
import type { CustomFunction } from './custom-function';
import { clv, repeatSummary } from './customer-value';
import { dataAudit } from './data-audit';
import { lifecycle } from './lifecycle';
import { lookAlikes } from './look-alikes';
import { matchCustomers } from './match-customers';
import { offerReturn } from './offers';
import { highValueGain, pareto } from './pareto';
import { pmg } from './pmg';
import { bgnbd, expectedOrders, stillActive } from './repeat-buying';
import { expectedOrderValue, gammaGamma } from './repeat-spending';
import { retentionReturn } from './retention';
import { rfm } from './rfm';
import { rfmCuts, rfmScores } from './rfm-scores';
import { cohorts, nextOrder, repeatRate } from './rhythm';
import { buyerSegment, lifecycleGrid, segmentMovesFunction } from './segments';
import { customerCard, toRelaunch } from './win-back';

/** Every custom function: the one source for stubs, help, README reference, autocomplete and tests. */
export const catalogue: readonly CustomFunction[] = [
  rfm,
  pmg,
  lifecycle,
  churn,
  bestCustomers,
  cac,
  cleanPhone,
  cleanEmail,
  cleanName,
  cleanDate,
  cleanAmount,
  matchCustomers,
  dataAudit,
  cleanOrders,
  attribution,
  attributionTouches,
  cohorts,
  repeatRate,
  nextOrder,
  pareto,
  highValueGain,
  rfmCuts,
  rfmScores,
  buyerSegment,
  segmentMovesFunction,
  lifecycleGrid,
  breakdown,
  toRelaunch,
  customerCard,
  lookAlikes,
  cacByChannel,
  moveBudget,
  offerReturn,
  retentionReturn,
  clv,
  repeatSummary,
  bgnbd,
  gammaGamma,
  expectedOrders,
  stillActive,
  expectedOrderValue,
];

/** The function a cell called by its name or by its French twin. */
export function functionNamed(name: string): CustomFunction | undefined {
  return catalogue.find((entry) => entry.name === name || (entry.twin !== '' && entry.twin === name));
}
