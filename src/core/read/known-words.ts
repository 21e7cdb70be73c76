import { foldAccents } from './keys';

// Closed lists that tell what a column of unknown heading holds. Built on first use.

const lazily = <T>(build: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= build();
    return made;
  };
};
const setOf = (text: string): Set<string> => new Set(text.split(/\s*[|\n]\s*/).filter((word) => word !== ''));

/** ISO codes and the names people write, folded, in English, French, Spanish and Swedish. */
export const isCountry = (text: string): boolean =>
  text.length <= 40 && (/^[A-Z]{2}$/.test(text) ? countryCodes().has(text) : countryNames().has(foldAccents(text)));

const countryCodes = lazily(
  () =>
    new Set(
      (
        'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH ' +
        'CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM ' +
        'GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KR KW KY KZ LA LB ' +
        'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP ' +
        'NZ OM PA PE PF PG PH PK PL PM PR PS PT PY QA RE RO RS RU RW SA SC SD SE SG SI SK SM SN SO SR SV SY SZ TD TG ' +
        'TH TJ TM TN TO TR TT TW TZ UA UG UK US UY UZ VA VC VE VN VU WF YE YT ZA ZM ZW'
      ).split(' '),
    ),
);
const countryNames = lazily(() =>
  setOf(`france|belgium|belgique|belgica|belgien|switzerland|suisse|suiza|schweiz|luxembourg|luxemburgo|monaco|germany
    allemagne|alemania|tyskland|deutschland|spain|espagne|espana|spanien|italy|italie|italia|italien|portugal
    netherlands|the netherlands|pays bas|pays-bas|paises bajos|nederlanderna|nederland|holland|united kingdom
    royaume uni|royaume-uni|reino unido|storbritannien|england|angleterre|great britain|scotland|wales|uk|ireland
    irlande|irlanda|irland|eire|united states|united states of america|etats unis|etats-unis|estados unidos|usa|us
    canada|kanada|mexico|mexique|brazil|bresil|brasil|argentina|argentine|chile|chili|colombia|colombie|peru|perou
    sweden|suede|suecia|sverige|norway|norvege|noruega|norge|denmark|danemark|dinamarca|danmark|finland|finlande
    finlandia|iceland|islande|poland|pologne|polonia|polen|czech republic|czechia|republique tcheque|tchequie|austria
    autriche|osterrike|osterreich|hungary|hongrie|romania|roumanie|bulgaria|bulgarie|greece|grece|grecia|grekland
    turkey|turquie|turkiye|russia|russie|ukraine|estonia|estonie|latvia|lettonie|lithuania|lituanie|croatia|croatie
    slovenia|slovenie|slovakia|slovaquie|serbia|serbie|malta|malte|cyprus|chypre|israel|morocco|maroc|marruecos
    algeria|algerie|tunisia|tunisie|senegal|cote d'ivoire|ivory coast|cameroun|cameroon|madagascar|south africa
    afrique du sud|egypt|egypte|nigeria|kenya|ghana|mauritius|maurice|ile maurice|reunion|la reunion|guadeloupe
    martinique|guyane|french guiana|mayotte|nouvelle caledonie|new caledonia|polynesie francaise|china|chine|japan
    japon|india|inde|indonesia|indonesie|australia|australie|new zealand|nouvelle zelande|singapore|singapour|hong kong
    taiwan|south korea|coree du sud|thailand|thailande|vietnam|viet nam|malaysia|malaisie|philippines|pakistan
    bangladesh|united arab emirates|emirats arabes unis|saudi arabia|arabie saoudite|qatar|kuwait|bahrain|lebanon
    liban|jordan|jordanie|andorra|andorre|liechtenstein|channel islands|rsa|unspecified|european community`),
);

export const isCivility = (text: string): boolean =>
  text.length <= 24 &&
  civilities().has(
    foldAccents(text)
      .replace(/[.\s]+/g, ' ')
      .trim(),
  );
const civilities = lazily(() =>
  setOf(`m|mr|mme|mlle|monsieur|madame|mademoiselle|mrs|ms|miss|mx|dr|me|maitre|m et mme|mr et mme|m & mme|mr & mrs
    mr and mrs|messrs|prof|professor|professeur|sir|dame|rev|sr|sra|srta|don|dona|senor|senora|herr|frau|fru|hr|de heer|dhr|mevr|mevrouw|sig|sig ra|signor|signora|dott|dott ssa|mister
    master|docteur|doctor|m mme`),
);

