import { describe, expect, it, test } from 'vitest';
import { roles } from '../../../../src/core/codes';
import {
  dictionaryWithout,
  headingWords,
  isSecretHeading,
  readHeading,
} from '../../../../src/core/read/recognise/headings';

describe('readHeading', () => {
  // The best guess of the heading alone; the cells may still decide otherwise.
  test.each(
    `
    Customer ID = customer_id | CustomerID = customer_id | customer_unique_id = customer_id | N° client = customer_id
    Code client = customer_id | Numéro de client = customer_id | Référence client = customer_id | Kundnummer = customer_id
    Código de cliente = customer_id | Buyer Username = customer_id | Record ID = customer_id | N° adhérent = customer_id
    Email = email | E-mail = email | EMAIL_ADDRESS = email | Adresse e-mail = email | Courriel = email | E-post = email
    Correo electrónico = email | E-mail 1 - Value = email | From Email Address = email | billing_email = email
    Adresse électronique = email | Votre adresse e-mail = email | Customer Email = email
    Phone = phone | phone_number = phone | Téléphone = phone | Tél. = phone | Portable = phone | Tél. portable = phone
    Teléfono = phone | Telefonnummer = phone | Contact Phone Number = phone | N° de téléphone = phone | GSM = phone
    Civilité = civility | Salutation = civility | Prénom = first_name | firstname = first_name | FNAME = first_name
    Förnamn = first_name | Billing First Name = first_name | Quel est votre prénom ? = first_name | Given Name = first_name
    Nom = last_name | Surname = last_name | Efternamn = last_name | Apellidos = last_name | Billing Last Name = last_name
    Nom de famille = last_name | Name = full_name | Full Name = full_name | Client = full_name | Acheteur = full_name
    Nom et prénom = full_name | Kundnamn = full_name | Nombre y apellidos = full_name | Nom du client = full_name
    Company = company | Raison sociale = company | Société = company | Organization 1 - Name = company | Empresa = company
    Företag = company | Order ID = order_id | order_id = order_id | Commande n° = order_id | N° de commande = order_id
    Order # = order_id | InvoiceNo = order_id | Numéro de facture = order_id | Ordernummer = order_id | Pedido = order_id
    N° pièce = order_id | Sales Record Number = order_id | Référence commande = order_id | Kvittonummer = order_id
    Date = order_date | Date de commande = order_date | order_purchase_timestamp = order_date | InvoiceDate = order_date
    Purchase Date = order_date | Orderdatum = order_date | Fecha de pedido = order_date | Date d’achat = order_date
    Date facturation = order_date | Sale Date = order_date | purchase-date = order_date | Jour = order_date
    À quelle date avez-vous commandé ? = order_date | Total = amount | Montant TTC = amount | Montant (€) = amount
    Order Total (inc tax) = amount | Chiffre d’affaires = amount | CA HT = amount | Ventes nettes = amount
    Net Sales = amount | amountVatIncl = amount | Sold For = amount | Item Total = amount | Importe = amount
    Belopp = amount | Revenue = amount | dollar_value = amount | Somme payée = amount | Devise = currency
    Currency Code = currency | Valuta = currency | Statut = status | État = status | Financial Status = status
    Attendee Status = status | Estado = status | Produit(s) = product | Lineitem name = product | Désignation = product
    Item Title = product | Producto = product | Artikel = product | Quantité = quantity | Qté = quantity | Qty = quantity
    Articles vendus = quantity | Lineitem quantity = quantity | Antal = quantity | Cantidad = quantity
    Canal = channel | Source = channel | utm_source = channel | Comment nous avez-vous connus ? = channel | Kanal = channel
    Adresse = address | Billing Street = address | ship-address-1 = address | Gatuadress = address | Ville = city
    Town = city | Ort = city | Ciudad = city | Code postal = postcode | CP = postcode | ship-postal-code = postcode
    Zip Code = postcode | Postnummer = postcode | Département = region | Province = region | Pays = country
    Country/Region = country | Landskod = country | Newsletter = opt_in | Accepts Email Marketing = opt_in
    Abonné newsletter = opt_in | Accepte les e-mails = opt_in | Autorise l’e-mail = opt_in | Désabonné = opt_out | EMAIL_BLACKLISTED = opt_out | Unsubscribed = opt_out
    Date d’inscription = signup_date | Customer since = signup_date | OPTIN_TIME = signup_date | Inscrit le = signup_date
    Dernière commande = last_order_date | Last Purchase = last_order_date | Total Spent = total_spent
    Montant cumulé = total_spent | Lifetime value = total_spent | Nombre de commandes = orders_count | Order count = orders_count
    Date de naissance = birth_date | DOB = birth_date | Code promo = coupon | Coupon Code = coupon | Rabattkod = coupon
    Montant remboursé = refunded | Amount Refunded = refunded | Fully Refunded? = refunded | Frais = fee | Fees ($) = fee
    TVA = tax | Sales Tax = tax | Moms = tax | Coût = cost | Prix d’achat = cost | Cost of goods = cost
    Mode de paiement = payment_method | Gateway = payment_method | SIRET = siret | N° TVA = vat | taxvat = vat
    Étiquettes = tags | TAGS = tags | Commentaires = notes | Parrain = referrals | Nb filleuls = referrals
    Catégorie = category | Famille produit = category | Product Type = category | Prix unitaire = unit_price
    UnitPrice = unit_price | P.U. HT = unit_price | Lineitem price = unit_price | Styckpris = unit_price
    Remise = discount | Discount Amount = discount | Marge = margin | Profit = margin | Coût de relance = remarketing_cost
    Gross Credit (GC) = amount | Gross Debit (GC) = refunded | Donated At = order_date | Date Issued = order_date
    Date d’émission = order_date | Bokad = order_date | Comuna = city | Gästens önskemål = notes | visitorId = customer_id
    Rumstyp = product | Mode de vente = channel | Nom de l’opération = campaign | SKU Unit Original Price = unit_price
    Mois = period | Campagne = campaign | Campaign name = campaign | Dépense = spend_amount | Ad spend = spend_amount
    Amount spent (EUR) = spend_amount | Type de dépense = spend_kind | Date du contact = touch_date
    Dernier clic = click_date | Last Click = click_date | Dernière connexion = login_date | Last login = login_date
    Date de dernière réponse = reply_date | Last reply = reply_date | Recent Sales Email Replied Date = reply_date
    Note avis = review_score | Rating = review_score | NPS = promoter_score | Note NPS = promoter_score
    Code parrainage = referral_code | Fin de contrat = contract_end | Renewal date = contract_end
    Groupe de contrôle = control_group | Secteur d’activité = sector | Industry = sector`
      .split(/[|\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(' = ')),
  )('%s is %s', (heading, role) => expect(readHeading(heading)[0]?.role).toBe(role));

  test.each([
    ['Contact owner', ['full_name', 'email', 'phone', 'customer_id', 'company']],
    ['Sales rep', ['full_name', 'first_name', 'last_name']],
    ['Nom de la banque', ['full_name', 'last_name', 'company']],
    ['Staff Name', ['full_name', 'last_name']],
    ['Product name', ['full_name', 'last_name', 'first_name']],
    ['Nom du fichier', ['full_name', 'last_name']],
    ['To Email Address', ['email']],
    ['order_delivered_customer_date', ['order_date']],
    ['Date de livraison', ['order_date']],
    ['Ship Date', ['order_date', 'signup_date']],
    ['Estimated delivery date', ['order_date']],
    ['Last modified date', ['order_date']],
    ['Shipping price', ['amount', 'unit_price']],
    ['Average order value', ['amount', 'order_id']],
    ['Type de client', ['full_name', 'customer_id', 'company']],
    ['Tax Exempt', ['tax', 'vat']],
    ['Email status', ['email']],
    ['Country calling code', ['country']],
    ['Open Balance', ['amount', 'total_spent']],
    ['Discount code', ['discount']],
    ['Phone type', ['phone']],
    ['Order item id', ['order_id']],
  ] as const)('%s is none of %j', (heading, never) => {
    const likely = readHeading(heading)
      .filter((guess) => guess.score >= 0.5)
      .map((guess) => guess.role);
    for (const role of never) expect(likely).not.toContain(role);
  });

  it('gives what several readings a heading has', () => {
    const all = (heading: string) => readHeading(heading).map((guess) => guess.role);
    expect(all('Created at')).toEqual(expect.arrayContaining(['order_date', 'signup_date']));
    expect(all('Name')).toEqual(expect.arrayContaining(['full_name', 'order_id']));
    expect(all('Title')).toEqual(expect.arrayContaining(['civility', 'product']));
    expect(all('Customer')).toEqual(expect.arrayContaining(['full_name', 'company', 'customer_id']));
    expect(all('Price')).toEqual(expect.arrayContaining(['amount', 'unit_price']));
    expect(all('State')).toEqual(expect.arrayContaining(['region', 'status']));
  });

  test.each(
    `
    Mode rglt = payment_method | Règlt = payment_method | Obs. = notes | Nb cdes = orders_count | Dt dern. cde = last_order_date
    N° Fact = order_id | Mt = amount | £ = amount | EUR = amount | Encaisst = amount | Signé le = order_date | Rdv le = order_date
    Inv no = order_id | Inv. date = order_date | Code clt = customer_id | Nom clt = full_name | Newsletter Y/N = opt_in | @ = email
    Inc VAT = amount | Spend to date = total_spent | CA à ce jour = total_spent | Ordered = order_date | Connu par = channel | Desc. = product
    Belegnummer = order_id | Rechnungsnummer = order_id | Belegdatum = order_date | Bestelldatum = order_date | Kundennummer = customer_id
    Vorname = first_name | Nachname = last_name | Anrede = civility | Straße = address | PLZ = postcode | Firma = company
    Bruttobetrag = amount | MwSt. = tax | Zahlungsart = payment_method | USt-IdNr. = vat | Bestellung = order_id | Kunde = full_name
    Factuurnummer = order_id | Factuurdatum = order_date | Klantnummer = customer_id | Plaats = city | Betaalmethode = payment_method
    Totaal incl. btw = amount | Btw = tax | Aantal = quantity | Achternaam = last_name | Korting = discount
    Imponibile = amount | Totale lordo = amount | Metodo di pagamento = payment_method | P.IVA = vat | Cognome = last_name
    Indirizzo = address | Cliente = full_name | Data = order_date | Data fattura = order_date | Data di nascita = birth_date | Type de contrat = product | Quantità = quantity | Sconto = discount
    `
      .split(/[|\n]/)
      .map((line) => line.split('=').map((part) => part.trim()))
      .filter(([heading]) => heading !== ''),
  )('%s: cut short, or in German, Dutch or Italian: %s', (heading, role) => {
    expect(readHeading(heading)[0]?.role).toBe(role);
  });

  test.each(
    `
    Clé spectacle = customer_id | Événements clés = customer_id | N° chq = order_id | Acompte = discount | Data scadenza = order_date
    Fälligkeitsdatum = order_date | Vervaldatum = order_date | Livré le = order_date | Porte-monnaie = phone | Date de fin = order_date
    Card msg = opt_in | Dining option = product | Reste à payer = full_name | Dernière venue = last_name | Panier moyen = payment_method
    User data = signup_date | Sales rep = full_name | Spend to date = order_date
    `
      .split(/[|\n]/)
      .map((line) => line.split('=').map((part) => part.trim()))
      .filter(([heading]) => heading !== ''),
  )('%s is no %s', (heading, role) => {
    expect(readHeading(heading).find((guess) => guess.role === role)?.score ?? 0).toBeLessThan(0.4);
  });

  it('says nothing of what it does not know, nor of a page of text', () => {
    expect(readHeading('')).toEqual([]);
    expect(readHeading('Zorglub')).toEqual([]);
    expect(readHeading('😀'.repeat(20_000))).toEqual([]);
    expect(readHeading('a '.repeat(25_000)).length).toBeLessThan(roles.length);
  });

  it('reads a heading it has never met by its words', () => {
    const unseen = dictionaryWithout(['Sales record number', 'Buyer']);
    expect(readHeading('Sales record number')[0]).toEqual({ role: 'order_id', score: 1 });
    expect(readHeading('Sales record number', unseen)[0].score).toBeLessThan(1);
    expect(readHeading('Order number', unseen)[0]).toMatchObject({ role: 'order_id' });
    expect(readHeading('Buyer', unseen)[0]).toMatchObject({ role: 'full_name' });
    expect(readHeading('Buyer', unseen)[0].score).toBeLessThan(readHeading('Buyer')[0].score);
    expect(readHeading('Buyer')[0].role).toBe('full_name');
  });

  it('knows a heading for every role', () => {
    const reached = new Set(
      [
        'customer id',
        'email',
        'phone',
        'salutation',
        'first name',
        'last name',
        'full name',
        'company',
        'order id',
        'order date',
        'amount',
        'currency',
        'status',
        'product',
        'quantity',
        'channel',
        'address',
        'city',
        'postcode',
        'province',
        'country',
        'opt in',
        'unsubscribed',
        'signup date',
        'last order date',
        'total spent',
        'orders count',
        'birth date',
        'coupon',
        'refunded',
        'fee',
        'tax',
        'cost',
        'payment method',
        'siret',
        'vat number',
        'tags',
        'notes',
        'referrals',
        'category',
        'unit price',
        'discount',
        'margin',
        'remarketing cost',
        'period',
        'campaign',
        'ad spend',
        'spend kind',
        'touch date',
        'last click',
        'last login',
        'last reply',
        'review score',
        'nps',
        'referral code',
        'contract end',
        'control group',
        'sector',
      ].map((heading) => readHeading(heading)[0]?.role),
    );
    expect(roles.filter((role) => !reached.has(role))).toEqual([]);
  });
});

test('headings are compared without case, accents, joints and units', () => {
  expect(headingWords('N° du Client (€)')).toEqual(['no', 'client']);
  expect(headingWords('customerID')).toEqual(['customer', 'id']);
  expect(headingWords('Created (UTC)')).toEqual(['created']);
  expect(headingWords('_address_postcode')).toEqual(['address', 'postcode']);
  expect(headingWords('E-mail 1 - Value')).toEqual(['email', '1', 'value']);
});

test.each([
  'password',
  'password_hash',
  'Mot de passe',
  'Card number',
  'Numéro de carte',
  'IBAN',
  'PAN suffix',
  'rp_token',
  'CVV',
])('%s is never copied', (heading) => expect(isSecretHeading(heading)).toBe(true));
test.each(['Email', 'Carte de fidélité', 'Card brand', 'Compte client'])('%s is no secret', (heading) =>
  expect(isSecretHeading(heading)).toBe(false),
);

describe('headings that tell what kind of figure stands under them', () => {
  test.each(['Item Tax %', 'Remise %', 'Descuento (%)', 'Discount percent', 'Marge pct'])(
    '%s is a rate, no money',
    (heading) =>
      expect(readHeading(heading).filter(({ role }) => ['tax', 'discount', 'margin', 'amount'].includes(role))).toEqual(
        [],
      ),
  );
  test.each([
    ['Dernier rendez-vous', 'last_order_date'],
    ['Nombre de rendez-vous', 'orders_count'],
    ['PrÃ©nom', 'first_name'],
    ['TÃ©lÃ©phone', 'phone'],
    ['Avsändarnummer', 'phone'],
    ['Cancelada la suscripción de todos los correos electrónicos', 'opt_out'],
    ['Event UUID', 'order_id'],
    ['Invitee Email', 'email'],
    ['Annulée', 'status'],
  ])('%s', (heading, role) => expect(readHeading(heading)[0]?.role).toBe(role));
});
