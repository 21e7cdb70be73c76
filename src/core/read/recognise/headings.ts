import type { Role } from '../../codes';
import { foldAccents, unscrambled } from '../keys';
import { halvesOf, meaningOf, rolesTogether, spelledOut } from './heading-parts';
import { openHeadings, plainHeadings } from './heading-words';

/** What a heading may mean, and how sure it alone makes it (0–1). */
export interface HeadingGuess {
  readonly role: Role;
  readonly score: number;
}

/** What each known heading may mean; the headings are written as `headingWords` leaves them. */
export type Dictionary = ReadonlyMap<string, readonly HeadingGuess[]>;

/** Headings longer than this are sentences; the rest of them says nothing more. */
const longestHeading = 160;

/**
 * The words of a heading, ready to compare: `CustomerID`, `customer_id` and `N° du client (€)` become
 * `['customer', 'id']`, `['customer', 'id']` and `['no', 'client']`.
 */
export function headingWords(heading: string): string[] {
  const spaced = unscrambled(heading.slice(0, longestHeading))
    // "Réglé O/N", "Newsletter Y/N": what to write into the cells.
    .replace(/(?:^|[ (])(?:o|y|oui|yes|si|j|ja) ?\/ ?(?:n|non|no|nein|nej)(?=$|[ )?:])/giu, ' ')
    // "N.I.F.", "P.V.P.": one word.
    .replace(/(?:(?<![\p{L}\d])\p{L}\.){2,6}\p{L}?(?![\p{L}\d])/gu, (letters) => ` ${letters.replace(/\./g, '')} `)
    .replace(/n\.?[\u00b0\u00ba]/gi, ' no ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/#/g, ' no ')
    .replace(/([a-z])(\d)/gi, '$1 $2');
  const words = foldAccents(spaced)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => sameWords.get(word) ?? word);
  const telling = words.filter((word) => !smallWords.has(word) && !unitWords.has(word));
  const kept = telling.length > 0 ? telling : words;
  const joined: string[] = [];
  for (let i = 0; i < kept.length; i++) {
    if (kept[i] === 'e' && kept[i + 1] === 'mail') joined.push('email');
    else if (kept[i] === 'e' && /^post/.test(kept[i + 1] ?? '')) joined.push(`e${kept[i + 1]}`);
    else if (kept[i] === 'opt' && kept[i + 1] === 'in') joined.push('opt', 'in');
    else if (kept[i] === 'rendez' && kept[i + 1] === 'vous') joined.push('rdvs');
    // "MwSt.", "USt.": the humps of one word.
    else if (/^(mw|u)$/.test(kept[i]) && kept[i + 1] === 'st') joined.push(`${kept[i]}st`);
    else if (kept[i] === 'check' && /^(in|out)$/.test(kept[i + 1] ?? '')) joined.push(`check${kept[i + 1]}`);
    else {
      joined.push(kept[i]);
      continue;
    }
    i++;
  }
  return joined;
}

const smallWords: ReadonlySet<string> = new Set(
  'de du des d l le la les the of your votre vos mon ma my el los las del s di della dei delle dello dell il der die das dem het een van vom zum op'.split(
    ' ',
  ),
);
// A currency, a zone or the form of a date beside the name of a column is its unit.
const unitWords: ReadonlySet<string> = new Set(
  'eur usd gbp chf sek nok dkk cad aud ars mxn cop clp pen brl pln kr euro euros utc gmt timezone dd mm yyyy aaaa jj hh'.split(
    ' ',
  ),
);
const sameWords: ReadonlyMap<string, string> = new Map([
  ...['number', 'num', 'numero', 'nummer', 'nr', 'nro', 'n'].map((word) => [word, 'no'] as const),
  ['nbre', 'nb'],
  ['mails', 'mail'],
]);
const questionWords: ReadonlySet<string> = new Set(
  (
    'quel quelle quels quelles est sont vous avez nous etes what is are which when how who where do did you we ' +
    'indiquer indiquez saisir saisissez renseignez entrez precisez enter please provide merci svp veuillez ' +
    'cual es su tu vad ar din ditt a an un une s re best to reach can could would like tell else any should know about if so also and ' +
    'ou au aux en que se nos puedes vil kan vi du ni oss har hur ha din er ert era'
  ).split(' '),
);

