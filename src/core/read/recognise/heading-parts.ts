import type { Role } from '../../codes';

/**
 * Words that headings are made of, in English, French, Spanish, Swedish, German, Dutch and Italian: the first word of
 * each line stands for all of them. Singular and plural differ where they change the sense: "order total" is money, "total orders" a number.
 */
const sameMeaning = `
  customer client clients customers cliente clientes kund kunder kundens cust buyer buyers acheteur acheteuse acheteurs comprador compradora kopare debtor debitor tiers klient partner backer backers contributeur contributor supporter contact contacts contacto contactos kontakt kontakter kontaktperson member membre membres adherent adherente medlem socio socia user usuario usuaria utilisateur anvandare guest invite huesped gast subscriber suscriptor prenumerant donor donateur donante givare shopper patient patiente paciente lead prospect person personne persona attendee invitee participant participante deltagare payer payeur pagador betalare purchaser titulaire titular cardholder beneficiaire eleve alumno elev bestallare receiver visitor visiteur visitante besokare kunde kunden kundin kaufer kaeufer besteller mitglied mitglieder teilnehmer teilnehmerin klant klanten afnemer lid leden deelnemer contactpersoon ansprechpartner acquirente utente clienti donatore spender donneur clt clts student students etudiant household foyer parent parents joueur joueuse player schuler spieler pupil
  staff salesperson salesman vendeur vendeuse vendedor vendedora saljare saljarens kundansvarig comercial cajero cajera camarero camarera empleado agente dependiente anstalld handlaggare kassor behandlare frisor terapeut instructor instruktor profesor entrenador stylist coiffeur coiffeuse practitioner barista server waiter serveur serveuse caissier caissiere conseiller conseillere gestor verkaufer verkaeufer mitarbeiter mitarbeiterin bearbeiter berater vertreter kellner verkoper medewerker venditore commesso operatore cameriere
  order commande cde cmd cmde pedido bestallning sale vente venta kop achat compra purchase transaction transaccion transaktion transaktions invoice facture factura faktura receipt recu recibo kvitto booking appointment appt rdv cita reservation reserva bokning boknings ticket deal donation don checkout cart panier carrito basket encargo charge operacion operation piece document documento salg verifikation verifikations bestellung bestell auftrag auftrags rechnung rechnungs beleg kauf verkauf quittung buchung buchungs spende vorgang bestelling factuur boeking afspraak aankoop verkoop ordine fattura ricevuta scontrino vendita acquisto prenotazione appuntamento encomenda fatura contrat contrats contract contrato contratto vertrag vertrags dossier inv trans bon
  orders rdvs cdes cmds commandes deals pedidos bestallningar ordrar purchases achats compras bookings appointments citas reservations reservas bokningar transactions transacciones transaktioner invoices factures facturas fakturor visits visites visitas besok bestellungen auftrage auftraege rechnungen kaufe buchungen bestellingen facturen boekingen ordini fatture acquisti prenotazioni
  sales ventes ventas forsaljning forsaljnings omsattning revenue turnover ingresos intakt intakter facturado umsatz umsatze umsaetze erlos erloes verkaufe omzet fatturato vendite
  payment paiement pago pagos betalning betalnings betal betalt reglement payments paiements encaissement cobro zahlung zahlungs bezahlung zahl betaling betaal pagamento pagamenti incasso
  product produit producto produkt item article articulo artikel vara lineitem service servicio tjanst prestation billet entrada biljett objekt objeto leistung dienstleistung ware dienst behandeling behandlung prodotto articolo servizio prestazione acte
  products produits productos produkter items articles articulos artiklar varor unidades prodotti articoli
  line ligne linea rad zeile regel riga
  company societe entreprise empresa foretag foretags organisation organisations organization organizacion firma firm bolag business negocio unternehmen betrieb firmen bedrijf bedrijfs azienda ditta impresa biz
  id no code ref reference key uid uuid guid identifier identifiant identificador referencia referens codigo cod kod number folio kennung referentie referenz kenmerk codice
  date fecha datum dia jour day timestamp datetime dag dates at on time hora heure tid tidpunkt zeitpunkt uhrzeit tijd tijdstip giorno ora dt
  created cree creee creado creada skapad skapat creation creacion added ajoute anadido tillagd issued issue emission emise emis emitida utfardad utstalld erstellt angelegt erstellung aangemaakt creato creata creazione
  name nom nombre namn naam
  full complete complet completo completa fullstandig fullstandigt entire hela
  first 1er 1ere 1re 1st 1a premier premiere primer primera forsta erste erster erstes eerste primo
  last dern ult dernier derniere ultimo ultima senaste senast sista latest recent letzte letzter letztes laatste
  amount montant importe monto belopp value valeur valor varde sum somme suma summa mt amt betrag betrage bedrag importo wert valore
  total totale totaux totales totals totalt gesamt summe endsumme totaal
  net neto netto neta imponibile
  gross brut brute bruto brutto lordo lorda
  price prix precio pris prices preis preise prijs prezzo
  unit unitaire unitario unitaria styck enhet enhets unite unidad each einzel stuck stueck
  quantity qty quantite quantites qte qtes cantidad antal qnt menge anzahl aantal quantita qta
  count nb nbre cantidades
  paid paye payee pagado pagada betald regle reglee encaisse encaissee cobrado donated bezahlt gezahlt betaald pagato pagata saldato incassato
  bought kopt kopta comprado comprados achete acheter
  sold vendu vendus vendue vendues vendido vendidos vendidas sald salda salt
  status statut etat estado estatus statuses stato zustand
  email mail courriel correo epost mejl mails correos courriels emailadres mailadres mailadresse
  phone telephone tel telefono telefon mobile mobil movil portable celular cell cellphone gsm tfn tlf tlfn phones telephones sms handy handynummer rufnummer telefoon mobiel cellulare ph
  address adresse direccion adress street rue calle gata domicilio addr anschrift strasse adres straat indirizzo
  city ville ciudad ort stad town poblacion localidad postort commune comuna municipio localite kommun stadt wohnort plaats woonplaats citta comune localita cidade
  zip postcode zipcode postnummer postnr cp plz postleitzahl cap
  postal post postale
  region province provincia county comunidad landskap departement lan canton bundesland provincie regione
  country pays pais land paese nazione
  currency devise moneda divisa valuta monnaie wahrung waehrung
  tax taxes vat tva iva moms taxe impuesto impuestos skatt mwst ust umsatzsteuer mehrwertsteuer steuer btw imposta
  shipping livraison port envio envios frakt delivery leverans entrega freight ship expedition expedicion portes shipment versand lieferung liefer verzending bezorging spedizione consegna
  billing facturation facturacion fakturering fakturerings bill
  discount discounts remise remises descuento descuentos rabatt rabais reduction reductions nachlass korting sconto disc
  coupon cupon coupons kupong voucher vouchers promo promotion promocional promotionnel promotional rabattkod gutschein buono
  fee fees frais commission commissions comision comisiones avgift avgifter gebuhr gebuhren gebuehr gebuehren provision commissione commissioni
  refund refunded refunds rembourse remboursee remboursement remboursements reembolso reembolsado devolucion devoluciones devuelto aterbetalning aterbetalt aterbetalad aterbetalat retur returned return erstattung erstattet ruckerstattung gutschrift terugbetaling terugbetaald rimborso rimborsato
  cost costs cout couts coste costo costes kostnad kostnader cogs kosten costi
  margin marge margen marginal profit benefice beneficio vinst ganancia gewinn winst margine
  category categorie categoria kategori categories famille familia family collection coleccion rayon gamme kategorie warengruppe
  type tipo typ kind art soort
  group groupe grupo grupp gruppe groep gruppo
  result resultado resultat
  method mode moyen metodo forma medio satt metod gateway means provider methode wijze weise modalita
  channel canal kanal canaux channels kanaal canale filiere
  source origine origin origen kalla fuente provenance procedencia quelle herkunft bron herkomst fonte
  campaign campagne campana kampanj campaigns kampagne campagna
  birth naissance nacimiento fodelse birthday anniversaire born geburt geburts geburtstag geboorte nascita
  signup registration inscription registro registrering registrerings register registered alta adhesion joined enrollment enrolment medlemskap membership anmeldung registrierung beitritt eintritt inschrijving aanmelding iscrizione registrazione
  consent consentement consentimiento samtycke optin accepts accepte acepta accepted autorise godkanner permission permiso accord einwilligung zustimmung toestemming consenso
  marketing publicidad reklam newsletter boletin nyhetsbrev newsletters promotions offers offres ofertas erbjudanden emailing marknadsforing marknadsforings
  subscribed suscrito suscrita abonne abonnee inscrit inscrite prenumererar abonniert angemeldet ingeschreven aangemeld iscritto
  unsubscribed desabonne desabonnee desinscrit desinscrite avregistrerad avprenumererad abgemeldet uitgeschreven afgemeld disiscritto
  spent depenses depense depensee gastado spenderat spend gasto ausgegeben ausgaben uitgegeven uitgaven speso spesa
  lifetime cumule cumulee cumul acumulado acumulada ackumulerad ackumulerat historico
  since depuis desde sedan seit sinds
  account compte cuenta konto rekening conto acc acct
  average moyen moyenne mean avg medio promedio genomsnitt genomsnittlig snitt media durchschnitt gemiddeld gemiddelde
  subtotal delsumma zwischensumme subtotaal subtotale
  note notes nota notas anteckning anteckningar comment comments commentaire commentaires comentario comentarios kommentar kommentarer observaciones remarks message mensaje meddelande notiz notizen bemerkung bemerkungen anmerkung anmerkungen opmerking opmerkingen notitie osservazioni commento commenti
  description descripcion designation beskrivning benamning libelle titre titulo title titel bezeichnung beschreibung omschrijving descrizione betreff oggetto desc
`;

