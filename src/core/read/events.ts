import { once } from '../clean/once';
import { foldAccents } from './keys';

/** The date that what a person did gives him; null for what was done to him. */
export type Event = 'click_date' | 'login_date' | 'reply_date' | null;

/** What an event log calls things people did, and (null) things done to them: a mail sent or opened says nothing of them. */
const events = once<ReadonlyMap<string, Event>>(() => {
  const words = (event: Event, list: string) => list.split('|').map((word) => [word, event] as const);
  return new Map([
    ...words(
      'click_date',
      'click|clicks|clicked|email click|email clicked|link click|clic|clics|clique|a clique|clic email|visit|visited|' +
        'site visit|page view|visite|visite site|form|form submission|form submitted|formulaire|formulaire envoye|download|telechargement',
    ),
    ...words(
      'reply_date',
      'reply|replied|email reply|email replied|response|answer|answered|reponse|repondu|a repondu|reponse email|' +
        'inbound call|appel entrant|inbound email|email recu',
    ),
    ...words('login_date', 'login|log in|logged in|sign in|signed in|connexion|connecte|s est connecte'),
    ...words(
      null,
      'send|sent|email sent|envoi|envoye|email envoye|deliver|delivered|delivery|delivre|livre|open|opens|opened|' +
        'email open|email opened|ouverture|ouvert|a ouvert|impression|view|vue|vu|bounce|bounced|hard bounce|soft bounce|' +
        'rebond|unsubscribe|unsubscribed|desabonnement|desinscription|spam|complaint|plainte|sms|outbound call|appel sortant',
    ),
  ]);
});

/** `undefined`: no event; null: one that says nothing of the person. */
export const eventOf = (text: string): Event | undefined =>
  events().get(
    foldAccents(text.slice(0, 60))
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
