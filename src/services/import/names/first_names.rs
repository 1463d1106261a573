//! First names that are hardly ever family names. They only decide which of two orders a line is in.

use crate::domain::text::search_text;

/// Folded. Names that are usual as family names too, such as Martin, are left out.
const FIRST_NAMES: &str = "\
aaron abdel abdou adam adele adeline adrien agathe agnes ahmed aicha alain albane alberto alejandro alessandra \
alessandro alessia alexandra alexandre alexis ali alice aline aliou alix aliya alma alphonse amanda amandine amelie \
amina ana anais anatole andrea andreas andree anette angela angele angelina anges anita anja anke anna anne anneke annette \
annie anouk antje antoine anton antonia antonin antonio apolline ariane arlette armelle arnaud arnold arthur asma \
assia astrid audrey auguste augustin aurelie aurelien aurore awa axelle ayse baptiste barbara bastien beatrice \
benedicte benjamin benoit berenice bernadette bernd bertrand bettina bilal birgit blandine boris brahim brian brice \
brigitte bruna bruno camille capucine carla carmela carmen carole carolina caroline cassandre caterina catherine \
cecile celine chantal charlotte chiara chloe christa christelle christian christiane christine christof christoph \
christophe cindy claire clara claudia claudine clemence clement clementine clotilde colette coline constance coralie \
corinne cristina cyril cyrille dagmar damien daniela daniele danielle danilo deborah delia delphine denise detlef \
diane didier dieter dimitri dimitrios djamila dolores dominique doris dorothea dorothee dylan edith eduardo edwige \
elena eleni eleonore eliane elias elisa elisabeth elise eliza elizabeth elke ella elodie eloise elsa emiliano emilie \
emily emma emmanuel emmanuelle enrico enzo erwan estelle esther etienne eugenie eva evangelos eve evelyne ewa fabien \
fabienne fabrice fanny farid fatiha fatima fatou fatoumata federica federico felicie ferdinand fernanda fernando \
filipa flavia flora florence florent florian florine fouad franca francesca francesco francisca francisco francois \
francoise frederic frederik frederique fredrik friedrich gabriela gabrielle gaelle gaetan genevieve georges gerald \
geraldine gerda gerhard gesine giacomo gianni gilles ginette giorgia giorgio giovanna giovanni gisela gisele giulia \
giuseppe gonzalo graziella gregoire gregory gudrun guido guilhem guillaume guy gwen gwenaelle hakim halima hamid \
hanna hannah hannes hans hassan heidi heike heinrich heinz helene helga helmut hendrik henriette henrik herve \
hiroshi horst hubert hugo hugues ibrahim ida ilaria ilse imane ines inga inge ingeborg ingrid irene irma isaac \
isabel isabella isabelle ismael iulia ivan jacek jacqueline jacques jade james jamila jan jana jane janine javier \
jean jeanne jeannine jennifer jens jeremie jeremy jerome jessica jesus joachim joana joao joaquim jocelyne jochen \
joel joelle johan johanna johannes john jonas jonathan joost jorg jorge jose josef joseph josephine josette josiane \
joyce juan juana judith juergen julia julian juliana julie julien juliette jurgen justin justine jutta kamel karen \
karim karima karin karine karla karsten katarzyna katharina katia katja katrin kerstin kevin khadija khaled kim \
klaus laetitia lara larissa larry laszlo laura laure laurence laurene lea leila lena leo leon leonie leonor leopold \
leticia leyla lidia lilian liliane lilou lina linda lionel lisa lise loic lola lorena lorenzo lorraine lothar lou \
louisa louise luc lucas lucia luciana luciano lucie lucien lucienne lucile lucille ludovic luigi luis luisa luise \
lukas luke lydia lydie madeleine mael maeva magali magda magdalena mahmoud maite maja malik malika manfred manon \
manuel manuela marceau marcel marcela marcelle marcelo marco marek margarida margarita margaux margit margot margret \
marguerite maria mariam mariana marianna marianne marie marieke marielle marijke marine mario marion marisa marita \
mark markus marlene marta marthe martina mary maryse mathieu mathilde mathis matteo matthias matthieu mattias maud \
maurizio max maxence maxime melanie melissa mercedes mia michael michaela michel michele micheline miguel mika \
mikael mila milan milena minh mireille miriam mohamad mohamed mohammed moise mona monica monique morgane mouna \
mounir muriel mustapha myriam nabil nadege nadia nadine naima nancy nasser natacha natalia nathalie nathan nathanael \
nawal nelly nelson nicolas nicole niels nikola nils nina nino noa noah noam noe noelle noemie nora norbert nour \
oceane octave odette odile olaf olga olivia olivier omar oriane oscar otto pablo pamela paola pascal pascale patrice \
patricia patrick paula paulette pauline pavel pedro peggy perrine petra philipp philippa philippe pia pierre \
pierrette piet pieter pilar quentin quitterie rachel rachid rafael raffaella ralf ramon raphael raphaelle raymonde \
rebecca regina regine reine reinhard renate renaud rene renee ricardo riccardo richard rita robert roberto rodolphe \
rolf romain roman said salahe romy ronan rosa rosalie rosario rose rosemarie roswitha roxane ruben rudiger rudolf rui ruth ryan \
sabine sabrina sacha sadia said salah salim salma salome salvatore samantha samia samir samira samuel samuele sandra \
sandrine sanne sarah saskia sebastian sebastiano sebastien selma serge sergio severin severine sharon sibylle \
siegfried sigrid silke silvia silvio simona simone soazic sofia soizic solange soledad solene sonia sonja sophie \
souad stefan stefania stefanie stefano stella stephan stephane stephanie susan susanna susanne suzanne sven svetlana \
sybille sylvain sylvie tania tanja tara tatiana teresa thea theo theodore theophile therese thibault thierry thomas \
thorsten tim timo timothee tina tiphaine tobias tom tomas tomasz toni torsten tristan ugo ulrich ulrike ursula uschi \
ute uwe valentin valentina valentine valeria valerie vanessa vera veronique victoria vincent vincenzo viola violette \
virginia virginie vittoria viviane volker waltraud werner wiebke wilfried wilhelm willem wolfgang wout xavier xenia \
yacine yael yaelle yanis yann yannick yannis yasmina yasmine yohan yolanda yolande youssef yvan yves yvette yvonne \
zahra zelie zineb zoe zoltan zora";

