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
    mr and mrs|messrs|prof|professor|professeur|sir|dame|rev|sr|sra|srta|don|dona|senor|senora|herr|fru|hr|mister
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
        'lou guy ugo noe tom zoe max ana'
      ).split(' '),
    ),
);

const companyPattern =
  /(^|[\s.,(])(sarl|sas|sasu|eurl|sci|scop|snc|selarl|scp|gaec|earl|sa|ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|ag|kg|ug|bv|nv|srl|spa|sl|slu|ab|oy|as|aps|pty|pt|pte|bvba|sprl|asbl|co|company|cie|groupe|group|holding|holdings|mairie|association|asso|ecole|college|lycee|universite|commune|hotel|restaurant|boulangerie|garage|pharmacie|cabinet|studio|agence|societe|ets|etablissements|entreprise|comptoir|atelier|collective|foundation|fondation|ranch|villas?)($|[\s.,)])/;
/** Has a word only organisations carry. */
export const isCompany = (text: string): boolean => text.length <= 120 && companyPattern.test(foldAccents(text));

const yesNo: ReadonlySet<string> = new Set(
  'yes no y n true false oui non o vrai faux 1 0 x si ja nej verdadero falso on off t f'.split(' '),
);
export const isYesNo = (text: string): boolean => text.length <= 10 && yesNo.has(foldAccents(text));

const consentWords: ReadonlySet<string> = new Set(
  (
    'subscribed unsubscribed cleaned nonsubscribed non-subscribed opted in|opt-in|opt in|optin|opt-out|opt out|optout|' +
    'never subscribed|pending|blacklisted|abonne|desabonne|inscrit|desinscrit|not subscribed|not_subscribed|subscribed|' +
    'unsubscribed|cleaned|consented|explicit|implied'
  ).split('|'),
);
export const isConsentWord = (text: string): boolean => text.length <= 20 && consentWords.has(foldAccents(text));
