import { foldAccents } from '../read/keys';
import { once } from './once';

/**
 * The ISO code (two letters) of a country written by name or code, in French or English.
 *
 * @returns `''` for what is no country we know
 * @example readCountry('Royaume-Uni') // => 'GB'
 */
export function readCountry(text: string): string {
  if (text.length > 60) return '';
  const code = text.trim().toUpperCase();
  if (code.length === 2 && codes().has(code)) return code;
  return names().get(wordsOf(text)) ?? '';
}

const wordsOf = (text: string) =>
  foldAccents(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();

const codes = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
        'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
        'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
        'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
        'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
        'RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW ' +
        'TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
      ).split(' '),
    ),
);

const names = once<ReadonlyMap<string, string>>(() => {
  const map = new Map<string, string>();
  for (const line of written.split('\n')) {
    const [code, ...forms] = line.split('|');
    for (const form of forms) map.set(form, code);
  }
  return map;
});

// Code, then names and other codes: folded, French and English.
const written = `FR|france|fra|france metropolitaine|republique francaise|french republic|metropole
RE|reunion|la reunion|ile de la reunion|reunion island|reu
YT|mayotte|myt
GP|guadeloupe|glp
MQ|martinique|mtq
GF|guyane|guyane francaise|french guiana|guf
PM|saint pierre et miquelon|st pierre et miquelon|saint pierre and miquelon|spm
BL|saint barthelemy|st barthelemy|st barth|saint barth|blm
MF|saint martin|st martin|maf
NC|nouvelle caledonie|new caledonia|ncl
PF|polynesie francaise|polynesie|french polynesia|tahiti|pyf
WF|wallis et futuna|wallis and futuna|wlf
MC|monaco|mco|principaute de monaco
AD|andorre|andorra|and
BE|belgique|belgium|belgie|belgien|bel
CH|suisse|switzerland|schweiz|svizzera|che|confederation suisse
LU|luxembourg|luxemburg|lux|grand duche de luxembourg
GB|royaume uni|united kingdom|uk|u k|great britain|grande bretagne|angleterre|england|ecosse|scotland|pays de galles|wales|irlande du nord|northern ireland|gbr|the united kingdom
IE|irlande|ireland|eire|irl|republic of ireland
DE|allemagne|germany|deutschland|deu|ger
AT|autriche|austria|osterreich|oesterreich|aut
ES|espagne|spain|espana|esp
IT|italie|italy|italia|ita
PT|portugal|prt
NL|pays bas|netherlands|the netherlands|hollande|holland|nederland|nld
DK|danemark|denmark|danmark|dnk
SE|suede|sweden|sverige|swe
NO|norvege|norway|norge|nor
FI|finlande|finland|suomi|fin
IS|islande|iceland|isl
PL|pologne|poland|polska|pol
CZ|tchequie|republique tcheque|czech republic|czechia|cze
SK|slovaquie|slovakia|svk
HU|hongrie|hungary|hun
RO|roumanie|romania|rou
BG|bulgarie|bulgaria|bgr
GR|grece|greece|grc
HR|croatie|croatia|hrv
SI|slovenie|slovenia|svn
RS|serbie|serbia|srb
BA|bosnie herzegovine|bosnie|bosnia|bosnia and herzegovina|bih
ME|montenegro|mne
MK|macedoine|macedoine du nord|north macedonia|macedonia|mkd
AL|albanie|albania|alb
XK|kosovo
EE|estonie|estonia|est
LV|lettonie|latvia|lva
LT|lituanie|lithuania|ltu
UA|ukraine|ukr
BY|bielorussie|belarus|blr
RU|russie|russia|federation de russie|russian federation|rus
MD|moldavie|moldova|mda
CY|chypre|cyprus|cyp
MT|malte|malta|mlt
LI|liechtenstein|lie
SM|saint marin|san marino|smr
VA|vatican|vatican city|vat
TR|turquie|turkey|turkiye|tur
GE|georgie|georgia|geo
AM|armenie|armenia|arm
AZ|azerbaidjan|azerbaijan|aze
US|etats unis|united states|usa|us a|u s a|u s|united states of america|etats unis d amerique|the united states
CA|canada|can|quebec
MX|mexique|mexico|mex
BR|bresil|brazil|brasil|bra
AR|argentine|argentina|arg
CL|chili|chile|chl
CO|colombie|colombia|col
PE|perou|peru|per
UY|uruguay|ury
PY|paraguay|pry
BO|bolivie|bolivia|bol
EC|equateur|ecuador|ecu
VE|venezuela|ven
CR|costa rica|cri
PA|panama|pan
CU|cuba|cub
DO|republique dominicaine|dominican republic|dom
HT|haiti|hti
JM|jamaique|jamaica|jam
PR|porto rico|puerto rico|pri
GT|guatemala|gtm
MA|maroc|morocco|mar
DZ|algerie|algeria|dza
TN|tunisie|tunisia|tun
LY|libye|libya|lby
EG|egypte|egypt|egy
SN|senegal|sen
CI|cote d ivoire|ivory coast|civ
ML|mali|mli
BF|burkina faso|burkina|bfa
NE|niger|ner
TG|togo|tgo
BJ|benin|ben
GN|guinee|guinea|gin
MR|mauritanie|mauritania|mrt
CM|cameroun|cameroon|cmr
GA|gabon|gab
CG|congo|congo brazzaville|republic of the congo|cog
CD|rdc|republique democratique du congo|congo kinshasa|democratic republic of the congo|drc|cod
TD|tchad|chad|tcd
CF|centrafrique|republique centrafricaine|central african republic|caf
DJ|djibouti|dji
KM|comores|comoros|com
MG|madagascar|mdg
MU|maurice|ile maurice|mauritius|mus
SC|seychelles|syc
NG|nigeria|nga
GH|ghana|gha
KE|kenya|ken
TZ|tanzanie|tanzania|tza
UG|ouganda|uganda|uga
RW|rwanda|rwa
ET|ethiopie|ethiopia|eth
ZA|afrique du sud|south africa|zaf
AO|angola|ago
MZ|mozambique|moz
CV|cap vert|cape verde|cpv
IL|israel|isr
PS|palestine|pse
LB|liban|lebanon|lbn
SY|syrie|syria|syr
JO|jordanie|jordan|jor
IQ|irak|iraq|irq
IR|iran|irn
SA|arabie saoudite|saudi arabia|sau
AE|emirats arabes unis|united arab emirates|uae|emirats|dubai|are
QA|qatar|qat
KW|koweit|kuwait|kwt
BH|bahrein|bahrain|bhr
OM|oman|omn
AF|afghanistan|afg
PK|pakistan|pak
IN|inde|india|ind
BD|bangladesh|bgd
LK|sri lanka|lka
NP|nepal|npl
CN|chine|china|chn|republique populaire de chine
HK|hong kong|hkg
TW|taiwan|twn
JP|japon|japan|jpn
KR|coree du sud|coree|south korea|korea|republic of korea|kor
KP|coree du nord|north korea|prk
TH|thailande|thailand|tha
VN|vietnam|viet nam|vnm
KH|cambodge|cambodia|khm
LA|laos|lao
MY|malaisie|malaysia|mys
SG|singapour|singapore|sgp
ID|indonesie|indonesia|idn
PH|philippines|phl
KZ|kazakhstan|kaz
AU|australie|australia|aus
NZ|nouvelle zelande|new zealand|nzl`;
