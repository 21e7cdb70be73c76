import type { Consent } from '../model';
import { foldAccents } from '../read/keys';
import { once } from './once';

/**
 * Whether a person may be written to, by a cell of a consent column. A date says when he agreed, or, in a column of
 * refusals, when he left. A word that says it all ("unsubscribed") means the same in either column.
 *
 * @param column 'opt_in' where yes means yes (Accepts marketing), 'opt_out' where yes means no (Blacklisted)
 * @returns 'unknown' for a blank and for what cannot be understood: nobody agreed
 * @example readConsent('Oui', 'opt_out') // => 'no'
 */
export function readConsent(text: string, column: 'opt_in' | 'opt_out'): Consent {
  if (text === '' || text.length > 80) return 'unknown';
  const word = foldAccents(text)
    .replace(/[^\p{L}\d✓✔☑✗✘☒×]+/gu, ' ')
    .trim();
  if (word === '') return 'unknown';
  if (left().has(word)) return 'no';
  if (joined().has(word)) return 'yes';
  const agrees = yes().has(word) || isDate(word) ? true : no().has(word) ? false : null;
  if (agrees === null) return 'unknown';
  return agrees === (column === 'opt_in') ? 'yes' : 'no';
}

/** Both columns of a row together: one refusal is enough. */
export function consentOf(optIn: string, optOut: string): Consent {
  const [given, refused] = [readConsent(optIn, 'opt_in'), readConsent(optOut, 'opt_out')];
  if (given === 'no' || refused === 'no') return 'no';
  return given === 'yes' || refused === 'yes' ? 'yes' : 'unknown';
}

const isDate = (word: string) => /^\d{4} \d{1,2} \d{1,2}|^\d{1,2} \d{1,2} \d{4}/.test(word);

const words = (text: string) => once<ReadonlySet<string>>(() => new Set(text.split('|')));

const yes = words(
  'yes|y|oui|o|true|vrai|1|1 0|x|on|ok|✓|✔|☑|accepte|accepted|accept|agree|agreed|d accord|si|ja|granted|given|enabled|active|actif|consent|consentement',
);
const no = words(
  'no|n|non|false|faux|0|0 0|off|✗|✘|☒|×|refus|refuse|refused|declined|decline|denied|jamais|never|nein|disabled|none|aucun|withdrawn|retire',
);
const joined = words(
  'subscribed|subscriber|abonne|abonnee|inscrit|inscrite|opt in|optin|opted in|double opt in|single opt in|confirmed|confirme|confirmed opt in|consented',
);
const left = words(
  'unsubscribed|unsubscribe|not subscribed|non subscribed|nonsubscribed|never subscribed|desabonne|desabonnee|desinscrit|desinscrite|non abonne|non inscrit|opt out|optout|opted out|opposed|oppose|opposition|blacklisted|blackliste|bloque|blocked|do not contact|do not email|ne pas contacter|liste rouge|cleaned|complaint|spam|stop',
);
