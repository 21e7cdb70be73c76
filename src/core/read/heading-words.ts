import type { Role } from '../codes';

/**
 * Headings that say one thing, in English, French, Spanish and Swedish, written as `headingWords` leaves them:
 * without accents and small words, `no` for number. Grown from public exports and common knowledge.
 */
export const plainHeadings: readonly (readonly [Role, string])[] = [
  [
    'customer_id',
    `
      customer id|customer no|customer code|customer ref|client id|client no|client code|account no|account id|
      contact id|record id|buyer id|member id|lead id|customerid|cust id|crm id|id client|no client|code client|
      reference client|ref client|identifiant client|compte client|code tiers|code contact|no adherent|no compte|
      customer id no|client uid|customer uid|customer unique id|customer key|customer account|
      cust no|cust code|shopper id|patient id|guest id|donor id|donor no|household id|subscriber id|member no|
      membership no|membership id|loyalty no|loyalty card|loyalty id|leid|person id|client ref|
      customer reference|customer reference no|id acheteur|id contact|id adherent|matricule|matricule client|
      no carte fidelite|carte fidelite|id donateur|no dossier client|code adherent|code tiers client|tiers id|
      id tiers|no tiers|id cliente|no cliente|codigo cliente|cliente id|nif cliente|kundnummer|kundnr|kund no|
      kund id|kundid|medlemsnummer|medlemsnr|buyer user id|buyer username|buyer user name|customer username|
      client identifier|identifiant acheteur|pseudo acheteur|
      codigo cliente id|partner id|contact ref|no contact|cliente no|codigo tercero|no socio|no socia|
      no abonado|kundkod|kundref|klaviyo id|square customer id|profile id|subscriber key|no fidelite|no carte|
      id persona|kort no medlem|medlems id|medlem no|personnummer kund|customer username ebay|code tiers compte|
      compte tiers|no compte tiers|buyer nickname|usuario comprador
`,
  ],
  [
    'email',
    `
      email|email address|mail|customer email|buyer email|billing email|contact email|purchase email|
      from email address|email 1|email 1 value|primary email|adresse email|adresse mail|courriel|
      adresse electronique|mel|email client|email contact|email facturation|adresse courriel|mail address|
      client email|email id|emailid|courriel client|email adherent|email payeur|email acheteur|email address 1|
      work email|personal email|payer email|customer email address|contact email address|billing email address|
      user email|account email|subscriber email|guest email|attendee email|correo|correo electronico|
      email cliente|direccion correo|correo cliente|epost|epostadress|mejl|mailadress|kund epost|email adresse|
      email pro|mail client|email acheteuse|courriel acheteur|
      email adress|email billing|contact email id|primary contact email id|correo facturacion|
      direccion correo electronico|correo electronico cliente|direccion correo electronico remitente|
      correo electronico remitente|correo remitente|fran epostadress|fran epost adress|epost avsandare|
      email fact|email acheteur payeur|emails|customer mail|payer mail|user mail
`,
  ],
  [
    'phone',
    `
      phone|phone no|telephone|tel|mobile|mobile phone|cell phone|phone 1 value|billing phone|buyer phone no|
      whatsapp|default address phone|mobile no|no telephone|no tel|portable|tel portable|tel mobile|
      telephone portable|telephone fixe|tel fixe|gsm|no mobile|telephone no|phone no 1|telephone 1|tel 1|
      home phone|work phone|customer phone|customer phone no|buyer phone|contact phone|contact phone no|
      shipping phone|primary phone|main phone|mobile phone no|cellphone|cell no|tel no|phones|phone numbers|
      tel client|telephone client|telephone principal|telephone domicile|telephone mobile|no portable|telephones|
      tel fixe ou portable|coordonnees telephoniques|telefono|telefono movil|movil|celular|no telefono|telefon|
      telefonnummer|mobil|mobilnummer|mobiltelefon|telefonnr|
      avsandarnr|mobilnr|telefon mobil|mobiltelefonnummer|telefono contacto|telefono cliente|
      telefono facturacion|movil cliente|tel portable client|tel 2|billing tel|no whatsapp|phone mobile|
      phone home|recipient phone|telefono 1|telefono fijo|tfno|tlfno|tlf|telnr
`,
  ],
  [
    'civility',
    `
      salutation|name prefix|honorific|civilite|civ|titre civilite|m mme|civilite client|mr mme|m mme mlle|
      tratamiento|courtesy title|titel|
      social title|titre social|tratamiento cliente|titulo social|titulo cortesia|civility|m mme autre
`,
  ],
  [
    'first_name',
    `
      first name|firstname|given name|forename|fname|billing first name|prenom|prenom client|prenom contact|
      prenom facturation|client first name|customer first name|buyer first name|contact first name|given names|
      shipping first name|attendee first name|prenoms|prenom acheteur|prenom adherent|prenom payeur|
      prenom participant|prenom usuel|prenom destinataire|firstname client|nombre pila|fornamn|tilltalsnamn|
      forname|guest first name|first names|recipient first name|
      nombre cliente pila|first names customer|nombre contacto pila|fornamn kund|prenom beneficiaire|
      prenom client facturation|kundens fornamn
`,
  ],
  [
    'last_name',
    `
      last name|lastname|surname|family name|lname|billing last name|nom famille|nom facturation|patronyme|
      nom usage|client last name|customer last name|buyer last name|contact last name|shipping last name|
      attendee last name|nom client famille|nom naissance|nom adherent|nom participant|nom usuel|
      nom destinataire|apellido|apellidos|primer apellido|efternamn|slaktnamn|guest last name|customer surname|
      recipient last name|name last|
      apellidos cliente|apellidos contacto|apellido cliente|apellido paterno|segundo apellido|apellido 1|
      apellidos facturacion|efternamn kund|kundens efternamn|nom jeune fille
`,
  ],
  [
    'full_name',
    `
      full name|customer name|client name|contact name|buyer name|billing name|cardholder name|display name|
      nom complet|nom et prenom|nom prenom|prenom nom|customer full name|buyer full name|client full name|
      purchaser|purchaser name|payer name|payer|attendee name|guest name|donor name|member name|patient name|
      subscriber name|person name|shopper name|user full name|ordered by|bill to name|billed to|
      full name customer|contact full name|nom acheteur complet|nom et prenom client|nom et prenoms|
      nom prenom client|prenom et nom|nom complet client|acheteur nom|payeur|adherent|donateur|client facture|
      client livre|nombre completo|nombre y apellidos|comprador|kundnamn|kundens namn|fullstandigt namn|
      for och efternamn|kopare|account holder|customer display name|nom titulaire|
      avsandarnamn|avsandare namn|partner name|partner display name|invoice partner display name|
      nom affichage partenaire facture|nombre contacto|nombre apellidos|apellidos y nombre|apellidos nombre|
      cliente nombre|nombre facturacion|nombre comprador|nombre destinatario|nombre remitente|nombre titular|
      titular|deltagare namn|medlemsnamn|bokad av|bestallare|intitule client|nom tiers|libelle client|
      libelle tiers|intitule tiers|client nom|client nom prenom|nom invite|invite|booked by|
      client full name billing|paciente|alumno|elev|patient nom|kontaktperson namn|customer description
`,
  ],
  [
    'company',
    `
      company|company name|organisation|associated company|billing company|default address company|
      organization 1 name|societe|entreprise|raison sociale|nom societe|nom entreprise|enseigne|denomination|
      company or organization|organization name|organisation name|customer company|client company|company client|
      employer|institution|trading name|customer company name|raison sociale client|societe client|
      nom organisation|nom etablissement|denomination sociale|nom commercial|raison social|entreprise client|
      empresa|nombre empresa|razon social|foretag|foretagsnamn|bolag|organisationsnamn|company store|
      company organization|
      nombre fiscal|nombre empresa cliente|denominacion social|empresa cliente|nombre comercial|organizacion|
      compania|sociedad|entidad|kundforetag|foretag namn|forening|nom structure|nom etablissement client|
      legal business name|account company|societe facturation
`,
  ],
  [
    'order_id',
    `
      order id|order no|order name|invoice no|invoiceno|receipt no|purchase id|order reference|sales record no|
      no commande|commande no|id commande|reference commande|ref commande|no facture|no piece|no ticket|
      order uid|order identifier|order ref|order code|orderid|order reference no|sales order|sales order no|
      sale id|sale no|sales id|invoice ref|invoice reference|bill no|receipt id|ticket no|ticket id|booking id|
      booking reference|booking no|reservation id|reservation no|transaction no|transaction ref|
      transaction reference|merchant order id|checkout id|basket id|cart id|po no|purchase order no|purchase no|
      confirmation no|confirmation code|donation id|deal id|subscription order id|charge id|no commande client|
      identifiant commande|code commande|no facture client|reference facture|ref facture|id facture|facture no|
      ticket caisse|no vente|id vente|id transaction|reference transaction|no reservation|reference reservation|
      no bon commande|bon commande|no bl|no document|ref piece|ref commande client|no devis|no pedido|id pedido|
      referencia pedido|no factura|id factura|ordernummer|ordernr|bestallningsnummer|fakturanummer|fakturanr|
      kvittonummer|kvittonr|verifikationsnummer|shipment order id|paypal order id|no bon|no commande web|
      increment id|no recu|
      no enregistrement vente|no transaccion|id transaccion|no ticket venta|no ticket caja|factura no|no recibo|
      recibo|no comprobante|comprobante|no venta|venta no|id venta|no orden|orden|id orden|no reserva|
      localizador|codigo reserva|id reserva|referencia|referencia factura|transaktions id|transaktions no|
      orderreferens|ordernamn|bestallnings id|boknings id|bokningsnr|boknings no|bokningsnummer|kop id|
      verifikation|verifikat|verifikationsnr|serie no|factura simplificada|no simplificada|merchant reference 1|
      merchant reference|short order id|invoice no order|channel order no|no bordereau|no remise|
      no encaissement|no don|no cde|cde|cde no|no cmd|cmd no|fact no|no fact
`,
  ],
  [
    'order_date',
    `
      order date|purchase date|sale date|transaction date|invoice date|invoicedate|order purchase timestamp|
      date sale|order created|date commande|date achat|date vente|date facture|date facturation|date emission|
      passee|order created at|order created date|date order|ordered at|ordered on|order time|order datetime|
      order date time|order timestamp|order placed|order placed at|order placed date|date ordered|date placed|
      placed on|placed at|purchased at|purchased on|date purchase|date purchased|purchase time|
      purchase timestamp|purchase datetime|sold on|sold at|sold date|sales date|date sold|sale time|date invoice|
      invoiced on|invoice created|billing date|bill date|transaction time|transaction datetime|
      transaction timestamp|transaction date time|transactiondate|trans date|tran date|txn date|receipt date|
      booking date|booked on|booking created|date booked|donation date|charge date|close date|closing date|
      event time|date time|datetime|day order|day sale|order day|processed at|date heure|date et heure|
      date commande client|commandee|achete|date achats|vendu|date vente ticket|date piece|date document|
      date ticket|date transaction|date operation|date reservation|date passage|date don|date encaissement|
      date validation commande|jour vente|date bl|date commande creee|fecha pedido|fecha compra|fecha venta|
      fecha factura|fecha emision|orderdatum|bestallningsdatum|kopdatum|inkopsdatum|fakturadatum|
      forsaljningsdatum|kvittodatum|betaldatum|bokforingsdatum|order purchase date|purchase date time|
      fecha transaccion|fecha ticket|fecha operacion|fecha orden|fecha reserva|fecha documento|
      fecha expedicion factura|fecha cargo|fecha hora|fecha y hora|fecha movimiento|fecha valor|
      transaktionsdatum|bokningsdatum|bokad datum|forsaljningsdag|bokforingsdag|datum tid|datum och tid|
      kopt datum|bestalld|bestallt datum|skapad datum order|ordertid|ordertidpunkt|invoice bill date|
      sale datetime|capture date|date vente heure|date mouvement|date ecriture|date comptable|date cde|date cmd|
      jour et heure|date ticket heure|dia venta
`,
  ],
  [
    'amount',
    `
      order total|total amount|grand total|total price|sale price|net sales|order value|item total|total paid|
      line total|amount paid|turnover|montant ttc|total ttc|montant total|prix total|ca ttc|ca ht|
      chiffre affaires|montant ht|total ht|total commande|montant paye|ventes nettes|ventes brutes|prix ttc|
      order amount|order value total|total order amount|total order value|total value|order price|
      order total amount|order revenue|order grand total|order net total|order gross total|order sum|
      net sales amount|gross amount|gross total|gross revenue|gross value|sales amount|sale amount|sales value|
      sale value|sales total|sale total|sales revenue|total sale|total sales|total gross|total net|
      invoice amount|invoice total|invoice value|transaction amount|transaction value|transaction total|
      purchase amount|purchase value|total purchase|payment amount|amount charged|amount usd|amount eur|
      amount gbp|amt|total amt|total cost to customer|total charged|total incl tax|total inc tax|
      order total inc tax|order total inc vat|total including tax|total excl tax|order total excl tax|
      total excluding tax|total ex tax|total including vat|total excluding vat|amount incl vat|amount excl vat|
      amount vat incl|amount vat excl|amount inc tax|amount ex tax|amount excluding tax|amount including tax|
      extended price|ext price|extended amount|line amount|line revenue|line price total|line item total|
      lineitem total|line value|item subtotal|items total|item amount|item revenue|product revenue|product total|
      item price total|sold for|sold price|selling price total|final price|price paid|price total|
      total price paid|dollar value|dollar amount|dollars|monetary value|spend amount customer|donation amount|
      deal value|deal amount|payment value|ticket total|basket value|basket total|cart total|amount total|
      total sum|grand total amount|montant commande|montant achat|montant vente|montant facture|montant net|
      montant brut|montant total ttc|montant total ht|montant ligne|montant ligne ht|montant ligne ttc|
      montant hors taxe|montant hors taxes|montant toutes taxes|montant regle|montant encaisse|
      montant transaction|montant operation|montant don|montant eur|montant euros|montant en euros|mt ttc|mt ht|
      mttc|total net ttc|total net ht|total net a payer|total general|total facture|total vente|total ventes|
      total ligne|total ligne ht|total ligne ttc|total hors taxe|total commande ttc|total commande ht|
      total achat|total paye|total regle|total produits|net ht|net ttc|prix total ttc|prix total ht|
      prix vente total|prix paye|prix vente ttc|prix vente ht|prix ht|ca net|ca brut|ca hors taxe|ca realise|
      chiffre affaires ht|chiffre affaires ttc|chiffre affaires net|panier|valeur commande|valeur panier|
      somme payee|importe total|monto|monto total|total pedido|total factura|total con iva|total sin iva|
      precio total|ventas|ventas netas|ingresos|base imponible|totalbelopp|totalt|total summa|ordersumma|
      ordervarde|fakturabelopp|total inkl moms|totalt inkl moms|total exkl moms|belopp inkl moms|
      belopp exkl moms|pris totalt|slutpris|omsattning|forsaljning|att betala|betalt belopp|radsumma|radbelopp|
      nettobelopp|bruttobelopp|
      importe neto|importe bruto|importe cobrado|importe pagado|importe venta|importe linea|importe ticket|
      importe factura|total linea|total pagado|total cobrado|total neto|total bruto|total venta|total ventas|
      total a pagar|total ticket|total orden|total documento|cantidad cobrada|cobrado|ventas totales|
      ventas brutas|facturacion|facturado|valor total|valor venta|monto pagado|monto cobrado|monto venta|
      monto neto|neto|bruto|precio final|precio pagado|subtotal linea|radtotal|totalsumma|totalpris|total pris|
      orderbelopp|kopbelopp|kvittobelopp|bokningsbelopp|summa inkl moms|summa exkl moms|belopp|nettoforsaljning|
      bruttoforsaljning|netto forsaljning|brutto forsaljning|netto|brutto|forsaljningsbelopp|pris inkl moms|
      pris exkl moms|nettosumma|bruttosumma|fakturerat belopp|insatt belopp|inbetalt belopp|untaxed amount|
      amount untaxed|amount tax excluded|tax excluded|base imponible total|base|avant commission|vendu pour|
      total collected|total encaisse|montant encaissement|montant reglement|montant reservation|montant panier|
      montant ticket|montant recu|montant don ttc|total reservation|ca jour|ca magasin|recette|recettes|
      total sale price|montant tarif|montant total commande|sales price total|item subtotal amount|
      invoiced amount|billed amount|fee paid customer|order total amount inc tax|gross payment|payment gross|
      gross amount paid|customer paid
`,
  ],
  [
    'currency',
    `
      currency|currency code|ccy|devise|monnaie|code devise|order currency|currency iso|currency iso code|
      transaction currency|invoice currency|payment currency|cur|devise commande|devise transaction|code monnaie|
      moneda|divisa|valuta|valutakod
`,
  ],
  [
    'status',
    `
      financial status|payment status|order status|statut|statut commande|etat commande|statut paiement|
      state order|order state|order financial status|sale status|transaction status|invoice status|
      booking status|reservation status|ticket status|donation status|deal stage|charge status|
      subscription status|payment state|financial state|etat paiement|etat facture|statut facture|
      statut transaction|statut vente|etat vente|estado pedido|estado pago|status order|orderstatus|betalstatus|
      betalningsstatus|
      statut reservation|statut ticket|statut don|estado transaccion|estado factura|estado orden|estado venta|
      estado reserva|bokningsstatus|fakturastatus|kopstatus|orderstatus kund|etat reservation|
      payment state order|booking state|etat document|avancement|estado financiero|statut financier|
      ekonomisk status
`,
  ],
  [
    'product',
    `
      product|product name|item|item name|item title|lineitem name|product title|products|produit|article|
      designation|nom produit|product description|item description|article name|product label|line item|
      line item name|line item title|lineitem title|line item description|ticket type|ticket name|listing title|
      listing name|item purchased|items|products purchased|product names|product variant|product title variant|
      sku name|nom article|nom service|designation article|designation produit|libelle produit|libelle article|
      produits|articles|produit achete|produits achetes|article achete|description article|description produit|
      soin|formation|billet|type billet|nom tarif|plat|producto|nombre producto|articulo|descripcion producto|
      concepto|servicio|produkt|produktnamn|artikel|artikelnamn|benamning|vara|artikelbenamning|tjanst|
      titre objet|titulo articulo|titulo publicacion|titulo producto|nombre articulo|nombre servicio|
      descripcion articulo|descripcion linea|descripcion concepto|detalle|producto servicio|productos|articulos|
      servicios|actividad|entrada|tipo entrada|tipo billete|produkter|artiklar|produktbeskrivning|produkttitel|
      artikelbeskrivning|beskrivning|tjanstenamn|behandling|biljett|biljettyp|evenemang|kurs|product service|
      product details|item desc|menu item|ticket class|nom atelier|atelier|cours|stage|seance|nom prestation|
      prestations|article designation|designation produit service|libelle prestation|libelle article complet
`,
  ],
  [
    'quantity',
    `
      quantity|qty|lineitem quantity|quantity purchased|items sold|item count|quantite|qte|nb articles|
      articles vendus|order quantity|item quantity|items quantity|product quantity|qty sold|qty ordered|
      quantity ordered|quantity sold|no items|items count|nb items|items ordered|units sold|unit count|
      qty purchased|total quantity|total items|total qty|no cds|no units|no tickets|line quantity|
      quantite commandee|quantite vendue|quantite achetee|qte vendue|qte commandee|nb produits|nombre produits|
      nombre articles vendus|nombre billets|nb pieces|nombre pieces|nb unites|quantites|qtes|cantidad|unidades|
      uds|antal|kvantitet|antal artiklar|antal st|
      uds vendidas|unidades vendidas|cantidad vendida|cantidad articulos|articulos vendidos|no articulos|
      no unidades|total unidades|cant|cant articulos|cantidad producto|salda artiklar|salt antal|antal salda|
      antal varor|antal produkter|antal enheter|antal biljetter|artiklar salda|total order quantity|
      invoiced quantity|quantity refund|quantite facturee|quantite livree|nb places|nombre places|nb billets|
      nb couverts|couverts|qte facturee|qte livree|nb unites vendues
`,
  ],
  [
    'channel',
    `
      channel|sales channel|utm source|acquisition channel|lead source|original source|marketplace|origin|
      origine|provenance|canal acquisition|canal vente|origine client|source acquisition|apporteur|
      comment nous avez vous connus|sales channel name|order source|order channel|source name|marketing channel|
      traffic source|traffic channel|session source|first channel|last channel|utm medium|source medium|
      source platform|referral source|how did you hear about us|how did you find us|heard about us|lead channel|
      acquisition source|customer source|contact source|source lead|origin channel|canal commande|
      canal marketing|canaux|source trafic|source contact|source client|source commande|origine commande|
      origine contact|origine prospect|provenance client|comment avez vous connu|comment nous avez vous connu|
      comment nous avez vous trouve|comment avez vous entendu parler nous|vous nous avez connu par|place marche|
      canal adquisicion|origen|fuente|canal compra|canal ventas|kanal|kalla|forsaljningskanal|trafikkalla|
      channel grouping|default channel grouping|session default channel grouping|attribution channel|
      canal origen|origen cliente|origen pedido|nombre canal venta|canal reserva|canal contacto|
      como nos conociste|como nos has conocido|como nos conocio|plataforma|medio captacion|atribucion|
      tillskrivning|ordersource|kundkalla|hur hittade oss|hur horde talas om oss|hur fick hora talas om oss|
      hur fick hora om oss|var horde om oss|bokningskalla|creation source|channel type|ou nous connaissez vous|
      nous avez vous connu|comment nous connaissez vous|mode acquisition|par quel moyen nous avez vous connus|
      canal reservation|origine reservation|source reservation|apport|lead origin|how did you hear about
`,
  ],
  [
    'address',
    `
      address|address1|address 1|address line 1|street|street address|billing address|billing street|
      default address address1|ship address 1|adresse|adresse 1|adresse facturation|adresse postale|no et rue|
      address line|address line1|street 1|street 2|street name|street no|billing address 1|
      billing address line 1|shipping address|shipping address 1|shipping address line 1|shipping street|
      customer address|mailing address|home address|postal address|full address|residential address|
      address street|address full|addr|adresse complete|adresse client|adresse ligne 1|adresse 2|
      adresse livraison|rue et no|no et voie|nom rue|libelle voie|direccion|direccion facturacion|calle|
      domicilio|adress|gatuadress|postadress|fakturaadress|leveransadress|
      po address line 1|direccion 1|direccion linea 1|direccion cliente|direccion postal|direccion completa|
      direccion fiscal|direccion envio|calle y no|adressrad 1|adress 1|utdelningsadress|besoksadress|
      leverans adress|adr|adr 1|adresse fact|adresse facturation 1|no voie|adresse voie
`,
  ],
  [
    'city',
    `
      city|town|locality|billing city|ship city|default address city|ville|commune|localite|ville facturation|
      customer city|shipping city|billing town|town city|city town|municipality|city name|ville client|
      ville livraison|ville residence|nom commune|ciudad|poblacion|localidad|municipio|postort|kommun|
      po city|ciudad facturacion|poblacion cliente|ciudad cliente|localidad cliente|ciudad envio|hemort|
      bostadsort|stad ort|postadress ort|ville fact|ville facturation client|ville naissance residence|
      billing suburb
`,
  ],
  [
    'postcode',
    `
      zip|zip code|postcode|postal code|zipcode|billing zip|ship postal code|default address zip|
      customer zip code prefix|code postal|c p|code postal facturation|post code|customer postcode|customer zip|
      shipping zip|ship zip|ship zipcode|billing postcode|billing postal code|shipping postcode|
      shipping postal code|zip postal code|zip postcode|customer zip code|postal zip code|zip code prefix|
      code postal client|code postal livraison|cp client|cp ville|code post|cpostal|cod postal|codigo postal|
      cp cliente|postnummer|postnr|
      po postal code|codigo postal facturacion|codigo postal cliente|codigo postal envio|cod post|
      cp facturacion|c postal|post no|postnr ort|cp fact|code postal fact
`,
  ],
  [
    'region',
    `
      province|county|default address province code|state region|ship state|canton|state province|province state|
      state code|province code|state name|billing state|billing province|shipping state|shipping province|
      customer state|administrative area|departement client|nom departement|code departement|nom region|
      region client|comunidad autonoma|comunidad|provincia|landskap|region name|
      po region|provincia facturacion|provincia cliente|estado provincia|provincia envio|comarca|dpto|dept|
      departement residence|region comunidad
`,
  ],
  [
    'country',
    `
      country|country code|country region|billing country|ship country|default address country code|pays|
      code pays|pays facturation|country name|country iso|country iso code|country residence|customer country|
      shipping country|billing country code|shipping country code|nation|country region code|buyer country|
      pays client|pays residence|pays livraison|code pays iso|pais|codigo pais|pais cliente|landskod|country id|
      customer country code|
      po country|pais facturacion|pais envio|pais residencia|landskod kund|kundland|pays fact|
      pays facturation client|purchase country
`,
  ],
  [
    'opt_in',
    `
      opt in|optin|accepts marketing|accepts email marketing|email consent|marketing consent|subscribed|consent|
      email marketing consent|abonne newsletter|consentement|accepte emails|inscription newsletter|
      accepte email|accepte mail|accepte offres|accepte sms|accord email|accepte recevoir email|accepte recevoir offres|
      accepte etre contacte|autorise email|veut newsletter|recevoir newsletter|recevoir offres|recoit newsletter|
      accord contact|contact autorise|emails autorises|acepta emails|acepta email marketing|samtycke email|
      accord commercial|email opt in|email opt in status|newsletter subscription|newsletter subscriber|
      subscribed to newsletter|newsletter opt in|is subscribed|email subscribed|email subscriber status|
      email marketing status|buyer accepts marketing|marketing opt in|marketing emails|marketing permission|
      marketing permissions|email permission|email permission status|subscription state|mailing list|
      gdpr consent|consent status|opted in|optin marketing|optin email|opt in email|optin newsletter|
      consentement email|consentement marketing|consentement newsletter|consentement rgpd|accord rgpd|
      accepte newsletter|accepte recevoir|accepte offres|accepte emailing|accepte marketing|inscrit newsletter|
      inscrit a newsletter|abonne a newsletter|abonnement newsletter|souhaitez vous recevoir notre newsletter|
      recevoir newsletter|offres partenaires|partner offers|consentimiento|acepta marketing|acepta publicidad|
      suscrito|boletin|samtycke|nyhetsbrev|marknadsforing|godkanner marknadsforing|
      ofertas socios|acepta recibir ofertas|acepta comunicaciones|acepta newsletter|acepta boletin|
      autoriza publicidad|consiente comunicaciones|consentimiento comercial|consentimiento rgpd|
      recibir newsletter|suscripcion boletin|suscriptor|prenumererar|tar emot nyhetsbrev|vill ha nyhetsbrev|
      accepterar marknadsforing|tillater epost|tillat utskick|tillater utskick|epost utskick|
      samtycke nyhetsbrev|samtycke marknadsforing|email subscription status|email sub status|double opt in|
      autorisation emailing|recoit newsletters|lettre info|abonne lettre info|infolettre|optin sms email
`,
  ],
  [
    'opt_out',
    `
      unsubscribed|opt out|optout|do not contact|do not email|blacklisted|unsubscribe date|unsub time|
      email opt out|suppressed|desinscrit|desabonne|opposition|ne pas contacter|liste rouge|blacklist|
      date desinscription|npai|opted out|has opted out|email opted out|has opted out email|email blacklisted|
      blacklist email|email blacklist|unsubscribed at|unsubscribed on|date unsubscribed|global unsubscribe|
      unsubscribed from all email|do not mail|do not call|dnc|sms blacklisted|desinscription|desabonnement|
      date desabonnement|ne plus contacter|refus emailing|refus marketing|refus newsletter|opposition email|
      opposition marketing|liste opposition|liste noire|dado baja|avregistrerad|avprenumererad|reserverad|
      no contactar|no desea publicidad|robinson|lista robinson|fecha baja|dado baja boletin|baja newsletter|
      avregistrerad datum|avslutad prenumeration|tackat nej|nej till utskick|ingen reklam|nix|sparrad utskick|
      desabonne newsletter|desinscrit newsletter|refuse email|ne souhaite pas etre contacte|stop sms|stop email|
      email optout
`,
  ],
  [
    'signup_date',
    `
      signup date|sign up date|registration date|date registered|customer since|subscribed at|date inscription|
      inscrit|client depuis|date ajout|date entree|date adhesion|added time|added at|added on|profile created on|
      profile created|sign up|signed up|signed up at|signup at|sign up at|registered at|registered on|
      registration time|register date|join date|joined at|joined on|date joined|member since|membership date|
      membership start|membership start date|account created|account created at|account creation date|
      customer created|customer created at|client since|user since|contact created|contact created at|
      contact creation date|lead created|lead creation date|subscribe date|subscription date|date subscribed|
      subscribed on|subscribed date|date registration|enrolled|enrollment date|enrolment date|optin date|
      opt in date|date entered|date creation compte|date creation client|date creation contact|compte cree|
      adherent depuis|membre depuis|date inscription newsletter|date abonnement|abonne depuis|
      date enregistrement|ajoute|date ouverture compte|premier contact|date premier contact|fecha registro|
      fecha alta|cliente desde|fecha inscripcion|registrerad|registreringsdatum|kund sedan|medlem sedan|
      skapad konto|gick med|
      fecha alta cliente|fecha creacion cliente|fecha registro cliente|fecha suscripcion|suscrito desde|
      socio desde|miembro desde|fecha ingreso|alta desde|registrado|prenumererar sedan|prenumerant sedan|
      registrerad datum|skapad kund|kund skapad|medlem fran|medlemskap start|startdatum|inskriven|anslot|
      uppladdad|account opened|date ouverture|date arrivee|date 1er contact|premiere visite|first visit|
      date premiere visite|first active|primera visita|forsta besok|forsta kop|premier achat|date premier achat|
      first order date|date premiere commande|first purchase date|primera compra|fecha primera compra|
      fecha primer pedido|consent timestamp
`,
  ],
  [
    'last_order_date',
    `
      last order date|last purchase|last order|derniere commande|date derniere commande|dernier achat|
      date dernier achat|date last order|date last purchase|last purchase date|last purchased|last ordered|
      last ordered at|latest order|latest purchase|most recent order|most recent purchase|last bought|
      last transaction|last transaction date|last sale|last sale date|last invoice date|last booking|
      last donation date|derniere facture|date derniere facture|derniere vente|date derniere vente|
      date dernier don|date dernier passage|ultima compra|fecha ultima compra|ultimo pedido|fecha ultimo pedido|
      senaste kop|senaste order|senaste bestallning|senaste orderdatum|
      fecha ultima venta|ultima venta|ultima factura|fecha ultima factura|ultimo ticket|senaste kopdatum|
      senast kopt|senaste faktura|senaste fakturadatum|senaste forsaljning|sista kop|senast handlat|
      date dernier ticket|dernier ticket|date derniere visite|ultima visita|fecha ultima visita|senaste besok|
      datum senaste kop|dern cde|date dern cde
`,
  ],
  [
    'total_spent',
    `
      total spent|lifetime value|ltv|clv|lifetime amount|total depense|total achats|ca cumule|ca total|
      montant cumule|valeur client|total spent to date|total amount spent|lifetime spend|lifetime spent|
      lifetime sales|lifetime revenue|customer lifetime value|cltv|customer value|total purchases value|
      total purchase amount|total order value to date|total sales to date|all time spend|sales to date|
      money spent|lifetime total|total donated|ytd sales|montant total depense|montant total achats|
      ca cumule ttc|ca cumule ht|cumul ca|cumul achats|total facture cumule|ca total client|ca genere|
      ca total ht|ca total ttc|valeur vie client|total gastado|gasto total|importe total gastado|
      totalt spenderat|total forsaljning kund|kundvarde|livstidsvarde|
      total comprado|total compras|importe acumulado|ventas acumuladas|valor cliente|total facturado|
      facturacion acumulada|facturacion total|volumen ventas|kop totalt|total kopsumma|kopsumma totalt|
      ackumulerad forsaljning|ackumulerat belopp|omsattning kund|arsomsattning|historic customer lifetime value|
      total customer lifetime value|historic clv|total customer sales|spend lifetime|ca annuel|ca annee|
      ca 12 mois|ca no|ca realise total|montant achats|total regle client|sum spent|total sales amount customer
`,
  ],
  [
    'orders_count',
    `
      orders count|order count|no orders|nombre commandes|nb commandes|nombre achats|nb achats|order count total|
      nb orders|no purchases|purchase count|purchases count|count orders|total purchases|total order count|
      total no orders|lifetime orders|transaction count|transactions count|no transactions|no visits|visit count|
      no bookings|total bookings|nombre commande|nombre total commandes|nb factures|nombre factures|
      nombre visites|nombre passages|nb passages|no pedidos|pedidos|total pedidos|antal ordrar|antal order|
      antal kop|antal bestallningar|
      no compras|total compras realizadas|compras realizadas|cantidad pedidos|no facturas|no visitas|
      antal fakturor|antal besok|antal bokningar|historic no orders|no sales|nb ventes|nombre ventes|
      nb reservations|nombre reservations|nb tickets|nombre tickets|nb cde|no commandes|
      transaction count lifetime|placed orders
`,
  ],
  [
    'birth_date',
    `
      birthday|birth date|date birth|dob|birthdate|date naissance|naissance|ne|nee|anniversaire|
      date anniversaire|date naiss|birth day|birth|customer birthday|born|born on|year birth|birthday date|ddn|
      date naissance client|jour naissance|annee naissance|fecha nacimiento|nacimiento|cumpleanos|fodelsedatum|
      fodelsedag|fodd|
      fecha nac|f nacimiento|fnac|dia nacimiento|fecha cumpleanos|personnummer datum|fodelsear|geburtsdatum|
      ne e|date anniv|anniv
`,
  ],
  [
    'coupon',
    `
      certificate code|gift certificate|gift certificate code|gift card code|gift code|presentkort|tarjeta regalo|
      coupon|coupon code|discount code|promo code|voucher|code promo|code promotionnel|bon reduction|
      code reduction|code avantage|coupons|coupon codes|coupon used|discount codes|discount coupon|promo codes|
      promotion code|promotional code|offer code|voucher code|vouchers|code promo utilise|codes promo|
      code promotion|code remise|code offre|code coupon|bon achat|cupon|codigo descuento|codigo promocional|
      cupon descuento|codigo promo|rabattkod|kampanjkod|kupong|vardekod|
      codigo cupon|codigo descuento usado|cupones|cupon es|codigos descuento|vale descuento|rabatt kod|
      rabattkoder|presentkortskod|kampanj kod|discount code used|promotion code used|cheque cadeau|bon cadeau|
      bons reduction|coupon details|code parrain promo
`,
  ],
  [
    'refunded',
    `
      refunded|refunded amount|amount refunded|refund|rembourse|montant rembourse|remboursement|refund amount|
      refunds|total refunded|total refund|refund total|amount refunded order|refunded total|is refunded|
      fully refunded|partial refund|partially refunded|refund value|refunded value|returned amount|returns|
      montant remboursement|montant remboursements|remboursements|rembourse ttc|total rembourse|montant avoir|
      montant avoirs|retours|retour|importe reembolsado|reembolso|reembolsado|devolucion|aterbetalt|
      aterbetalning|aterbetalt belopp|retur|
      importe devuelto|cantidad devuelta|total devuelto|devuelto|reembolsos|devoluciones|aterbetald summa|
      retursumma|returer|retur belopp|kredit|krediterat|montant rembourse ttc|partial refunds|
      total rembourse ttc
`,
  ],
  [
    'fee',
    `
      fee|fees|processing fee|transaction fee|frais transaction|frais bancaires|paypal fee|stripe fee|
      payment fee|service fee|marketplace fee|marketplace fees|commission amount|total fees|fee amount|
      seller fee|frais service|frais plateforme|frais commission|montant commission|montant frais|commission ttc|
      commission ht|frais paypal|frais stripe|frais paiement|comision|tarifa comision|avgifter|
      transaktionsavgift|provision|
      comision venta|comisiones|comision plataforma|cargo venta|cargos venta|tasas|gastos gestion|tarifa|
      tarifas|kortavgift|serviceavgift|formedlingsavgift|plattformsavgift|formedlingsprovision|frais traitement|
      frais dossier|frais marketplace|frais place marche|commission plateforme|commission marketplace|
      application fee|service charges|booking fee|transaction fees|stripe fees|paypal fees|frais cb|
      commission cb
`,
  ],
  [
    'tax',
    `
      tax|taxes|sales tax|tax amount|vat amount|montant tva|total tva|total tax|total taxes|order tax|
      order taxes|tax total|item tax|taxes total|gst|hst|vat total|total vat|iva total|taxes amount|sales taxes|
      order sales tax|lineitem tax|line tax|montant taxes|montant taxe|total taxe|dont tva|tva totale|
      montant tva total|tva collectee|impuesto|impuestos|importe iva|momsbelopp|total moms|varav moms|skatt|
      cuota iva|importe impuestos|total impuestos|total iva|iva repercutido|cuota|moms belopp|moms|momssumma|
      utgaende moms|skattebelopp|vat|tva 20|tva montant|taxe tva|item tax amount|igic
`,
  ],
  [
    'cost',
    `
      cogs|cost goods|unit cost|cout revient|prix revient|product cost|item cost|cost price|cost per item|
      cost total|purchase cost|cost sale|cost sales|line cost|buying price|purchase price|prix achat|
      prix achat ht|cout achat|cout total|cout produit|cout marchandise|cout marchandises|cout unitaire|pa ht|
      costo|coste producto|coste unitario|inkopspris|sjalvkostnad|varukostnad|
      precio coste|precio costo|coste total|costo total|costo unitario|precio compra|importe coste|kostnadspris|
      inkopskostnad|inpris|kalkylpris|cout achat ht|prix achat unitaire|item cost total|wholesale price|
      landed cost|valeur achat
`,
  ],
  [
    'payment_method',
    `
      payment method|tender|mode paiement|moyen paiement|mode reglement|payment gateway|payment mode|
      payment provider|paid with|paid by|paid via|method payment|pay method|payment source|
      payment source type|moyen reglement|type paiement|type reglement|paye par|regle par|metodo pago|forma pago|
      betalsatt|betalningssatt|betalmetod|betalningsmetod|
      medio pago|tipo pago|pago|pagado con|metodo cobro|forma cobro|betalningstyp|betaltyp|betalsatt kort|
      betalt med|betalning|betalmedel|payment method title|means payment|payment option|payment instrument|
      moyen encaissement|mode encaissement|
      condition reglement mode
`,
  ],
  [
    'siret',
    `
      siret|siren|registration no|company no|no siret|no siren|siret client|siren siret|code siret|
      company registration no|organisationsnummer|orgnr|org no|orgnummer|cif|nif|
      cif nif|nif cif|dni nif|dni|nie|cif empresa|organisations no|no siret client|no rcs|rcs|ice|ninea
`,
  ],
  [
    'vat',
    `
      vat no|tax id|vat id|taxvat|no tva|tva intracommunautaire|no tva intracom|no tva intra|
      no tva intracommunautaire|tva intracom|tva intra|no tva client|vat registration no|vat reg no|
      customer vat no|vat code|tax no|customer tax id|momsregistreringsnummer|momsnr|nif iva|
      cif intracomunitario|nif intracomunitario|vat registration|momsregnr|no tva intra client|tva intra client
`,
  ],
  [
    'tags',
    `
      tags|labels|etiquettes|mots cles|customer tags|contact tags|labels list|etiquette|tags client|libelles|
      contact groups|list membership|group membership|etiquetas|etiqueta|taggar|etiketter|marqueurs|
      tags separados por|etiquetas cliente|grupo cliente|kundgrupp|kundgrupper|kundkategori|segment client|
      groupe client|taggar kund|listas|listor|mots clefs|customer groups|groupes clients
`,
  ],
  [
    'notes',
    `
      anything else|autre chose|algo mas|
      comments|comment|remarks|commentaire|commentaires|observations|remarques|customer notes|customer note|
      internal notes|internal note|contact notes|notes internes|note interne|commentaire client|
      commentaire interne|notes client|remarque|observation|observaciones|comentarios|notas|anteckningar|
      anteckning|kommentar|kommentarer|ovrigt|
      notas cliente|comentario cliente|observaciones cliente|nota interna|notas internas|mensaje|meddelande|
      notering|noteringar|kundnotering|ovriga upplysningar|infos complementaires|informations complementaires|
      memo client|bloc notes|annotation|note from customer|customer message|order notes|private notes|
      memo description
`,
  ],
  [
    'referrals',
    `
      referred by|referrals|parraine par|filleuls|nb filleuls|parrainages|recommandations|referral count|
      no referrals|nb referrals|referral customers|referred customers|customers referred|successful referrals|
      friends referred|invited friends|referrer name|referrer id|referred by customer|nombre filleuls|filleul|
      nombre parrainages|nb parrainages|parrain client|recommande par|nombre recommandations|referidos|
      recomendado por|referido por|rekommenderad av|varvad av|antal rekommendationer|varvade|
      recomendado|no referidos|amigo recomienda|rekommenderad|varvad|parraine|parrain nom|nom parrain|
      client parrain
`,
  ],
  [
    'category',
    `
      category|product category|product type|category name|item category|product group|product family|
      product line|product department|sub category|subcategory|genre product|product category name|
      product categories|categories|item type|class product|categorie|categorie produit|categorie article|
      famille|famille produit|famille article|famille articles|sous famille|sous categorie|rayon|gamme|
      type produit|type article|univers|segment produit|collection produit|categoria|categoria producto|familia|
      tipo producto|kategori|produktkategori|varugrupp|produktgrupp|produkttyp|artikelgrupp|
      familia producto|subfamilia|seccion|departamento|grupo producto|grupo articulos|coleccion|artikelkategori|
      avdelning|huvudgrupp|undergrupp|kollektion|famille produits|sous famille article|rayon article|
      nature article|famille prestation|type prestation|type soin|tipo servicio|tjanstekategori|type service
`,
  ],
  [
    'unit_price',
    `
      price per unit|price each|unit cost price sale|item price each|lineitem price|line item price|
      item unit price|product price|product unit price|unit amount|unit value|price per item|sell price|
      selling price|list price|unit price incl tax|unit price excl tax|price unit|single price|price ea|
      prix unitaire|prix unitaire ht|prix unitaire ttc|pu|pu ht|pu ttc|p u|p u ht|p u ttc|prix u|prix unit|
      prix a unite|prix vente unitaire|prix unitaire net|pv ht|pv ttc|prix vente|prix article|prix produit|
      tarif unitaire|montant unitaire|precio unitario|precio por unidad|precio unidad|styckpris|a pris|apris|
      enhetspris|pris per st|
      pvp|precio venta|precio ud|precio unit|precio sin iva|precio con iva|precio neto|precio articulo|
      importe unitario|tarifa unitaria|pris per enhet|pris st|styck pris|enhetspris exkl moms|stpris|
      a pris exkl moms|forsaljningspris|artikelpris|produktpris|prix unitaire vente|pu net|puht|puttc|p v ht|
      tarif ht|tarif ttc|sales price|unit amount incl|rate per unit|price unit amount
`,
  ],
  [
    'discount',
    `
      discount|discounts|discount amount|discount total|total discount|total discounts|order discount|
      order discounts|discount value|promo discount|coupon amount|coupon discount|coupon value|lineitem discount|
      line discount|markdown|rebate|discounted amount|reduction amount|remise|remises|montant remise|
      total remise|total remises|remise totale|remise commande|reduction|reductions|montant reduction|
      montant reductions|rabais|ristourne|remise ht|remise ttc|remise euros|descuento|descuentos|
      importe descuento|rabatt|rabattbelopp|total rabatt|avdrag|
      dto|dto importe|importe dto|total descuentos|bonificacion|rebaja|prisavdrag|remise montant|valeur remise|
      montant code promo|montant promo|cart discount amount|coupon discount amount|discount applied|
      avoir remise
`,
  ],
  [
    'margin',
    `
      margin|margin amount|gross margin|gross profit|net profit|profit amount|marge|marge brute|marge nette|
      montant marge|marge ht|marge commerciale|benefice|profit net|margen|beneficio|ganancia|marginal|vinst|
      bruttovinst|tackningsbidrag|tb|
      margen bruto|margen beneficio|tackningsgrad|bruttomarginal|taeckningsbidrag|marge en euros|profit
`,
  ],
  [
    'remarketing_cost',
    `
      remarketing cost|retargeting cost|cost to serve|retention cost|marketing cost per customer|
      customer marketing cost|cost per customer|cout relance|cout remarketing|cout retargeting|
      cout marketing client|cout fidelisation|cout service|cout par client|coste remarketing|kostnad remarketing|
      remarketing kostnad|aterannonsering kostnad
`,
  ],
  [
    'period',
    `
      period|year month|reporting period|week|quarter|billing period|month year|periode|mois annee|annee mois|
      trimestre|semaine|debut periode|periode debut|periodo|semana|period start|start period|kvartal|vecka|
      debut rapports|inicio informe|rapporteringen borjar|periodstart|month start|week start|mois|start week
`,
  ],
  [
    'campaign',
    `
      campaign title|ad campaign|utm campaign|marketing campaign|ad group|campagne marketing|operation marketing|
      nombre campana|kampanjnamn|
      kampanj namn|nombre campana anuncio|nom campagne publicitaire|campaign ad
`,
  ],
  [
    'spend_amount',
    `
      spend|ad spend|adspend|total ad spend|marketing spend|media spend|spent amount|media cost|ad cost|ads cost|
      marketing cost|campaign cost|cost campaign|marketing budget|budget spent|advertising cost|
      advertising spend|expense|expenses|expenditure|investment|depenses|depense publicitaire|
      depenses publicitaires|depenses marketing|depense marketing|budget marketing|budget depense|budget pub|
      budget publicitaire|cout pub|cout publicitaire|cout marketing|cout campagne|cout campagnes|investissement|
      investissements|investissement marketing|investissement publicitaire|frais marketing|gasto|gastos|
      gasto publicitario|gasto marketing|inversion|presupuesto|coste campana|annonskostnad|
      marknadsforingskostnad|mediakostnad|utgift|utgifter|annonsutgifter|budget kostnad|spenderat|
      importe gastado|spenderat belopp|coste total campana|importe invertido|inversion publicitaria|
      depense totale|montant depense pub|total spent ads|budget consomme|amount spent ads|cout total pub|
      costo campana|annonsspend|reklamkostnad|marknadskostnad
`,
  ],
  [
    'spend_kind',
    `
      spend kind|spend type|type spend|cost type|cost kind|expense type|expense category|kind spend|budget type|
      nature depense|type depense|categorie depense|type cout|poste depense|tipo gasto|kostnadstyp|utgiftstyp|
      concepto gasto|nature frais|typ av kostnad|kostnadsslag
`,
  ],
  [
    'touch_date',
    `
      touch date|touchpoint date|touch time|interaction date|interaction time|contact date|visit date|visit time|
      session date|session start|engagement date|date contact|date visit|date touch|touched at|visited at|
      date interaction|date visite|date point contact|date session|horodatage|fecha contacto|fecha visita|
      fecha interaccion|kontaktdatum|besoksdatum|interaktionsdatum|
      fecha toque|fecha sesion|besoksdag|date passage site
`,
  ],
  [
    'click_date',
    `
      last click|last click date|last clicked|last clicked at|click date|clicked at|last email click|
      last email click date|date last click|last engagement|last engaged|dernier clic|date dernier clic|
      derniere clic|date clic|clic|ultimo clic|fecha ultimo clic|senaste klick|senast klickade|klickdatum|
      senast klickat|senaste klicket|dernier clic email|date clic email|last email clicked|ultimo clic email|
      fecha ultimo click|ultimo click
`,
  ],
  [
    'login_date',
    `
      last login|last login date|last login at|last logged in|last sign in|last signin|last sign in at|
      last connection|last active at|last active date|last seen at|last visit date|derniere connexion|
      date derniere connexion|derniere visite site|connecte|ultimo acceso|ultimo inicio sesion|ultima conexion|
      senaste inloggning|senast inloggad|last session|
      ultimo login|ultimo acceso cliente|senaste inlogg|last site visit|ultima actividad|ultima conexion fecha|
      derniere activite|senast aktiv|senaste aktivitet
`,
  ],
  [
    'reply_date',
    `
      last reply|last reply date|last replied|last replied at|last replied on|reply date|replied at|replied on|
      date last reply|last email reply|last email reply date|email replied date|last response|last response date|
      last answer|last answered|last answer date|responded at|derniere reponse|date derniere reponse|date reponse|
      derniere reponse email|a repondu|repondu|ultima respuesta|fecha ultima respuesta|senaste svar|svarsdatum
`,
  ],
  [
    'review_score',
    `
      review score|review rating|star rating|review stars|customer rating|score review|feedback score|
      satisfaction score|satisfaction|csat|note avis|note client|note sur 5|etoiles|nombre etoiles|
      note satisfaction|score satisfaction|note produit|note moyenne|valoracion|puntuacion|calificacion|resena|
      omdome|recensionsbetyg|kundbetyg|
      estrellas|valoracion cliente|puntuacion cliente|antal stjarnor|stjarnor|note sur 10|note globale|
      satisfaction client|kundnojdhet
`,
  ],
  [
    'promoter_score',
    `
      nps|nps score|promoter score|net promoter score|likelihood to recommend|recommendation score|
      how likely are you to recommend us|how likely are you to recommend|note nps|score nps|score recommandation|
      note recommandation|recommanderiez vous|nous recommanderiez vous|puntuacion nps|nps betyg|
      rekommendationsbetyg
`,
  ],
  [
    'referral_code',
    `
      referral code|refer a friend code|referral coupon|share code|ambassador code|affiliate code|invite code|
      invitation code|code parrainage|code parrain|code ambassadeur|code ami|code invitation|code affilie|
      codigo referido|codigo invitacion|varvningskod|rekommendationskod|inbjudningskod|
      codigo referidos|codigo amigo|codigo padrino|varvarkod|tipskod
`,
  ],
  [
    'contract_end',
    `
      contract end|contract end date|end contract|end date contract|contract expiry|contract expiration|
      subscription end|subscription end date|subscription ends|membership end|membership end date|
      membership expiry|renews on|expires at|expires on|valid until|fin contrat|date fin contrat|
      echeance contrat|date echeance contrat|fin abonnement|date fin abonnement|date renouvellement|
      renouvellement|expire|date expiration|fin adhesion|date fin adhesion|valable jusqu au|valide jusqu au|
      fin contrato|fecha fin contrato|renovacion|avtalsslut|avtal slut|
      kontraktslut|giltig till|fornyelsedatum|prenumeration slut|
      fin abono|fecha fin|fecha caducidad|caducidad|valido hasta|fin suscripcion|renovacion fecha|abono hasta|
      giltigt till|giltig tom|medlemskap slut|slutar|avslutas|bindningstid slut|fin validite|date fin validite|
      fin engagement|expire date
`,
  ],
  [
    'control_group',
    `
      control group|control|is control|in control group|holdout|holdout group|test group|treatment group|treated|
      arm|experiment group|ab group|groupe controle|groupe temoin|temoin|groupe test|traite|grupo control|
      kontrollgrupp|testgrupp|
      kontroll grupp
`,
  ],
  [
    'sector',
    `
      sector|business sector|industry sector|line business|business type|vertical|industry type|trade|naics|sic|
      secteur activite|activite entreprise|branche activite|domaine activite|code naf|code ape|naf|ape|
      sector actividad|industria|actividad economica|bransch|naringsgren|sni|sni kod|
      sector empresa|actividad empresa|cnae|codigo cnae|verksamhet|snikod|activite principale|secteur client|
      metier client
`,
  ],
];

