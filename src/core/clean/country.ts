import { foldAccents } from '../read/keys';
import { once } from './once';

/**
 * The ISO code (two letters) of a country written by name or code, in French, English or a language of its neighbours;
 * also `France (FR)`, `FR - France`, `Suisse/Schweiz`, `Korea, Republic of`. `NA` is "not available", not Namibia.
 *
 * @returns `''` for what is no country we know
 * @example readCountry('Royaume-Uni') // => 'GB'
 */
export function readCountry(text: string): string {
  if (text.length > 60) return '';
  const whole = coded(text) || named(text);
  if (whole !== '' || !/[(){}[\]/,-]/.test(text)) return whole;
  const comma = text.indexOf(',');
  // The whole name first: the Republic of Korea and its neighbour differ behind the comma only.
  if (comma > 0) return named(`${text.slice(comma + 1)} ${text.slice(0, comma)}`) || named(text.slice(0, comma));
  let only = '';
  for (const part of text.split(/[(){}[\]/]| - |^([A-Za-z]{2})-(?=[A-Za-z])/)) {
    // The (La) of Réunion is no Laos.
    const found = part ? (part === part.toUpperCase() && coded(part)) || named(part) : '';
    if (found !== '' && only !== '' && found !== only) return '';
    if (found !== '') only = found;
  }
  return only;
}

function coded(text: string): string {
  const code = text.trim().toUpperCase();
  return code.length === 2 && codes().has(code) ? code : '';
}

const named = (text: string): string => {
  const words = wordsOf(text);
  return names().get(words) ?? names().get(words.replace(/^(?:the|la|le|les) /, '')) ?? '';
};

