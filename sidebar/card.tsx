import { useState } from 'preact/hooks';
import { readIsoDay, toCents } from '../src/core/units';
import type { CardAnswer } from '../src/wizard/messages';
import { formatDay, formatMoney, formatMonth, formatNumber, formatShare } from '../src/words/format';
import { fieldText, messageFor, nextOf, whyStage } from '../src/words/why';
import { Frame, Rich, usePanel } from './panel';
import type { Words } from './words';

/** One customer: since when, how regularly, worth what, and what to do next. */
export function Card() {
  const { state, words, send } = usePanel();
  const { card, language } = state;
  if (!card) return null;
  const w = words.card;
  const money = (amount: number) => formatMoney(amount, card.currencySign, language);
  // Nothing may be spent: nothing is offered either.
  const offersPay = card.ceiling !== 0;
  const facts = [
    ...(card.ceiling === null ? [] : [offersPay ? w.ceiling(money(card.ceiling)) : w.noOffer]),
    ...(card.stake === null ? [] : [w.stake(money(card.stake))]),
    w.consent[card.consent],
  ];
  const action = card.action === 'large-lost' && !offersPay ? w.withoutOffer : card.action && w.action[card.action];
  const likes = (card.lookAlikes ?? [])
    .map(({ name, similarity, matching }) => {
      const inCommon = matching.map(({ field, value }) => {
        const shown = field === 'mean-order' ? toCents(Number(value)) : value;
        return fieldText(words, { field, value: shown, theirs: shown }, card.currencySign);
      });
      return w.like(name, formatShare(similarity, language), inCommon.join(', '));
    })
    .join(' · ');
  const isLeaving = card.stage === 'attrition' || card.stage === 'reactivation';
  return (
    <Frame
      place={w.title}
      title={card.name}
      hint={card.row === undefined ? w.noRow : undefined}
      actions={[
        {
          label: w.seeRow,
          primary: true,
          disabled: card.row === undefined,
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
      {card.expected && <p class="h">{w.expected(formatDay(card.expected, language), card.expected <= card.asOf)}</p>}
      <div class="act">
        <div class="k">{w.todo}</div>
        <b>{action ?? w.noAction}</b>
        <span>{facts.join(' · ')}</span>
      </div>
      {card.consent !== 'no' && <Message text={messageOf(words, card, offersPay)} />}
      <dl class="facts">
        {card.why && <Fact name={w.why} value={whyOf(words, card)} />}
        {card.since && <Fact name={w.since} value={formatDay(card.since, language)} />}
        <Fact name={w.orders} value={w.ordersValue(card.orders, card.windowOrders)} />
        {card.value && (
          <Fact
            name={w.value(card.value.isMargin, card.value.months)}
            value={w.valueText(money(card.value.amount), card.value.orders)}
          />
        )}
        {card.rfm && <Fact name={w.segment} value={words.codes.rfmSegment[card.rfm]} />}
        {card.touchpoints ? (
          <Fact name={w.channels} value={w.met(card.touchpoints.first, card.touchpoints.last, card.touchpoints.most)} />
        ) : (
          card.channels.length > 0 && <Fact name={w.channels} value={card.channels.join(', ')} />
        )}
        {likes !== '' && <Fact name={w.likes} value={likes} />}
      </dl>
    </Frame>
  );
}

/** Why he is in his stage, and every way to the next class. */
function whyOf(words: Words, card: CardAnswer): string {
  const { why } = card;
  if (!why) return '';
  const person = {
    stage: card.stage,
    stageSize: card.size,
    flags: why.flags,
    daysSinceLastOrder: card.orders > 0 ? card.daysSince : null,
    lateness: card.lateness,
    orderDays: why.orderDays,
  };
  const size = why.size && { to: why.size.to, cents: toCents(why.size.amount), orders: why.size.orders };
  const next = why.next && { ...why.next, size };
  return [whyStage(words, person, why), ...nextOf(words, { activity: why.activity, next }, card.currencySign)].join(
    ' · ',
  );
}

/** A sentence of his stage; where no offer pays, the one that makes none. */
function messageOf(words: Words, card: CardAnswer, offersPay: boolean): string {
  const { stage, size, why, ownMessage = null } = card;
  const stageSize = offersPay ? size : 'small';
  return messageFor(
    words,
    { stage, stageSize, flags: why?.flags ?? [] },
    ownMessage === null ? {} : { [stage]: ownMessage },
  );
}

function Message({ text }: { readonly text: string }) {
  const { words } = usePanel();
  const w = words.card;
  const [said, say] = useState('');
  return (
    <div class="say">
      <div class="k">{w.message}</div>
      <p>{text}</p>
      <button type="button" class="bt" onClick={() => say(copied(text) ? w.copied : w.copyByHand)}>
        {w.copy}
      </button>
      <span class="h" role="status">
        {said}
      </span>
    </div>
  );
}

/** The frame of an add-on may not use the newer way to the clipboard. */
function copied(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  let isDone = false;
  try {
    isDone = document.execCommand('copy');
  } catch {
    // Refused: the person is told to copy by hand.
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isDone;
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
