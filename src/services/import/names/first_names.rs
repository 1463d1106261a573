//! First names that are hardly ever family names. They only decide which of two orders a line is in.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::text::search_text;

/// Folded. Some are usual as family names too: [`may_be_family_name`] says which.
const FIRST_NAMES: &str = "\
aaron abdel abdou adele adeline adrien agathe agnes aicha alain albane alberto alejandro alessandra alessandro \
alessia alexandra alexandre alexis alice aline aliou alix aliya alma amanda amandine amelie amina ana anais \
anatole andrea andree anette angela angele angelina anges anita anja anke anna anne anneke annette annie anouk \
antje antoine antonia antonin antonio apolline ariane arlette armelle arnaud arthur asma assia astrid audrey \
augustin aurelie aurelien aurore awa axelle ayse baptiste barbara beatrice benedicte berenice bernadette bettina \
bilal birgit blandine boris brahim brian brice brigitte bruna bruno camille capucine carla carmela carmen carole \
carolina caroline cassandre caterina catherine cecile celine chantal charlotte chiara chloe christa christelle \
christian christiane christine christof christoph christophe cindy claire clara claudia claudine clemence clementine \
clotilde colette coline coralie corinne cristina cyril cyrille dagmar damien daniela daniele danielle deborah \
delia delphine denise detlef diane didier dieter dimitri dimitrios djamila dominique doris dorothea dorothee edith \
eduardo edwige elena eleni eleonore eliane elias elisa elisabeth elise eliza elizabeth elke ella elodie eloise \
elsa emiliano emilie emily emma emmanuel emmanuelle enrico enzo estelle esther eugenie eva evangelos eve evelyne \
ewa fabien fabienne fabrice fanny farid fatiha fatima fatou fatoumata federica federico fernanda filipa flavia \
florence florian florine fouad francesca francesco francisca francisco francois francoise frederic frederik \
frederique fredrik friedrich gabriela gabrielle gaelle genevieve georges geraldine gerda gesine giacomo gianni \
gilles ginette giorgia giorgio giovanna giovanni gisela gisele giulia giuseppe gonzalo graziella gregory gudrun \
guilhem guillaume gwen gwenaelle halima hanna hannah hannes hans hassan heidi heike heinrich heinz helene helga \
helmut henriette henrik herve hiroshi hugo ibrahim ida ilaria ilse imane ines inga inge ingeborg ingrid irene irma \
isabel isabella isabelle ismael iulia ivan jacek jacqueline jade jamila jan jana jane janine javier jean jeanne \
jeannine jennifer jeremie jeremy jerome jessica joana joao joaquim jocelyne jochen joelle johanna joost jorg jorge \
josef josephine josette josiane joyce juan juana judith juergen julia julian juliana julie julien juliette jurgen \
justine jutta karen karim karima karin karine karla karsten katarzyna katharina katia katja katrin kerstin khadija \
klaus laetitia lara larissa larry laszlo laura laure laurence laurene lea leila lena leo leonie leonor leopold \
leticia leyla lidia lilian liliane lilou lina linda lisa lise loic lola lorena lorenzo lorraine louisa louise luc \
lucas lucia luciana luciano lucie lucien lucienne lucile lucille ludovic luigi luis luisa luise lydia lydie \
madeleine mael maeva magali magdalena maite maja malika manfred manon manuela marceau marcel marcela marcelle \
marcelo margarida margarita margaux margit margot margret marguerite maria mariam mariana marianna marianne marie \
marieke marielle marijke marine marion marisa marita markus marlene marta marthe maryse mathieu mathilde matteo \
matthieu mattias maud maurizio maxence maxime melanie melissa mia michaela michele micheline miguel mika mikael \
mila milena minh mireille miriam mohamed mohammed moise mona monica monique morgane mouna mounir muriel mustapha \
myriam nadege nadia nadine naima nancy natacha natalia nathalie nathan nathanael nawal nelly nicolas nicole niels \
nikola nils nina nino noa noe noelle noemie nora nour oceane odette odile olaf olga olivia olivier omar pablo \
pamela paola pascale patrice patricia paula paulette pauline pavel pedro peggy perrine petra philippa philippe pia \
pierrette piet pieter quentin quitterie rachel rachid rafael raffaella raphaelle raymonde rebecca regina regine \
reinhard renate renaud renee ricardo riccardo rita robert roberto rodolphe romain romy ronan rosalie rosemarie \
roswitha roxane rudiger rui sabine sabrina sacha sadia said salma salome salvatore samantha samia samir samira \
samuel samuele sandra sandrine sanne sarah saskia sebastian sebastiano sebastien selma serge sergio severin \
severine sharon sibylle siegfried sigrid silke silvia simona simone soazic sofia soizic solange soledad solene \
sonia sonja sophie souad stefan stefania stefanie stefano stephane stephanie susan susanna susanne suzanne sven \
svetlana sybille sylvain sylvie tania tanja tatiana teresa thea theo theophile therese thibault thierry thomas \
thorsten tim timo timothee tina tiphaine tom tomas tomasz torsten ugo ulrike ursula uschi ute uwe valentina \
valentine valeria valerie vanessa veronique victoria vincent vincenzo violette virginia virginie vittoria viviane \
volker waltraud wiebke wilfried willem xavier xenia yacine yael yaelle yanis yann yannick yannis yasmina yasmine \
yohan yolanda yolande youssef yvan yves yvette yvonne zahra zelie zineb zoe zoltan zora";

