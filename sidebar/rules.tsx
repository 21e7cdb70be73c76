import { useId, useState } from 'preact/hooks';
import { type BuyerSegment, buyerSegments } from '../src/core/codes';
import type { Settings } from '../src/core/settings';
import { readIsoDay } from '../src/core/units';
import type { RulesAnswer, SentSettings } from '../src/wizard/messages';
import { formatDay, formatMoney, formatNumber } from '../src/words/format';
import { Icon } from './icon';
import { type Counts, countLive } from './live';
import { Frame, Select, usePanel } from './panel';
import { withSetting } from './state';

const windows = [3, 6, 12, 24, 36, 0];
const pmgModes: readonly Settings['pmgMode'][] = ['head-count', 'turnover', 'thirds', 'amounts'];
const mostFirst: readonly BuyerSegment[] = [...buyerSegments].reverse();

/** What is in force: the answer's settings, replaced by what was changed since. */
function inForce(rules: RulesAnswer, sent: SentSettings) {
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
  const text = <T extends string>(value: unknown, otherwise: T) =>
    typeof value === 'string' ? (value as T) : otherwise;
  const { settings } = rules;
  const cuts = sent.pmgCuts as { readonly medium: number; readonly large: number } | undefined | null;
  return {
    windowMonths: number(sent.windowMonths, settings.windowMonths),
    basis: text<Settings['basis']>(sent.basis, settings.basis),
    activeWithin: number(sent.activeWithin, settings.activeWithin),
    lostAfter: number(sent.lostAfter, settings.lostAfter),
    pmgMode: text<Settings['pmgMode']>(sent.pmgMode, settings.pmgMode),
    pmgCuts: cuts ?? null,
    margin: number(sent.margin, settings.margin),
    targetCac: sent.targetCac === undefined ? settings.targetCac : (sent.targetCac as number | null),
  };
}

