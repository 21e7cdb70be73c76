import { type DateOrder, type DecimalSign, type Role, roles, type TableKind, tabIds, tableKinds } from '../core/codes';
import { type CleanRule, cleanRules, type TableChoice } from '../core/model';
import { type Choices, noChoices, type Request } from './messages';
import { usableSettings } from './settings';
import { type Bag, isBag, oneOf } from './untrusted';

// Every function of the page can be called by anyone who opens it: each field is checked, the rest is dropped.

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 1000) : []);
const text = (value: unknown, longest = 2000): string => (typeof value === 'string' ? value.slice(0, longest) : '');
const some = <T extends string>(value: unknown, allowed: readonly T[]): T[] =>
  list(value).filter((v): v is T => allowed.includes(v as T));

const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const decimals: readonly DecimalSign[] = [',', '.'];
const kinds: readonly TableKind[] = tableKinds;

/** A request, or null when it is none of ours. */
export function readRequest(json: unknown): Request | null {
  let bag: unknown;
  try {
    bag = typeof json === 'string' ? JSON.parse(json) : null;
  } catch {
    return null;
  }
  if (!isBag(bag)) return null;
  const choices = readChoices(bag.choices);
  switch (bag.kind) {
    case 'start':
    case 'sample':
    case 'remove-sample':
    case 'stop':
    case 'resume':
    case 'undo':
    case 'update':
    case 'functions':
      return { kind: bag.kind };
    case 'language': {
      const language = oneOf(bag.language, ['fr', 'en']);
      return language && { kind: 'language', language };
    }
    case 'data':
    case 'columns':
    case 'clean':
    case 'rules':
    case 'plan':
    case 'report':
      return { kind: bag.kind, choices };
    case 'write': {
      const edits = oneOf(bag.edits, ['ask', 'keep', 'replace', 'new-tab']) ?? 'ask';
      const cursor = bag.cursor === null || bag.cursor === undefined ? null : text(bag.cursor);
      const write = { kind: 'write' as const, choices, sourceMark: text(bag.sourceMark), cursor, edits };
      return typeof bag.initials === 'string' ? { ...write, initials: bag.initials.trim().slice(0, 5) } : write;
    }
    case 'card':
      return { kind: 'card', key: typeof bag.key === 'string' ? bag.key : null };
    case 'open': {
      const tab = oneOf(bag.tab, tabIds);
      const row = typeof bag.row === 'number' && bag.row >= 1 ? Math.floor(bag.row) : undefined;
      return tab && { kind: 'open', tab, row };
    }
    default:
      return null;
  }
}

export function readChoices(value: unknown): Choices {
  if (!isBag(value)) return noChoices;
  return {
    tables: list(value.tables).filter(isBag).map(readTableChoice),
    rulesOff: some<CleanRule>(value.rulesOff, cleanRules),
    rulesOn: some<CleanRule>(value.rulesOn, cleanRules),
    decisions: list(value.decisions)
      .filter(isBag)
      .map((d) => ({ a: text(d.a), b: text(d.b), same: d.same === true })),
    settings: usableSettings(value.settings),
    outputs: Array.isArray(value.outputs) ? some(value.outputs, tabIds) : null,
  };
}

function readTableChoice(bag: Bag): TableChoice {
  const picked: Partial<Record<Role, number>> = {};
  if (isBag(bag.roles)) {
    for (const role of roles) {
      const column = bag.roles[role];
      if (typeof column === 'number' && Number.isInteger(column) && column >= -1) picked[role] = column;
    }
  }
  return {
    tab: text(bag.tab),
    used: bag.used !== false,
    kind: oneOf(bag.kind, kinds) ?? undefined,
    roles: picked,
    dateOrder: oneOf(bag.dateOrder, dateOrders) ?? undefined,
    decimal: oneOf(bag.decimal, decimals) ?? undefined,
  };
}