/**
 * What a heading can mean, the most likely first; `[]` for one that says nothing known.
 *
 * A known phrase is taken at its word. Otherwise a known phrase inside a longer heading counts by how much of the
 * heading it is and by what the other words are: "billing last name" is a last name, "delivery date" no order date,
 * "contact owner" no contact.
 */
export function readHeading(heading: string, dictionary: Dictionary = knownHeadings()): readonly HeadingGuess[] {
  if (dictionary !== known || heading.length > longestHeading) return readAfresh(heading, dictionary);
  let guesses = remembered.get(heading);
  if (guesses === undefined) {
    guesses = readAfresh(heading, dictionary);
    if (remembered.size < 5000) remembered.set(heading, guesses);
  }
  return guesses;
}

/** The cells of the first rows are asked for, as any of them may be the headings; names and towns come back. */
const remembered = new Map<string, readonly HeadingGuess[]>();

function readAfresh(heading: string, dictionary: Dictionary): HeadingGuess[] {
  if (/^\s*@\s*$/.test(heading.slice(0, 20))) return [{ role: 'email', score: 0.85 }];
  // "£", "EUR": how much.
  if (/^\s*(?:[€$£¥]|eur|euros?|usd|gbp|chf|sek|kr)\s*$/i.test(heading.slice(0, 20)))
    return [{ role: 'amount', score: 0.85 }];
  const words = headingWords(heading);
  // "Inc VAT": an amount, of which nothing else is said.
  if (words.length > 0 && !dictionary.has(words.join(' ')) && withoutTaxMode(words).length === 0)
    return [{ role: 'amount', score: 0.8 }];
  let found = withoutPrefix(heading, readWords(words, dictionary), dictionary);
  if (found.length === 0 || found[0].score < 0.8) {
    const whole = words.map((word) => (isUsual(word) ? word : (spelledOut(word, isCutIn(heading, word)) ?? word)));
    if (whole.some((word, i) => word !== words[i]))
      found = likelier(
        found,
        readWords(whole, dictionary).map(({ role, score }) => ({ role, score: score * 0.96 })),
      );
  }
  // "Spend to date", "CA à ce jour": of all times.
  const untilNow = /^(.{2,60}?) (?:to date|[àa] ce jour|a la fecha|bis heute)$/i.exec(heading.trim().slice(0, 80));
  if (untilNow && (found.length === 0 || found[0].score < 0.8)) {
    const money = readHeading(untilNow[1], dictionary).filter(({ role }) => moneyRoles.has(role));
    const spent = money.filter(({ role }) => role === 'amount' || role === 'spend_amount');
    return likelier(
      money.map(({ role, score }) => ({ role, score: score * 0.95 })),
      spent.map(({ score }) => ({ role: 'total_spent', score })),
    );
  }
  // "Signé le", "Taken on": the day of something, most likely of the sale.
  if (found.length === 0 && dayOfDeed.test(heading.slice(0, 40)) && !headingBlocks('order_date', words))
    return [{ role: 'order_date', score: 0.6 }];
  return found.filter(({ role }) => !isRateOf(role, heading));
}
const dayOfDeed = /^\s*\p{L}{3,20} (?:le|on|am|op|il|el)\s*:?\s*$/iu;

const likelier = (one: readonly HeadingGuess[], other: readonly HeadingGuess[]): HeadingGuess[] => {
  const best = new Map<Role, number>();
  for (const { role, score } of [...one, ...other]) best.set(role, Math.max(score, best.get(role) ?? 0));
  return sorted(best);
};

/** A word that stands in headings as it is: it is none cut short. */
const isUsual = (word: string): boolean => {
  usual ??= new Set(
    [...knownHeadings().keys(), ...Object.values(blockedBy), ...aroundWords, ...secondWords].flatMap((text) =>
      text.split(' '),
    ),
  );
  return usual.has(word);
};
let usual: ReadonlySet<string> | null = null;

