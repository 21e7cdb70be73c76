import { foldAccents } from '../read/keys';
import { once } from './once';

export interface Email {
  readonly email: string;
  /** Further addresses of the same cell. */
  readonly others: readonly string[];
}

/**
 * The e-mail address a cell holds: lower case, without `mailto:`, name, brackets, final dots, spaces and accents;
 * `(a)` and `[at]` are @. A misspelt provider is left: see `suggestEmail`.
 *
 * @returns null where no address can be read (a blank, no @, no domain)
 * @example readEmail('Ana Diaz <Ana.Diaz@Example.com>') // => { email: 'ana.diaz@example.com', others: [] }
 */
export function readEmail(text: string): Email | null {
  if (text === '' || text.length > 320) return null;
  // Eight times cheaper than remembering it.
  if (quick.test(text)) return { email: text, others: none };
  const low = text.trim().toLowerCase();
  if (quick.test(low)) return { email: low, others: none };
  let email = memo.get(text);
  if (email === undefined) {
    email = readAnew(text);
    if (memo.size > 300_000) memo.clear();
    memo.set(text, email);
  }
  return email;
}

const memo = new Map<string, Email | null>();
const none: readonly string[] = [];

// What most cells hold, but for their capitals: nothing to do. No part of it can match two ways, so it stays linear.
const quick = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}$/;
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

function readAnew(text: string): Email | null {
  const found: string[] = [];
  for (const piece of piecesOf(spelt(text))) {
    const one = tidy(piece);
    if (address.test(one) && one.length <= 254 && !found.includes(one)) found.push(one);
  }
  return found.length === 0 ? null : { email: found[0], others: found.slice(1) };
}

/** Lower case, no accents, no invisible characters, @ written as @. */
function spelt(text: string): string {
  return foldAccents(text.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u3002/g, '.')
    .replace(/ ?(?:\((?:a|at|arobase|@)\)|\[(?:a|at|arobase|@)\]|\{(?:a|at)\}) ?/g, '@')
    .replace(/ ?(?:\((?:dot|point)\)|\[(?:dot|point)\]) ?/g, '.')
    .replace(/mailto:/g, ' ')
    .replace(/@{2,}/g, '@');
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  // "ana at example dot com": only where the whole cell is that.
  const said =
    text.indexOf('@') < 0 ? /^(\S+) (?:at|arobase|arobas) (\S+(?: (?:dot|point) \S+){0,3})$/.exec(text.trim()) : null;
  if (said) return [`${said[1]}@${said[2].replace(/ (?:dot|point) /g, '.')}`];
  for (const part of text.split(/[;,|\n\r\t<>]| \/ | (?:ou|or|et|and|&) /)) {
    if (part.indexOf('@') < 0) continue;
    const words = part.split(' ').filter((word) => word !== '');
    const inWords = words.filter((word) => address.test(tidy(word)));
    // "ana @ example.com" has spaces inside; "ana@example.com bob@example.com" has them between.
    if (inWords.length > 0) pieces.push(...inWords);
    else pieces.push(words.join(''));
  }
  // "a@x.com/b@x.com": a slash is allowed in an address, two @ are not.
  return pieces.reduce<string[]>(
    (all, piece) => all.concat(piece.split('@').length > 2 ? piece.split('/') : piece),
    [],
  );
}

function tidy(piece: string): string {
  // What follows an address in a link: ?subject=…
  const question = piece.indexOf('?', piece.indexOf('@') + 1);
  let [from, to] = [0, question > 0 && piece.indexOf('@') >= 0 ? question : piece.length];
  while (from < to && '.\'"([{<:`*= '.indexOf(piece[from]) >= 0) from++;
  while (to > from && '.\'")]}>:;,`*!?/ '.indexOf(piece[to - 1]) >= 0) to--;
  return piece
    .slice(from, to)
    .replace(/\.{2,}/g, '.')
    .replace('.@', '@')
    .replace('@.', '@');
}

// ---------------------------------------------------------------- to compare

/**
 * What two spellings of one mailbox have in common: no +tag, and no dots where the provider ignores them.
 *
 * @param email as `readEmail` gives it
 * @example emailKey('ana.diaz+shop@gmail.com') // => 'anadiaz@gmail.com'
 */