/** A few hundred first names, folded: enough to tell a column of them, not to check one. */
export const isFirstName = (text: string): boolean => text.length <= 24 && firstNames().has(foldAccents(text));
const firstNames = lazily(
  () =>
    new Set(
      (
        'marie jean pierre michel philippe alain nicolas christophe patrick daniel nathalie isabelle sylvie catherine ' +
        'martine christine francoise valerie sandrine stephanie veronique sophie celine chantal patricia anne brigitte ' +
        'julie monique aurelie laurence annie christelle laurent eric frederic thierry stephane david olivier thomas ' +
        'julien pascal sebastien alexandre francois bruno vincent maxime guillaume antoine jerome dominique gilles ' +
        'didier kevin marc paul claude jacques bernard andre gerard christian francis serge herve xavier anthony ' +
        'romain mathieu matthieu quentin florian hugo lucas leo louis gabriel arthur jules adam raphael nathan enzo ' +
        'theo noah ethan emma jade louise alice chloe lina lea manon rose anna inga ines zoe camille juliette lucie ' +
        'clara eva sarah sara laura pauline marine charlotte mathilde elise margaux amandine emilie elodie melanie ' +
        'virginie caroline claire helene agnes cecile corinne florence karine sabrina audrey delphine jessica morgane ' +
        'marion justine anais oceane ambre romane noemie solene gaelle maelle anouk jeanne simone suzanne yvette ' +
        'fatima mohamed mohammed ahmed karim samir youssef mehdi amine rachid nadia leila yasmine samira ali omar hassan ' +
        'james john robert william richard joseph charles matthew mark donald steven andrew joshua kenneth george brian ' +
        'edward ronald timothy jason jeffrey ryan jacob gary eric jonathan stephen larry scott frank brandon benjamin ' +
        'samuel gregory alexander patrick jack dennis jerry tyler aaron henry douglas peter adam zachary kyle walter ' +
        'harold jeremy keith roger gerald carl terry sean austin lawrence christian albert joe willie jordan dylan bob ' +
        'bill mike tom jim chris dave dan steve tim ben sam nick alex max will matt greg jeff mary patricia jennifer ' +
        'linda elizabeth barbara susan margaret lisa betty sandra ashley donna michelle dorothy carol amanda melissa ' +
        'deborah rebecca laura sharon cynthia kathleen amy angela shirley brenda pamela emma nicole helen samantha ' +
        'katherine christine debra rachel carolyn janet maria heather diane ruth julia olivia joyce virginia victoria ' +
        'kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann ' +
        'madison frances kathryn janice jean abigail alice judy sophia grace denise amber doris marilyn danielle beverly ' +
        'isabella theresa diana natalie brittany kayla alexis lori jane ada jon greta felix oliver harry charlie ' +
        'jose antonio juan manuel francisco javier miguel carlos alejandro rafael pedro angel fernando luis jorge ' +
        'alberto sergio pablo diego alvaro adrian raul ivan ruben enrique ramon vicente carmen josefa isabel ana ' +
        'dolores pilar cristina marta antonia francisca mercedes lucia rosa elena paula raquel concepcion beatriz ' +
        'lars mikael anders johan karl per nils jan lennart hans gunnar sven bengt fredrik bo erik olof ulf leif goran ' +
        'magnus bjorn mats stefan jonas oskar emil viktor axel elsa astrid ingrid karin kristina birgitta margareta ' +
        'elisabeth eva maria lena annika sofia malin jenny linnea hanna ida ebba maja saga elin frida lovisa ' +
        'hugo noel kal lo ivar hakan kerstin gun ulla britt agneta carina ' +
        'hans peter wolfgang klaus jurgen heinz gerhard ursula renate monika helga sabine petra gabriele marco giulia ' +
        'francesca giovanni luca matteo andrea paolo giuseppe alessandro chiara valentina ' +
        'thomas andreas stefan markus matthias frank jens uwe bernd torsten thorsten dirk kai sven jorg holger ralf dieter ' +
        'manfred gunter horst karsten bjorn tobias sebastian philipp florian jan felix lukas anke heike birgit susanne anja ' +
        'silke katrin kathrin nadine tanja ute claudia angelika kerstin steffi lena johanna franziska ' +
        'daan bram sem lars thijs jeroen bas maarten pieter wouter sander joost ruben koen dirk willem hendrik cornelis ' +
        'sanne femke lotte fleur anouk marieke ilse anneke esther mieke saskia ingrid wilma ' +
        'davide simone stefano roberto antonio luigi vincenzo salvatore riccardo federico lorenzo enrico massimo fabio ' +
        'elisa serena silvia federica martina alessia ilaria roberta paola giorgia eleonora ' +
        'lou guy ugo noe tom zoe max ana'
      ).split(' '),
    ),
);

