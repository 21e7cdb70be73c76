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
  const parts = text.split(/[,;()[\]|]|:(?!\d)| [-–—] /).filter((part) => /\S/.test(part));
  const answer = readPart(text, column, parts.length > 1);
  if (answer !== 'unknown' || parts.length < 2) return answer;
  // "NON, désinscrit", "e-mail : non ; SMS : oui": one refusal is enough.
  const answers = parts.map((part) => readPart(part, column, false));
  return answers.includes('no') ? 'no' : answers.includes('yes') ? 'yes' : 'unknown';
}

/** @param isList a "non" may be an answer of its own, and no "not" before what follows */
function readPart(text: string, column: 'opt_in' | 'opt_out', isList: boolean): Consent {
  const word = wordsOf(text);
  if (word === '') return 'unknown';
  const undated = /\d/.test(word) ? wordsOf(withoutDay(text)) : word;
  const said = saidBy(word, isList) ?? saidBy(undated, isList);
  if (said !== null) return said;
  const agrees = yes().has(undated) ? true : no().has(undated) ? false : looksLikeDay(text) ? true : null;
  if (agrees === null) return 'unknown';
  return agrees === (column === 'opt_in') ? 'yes' : 'no';
}

const wordsOf = (text: string): string =>
  foldAccents(text)
    .replace(/[^\p{L}\d✓✔☑✗✘☒×☐]+/gu, ' ')
    .trim();

/** An answer without the day it was given: "oui le 12/03/2024", "Unsubscribed on 3 March 2024". */
function withoutDay(text: string): string {
  const at = text.search(/\d/);
  if (at <= 0 || !looksLikeDay(text.slice(at).replace(/\)\s*$/, ''))) return text;
  return text.slice(0, at).replace(/[\s(]+(?:le|on|du|depuis|since|desde|den|am)[\s:]*$/i, '');
}

/** Words that say it all, also behind a "not". */
function saidBy(word: string, isList: boolean): Consent | null {
  if (left().has(word)) return 'no';
  if (joined().has(word)) return 'yes';
  const denied = isList ? null : /^(?:not|non|no|pas|ne|n|inte|ej|nicht) (.+)$/.exec(word);
  if (!denied) return null;
  if (joined().has(denied[1])) return 'no';
  return left().has(denied[1]) ? 'yes' : null;
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
    'nekat|declined|decline|denied|jamais|never|disabled|none|aucun',
);
const joined = words(
  'subscribed|subscriber|can be emailed|accepts marketing|accepts email marketing|souhaite recevoir|abonne|' +
    'abonnee|abonnes|inscrit|inscrite|suscrito|suscrita|inscrito|inscrita|prenumerant|prenumererar|abonniert|' +
    'consenti|consentie|opt in|optin|opted in|double opt in|single opt in|confirmed|confirme|confirmed opt in|consented',
);
const left = words(
  'unsubscribed|unsubscribe|nonsubscribed|never subscribed|transactional|cannot be emailed|blocklisted|' +
    'blocklist|suppressed|email suppressed|bounced|hard bounce|hardbounce|hard bounced|spam complaint|' +
    'reported spam|desabonne|desabonnee|desinscrit|desinscrite|n accepte pas|ne souhaite pas|' +
    'ne souhaite pas recevoir|pas d accord|opt out|optout|opted out|opposed|oppose|opposition|blacklisted|' +
    'blackliste|bloque|blocked|do not contact|do not email|ne pas contacter|liste rouge|cleaned|complaint|spam|' +
    'stop|stop sms|stop email|dado de baja|dada de baja|baja|avprenumererad|avregistrerad|avanmald|' +
    'prenumererar inte|abgemeldet|ausgetragen|refus|refuse|refusee|refused|refus rgpd|withdrawn|retire|retiree|' +
    'non merci|no thanks|no thank you|nej tack|no gracias|ne plus contacter|ne plus ecrire|ne plus envoyer|' +
    'ne plus solliciter|plus de mails|plus de mail|ne souhaite plus|ne souhaite plus recevoir|ne veut pas|' +
    'ne veut plus|do not mail|don t contact|don t email|no contact|no consent|without consent|' +
    'consent withdrawn|pas de consentement|sans consentement|aucun consentement|consentement retire',
);
