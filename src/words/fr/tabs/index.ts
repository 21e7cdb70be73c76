import { audit } from './audit';
import { best } from './best';
import { breakdown } from './breakdown';
import { channels } from './channels';
import { clean } from './clean';
import { cohorts } from './cohorts';
import { letGo } from './let-go';
import { lifecycle } from './lifecycle';
import { log } from './log';
import { missing } from './missing';
import { moves } from './moves';
import { offers } from './offers';
import { programmes } from './programmes';
import { remark } from './remark';
import { retention } from './retention';
import { rfm } from './rfm';
import { shared } from './shared';
import { summary } from './summary';
import { winBack } from './win-back';

/** Money, shares and days arrive written; counts as numbers, so that each sentence can agree with them. */
export const tabs = {
  shared,
  missing,
  summary,
  best,
  breakdown,
  winBack,
  clean,
  log,
  letGo,
  lifecycle,
  rfm,
  cohorts,
  moves,
  channels,
  offers,
  retention,
  programmes,
  remark,
  audit,
};