/**
 * What words together say, in any order: "order date", "date de commande" and "fecha del pedido" are one. A figure says
 * how sure, where that is less than for the others.
 */
const together: Partial<Record<Role, string>> = {
  customer_id: 'customer id|customer account id|customer account|account id|customer company id',
  email: 'email address|customer email|customer email address|email 1|customer email id',
  phone: 'phone id|customer phone|customer phone id|phone 1',
  first_name: 'first name|customer first name|prenom customer|fornamn customer',
  last_name: 'last name|customer last name|category name|customer category name|apellidos customer|efternamn customer',
  full_name: 'customer id name|customer name|full name|customer full name|customer first last name|first last name',
  company: 'company name|customer company|customer company name|raison social company|razon social',
  order_id:
    'payment id 0.72|order id|order name|order payment id|orders id order|sales id|sales order id|' + 'order line id',
  order_date:
    'created date 0.85|payment date 0.82|order date|order created|order created date|sales date|sales order date|' +
    'order payment date|date order line|order paid date|date paid|sold date|product sold date',
  amount:
    'net price 0.72|product price 0.84|unit price 0.5|order date amount|order amount|order total|total amount|' +
    'order total amount|total price|order total price|order price|total sales|sales amount|total sales amount|' +
    'order sales amount|order sales|product total|product amount|line total|line amount|line total amount|' +
    'payment amount|total payment|total paid|amount paid|order total paid|price paid|net amount|net sales|' +
    'net total|total net amount|order net amount|order net total|order net|gross amount|gross sales|' +
    'gross total|total gross amount|order gross amount|order gross total|line net amount|line gross amount|' +
    'line net total|product net amount|product gross amount|product net sales|line price|line total price|' +
    'product total price|order subtotal|product subtotal|line subtotal|paid amount total|payment total amount|' +
    'product sales|product sales amount',
  currency:
    'currency id|order currency|payment currency|order currency id|amount currency|sales currency|' +
    'account currency',
  status:
    'order type 0.7|customer status 0.6|order result 0.7|order status|payment status|order payment status|' +
    'order state|status sales|order product status|line status|status paid',
  product:
    'signup type 0.7|product name|product description|product id 0.55|line description|product name line|' +
    'order product|product description name|product|order products|products sold 0.6|product sold 0.7|' +
    'line product|name products order|order product name',
  quantity:
    'product quantity|order quantity|quantity sold|product quantity sold|products count|products sold 0.88|' +
    'products quantity|products sold count|product count|line quantity|total quantity|total products|' +
    'products quantity sold|order products quantity|order products count|unit sold|unit count|' +
    'count order product|quantity order product|quantity product line|quantity paid',
  channel:
    'sales channel|order channel|order source|customer source|channel source|source name|sales source|' +
    'channel name|order channel name|sales channel name|order source name|customer channel|payment channel|' +
    'marketing channel|source marketing|signup source|signup channel|customer source name',
  address:
    'postal address|address 1|customer address|line address|address line 1|full address|address full customer|' +
    'address 1 customer',
  city: 'customer city|city name',
  postcode: 'postal id|customer zip|zip id|customer postal id|postal id city',
  region: 'region name|customer region|region id|state name|state id|country region state',
  country: 'country id|country name|customer country|customer country id|customer country name',
  opt_in:
    'consent phone 0.7|consent marketing phone 0.7|consent marketing|consent email|consent marketing email|' +
    'subscribed marketing|consent customer marketing|subscribed email|subscribed marketing email|' +
    'marketing status email|marketing email|consent status|subscribed status|customer status 0.4|' +
    'consent date marketing',
  opt_out:
    'unsubscribed date|unsubscribed email|unsubscribed marketing|unsubscribed status|' + 'unsubscribed marketing email',
  signup_date:
    'created date 0.85|first order date 0.8|first order 0.6|signup date|customer created|customer since|account created|' +
    'customer created date|account created date|customer signup date|customer date|subscribed date|' +
    'since customer date|customer signup|customer subscribed date|first date customer',
  last_order_date:
    'last order|last order date|last order created|last payment date|last sales date|last orders|' +
    'last orders date|date order customer last',
  total_spent:
    'total bought|amount bought|total spent|customer total|lifetime sales|lifetime amount|lifetime total|' +
    'lifetime spent|total orders amount|customer sales|total spent amount|amount spent customer|' +
    'customer spent|customer total spent|total sales customer|lifetime sales amount|customer lifetime amount|' +
    'total order amount lifetime|amount orders|customer lifetime sales|total lifetime sales|' +
    'customer total amount',
  orders_count:
    'name total orders|payment count|customer payment count|orders count|total orders|orders id|' +
    'orders quantity|customer orders count|total orders count|customer orders|orders total id|order count|' +
    'order quantity customer|name orders|customer name orders|lifetime orders|total orders quantity',
  birth_date: 'birth date|customer birth date|customer birth',
  coupon: 'coupon id|discount id|coupon discount id|coupon discount|coupon name|order coupon id|order discount id',
  refunded:
    'refund amount|total refund|order refund|order refund amount|refund total amount|' +
    'refund amount order total|products refund amount|payment refund amount|refund payment',
  fee:
    'fee amount|total fee|payment fee|order fee|fee total amount|sales fee|fee product|platform fee|' +
    'marketplace fee|fee bank order|fee paid',
  tax:
    'tax amount|total tax|order tax|order tax total|order tax amount|total tax amount|sales tax|product tax|' +
    'line tax|tax product amount|line tax amount|tax total order amount',
  cost:
    'product cost|unit cost|cost unit product|cost price|total cost|cost amount|order price cost|' +
    'unit cost price|cost product total|line cost|cost order product',
  payment_method:
    'payment method|order method|payment type|order payment method|paid method|payment method name|' +
    'customer payment method|payment group',
  vat: 'tax id|tax customer id|tax company id|tax signup id|customer company tax id',
  notes: 'customer note|order note|note order customer',
  category:
    'product category|product type|product group|category name|product category name|category order product|' +
    'line category|product department|category description',
  unit_price:
    'net price 0.8|unit price|product price 0.84|product unit price|unit amount|line unit price|price order unit|' +
    'product price order|unit price net|unit price gross|unit product amount|product net price|' +
    'product gross price|unit net price product|price sales unit|product sales price|unit price original 0.9',
  discount:
    'discount amount|total discount|order discount|coupon amount|coupon discount amount|product discount|' +
    'line discount|discount order amount|order discount total|total discount amount|product discount amount|' +
    'line discount amount|order coupon amount',
  margin:
    'margin amount|gross margin|total margin|net margin|order margin|product margin|margin gross amount|' +
    'line margin',
  campaign: 'campaign name|campaign id name|marketing campaign|campaign marketing name',
  spend_amount:
    'marketing cost|campaign cost|campaign spent|amount spent|marketing spent|marketing spent amount|' +
    'campaign cost total|campaign spent amount',
  click_date: 'last click|last click date',
};

