import type { Contact } from '../model';
import type { Action, ActionCode, Backtest, LetGo, Person, SizeFacts } from '../results';
import type { Cents, Day, Share } from '../units';
import { likeHim } from './backtest';
import { hasRefused } from './let-go';
import { byMoney } from './people';
import { wholeDays } from './statistics';

/** A second order must come within so many days for the window to be "closing". */
const closingDays = 14;
/** How many actions a week has. */
const howMany = 5;

/** What the actions look at. */
export interface ActionProfile {
  readonly person: Person;
  /** Null where only orders are known. */
  readonly contact: Contact | null;
  readonly asOf: Day;
  /** 80 % of second orders come within so many days. */
  readonly secondOrderWithin: number | null;
  readonly largeFrom: Cents | null;
  /** The files hold an e-mail or a phone of somebody: else all are out of reach, which is no news of any customer. */
  readonly hasAddresses: boolean;
  /** On the warning list of contacts to let go. */
  readonly reachesLimit: boolean;
}

const isAllowed = ({ contact }: ActionProfile): boolean => !hasRefused(contact);
const isReachable = ({ email, phone }: Contact): boolean => email !== '' || phone.startsWith('+');
const isOutOfReach = ({ contact, hasAddresses }: ActionProfile): boolean =>
  hasAddresses && contact !== null && !isReachable(contact);
const isOnTime = ({ activity, lateness }: Person): boolean => activity === 'active' && (lateness ?? 0) <= 1;

/** Ways to make money this week. A customer may be in several; whoever refused contact is in none. */
export const actionRules: readonly { readonly code: ActionCode; readonly fits: (p: ActionProfile) => boolean }[] = [
  {
    code: 'large-slowing',
    fits: (p) => isAllowed(p) && p.person.stageSize === 'large' && p.person.activity === 'slowing',
  },
  { code: 'second-order-window', fits: (p) => isAllowed(p) && isClosing(p) },
  { code: 'large-lost', fits: (p) => isAllowed(p) && p.person.stageSize === 'large' && p.person.activity === 'lost' },
  { code: 'one-step-short', fits: (p) => isAllowed(p) && p.person.activity !== 'lost' && isOneStepShort(p) },
  // Whoever is late is asked to come back, and whoever has no address is asked for one, before either is asked a favour.
  {
    code: 'ask-ambassadors',
    fits: (p) => isAllowed(p) && p.person.potentialAmbassador && isOnTime(p.person) && !isOutOfReach(p),
  },
  {
    code: 'no-contact',
    fits: (p) => isAllowed(p) && p.person.stageSize === 'large' && isOutOfReach(p),
  },
  { code: 'retention-limit', fits: (p) => isAllowed(p) && p.reachesLimit },
];

/** One order so far, and the days in which second orders come are nearly over. */
function isClosing({ person, asOf, secondOrderWithin }: ActionProfile): boolean {
  if (person.orderDays !== 1 || person.lastOrder === null || secondOrderWithin === null) return false;
  const left = person.lastOrder + wholeDays(secondOrderWithin) - asOf;
  return left >= 0 && left <= closingDays;
}

/** One mean order more makes him large, or one order more makes him a VIP. */
function isOneStepShort({ person, largeFrom }: ActionProfile): boolean {
  if (person.orderDays === 0 || person.buyerSegment === 'vip' || person.buyerSegment === 'ambassador') return false;
  if (person.size === 'large') return person.orderDays === 1;
  return (
    largeFrom !== null && person.windowOrders > 0 && person.spent + person.totalSpent / person.orderDays >= largeFrom
  );
}

/**
 * The five actions of the week: of all candidates the first five that concern somebody, by what is at stake (customers
 * × mean spend of their stage × size in the backtest × margin), largest first; without a backtest in the order above.
 * People come by what they spent in the 12 months ending on their last order, then name.
 */
export function actionsOfTheWeek(
  people: readonly Person[],
  contacts: readonly Contact[] | null,
  backtest: Backtest | null,
  margin: Share,
  sizes: Pick<SizeFacts, 'largeFrom'>,
  circumstances: { readonly asOf: Day; readonly secondOrderWithin: number | null },
  letGo: Pick<LetGo, 'soon'> | null,
): Action[] {
  const soon = new Set(letGo?.soon.map(({ person }) => person.customer));
  const hasAddresses = contacts?.some(isReachable) ?? false;
  const named = actionRules.map(({ code }) => ({ code, people: [] as Person[], stake: 0 }));
  for (const person of people) {
    const profile: ActionProfile = {
      person,
      contact: contacts?.[person.customer] ?? null,
      ...circumstances,
      largeFrom: sizes.largeFrom,
      hasAddresses,
      reachesLimit: soon.has(person.customer),
    };
    const spend = likeHim(backtest, person)?.meanSpend ?? 0;
    actionRules.forEach((rule, i) => {
      if (!rule.fits(profile)) return;
      named[i].people.push(person);
      named[i].stake += spend * margin;
    });
  }
  return named
    .filter((action) => action.people.length > 0)
    .sort((a, b) => b.stake - a.stake)
    .slice(0, howMany)
    .map(({ code, people: who, stake }) => ({
      code,
      people: who.sort(byMoney((person) => person.spentInLastYear)),
      stake: backtest ? Math.round(stake) : null,
    }));
}
