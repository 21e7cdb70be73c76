// The public exports our shared folder holds, read as the local host reads them: cells of a CSV arrive as text.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { SourceTab } from '../../../src/core/model';
import type { ReadHints } from '../../../src/core/read/recognise/hints';

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
export const hasShared = existsSync(shared);
export const unlessShared = hasShared ? '' : ' (skipped: ../shared is not here)';

export const frenchHints: ReadHints = { dateOrder: 'dmy', decimal: ',', country: 'FR' };
export const englishHints: ReadHints = { dateOrder: 'mdy', decimal: '.', country: 'US' };

export const sharedText = (path: string): string => readFileSync(shared + path, 'utf8');

export function sharedTab(path: string, encoding = 'utf-8', delimiter = ''): SourceTab {
  const bytes = readFileSync(shared + path);
  const text = new TextDecoder(encoding === 'cp1252' ? 'windows-1252' : 'utf-8').decode(bytes).replace(/^\ufeff/, '');
  const grid = Papa.parse<string[]>(text, { delimiter }).data;
  const name = (path.split('/').pop() as string).replace(/\.[a-z]+$/, '');
  return { id: path, name, grid, file: path };
}

export const tabOf = (grid: SourceTab['grid'], name = 'Feuille 1', id = name): SourceTab => ({ id, name, grid });