const lazily = <T>(build: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= build();
    return made;
  };
};

const meanings = lazily(() => {
  const table = new Map<string, string>();
  for (const line of sameMeaning.split('\n')) {
    const words = line.trim().split(' ');
    for (const word of words) if (!table.has(word)) table.set(word, words[0]);
  }
  return table;
});

/** The longer words with what stands for them, by their first letter. */
const longWords = lazily(() => {
  const table = new Map<string, [string, string][]>();
  for (const entry of meanings()) {
    const [word] = entry;
    if (word.length < 5) continue;
    const list = table.get(word[0]);
    if (list) list.push(entry);
    else table.set(word[0], [entry]);
  }
  return table;
});

/** The word that stands for this one in every language; the word itself where it is none of the usual ones. */
export const meaningOf = (word: string): string => meanings().get(word) ?? word;

/** A word of several letters for one cut short: `rglt`, `encaisst`, `obs.`; null where it could be several. */
export function spelledOut(word: string, isCut: boolean): string | null {
  if (word.length < 3 || word.length > 8 || meanings().has(word)) return null;
  let [found, meaning]: [string | null, string | null] = [null, null];
  for (const [whole, means] of longWords().get(word[0]) ?? []) {
    if (
      word.length > whole.length * 0.75 ||
      !(isCut ? whole.slice(0, word.length) === word : isContracted(word, whole))
    )
      continue;
    if (meaning !== null && meaning !== means) return null;
    if (found === null || whole.length < found.length) [found, meaning] = [whole, means];
  }
  return found;
}

