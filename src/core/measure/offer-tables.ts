import type { OfferArm } from '../model';
import type { Arms } from './offers';

/**
 * Who was targeted by each code and who was set apart, as `offerReturns` asks for it: customers each once; one who is
 * in both arms in neither, nobody knows what he was sent. Rows without a code count for every code.
 *
 * @param customerOf customer number of each identity; left out where the arms tell customers already
 * @returns null for a code without both arms
 */
export function armsOfOffers(arms: readonly OfferArm[], customerOf?: ArrayLike<number>): (code: string) => Arms | null {
  const byCode = new Map<string, { treated: Set<number>; control: Set<number> }>();
  for (const { who, code, isControl } of arms) {
    const own = byCode.get(code) ?? { treated: new Set(), control: new Set() };
    byCode.set(code, own);
    own[isControl ? 'control' : 'treated'].add(customerOf ? customerOf[who] : who);
  }
  return (code) => {
    const treated = new Set<number>();
    const control = new Set<number>();
    for (const part of [byCode.get(code), byCode.get('')]) {
      for (const customer of part?.treated ?? []) treated.add(customer);
      for (const customer of part?.control ?? []) control.add(customer);
    }
    const only = (own: Set<number>, other: Set<number>) => [...own].filter((customer) => !other.has(customer));
    const found = { treated: only(treated, control), control: only(control, treated) };
    return found.treated.length > 0 && found.control.length > 0 ? found : null;
  };
}