/** Whether a full stop behind a word says that it was cut short: "Frais d'inscr." */
const isCutIn = (heading: string, word: string): boolean =>
  heading.indexOf('.') > 0 && foldAccents(heading.slice(0, longestHeading)).indexOf(`${word}.`) >= 0;

/** "Document - Code client": the table before the field says nothing of the field, where the field is clear. */
function withoutPrefix(heading: string, found: HeadingGuess[], dictionary: Dictionary): HeadingGuess[] {
  if (found.length > 0 && found[0].score >= 0.9) return found;
  const parts = /^([^-–:>|]{2,20})\s[-–:>|]\s(.{2,80})$/.exec(heading.slice(0, longestHeading));
  if (!parts || !headingWords(parts[1]).every((word) => tablePrefix.test(meaningOf(word)))) return found;
  const field = readWords(headingWords(parts[2]), dictionary).filter(({ score }) => score >= 0.9);
  return field.length > 0 ? field.map(({ role, score }) => ({ role, score: score * 0.96 })) : found;
}
const tablePrefix = /^(?:order|orders|line|sales|payment)$/;

/** "Remise %": a rate, and no money. */
const isRate = (heading: string): boolean => /%|\bpercent|\bpct\b/i.test(heading);
/** Whether a heading speaks of a rate where the role is money. */
export const isRateOf = (role: Role, heading: string): boolean =>
  (role === 'tax' || role === 'spend_amount' || moneyRoles.has(role)) && isRate(heading);

function readWords(words: readonly string[], dictionary: Dictionary): HeadingGuess[] {
  const found = guesses(words, dictionary);
  if (found.length > 0 && found[0].score >= 0.9) return found;
  const bare = withoutTaxMode(words);
  if (bare.length > 0 && bare.length < words.length) {
    // With or without tax, it is the same money; and it is not the tax.
    const best = new Map<Role, number>();
    for (const { role, score } of found) if (role !== 'tax' && role !== 'vat') best.set(role, score);
    for (const { role, score } of guesses(bare, dictionary)) {
      if (moneyRoles.has(role)) best.set(role, Math.max(score * 0.98, best.get(role) ?? 0));
    }
    if (best.size > 0) return sorted(best);
  }
  if (found.length > 0 && found[0].score >= 0.8) return found;
  // "Quel est votre prénom ?": the question around it says nothing.
  const asked = words.filter((word, i) => !questionWords.has(word) || (i === 0 && towards.test(word)));
  const again = asked.length > 0 && asked.length < words.length ? guesses(asked, dictionary) : [];
  return likelier(found, again);
}

const moneyRoles: ReadonlySet<Role> = new Set<Role>([
  'amount',
  'unit_price',
  'total_spent',
  'fee',
  'cost',
  'discount',
  'margin',
  'refunded',
  'spend_amount',
]);
const taxNames: ReadonlySet<string> = new Set('vat tax taxes taxe tva iva moms gst btw mwst ust'.split(' '));
const taxModes: ReadonlySet<string> = new Set(
  'incl excl inc ex including excluding included excluded inkl exkl inklusive exklusive con sin hors zzgl ohne inklusief exclusief inclusief with without before after incluido incluida'.split(
    ' ',
  ),
);
/** "Total inkl. moms", "Frais HT", "amountVatIncl": without what they say about tax. */
function withoutTaxMode(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const pair =
      (taxModes.has(words[i]) && taxNames.has(words[i + 1])) || (taxNames.has(words[i]) && taxModes.has(words[i + 1]));
    if (pair) i++;
    else if (words[i] !== 'ht' && words[i] !== 'ttc') kept.push(words[i]);
  }
  return kept;
}