/** "encaisst", "rglt": how a word begins and its last letter, or the letters that are heard. */
function isContracted(word: string, whole: string): boolean {
  const last = word.length - 1;
  if (word[last] !== whole[whole.length - 1]) return false;
  if (last >= 4 && !/[aeiouy]$/.test(word) && whole.slice(0, last) === word.slice(0, last)) return true;
  if (word.length < whole.length * 0.36 || !/^[^aeiouy]+[aeiouy]?$/.test(word)) return false;
  let at = 0;
  for (let i = 0; i < whole.length && at < word.length; i++) if (whole[i] === word[at]) at++;
  return at === word.length;
}

const bagOf = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

interface Said {
  readonly role: Role;
  readonly score: number;
}
const bags = lazily(() => {
  const table = new Map<string, Said[]>();
  for (const [role, phrases] of Object.entries(together) as [Role, string][]) {
    for (const phrase of phrases.split('|')) {
      const [, text, sure] = /^(.*?)(?: (0\.\d+))?$/.exec(phrase) as RegExpExecArray;
      const bag = bagOf(text.split(' ').map(meaningOf));
      const known = table.get(bag) ?? [];
      if (known.every((other) => other.role !== role)) table.set(bag, [...known, { role, score: Number(sure ?? 1) }]);
    }
  }
  return table;
});

/** What two or more words say together, whatever their language and order; `[]` for one word. */
export function rolesTogether(words: readonly string[]): readonly Said[] {
  if (words.length < 2 || words.length > 6) return [];
  return bags().get(bagOf(words.map(meaningOf))) ?? [];
}

/**
 * A word made of two known ones, as Swedish writes them and programs write all others: `fakturadatum`, `orderid`,
 * `betalningsmetod`; null for any other.
 */
export function halvesOf(word: string): readonly [string, string] | null {
  if (word.length < 6 || word.length > 32) return null;
  const known = meanings();
  if (known.has(word)) return null;
  for (let at = 3; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!known.has(right) && !endings.has(right)) continue;
    if (known.has(left)) return [left, right];
    if (left.length > 4 && left[at - 1] === 's' && known.has(left.slice(0, -1))) return [left.slice(0, -1), right];
  }
  return null;
}
const endings: ReadonlySet<string> = new Set(
  'number nummer nr num kod fornamn efternamn firstname lastname'.split(' '),
);