const companyPattern =
  /(^|[\s.,(])(sarl|sas|sasu|eurl|sci|scop|snc|selarl|scp|gaec|earl|sa|ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|ag|kg|ug|bv|nv|srl|spa|sl|slu|ab|oy|as|aps|pty|pt|pte|bvba|sprl|asbl|co|company|cie|groupe|group|holding|holdings|mairie|association|asso|ecole|college|lycee|universite|commune|hotel|restaurant|boulangerie|garage|pharmacie|cabinet|studio|agence|societe|ets|etablissements|entreprise|comptoir|atelier|collective|foundation|fondation|ranch|villas?)($|[\s.,)])/;
/** Has a word only organisations carry. */
export const isCompany = (text: string): boolean =>
  text.length <= 120 && companyPattern.test(withoutDots(foldAccents(text)));
/** "s.a.r.l.": sarl. */
const withoutDots = (text: string): string =>
  text.indexOf('.') < 0 ? text : text.replace(/\b(?:[a-z]\.){2,6}[a-z]?/g, (letters) => letters.replace(/\./g, ''));

const yesNo: ReadonlySet<string> = new Set(
  'yes no y n true false oui non o vrai faux 1 0 x si ja nej nein nee verdadero falso vero on off t f'.split(' '),
);
export const isYesNo = (text: string): boolean => text.length <= 10 && yesNo.has(foldAccents(text));
const yes: ReadonlySet<string> = new Set('yes y true oui vrai 1 x si ja verdadero vero on t'.split(' '));
/** Of a text that is yes or no. */
export const isYes = (text: string): boolean => yes.has(foldAccents(text));