static IS_FIRST_NAME: LazyLock<HashSet<&str>> = LazyLock::new(|| FIRST_NAMES.split(' ').collect());

/// Whether a word is one of these names, or several joined by hyphens that begin with one.
pub(in crate::services::import) fn is_first_name(word: &str) -> bool {
    let folded = search_text::fold(word);
    let first = folded.split('-').next().unwrap_or_default();
    IS_FIRST_NAME.contains(first)
}

/// First names that are usual as family names too.
const ALSO_FAMILY_NAMES: &str = "\
adam ahmed alain albert alfred ali alphonse andre andreas angel antoine anton antony arnaud arnold arthur aubert \
auguste augusto baptiste bastien benjamin benoit bernard bernd bertin bertrand blaise bruno charles christian \
clement colin constance constant daniel danilo david denis dolores dylan edmond edouard ernest erwan etienne \
eugene fabre felicie felix ferdinand fernando ferrand flora florent franca francis frank franz fritz gabriel \
gaetan gaston gauthier georg george georges gerald gerard gerhard germain gilbert giraud gregoire guido guillaume \
gustave guy hakim hamid hassan hendrik henri henry herman hermann hilaire horst hubert hugo hugues isaac isidore \
jack jacob jacques jakob james jeannot jens jesus joachim joel johan johannes john jonas jonathan jordan joris \
jose joseph jules justin kamel karl kevin khaled kim kurt lambert laurent leon leonard lionel lothar lou louis \
lucas ludwig lukas luke magda mahmoud malik manuel marc marcel marco marek marin mario mark martin martina martine \
mary mathis matteo matthias maurice maurin max mercedes michael michel milan mohamad mohamed morgan moritz nabil \
nasser nelson nicolas noah noam noel norbert octave oliver olivier oriane oscar otto pablo pascal patrick paul \
peter philipp philippe pierre pilar rainer ralf ramon raphael raymond reine remy rene richard robert robin roger \
roland rolf romain roman romane rosa rosario rose ruben rudolf ruth ryan said salah salim sam sami samson samuel \
sascha silvio simon stella stephan sylvestre tara theodor theodore thomas tobias toni tony tristan ulrich valentin \
vera victor vincent viola walter werner wilhelm william wolfgang wout yves zacharie";

static IS_FAMILY_NAME: LazyLock<HashSet<&str>> =
    LazyLock::new(|| ALSO_FAMILY_NAMES.split(' ').collect());

/// Whether a first name may also be a family name.
pub(super) fn may_be_family_name(word: &str) -> bool {
    let folded = search_text::fold(word);
    IS_FAMILY_NAME.contains(folded.as_str())
}

/// Whether a word may be a first name, although it may also be a family name: “Paul”, “Jeanne”.
pub(in crate::services::import) fn may_be_first_name(word: &str) -> bool {
    is_first_name(word) || may_be_family_name(word)
}
