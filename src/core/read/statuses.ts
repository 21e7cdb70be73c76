import type { LeftOutReason } from '../model';
import { foldAccents } from './keys';
import { isYes, isYesNo } from './known-words';

/**
 * What the status or the type of a row makes of it: a reason to leave it out; `refunded`, an order that was taken
 * back; `refund`, a row that itself is money going back; `sale`.
 */
export type StatusMeaning =
  | 'cancelled'
  | 'pending'
  | 'failed'
  | 'test'
  | 'not-a-sale'
  | 'refunded'
  | 'part-refunded'
  | 'refund'
  | 'sale';

/** Why a status keeps a row out of turnover; null where it does not. */
export const reasonOfStatus = (meaning: StatusMeaning | null): LeftOutReason | null =>
  meaning === 'cancelled' ||
  meaning === 'pending' ||
  meaning === 'failed' ||
  meaning === 'test' ||
  meaning === 'not-a-sale'
    ? meaning
    : null;

/**
 * The meaning of a status in English, French, Spanish, Swedish, German, Dutch or Italian; null for words that are no status of a sale.
 *
 * @example statusOf('Paiement en attente') // => 'pending'
 */
export function statusOf(text: string): StatusMeaning | null {
  if (text === '' || text.length > 60) return null;
  let meaning = memory.get(text);
  if (meaning === undefined) {
    meaning = find(text);
    if (memory.size < 5000) memory.set(text, meaning);
  }
  return meaning;
}

const memory = new Map<string, StatusMeaning | null>();

/**
 * The meaning of a cell under its heading: a yes or a no under "Cancelled" or "Paid" says it through the heading, any
 * other text for itself.
 *
 * @example markUnder('Annulée', 'oui') // => 'cancelled'
 */
export function markUnder(heading: string, text: string): StatusMeaning | null {
  if (!isYesNo(text)) return statusOf(text);
  const asked = askedBy(heading);
  if (isYes(text)) return asked;
  return asked !== 'sale' ? null : asksIfLive(heading) ? 'test' : 'pending';
}

/** What a yes under a heading says of the row; null for a heading that asks for something else. */
export function askedBy(heading: string): StatusMeaning | null {
  const words = wordsOfQuestion(heading);
  if (words.length > 3) return null;
  if (words.length === 1 && paidWords.test(words[0])) return 'sale';
  if (asksIfLive(heading)) return 'sale';
  const line = words.join(' ');
  if (testWords.test(line)) return 'test';
  const meaning = statusOf(heading);
  return meaning === 'cancelled' || meaning === 'pending' ? meaning : null;
}
const wordsOfQuestion = (heading: string): string[] =>
  foldAccents(heading.slice(0, 40).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'is');
/** Of payments: a no is one of a trial, without money. */
const asksIfLive = (heading: string): boolean => /^live ?mode$/.test(wordsOfQuestion(heading).join(' '));
/** Nothing but a trial: a group, a pregnancy or a product may be tested too. */
const testWords =
  /^(?:tests?|sandbox|prueba|test ?mode|mode test|test ?(?:order|payment|transaction|sale|charge|purchase|ordre|bestallning|kop|betalning)|(?:commande|vente|paiement|transaction|achat)(?: de)? test|(?:pedido|venta|pago|compra|modo)(?: de)? prueba)$/;
const paidWords =
  /^(?:paid|payee?|reglee?|encaissee?|soldee?|pagad[oa]|cobrad[oa]|betal[dt]|betalad|bezahlt|betaald|pagat[oa]|saldat[oa])$/;

/** What a "not" in front turns into a sale: the rest ("not paid") stands in the list as it is. */
const undone: ReadonlySet<StatusMeaning> = new Set<StatusMeaning>([
  'refunded',
  'part-refunded',
  'cancelled',
  'failed',
  'test',
]);
const denial = / (?:not|non|never|pas|jamais|inte|ej|no)$/;

