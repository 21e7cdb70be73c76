import type { Stage } from '../../../core/codes';
import { codes } from '../codes';
import { customers, n, unit } from './figures';

export const lifecycle = {
  finding: (stage: Stage, share: string, leaving: number, all: number) =>
    `${codes.stage[stage]} carries ${share} of revenue; ${leaving === 0 ? 'nobody' : `${n(leaving)} of ${customers(all)}`} to win back or let go.`,
  findingNoAmounts: (stage: Stage, count: number, leaving: number, all: number) =>
    stage === 'reactivation'
      ? `${codes.stage[stage]} is the largest stage: ${n(leaving)} of ${customers(all)} to win back or let go.`
      : `${codes.stage[stage]} is the largest stage, ${customers(count)}; ${leaving === 0 ? 'nobody' : `${n(leaving)} of ${n(all)}`} to win back or let go.`,
  findingOneStage: (stage: Stage, all: number) =>
    `Your ${customers(all)} are all at the same stage: ${codes.stage[stage].toLowerCase()}.`,
  findingNobody: 'No order in these files: the life of a customer starts at the first purchase.',
  grid: 'Buying behaviour × size',
  gridPlain: 'Buying behaviour',
  notScored: (buyers: number) =>
    `${customers(buyers)}: under 10 buyers nobody is scored, since one customer would move every limit. Stages are given below.`,
  rfmSegment: 'RFM segment',
  rfmSegmentNote: 'Eleven behaviours, best first, from recency, frequency and money.',
  size: { large: 'Large', medium: 'Medium', small: 'Small', none: 'None' },
  sizeNote: {
    large: 'Large: the 20% of buyers who spend most (or as set). For the lost: size at the last purchase.',
    medium: 'Medium: the next 30%.',
    small: 'Small: the others.',
    none: 'No purchase in the period.',
  },
  all: 'All',
  customers: 'Customers',
  revenue: (sign: string) => `Revenue${unit(sign)}`,
  revenueNote: 'Of the period. What a size bought before being lost is not in it.',
  mainStage: 'Main stage',
  mainStageNote: 'The stage most customers of the row are in. The note of each cell gives the mix.',
  message: 'Action',
  messageNote: 'What to do with this segment.',
  mix: (list: string) => `Stages: ${list}`,
  mixPart: (stage: string, count: number) => `${stage} ${n(count)}`,
  invest: (text: string) => `Investment: ${text}`,
  returned: (share: string, spend: string) => `In the backtest ${share} ordered again, ${spend} a head`,
  returnedNoMoney: (share: string) => `In the backtest ${share} ordered again`,
  stages: 'The five stages',
  stage: 'Stage',
  stageNote:
    'Read from the top, the first that fits: lost → reactivation; one order → acquisition; back after a long silence → development; slowing or declining → attrition; large or frequent → loyalty; the rest → development.',
  share: 'Share',
  shareNote: 'Of the revenue of the period; of customers where files hold no amount.',
  investment: 'Investment',
  investmentNote: 'What to spend on the stage; each size has its own in the grid’s notes. To change it: Programmes.',
  sizeInvestment: (size: string, text: string) => `${size}: ${text}`,
  investmentOf: {
    acquisition: 'Medium',
    development: 'Medium to high: cross-sell',
    loyalty: 'Low on discounts, high on service',
    attrition: 'High for large, automatic for small',
    reactivation: 'Personal for large, e-mail for small',
  },
  investmentCac: (cac: string) => `Medium, ${cac} per new customer at most`,
  names: 'Behind these figures',
  namesNote: 'The biggest spenders of the stage. Each link goes to their row.',
  prospects: (count: number) =>
    count === 1
      ? 'And 1 prospect, who has not bought yet, beside the five stages.'
      : `And ${n(count)} prospects, who have not bought yet, beside the five stages.`,
  wonBack: (count: number) =>
    `${customers(count)} came back after being lost: counted in Development, with a message of their own.`,
  chart: 'Customers by stage',
  figures: 'Figures of the chart',
  staying: 'Staying',
  leaving: 'Leaving',
};
