//! Names of groups, told from people and places.

use super::first_names::may_be_first_name;
use super::towns::is_town;
use super::words::{begins_with_capitals, is_civility, is_in};
use crate::domain::text::search_text;

/// First words of the names of groups, folded.
const BEGINNINGS: &str = "\
association associations asso collectif collectifs comite comites syndicat federation confederation ligue \
fondation amicale cooperative mouvement parti reseau club groupe groupement ong cgt cfdt fsu sud snes attac \
mairie commune conseil departement universite laboratoire coordination coalition alliance assemblee cercle \
compagnie societe librairie maison centre institut ecole lycee theatre editions committee society foundation \
network campaign friends verein bund initiative asociacion associazione comitato stichting scic scop amap secours \
ville villes village famille familles sarl sasu eurl gaec earl sci cuma selarl snc gmbh gbr ogh srl coop \
riverains riverain habitants habitantes parents freunde freundinnen burgerinitiative burgerverein \
buergerinitiative interessengemeinschaft arbeitskreis aktionsbundnis bundnis netzwerk verband gewerkschaft partei \
ortsgruppe kirchengemeinde gemeinde grunen grune naturfreunde forderverein solidaires unsa fcpe ldh cfe cftc eelv \
npa pcf lfi unef mrap greenpeace emmaus oxfam amnesty biocoop ecologistes insoumis enercoop cimade sos cabinet \
ferme fermes cafe restaurant gite radio journal magazine revue equipe atelier ateliers chorale orchestre fanfare \
festival cinema bibliotheque mediatheque musee paroisse eglise mosquee synagogue diocese comunidade comunidad \
communaute agglomeration region province prefecture ministere agence bureau direction entreprise etablissement \
etablissements ets editeur imprimerie boulangerie pharmacie clinique hopital chu ehpad mjc jardins potager crous \
creche ape apel peep bde delegation chapitre intersyndicale observatoire plateforme forum pacte convergence \
rassemblement jeunesse etudiants etudiantes lyceens chomeurs travailleurs travailleuses cheminots paysans usagers \
locataires proprietaires commercants pecheurs chasseurs randonneurs scouts eclaireurs anciens citoyens citoyennes \
ecoles company charity group team greens neighbours neighbors residents workers students teachers parish school \
university hospital center trade party labour workshop farm grupo colectivo plataforma sindicato federacion \
fundacion ayuntamiento partido ecologistas vecinos amigos cooperativa escuela universidad instituto gruppo \
collettivo sindacato federazione fondazione comune partito amici cittadini circolo scuola universita istituto \
coletivo associacao federacao fundacao moradores escola vereniging vrienden bewoners gemeente vakbond buurtcomite \
actiegroep werkgroep milieudefensie union sas college";

/// Groups that are known by one word.
const KNOWN: &str = "\
acrimed alternatiba amnesty anticor attac biocoop cfdt cftc cgt cimade eelv emmaus enercoop fcpe frapna fsu greenpeace \
lfi ldh licra lpo mrap nabu npa oxfam pcf snes sud unef unicef unsa wwf bund adac verdi";

/// Last words of the names of groups.
const ENDS: &str = "\
association society foundation trust union network ev asbl committee sarl sas sasu eurl scop scic gmbh gbr srl ltd llc \
plc vzw lda onlus aps verein initiative council party campaign group collective club \
cooperative international company school college schule gymnasium university church gemeinde partei verband stiftung";

/// Countries, which end names of groups: “Greenpeace France”.
const COUNTRIES: &str = "\
france europe belgique belgie suisse schweiz svizzera deutschland allemagne germany austria osterreich espagne espana \
italie italia portugal nederland luxembourg uk international monde world quebec canada";

