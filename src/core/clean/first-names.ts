import { foldAccents } from '../read/keys';
import { once } from './once';

/** Whether a word is a usual French or English first name; `Anne-Marie` is, by its first part. */
export function isFirstName(word: string): boolean {
  const folded = foldAccents(word);
  if (names().has(folded)) return true;
  const hyphen = folded.indexOf('-');
  return hyphen > 0 && names().has(folded.slice(0, hyphen));
}

/**
 * How surely a word is a first name: 0 for one we do not know, less for those France knows as surnames first (Martin,
 * Bernard), most for two in one (Jean-Pierre).
 */
export function firstNameStrength(word: string): number {
  const folded = foldAccents(word);
  const hyphen = folded.indexOf('-');
  if (hyphen > 0) return names().has(folded.slice(0, hyphen)) ? (names().has(folded.slice(hyphen + 1)) ? 3 : 2) : 0;
  return names().has(folded) ? (surnamesFirst.has(folded) ? 1 : 2) : 0;
}

const surnamesFirst: ReadonlySet<string> = new Set([
  'martin',
  'bernard',
  'laurent',
  'lambert',
  'bertrand',
  'gautier',
  'germain',
  'arnaud',
]);

const names = once<ReadonlySet<string>>(() => new Set(usual.split(' ')));

