import type { Language } from '../core/codes';

/**
 * What a country is called, by its ISO code of two letters; what is no code we know stays as it stands.
 *
 * @example countryName('BE', 'fr') // => 'Belgique'
 */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const at = `\n${countries}\n`.indexOf(`\n${code}|`);
  if (at < 0) return code;
  const [, english, french] = countries.slice(at).split('\n', 1)[0].split('|');
  return language === 'fr' ? french : english;
}

// Code, English, French.
const countries = `FR|France|France
RE|Réunion|La Réunion
YT|Mayotte|Mayotte
GP|Guadeloupe|Guadeloupe
MQ|Martinique|Martinique
GF|French Guiana|Guyane
PM|Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon
BL|Saint Barthélemy|Saint-Barthélemy
MF|Saint Martin|Saint-Martin
NC|New Caledonia|Nouvelle-Calédonie
PF|French Polynesia|Polynésie française
WF|Wallis and Futuna|Wallis-et-Futuna
MC|Monaco|Monaco
AD|Andorra|Andorre
BE|Belgium|Belgique
CH|Switzerland|Suisse
LU|Luxembourg|Luxembourg
GB|United Kingdom|Royaume-Uni
IE|Ireland|Irlande
DE|Germany|Allemagne
AT|Austria|Autriche
ES|Spain|Espagne
IT|Italy|Italie
PT|Portugal|Portugal
NL|Netherlands|Pays-Bas
DK|Denmark|Danemark
SE|Sweden|Suède
NO|Norway|Norvège
FI|Finland|Finlande
IS|Iceland|Islande
PL|Poland|Pologne
CZ|Czechia|Tchéquie
SK|Slovakia|Slovaquie
HU|Hungary|Hongrie
RO|Romania|Roumanie
BG|Bulgaria|Bulgarie
GR|Greece|Grèce
HR|Croatia|Croatie
SI|Slovenia|Slovénie
RS|Serbia|Serbie
BA|Bosnia and Herzegovina|Bosnie-Herzégovine
ME|Montenegro|Monténégro
MK|North Macedonia|Macédoine du Nord
AL|Albania|Albanie
XK|Kosovo|Kosovo
EE|Estonia|Estonie
LV|Latvia|Lettonie
LT|Lithuania|Lituanie
UA|Ukraine|Ukraine
BY|Belarus|Biélorussie
RU|Russia|Russie
MD|Moldova|Moldavie
CY|Cyprus|Chypre
MT|Malta|Malte
LI|Liechtenstein|Liechtenstein
SM|San Marino|Saint-Marin
TR|Turkey|Turquie
GE|Georgia|Géorgie
AM|Armenia|Arménie
AZ|Azerbaijan|Azerbaïdjan
US|United States|États-Unis
CA|Canada|Canada
MX|Mexico|Mexique
BR|Brazil|Brésil
AR|Argentina|Argentine
CL|Chile|Chili
CO|Colombia|Colombie
PE|Peru|Pérou
UY|Uruguay|Uruguay
PY|Paraguay|Paraguay
BO|Bolivia|Bolivie
EC|Ecuador|Équateur
VE|Venezuela|Venezuela
CR|Costa Rica|Costa Rica
PA|Panama|Panama
CU|Cuba|Cuba
DO|Dominican Republic|République dominicaine
HT|Haiti|Haïti
JM|Jamaica|Jamaïque
PR|Puerto Rico|Porto Rico
GT|Guatemala|Guatemala
MA|Morocco|Maroc
DZ|Algeria|Algérie
TN|Tunisia|Tunisie
LY|Libya|Libye
EG|Egypt|Égypte
SN|Senegal|Sénégal
CI|Côte d’Ivoire|Côte d’Ivoire
ML|Mali|Mali
BF|Burkina Faso|Burkina Faso
NE|Niger|Niger
TG|Togo|Togo
BJ|Benin|Bénin
GN|Guinea|Guinée
MR|Mauritania|Mauritanie
CM|Cameroon|Cameroun
GA|Gabon|Gabon
CG|Congo|Congo
CD|Democratic Republic of the Congo|République démocratique du Congo
MG|Madagascar|Madagascar
MU|Mauritius|Maurice
NG|Nigeria|Nigeria
GH|Ghana|Ghana
KE|Kenya|Kenya
ZA|South Africa|Afrique du Sud
IL|Israel|Israël
LB|Lebanon|Liban
JO|Jordan|Jordanie
SA|Saudi Arabia|Arabie saoudite
AE|United Arab Emirates|Émirats arabes unis
QA|Qatar|Qatar
KW|Kuwait|Koweït
IN|India|Inde
CN|China|Chine
HK|Hong Kong|Hong Kong
TW|Taiwan|Taïwan
JP|Japan|Japon
KR|South Korea|Corée du Sud
TH|Thailand|Thaïlande
VN|Vietnam|Viêt Nam
SG|Singapore|Singapour
MY|Malaysia|Malaisie
ID|Indonesia|Indonésie
PH|Philippines|Philippines
AU|Australia|Australie
NZ|New Zealand|Nouvelle-Zélande`;
