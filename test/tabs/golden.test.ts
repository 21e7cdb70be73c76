import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/codes';
import { plannable, planTabs } from '../../src/tabs/all';
import { wordsOf } from '../../src/words/words';
import { planText } from './plan-text';
import { shop } from './shop';

// Read these files in a diff: they are the tabs. GOLDEN=update writes them again.
const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const update = process.env.GOLDEN === 'update';

describe('the small shop, tab by tab', () => {
  for (const language of ['en', 'fr'] satisfies Language[]) {
    it.each(plannable)(`%s (${language})`, (id) => {
      const [plan] = planTabs({ ...shop, language }, wordsOf(language), plannable).filter((p) => p.id === id);
      const text = planText(plan);
      const file = join(folder, `${id}.${language}.txt`);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, text);
      }
      expect(existsSync(file), `no ${id}.${language}.txt: GOLDEN=update makes it`).toBe(true);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  }
});
