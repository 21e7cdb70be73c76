// Invoices: what nobody has paid yet is no turnover, late or not; what was paid in part is.
import { describe, expect, test } from 'vitest';
import { markUnder, statusOf } from '../../../src/core/read/statuses';

const byMeaning = {
  pending: [
    'Impayée|Facture impayée|Non payée|Pas encore payée|En attente de paiement|En attente de règlement|À payer|À régler|À encaisser|Reste à payer|Non réglée|Échue|Non échue|À échoir|En retard de paiement|En recouvrement|Mise en demeure|Brouillon|Proforma',
    'Unpaid|Unpaid invoice|Not yet paid|Overdue|Overdue by 3 days|Past due|Payment due|Due|Not due|Outstanding|Awaiting payment|To pay|In collections|Late payment|Draft',
    'Obetald|Obetalda|Ej betald|Inte betald|Förfallen|Ej förfallen|Väntar på betalning|Att betala|Inkasso|Utkast',
    'Offen|Überfällig|Unbezahlt|Entwurf|Openstaand|Te laat|Concept|Da saldare|Non pagata|Scaduta|Bozza',
    'Pendiente|Pendiente de pago|Pendiente de cobro|Impagada|No pagado|Sin pagar|Por cobrar|Vencida|Borrador',
  ],
  sale: [
    'Payée|Réglée|Encaissée|Soldée|Partiellement payée|Partiellement réglée|Acompte versé|En attente de livraison',
    'Paid|Partially paid|Partly paid|Deposit paid|Awaiting shipment|Invoiced|Closed',
    'Betald|Delbetald|Delvis betald|Fakturerad|Skickad',
    'Bezahlt|Teilbezahlt|Versendet|Betaald|Verzonden|Pagata|Saldato|Spedito|Consegnato',
    'Autorizada 847234|Pagada|Pagado|Parcialmente pagada|Cobrado|Pendiente de envío',
  ],
  failed: [
    'Uneinbringlich|Fehlgeschlagen|Oninbaar|Mislukt|Rifiutato',
    'Paiement refusé|Rejet de prélèvement|Irrécouvrable',
    'Payment failed|Uncollectible|Written off|Bad debt',
    'Kundförlust|Misslyckad',
    'Incobrable|Rechazado|Denegada 190|No autorizada|Sin finalizar',
  ],
  cancelled: ['Annulée', 'Void|Cancelled', 'Makulerad', 'Anulada', 'Storniert|Geannuleerd|Annullata'],
  refund: [
    'Avoir|Facture d’avoir',
    'Credit note|Credit memo',
    'Kreditfaktura',
    'Nota de crédito|Abono',
    'Gutschrift|Creditnota|Nota di credito',
  ],
} as const;

