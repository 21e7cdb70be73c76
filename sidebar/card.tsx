import { readIsoDay } from '../src/core/units';
import type { CardAnswer } from '../src/wizard/messages';
import { formatDay, formatMoney, formatMonth, formatNumber } from '../src/words/format';
import { Frame, Rich, usePanel } from './panel';

/** One customer: since when, how regularly, worth what, and what to do next. */
export function Card() {
  const { state, words, send } = usePanel();
  const { card, language } = state;
  if (!card) return null;
  const w = words.card;
  const money = (amount: number) => formatMoney(amount, card.currencySign, language);
  const facts = [
    ...(card.ceiling === null ? [] : [w.ceiling(money(card.ceiling))]),
    ...(card.stake === null ? [] : [w.stake(money(card.stake))]),
    w.consent[card.consent],
  ];
  const isLeaving = card.stage === 'attrition' || card.stage === 'reactivation';
  return (
    <Frame
      place={w.title}
      title={card.name}
      actions={[
        {
          label: w.seeRow,
          primary: true,
          onClick: () => send({ kind: 'ask', request: { kind: 'open', tab: 'clean', row: card.row } }),
        },
        {
          label: w.another,
          onClick: () => send({ kind: 'ask', request: { kind: 'card', key: null } }),
        },
      ]}
    >
      <p class="tags">
        <span>{words.codes.buyerSegment[card.segment]}</span>
        {card.size !== 'none' && <span>{words.codes.size[card.size]}</span>}
        {card.stage !== card.segment && <span class={isLeaving ? 'o' : ''}>{words.codes.stage[card.stage]}</span>}
      </p>
      {card.orders > 0 && (
        <div class="kp">
          <div>
            <span>{w.spent}</span>
            <b>{money(card.spent)}</b>
          </div>
          <div>
            <span>{w.rank}</span>
            <b>
              {formatNumber(card.rank, language)} <i>{w.of(card.of)}</i>
            </b>
          </div>
        </div>
      )}
      <h2>{w.rhythm}</h2>
      {card.orderDays.length > 0 && <Timeline card={card} />}
      <p class="ln">
        {card.orders === 0 ? (
          w.noOrder
        ) : card.usualGap === null ? (
          w.oneOrder
        ) : (
          <Rich text={w.usual(Math.round(card.usualGap), card.lateness)} />
        )}
      </p>
      {card.expected && <p class="h">{w.expected(formatDay(card.expected, language))}</p>}
      <div class="act">
        <div class="k">{w.todo}</div>
        <b>{card.action ? w.action[card.action] : w.noAction}</b>
        <span>{facts.join(' · ')}</span>
      </div>
      <dl class="facts">
        {card.since && <Fact name={w.since} value={formatDay(card.since, language)} />}
        <Fact name={w.orders} value={w.ordersValue(card.orders, card.windowOrders)} />
        {card.value && (
          <Fact name={w.value(card.value.months)} value={w.valueText(money(card.value.amount), card.value.orders)} />
        )}
        {card.rfm && <Fact name={w.segment} value={words.codes.rfmSegment[card.rfm]} />}
        {card.channels.length > 0 && <Fact name={w.channels} value={card.channels.join(', ')} />}
      </dl>
    </Frame>
  );
}

const Fact = (props: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{props.name}</dt>
    <dd>{props.value}</dd>
  </>
);

/** Dots on a line, one an order; dashed and orange since the last one. */
function Timeline({ card }: { readonly card: CardAnswer }) {
  const { state, words } = usePanel();
  const days = card.orderDays.map((day) => readIsoDay(day)).filter((day): day is number => day !== null);
  const end = readIsoDay(card.asOf) ?? days[days.length - 1];
  const [from, to] = [4, 264];
  const span = Math.max(1, end - days[0]);
  const at = (day: number) => Math.round(from + ((to - from) * (day - days[0])) / span);
  // Orders closer than a pixel share a dot.
  const dots = [...new Set(days.map(at))];
  const last = at(days[days.length - 1]);
  const first = formatMonth(days[0], state.language);
  const silence = words.card.silence(card.daysSince);
  return (
    <>
      <svg class="rh" viewBox="0 0 268 26" role="img" aria-label={words.card.timeline(first, card.daysSince)}>
        <line x1={from} x2={to} y1="14" y2="14" stroke="#DADCE0" stroke-width="2" />
        {card.daysSince > 0 && (
          <>
            <line x1={last} x2={to} y1="14" y2="14" stroke="#B93E0B" stroke-width="2" stroke-dasharray="4 3" />
            <path d={`M${to} 8v12`} stroke="#B93E0B" stroke-width="2" />
          </>
        )}
        {dots.map((x) => (
          <circle key={x} cx={x} cy="14" r="4" fill="#0B57D0" stroke="#fff" />
        ))}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{first}</span>
        <span class="o">{card.daysSince > 0 ? silence : ''}</span>
      </p>
    </>
  );
}
