//! Words for what somebody does: a role is told from a place and from a name.

use super::towns::is_town;
use crate::domain::text::search_text;

/// Beginnings of roles, folded.
const BEGINNINGS: &[&str] = &[
    "infirm",
    "enseign",
    "profess",
    "medecin",
    "retrait",
    "etudiant",
    "ingenieur",
    "agricult",
    "avocat",
    "architect",
    "artist",
    "auteur",
    "autrice",
    "ecrivain",
    "journalis",
    "comedien",
    "musicien",
    "menuisi",
    "boulang",
    "commerc",
    "artisan",
    "chauffeur",
    "conduct",
    "ouvrier",
    "ouvriere",
    "cadre",
    "technicien",
    "technicienne",
    "secretaire",
    "comptable",
    "directeur",
    "directrice",
    "president",
    "maire",
    "adjoint",
    "conseill",
    "depute",
    "senat",
    "eleve",
    "lyceen",
    "chercheu",
    "doctorant",
    "maitre de conf",
    "educat",
    "psycholog",
    "pharmac",
    "dentist",
    "veterin",
    "sans emploi",
    "mere au foyer",
    "pere au foyer",
    "militant",
    "citoyen",
    "habitant",
    "riverain",
    "benevole",
    "formateur",
    "formatrice",
    "graphist",
    "photograph",
    "libraire",
    "bibliothec",
    "animat",
    "assistant",
    "aide",
    "nurse",
    "teacher",
    "student",
    "retired",
    "engineer",
    "writer",
    "doctor",
    "lawyer",
    "farmer",
    "sociolog",
    "historien",
    "geograph",
    "philosoph",
    "econom",
    "cheminot",
    "facteur",
    "factrice",
    "paysan",
    "maraich",
    "eclusi",
    "marin",
    "pecheu",
    "jardini",
    "cuisini",
    "serveu",
    "kine",
    "orthophon",
    "sage femme",
    "interprete",
    "responsable",
    "charge de",
    "chargee de",
    "chef de",
    "chef d",
    "cheffe",
    "gerant",
    "dirigeant",
    "artisane",
    "elu",
    "elue",
    "electricien",
    "plombi",
    "plumber",
    "realisat",
    "praticien",
    "traduct",
    "redact",
    "editeur",
    "editrice",
    "kinesi",
    "soignant",
    "aide soign",
    "agent",
    "employe",
    "intermittent",
    "independant",
    "autoentrepreneur",
    "chomeur",
    "apprenti",
    "stagiaire",
    "vice president",
    "co president",
    "copresident",
    "co fondat",
    "cofondat",
    "fondat",
    "tresori",
    "porte parole",
    "delegu",
    "sans profession",
    "lehrer",
    "arzt",
    "arztin",
    "krankensch",
    "pfleger",
    "rentner",
    "angestellt",
    "handwerk",
    "ingenieurin",
    "maestr",
    "medic",
    "enfermer",
    "estudiante",
    "jubilad",
    "profesor",
    "abogad",
    "obrer",
    "ama de casa",
    "insegnant",
    "studente",
    "pensionat",
    "operai",
    "avvocat",
    "estudante",
    "reformad",
    "leraar",
    "lerares",
    "verpleeg",
    "gepensioneerd",
    "arts",
    "huisarts",
    "manager",
    "head of",
    "director",
    "officer",
    "consultant",
    "designer",
    "developer",
    "gardener",
    "carpenter",
    "mother",
    "father",
    "housewife",
    "self employed",
    "unemployed",
    "worker",
];

/// Endings of the first word of a role, folded; it has six letters or more.
const ENDINGS: &[&str] = &[
    // French
    "eur", "euse", "ien", "ienne", "iste", "ier", "iere", "trice", "logue", "graphe", "aire",
    "ante", // English and German
    "er", "ist", "ian", "erin", "istin", "iker", "ikerin", "eurin", "mann", "frau", "kraft",
    // Spanish, Italian, Portuguese
    "ista", "ero", "era", "dor", "dora", "ologo", "ologa", "tore", "aio", "aia", "iere", "eiro",
    "eira", // Dutch
    "aar", "kundige",
];

/// Whether a text begins with a word that is known for a role.
pub(super) fn is_known_role(text: &str) -> bool {
    begins_like_role(&search_text::plain(text)) && !is_town(text)
}

fn begins_like_role(plain: &str) -> bool {
    BEGINNINGS.iter().any(|role| plain.starts_with(role))
}

/// Whether a part of a line is a role rather than a place, although it may begin with a capital: by its words, its
/// ending, or because its last word begins with a small letter.
pub(in crate::services::import) fn is_role(text: &str) -> bool {
    if is_town(text) {
        return false;
    }
    let plain = search_text::plain(text);
    let first = plain.split(' ').next().unwrap_or_default();
    let is_ended = first.chars().count() > 5 && ENDINGS.iter().any(|end| first.ends_with(end));
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capitalised = |word: &&&str| word.chars().any(char::is_uppercase);
    let is_small = |word: &&str| word.chars().all(|c| !c.is_alphabetic() || c.is_lowercase());
    // “Directrice générale”; “Villeneuve d’Ascq” has a capital at its end.
    let ends_small = words.len() > 1
        && words.first().filter(is_capitalised).is_some()
        && words.last().is_some_and(is_small)
        && words
            .last()
            .is_some_and(|word| word.chars().any(char::is_alphabetic));
    begins_like_role(&plain) || is_ended || ends_small
}
