import { useState } from 'preact/hooks';
import type { FunctionsAnswer } from '../src/wizard/messages';
import { Frame, usePanel } from './panel';

/** Every custom function, with what it answers and an example to copy. */
export function Functions() {
  const { state, words, send } = usePanel();
  const [wanted, setWanted] = useState('');
  const w = words.functions;
  const { language } = state;
  const all = state.functions?.functions ?? [];
  const text = wanted.trim().toLowerCase();
  const shown = all.filter((f) => `${f.name} ${f.twin} ${f.summary[language]}`.toLowerCase().includes(text));
  return (
    <Frame title={w.title} actions={[{ label: words.back, onClick: () => send({ kind: 'close' }) }]}>
      <p class="lead">{w.lead}</p>
      <div class="fl">
        <label for="search">{w.search}</label>
        <span class="inp">
          <input
            id="search"
            type="search"
            autocomplete="off"
            value={wanted}
            onInput={(event) => setWanted((event.currentTarget as HTMLInputElement).value)}
          />
        </span>
      </div>
      <p class="h cnt" role="status">
        {shown.length > 0 ? w.count(shown.length) : w.none}
      </p>
      <ul class="ls fn">
        {shown.map((f) => (
          <li key={f.name}>
            {/* The name of one's own language first; the other works as well. */}
            <b>{language === 'fr' ? f.twin || f.name : f.name}</b>
            {f.twin && <span class="h tw">{language === 'fr' ? f.name : f.twin}</span>}
            <p>{f.summary[language]}</p>
            <code>{language === 'fr' ? inFrench(f) : f.example}</code>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

/** The example as it is typed in a French file: the twin's name, decimal commas, semicolons between arguments, VRAI. */
function inFrench({ name, twin, example }: FunctionsAnswer['functions'][number]): string {
  const renamed = twin ? example.split(`${name}(`).join(`${twin}(`) : example;
  const parted = renamed.includes('"') ? renamed : renamed.replace(/,\s*/g, '; ');
  return parted.replace(/(\d)\.(\d)/g, '$1,$2').replace('TRUE', 'VRAI');
}
