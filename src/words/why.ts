import type { FieldMatch, Person, Reason, Thresholds } from '../core/results';
import type { Settings } from '../core/settings';
import type { Words } from './words';

// Which sentence fits a customer: chosen here once, so that a cell and a tab say the same.

/** What a stage is explained by. */
export type WhyPerson = Pick<Person, 'stage' | 'flags' | 'daysSinceLastOrder' | 'lateness' | 'stageSize' | 'orderDays'>;

/** Why the customer is in his stage, with figures. */
export function whyStage(
  words: Pick<Words, 'reasons'>,
  person: WhyPerson,
  thresholds: Pick<Thresholds, 'activeWithin' | 'lostAfter'>,
): string {
  const say = words.reasons.stage;
  const since = person.daysSinceLastOrder;
  if (person.stage === 'prospect' || since === null) {
    return person.flags.includes('refunded') ? say.refunded() : say.prospect();
  }
  switch (person.stage) {
    case 'reactivation':
      return person.flags.includes('leave-the-base') ? say.letGo(since) : say.lost(since, thresholds.lostAfter);
    case 'acquisition':
      return person.flags.includes('second-order-overdue') ? say.secondOverdue(since) : say.first(since);
    case 'attrition': {
      if (since <= thresholds.activeWithin) return say.declining();
      const text = say.slowing(since, thresholds.activeWithin);
      return person.lateness !== null && person.lateness > 1 ? `${text} · ${say.times(person.lateness)}` : text;
    }
    case 'loyalty':
      return person.stageSize === 'large' ? say.large(person.orderDays, since) : say.frequent(person.orderDays, since);
    default:
      return person.flags.includes('won-back')
        ? say.wonBack(since, thresholds.lostAfter)
        : say.growing(person.orderDays, since);
  }
}

/**
 * Why the customer is where he is, and what separates him from the next class: whoever is slowing down hears when he is
 * lost, a first-time buyer what makes him Multi or VIP, who is not large what makes him so, the large when they slow down.
 */
export function whyCustomer(
  words: Pick<Words, 'reasons'>,
  person: WhyPerson & NextPerson,
  thresholds: Pick<Thresholds, 'activeWithin' | 'lostAfter'>,
  currencySign = '',
): string {
  const [next] = nextOf(words, person, currencySign);
  const why = whyStage(words, person, thresholds);
  return next === undefined ? why : `${why} · ${next}`;
}

/** Whom the ways to another class are told of; without a usual gap, as one who buys once a year. */
export type NextPerson = Pick<Person, 'activity'> & Partial<Pick<Person, 'usualGap' | 'next'>>;

/** More orders than this, or than so many years of his, are no advice: the money is said alone. */
const [mostOrders, mostYears] = [10, 3];

function withinReach(orders: number | null, { usualGap }: NextPerson): number | null {
  if (orders === null) return null;
  const yearly = usualGap ? Math.max(1, 365 / usualGap) : 1;
  return orders <= Math.min(mostOrders, mostYears * yearly) ? orders : null;
}

/** Every way to another class within reach, the one that matters most first. */
export function nextOf(words: Pick<Words, 'reasons'>, person: NextPerson, currencySign = ''): string[] {
  const { activity, next } = person;
  if (!next) return [];
  const say = words.reasons.next;
  const { size, segment, silence } = next;
  const steps = [
    ...(segment ? [say[segment.to](segment.orders)] : []),
    ...(size ? [say[size.to](size.cents, withinReach(size.orders, person), currencySign)] : []),
  ];
  const ends = silence ? [say[silence.to](silence.days)] : [];
  return activity === 'slowing' ? [...ends, ...steps] : [...steps, ...ends];
}

/** A field in words; of two customers, what sets the first apart. */
export function fieldText(words: Pick<Words, 'reasons'>, match: FieldMatch, currencySign = ''): string {
  return textOfField(words, match.field, match.value, currencySign);
}
export function differenceText(words: Pick<Words, 'reasons'>, match: FieldMatch, currencySign = ''): string {
  const { field, value, theirs } = match;
  return words.reasons.field.differs(
    textOfField(words, field, value, currencySign),
    textOfField(words, field, theirs, currencySign),
  );
}

function textOfField(
  words: Pick<Words, 'reasons'>,
  field: FieldMatch['field'],
  value: string | number,
  currencySign: string,
): string {
  const say = words.reasons.field;
  if (field === 'kind') return value === 'company' ? say.company : say.person;
  if (field === 'mean-order') return say['mean-order'](Number(value), currencySign);
  if (field === 'rhythm') return say.rhythm(Number(value));
  return say[field](String(value));
}

/** The sentence somebody typed for a stage and size, else for the stage. */
export const ownSentence = (
  own: Readonly<Record<string, string>>,
  { stage, stageSize }: Pick<Person, 'stage' | 'stageSize'>,
): string | undefined => own[`${stage}-${stageSize}`] ?? own[stage];

/** What to invest in the customer; the person's own sentences (`settings.investments`) come first. */
export function investmentFor(words: Words, person: Person, own: Settings['investments'] = {}): string {
  if (person.flags.includes('leave-the-base')) return words.reasons.letGo.investment;
  return ownSentence(own, person) ?? words.reasons.investment[person.stage][person.stageSize];
}

/**
 * What to say to the customer first; the person's own sentences (`settings.programmes`) replace those of a stage. The
 * won back, the overdue and those to let go have one of their own.
 */
export function messageFor(
  words: Pick<Words, 'reasons'>,
  person: Pick<Person, 'flags' | 'stage' | 'stageSize'>,
  own: Settings['programmes'] = {},
): string {
  if (person.flags.includes('leave-the-base')) return words.reasons.letGo.message;
  if (person.flags.includes('won-back')) return words.reasons.welcomeBack;
  if (person.flags.includes('second-order-overdue')) return words.reasons.secondOrder;
  return ownSentence(own, person) ?? words.reasons.message[person.stage][person.stageSize];
}

/** The facts that make a customer one of the best, in the order given; `isLost` says first that he is gone. */
export function whyBest(words: Words, facts: readonly Reason[], currencySign = '', isLost = false): string {
  const say = words.reasons.best;
  const parts = facts.map(({ code, value, other = 0 }) => say[code](value, other, currencySign));
  const text = [...(isLost ? [words.reasons.noLongerBuying] : []), ...parts].join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