/** 4 · Rules: the limits, and at once how many customers fall on each side. */
export function Rules() {
  const { state, words, send } = usePanel();
  const [more, setMore] = useState(false);
  const rules = state.rules;
  if (!rules) return null;
  const w = words.rules;
  const { language, choices } = state;
  const now = inForce(rules, choices.settings);
  const set = (change: SentSettings, askAgain = false) =>
    send({ kind: 'choose', change: withSetting(choices, change), askAgain });

  const limitsFit = now.activeWithin < now.lostAfter;
  const amountsFit = now.pmgMode !== 'amounts' || (now.pmgCuts !== null && now.pmgCuts.medium < now.pmgCuts.large);
  const moved =
    now.activeWithin !== rules.settings.activeWithin ||
    now.lostAfter !== rules.settings.lostAfter ||
    now.pmgMode !== rules.settings.pmgMode ||
    now.pmgMode === 'amounts';
  // Contracts end on days of their own, and a margin has costs, which the panel does not know.
  const live = rules.from === 'contract' || rules.settings.basis === 'margin' ? null : rules.live;
  const counts: Counts =
    live && moved && limitsFit
      ? countLive(live, {
          ...now,
          asOf: readIsoDay(rules.asOf) ?? 0,
          windowMonths: rules.settings.windowMonths,
          hasAmounts: rules.hasAmounts,
          pmgCuts: now.pmgCuts && { medium: now.pmgCuts.medium * 100, large: now.pmgCuts.large * 100 },
        })
      : { activity: rules.counts, segments: rules.segments };

  const askedCurrency = typeof choices.settings.currency === 'string' ? choices.settings.currency : rules.currency;
  // Euros do not become pounds by it.
  const isNoCurrency = !state.asking && askedCurrency !== rules.currency;

  const wasSet = choices.settings.activeWithin !== undefined || choices.settings.lostAfter !== undefined;
  const lead = {
    data: w.lead,
    convention: w.leadConvention,
    setting: w.leadSetting,
    contract: w.leadContract,
  }[wasSet ? 'setting' : rules.from];
  return (
    <Frame
      step="rules"
      title={w.title}
      actions={[
        {
          label: words.continue,
          primary: true,
          disabled: !limitsFit || !amountsFit,
          onClick: () => send({ kind: 'forward' }),
        },
        { label: words.back, onClick: () => send({ kind: 'back' }) },
      ]}
    >
      <p class="lead">{lead}</p>
      <div class="f2">
        <NumberField
          label={w.activeWithin}
          unit={w.days}
          value={now.activeWithin}
          least={1}
          whole
          invalid={!limitsFit}
          onChange={(value) => value !== null && set({ activeWithin: value })}
        />
        <NumberField
          label={w.lostAfter}
          unit={w.days}
          value={now.lostAfter}
          least={2}
          whole
          invalid={!limitsFit}
          onChange={(value) => value !== null && set({ lostAfter: value })}
        />
      </div>
      {!limitsFit && <Wrong text={w.wrongOrder} />}
      <p class="h mb">
        {rules.p90 !== null ? w.repeat(now.lostAfter, Math.ceil(rules.p90)) : w.lostSentence(now.lostAfter)}{' '}
        {wasSet && (
          <button
            type="button"
            class="lk"
            onClick={() => {
              const { activeWithin: _active, lostAfter: _lost, ...settings } = choices.settings;
              send({ kind: 'choose', change: { settings }, askAgain: true });
            }}
          >
            {w.proposal}
          </button>
        )}
      </p>
      {live === null && moved && (
        <div class="q">
          <p>{w.outdated}</p>
          <div class="ab">
            <button
              type="button"
              class="bt"
              aria-disabled={state.asking !== null}
              onClick={() => send({ kind: 'choose', change: {}, askAgain: true })}
            >
              {w.recount}
            </button>
          </div>
        </div>
      )}
      <ActivityBar counts={counts} />
      <div class="f2 t">
        <Labelled label={w.window}>
          <Select
            label={w.window}
            value={String(now.windowMonths)}
            options={(windows.includes(now.windowMonths) ? windows : [now.windowMonths, ...windows]).map((months) => ({
              value: String(months),
              text: w.months(months),
            }))}
            onChange={(value) => set({ windowMonths: Number(value) }, true)}
          />
        </Labelled>
        {rules.hasAmounts && (
          <Labelled label={w.basis}>
            <Select
              label={w.basis}
              value={now.basis}
              options={(['turnover', 'margin'] as const).map((basis) => ({ value: basis, text: w.basisNames[basis] }))}
              onChange={(value) => set({ basis: value }, true)}
            />
          </Labelled>
        )}
      </div>
      {rules.hasAmounts ? (
        <Labelled label={w.pmg}>
          <Select
            label={w.pmg}
            value={now.pmgMode}
            options={pmgModes.map((mode) => ({ value: mode, text: w.pmgNames[mode] }))}
            onChange={(value) => set({ pmgMode: value })}
          />
        </Labelled>
      ) : (
        <p class="h">{w.noAmounts}</p>
      )}
      {now.pmgMode === 'amounts' && (
        <>
          <div class="f2 t">
            {(['medium', 'large'] as const).map((size) => (
              <NumberField
                key={size}
                label={size === 'medium' ? w.mediumFrom : w.largeFrom}
                unit={rules.currencySign}
                value={now.pmgCuts?.[size] || null}
                least={0}
                invalid={!amountsFit && now.pmgCuts !== null}
                onChange={(value) =>
                  set({ pmgCuts: { medium: 0, large: 0, ...now.pmgCuts, [size]: value ?? 0 } }, false)
                }
              />
            ))}
          </div>
          {!amountsFit && <Wrong text={w.wrongAmounts} />}
        </>
      )}
      {rules.otherCurrencies.length > 0 && <OtherCurrencies rules={rules} main={rules.currency} />}
      <h2>{w.segments}</h2>
      <SegmentBars segments={counts.segments} />
      <button type="button" class={more ? 'dis open' : 'dis'} aria-expanded={more} onClick={() => setMore(!more)}>
        <Icon name="down" />
        {w.more}
      </button>
      {more && (
        <div class="extra">
          <div class="f2">
            <NumberField
              label={w.margin}
              unit="%"
              value={Math.round(now.margin * 10000) / 100}
              least={0}
              most={100}
              wrong={w.wrongMargin}
              onChange={(value) => value !== null && set({ margin: value / 100 }, now.basis === 'margin')}
            />
            <TextField
              label={w.currency}
              value={askedCurrency}
              help={isNoCurrency ? w.noRowIn(askedCurrency, rules.currency) : undefined}
              fits={(text) => /^[A-Za-z]{3}$/.test(text)}
              wrong={w.wrongCurrency}
              // Rates are worth something in one main currency only.
              onChange={(text) =>
                set({ currency: text.toUpperCase(), ...(choices.settings.rates ? { rates: {} } : {}) }, true)
              }
            />
          </div>
          <NumberField
            label={w.targetCac}
            unit={rules.currencySign}
            value={now.targetCac}
            least={0}
            optional
            wrong={w.wrongTarget}
            help={w.targetCacHelp}
            onChange={(value) => set({ targetCac: value })}
          />
          <p class="h after">{w.asOf(formatDay(rules.asOf, language), formatDay(rules.oldestOrder, language))}</p>
        </div>
      )}
    </Frame>
  );
}

/** One rate per other currency of the file; without it, its rows stay out. */
function OtherCurrencies({ rules, main }: { readonly rules: RulesAnswer; readonly main: string }) {
  const { state, words, send } = usePanel();
  const w = words.rules;
  const given = new Map(Object.entries((state.choices.settings.rates ?? {}) as Readonly<Record<string, number>>));
  const setRate = (currency: string, rate: number | null) => {
    if (rate === null) given.delete(currency);
    else given.set(currency, rate);
    const change = withSetting(state.choices, { rates: Object.fromEntries(given) });
    send({ kind: 'choose', change, askAgain: true });
  };
  return (
    <>
      <h2>{w.otherCurrencies}</h2>
      {rules.otherCurrencies.map(({ currency, rows, amount, rate }) => {
        const total = formatMoney(amount, currency, state.language, 2);
        return (
          <div key={currency} class="rate">
            <NumberField
              label={w.rate(currency)}
              unit={main}
              value={state.choices.settings.rates ? (given.get(currency) ?? null) : rate}
              least={1e-6}
              optional
              wrong={w.wrongRate}
              help={rate === null ? w.withoutRate(rows, total) : w.withRate(rows, total)}
              onChange={(value) => setRate(currency, value)}
            />
          </div>
        );
      })}
    </>
  );
}

