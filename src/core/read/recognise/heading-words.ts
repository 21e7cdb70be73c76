import type { Role } from '../../codes';

/**
 * Headings that say one thing, in English, French, Spanish and Swedish, written as `headingWords` leaves them:
 * without accents and small words, `no` for number. Grown from public exports and common knowledge.
 */
export const plainHeadings: readonly (readonly [Role, string])[] = [
  [
    'customer_id',
    `
record id|customerid|crm id|customer unique id|household id|membership no|membership id|loyalty no|loyalty card
loyalty id|leid|matricule|matricule client|no carte fidelite|carte fidelite|no dossier client|nif cliente|kundnummer
kundnr|kundid|medlemsnummer|medlemsnr|buyer username|buyer user name|customer username|pseudo acheteur|codigo tercero
no abonado|kundkod|kundref|klaviyo id|square customer id|profile id|no fidelite|no carte|kort no medlem|medlems id
personnummer kund|customer username ebay|buyer nickname|usuario comprador
`,
  ],
  [
    'email',
    `
email|mail|billing email|purchase email|from email address|email 1 value|primary email|courriel|adresse electronique
mel|email facturation|email id|emailid|email address 1|work email|personal email|billing email address|account email
correo|correo electronico|epost|epostadress|mejl|mailadress|email pro|email billing|primary contact email id
correo facturacion|direccion correo electronico|correo electronico cliente|direccion correo electronico remitente
correo electronico remitente|correo remitente|fran epostadress|fran epost adress|epost avsandare|email fact|emails
`,
  ],
  [
    'phone',
    `
phone|telephone|tel|mobile|mobile phone|cell phone|phone 1 value|billing phone|whatsapp|default address phone
portable|tel portable|tel mobile|telephone portable|telephone fixe|tel fixe|gsm|phone no 1|home phone|work phone
shipping phone|primary phone|main phone|cellphone|phones|phone numbers|telephone principal|telephone domicile
telephone mobile|telephones|tel fixe ou portable|coordonnees telephoniques|telefono|telefono movil|movil|celular
telefon|telefonnummer|mobil|mobilnummer|mobiltelefon|telefonnr|avsandarnr|avsandarnummer|mobilnr|telefon mobil|mobiltelefonnummer
telefono facturacion|tel 2|billing tel|no whatsapp|phone mobile|phone home|recipient phone|telefono fijo|tfno|tlfno
tlf|telnr
`,
  ],
  [
    'civility',
    `
salutation|name prefix|honorific|civilite|civ|titre civilite|m mme|civilite client|mr mme|m mme mlle|tratamiento
courtesy title|titel|social title|titre social|tratamiento cliente|titulo social|titulo cortesia|civility|m mme autre
anrede|aanhef|herr frau
`,
  ],
  [
    'first_name',
    `
firstname|given name|forename|fname|billing first name|prenom|prenom facturation|given names|shipping first name
prenoms|prenom usuel|prenom destinataire|firstname client|nombre pila|fornamn|tilltalsnamn|forname|first names
recipient first name|nombre cliente pila|first names customer|nombre contacto pila|prenom client facturation
vorname|vornamen|voornaam|voornamen|rufname|nome battesimo|nome proprio
`,
  ],
  [
    'last_name',
    `
lastname|surname|family name|lname|billing last name|nom famille|nom facturation|patronyme|nom usage
shipping last name|nom naissance|nom adherent|nom participant|nom usuel|nom destinataire|apellido|apellidos
primer apellido|efternamn|slaktnamn|customer surname|recipient last name|apellido cliente|apellido paterno
segundo apellido|apellido 1|apellidos facturacion|nom jeune fille
nachname|familienname|zuname|achternaam|familienaam|cognome|sobrenome
`,
  ],
  [
    'full_name',
    `
billing name|display name|nom et prenom|nom prenom|prenom nom|purchaser|payer|ordered by|bill to name|billed to
nom et prenom client|nom et prenoms|nom prenom client|prenom et nom|payeur|adherent|donateur|client facture
client livre|nombre y apellidos|comprador|kundnamn|for och efternamn|kopare|account holder|customer display name
avsandarnamn|avsandare namn|partner display name|invoice partner display name|nom affichage partenaire facture
nombre apellidos|apellidos y nombre|apellidos nombre|nombre facturacion|nombre destinatario|nombre remitente|titular
medlemsnamn|bokad av|bestallare|intitule client|libelle client|libelle tiers|intitule tiers|client nom prenom|invite
booked by|client full name billing|paciente|alumno|elev|customer description
name vorname|vorname name|vor und nachname|nachname vorname|nome cognome|cognome nome|nome e cognome|cognome e nome|nominativo|intestatario
`,
  ],
  [
    'company',
    `
company|organisation|associated company|billing company|default address company|organization 1 name|societe
entreprise|raison sociale|enseigne|denomination|company or organization|employer|institution|trading name
raison sociale client|nom etablissement|denomination sociale|nom commercial|raison social|empresa|foretag
foretagsnamn|bolag|organisationsnamn|company store|company organization|nombre fiscal|denominacion social
nombre comercial|organizacion|compania|sociedad|entidad|kundforetag|forening|nom structure|nom etablissement client
legal business name|account company|societe facturation
ragione sociale|denominazione|firmenname|bedrijfsnaam|razao social
`,
  ],
  [
    'order_id',
    `
invoiceno|sales record no|orderid|sales order|bill no|merchant order id|po no|confirmation no|confirmation code
subscription order id|no commande client|no facture client|ticket caisse|no bon commande|bon commande|no bl
ref commande client|no devis|ordernummer|ordernr|bestallningsnummer|fakturanummer|fakturanr|kvittonummer|kvittonr
verifikationsnummer|shipment order id|paypal order id|no bon|no commande web|increment id|no enregistrement vente
no ticket caja|recibo|no comprobante|comprobante|no orden|orden|id orden|localizador|referencia|orderreferens
ordernamn|bestallnings id|bokningsnr|bokningsnummer|verifikation|verifikat|verifikationsnr|serie no
factura simplificada|no simplificada|merchant reference 1|merchant reference|short order id|channel order no
no bordereau|no remise|no encaissement|no cde|cde|cde no|no cmd|cmd no|fact no|no fact
`,
  ],
  [
    'order_date',
    `
invoicedate|date facturation|date emission|passee|ordered at|ordered on|order placed|order placed at
order placed date|date ordered|date placed|placed on|placed at|purchased at|purchased on|date purchased|invoiced on
billing date|bill date|transactiondate|trans date|tran date|txn date|booked on|date booked|close date|closing date
event time|date time|datetime|processed at|date heure|date et heure|date commande client|commandee|achete|date achats
vendu|date passage|date encaissement|date validation commande|date bl|fecha emision|orderdatum|bestallningsdatum
kopdatum|inkopsdatum|fakturadatum|forsaljningsdatum|kvittodatum|betaldatum|bokforingsdatum|fecha orden
fecha expedicion factura|fecha cargo|fecha hora|fecha y hora|fecha movimiento|fecha valor|transaktionsdatum
bokningsdatum|bokad datum|forsaljningsdag|bokforingsdag|datum tid|datum och tid|kopt datum|bestalld|bestallt datum
ordertid|ordertidpunkt|invoice bill date|capture date|date mouvement|date ecriture|date comptable|date cde|date cmd
jour et heure|bokad|booked|reserve|reservado
signe|souscrit|souscription|date souscription|date signature|saisi|taken on|signed on|data fattura|data ordine|data documento|data vendita|data acquisto|data emissione|data pagamento
data prenotazione|data pedido|data compra|data venda|aufgegeben|ausgestellt
`,
  ],
  [
    'amount',
    `
grand total|turnover|montant ttc|total ttc|ca ttc|ca ht|chiffre affaires|montant ht|total ht|ventes nettes
ventes brutes|prix ttc|order grand total|net sales amount|sales revenue|amount charged|amount usd|amount eur
amount gbp|amt|total cost to customer|total charged|total incl tax|total inc tax|order total inc tax
order total inc vat|total including tax|total excl tax|order total excl tax|total excluding tax|total ex tax
total including vat|total excluding vat|amount incl vat|amount excl vat|amount vat incl|amount vat excl
amount inc tax|amount ex tax|amount excluding tax|amount including tax|extended price|ext price|extended amount
line revenue|line item total|items total|sold for|sold price|selling price total|final price|total price paid
dollar value|dollar amount|dollars|monetary value|spend amount customer|grand total amount|montant total ttc
montant total ht|montant ligne ht|montant ligne ttc|montant hors taxe|montant hors taxes|montant toutes taxes
montant eur|montant euros|montant en euros|mt ttc|mt ht|mttc|total net ttc|total net ht|total net a payer
total general|total ligne ht|total ligne ttc|total hors taxe|total commande ttc|total commande ht|total produits
net ht|net ttc|prix total ttc|prix total ht|prix vente ttc|prix vente ht|prix ht|ca net|ca brut|ca hors taxe
ca realise|chiffre affaires ht|chiffre affaires ttc|chiffre affaires net|panier|monto|total con iva|total sin iva
ventas|ventas netas|ingresos|base imponible|totalbelopp|totalt|ordersumma|ordervarde|fakturabelopp|total inkl moms
totalt inkl moms|total exkl moms|belopp inkl moms|belopp exkl moms|slutpris|omsattning|forsaljning|att betala
radsumma|radbelopp|nettobelopp|bruttobelopp|total a pagar|total orden|cantidad cobrada|cobrado|ventas brutas
facturacion|facturado|neto|bruto|precio final|radtotal|totalsumma|totalpris|orderbelopp|kopbelopp|kvittobelopp
bokningsbelopp|summa inkl moms|summa exkl moms|belopp|nettoforsaljning|bruttoforsaljning|netto|brutto
forsaljningsbelopp|pris inkl moms|pris exkl moms|nettosumma|bruttosumma|fakturerat belopp|insatt belopp
inbetalt belopp|untaxed amount|amount untaxed|amount tax excluded|tax excluded|base imponible total|base
avant commission|vendu pour|total collected|montant don ttc|ca jour|ca magasin|recette|recettes|montant tarif
sales price total|item subtotal amount|invoiced amount|billed amount|fee paid customer|order total amount inc tax
gross payment|payment gross|gross amount paid|customer paid
`,
  ],
  [
    'currency',
    `
currency|ccy|devise|monnaie|currency iso|currency iso code|cur|moneda|divisa|valuta|valutakod
`,
  ],
  [
    'status',
    `
financial status|statut|order financial status|deal stage|subscription status|payment state|financial state
orderstatus|betalstatus|betalningsstatus|estado orden|bokningsstatus|fakturastatus|kopstatus|orderstatus kund
payment state order|avancement|estado financiero|statut financier|ekonomisk status
`,
  ],
  [
    'product',
    `
product|item|products|produit|article|designation|product label|line item title|line item description|ticket type
ticket name|listing title|listing name|item purchased|items|products purchased|product names|product variant
product title variant|sku name|produits|articles|produit achete|produits achetes|article achete|soin|formation|billet
type billet|nom tarif|plat|producto|articulo|concepto|servicio|produkt|produktnamn|artikel|artikelnamn|benamning|vara
artikelbenamning|tjanst|titre objet|titulo publicacion|descripcion concepto|detalle|productos|articulos|servicios
entrada|tipo entrada|tipo billete|produkter|artiklar|produktbeskrivning|produkttitel|artikelbeskrivning|beskrivning
tjanstenamn|behandling|biljett|biljettyp|evenemang|kurs|product details|item desc|menu item|ticket class|nom atelier
atelier|cours|stage|seance|prestations|libelle article complet
`,
  ],
  [
    'quantity',
    `
quantity|qty|quantity purchased|items sold|quantite|qte|articles vendus|qty ordered|quantity ordered|no items
items ordered|units sold|qty purchased|no cds|no units|no tickets|quantite commandee|quantite achetee|qte commandee
nombre produits|nombre articles vendus|nombre billets|nb pieces|nombre pieces|nb unites|quantites|qtes|cantidad
unidades|uds|antal|kvantitet|antal st|uds vendidas|unidades vendidas|cantidad vendida|articulos vendidos|no articulos
no unidades|cant|cant articulos|salda artiklar|antal enheter|antal biljetter|artiklar salda|total order quantity
invoiced quantity|quantity refund|quantite facturee|quantite livree|nb places|nombre places|nb billets|nb couverts
couverts|qte facturee|qte livree|nb unites vendues
`,
  ],
  [
    'channel',
    `
channel|utm source|acquisition channel|original source|marketplace|origin|origine|provenance|canal acquisition
source acquisition|apporteur|comment nous avez vous connus|traffic source|traffic channel|session source
first channel|last channel|utm medium|source medium|source platform|referral source|how did you hear about us
how did you find us|heard about us|acquisition source|canaux|source trafic|comment avez vous connu
comment nous avez vous connu|comment nous avez vous trouve|comment avez vous entendu parler nous
vous nous avez connu par|place marche|canal adquisicion|origen|fuente|kanal|kalla|forsaljningskanal|trafikkalla
channel grouping|default channel grouping|session default channel grouping|attribution channel|como nos conociste
como nos has conocido|como nos conocio|plataforma|medio captacion|atribucion|tillskrivning|ordersource|kundkalla
hur hittade oss|hur horde talas om oss|hur fick hora talas om oss|hur fick hora om oss|var horde om oss|bokningskalla
creation source|channel type|ou nous connaissez vous|nous avez vous connu|comment nous connaissez vous
mode acquisition|par quel moyen nous avez vous connus|apport|how did you hear about
`,
  ],
  [
    'address',
    `
address|address1|street|street address|billing address|billing street|default address address1|ship address 1|adresse
adresse facturation|no et rue|address line1|street 2|street name|street no|billing address 1|billing address line 1
shipping address|shipping address 1|shipping address line 1|shipping street|mailing address|home address
residential address|address street|addr|adresse 2|adresse livraison|rue et no|no et voie|nom rue|libelle voie
direccion|direccion facturacion|calle|domicilio|adress|gatuadress|postadress|fakturaadress|leveransadress
po address line 1|direccion fiscal|direccion envio|calle y no|adressrad 1|utdelningsadress|besoksadress
leverans adress|adr|adr 1|adresse fact|adresse facturation 1|no voie|adresse voie
`,
  ],
  [
    'city',
    `
city|town|locality|billing city|ship city|default address city|ville|commune|localite|ville facturation|shipping city
billing town|town city|city town|municipality|ville livraison|ville residence|ciudad|poblacion|localidad|municipio
postort|kommun|po city|ciudad facturacion|ciudad envio|hemort|bostadsort|comuna|stad ort|postadress ort|ville fact
ville facturation client|ville naissance residence|billing suburb
`,
  ],
  [
    'postcode',
    `
zip|postcode|zipcode|billing zip|ship postal code|default address zip|customer zip code prefix|c p
code postal facturation|shipping zip|ship zip|ship zipcode|billing postcode|billing postal code|shipping postcode
shipping postal code|zip postal code|zip postcode|customer zip code|postal zip code|zip code prefix
code postal livraison|cp ville|cpostal|postnummer|postnr|po postal code|codigo postal facturacion|codigo postal envio
cp facturacion|c postal|postnr ort|cp fact|code postal fact
`,
  ],
  [
    'region',
    `
province|county|default address province code|state region|ship state|canton|state province|province state
billing state|billing province|shipping state|shipping province|customer state|administrative area|comunidad autonoma
comunidad|provincia|landskap|po region|provincia facturacion|estado provincia|provincia envio|comarca|dpto|dept
departement residence|region comunidad
`,
  ],
  [
    'country',
    `
country|country region|billing country|ship country|default address country code|pays|pays facturation|country iso
country iso code|country residence|shipping country|billing country code|shipping country code|nation
country region code|pays residence|pays livraison|code pays iso|pais|landskod|po country|pais facturacion|pais envio
pais residencia|landskod kund|kundland|pays fact|pays facturation client|purchase country
`,
  ],
  [
    'opt_in',
    `
opt in|optin|subscribed|consent|consentement|accepte emails|inscription newsletter|accepte sms|accepte recevoir email
accepte recevoir offres|accepte etre contacte|veut newsletter|recevoir newsletter|recevoir offres|recoit newsletter
accord contact|contact autorise|emails autorises|acepta emails|accord commercial|email opt in|email opt in status
newsletter subscription|newsletter subscriber|subscribed to newsletter|newsletter opt in|is subscribed
email subscriber status|marketing opt in|marketing emails|marketing permissions|email permission status
subscription state|mailing list|gdpr consent|opted in|opt in email|consentement rgpd|accord rgpd|accepte recevoir
inscrit a newsletter|abonne a newsletter|abonnement newsletter|souhaitez vous recevoir notre newsletter
offres partenaires|partner offers|consentimiento|suscrito|boletin|samtycke|nyhetsbrev|marknadsforing|ofertas socios
acepta recibir ofertas|acepta comunicaciones|autoriza publicidad|consiente comunicaciones|consentimiento comercial
consentimiento rgpd|recibir newsletter|suscripcion boletin|suscriptor|prenumererar|tar emot nyhetsbrev
vill ha nyhetsbrev|accepterar marknadsforing|tillater epost|tillat utskick|tillater utskick|epost utskick
email subscription status|email sub status|double opt in|autorisation emailing|recoit newsletters|lettre info
abonne lettre info|infolettre|optin sms email
`,
  ],
  [
    'opt_out',
    `
unsubscribed|opt out|optout|do not contact|do not email|blacklisted|unsubscribe date|unsub time|email opt out
suppressed|desinscrit|desabonne|opposition|ne pas contacter|liste rouge|blacklist|date desinscription|npai|opted out
has opted out|email opted out|has opted out email|email blacklisted|blacklist email|email blacklist
global unsubscribe|unsubscribed from all email|do not mail|do not call|dnc|sms blacklisted|desinscription
desabonnement|date desabonnement|ne plus contacter|refus emailing|refus marketing|refus newsletter|opposition email
opposition marketing|liste opposition|liste noire|dado baja|avregistrerad|avprenumererad|reserverad|no contactar
no desea publicidad|robinson|lista robinson|fecha baja|dado baja boletin|baja newsletter|avslutad prenumeration
tackat nej|nej till utskick|ingen reklam|nix|sparrad utskick|refuse email|ne souhaite pas etre contacte|stop sms
stop email|email optout
`,
  ],
  [
    'signup_date',
    `
sign up date|inscrit|date ajout|date entree|added time|added at|added on|profile created on|profile created|sign up
signed up|signed up at|sign up at|join date|membership start|membership start date|subscribe date|subscription date
enrolled|optin date|opt in date|date entered|date inscription newsletter|date abonnement|abonne depuis
date enregistrement|ajoute|date ouverture compte|premier contact|fecha inscripcion|registrerad|registreringsdatum
gick med|fecha suscripcion|suscrito desde|miembro desde|fecha ingreso|alta desde|registrado|prenumererar sedan
registrerad datum|medlem fran|medlemskap start|startdatum|inskriven|anslot|uppladdad|account opened|date ouverture
premiere visite|first visit|date premiere visite|first active|primera visita|forsta besok|forsta kop
premier achat|date premier achat|first order date|date premiere commande|first purchase date|primera compra
fecha primera compra|fecha primer pedido|consent timestamp
`,
  ],
  [
    'last_order_date',
    `
last purchased|last ordered|last ordered at|most recent order|most recent purchase|last bought|date dernier passage
senaste orderdatum|senaste kopdatum|senast kopt|senaste fakturadatum|senaste forsaljning|senast handlat
date derniere visite|ultima visita|fecha ultima visita|dern cde|date dern cde
`,
  ],
  [
    'total_spent',
    `
ltv|clv|total achats|ca cumule|ca total|valeur client|total spent to date|cltv|customer value|total purchase amount
total order value to date|total sales to date|all time spend|sales to date|money spent|total donated|ytd sales
ca cumule ttc|ca cumule ht|cumul ca|cumul achats|total facture cumule|ca total client|ca genere|ca total ht
ca total ttc|valeur vie client|kundvarde|livstidsvarde|total compras|ventas acumuladas|valor cliente|total facturado
facturacion acumulada|facturacion total|volumen ventas|kop totalt|total kopsumma|kopsumma totalt|arsomsattning
historic customer lifetime value|total customer lifetime value|historic clv|ca annuel|ca annee|ca 12 mois|ca no
ca realise total|total regle client|sum spent|total sales amount customer
`,
  ],
  [
    'orders_count',
    `
order count total|total order count|visit count|nombre commande|nombre total commandes|nombre passages|nb passages
pedidos|antal order|antal kop|total compras realizadas|compras realizadas|historic no orders|no sales|nb ventes
nombre ventes|nb tickets|nombre tickets|nb cde|transaction count lifetime|placed orders
`,
  ],
  [
    'birth_date',
    `
birthday|dob|birthdate|naissance|ne|nee|anniversaire|date naiss|birth|born|year birth|ddn|annee naissance|nacimiento
cumpleanos|fodelsedatum|fodelsedag|fodd|fecha nac|f nacimiento|fnac|fecha cumpleanos|personnummer datum|fodelsear
geburtsdatum|ne e|date anniv|anniv
`,
  ],
  [
    'coupon',
    `
certificate code|gift certificate|gift certificate code|gift card code|gift code|presentkort|tarjeta regalo|coupon
voucher|bon reduction|code avantage|coupons|coupon codes|coupon used|discount codes|promo codes|offer code|vouchers
code promo utilise|codes promo|code offre|bon achat|cupon|rabattkod|kampanjkod|kupong|vardekod|codigo descuento usado
cupones|cupon es|codigos descuento|vale descuento|rabattkoder|presentkortskod|kampanj kod|discount code used
promotion code used|cheque cadeau|bon cadeau|bons reduction|coupon details|code parrain promo
`,
  ],
  [
    'refunded',
    `
refunded|refund|rembourse|remboursement|refunds|is refunded|fully refunded|partial refund|partially refunded|returns
remboursements|rembourse ttc|montant avoir|montant avoirs|retours|retour|reembolso|reembolsado|devolucion|aterbetalt
aterbetalning|retur|cantidad devuelta|devuelto|reembolsos|devoluciones|aterbetald summa|retursumma|returer|kredit
krediterat|montant rembourse ttc|partial refunds|total rembourse ttc
`,
  ],
  [
    'fee',
    `
fee|fees|processing fee|frais bancaires|paypal fee|stripe fee|seller fee|frais plateforme|frais commission
commission ttc|commission ht|frais paypal|frais stripe|comision|tarifa comision|avgifter|transaktionsavgift|provision
comisiones|comision plataforma|cargo venta|cargos venta|tasas|gastos gestion|tarifa|tarifas|kortavgift|serviceavgift
formedlingsavgift|plattformsavgift|formedlingsprovision|frais traitement|frais dossier|frais place marche
commission plateforme|application fee|service charges|stripe fees|paypal fees|frais cb|commission cb
`,
  ],
  [
    'tax',
    `
tax|taxes|gst|hst|order sales tax|dont tva|tva collectee|impuesto|impuestos|momsbelopp|varav moms|skatt|cuota iva
iva repercutido|cuota|moms|momssumma|utgaende moms|skattebelopp|vat|tva 20|taxe tva|igic
`,
  ],
  [
    'cost',
    `
cogs|cost goods|cout revient|prix revient|cost per item|purchase cost|cost sale|cost sales|buying price
purchase price|prix achat|prix achat ht|cout achat|cout marchandise|cout marchandises|pa ht|costo|inkopspris
sjalvkostnad|varukostnad|precio compra|kostnadspris|inkopskostnad|inpris|kalkylpris|cout achat ht|prix achat unitaire
wholesale price|landed cost|valeur achat
`,
  ],
  [
    'payment_method',
    `
tender|paid with|paid by|paid via|pay method|payment source|payment source type|paye par|regle par|betalsatt
betalningssatt|betalmetod|betalningsmetod|pago|pagado con|betalningstyp|betaltyp|betalsatt kort|betalt med|betalning
betalmedel|payment method title|payment option|payment instrument|condition reglement mode
`,
  ],
  [
    'siret',
    `
siret|siren|registration no|company no|no siret|no siren|siret client|siren siret|code siret|company registration no
organisationsnummer|orgnr|org no|orgnummer|cif|nif|cif nif|nif cif|dni nif|dni|nie|cif empresa|organisations no
no siret client|no rcs|rcs|ice|ninea
`,
  ],
  [
    'vat',
    `
taxvat|tva intracommunautaire|no tva intracom|no tva intra|no tva intracommunautaire|tva intracom|tva intra
vat reg no|momsregistreringsnummer|momsnr|nif iva|cif intracomunitario|nif intracomunitario|vat registration
momsregnr|no tva intra client|tva intra client
ust id|ust id nr|ust idnr|ustid|umsatzsteuer id|btw nr|btw no|btw id|partita iva|p iva|piva
`,
  ],
  [
    'tags',
    `
tags|labels|etiquettes|mots cles|customer tags|contact tags|labels list|etiquette|tags client|libelles|contact groups
list membership|group membership|etiquetas|etiqueta|taggar|etiketter|marqueurs|tags separados por|etiquetas cliente
grupo cliente|kundgrupp|kundgrupper|kundkategori|segment client|groupe client|taggar kund|listas|listor|mots clefs
customer groups|groupes clients
`,
  ],
  [
    'notes',
    `
anything else|autre chose|algo mas|comments|comment|remarks|commentaire|commentaires|observations|remarques
internal notes|internal note|notes internes|note interne|commentaire interne|remarque|observation|observaciones
comentarios|notas|anteckningar|anteckning|kommentar|kommentarer|ovrigt|nota interna|notas internas|mensaje|meddelande
notering|noteringar|kundnotering|ovriga upplysningar|infos complementaires|informations complementaires|memo client
bloc notes|annotation|note from customer|private notes|memo description
onskemal|gast onskemal|special request|special requests|guest requests|guest comments|demandes particulieres|demande particuliere
peticiones especiales|peticion especial
`,
  ],
  [
    'referrals',
    `
referred by|referrals|parraine par|filleuls|nb filleuls|parrainages|recommandations|referral count|no referrals
nb referrals|referral customers|referred customers|customers referred|successful referrals|friends referred
invited friends|referrer name|referrer id|referred by customer|nombre filleuls|filleul|nombre parrainages
nb parrainages|parrain client|recommande par|nombre recommandations|referidos|recomendado por|referido por
rekommenderad av|varvad av|antal rekommendationer|antal varvade|varvade|recomendado|no referidos|amigo recomienda|rekommenderad
varvad|parraine|parrain nom|nom parrain|client parrain
`,
  ],
  [
    'category',
    `
category|category name|product line|sub category|subcategory|genre product|categories|class product|categorie|famille
famille articles|sous famille|sous categorie|rayon|gamme|univers|segment produit|categoria|familia|kategori
produktkategori|varugrupp|produktgrupp|produkttyp|artikelgrupp|subfamilia|seccion|departamento|grupo articulos
coleccion|artikelkategori|avdelning|huvudgrupp|undergrupp|kollektion|famille produits|sous famille article
nature article|type soin|tjanstekategori
`,
  ],
  [
    'unit_price',
    `
price per unit|price each|unit cost price sale|lineitem price|line item price|product price|price per item|sell price
selling price|list price|unit price incl tax|unit price excl tax|price unit|single price|price ea|prix unitaire
prix unitaire ht|prix unitaire ttc|pu|pu ht|pu ttc|p u|p u ht|p u ttc|prix u|prix unit|prix a unite|pv ht|pv ttc
prix vente|prix article|prix produit|tarif unitaire|precio unitario|precio por unidad|precio unidad|styckpris|a pris
apris|enhetspris|pris per st|pvp|precio venta|precio ud|precio unit|precio sin iva|precio con iva|precio neto
precio articulo|tarifa unitaria|pris per enhet|pris st|styck pris|enhetspris exkl moms|stpris|a pris exkl moms
forsaljningspris|artikelpris|produktpris|pu net|puht|puttc|p v ht|tarif ht|tarif ttc|sales price|unit amount incl
rate per unit|price unit amount
`,
  ],
  [
    'discount',
    `
discount|discounts|promo discount|coupon discount|markdown|rebate|discounted amount|remise|remises|reduction
reductions|rabais|ristourne|remise ht|remise ttc|remise euros|descuento|descuentos|rabatt|rabattbelopp|avdrag|dto
dto importe|importe dto|bonificacion|rebaja|prisavdrag|montant code promo|discount applied|avoir remise
`,
  ],
  [
    'margin',
    `
margin|marge|marge nette|marge ht|marge commerciale|benefice|margen|beneficio|ganancia|marginal|vinst|bruttovinst
tackningsbidrag|tb|margen beneficio|tackningsgrad|bruttomarginal|taeckningsbidrag|marge en euros|profit
`,
  ],
  [
    'remarketing_cost',
    `
remarketing cost|retargeting cost|cost to serve|retention cost|marketing cost per customer|customer marketing cost
cost per customer|cout relance|cout remarketing|cout retargeting|cout marketing client|cout fidelisation|cout service
cout par client|coste remarketing|kostnad remarketing|remarketing kostnad|aterannonsering kostnad
`,
  ],
  [
    'period',
    `
period|year month|reporting period|week|quarter|billing period|month year|periode|mois annee|annee mois|trimestre
semaine|debut periode|periode debut|periodo|semana|period start|start period|kvartal|vecka|debut rapports
inicio informe|rapporteringen borjar|periodstart|month start|week start|mois|start week
`,
  ],
  [
    'campaign',
    `
campaign title|ad campaign|utm campaign|ad group|operation marketing|kampanjnamn|nombre campana anuncio
nom campagne publicitaire|campaign ad
`,
  ],
  [
    'spend_amount',
    `
ad spend|adspend|total ad spend|media spend|media cost|ad cost|ads cost|marketing budget|budget spent
advertising cost|advertising spend|expense|expenses|expenditure|investment|depenses|depense publicitaire
depenses publicitaires|budget marketing|budget depense|budget pub|budget publicitaire|cout pub|cout publicitaire
cout campagnes|investissement|investissements|investissement marketing|investissement publicitaire|frais marketing
gasto|gastos|gasto publicitario|inversion|presupuesto|annonskostnad|marknadsforingskostnad|mediakostnad|utgift
utgifter|annonsutgifter|budget kostnad|spenderat|importe invertido|inversion publicitaria|depense totale
montant depense pub|total spent ads|budget consomme|amount spent ads|cout total pub|annonsspend|reklamkostnad
marknadskostnad
`,
  ],
  [
    'spend_kind',
    `
spend kind|spend type|type spend|cost type|cost kind|expense type|expense category|kind spend|budget type
nature depense|type depense|categorie depense|type cout|poste depense|tipo gasto|kostnadstyp|utgiftstyp
concepto gasto|nature frais|typ av kostnad|kostnadsslag
`,
  ],
  [
    'touch_date',
    `
touch date|touchpoint date|touch time|interaction date|interaction time|contact date|visit date|visit time
session date|session start|engagement date|date contact|date visit|date touch|touched at|visited at|date interaction
date visite|date point contact|date session|horodatage|fecha contacto|fecha visita|fecha interaccion|kontaktdatum
besoksdatum|interaktionsdatum|fecha toque|fecha sesion|besoksdag|date passage site|server date|server time|server timestamp
`,
  ],
  [
    'click_date',
    `
last clicked|last clicked at|click date|clicked at|last email click|last email click date|last engagement
last engaged|dernier clic|date dernier clic|derniere clic|date clic|clic|ultimo clic|fecha ultimo clic|senaste klick
senast klickade|klickdatum|senast klickat|senaste klicket|dernier clic email|date clic email|last email clicked
ultimo clic email
`,
  ],
  [
    'login_date',
    `
last login|last login date|last login at|last logged in|last sign in|last signin|last sign in at|last connection
last active at|last active date|last seen at|last visit date|derniere connexion|date derniere connexion
derniere visite site|connecte|ultimo acceso|ultimo inicio sesion|ultima conexion|senaste inloggning|senast inloggad
last session|ultimo login|ultimo acceso cliente|senaste inlogg|last site visit|ultima actividad|ultima conexion fecha
derniere activite|senast aktiv|senaste aktivitet
`,
  ],
  [
    'reply_date',
    `
last reply|last reply date|last replied|last replied at|last replied on|reply date|replied at|replied on
date last reply|last email reply|last email reply date|email replied date|last response|last response date
last answer|last answered|last answer date|responded at|derniere reponse|date derniere reponse|date reponse
derniere reponse email|a repondu|repondu|ultima respuesta|fecha ultima respuesta|senaste svar|svarsdatum
`,
  ],
  [
    'review_score',
    `
review score|review rating|star rating|review stars|customer rating|score review|feedback score|satisfaction score
satisfaction|csat|note avis|note client|note sur 5|etoiles|nombre etoiles|note satisfaction|score satisfaction
note produit|note moyenne|valoracion|puntuacion|calificacion|resena|omdome|recensionsbetyg|kundbetyg|estrellas
valoracion cliente|puntuacion cliente|antal stjarnor|stjarnor|note sur 10|note globale|satisfaction client
kundnojdhet
`,
  ],
  [
    'promoter_score',
    `
nps|nps score|promoter score|net promoter score|likelihood to recommend|recommendation score
how likely are you to recommend us|how likely are you to recommend|note nps|score nps|score recommandation
note recommandation|recommanderiez vous|nous recommanderiez vous|puntuacion nps|nps betyg|rekommendationsbetyg
`,
  ],
  [
    'referral_code',
    `
referral code|refer a friend code|referral coupon|share code|ambassador code|affiliate code|invite code
invitation code|code parrainage|code parrain|code ambassadeur|code ami|code invitation|code affilie|codigo referido
codigo invitacion|varvningskod|rekommendationskod|inbjudningskod|codigo referidos|codigo amigo|codigo padrino
varvarkod|tipskod
`,
  ],
  [
    'contract_end',
    `
contract end|contract end date|end contract|end date contract|contract expiry|contract expiration|subscription end
subscription end date|subscription ends|membership end|membership end date|membership expiry|renews on|expires at
expires on|valid until|fin contrat|date fin contrat|echeance contrat|date echeance contrat|fin abonnement
date fin abonnement|date renouvellement|renouvellement|expire|date expiration|fin adhesion|date fin adhesion
valable jusqu au|valide jusqu au|fin contrato|fecha fin contrato|renovacion|avtalsslut|avtal slut|kontraktslut
giltig till|fornyelsedatum|prenumeration slut|fin abono|fecha fin|fecha caducidad|caducidad|valido hasta
fin suscripcion|renovacion fecha|abono hasta|giltigt till|giltig tom|medlemskap slut|slutar|avslutas
bindningstid slut|fin validite|date fin validite|fin engagement|expire date
gultig bis|vertragsende|geldig tot|einddatum|valido fino al|scadenza contratto
`,
  ],
  [
    'control_group',
    `
control group|control|is control|in control group|holdout|holdout group|test group|treatment group|treated|arm
experiment group|ab group|groupe controle|groupe temoin|temoin|groupe test|traite|grupo control|kontrollgrupp
testgrupp|kontroll grupp
`,
  ],
  [
    'sector',
    `
sector|business sector|industry sector|line business|business type|vertical|industry type|trade|naics|sic
secteur activite|activite entreprise|branche activite|domaine activite|code naf|code ape|naf|ape|sector actividad
industria|actividad economica|bransch|naringsgren|sni|sni kod|sector empresa|actividad empresa|cnae|codigo cnae
verksamhet|snikod|activite principale|secteur client|metier client
`,
  ],
];