/** "Column 3", "Unnamed: 3", "F3": what a program writes where there was no heading. */
export const isPlaceholder = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= 2 &&
  /^(column|colonne|columna|kolumn|col|field|champ|campo|falt|unnamed|f|c|var|x|sans titre|untitled)$/.test(words[0]) &&
  (words.length === 1 ? words[0].length > 2 : /^(\d{1,3}|[a-z]{1,2})$/.test(words[1]));

/**
 * Passwords, card numbers, IBAN: a column that is never shown, copied or written.
 *
 * @param otherCards whether the cells say that the cards are no bank cards: "N° carte" may be a loyalty card
 */
export function isSecretHeading(heading: string, otherCards = false): boolean {
  const words = ` ${headingWords(heading).join(' ')} `;
  const says = (phrase: string): boolean => words.indexOf(` ${phrase} `) >= 0;
  return secretPhrases.some(says) || (!otherCards && cardPhrases.some(says));
}
const secretPhrases: readonly string[] = (
  'password|passwd|pwd|mot passe|mdp|contrasena|losenord|password hash|hash|salt|credit card no|cc no|' +
  'no carte bancaire|carte bancaire no|pan|pan suffix|card pan|iban|bic iban|rib|cvv|cvc|csc|' +
  'rp token|token|secret|api key|access key|ssn|social security no|soc sec id|no securite sociale|nir|' +
  'bank account no|account iban|bankkonto|kontonummer|kontonr|clearingnr|cuenta bancaria|compte bancaire|passport no|no passeport'
).split('|');

const cardPhrases: readonly string[] =
  'card no|no carte|numero carte|carte no|kortnummer|kort no|kortnr|numero tarjeta|tarjeta no|no tarjeta'.split('|');

// ---------------------------------------------------------------- phrases inside headings

function guesses(words: readonly string[], dictionary: Dictionary): HeadingGuess[] {
  const found = phrasesIn(words, dictionary);
  if (found.length > 0 && found[0].score >= 0.9) return found;
  const parts: string[] = [];
  for (const word of words) {
    const halves = dictionary.has(word) ? null : halvesOf(word);
    if (halves) parts.push(...halves.map((half) => sameWords.get(half) ?? half));
    else parts.push(word);
  }
  if (parts.length === words.length) return found;
  const best = new Map<Role, number>();
  for (const { role, score } of phrasesIn(parts, dictionary)) best.set(role, score * 0.97);
  for (const { role, score } of found) best.set(role, Math.max(score, best.get(role) ?? 0));
  return sorted(best);
}

/** A phrase of the dictionary, else what its words say together. */
function said(words: readonly string[], dictionary: Dictionary): readonly HeadingGuess[] {
  const known = dictionary.get(words.join(' '));
  if (known) return known;
  if (words.length > 1) return rolesTogether(words);
  // One word for several, or several for one.
  const [word] = words;
  if (word === undefined || word.length < 2) return [];
  const near = dictionary.get(/s$/.test(word) ? word.slice(0, -1) : `${word}s`);
  if (near) return near.map(({ role, score }) => ({ role, score: score * 0.94 }));
  // What the same word in another language says.
  const meaning = meaningOf(word);
  // "Dernière venue": not the last name.
  return meaning === word || /^(?:first|last)$/.test(meaning)
    ? []
    : (dictionary.get(meaning) ?? []).map(({ role, score }) => ({ role, score: score * 0.92 }));
}

function phrasesIn(words: readonly string[], dictionary: Dictionary): HeadingGuess[] {
  const whole = said(words, dictionary);
  const best = new Map<Role, number>();
  for (const { role, score } of whole) best.set(role, score);
  if (whole.length === 0 && words.length > 1) {
    const n = Math.min(words.length, 9);
    for (let from = 0; from < n; from++) {
      for (let to = from + 1; to <= n; to++) {
        if (to - from === n) continue;
        const inside = said(words.slice(from, to), dictionary);
        if (inside.length === 0) continue;
        const others = [...words.slice(0, from), ...words.slice(to)];
        const isBareId = to - from === 1 && bareIds.has(meaningOf(words[from]));
        for (const { role, score } of inside) {
          const worth = score * worthInside(role, others, to - from, from === 0 || to === words.length, isBareId);
          if (worth > (best.get(role) ?? 0.25)) best.set(role, worth);
        }
      }
    }
  }
  return sorted(best);
}

