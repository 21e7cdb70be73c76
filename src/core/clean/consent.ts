import type { Consent } from '../model';
import { looksLikeDay } from '../read/days';
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
    .replace(/[^\p{L}\d✓✔☑✗✘☒×☐]+/gu, ' ')
    .trim();
  if (word === '') return 'unknown';
  const said = saidBy(word);
  if (said !== null) return said;
  const agrees = agreed(word) ?? (looksLikeDay(text) ? true : null);
  if (agrees === null) return 'unknown';
  return agrees === (column === 'opt_in') ? 'yes' : 'no';
}

/** Words that say it all, also behind a "not". */
function saidBy(word: string): Consent | null {
  if (left().has(word)) return 'no';
  if (joined().has(word)) return 'yes';
  const denied = /^(?:not|non|no|pas|ne|n|inte|ej|nicht) (.+)$/.exec(word);
  if (!denied) return null;
  if (joined().has(denied[1])) return 'no';
  return left().has(denied[1]) ? 'yes' : null;
}

/** A plain yes or no, also with the day it was said: "oui le 12/03/2024". */
function agreed(word: string): boolean | null {
  const dated = /^(\p{L}+)(?: (?:le|on|du|depuis|since|desde|den|am))?(?: \d{1,4}){3,6}$/u.exec(word);
  const one = dated ? dated[1] : word;
  return yes().has(one) ? true : no().has(one) ? false : null;
}

/** Both columns of a row together: one refusal is enough. */
export function consentOf(optIn: string, optOut: string): Consent {
  const [given, refused] = [readConsent(optIn, 'opt_in'), readConsent(optOut, 'opt_out')];
  if (given === 'no' || refused === 'no') return 'no';
  return given === 'yes' || refused === 'yes' ? 'yes' : 'unknown';
}

const words = (text: string) => once<ReadonlySet<string>>(() => new Set(text.split('|')));

const yes = words(
  'yes|y|oui|o|true|vrai|1|1 0|x|on|ok|✓|✔|☑|accepte|accepted|accept|agree|agreed|accord|d accord|si|ja|sant|' +
    'verdadero|acepta|acepto|aceptado|godkand|samtycke|samtycker|wahr|granted|given|enabled|active|actif|consent|' +
    'consentement',
);
const no = words(
  'no|n|non|false|faux|0|0 0|off|ko|✗|✘|☒|×|☐|nej|nein|falskt|falso|falsch|aldrig|nunca|rechazado|rechaza|nekad|' +
    'nekat|refus|refuse|refused|declined|decline|denied|jamais|never|disabled|none|aucun|withdrawn|retire',
);
const joined = words(
  'subscribed|subscriber|can be emailed|accepts marketing|accepts email marketing|souhaite recevoir|abonne|' +
    'abonnee|abonnes|inscrit|inscrite|suscrito|suscrita|inscrito|inscrita|prenumerant|prenumererar|abonniert|' +
    'opt in|optin|opted in|double opt in|single opt in|confirmed|confirme|confirmed opt in|consented',
);
const left = words(
  'unsubscribed|unsubscribe|nonsubscribed|never subscribed|transactional|cannot be emailed|blocklisted|' +
    'blocklist|suppressed|email suppressed|bounced|hard bounce|hardbounce|hard bounced|spam complaint|' +
    'reported spam|desabonne|desabonnee|desinscrit|desinscrite|n accepte pas|ne souhaite pas|' +
    'ne souhaite pas recevoir|pas d accord|opt out|optout|opted out|opposed|oppose|opposition|blacklisted|' +
    'blackliste|bloque|blocked|do not contact|do not email|ne pas contacter|liste rouge|cleaned|complaint|spam|' +
    'stop|stop sms|stop email|dado de baja|dada de baja|baja|avprenumererad|avregistrerad|avanmald|' +
    'prenumererar inte|abgemeldet|ausgetragen',
);
