import { useState } from 'preact/hooks';
import { spacesShown } from '../src/core/clean/spaces';
import type { CleanRule } from '../src/core/model';
import type { CleanAnswer } from '../src/wizard/messages';
import { formatNumber } from '../src/words/format';
import { Icon } from './icon';
import { Frame, Rich, usePanel } from './panel';
import { LookAt } from './remarks';
import { decisionOn, withDecision } from './state';

/** 3 · Clean: what would change, per rule and with examples; doubtful pairs one at a time. */
export function Clean() {
  const { state, words, send } = usePanel();
  const [shown, setShown] = useState<CleanRule | null>(null);
  const clean = state.clean;
  if (!clean) return null;
  const w = words.clean;
  const { rules, pairs, leftOut } = clean;
  const phones = rules.find((rule) => rule.rule === 'phone')?.count ?? 0;
  const current = rules.find((rule) => rule.rule === shown) ?? rules.find((rule) => rule.examples.length > 0);
  const outside = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <Frame
      step="clean"
      title={w.title}
      actions={[
        { label: words.continue, primary: true, onClick: () => send({ kind: 'forward' }) },
        { label: words.back, onClick: () => send({ kind: 'back' }) },
      ]}
    >
      <p class="lead">
        {rules.length > 0 || clean.duplicates > 0 ? (
          <>
            <Rich text={w.figures(clean.duplicates, phones, clean.missing)} /> {w.nothingChanged}
          </>
        ) : (
          w.nothing
        )}
      </p>
      <Passed />
      <ul class="ls rl">
        {rules.map((rule) => (
          <RuleLine key={rule.rule} rule={rule} isShown={rule === current} onShow={() => setShown(rule.rule)} />
        ))}
        {clean.merged > 0 && (
          <li class="it fixed">
            <Icon name="check" />
            <span class="nm">{w.merged}</span>
            <span class="n">{formatNumber(clean.merged, state.language)}</span>
          </li>
        )}
      </ul>
      {rules.some(({ rule }) => needed.has(rule)) && <p class="h why">{w.needed}</p>}
      {current && current.examples.length > 0 && <Examples key={current.rule} rule={current} />}
      {pairs.length > 0 && <Pairs pairs={pairs} />}
      <LookAt remarks={clean.remarks} people={clean} />
      {outside > 0 && (
        <details>
          <summary>
            <Icon name="down" />
            {w.leftOut(outside)}
          </summary>
          <ul class="ls rl">
            {leftOut.map(({ reason, count }) => (
              <li key={reason} class="it">
                <span class="nm">{w.reason[reason in w.reason ? (reason as keyof typeof w.reason) : 'other']}</span>
                <span class="n">{formatNumber(count, state.language)}</span>
              </li>
            ))}
          </ul>
          <p class="h">{w.kept(clean.rowsKept, clean.rowsRead)}</p>
        </details>
      )}
    </Frame>
  );
}

/** One quiet line on the steps that were passed because nothing was to check, with the way back. */
export function Passed() {
  const { state, words, send } = usePanel();
  if (state.passed.length === 0) return null;
  const names = state.passed.map((step) => words.plan.passed[step as keyof typeof words.plan.passed]);
  return (
    <p class="h passed">
      {words.plan.accepted(names)}{' '}
      <button type="button" class="lk" onClick={() => send({ kind: 'go', view: state.passed[0] })}>
        {words.plan.review}
      </button>
    </p>
  );
}

type Rule = CleanAnswer['rules'][number];

/** Nothing can be counted without reading these: they are shown, and not offered to refuse. */
const needed: ReadonlySet<Rule['rule']> = new Set(['date', 'amount', 'customer-id']);