// Folded. Names that are at least as common as surnames (martin, bernard, laurent, thomas…) are here too: the vote on
// a column counts only names with exactly one end known.
const usual =
  'aaron abby abdel abel abigail abraham achille adam adele adeline adem adrian adriana adrien adrienne agathe agnes ahmed ' +
  'aicha aidan aime aimee alain alan alana albane albert alberto albin aldo alec alessandro alessia alex alexa alexander ' +
  'alexandra alexandre alexia alexis alfred alice alicia alina aline alison alix aliya allan allison alma alois alphonse ' +
  'alyssa amandine amani amaury amber ambre ambroise amelia amelie amina amine amir amy ana anais anastasia anatole andre ' +
  'andrea andreas andree andrew andy ange angel angela angele angelina angelique anissa anita ann anna annabelle anne ' +
  'annick annie anthony antoine antoinette anton antonia antonin antonio apolline april ariane arianne aristide arlette ' +
  'armand armel armelle arnaud arsene arthur ashley astrid aude audrey auguste augustin aurelie aurelien aurore austin ' +
  'aurelia avery axel axelle aya aymeric baptiste barbara barnabe barry bartholome basile bastien beatrice beatrix ' +
  'belinda ben benedicte benjamin benoit benoite berenice bernadette bernard bertrand beth betty beverly bilal bill billy ' +
  'blaise blanche blandine bob bobby boris brad bradley brandon brenda brendan brian brice brigitte brittany bruce bruno ' +
  'bryan caitlin caleb calvin cameron camille candice capucine carina carine carl carla carlos carmen carol carole ' +
  'caroline carolyn casey cassandra cassandre caterina catherine cathy cecile cecilia cedric celeste celestin celestine ' +
  'celia celine chad chantal charlene charles charlie charline charlotte chelsea cheryl chiara chloe chris christelle ' +
  'christian christiane christina christine christophe christopher cindy claire clara clarence clarisse claude claudette ' +
  'claudia claudie claudine clea clemence clement clementine clifford clive clotilde clovis cody colette colin coline ' +
  'colleen come connor conrad constance constant coralie corentin corinne courtney craig crystal curtis cynthia cyprien ' +
  'cyril cyrille daisy damien damian dan dana daniel daniela daniele danielle danny daphne darlene darren dave david dawn ' +
  'dean debbie deborah delphine denis denise dennis derek desire diana diane didier diego dimitri dina dolores dominic ' +
  'dominique don donald donna donovan dora doreen doris dorian dorothee dorothy doug douglas drew duncan dustin dylan ' +
  'eddie eddy edgar edith edmond edmund edouard eduardo edward edwige edwin eileen elaine eleanor elena eleonore eli ' +
  'eliane elias elie eliott elisa elisabeth elise elizabeth ella ellen elliot elodie eloise elsa elsie elvire emeline ' +
  'emeric emerick emile emilie emilien emilio emily emma emmanuel emmanuelle enzo eric erica erik erika erin ernest ernestine ' +
  'erwan esteban estelle esther ethan etienne eudes eugene eugenie eva evan evelyn evelyne fabien fabienne fabio ' +
  'fabrice fanny farid fatima fatou fatoumata faustine felicia felicie felix ferdinand fernand fernande fernando fiona ' +
  'flavie flavien fleur flora flore florence florent florian floriane florine frances francesca francesco francine francis ' +
  'francisco franck francois francoise frank franklin fred freddy frederic frederick frederique gabin gabriel gabriela ' +
  'gabriella gabrielle gael gaelle gaetan gary gaspard gaston gautier gavin genevieve geoffrey geoffroy george georges ' +
  'georgette georgia georgina gerald geraldine gerard gerardo germain germaine ghislain ghislaine gianni gilbert gilberte ' +
  'gilles gillian gina ginette giovanni gisele giulia glen glenn gloria gonzague gordon grace graham greg gregoire gregory ' +
  'gretchen guillaume gustave guy gwenaelle gwendoline gwenael hailey hamza hannah harold harriet harrison harry harvey ' +
  'hassan heather hector hedwige heidi helen helena helene heloise henri henriette henry herbert herve hilary hippolyte ' +
  'holly honore honorine horace hortense howard hubert hugh hugo hugues ian ibrahim ida ignace igor ilan ilona imane imran ' +
  'ines ingrid irene iris irma isaac isabel isabella isabelle isaure isidore ismael ivan ivana jack jackie jackson jacky ' +
  'jacob jacqueline jacques jade jaime jake jamal james jamie jamila jan jane janet janice janine jared jasmine jason ' +
  'javier jay jean jeanne jeannette jeannine jeff jeffrey jenna jennifer jenny jeremie jeremy jerome jerry jesse jessica ' +
  'jill jim jimmy jo joachim joan joann joanna joanne joaquin jocelyn jocelyne jodie joe joel joelle joey johan johanna ' +
  'john johnny jon jonah jonas jonathan jordan jorge jose josee joseph josephine josette josh joshua josiane josselin josue ' +
  'joy joyce juan juanita jude judith judy jules julia julian juliana julie julien julienne juliet juliette justin ' +
  'justine kaitlyn kamel karen karim karima karina karine karl kate katherine kathleen kathryn kathy katia katie kay kayla ' +
  'keith kelly kelsey ken kenneth kenny kenza kerry kevin khadija khaled kilian kim kimberly kirsten klara kristen kristin ' +
  'kurt kyle laetitia laila lambert lana lance lara larry latifa laura laure laureen lauren laurence laurent laurette laurie ' +
  'laurine lea leah leandre leanne lee leila lena leo leon leona leonard leonardo leonie leonore leopold leroy leslie lewis ' +
  'lia liam liana lila lilian liliane lilly lilou lily lina linda lindsay line lionel lisa lise lisette liv livia liz lloyd ' +
  'loan loane logan lois loic lola loris lorenzo lorraine lou louane louis louisa louise louison luc luca lucas luce lucette ' +
  'lucia lucie lucien lucienne lucile lucille lucy ludivine ludmila ludovic luigi luis luka lukas luke lydia lydie lyne lynn ' +
  'lyse mabel madeleine madeline mael maelle maelys maeva magali magalie maggie malcolm malik malika malo manon manuel ' +
  'manuela marc marceau marcel marceline marcelle marco marcus margaret margaux margot marguerite maria mariam marianne ' +
  'marie mariette marilyn marin marina marine mario marion marius mark marlene marlon marthe martha martial martin martina ' +
  'martine marty marvin mary maryline maryse maryvonne mateo mathias mathieu mathilde mathis mathys matt matteo matthew ' +
  'matthias matthieu maud maude maureen maurice mauricette max maxence maxim maxime maximilien maya megan mehdi melanie ' +
  'melina melinda melissa melody melvin mercedes meredith meriem merlin mia micael michael michaela michel michele micheline ' +
  'michelle miguel mikael mike mila milan milena miles milo mireille miriam mitchell mohamed mohammed moira molly mona ' +
  'monica monika monique morgan morgane moses mouna mustapha muriel murielle mylene myriam nabil nadege nadia nadine naima ' +
  'nancy naomi nassim natacha natalia natalie natasha nathalie nathan nathanael neil nelly nelson nestor nicholas nick ' +
  'nicola nicolas nicole nigel nils nina nino noa noah noam noe noel noelie noelle noemie nolan nolwenn nora norah norbert ' +
  'norma norman nour ocean oceane octave octavie odette odile olga olive oliver olivia olivier omar ondine ophelie oriane ' +
  'oscar osman oswald owen pablo paloma pamela paola paolo pascal pascale pascaline patrice patricia patrick paul paula ' +
  'paule paulette pauline pedro peggy penelope percy perrine pete peter philibert philip philippe philippine phillip phyllis ' +
  'pierre pierrette pierrick priscilla prosper quentin rachel rachid rafael ralph ramon randall randy raoul raphael raphaelle ' +
  'raul ray raymond raymonde rebecca regine regis reine reinhard remi remy renaud rene renee rhonda ricardo richard rick ' +
  'ricky rita rob robert roberta roberto robin robyn roch rocio rodney rodolphe rodrigue roger roland rolande rolf romain ' +
  'romane romeo romuald romy ron ronald ronan rory rosa rosalie rosaline rose roseline rosemary ross roxane roy ruben rudy ' +
  'russell ruth ryan sabine sabrina sacha sadio said salim sally salma salome salvador sam samantha samia samir samira samson ' +
  'samuel samy sandra sandrine sandy sara sarah sasha saskia savannah scott sean sebastian sebastien selena selim selma serge ' +
  'sergio severin severine shane shannon sharon shaun shawn sheila shelley sherry shirley sibylle sidonie sienna silvia simon ' +
  'simone sixtine sofia sofiane solal solange solene soline sonia sophia sophie souad spencer stacey stan stanislas stella ' +
  'stephan stephane stephanie stephen steve steven stuart sue susan suzanne suzie sven sybille sydney sylvain sylvaine sylvette ' +
  'sylvia sylviane sylvie tamara tania tanguy tanya tara tatiana ted teddy teresa terry tess tessa thais thea theo theodore ' +
  'theophile theresa therese thibaud thibault thibaut thierry thomas tiago tiffany tim timeo timothe timothee timothy tina tobias ' +
  'todd tom tommy toni tony tracy travis trevor tristan troy tyler ugo ulrich ulysse urbain ursula ursule valentin valentine ' +
  'valeria valerie valery vanessa vera vernon veronica veronique vicky victor victoria victorien vincent violaine violette ' +
  'virgil virgile virginia virginie viviane vivien vivienne vladimir wade walid wallace walter wanda warren wassim wayne wendy ' +
  'wesley wilfried william willy xavier yael yaelle yann yanis yannick yasmine yassine yoann yohan yolande youssef yvan yves ' +
  'yvette yvon yvonne zach zachary zara zelie zelda zinedine zoe zohra';