const wordsOf = (text: string) =>
  foldAccents(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Every ISO code of two letters, in their order. */
export const countryCodes = (): readonly string[] => [...codes()];

const codes = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
        'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
        'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
        'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
        'MT MU MV MW MX MY MZ NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
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
const written = `FR|france|fra|france metropolitaine|republique francaise|french republic|metropole|francia|frankreich|frankrijk|frankrike|franca|corse
RE|reunion|la reunion|ile de la reunion|reunion island|reu|974
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
BE|belgique|belgium|belgie|belgien|bel|belgica|belgio
CH|suisse|switzerland|schweiz|svizzera|che|confederation suisse|suiza|zwitserland|suica
LU|luxembourg|luxemburg|lux|grand duche de luxembourg
GB|royaume uni|united kingdom|uk|u k|great britain|grande bretagne|angleterre|england|ecosse|scotland|pays de galles|wales|irlande du nord|northern ireland|gbr|the united kingdom|reino unido|regno unito|vereinigtes konigreich|verenigd koninkrijk|storbritannien|gran bretagna|inglaterra|uk great britain
IE|irlande|ireland|eire|irl|republic of ireland|irland|irlanda
DE|allemagne|germany|deutschland|deu|ger|alemania|germania|duitsland|tyskland|alemanha
AT|autriche|austria|osterreich|oesterreich|aut|oostenrijk
ES|espagne|spain|espana|esp|spanien|spagna|spanje|espanha
IT|italie|italy|italia|ita|italien
PT|portugal|prt|portogallo
NL|pays bas|netherlands|the netherlands|hollande|holland|nederland|nld|paises bajos|paesi bassi|niederlande|nederlanderna|paises baixos
DK|danemark|denmark|danmark|dnk|danemarca|denemarken
SE|suede|sweden|sverige|swe|suecia|schweden|svezia|zweden
NO|norvege|norway|norge|nor|norwegen|noruega
FI|finlande|finland|suomi|fin
IS|islande|iceland|isl
PL|pologne|poland|polska|pol|polen|polonia
CZ|tchequie|republique tcheque|czech republic|czechia|cze|czech rep
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
VA|vatican|vatican city|vat|holy see
TR|turquie|turkey|turkiye|tur
GE|georgie|georgia|geo
AM|armenie|armenia|arm
AZ|azerbaidjan|azerbaijan|aze
US|etats unis|united states|usa|us a|u s a|u s|united states of america|etats unis d amerique|the united states|estados unidos|ee uu|stati uniti|vereinigte staaten|verenigde staten|estados unidos da america|amerika
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
LY|libye|libya|lby|libyan arab jamahiriya
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
CD|rdc|congo rdc|republique democratique du congo|congo kinshasa|democratic republic of the congo|drc|cod
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
ZA|afrique du sud|south africa|zaf|rsa
AO|angola|ago
MZ|mozambique|moz
CV|cap vert|cape verde|cpv
IL|israel|isr
PS|palestine|pse
LB|liban|lebanon|lbn
SY|syrie|syria|syr|syrian arab republic
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
KP|coree du nord|north korea|prk|democratic people s republic of korea
TH|thailande|thailand|tha
VN|vietnam|viet nam|vnm
KH|cambodge|cambodia|khm
LA|laos|lao|lao people s democratic republic
MY|malaisie|malaysia|mys
SG|singapour|singapore|sgp
ID|indonesie|indonesia|idn
PH|philippines|phl
KZ|kazakhstan|kaz
AU|australie|australia|aus
NZ|nouvelle zelande|new zealand|nzl
NA|namibie|namibia|nam
MM|birmanie|myanmar|burma|mmr
MN|mongolie|mongolia|mng
MO|macao|macau|mac
BN|brunei|brunei darussalam|brn
UZ|ouzbekistan|uzbekistan|uzb
TM|turkmenistan|tkm
TJ|tadjikistan|tajikistan|tjk
KG|kirghizistan|kirghizstan|kyrgyzstan|kgz
MV|maldives|mdv
BT|bhoutan|bhutan|btn
TL|timor oriental|timor leste|east timor|tls
YE|yemen|yem
SD|soudan|sudan|sdn
SS|soudan du sud|south sudan|ssd
SO|somalie|somalia|som
ER|erythree|eritrea|eri
BI|burundi|bdi
ZM|zambie|zambia|zmb
ZW|zimbabwe|zwe
MW|malawi|mwi
BW|botswana|bwa
LS|lesotho|lso
SZ|eswatini|swaziland|swz
SL|sierra leone|sle
LR|liberia|lbr
GM|gambie|gambia|the gambia|gmb
GW|guinee bissau|guinea bissau|gnb
GQ|guinee equatoriale|equatorial guinea|gnq
ST|sao tome et principe|sao tome and principe|stp
SV|salvador|el salvador|slv
HN|honduras|hnd
NI|nicaragua|nic
BZ|belize|blz
GY|guyana|guy
SR|suriname|surinam|sur
BS|bahamas|the bahamas|bhs
BB|barbade|barbados|brb
TT|trinite et tobago|trinidad and tobago|trinidad|tto
GD|grenade|grenada|grd
LC|sainte lucie|saint lucia|st lucia|lca
VC|saint vincent et les grenadines|saint vincent and the grenadines|vct
DM|dominique|dominica|dma
AG|antigua et barbuda|antigua and barbuda|antigua|atg
KN|saint christophe et nieves|saint kitts and nevis|kna
CW|curacao|cuw
AW|aruba|abw
BM|bermudes|bermuda|bmu
KY|iles caimans|cayman islands|cym
VG|iles vierges britanniques|british virgin islands|vgb
VI|iles vierges americaines|us virgin islands|vir
FO|iles feroe|faroe islands|fro
GL|groenland|greenland|grl
GI|gibraltar|gib
JE|jersey|jey
GG|guernesey|guernsey|ggy
IM|ile de man|isle of man|imn
FJ|fidji|fiji|fji
PG|papouasie nouvelle guinee|papua new guinea|png
VU|vanuatu|vut
WS|samoa|wsm
TO|tonga|ton
SB|iles salomon|solomon islands|slb
GU|guam|gum`;