describe('statusOf', () => {
  test.each(
    `
    Cancelled = cancelled | Annulée = cancelled | voided = cancelled | wc-cancelled = cancelled | trash = cancelled | unavailable = cancelled
    Makulerad = cancelled | Anulado = cancelled | expired = cancelled | Abandonné = cancelled | pending = pending | on-hold = pending
    En attente = pending | En attente du paiement par chèque = pending | Brouillon = pending | draft = pending | Impayée = pending
    awaiting_payment = pending | Failed = failed | Échouée = failed | Refusé = failed | declined = failed | test = test
    refunded = refunded | Remboursée = refunded | partially_refunded = part-refunded | Partiellement remboursée = part-refunded
    Refund = refund | REFUND = refund | Remboursement = refund | Avoir = refund | Credit note = refund | Chargeback = refund
    General Withdrawal = not-a-sale | General Currency Conversion = not-a-sale | Payout = not-a-sale | Payment Hold = not-a-sale
    transfer = not-a-sale | Frais = not-a-sale | paid = sale | Completed = sale | Processing = sale | Terminée = sale
    Paiement accepté = sale | Website Payment = sale | Expédiée = sale | En attente d’expédition = sale | delivered = sale | invoiced = sale
    Bon de livraison = not-a-sale | Delivery note = not-a-sale | Livré = sale |
    Betald = sale | Pagado = sale | Obetald = pending | Pendiente = pending`
      .split(/[|\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(' = ')),
  )('%s is %s', (text, meaning) => expect(statusOf(text)).toBe(meaning));
  test.each(['', 'Blue mug', 'Île-de-France', 'x'.repeat(500)])('%s is no status', (text) =>
    expect(statusOf(text)).toBeNull(),
  );
});

describe('the status of an invoice', () => {
  test.each(
    Object.entries(byMeaning).flatMap(([meaning, lists]) =>
      lists.flatMap((list) => list.split('|').map((text) => ({ text, meaning }))),
    ),
  )('$text: $meaning', ({ text, meaning }) => {
    expect(statusOf(text)).toBe(meaning);
    expect(statusOf(text.toUpperCase())).toBe(meaning);
  });

  test.each(['Émise', 'Sent', 'Viewed', 'En retard', 'Litige', 'Laura Dupré', ''])(
    '“%s” says nothing of a payment',
    (text) => {
      expect(statusOf(text)).toBeNull();
    },
  );
});

describe('money that stayed, or has not gone back yet, is a sale', () => {
  test.each([
    'Not refunded|Never refunded|No refund|Refund denied|Refund requested|Completed - Refund rejected|Not cancelled|Chargeback reversed|Not returned',
    'Non remboursée|Pas remboursé|Remboursement refusé|Demande de remboursement|Non annulée|Pas annulée|Payée, non remboursée|Retour refusé|Pas de retour',
    'No reembolsado|Sin reembolso|No cancelado',
    'Inte återbetald|Ej makulerad|Ej återbetald',
  ])('%s', (list) => {
    for (const text of list.split('|')) expect([text, statusOf(text)]).toEqual([text, 'sale']);
  });

  test('while an order cancelled in part keeps what is left, and a refund is one', () => {
    for (const text of ['Partially cancelled', 'Partiellement annulée', 'Annulation partielle'])
      expect(statusOf(text)).toBe('part-refunded');
    for (const text of ['Not paid', 'Non payée', 'Ej betald', 'Non confirmée', 'Not completed'])
      expect(statusOf(text)).toBe('pending');
    expect(statusOf('Paiement non accepté')).toBe('failed');
    for (const text of ['Refund', 'Remboursement', 'No show', 'Refund of order 12'])
      expect([text, statusOf(text)]).toEqual([text, text === 'No show' ? 'cancelled' : 'refund']);
  });
});

describe('a yes or a no under a heading that is a status', () => {
  test.each([
    ['Canceled', 'true', 'cancelled'],
    ['Annulée', 'oui', 'cancelled'],
    ['Avbokad', 'Ja', 'cancelled'],
    ['Canceled', 'false', null],
    ['Paid?', 'yes', 'sale'],
    ['Payé', 'non', 'pending'],
    ['Betald', 'nej', 'pending'],
    ['Unpaid', 'x', 'pending'],
    ['Test', 'true', 'test'],
    ['Is test', 'yes', 'test'],
    ['isTest', 'TRUE', 'test'],
    ['Test order', '1', 'test'],
    ['Commande de test', 'oui', 'test'],
    ['Testköp', 'Ja', 'test'],
    ['Pedido de prueba', 'sí', 'test'],
    ['Test', 'false', null],
    ['livemode', 'false', 'test'],
    ['Live mode', 'no', 'test'],
    ['livemode', 'true', 'sale'],
    ['Test result', 'yes', null],
    ['A/B test', 'yes', null],
    // Neither asks what became of the order.
    ['New customer', 'no', null],
    ['Test group', 'yes', null],
    ['Shipped', 'no', null],
    ['Cancelled orders of the year', '1', null],
    ['Status', 'Cancelled', 'cancelled'],
  ])('%s: %s', (heading, text, meaning) => expect(markUnder(heading, text)).toBe(meaning));
});
