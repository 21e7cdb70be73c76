import type { Person, Reason, Thresholds } from '../core/results';
import type { Settings } from '../core/settings';
import type { Words } from './words';

// Which sentence fits a customer: chosen here once, so that a cell and a tab say the same.

/** Why the customer is in his stage, with figures. */
export function whyStage(words: Words, person: Person, thresholds: Thresholds): string {
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

/** What to invest in the customer; the person's own sentences (`settings.investments`) come first. */
export function investmentFor(words: Words, person: Person, own: Settings['investments'] = {}): string {
  if (person.flags.includes('leave-the-base')) return words.reasons.letGo.investment;
  return (
    own[`${person.stage}-${person.stageSize}`] ??
    own[person.stage] ??
    words.reasons.investment[person.stage][person.stageSize]
  );
}

/** What to say to the customer first. */
export function messageFor(words: Words, person: Person): string {
  if (person.flags.includes('leave-the-base')) return words.reasons.letGo.message;
  if (person.flags.includes('won-back')) return words.reasons.welcomeBack;
  if (person.flags.includes('second-order-overdue')) return words.reasons.secondOrder;
  return words.reasons.message[person.stage][person.stageSize];
}

/** The facts that make a customer one of the best, in the order given; `isLost` says first that he is gone. */
export function whyBest(words: Words, facts: readonly Reason[], currencySign = '', isLost = false): string {
  const say = words.reasons.best;
  const parts = facts.map(({ code, value, other = 0 }) => say[code](value, other, currencySign));
  const text = [...(isLost ? [words.reasons.noLongerBuying] : []), ...parts].join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