export function emailKey(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return email;
  let local = email.slice(0, at);
  let domain = email.slice(at + 1);
  const plus = local.indexOf('+');
  if (plus > 0) local = local.slice(0, plus);
  if (domain === 'googlemail.com') domain = 'gmail.com';
  if (domain === 'gmail.com' && local.indexOf('.') >= 0) local = local.split('.').join('');
  return local.length === at && domain.length === email.length - at - 1 ? email : `${local}@${domain}`;
}

/** Whether an address belongs to a function of a company rather than to a person: contact@, info@, compta@… */
export function isRoleAddress(email: string): boolean {
  const local = email.slice(0, email.indexOf('@'));
  return roleNames().has(local) || roleNames().has(local.split(/[._-]/)[0]);
}

const roleNames = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'contact contacts info infos information informations compta comptabilite accueil admin administration direction ' +
        'secretariat commercial commerciale facturation factures facture achat achats commande commandes orders order sales ' +
        'sale vente ventes support sav service services hello bonjour bonsoir office mairie mail email mails courrier ' +
        'webmaster postmaster noreply no-reply nepasrepondre ne-pas-repondre rh recrutement job jobs hr billing invoice ' +
        'invoices accounts accounting accountspayable reception reservation reservations booking bookings marketing ' +
        'communication presse press newsletter team equipe boutique shop store magasin atelier bureau gerance help helpdesk ' +
        'enquiries inquiries customer customers customerservice client clients serviceclient abuse root hostmaster all'
      ).split(' '),
    ),
);

// ---------------------------------------------------------------- to suggest

/**
 * The address that was probably meant where the provider's name looks misspelt; never applied by itself.
 *
 * Silent for a domain at least three people use in the sheet, and for one known to be real.
 *
 * @param text the cell as written: also one that cannot be read (`ana@gmail,com`, `ana.gmail.com`)
 * @param peopleByDomain how many different people use each domain
 * @returns null where nothing looks wrong, or nothing likely is near
 * @example suggestEmail('ana@gmial.com') // => 'ana@gmail.com'
 */
export function suggestEmail(text: string, peopleByDomain?: ReadonlyMap<string, number>): string | null {
  if (text === '' || text.length > 320) return null;
  const read = readEmail(text);
  const whole = read ? read.email : tidy(spelt(text).replace(/\s+/g, ''));
  const at = whole.indexOf('@');
  if (at < 0) return withoutAt(text);
  const local = tidy(whole.slice(0, at));
  const domain = whole.slice(at + 1);
  if (local === '' || domain === '' || domain.indexOf('@') >= 0) return null;
  if ((peopleByDomain?.get(domain) ?? 0) >= 3) return null;
  const meant = meantFor(domain);
  if (meant === null || meant === domain) return null;
  const suggestion = `${local}@${meant}`;
  return readEmail(suggestion)?.email === suggestion ? suggestion : null;
}

/** Whether a domain looks like a slip of a provider's: only for these the people who use it need counting. */
const looksMisspelt = (domain: string): boolean => {
  const meant = meantFor(domain);
  return meant !== null && meant !== domain;
};

/** How many different people of a column use each domain that looks misspelt: what `suggestEmail` wants to know. */
export function peopleByDomain(texts: Iterable<string>): Map<string, number> {
  const seen = new Set<string>();
  const people = new Map<string, number>();
  for (const text of texts) {
    const email = readEmail(text)?.email;
    if (email === undefined) continue;
    const domain = email.slice(email.indexOf('@') + 1);
    if (!looksMisspelt(domain) || seen.has(email)) continue;
    seen.add(email);
    people.set(domain, (people.get(domain) ?? 0) + 1);
  }
  return people;
}

function meantFor(domain: string): string | null {
  let meant = meantBy.get(domain);
  if (meant === undefined) {
    meant = meantDomain(domain);
    if (meantBy.size > 50_000) meantBy.clear();
    meantBy.set(domain, meant);
  }
  return meant;
}

const meantBy = new Map<string, string | null>();