/// Whether a line is the name of a group rather than of a person.
pub(in crate::services::import) fn is_group(text: &str) -> bool {
    let plain = search_text::plain(text).replace(" e v", " ev");
    let words: Vec<&str> = plain.split(' ').collect();
    let first = words.first().copied().unwrap_or_default();
    let begins = match (first, words.get(1).copied()) {
        (
            "les" | "le" | "la" | "l" | "the" | "die" | "der" | "das" | "los" | "las" | "il"
            | "gli" | "os" | "as" | "het",
            Some(second),
        ) => is_in(BEGINNINGS, second) || first == "les" || second == "amis",
        ("amis" | "amies", Some("de" | "du" | "des" | "d")) => true,
        ("freunde" | "freundinnen", Some(_)) => true,
        ("france", Some("nature" | "libertes" | "insoumise" | "alzheimer" | "terre")) => true,
        ("extinction", Some("rebellion")) => true,
        _ => words.len() > 1 && is_in(BEGINNINGS, first),
    };
    let last = words.last().copied().unwrap_or_default();
    // “Anatole France” and “DUPONT France” are people, “Paris France” is a place.
    let is_of_country = || is_in(COUNTRIES, last) && !is_town(first) && !begins_with_capitals(text);
    let ends =
        words.len() > 1 && !may_be_first_name(first) && (is_in(ENDS, last) || is_of_country());
    begins || ends || is_in(KNOWN, &plain) || is_acronym_with_place(text)
}

/// Words of the names of groups that hardly any name of a person holds, folded.
const NOUNS: &str = "\
gilets jaunes linke linken omas opas gegen contre pour comisiones obreras young greens credit hotel terre terres liens enfants \
secretariat mutuel mutuelle canal quartier riviere foret nature climat paix eau planete jardin solidarite justice democratie \
liberte avenir ensemble vivre sauvons stop action alternative citoyenne populaire nationale national regional \
departementale union section rights climate youth against save friends people verts rouges frauen gewerkschaft umwelt klima \
naturschutz frieden initiative trabajadores mujeres jovenes defensa medio donne lavoratori giovani mulheres jovens";

/// Whether a line may be the name of a group, so that it is asked about: no word of it is known as a first name, and one
/// is a common noun, or the last one a town.
pub(in crate::services::import) fn may_be_group(text: &str) -> bool {
    if is_group(text) {
        return true;
    }
    // A sentence begins small: “il faut sauver notre canal”.
    if text.chars().next().is_some_and(char::is_lowercase) {
        return false;
    }
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let last = words.last().copied().unwrap_or_default();
    let is_noun = |word: &&str| {
        is_in(NOUNS, word)
            || ["bund", "verein", "verband", "schutz", "initiative"]
                .iter()
                .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    let is_of_person = text
        .split_whitespace()
        .any(|word| may_be_first_name(word) || is_civility(word));
    let is_named =
        words.iter().any(is_noun) && !(is_of_person && words.len() < 3 && !is_noun(&words[0]));
    let is_there = words.len() > 2 && is_town(last) && !begins_with_capitals(text);
    words.len() > 1
        && !text
            .split_whitespace()
            .next()
            .is_some_and(may_be_first_name)
        && (is_named || (is_there && !is_of_person))
}

/// “LDH Toulouse”, “SNCTA 31”: capitals without a vowel before a place. “MARTIN Jeanne” and “NGO Thi” are people.
fn is_acronym_with_place(text: &str) -> bool {
    let Some((first, rest)) = text.split_once(' ') else {
        return false;
    };
    let is_place = is_town(rest) || rest.chars().all(|c| c.is_ascii_digit());
    is_acronym(first) && (is_place || !has_vowel(first)) && !rest.split(' ').any(may_be_first_name)
}

fn has_vowel(word: &str) -> bool {
    search_text::fold(word).contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Whether a word is written like an acronym: three to six capitals.
pub(in crate::services::import) fn is_acronym(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| !matches!(c, '.' | '-')).collect();
    let is_capitals = letters
        .iter()
        .all(|c| c.is_uppercase() || c.is_ascii_digit());
    is_capitals
        && (3..=6).contains(&letters.len())
        && letters.iter().any(|c| c.is_alphabetic())
        && !is_town(word)
}