/** Headings that can say several things, with how sure the heading alone makes each; the cells decide. */
export const openHeadings = `
  precio neto: unit_price 0.8, amount 0.75
  encaisse a ce jour: amount 0.92, total_spent 0.8
  regle a ce jour: amount 0.9, total_spent 0.8
  paid to date: amount 0.9, total_spent 0.85
  date arrivee: signup_date 0.82
  logement: product 0.8
  hebergement: product 0.8
  destination: product 0.75, city 0.4
  circuit: product 0.8
  sejour: product 0.8
  excursion: product 0.8
  projet: product 0.7
  purchased: order_date 0.65, product 0.6
  ordered: order_date 0.7, product 0.4
  placed: order_date 0.7
  p code: postcode 0.85
  total due: amount 0.7
  branch: channel 0.7
  paye comment: payment_method 0.9
  comment paye: payment_method 0.9
  regle comment: payment_method 0.9
  data: order_date 0.8, touch_date 0.5
  data nascita: birth_date 1
  data nascimento: birth_date 1
  data iscrizione: signup_date 0.95
  data registrazione: signup_date 0.9, order_date 0.6
  data creazione: order_date 0.8, signup_date 0.8
  data ultimo ordine: last_order_date 1
  data ultimo acquisto: last_order_date 1
  type contrat: product 0.8
  contract type: product 0.8
  type abonnement: product 0.85
  type adhesion: product 0.8
  connu par: channel 0.9
  comment connu: channel 0.9
  how heard: channel 0.85
  renewal: contract_end 0.75
  expiry: contract_end 0.7
  nuitees: quantity 0.85
  unites: quantity 0.85
  identite: full_name 0.8
  art: product 0.6, category 0.4
  encaissement: amount 0.8, payment_method 0.6
  panier moyen: unit_price 0.1
  txn id: order_id 0.86
  trx id: order_id 0.86
  trxid: order_id 0.8
  nome: full_name 0.75, first_name 0.72
  signup: signup_date 0.82, opt_in 0.4
  formule: product 0.85
  forfait: product 0.85
  pack: product 0.6
  contrat: order_id 0.7, product 0.5
  abonnement: product 0.75, opt_in 0.4
  gross credit: amount 0.9
  net credit: amount 0.85
  credit amount: amount 0.85
  gross debit: refunded 0.75
  net debit: refunded 0.7
  debit amount: refunded 0.6
  psp reference: order_id 0.75
  contact details: email 0.6, phone 0.55
  customer contacts: email 0.7, phone 0.65
  customer contact: email 0.6, phone 0.55, full_name 0.5
  time: touch_date 0.7, order_date 0.55
  referrer type: channel 0.85
  referrer type name: channel 0.9
  mode vente: channel 0.8
  mode consommation: channel 0.8
  dining option: channel 0.75
  nom operation: campaign 0.9
  nom operation commerciale: campaign 0.95
  operation commerciale: campaign 0.9
  room type: product 0.9
  type chambre: product 0.9
  tipo habitacion: product 0.9
  rumstyp: product 0.9
  room: product 0.7
  chambre: product 0.7
  habitacion: product 0.7
  rum: product 0.7
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
  prov: region 0.8
  f pedido: order_date 0.8
  f factura: order_date 0.8
  f compra: order_date 0.8
  f venta: order_date 0.8
  actividad: sector 0.75, product 0.6
  persona contacto: full_name 0.95
  kontaktperson: full_name 0.95
  contact person: full_name 0.95
  opened: order_date 0.6
  pledged at: order_date 0.85
  won time: order_date 0.8
  deal won time: order_date 0.85
  rdv: order_date 0.6
  reward: product 0.7
  reward title: product 0.9
  course name: product 0.85
  opportunity name: product 0.7
  contrepartie: product 0.8
  curso: product 0.75
  clase: product 0.7
  from: full_name 0.5
  received: amount 0.6
  contribution: amount 0.7, margin 0.55
  cotisation: amount 0.85
  cuota mensual: amount 0.8
  medlemsavgift: amount 0.85
  membership fee: amount 0.8
  no note: order_id 0.7
  nb fact: orders_count 0.9
  codigo: customer_id 0.55, coupon 0.5, product 0.3
  visitas: orders_count 0.7
  visites: orders_count 0.7
  besok: orders_count 0.7
  tarjeta fidelidad: customer_id 0.95
  objekt: product 0.7
  deltagare: full_name 0.85
  contributeur: full_name 0.85
  backer: full_name 0.8
  supporter: full_name 0.8
  client nom: last_name 0.9, full_name 0.92
  cliente nombre: full_name 0.92, first_name 0.8
  spend: spend_amount 0.95, total_spent 0.8
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
  depot: amount 0.6, channel 0.6
  entrepot: channel 0.6
  warehouse: channel 0.6
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
  description: product 0.88, notes 0.55
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
  budget: spend_amount 0.7
  purchase point: channel 0.8
  gastado: total_spent 0.8, spend_amount 0.6
  gastado cliente: total_spent 0.9
  spenderat: total_spent 0.8, spend_amount 0.6
  handlat for: total_spent 0.8
  estado lead: status 0.85
  estado contacto: status 0.8
  statut lead: status 0.85
  statut prospect: status 0.85
  etat lead: status 0.85
  leadstatus: status 0.85
  event uuid: order_id 0.8
  event type name: product 0.9
  event type: product 0.6, status 0.5
  billing code: postcode 0.75, coupon 0.5
  shipping code: postcode 0.6
  cancelled: status 0.85
  canceled: status 0.85
  is cancelled: status 0.85
  is canceled: status 0.85
  annule: status 0.85
  annulee: status 0.85
  annulation: status 0.6
  cancelado: status 0.85
  cancelada: status 0.85
  anulado: status 0.85
  anulada: status 0.85
  avbokad: status 0.85
  annullerad: status 0.85
  makulerad: status 0.85
  void: status 0.85
  voided: status 0.85
  no show: status 0.7
  marked as no show: status 0.6
  cancelada suscripcion: opt_out 1
  cancelada suscripcion todos correos electronicos: opt_out 1
  cancelo suscripcion: opt_out 1
  baja newsletter: opt_out 1
  dado baja: opt_out 0.9
  avregistrerad fran alla mejl: opt_out 1
  desinscrit tous emails: opt_out 1
  dernier rdv: last_order_date 0.9
  ultima cita: last_order_date 0.9
  ultima visita: last_order_date 0.85
  senaste besok: last_order_date 0.85
  last visit: last_order_date 0.8, login_date 0.5
  last appointment: last_order_date 0.9
  last booking: last_order_date 0.9
  cle: customer_id 0.75
  key: customer_id 0.7
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