/** Headings that can say several things, with how sure the heading alone makes each; the cells decide. */
export const openHeadings = `
  precio neto: unit_price 0.8, amount 0.75
  reference id: customer_id 0.6, order_id 0.6
  titel: civility 0.6, product 0.65
  depenses totales: total_spent 0.8, spend_amount 0.85
  vad heter: full_name 0.8
  como llamas: full_name 0.8
  comment appelez: full_name 0.8
  marca temporal: order_date 0.7, signup_date 0.7, touch_date 0.6
  tidstampel: order_date 0.7, signup_date 0.7, touch_date 0.6
  submitted at: order_date 0.6, signup_date 0.8
  submit date: order_date 0.6, signup_date 0.8
  subscriber status: opt_in 0.8, status 0.5
  pos: channel 0.6
  tpv: channel 0.6
  persons: quantity 0.75
  personas: quantity 0.75
  personer: quantity 0.75
  guests: quantity 0.75
  comensales: quantity 0.8
  nombre personnes: quantity 0.8
  consumer: full_name 0.8, customer_id 0.4
  consommateur: full_name 0.8
  guest: full_name 0.8
  phase: status 0.5
  phase cycle vie: status 0.7
  club: channel 0.6, company 0.4
  property: product 0.6
  class name: product 0.75
  card type: payment_method 0.78
  tender type: payment_method 0.78
  type carte: payment_method 0.78
  card brand: payment_method 0.78
  kortutgivare: payment_method 0.78
  korttyp: payment_method 0.78
  start time: order_date 0.7, touch_date 0.4
  reference code: order_id 0.5
  account code: customer_id 0.55
  no carte: customer_id 0.82
  card no: customer_id 0.75
  kortnummer: customer_id 0.7
  no tarjeta: customer_id 0.75
  vencimiento: contract_end 0.3
  local: channel 0.7
  credit: amount 0.72
  credit euros: amount 0.72
  haber: amount 0.7
  abono: amount 0.6
  abonos: amount 0.7
  ingresos: amount 0.8
  insattning: amount 0.75
  insattningar: amount 0.75
  depot: amount 0.6
  deposit: amount 0.5
  pagado: amount 0.75, status 0.6
  betald: status 0.7, amount 0.4
  listing: product 0.9
  nights: quantity 0.85
  nuits: quantity 0.85
  noches: quantity 0.85
  natter: quantity 0.85
  calendar: channel 0.3
  appointment type: product 0.92
  appointment: product 0.6, order_id 0.4
  tier: product 0.5, tags 0.4
  intitule: product 0.8, full_name 0.6, company 0.6
  lettre informations: opt_in 0.95
  partner: full_name 0.75, company 0.75
  pago: payment_method 0.8
  prestataire: payment_method 0.3
  date: order_date 0.93, touch_date 0.6, period 0.5
  fecha: order_date 0.93, touch_date 0.6
  datum: order_date 0.93, touch_date 0.6
  jour: order_date 0.8, period 0.6
  day: order_date 0.75, period 0.6
  horodateur: order_date 0.7, signup_date 0.7, touch_date 0.6
  timestamp: order_date 0.75, touch_date 0.7, signup_date 0.6
  created at: order_date 0.85, signup_date 0.85
  created on: order_date 0.85, signup_date 0.85
  created: order_date 0.85, signup_date 0.85
  created date: order_date 0.85, signup_date 0.85
  created time: order_date 0.75, signup_date 0.9
  create date: order_date 0.7, signup_date 0.9
  creation date: order_date 0.8, signup_date 0.85
  date created: order_date 0.85, signup_date 0.85
  date added: order_date 0.5, signup_date 0.9
  date creation: order_date 0.8, signup_date 0.85
  cree: order_date 0.85, signup_date 0.85
  creation: order_date 0.6, signup_date 0.7
  skapad: order_date 0.8, signup_date 0.8
  fecha creacion: order_date 0.8, signup_date 0.8
  creado: order_date 0.75, signup_date 0.75
  paid at: order_date 0.8
  paid on: order_date 0.8
  date paid: order_date 0.8
  paye: amount 0.7, status 0.6, order_date 0.5
  payment date: order_date 0.82
  date paiement: order_date 0.82
  date reglement: order_date 0.82
  completed at: order_date 0.75
  date completed: order_date 0.75
  start date: order_date 0.55, signup_date 0.5, period 0.5
  transaction id: order_id 0.86
  transactionid: order_id 0.86
  no transaction: order_id 0.86
  transaction: order_id 0.7
  payment id: order_id 0.7
  invoice id: order_id 0.9
  document no: order_id 0.85
  document: order_id 0.6
  order: order_id 0.93
  commande: order_id 0.93
  facture: order_id 0.92
  reference: order_id 0.85, customer_id 0.4
  ref: order_id 0.7, customer_id 0.5, product 0.3
  id: order_id 0.6, customer_id 0.6
  identifiant: customer_id 0.75, order_id 0.6
  identifier: customer_id 0.6, order_id 0.6
  uid: customer_id 0.65, order_id 0.4
  external id: customer_id 0.6, order_id 0.5
  user id: customer_id 0.93
  user: customer_id 0.7, full_name 0.6
  username: customer_id 0.75
  user name: customer_id 0.75, full_name 0.6
  login: customer_id 0.6
  pseudo: customer_id 0.65
  code: customer_id 0.55, coupon 0.55, product 0.3
  no: order_id 0.6, customer_id 0.55
  account: customer_id 0.7, company 0.7, full_name 0.4
  account name: company 0.85, full_name 0.55
  compte: customer_id 0.7, company 0.6, full_name 0.4
  tiers: full_name 0.8, company 0.75, customer_id 0.6
  name: full_name 0.9, order_id 0.5, last_name 0.4, product 0.4
  nom: last_name 0.93, full_name 0.85, product 0.4
  nombre: full_name 0.75, first_name 0.7, quantity 0.5
  namn: full_name 0.92
  contact: full_name 0.85, email 0.5, phone 0.45
  contacts: full_name 0.6, email 0.5, phone 0.5
  contact info: email 0.5, phone 0.5
  coordonnees: email 0.5, phone 0.5, address 0.4
  client: full_name 0.9, customer_id 0.6, company 0.7
  customer: full_name 0.88, customer_id 0.65, company 0.75
  cliente: full_name 0.9, customer_id 0.6, company 0.7
  kund: full_name 0.9, customer_id 0.6, company 0.7
  buyer: full_name 0.92, customer_id 0.6
  acheteur: full_name 0.92, customer_id 0.55
  interlocuteur: full_name 0.8
  titulaire: full_name 0.8
  recipient name: full_name 0.7
  recipient: full_name 0.65
  destinataire: full_name 0.7
  shipping name: full_name 0.72
  ship name: full_name 0.72
  first: first_name 0.9
  last: last_name 0.9
  structure: company 0.75
  etablissement: company 0.8, channel 0.3
  organization: company 0.95
  title: civility 0.7, product 0.7
  titre: civility 0.6, product 0.6
  genre: civility 0.6, category 0.4
  gender: civility 0.4
  sexe: civility 0.4
  prefix: civility 0.8
  suffix: civility 0.1
  description: product 0.88, notes 0.3
  details: product 0.45, notes 0.5
  libelle: product 0.85
  sku: product 0.6
  product sku: product 0.6
  product code: product 0.55
  product id: product 0.5
  item id: product 0.4
  item no: product 0.4
  reference produit: product 0.65
  ref article: product 0.65
  ref produit: product 0.65
  reference article: product 0.65
  code article: product 0.6
  code produit: product 0.6
  stock code: product 0.5
  artikelnummer: product 0.5
  plan: product 0.7
  event name: product 0.8
  event: product 0.6
  evenement: product 0.6
  deal name: product 0.6
  price: amount 0.85, unit_price 0.88
  item price: amount 0.85, unit_price 0.84
  ticket price: amount 0.85, unit_price 0.7
  prix: amount 0.85, unit_price 0.85
  precio: amount 0.8, unit_price 0.85
  pris: amount 0.8, unit_price 0.85
  unit price: unit_price 1
  value: amount 0.8
  valeur: amount 0.8
  valor: amount 0.75
  sales: amount 0.9
  ventes: amount 0.9
  gross: amount 0.9
  gross sales: amount 0.95
  net total: amount 0.9
  net amount: amount 0.88
  net revenue: amount 0.93
  net value: amount 0.9
  subtotal: amount 0.9
  sous total: amount 0.9
  order subtotal: amount 0.92
  brut: amount 0.8
  net: amount 0.82
  net a payer: amount 0.95
  paid: amount 0.75, status 0.6, order_date 0.5
  cost: cost 0.9, spend_amount 0.8
  costs: cost 0.85, spend_amount 0.8
  cout: cost 0.9, spend_amount 0.8
  couts: cost 0.85, spend_amount 0.8
  coste: cost 0.9, spend_amount 0.8
  kostnad: cost 0.88, spend_amount 0.8
  kostnader: cost 0.8, spend_amount 0.8
  amount spent: total_spent 0.8, spend_amount 0.9, amount 0.7
  montant depense: total_spent 0.8, spend_amount 0.85, amount 0.6
  spent: amount 0.9, total_spent 0.8, spend_amount 0.8
  depense: spend_amount 0.9, total_spent 0.6
  total spend: total_spent 0.95, spend_amount 0.8
  total cost: cost 0.85, spend_amount 0.75
  total revenue: total_spent 0.8, amount 0.85
  revenue: amount 0.95
  ca client: total_spent 0.85
  ca: amount 0.95, total_spent 0.7
  amount: amount 0.97, spend_amount 0.7
  montant: amount 0.97, spend_amount 0.7
  importe: amount 0.95, spend_amount 0.65
  belopp: amount 0.95, spend_amount 0.65
  total: amount 0.95, spend_amount 0.5
  budget: spend_amount 0.85
  orders: orders_count 0.9, order_id 0.4
  commandes: orders_count 0.9, order_id 0.4
  purchases: orders_count 0.85
  visits: orders_count 0.7
  nb visites: orders_count 0.7
  bookings: orders_count 0.75
  frequency: orders_count 0.6
  units: quantity 0.85
  nombre articles: quantity 0.95
  nb: quantity 0.6
  count: quantity 0.5
  state: region 0.8, status 0.7
  etat: status 0.9, region 0.3
  estado: status 0.8, region 0.6
  type: status 0.55, category 0.4, spend_kind 0.7
  lead status: status 0.85
  event type: status 0.85
  transaction type: status 0.7
  stage: status 0.7
  fulfillment status: status 0.3
  situation: status 0.5
  location: channel 0.75
  point vente: channel 0.85
  boutique: channel 0.8, company 0.3
  magasin: channel 0.8
  store: channel 0.75
  shop: channel 0.7
  store name: channel 0.7
  boutique magasin: channel 0.8
  tienda: channel 0.75
  butik: channel 0.75
  agence: channel 0.6
  site: channel 0.6
  medium: channel 0.7
  support: channel 0.55
  media: channel 0.65
  levier: channel 0.75
  attribution: channel 0.85
  network: channel 0.6
  reseau: channel 0.55
  canal: channel 1
  campaign: campaign 0.95, channel 0.8
  campaign name: campaign 0.95, channel 0.82
  campagne: campaign 0.95, channel 0.8
  nom campagne: campaign 0.95, channel 0.8
  kampanj: campaign 0.95, channel 0.8
  campana: campaign 0.95, channel 0.8
  ad name: campaign 0.6, channel 0.5
  ad set name: campaign 0.6, channel 0.4
  adset name: campaign 0.6, channel 0.4
  form name: channel 0.4
  reporting starts: period 0.95
  month: period 0.9, order_date 0.5
  mois: period 0.9, order_date 0.5
  mes: period 0.9, order_date 0.5
  manad: period 0.9, order_date 0.5
  year: period 0.5
  annee: period 0.5
  vat: tax 0.85, vat 0.6
  tva: tax 0.9, vat 0.5
  iva: tax 0.85
  taxe: tax 0.95
  avoir: refunded 0.8
  commission: fee 0.9
  frais: fee 0.9
  avgift: fee 0.85
  reglement: payment_method 0.8
  paiement: payment_method 0.8
  payment: payment_method 0.7, amount 0.5
  payment type: payment_method 0.95
  moms: tax 0.95
  nature: spend_kind 0.7, status 0.3
  poste: spend_kind 0.6
  list: tags 0.7
  liste: tags 0.7
  lists: tags 0.75
  listes: tags 0.75
  group: tags 0.65
  groups: tags 0.85
  groupe: tags 0.7
  groupes: tags 0.8
  segment: tags 0.75
  categorie client: tags 0.7
  customer group: tags 0.6
  note: notes 0.85, review_score 0.6
  notes: notes 0.97
  nota: notes 0.7
  memo: notes 0.85
  message: notes 0.7
  rgpd: opt_in 0.85
  gdpr: opt_in 0.8
  newsletter: opt_in 0.95
  email marketing: opt_in 0.9
  sms marketing: opt_in 0.6
  accepts sms marketing: opt_in 0.7
  optin time: signup_date 0.97, opt_in 0.75
  confirm time: opt_in 0.85, signup_date 0.6
  permission: opt_in 0.75
  email status: opt_in 0.7
  stop: opt_out 0.7
  bounced: opt_out 0.5
  last seen: login_date 0.85
  last activity: login_date 0.7
  last active: login_date 0.85
  last visit: login_date 0.6, last_order_date 0.75
  derniere visite: last_order_date 0.75, login_date 0.6
  dernier passage: last_order_date 0.85
  dernier contact: last_order_date 0.5, touch_date 0.4
  last contacted: touch_date 0.4
  variant: control_group 0.3
  treatment: product 0.6, control_group 0.5
  tickets: quantity 0.6
  service: product 0.85
  prestation: product 0.95
  objet: product 0.7
  subject: product 0.8
  menu: product 0.6
  tarif: product 0.6, unit_price 0.6
  operation: campaign 0.6
  offre: coupon 0.7
  offer: coupon 0.7
  promotion: coupon 0.7
  promo: coupon 0.8
  department: category 0.7
  family: category 0.8
  range: category 0.6
  collection: category 0.8
  class: category 0.5, product 0.4
  course: product 0.7
  activity: product 0.7
  activite: product 0.6, sector 0.7
  profession: sector 0.6
  metier: sector 0.6
  industry: sector 1
  branche: sector 0.8
  rate: unit_price 0.6
  profit: margin 0.95
  contribution: margin 0.6
  resultat: margin 0.4, status 0.3
  result: status 0.5
  outcome: status 0.5
  earnings: amount 0.5, margin 0.5
  sum: amount 0.85
  summa: amount 0.9
  somme: amount 0.85
  contribution margin: margin 1
  land: country 0.9
  lan: region 0.85
  ort: city 0.9
  stad: city 0.95
  gata: address 0.95
  region: region 0.97
  departement: region 0.93
  lan code: region 0.7
  area: region 0.6
  zone: region 0.5
  secteur: sector 0.85, region 0.4
  district: region 0.6
  suburb: city 0.85
  label: tags 0.8, product 0.4
  tag: tags 0.95
  platform: channel 0.88
  plateforme: channel 0.88
  source: channel 0.97
  gateway: payment_method 0.95
  status: status 1
  attendee status: status 0.95
  end date: contract_end 0.7
  expiry date: contract_end 0.7
  expiration date: contract_end 0.7
  slutdatum: contract_end 0.7
  renewal date: contract_end 0.9
  due date: contract_end 0.2
  echeance: contract_end 0.3
  rating: review_score 0.9
  avis: review_score 0.7
  score: review_score 0.4, promoter_score 0.4
  stars: review_score 0.9
  betyg: review_score 0.85
  recommandation: promoter_score 0.7
  member rating: review_score 0.3
  parrain: referrals 0.95
  referrer: channel 0.75, referrals 0.75
  attendee: full_name 0.8
  service name: product 0.95
  occupation: sector 0.5
  job title: sector 0.3
  business: company 0.7
  business name: company 0.95
  legal name: company 0.85
  association: company 0.7
  firm: company 0.8
  alta: signup_date 0.7
  baja: opt_out 0.7
  person: full_name 0.75
  cp: postcode 0.97
  postal: postcode 0.8
  pieces: quantity 0.7
  pcs: quantity 0.85
  st: quantity 0.3
  rue: address 0.95
  voie: address 0.85
  land kod: country 0.85
  ship to: full_name 0.6
  sold to: full_name 0.85
  bill to: full_name 0.85
  first seen: signup_date 0.8
  piece: order_id 0.75
  ticket: order_id 0.8
  receipt: order_id 0.8
  kvitto: order_id 0.8
  invoice: order_id 0.93
  factura: order_id 0.92
  pedido: order_id 0.92
  faktura: order_id 0.92
  bestallning: order_id 0.9
  platform fee: fee 0.95
  ht: amount 0.85
  ttc: amount 0.9
  registration: signup_date 0.75
  registered: signup_date 0.8
  joined: signup_date 0.9
  sms: phone 0.85
  cell: phone 0.9
  patient: full_name 0.8
  participant: full_name 0.8
  membre: full_name 0.8
  beneficiaire: full_name 0.7
  nom client: last_name 0.9, full_name 0.92
  nom payeur: last_name 0.9, full_name 0.9
  nom contact: last_name 0.9, full_name 0.9
  nom acheteur: last_name 0.9, full_name 0.9
  nombre cliente: full_name 0.92, first_name 0.7
  contact no: phone 0.7, customer_id 0.65
  abonne: opt_in 0.9
  total commandes: orders_count 0.75, amount 0.65
  total orders: orders_count 0.95
`;