/** What people write where they have no e-mail, phone or country to give. */
export const saysNothing = (text: string): boolean => text.length <= 60 && nothing.test(text.trim());
const nothing =
  /^(?:[-–—.?/x0]+|n ?\/ ?a|na|nc|nr|n ?\/ ?c|none|null|aucune?|n[eé]ant|inconnue?|unknown|unspecified|not provided|non (?:renseigné|communiqué|fourni)e?|(?:pas d(?:e|['’])|sans|no) ?(?:e?-?mail|courriel|adresse|t[eé]l[eé]phone|t[eé]l|phone|num[eé]ro)?)$/i;

const consentWords: ReadonlySet<string> = new Set(
  (
    'subscribed unsubscribed cleaned nonsubscribed non-subscribed opted in|opt-in|opt in|optin|opt-out|opt out|optout|' +
    'never subscribed|pending|blacklisted|abonne|desabonne|inscrit|desinscrit|not subscribed|not_subscribed|subscribed|' +
    'unsubscribed|cleaned|consented|explicit|implied'
  ).split('|'),
);
export const isConsentWord = (text: string): boolean => text.length <= 20 && consentWords.has(foldAccents(text));

/** Large towns of the four languages: enough to tell a column of them. */
export const isCity = (text: string): boolean =>
  text.length <= 40 && cities().has(foldAccents(text).replace(/-/g, ' '));
const cities = lazily(() =>
  setOf(`paris|marseille|lyon|toulouse|nice|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|toulon|grenoble|dijon
    angers|nimes|villeurbanne|clermont ferrand|aix en provence|brest|tours|amiens|limoges|annecy|metz|perpignan|besancon
    orleans|rouen|mulhouse|caen|nancy|saint denis|argenteuil|montreuil|roubaix|tourcoing|avignon|poitiers|versailles|pau
    la rochelle|cannes|antibes|calais|colmar|bourges|quimper|valence|lorient|vannes|bayonne|biarritz|chambery|saint etienne
    le mans|le havre|cholet|laval|troyes|niort|beziers|ajaccio|bastia|bruxelles|brussels|liege|namur|anvers|gent|antwerpen
    geneve|lausanne|zurich|bern|basel|fribourg|luxembourg|montreal|quebec|toronto|vancouver|ottawa|calgary
    london|birmingham|manchester|liverpool|leeds|glasgow|edinburgh|bristol|cardiff|sheffield|dublin|cork|oxford|cambridge|bath
    new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|seattle|denver|boston
    portland|atlanta|miami|brooklyn|san francisco|las vegas|detroit|nashville|charlotte|columbus|orlando|springfield
    sydney|melbourne|brisbane|perth|auckland|wellington|berlin|munich|hamburg|koln|frankfurt|wien|milano|roma|torino|lisboa
    porto|amsterdam|rotterdam|utrecht|den haag|madrid|barcelona|valencia|sevilla|zaragoza|malaga|murcia|palma|bilbao
    alicante|cordoba|valladolid|vigo|gijon|granada|oviedo|pamplona|almeria|san sebastian|santander|burgos|salamanca|toledo
    cadiz|huelva|leon|tarragona|lleida|girona|badajoz|logrono|jerez|marbella|elche|cartagena|getafe|mexico|bogota|lima
    buenos aires|santiago|stockholm|goteborg|malmo|uppsala|vasteras|orebro|linkoping|helsingborg|jonkoping|norrkoping|lund
    umea|gavle|boras|sodertalje|eskilstuna|halmstad|vaxjo|karlstad|sundsvall|ostersund|trollhattan|lulea|kalmar|kristianstad
    falun|skelleftea|visby|karlskrona|nykoping|solna|nacka|taby|kiruna|oslo|bergen|kobenhavn|copenhagen|aarhus|helsinki`),
);

/** States, provinces and regions, by code or name. */
export const isRegion = (text: string): boolean =>
  text.length <= 30 &&
  (/^[A-Z]{2,3}$/.test(text) ? regionCodes().has(text) : regionNames().has(foldAccents(text).replace(/-/g, ' ')));
const regionCodes = lazily(
  () =>
    new Set(
      (
        'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
        'PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW VIC QLD TAS ACT RJ SP MG RS PR BA'
      ).split(' '),
    ),
);
const regionNames = lazily(() =>
  setOf(`alabama|alaska|arizona|arkansas|california|colorado|connecticut|florida|georgia|hawaii|idaho|illinois|indiana|iowa
    kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|missouri|montana|nebraska|nevada|new jersey
    new mexico|north carolina|ohio|oklahoma|oregon|pennsylvania|south carolina|tennessee|texas|utah|vermont|virginia
    washington|wisconsin|wyoming|ontario|quebec|british columbia|alberta|manitoba|nova scotia|ile de france|bretagne
    occitanie|nouvelle aquitaine|auvergne rhone alpes|provence alpes cote d'azur|paca|hauts de france|grand est|normandie
    pays de la loire|centre val de loire|bourgogne franche comte|corse|gironde|rhone|nord|finistere|herault|haute garonne
    loire atlantique|bouches du rhone|isere|var|yvelines|essonne|val de marne|hauts de seine|andalucia|cataluna|catalunya
    comunidad de madrid|comunidad valenciana|pais vasco|euskadi|galicia|aragon|asturias|cantabria|navarra|extremadura
    castilla y leon|castilla la mancha|la rioja|islas baleares|canarias|vizcaya|bizkaia|gipuzkoa|a coruna|las palmas
    stockholms lan|vastra gotaland|skane|skane lan|uppsala lan|ostergotland|varmland|dalarna|halland|norrbotten
    vasterbotten|jamtland|sodermanland|england|scotland|wales|greater london|kent|essex|surrey|devon|cornwall|yorkshire
    west yorkshire|lancashire|hampshire|midlands|bavaria|bayern|lombardia|lazio|wallonie|flandre|vlaanderen|vaud|valais`),
);

const paymentPattern =
  /(^|[^a-z])(card|carte|tarjeta|kort|bankkort|kreditkort|cb|visa|mastercard|amex|american express|paypal|cash|especes|efectivo|kontant|barzahlung|bargeld|contant|contanti|uberweisung|bankuberweisung|lastschrift|kreditkarte|ec karte|overboeking|bonifico|cheque|check|virement|transferencia|bank[ _]?transfer|bankoverforing|overforing|sepa|prelevement|klarna|swish|bizum|stripe|apple ?pay|google ?pay|shop ?pay|alma|sumup|izettle|zettle|redsys|contra ?reembolso|autogiro|giro|ideal|bancontact|twint|gift ?card|carte cadeau|presentkort|afterpay|affirm)($|[^a-z])/;
/** How people pay: "Carte bancaire", "Swish", "Visa •••• 4242". */
export const isPaymentWord = (text: string): boolean => text.length <= 50 && paymentPattern.test(foldAccents(text));

const channelPattern =
  /^(organic|direct|directo|referral|referencement|paid|seo|sea|sem|social|email|emailing|newsletter|nyhetsbrev|boletin|display|affiliat|google|facebook|fb|instagram|insta|ig|tiktok|pinterest|linkedin|youtube|bing|adwords|meta|online|en ligne|web|website|site|site web|site internet|web butik|webb|webbutik|tienda|butik|boutique|magasin|store|shop|pos|point of sale|retail|amazon|ebay|etsy|shopify|marketplace|bouche a oreille|word of mouth|boca a boca|rekommendation|telephone|phone|salon|foire|marche|market|mailing|catalogue|parrainage|walk ?in|cdiscount|fnac|mirakl|zalando|whatsapp)([^a-z]|$)/;
/** Where a sale or a customer comes from: "Google / organic", "Boutique", "Instagram". */
export const isChannelWord = (text: string): boolean => text.length <= 40 && channelPattern.test(foldAccents(text));

/** Two to four words, one of them a first name at either end: "Anna Berg", "PETIT Léo", "Berg, Anna". */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || /\d/.test(text)) return false;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 5) return false;
  return words.some((word, i) => (i < 2 || i === words.length - 1) && isFirstName(word.split('-')[0]));
}
