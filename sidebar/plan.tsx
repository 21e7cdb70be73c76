import { useState } from 'preact/hooks';
import type { TabId } from '../src/core/codes';
import { formatNumber, formatSeconds } from '../src/words/format';
import { Passed } from './clean';
import { Frame, Note, usePanel } from './panel';
import { chosenTabs } from './state';

/** 5 · Write: what will be written, how large, how long. */
export function Plan() {
  const { state, words, send } = usePanel();
  const { plan, choices, language } = state;
  const before = plan?.initials ?? '';
  const [initials, setInitials] = useState(before);
  if (!plan) return null;
  const w = words.plan;
  const chosen = chosenTabs(choices, plan);
  const isChosen = (id: TabId) => chosen.includes(id);
  const cells = plan.tabs.filter((tab) => isChosen(tab.id)).reduce((sum, tab) => sum + tab.cells, 0);
  const proposed = plan.tabs.filter((tab) => tab.ticked).reduce((sum, tab) => sum + tab.cells, 0);
  // Time goes with cells; a tab has a cost of its own that this leaves out, and "about" covers.
  const seconds = proposed > 0 ? (plan.seconds * cells) / proposed : plan.seconds;
  const toggle = (id: TabId) => {
    const wanted = plan.tabs.map((tab) => tab.id).filter((tab) => (tab === id ? !isChosen(tab) : isChosen(tab)));
    send({ kind: 'choose', change: { outputs: wanted } });
  };
  const write = () => send(initials === before ? { kind: 'write' } : { kind: 'write', initials });
  return (
    <Frame
      step="plan"
      title={w.title}
      hint={chosen.length === 0 ? w.pickOne : undefined}
      actions={[
        { label: w.write, primary: true, disabled: chosen.length === 0, onClick: write },
        { label: words.back, onClick: () => send({ kind: 'back' }) },
      ]}
    >
      <p class="lead">
        <b>{w.lead(chosen.length)}</b>
        {w.leadRest(chosen.length, w.sources(plan.sources), plan.sources.length > 1)}
      </p>
      <Passed />
      <p class="h rt" aria-hidden="true">
        {w.rows}
      </p>
      <ul class="ls rl">
        {plan.tabs.map((tab) => (
          <li key={tab.id} class="it">
            <label class="nm">
              <input type="checkbox" checked={isChosen(tab.id)} onChange={() => toggle(tab.id)} />
              {/* A tab that is there has the name people gave it. */}
              <span>{tab.state === 'replaced' ? tab.name : words.codes.tab[tab.id]}</span>
            </label>
            <span class="h">{w.state[tab.state]}</span>
            <span class="n">{tab.rows > 0 ? formatNumber(tab.rows, language) : '–'}</span>
          </li>
        ))}
      </ul>
      <div class="sumr">
        <div>
          <b>{formatNumber(cells, language)}</b>
          <span>{w.cells}</span>
        </div>
        <div>
          <b>{w.about(formatSeconds(seconds))}</b>
          <span>{w.work}</span>
        </div>
      </div>
      <div class="fl">
        <label for="initials">{w.initials}</label>
        <span class="inp">
          <input
            id="initials"
            type="text"
            autocomplete="off"
            maxLength={5}
            value={initials}
            onInput={(event) => setInitials((event.currentTarget as HTMLInputElement).value.trim())}
          />
        </span>
      </div>
      <Note>{w.note}</Note>
    </Frame>
  );
}
