import type { Contact } from '../model';
import type { Action, ActionCode, Backtest, Person, SizeFacts } from '../results';
import type { Settings } from '../settings';
import { addMonths, type Cents, type Day, type Share } from '../units';
import { likeHim } from './backtest';
import { byMoney } from './people';
import { wholeDays } from './statistics';

/** A second order must come within so many days for the window to be "closing". */
const closingDays = 14;
/** How long before the retention limit a contact is shown. */
const warningMonths = 3;
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
  readonly letGoMonths: number;
}

const isAllowed = ({ contact }: ActionProfile): boolean => contact?.consent !== 'no';
const isReachable = ({ email, phone }: Contact): boolean => email !== '' || phone.startsWith('+');

/** Ways to make money this week. A customer may be in several. */
export const actionRules: readonly { readonly code: ActionCode; readonly fits: (p: ActionProfile) => boolean }[] = [
  {
    code: 'large-slowing',
    fits: (p) => isAllowed(p) && p.person.stageSize === 'large' && p.person.activity === 'slowing',
  },
  { code: 'second-order-window', fits: (p) => isAllowed(p) && isClosing(p) },
  { code: 'large-lost', fits: (p) => isAllowed(p) && p.person.stageSize === 'large' && p.person.activity === 'lost' },
  { code: 'one-step-short', fits: (p) => isAllowed(p) && p.person.activity !== 'lost' && isOneStepShort(p) },
  { code: 'ask-ambassadors', fits: (p) => isAllowed(p) && p.person.potentialAmbassador },
  {
    code: 'no-contact',
    fits: ({ person, contact }) => person.stageSize === 'large' && contact !== null && !isReachable(contact),
  },
  { code: 'retention-limit', fits: (p) => isNearRetentionLimit(p) },
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

/** The newest own action, else the day of collection, is about to be too old to keep the contact. */
function isNearRetentionLimit({ person, contact, asOf, letGoMonths }: ActionProfile): boolean {
  if (!contact) return false;
  const known = [person.lastOrder, contact.lastOwnActionDay].filter((day): day is Day => day !== null);
  const from = known.length > 0 ? Math.max(...known) : contact.signupDay;
  if (from === null) return false;
  const limit = addMonths(from, letGoMonths);
  return limit > asOf && limit <= addMonths(asOf, warningMonths);
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
  { letGoMonths }: Pick<Settings, 'letGoMonths'>,
): Action[] {
  const named = actionRules.map(({ code }) => ({ code, people: [] as Person[], stake: 0 }));
  for (const person of people) {
    const profile: ActionProfile = {
      person,
      contact: contacts?.[person.customer] ?? null,
      ...circumstances,
      largeFrom: sizes.largeFrom,
      letGoMonths,
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