function ActivityBar({ counts }: { readonly counts: Counts }) {
  const { state, words } = usePanel();
  const w = words.rules;
  const { active, slowing, lost } = counts.activity;
  const total = Math.max(1, active + slowing + lost);
  return (
    <div aria-live="polite">
      <div class="sp" role="img" aria-label={w.activity(active, slowing, lost)}>
        {([active, slowing, lost] as const).map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three parts in their order
          <i key={i} class={['on', 'slow', 'gone'][i]} style={{ width: `${(100 * count) / total}%` }} />
        ))}
      </div>
      <div class="spl">
        <span>
          <b>{formatNumber(active, state.language)}</b> {w.active(active)}
        </span>
        <span>
          <b>{formatNumber(slowing, state.language)}</b> {w.slowing(slowing)}
        </span>
        <span>
          <b>{formatNumber(lost, state.language)}</b> {w.lost(lost)}
        </span>
      </div>
    </div>
  );
}

function SegmentBars({ segments }: { readonly segments: Counts['segments'] }) {
  const { state, words } = usePanel();
  const most = Math.max(1, ...mostFirst.map((segment) => segments[segment]));
  return (
    <dl class="sg">
      {mostFirst.map((segment) => (
        <div key={segment}>
          <dt>{words.codes.buyerSegment[segment]}</dt>
          <dd>
            <span class="br" aria-hidden="true">
              <i style={{ width: `${(100 * segments[segment]) / most}%` }} />
            </span>
            <b>{formatNumber(segments[segment], state.language)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const Wrong = ({ text }: { readonly text: string }) => (
  <p class="h wn" role="alert">
    <Icon name="warn" />
    {text}
  </p>
);

function Labelled(props: { readonly label: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="fl">
      <span aria-hidden="true">{props.label}</span>
      {props.children}
    </div>
  );
}

/** Counted on leaving the field, not at every key. A figure that does not fit stays in the field, and is said. */
function NumberField(props: {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
  readonly optional?: boolean;
  readonly invalid?: boolean;
  readonly wrong?: string;
  readonly help?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const { state } = usePanel();
  const shown = props.value === null ? '' : String(props.value).replace('.', state.language === 'fr' ? ',' : '.');
  const read = (text: string): number | null | undefined => {
    const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    if (bare === '') return props.optional ? null : undefined;
    const value = Number(bare);
    const fits = value >= props.least && value <= (props.most ?? 1e9) && (!props.whole || Number.isInteger(value));
    return fits ? value : undefined;
  };
  return (
    <TextField
      label={props.label}
      unit={props.unit}
      numeric
      value={shown}
      fits={(text) => read(text) !== undefined}
      invalid={props.invalid}
      wrong={props.wrong}
      help={props.help}
      onChange={(text) => {
        const value = read(text);
        if (value !== undefined) props.onChange(value);
      }}
    />
  );
}

function TextField(props: {
  readonly label: string;
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly value: string;
  readonly fits: (text: string) => boolean;
  readonly invalid?: boolean;
  readonly wrong?: string;
  readonly help?: string;
  readonly onChange: (text: string) => void;
}) {
  const { words } = usePanel();
  const [rejected, setRejected] = useState<string | null>(null);
  const id = useId();
  const isWrong = rejected !== null || props.invalid === true;
  return (
    <div class="fl">
      <label for={id}>{props.label}</label>
      <span class={isWrong ? 'inp bad' : 'inp'}>
        <input
          id={id}
          type="text"
          inputMode={props.numeric ? 'decimal' : 'text'}
          autocomplete="off"
          maxLength={props.numeric ? 15 : 3}
          value={rejected ?? props.value}
          aria-invalid={isWrong}
          aria-describedby={props.help || isWrong ? `${id}-more` : undefined}
          onChange={(event) => {
            const text = (event.currentTarget as HTMLInputElement).value.trim();
            const fits = props.fits(text);
            setRejected(fits ? null : text);
            if (fits && text !== props.value) props.onChange(text);
          }}
        />
        {props.unit && <i>{props.unit}</i>}
      </span>
      {(props.help || rejected !== null) && (
        <span id={`${id}-more`} class={rejected !== null ? 'h wn' : 'h'} role={rejected !== null ? 'alert' : undefined}>
          {rejected !== null ? (props.wrong ?? words.rules.wrongOrder) : props.help}
        </span>
      )}
    </div>
  );
}