/** "ana.gmail.com", "ana#gmail.com", "anaàgmail.com": the @ was forgotten, or its key hit alone (on a French keyboard). */
function withoutAt(written: string): string | null {
  const text = tidy(spelt(written.replace(/[#à]/gi, '.')).replace(/\s+/g, ''));
  for (const provider of providers) {
    for (const ending of provider.endings) {
      const domain = `${provider.name}.${ending}`;
      if (provider.name.length < 5 || !text.endsWith(domain)) continue;
      const suggestion = `${tidy(text.slice(0, -domain.length))}@${domain}`;
      if (readEmail(suggestion)?.email === suggestion) return suggestion;
    }
  }
  return null;
}

interface Provider {
  readonly name: string;
  /** The most likely ending first. */
  readonly endings: readonly string[];
}

const providers: readonly Provider[] = [
  { name: 'gmail', endings: ['com'] },
  { name: 'orange', endings: ['fr'] },
  { name: 'wanadoo', endings: ['fr'] },
  { name: 'laposte', endings: ['net'] },
  { name: 'free', endings: ['fr'] },
  { name: 'sfr', endings: ['fr'] },
  { name: 'bbox', endings: ['fr'] },
  { name: 'neuf', endings: ['fr'] },
  { name: 'numericable', endings: ['fr', 'com'] },
  { name: 'hotmail', endings: ['com', 'fr', 'be', 'ch', 'co.uk', 'it', 'es', 'de', 'ca', 'nl'] },
  { name: 'outlook', endings: ['com', 'fr', 'be', 'de', 'es', 'it', 'pt'] },
  { name: 'yahoo', endings: ['com', 'fr', 'co.uk', 'ca', 'de', 'es', 'it', 'be'] },
  { name: 'live', endings: ['fr', 'com', 'be', 'co.uk', 'ca', 'nl', 'it', 'de'] },
  { name: 'icloud', endings: ['com'] },
  { name: 'aol', endings: ['com', 'fr'] },
  { name: 'msn', endings: ['com'] },
  { name: 'gmx', endings: ['fr', 'com', 'de', 'net', 'ch', 'at'] },
  { name: 'protonmail', endings: ['com', 'ch'] },
  { name: 'proton', endings: ['me'] },
  { name: 'club-internet', endings: ['fr'] },
  { name: 'cegetel', endings: ['net'] },
  { name: 'aliceadsl', endings: ['fr'] },
  { name: 'googlemail', endings: ['com'] },
  { name: 'skynet', endings: ['be'] },
  { name: 'telenet', endings: ['be'] },
  { name: 'bluewin', endings: ['ch'] },
  { name: 'comcast', endings: ['net'] },
  { name: 'btinternet', endings: ['com'] },
];

/** Slips too far from a provider's name, or on too short a name, to be found by distance. */
const slips = once<ReadonlyMap<string, string>>(
  () =>
    new Map([
      ['gmail', 'gmail.com'],
      ['gmail.fr', 'gmail.com'],
      ['gmail.net', 'gmail.com'],
      ['gmail.org', 'gmail.com'],
      ['gmail.be', 'gmail.com'],
      ['fmail.com', 'gmail.com'],
      ['hmail.com', 'gmail.com'],
      ['gmsil.com', 'gmail.com'],
      ['gmaul.com', 'gmail.com'],
      ['gmaio.com', 'gmail.com'],
      ['ggmail.com', 'gmail.com'],
      ['jmail.com', 'gmail.com'],
      ['gimial.com', 'gmail.com'],
      ['gmil.fr', 'gmail.com'],
      ['gnail.fr', 'gmail.com'],
      ['gmaill.fr', 'gmail.com'],
      ['gamil.fr', 'gmail.com'],
      ['gmial.fr', 'gmail.com'],
      ['otmail.com', 'hotmail.com'],
      ['otmail.fr', 'hotmail.fr'],
      ['jotmail.com', 'hotmail.com'],
      ['jotmail.fr', 'hotmail.fr'],
      ['gotmail.fr', 'hotmail.fr'],
      ['homtail.com', 'hotmail.com'],
      ['hotmil.fr', 'hotmail.fr'],
      ['utlook.com', 'outlook.com'],
      ['utlook.fr', 'outlook.fr'],
      ['iutlook.fr', 'outlook.fr'],
      ['outlouk.fr', 'outlook.fr'],
      ['outlouk.com', 'outlook.com'],
      ['ahoo.fr', 'yahoo.fr'],
      ['ahoo.com', 'yahoo.com'],
      ['uahoo.fr', 'yahoo.fr'],
      ['uahoo.com', 'yahoo.com'],
      ['tahoo.fr', 'yahoo.fr'],
      ['tahoo.com', 'yahoo.com'],
      ['yaoho.fr', 'yahoo.fr'],
      ['yaou.fr', 'yahoo.fr'],
      ['yahou.com', 'yahoo.com'],
      ['ranoge.fr', 'orange.fr'],
      ['oragne.fr', 'orange.fr'],
      ['prange.fr', 'orange.fr'],
      ['irange.fr', 'orange.fr'],
      ['orange', 'orange.fr'],
      ['wanadoo', 'wanadoo.fr'],
      ['wanadoo.com', 'wanadoo.fr'],
      ['wandadoo.fr', 'wanadoo.fr'],
      ['wanado', 'wanadoo.fr'],
      ['anadoo.fr', 'wanadoo.fr'],
      ['vanadoo.fr', 'wanadoo.fr'],
      ['laposte', 'laposte.net'],
      ['laposte.com', 'laposte.net'],
      ['la-poste.net', 'laposte.net'],
      ['aposte.net', 'laposte.net'],
      ['free', 'free.fr'],
      ['fre.fr', 'free.fr'],
      ['fee.fr', 'free.fr'],
      ['frre.fr', 'free.fr'],
      ['feee.fr', 'free.fr'],
      ['frree.fr', 'free.fr'],
      ['sfr', 'sfr.fr'],
      ['ssfr.fr', 'sfr.fr'],
      ['sffr.fr', 'sfr.fr'],
      ['bbx.fr', 'bbox.fr'],
      ['box.fr', 'bbox.fr'],
      ['b-box.fr', 'bbox.fr'],
      ['bboc.fr', 'bbox.fr'],
      ['bbox.com', 'bbox.fr'],
      ['neff.fr', 'neuf.fr'],
      ['nerf.fr', 'neuf.fr'],
      ['nuef.fr', 'neuf.fr'],
      ['hotmail', 'hotmail.com'],
      ['outlook', 'outlook.com'],
      ['yahoo', 'yahoo.com'],
      ['icloud', 'icloud.com'],
      ['icloud.fr', 'icloud.com'],
      ['icould.com', 'icloud.com'],
      ['liv.fr', 'live.fr'],
      ['lve.fr', 'live.fr'],
      ['numericable', 'numericable.fr'],
    ]),
);

/** Real domains that stand one slip away from a provider's. */
const realDomains = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'mail.com mail.fr email.com email.fr maif.fr macif.fr ymail.com rocketmail.com tmail.com zmail.com fastmail.com ' +
        'orange.com orange.es orange.be orange.pl orange.sn orange.ci orange.cm orange.re orange.mg orange.jo orange.tn ' +
        'orange.ma orange.ro orange.sk orange.md orange.lu orange-business.com wanadoo.es wanadoo.nl wanadoo.be ' +
        'laposte.fr laposte.info free.com free.net sfr.com sfr.net sfr.re neuf.com live.net live.org live.co ' +
        'hotmail.net yahoo.net yahoo.co yahoo-inc.com outlook.net icloud.net aol.net gmx.net gmx.eu gmx.us ' +
        'msn.fr msn.net me.com mac.com pm.me hey.com zoho.com zoho.eu bol.com tele2.fr noos.fr alice.fr alice.it ' +
        'proton.com photon.me protonmail.fr skynet.fr telnet.be bluewin.com range.fr grange.fr grange.com orage.com ' +
        'live.cn yahoo.cn outlook.cn hotmail.cn oranges.fr cloud.com cloud.fr iclouds.com telenet.com gail.com gmai.fr outlooks.com'
      ).split(' '),
    ),
);

/** Endings nobody registers: slips of com, fr, net. Which one was meant depends on the provider. */
const slippedEndings = once<ReadonlyMap<string, string>>(
  () =>
    new Map([
      ...'con cmo ocm cim vom xom comm coom ccom com. om cpm cok c0m coml como ckm cam conm come cn'
        .split(' ')
        .map((e) => [e, 'com'] as const),
      ...'f r rf ff fe ft frr ffr dr fd fre frf fer'.split(' ').map((e) => [e, 'fr'] as const),
      ...'ne nt et ner nett bet met nat ney'.split(' ').map((e) => [e, 'net'] as const),
    ]),
);
/** Endings of real countries that, behind a provider of .com, are the same slip. */
const shortOfCom: ReadonlySet<string> = new Set(['co', 'cm', 'om', 'cn']);

function meantDomain(written: string): string | null {
  let domain = written
    .replace(/[,;:]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\s/g, '');
  if (domain.startsWith('www.')) domain = domain.slice(4);
  if (isProvider(domain)) return domain;
  if (realDomains().has(domain)) return null;
  const slip = slips().get(domain);
  if (slip) return slip;
  const dot = domain.indexOf('.');
  if (dot < 0) return withoutDot(domain);
  const name = domain.slice(0, dot);
  const ending = domain.slice(dot + 1);
  let best: string | null = null;
  for (const provider of providers) {
    const likely = endingOf(provider, ending, name === provider.name);
    if (likely === null) continue;
    if (name === provider.name) return `${name}.${likely}`;
    if (best === null && isSlipOf(name, provider.name) && !realDomains().has(`${name}.${likely}`)) {
      best = `${provider.name}.${likely}`;
    }
  }
  return best;
}

function isProvider(domain: string): boolean {
  const dot = domain.indexOf('.');
  const name = domain.slice(0, dot);
  return providers.some((p) => p.name === name && p.endings.includes(domain.slice(dot + 1)));
}

/** The ending meant: one of the provider's, or the one a slip stands for; null when it is another real one. */
function endingOf(provider: Provider, ending: string, sureOfName: boolean): string | null {
  if (provider.endings.includes(ending)) return ending;
  const meant = slippedEndings().get(ending);
  if (meant !== undefined && provider.endings.includes(meant)) return meant;
  if (!sureOfName) return null;
  // No ending has one letter: the one that begins so was cut.
  if (ending.length === 1) return provider.endings.find((real) => real[0] === ending) ?? null;
  if (shortOfCom.has(ending) && provider.endings.includes('com')) return 'com';
  // gmail.com.com, hotmail.fr.fr, gmail.comfr
  for (const real of provider.endings) if (ending === `${real}.${real}` || ending === `${real}.com`) return real;
  return null;
}

/** "gmailcom", "orangefr": the dot was forgotten. */
function withoutDot(domain: string): string | null {
  for (const { name, endings } of providers) {
    for (const ending of endings) if (domain === name + ending && domain.length > 6) return `${name}.${ending}`;
  }
  return null;
}

/**
 * One letter added, dropped, changed or two swapped. The first letter is hardly ever the wrong one (mail.com, grange.fr
 * are real), and names of up to four letters have too many real neighbours: there only doubled or swapped letters count.
 */
function isSlipOf(name: string, provider: string): boolean {
  if (name[0] !== provider[0] && !(name[0] === provider[1] && name[1] === provider[0])) return false;
  const [n, m] = [name.length, provider.length];
  if (n - m > 1 || m - n > 1) return false;
  let i = 0;
  while (i < n && i < m && name[i] === provider[i]) i++;
  const rest = (a: number, b: number) => name.slice(a) === provider.slice(b);
  const swapped = name[i] === provider[i + 1] && name[i + 1] === provider[i] && rest(i + 2, i + 2);
  const doubled = n > m && name[i] === name[i - 1] && rest(i + 1, i);
  if (m <= 4) return doubled || (swapped && m === 4);
  return swapped || (n === m ? rest(i + 1, i + 1) : n > m ? rest(i + 1, i) : rest(i, i + 1));
}