function find(text: string): StatusMeaning | null {
  const words = foldAccents(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return null;
  const line = ` ${words.join(' ')} `;
  let isUndone = false;
  for (const [meaning, phrases] of meanings()) {
    for (const phrase of phrases) {
      if (phrase[0] === '=') {
        if (line === ` ${phrase.slice(1)} `) return meaning;
        continue;
      }
      const at = line.indexOf(` ${phrase} `);
      if (at < 0) continue;
      if (!undone.has(meaning) || !denial.test(line.slice(0, at))) return meaning;
      isUndone = true;
    }
  }
  return isUndone ? 'sale' : null;
}

let table: readonly (readonly [StatusMeaning, readonly string[]])[] | null = null;
/** Phrases found anywhere in the status; with = only as the whole of it. Read from the top: "partially refunded" before "refunded", "awaiting shipment" before "awaiting". */
function meanings(): readonly (readonly [StatusMeaning, readonly string[]])[] {
  const list = (text: string) => text.split('|');
  table ??= [
    [
      'part-refunded',
      list(
        'partially refunded|partial refund|partly refunded|part refunded|partiellement rembourse|partiellement remboursee|rembourse partiellement|remboursee partiellement|remboursement partiel|reembolsado parcialmente|parcialmente reembolsado|delvis aterbetald|partially returned|parcialmente devuelto|teilweise erstattet|teilerstattet|gedeeltelijk terugbetaald|parzialmente rimborsato|rimborsato parzialmente',
      ),
    ],
    // Money that stayed, or has not gone back yet.
    [
      'sale',
      list(
        'no refund|refund denied|refund rejected|refund refused|refund declined|refund cancelled|refund canceled|refund requested|refund pending|cancelled refund|canceled refund|no return|no returns|return requested|return refused|return rejected|return denied|return cancelled|return window|chargeback reversed|chargeback won|aucun remboursement|pas de remboursement|sans remboursement|remboursement refuse|remboursement rejete|remboursement annule|remboursement demande|remboursement en attente|demande de remboursement|aucun retour|pas de retour|sans retour|retour refuse|retour annule|retour demande|demande de retour|sin reembolso|reembolso rechazado|reembolso solicitado|sin devolucion|ingen aterbetalning|ingen retur',
      ),
    ],
    [
      'part-refunded',
      list(
        'partially cancelled|partially canceled|partial cancellation|partiellement annule|partiellement annulee|annulation partielle|parcialmente cancelado|parcialmente cancelada|delvis avbruten|delvis makulerad',
      ),
    ],
    // Paid and waiting for something else is a sale.
    [
      'pending',
      list('awaiting bank transfer|awaiting transfer|pending transfer|pending bank transfer|en attente du virement'),
    ],
    [
      'sale',
      list(
        'awaiting shipment|awaiting fulfillment|awaiting fulfilment|awaiting pickup|awaiting collection|awaiting delivery|awaiting dispatch|pending shipment|pending fulfillment|pending delivery|pending pickup|en attente d expedition|en attente de livraison|en attente de retrait|en attente de preparation|attente expedition|partially paid|partly paid|part paid|deposit paid|partiellement payee|partiellement paye|partiellement reglee|acompte verse|acompte paye|parcialmente pagada|parcialmente pagado|pagada parcialmente|pagado parcialmente|delbetald|delvis betald|not cancelled|pendiente de envio|not a test|teilbezahlt|teilweise bezahlt|gedeeltelijk betaald|deels betaald|parzialmente pagata|parzialmente pagato|in attesa di spedizione',
      ),
    ],
    [
      'not-a-sale',
      list(
        'transfer|transfert|transfers|virement interne|payout|payouts|withdrawal|withdrawals|=retrait|retraits|currency conversion|conversion|conversion de devise|conversion de devises|=exchange|bank deposit|deposit to bank|virement bancaire vers|virement vers votre compte|virement sortant|=versement|topup|=top up|=funding|stripe fee|application fee|network cost|=fee|=fees|=frais|=commission|=commissions|service fee|account fee|subscription fee|payment hold|payment release|=hold|=release|=reserve|reserve release|reserved funds|general hold|authorization hold|account hold|reversal of general account hold|balance adjustment|=adjustment|=ajustement|=ajuste|loan|loan repayment|debt repayment|=interest|=interets|cash out|cashout|uttag|overforing|=avgift|transferencia|retiro|=comision|bank card deposit|user initiated withdrawal|=advertising|=postage|shipping label|label purchase|tax collected|amazon fees|service fees|fba inventory fee|bon de livraison|bons de livraison|delivery note|packing slip|foljesedel|albaran',
      ),
    ],
    [
      'refunded',
      list(
        'refunded|fully refunded|rembourse|remboursee|remboursees|rembourses|charged back|reembolsado|reembolsada|devuelto|devuelta|aterbetald|aterbetalad|retourne|retournee|returned|retournees|disputed lost|dispute lost|erstattet|zuruckerstattet|rimborsato|rimborsata|terugbetaald|=reso|retourniert|geretourneerd',
      ),
    ],
    [
      'refund',
      list(
        'refund|refunds|payment refund|remboursement|avoir|credit note|credit memo|note de credit|facture d avoir|return|retour|reversal|payment reversal|chargeback|charge back|retrofacturation|rejet de debit|reembolso|devolucion|abono|nota de credito|aterbetalning|kreditfaktura|retur|kreditnota|storno|gutschrift|stornorechnung|erstattung|ruckerstattung|creditnota|creditfactuur|terugbetaling|nota di credito|rimborso|nota de credito',
      ),
    ],
    [
      'pending',
      list(
        'awaiting payment|pending payment|payment pending|awaiting check payment|awaiting bank wire|awaiting bank wire payment|on hold|onhold|unpaid|not paid|non paye|non payee|non regle|non reglee|impaye|impayee|a payer|attente de paiement|attente paiement|attente du paiement|paiement en attente|attente virement|attente de virement|en attente du paiement par cheque|attente cheque|en attente|attente|pending|draft|brouillon|borrador|utkast|checkout draft|requires payment method|requires action|requires confirmation|requires capture|incomplete|incomplet|incomplete expired|quote|quotation|devis|presupuesto|offert|pendiente|pendiente de pago|vantar|vantande|obetald|avvaktar|ej betald|uncaptured|payment expected|proforma|pro forma|past due|open invoice|' +
          // An invoice nobody has paid yet, late or not.
          'overdue|not yet paid|payment due|balance due|amount due|=due|not due|not yet due|=outstanding|outstanding balance|to pay|to be paid|in collection|in collections|sent to collection|dunning|late payment|payment late|not confirmed|not completed|not captured|non confirme|non confirmee|non valide|non validee|non finalise|non finalisee|no confirmado|no confirmada|ej bekraftad|impayes|impayees|non payes|non payees|non reglees|non encaisse|non encaissee|non soldee|pas payee|pas encore payee|a regler|a encaisser|reste a payer|reste du|echue|echues|non echue|a echoir|retard de paiement|en souffrance|mise en demeure|en recouvrement|recouvrement|impagada|impagado|impagadas|impagados|no pagada|no pagado|sin pagar|no cobrada|no cobrado|sin cobrar|por pagar|por cobrar|vencida|vencido|vencidas|morosa|moroso|obetalda|obetalt|ej betalda|ej betalt|inte betald|inte betalad|forfallen|forfallna|forsenad betalning|att betala|inkasso|unbezahlt|nicht bezahlt|=offen|offene rechnung|ausstehend|uberfallig|ueberfaellig|=fallig|in mahnung|gemahnt|=entwurf|=angebot|openstaand|onbetaald|niet betaald|te laat|=vervallen|=concept|=offerte|in afwachting|da pagare|da saldare|da incassare|non pagata|non pagato|non saldata|non saldato|scaduta|scaduto|in attesa|=bozza|=preventivo|em aberto|nao pago|pendente',
      ),
    ],
    [
      'cancelled',
      list(
        'cancelled|canceled|cancel|cancelation|cancellation|annule|annulee|annules|annulees|annulation|void|voided|cancelado|cancelada|anulado|anulada|avbruten|avbrutet|annullerad|makulerad|avbokad|unavailable|indisponible|deleted|supprime|supprimee|trash|corbeille|abandoned|abandonne|abandonnee|expired|expiree|expire|removed|archived cancelled|no show|noshow|utebliven|uteblev|ej ankommen|no se presento|no presentado|non presente|lost deal|closed lost|perdu|abandonado|eliminado|borttagen|rejected order|storniert|abgebrochen|abgesagt|annulliert|ungultig|nicht erschienen|geannuleerd|niet verschenen|annullato|annullata|non presentato|disdetta|disdetto',
      ),
    ],
    [
      'failed',
      list(
        'failed|failure|fail|echoue|echouee|echec|echec du paiement|declined|decline|denied|refuse|refusee|rejected|rejete|rejetee|error|erreur|erreur de paiement|payment error|bounced|blocked|fraud|fraude|fallido|fallida|rechazado|rechazada|denegado|denegada|sin finalizar|no autorizado|no autorizada|not authorized|non autorise|non autorisee|misslyckad|misslyckades|nekad|avvisad|insufficient funds|' +
          // Money that will not come any more.
          'uncollectible|written off|write off|bad debt|not accepted|not approved|non accepte|non acceptee|non abouti|non aboutie|irrecouvrable|creance perdue|passee en perte|rejet de prelevement|prelevement rejete|incobrable|kundforlust|kreditforlust|fehlgeschlagen|abgelehnt|uneinbringlich|mislukt|geweigerd|oninbaar|fallito|fallita|rifiutato|rifiutata|inesigibile',
      ),
    ],
    ['test', list('test|tests|test order|commande test|testorder|prueba|sandbox')],
    [
      'sale',
      list(
        'paid|complete|completed|success|successful|succeeded|processing|processed|process|shipped|delivered|fulfilled|approved|invoiced|captured|settled|closed|confirmed|accepted|dispatched|sold|sale|order|payment|charge|purchase|won|closed won|checked in|attending|registered|done|active|open|created|new|paye|payee|payes|payees|regle|reglee|reglees|encaisse|encaissee|encaisses|facture|facturee|terminee|termine|terminees|livre|livree|livrees|expedie|expediee|expediees|en cours|en cours de preparation|en preparation|en cours de livraison|en cours de traitement|traitee|traite|validee|valide|confirmee|confirme|acceptee|accepte|honore|honoree|reussie|reussi|paiement accepte|paiement a distance accepte|vente|commande|achat|soldee|cloturee|pagado|pagada|completado|completada|entregado|entregada|enviado|enviada|procesando|confirmado|cobrado|autorizado|autorizada|autorizacion|venta|betald|betalad|slutford|genomford|levererad|skickad|klar|bekraftad|fakturerad|behandlas|kop|forsaljning|bezahlt|abgeschlossen|versendet|versandt|geliefert|erledigt|bestatigt|eingelost|=rechnung|=zahlung|betaald|=voldaan|verzonden|geleverd|afgerond|bevestigd|voltooid|pagata|pagato|saldata|saldato|incassata|incassato|completata|completato|spedito|spedita|consegnato|consegnata|confermato|confermata|=evaso|=fattura|=vendita|concluido|enviado|entregue',
      ),
    ],
  ];
  return table;
}