const sorted = (best: Map<Role, number>): HeadingGuess[] =>
  [...best].map(([role, score]) => ({ role, score })).sort((a, b) => b.score - a.score);

const bareIds: ReadonlySet<string> = new Set('id cle cles key'.split(' '));

/** How much a phrase still says among other words. */
function worthInside(role: Role, others: readonly string[], length: number, atEnd: boolean, isBareId: boolean): number {
  // "First order" is nobody's name; "order: first name" is one.
  const named = length > 1 && (role === 'first_name' || role === 'last_name' || role === 'full_name');
  if (headingBlocks(role, named ? others.filter((word) => meaningOf(word) !== 'order') : others)) return 0;
  const telling = others.filter(
    (word) => !aroundWords.has(word) && !aroundWords.has(meaningOf(word)) && !/^\d+$/.test(word),
  );
  const second = others.some((word) => secondWords.has(word) || secondWords.has(meaningOf(word)));
  if (telling.length === 0) return second ? 0.82 : 0.93;
  // The key or the code of something else.
  if (role === 'customer_id' && isBareId) return 0;
  return (0.5 + 0.3 * (length / (length + telling.length))) * (atEnd ? 1 : 0.9) - (second ? 0.05 : 0);
}

// Words that only say whose field it is, or which of several.
const aroundWords: ReadonlySet<string> = new Set(
  (
    'customer client cliente kund customers clients billing facturation buyer acheteur contact default primary main ' +
    'principal principale user member membre order orders commande address adresse value home work personal shipping ' +
    'ship delivery livraison payer payeur purchase purchaser full complete account person individual participant ' +
    'attendee adherent donor guest subscriber shop sale sales vente crm erp row col field champ my local total fact ' +
    'facture invoice payment transaction lineitem line item profile custom attribute primaire livre abonne ' +
    'vat tva incl excl inc ex including excluding ttc ht on sur iva moms inkl exkl con sin por para y e en al och av till pour par avec and by with selon segun'
  ).split(' '),
);
// The same fact of somebody else, or a second one: right only where there is no better column.
const secondWords: ReadonlySet<string> = new Set(
  'shipping ship delivery livraison default 2 3 4 5 secondary other autre alternate alternative alt recipient'.split(
    ' ',
  ),
);

const notTheCustomer =
  'owner proprietaire salesperson salesman sales rep vendeur vendedor commercial conseiller staff employee employe ' +
  'agent seller vendor supplier fournisseur proveedor manager assigned assignee bank banque banco store shop magasin ' +
  'boutique merchant cashier caissier driver livreur carrier transporteur host technician praticien coach ' +
  'collaborateur responsable gestionnaire redacteur saljare author auteur creator operator operateur referrer parrain device unit ' +
  'comercial cajero camarero empleado agente dependiente personal anstalld handlaggare kassor kassa caja caisse handledare ' +
  'behandlare terapeut instructor instruktor profesor entrenador consultant praktiker banken terminal butikschef';
const things =
  'product produit item article event evenement campaign campagne ad adset form formulaire file fichier plan list ' +
  'liste group groupe category categorie tax taxe method methode mode device appareil department brand marque sku ' +
  'lineitem variant domain page session list option tarif billet plateforme platform browser navigateur navegador webblasare keyword warehouse entrepot project projet opportunity opportunite deal';
const notTheOrderDay =
  'delivery delivered deliver livraison livre livree shipped ship shipping expedition expedie envoi envoye due expected ' +
  'estimated prevue prevu estimee approved updated update modified modification modifie maj last first derniere dernier ' +
  'premiere premier birth naissance expiry expiration expires end fin start debut cancelled canceled cancel annulation prochain upcoming proximo proxima nasta ' +
  'refund refunded remboursement fulfilled fulfillment fulfilment signup registration inscription adhesion next prochaine ' +
  'limit limite echeance zone timezone type month year week heure hour return retour depart arrival checkin checkout ' +
  'carrier dispatch dispatched email click login visit visite available payout statement review avis relance rappel cloture cierre consent unsubscribed ' +
  'entrega envio leverans leveransdatum vencimiento forfallo forfallodatum closed ' +
  'falligkeit falligkeits fallig verval scadenza scade saldo';
