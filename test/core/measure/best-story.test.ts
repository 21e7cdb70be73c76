import { describe, expect, it, test } from 'vitest';
import { storyOf, touchpointsMet } from '../../../src/core/measure/best-story';
import { describePeople } from '../../../src/core/measure/people';
import type { Ledger } from '../../../src/core/model';
import { defaultSettings } from '../../../src/core/settings';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';

const asOf = day('2026-12-15');
const settings = { ...defaultSettings, activeWithin: 60, lostAfter: 120 };
const line = (product: string, category = '') => ({ product, category, quantity: 1, unitCents: 100 });

/** Touches as [customer number, day, channel]. */
function withTouches(ledger: Ledger, touches: readonly (readonly [number, string, string])[]): Ledger {
  const channels = [...new Set(touches.map(([, , channel]) => channel))];
  return {
    ...ledger,
    touches: {
      customer: Int32Array.from(touches, ([who]) => who),
      day: Int32Array.from(touches, ([, iso]) => day(iso)),
      channel: Int32Array.from(touches, ([, , channel]) => channels.indexOf(channel)),
    },
    touchChannels: channels,
  };
}
const tell = (ledger: Ledger, customer = 0, peers: readonly number[] = []) =>
  storyOf(ledger, describePeople(ledger, null, settings, asOf), customer, peers);

describe('what convinced him', () => {
  const ana: TestOrder[] = [
    order('Ana', '2026-03-01', 10, { offer: 'HELLO', channel: 'Fair', lines: [line('Pot'), line('Cup')] }),
    order('Ana', '2026-03-01', 10, { channel: 'Web', lines: [line('Cup')] }),
    order('Ana', '2026-06-01', 10, { offer: 'AGAIN', channel: 'Web', lines: [line('Tea')] }),
  ];
  it('is the products, code and channel of the day of his first order', () => {
    expect(tell(ledgerFrom(ana)).firstOrder).toEqual({
      day: day('2026-03-01'),
      products: ['Cup', 'Pot'],
      offer: 'HELLO',
      channel: 'Fair',
    });
  });
  it('is blank where the file does not say', () => {
    expect(tell(ledgerFrom([order('Ana', '2026-03-01', 10)])).firstOrder).toEqual({
      day: day('2026-03-01'),
      products: [],
      offer: '',
      channel: '',
    });
  });
  test.each([
    {
      name: 'the last between both',
      touches: [
        [0, '2026-03-05', 'Mail'],
        [0, '2026-05-01', 'Ads'],
      ],
      channel: 'Ads',
    },
    { name: 'the day of the second counts', touches: [[0, '2026-06-01', 'Mail']], channel: 'Mail' },
    { name: 'that of the first does not', touches: [[0, '2026-03-01', 'Mail']], channel: undefined },
    {
      name: 'nor one after, nor somebody else’s',
      touches: [
        [0, '2026-06-02', 'Mail'],
        [1, '2026-05-01', 'Ads'],
      ],
      channel: undefined,
    },
  ] as const)('the touch before the second: $name', ({ touches, channel }) => {
    const ledger = withTouches(ledgerFrom([...ana, order('Léo', '2026-03-01', 5)]), touches);
    expect(tell(ledger).beforeSecond?.channel).toBe(channel);
  });
});

describe('touchpoints', () => {
  const ledger = withTouches(
    ledgerFrom([
      order('Ana', '2026-03-01', 1, { channel: 'Shop' }),
      order('Ana', '2026-07-01', 1, { channel: 'shop ' }),
    ]),
    [
      [0, '2026-01-01', 'Ads'],
      [0, '2026-08-01', 'Mail'],
      [0, '2027-08-01', 'Late'],
    ],
  );
  it('count orders and touches together, one channel however it is written, up to the day', () => {
    expect(tell(ledger).touchpoints.map(({ channel, times }) => [channel, times])).toEqual([
      ['Shop', 2],
      ['Ads', 1],
      ['Mail', 1],
    ]);
    expect(touchpointsMet(ledger, asOf, 0)).toEqual({ first: 'Ads', last: 'Mail', most: 'Shop' });
  });
  it('are shared with other loyal customers from five of them on', () => {
    const many = Array.from({ length: 6 }, (_, i) =>
      ['2026-10-01', '2026-11-01', '2026-12-01'].map((iso) =>
        order(`L${i}`, iso, 100, { channel: i < 3 ? 'Shop' : 'Web' }),
      ),
    ).flat();
    const others = Array.from({ length: 30 }, (_, i) => order(`z${i}`, '2026-12-01', 1));
    const told = tell(ledgerFrom([...many, ...others]));
    expect(told.loyal).toBe(5);
    expect(told.touchpoints).toMatchObject([{ channel: 'Shop', loyalShare: 0.4 }]);
    expect(tell(ledger).touchpoints[0].loyalShare).toBeNull();
  });
  it('are none where no file says', () => {
    const plain = ledgerFrom([order('Ana', '2026-03-01', 1)]);
    expect(tell(plain).touchpoints).toEqual([]);
    expect(touchpointsMet(plain, asOf, 0)).toBeNull();
  });
});

describe('what his peers buy and he does not', () => {
  const peers = [1, 2, 3, 4, 5, 6];
  const orders = (categories: readonly (readonly string[])[]) =>
    categories.map((list, i) =>
      order(`c${i}`, '2026-12-01', 5, { lines: list.map((name) => line(`p-${name}`, name)) }),
    );
  const shelf = [['Tea'], ['Tea', 'Cups'], ['Cups'], ['Cups', 'Tea'], ['Pots'], ['Pots'], ['Tea']];

  it('is a category of at least three peers in ten, the commonest first', () => {
    const { goods } = tell(ledgerFrom(orders(shelf)), 0, peers);
    expect(goods).toEqual({
      kind: 'category',
      bought: [{ name: 'Tea', orders: 1 }],
      missing: [
        { name: 'Cups', share: 0.5 },
        { name: 'Pots', share: 2 / 6 },
      ],
      peers: 6,
    });
  });
  it('is a product where the file has no categories, nothing without either', () => {
    const products = shelf.map((list, i) => order(`c${i}`, '2026-12-01', 5, { lines: list.map((name) => line(name)) }));
    expect(tell(ledgerFrom(products), 0, peers).goods?.kind).toBe('product');
    expect(tell(ledgerFrom([order('Ana', '2026-12-01', 5)]), 0, peers).goods).toBeNull();
  });
  it('needs five peers', () => {
    expect(tell(ledgerFrom(orders(shelf)), 0, peers.slice(0, 4)).goods?.missing).toEqual([]);
  });
});
