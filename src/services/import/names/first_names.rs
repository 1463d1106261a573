//! First names that are hardly ever family names. They only decide which of two orders a line is in.

use crate::domain::text::search_text;

/// Folded. Names that are usual as family names too, such as Martin, are left out.
const FIRST_NAMES: &str = "\
adele adeline adrien agathe agnes aicha alain alice aline alix amelie amina ana anais anna anne annie antoine antonio \
arnaud arthur audrey aurelie aurelien axelle ayse baptiste beatrice benedicte berenice bilal brigitte brice bruno \
camille carla carole caroline catherine cecile celine chantal charlotte chloe christelle christian christiane christine \
christophe claire clara claudine clemence clementine colette corinne cyril damien danielle delphine diane dominique \
dorothee edith eleonore elena elias elisabeth elise elodie eloise emilie emma emmanuelle enzo estelle eva eve evelyne \
fabien fabienne fabrice farid fatima fatou florence florian francoise frederic frederique gabrielle gaelle genevieve \
georges geraldine gilles ginette giulia guillaume gwenaelle hans hassan helene henriette herve hugo ibrahim ida ines \
ingrid irene isabelle ismael ivan jacqueline jade jan jean jeanne jeannine jerome jessica joana joao jocelyne joelle \
johanna josette josiane judith julie julien juliette justine karim karima karine katarzyna khadija lea leila lena leo \
leonie lise loic louise luc lucas lucie lucile lucien lucienne ludovic luis mael magali malika manon manuela marcel \
marcelle margaux margot marguerite maria mariam marianne marie marielle marine marion marlene marta marthe maryse \
mathieu mathilde matteo maxime melanie melissa michele micheline minh mireille mohamed mohammed monica monique morgane \
mounir muriel mustapha myriam nadege nadia nadine nathalie nicolas nicole nina noe noelle noemie nora odette odile \
olga olivia olivier omar pablo paola pascale patrice patricia paula paulette pauline pedro philippe piet pierrette \
quentin rachel rachid raymonde regine renaud robert roberto romain rosalie roxane sabine sabrina said salome samia \
samir samira samuel sandra sandrine sarah sebastien serge severine sofia solange solene sonia sophie stephane stephanie \
suzanne sylvain sylvie tatiana theo therese thibault thierry thomas tiphaine tom ugo valentine valerie vanessa veronique \
victoria vincent violette virginie viviane xavier yacine yann yannick yasmine yolande youssef yves yvette yvonne zineb \
zoe";

/// Whether a word is one of these names, or several joined by hyphens that begin with one.
pub(super) fn is_first_name(word: &str) -> bool {
    let folded = search_text::fold(word);
    let first = folded.split('-').next().unwrap_or_default();
    FIRST_NAMES.split(' ').any(|name| name == first)
}