/// Whether a word is one of these names, or several joined by hyphens that begin with one.
pub(in crate::services::import) fn is_first_name(word: &str) -> bool {
    let folded = search_text::fold(word);
    let first = folded.split('-').next().unwrap_or_default();
    FIRST_NAMES.split(' ').any(|name| name == first)
}

/// First names that are usual as family names too.
const ALSO_FAMILY_NAMES: &str = "\
ahmed alain albert ali alfred andre antony antoine arnaud baptiste benoit blaise bruno arthur aubert augusto bernard bertin charles christian clement constant colin daniel david denis edmond \
edouard ernest eugene fabre felix ferrand francis frank franz fritz gabriel gaston gauthier georg george georges gerard germain \
gilbert giraud guillaume gustave guy hassan henri henry herman hermann hilaire hugo isidore jack jacob jakob jeannot jordan joris jules \
karl kurt lambert laurent leonard louis lucas ludwig marc marcel marin martin martine mathis maurice maurin max michel \
mohamed moritz morgan nicolas noel oliver olivier otto pablo pascal patrick paul peter philippe pierre rainer raymond remy \
rene richard robert robin roger roland romain roman said salah rudolf sam sami samson sascha simon sylvestre theodor thomas tobias tony \
valentin victor vincent walter werner william yves zacharie";

pub(super) fn may_be_family_name(word: &str) -> bool {
    let folded = search_text::fold(word);
    ALSO_FAMILY_NAMES.split(' ').any(|name| name == folded)
}

/// Whether a word that stands alone is surely a name: “Paul”, “Jeanne”.
pub(super) fn is_name_alone(word: &str) -> bool {
    is_first_name(word) || may_be_family_name(word)
}