const notMoneyPaid =
  'shipping livraison port postage handling freight frete tax taxes tva vat iva moms discount discounts remise remises ' +
  'reduction refund refunded rembourse remboursement fee fees frais commission tip tips pourboire balance solde ' +
  'outstanding due cost cout couts unit unitaire count nombre nb no items articles percent pourcentage pct rate taux ' +
  'method mode moyen type currency devise status statut gift installment installments acompte deposit average mean avg ' +
  'moyen moyenne lifetime cumul cumule budget spend spent depense ad ads id code date name nom credit credits points ' +
  'weight poids limit payout converted exchange quantity qty quantite margin marge profit open target objectif list ' +
  'catalogue compare msrp descuento envio frakt rabatt avgift wallet loyalty cashback previous transfer share part ' +
  'debit debits debito kvar rest reste pendiente restante remaining last recent change variation tendered change rendu donation duty duties adjustment';
const blockedBy: Partial<Record<Role, string>> = {
  customer_id:
    'psp plan recurring order commande product produit item article transaction versement payout utbetalning store website site session event campaign tax group ' +
    `payment shipping listing name nom email phone type since depuis date count nb status notes note lifetime value ${notTheCustomer}`,
  email: `status statut consent consentement marketing opt type count sent opened bounced verified subscribed blacklisted list permission date time clicks opens ${notTheCustomer}`,
  phone: `type status country code consent marketing extension ext date ${notTheCustomer}`,
  civility: `job product ${things} ${notTheCustomer}`,
  first_name: `${things} ${notTheCustomer} personal date purchase order achat commande visit seen`,
  last_name: `${things} ${notTheCustomer} date purchase order achat commande visit seen login`,
  full_name: `reste rest restant solde montant amount total net ${things} ${notTheCustomer} id type since depuis no count nb date notes note status statut categorie group segment value lifetime code user country pays city state region middle file order commande lineitem email phone`,
  company: `id type no size taille status ${notTheCustomer} ${things}`,
  order_id: `date status statut state type total amount montant value count nb nombre items item line time name customer client by source channel currency devise tax notes note lines ligne cheque chq chk cheques lot batch serie average mean last first dernier derniere discount shipping day city country external sub quantity qty price prix method unit gross net day email payment tracking shipment`,
  order_date: notTheOrderDay,
  amount: notMoneyPaid,
  currency: 'rate taux exchange',
  status:
    'date code email optin opt marketing shipping delivery fulfillment fulfilment livraison tax inventory stock subscription phone marital civil verification customer client lead',
  product: `id type category categorie price prix amount montant quantity quantite qty tax count nb total url image weight poids stock reason raison motif motivo orsak anledning margin cost revenue sales discount code date rating review vendor brand no status sku vat tva shipping`,
  quantity:
    'shipping tax discount fee amount total net gross cost margin payment date price prix type unit stock opens ouvertures aperturas oppningar clicks clics klick impressions visits conversions conv returned refunded backordered available min max weight invoice',
  channel:
    'id url date code error notes file allocated stock inventory cost setting settings parametre parametro installning diffusion delivery status statut estado',
  address: `email ip mac web url type status company country pays city ville code state region zip ${notTheCustomer}`,
  city: `id code type ${notTheCustomer}`,
  postcode: `${notTheCustomer} promo`,
  region: 'financial payment order fulfillment marketing',
  country: `calling origin phone made of tax ${notTheCustomer}`,
  opt_in: 'date out code ip time source url count',
  opt_out: 'reason count source code',
  signup_date:
    'order commande product invoice facture last payment purchase sale transaction ticket updated modified card due delivery',
  last_order_date: 'id number amount total value no first',
  total_spent: 'tax date count nb no average mean currency time ad media campaign',
  orders_count:
    'opens ouvertures aperturas oppningar clicks clics klick impressions average value amount montant date id revenue',
  birth_date: 'place lieu city ville',
  coupon: 'amount value discount total type date montant description post postal',
  refunded: 'date reason status id method raison at by',
  fee: 'currency type rate percent tax tva date shipping port livraison delivery frakt envio handling',
  tax: 'deductible deductable incl excl inc ex including excluding shipping livraison port commission frais fee handling inkl exkl sin con id exempt rate taux percent no number code type name class currency regime title label registration country exempt region',
  cost: 'center shipping handling livraison delivery ad ads campaign marketing per customer',
  payment_method: 'status date amount reference ref terms due term',
  siret: 'status phone order',
  vat: 'amount total montant rate taux price percent incl excl inc product commission shipping order invoice',
  tags: 'product order date count id',
  notes: 'product nps id date credit delivery attributes score',
  referrals: 'url date site page amount',
  category: 'id client customer url tax age',
  unit_price:
    'shipping livraison port handling freight gift compare tax discount total currency type cost list original msrp',
  discount:
    'code type reason name percent pct rate taux tax date description method coupon acompte arrhes deposit down anticipo senal anzahlung acconto aanbetaling paid forskott handpenning',
  margin: 'percent pct rate taux',
  spend_kind: 'card payment',
  spend_amount: 'limit currency type date total customer client remaining restant lifetime',
  campaign: 'id status date type budget cost objective',
  period: 'birth naissance expiry card validity',
  touch_date: 'birth order last created',
  review_score: 'count nb date text comment',
  contract_end: 'card delivery order shipping time sale',
  sector: 'public id',
};