function RuleLine(props: { readonly rule: Rule; readonly isShown: boolean; readonly onShow: () => void }) {
  const { state, words, send } = usePanel();
  const { rule, count, on, examples } = props.rule;
  const { rulesOff, rulesOn } = state.choices;
  const isOn = rulesOff.includes(rule) ? false : rulesOn.includes(rule) ? true : on;
  const name = words.clean.rule[rule];
  const toggle = (ticked: boolean) => {
    const others = { off: rulesOff.filter((r) => r !== rule), on: rulesOn.filter((r) => r !== rule) };
    send({
      kind: 'choose',
      change: ticked
        ? { rulesOff: others.off, rulesOn: [...others.on, rule] }
        : { rulesOff: [...others.off, rule], rulesOn: others.on },
    });
  };
  return (
    <li class={`it${props.isShown ? ' cur' : ''}${needed.has(rule) ? ' fixed' : ''}`}>
      {needed.has(rule) ? (
        <>
          <Icon name="check" />
          <span class="nm">{name}</span>
        </>
      ) : (
        <label class="nm">
          <input
            type="checkbox"
            checked={isOn}
            onFocus={props.onShow}
            onChange={(event) => toggle((event.currentTarget as HTMLInputElement).checked)}
          />
          <span>{name}</span>
        </label>
      )}
      {examples.length > 0 ? (
        <button type="button" class="n" aria-label={words.clean.showExamples(name, count)} onClick={props.onShow}>
          {formatNumber(count, state.language)}
        </button>
      ) : (
        <span class="n">{formatNumber(count, state.language)}</span>
      )}
    </li>
  );
}

function Examples({ rule }: { readonly rule: Rule }) {
  const { words } = usePanel();
  const [all, setAll] = useState(false);
  const w = words.clean;
  const shown = all ? rule.examples : rule.examples.slice(0, 3);
  return (
    <div class="pv">
      <div class="r1 wrap">
        <b>{w.beforeAfter}</b>
        {rule.examples.length > 3 && (
          <button type="button" class="lk" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? w.seeLess
              : rule.examples.length < rule.count
                ? w.seeSome(rule.examples.length)
                : w.seeAll(rule.count)}
          </button>
        )}
      </div>
      <table aria-label={w.rule[rule.rule]}>
        <thead class="sr">
          <tr>
            <th scope="col">{w.before}</th>
            <th scope="col">{w.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ before, after }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows and shrinks at its end
            <tr key={i}>
              <td>{rule.rule === 'spaces' ? spacesShown(before) : before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rule.rule === 'spaces' && <p class="h">{w.dots}</p>}
      {rule.listed < rule.count && <p class="h">{w.listed(rule.listed)}</p>}
    </div>
  );
}

function Pairs({ pairs }: { readonly pairs: CleanAnswer['pairs'] }) {
  const { state, words, send } = usePanel();
  const w = words.clean;
  const open = pairs.findIndex((pair) => !decisionOn(state.choices, pair.a.key, pair.b.key));
  if (open < 0) {
    const others = state.choices.decisions.filter(
      (decision) =>
        !pairs.some((pair) => decisionOn({ ...state.choices, decisions: [decision] }, pair.a.key, pair.b.key)),
    );
    return (
      <p class="h after" role="status">
        {w.decided(pairs.length)}{' '}
        <button type="button" class="lk" onClick={() => send({ kind: 'choose', change: { decisions: others } })}>
          {w.again}
        </button>
      </p>
    );
  }
  const pair = pairs[open];
  const decide = (same: boolean) =>
    send({ kind: 'choose', change: withDecision(state.choices, pair.a.key, pair.b.key, same) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and its own look
    <div class="q" role="group" aria-label={w.samePerson}>
      <div class="r1 wrap">
        <b>{w.samePerson}</b>
        <span class="h" role="status">
          {w.pairOf(open + 1, pairs.length)}
        </span>
      </div>
      <div class="pair">
        {[pair.a, pair.b].map((side) => (
          <div key={side.key}>
            {side.lines.map((line, i) =>
              i === 0 ? (
                <b key={line}>{line}</b>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one address never move
                <span key={i}>{line}</span>
              ),
            )}
          </div>
        ))}
      </div>
      <div class="h">
        {w.by[pair.by in w.by ? (pair.by as keyof typeof w.by) : 'name']} {w.unanswered}
      </div>
      <div class="ab">
        <button type="button" class="bt" onClick={() => decide(true)}>
          {w.join}
        </button>
        <button type="button" class="bt" onClick={() => decide(false)}>
          {w.keepBoth}
        </button>
      </div>
    </div>
  );
}