/** The dictionary as if nobody had ever seen these headings: what is left is told by their words, and by the cells. */
export function dictionaryWithout(headings: readonly string[]): Dictionary {
  const rest = new Map(knownHeadings());
  for (const heading of headings) rest.delete(headingWords(heading).join(' '));
  return rest;
}

const towards = /^(to|a|till|para)$/;

/** Whether a word of the heading rules a role out, whatever the cells look like. */
export const headingBlocks = (role: Role, words: readonly string[]): boolean => {
  const block = blockers(role);
  // "To email address": the shop itself.
  if (role === 'email' && towards.test(words[0] ?? '')) return true;
  return words.some((word) => block.has(word) || block.has(meaningOf(word)));
};

/** Whether a heading speaks of the shop, its staff or its suppliers rather than of a customer. */
export const speaksOfShop = (words: readonly string[]): boolean => {
  const others = staffWords();
  return towards.test(words[0] ?? '') || words.some((word) => others.has(word) || others.has(meaningOf(word)));
};
let staff: ReadonlySet<string> | null = null;
const staffWords = (): ReadonlySet<string> => {
  staff ??= new Set(notTheCustomer.split(' '));
  return staff;
};

const blockerSets = new Map<Role, ReadonlySet<string>>();
function blockers(role: Role): ReadonlySet<string> {
  let set = blockerSets.get(role);
  if (!set) {
    set = new Set((blockedBy[role] ?? '').split(' '));
    blockerSets.set(role, set);
  }
  return set;
}

let known: Map<string, HeadingGuess[]> | null = null;
/** Every known phrase; built on first use, the custom functions never need it. */
function knownHeadings(): Dictionary {
  if (known) return known;
  const table = new Map<string, HeadingGuess[]>();
  for (const [role, text] of plainHeadings) {
    for (const part of text.split(/[|\n]/)) {
      const phrase = part.trim();
      if (phrase) table.set(phrase, [...(table.get(phrase) ?? []), { role, score: 1 }]);
    }
  }
  for (const line of openHeadings.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const list = line
      .slice(colon + 1)
      .split(',')
      .map((part) => part.trim().split(' '))
      .map(([role, score]) => ({ role: role as Role, score: Number(score) }));
    table.set(line.slice(0, colon).trim(), list);
  }
  known = table;
  return table;
}
