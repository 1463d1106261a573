//! Words of names: particles, civilities, words in capitals.

use crate::domain::text::search_text;

/// Whether a word is in a list, whose words are separated by blanks.
pub(in crate::services::import) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Words in front of a family name that belong to it.
const PARTICLES: [&str; 54] = [
    "de", "du", "des", "d", "da", "do", "dos", "das", "di", "del", "della", "dalla", "van", "von",
    "vom", "der", "den", "vander", "vanden", "ter", "ten", "te", "zu", "zum", "zur", "el", "al",
    "ben", "bin", "bint", "ibn", "abou", "abu", "ould", "ait", "le", "la", "les", "l", "mac", "mc",
    "st", "ste", "saint", "sainte", "san", "santa", "o", "af", "av", "ap", "lo", "li", "y",
];

const CIVILITIES: [&str; 28] = [
    "m",
    "mr",
    "mme",
    "mmes",
    "mlle",
    "melle",
    "monsieur",
    "madame",
    "mademoiselle",
    "mrs",
    "ms",
    "miss",
    "herr",
    "frau",
    "sr",
    "sra",
    "dr",
    "dre",
    "docteur",
    "docteure",
    "pr",
    "pre",
    "prof",
    "professeur",
    "professeure",
    "me",
    "maitre",
    "mx",
];

fn folded(word: &str) -> String {
    search_text::fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

pub(super) fn is_particle(word: &str) -> bool {
    // “D’HAUTEVILLE” is one word.
    PARTICLES.contains(&folded(word).as_str())
}

/// Whether a word is a civility. “M” and “Me” need a full stop or company, because they can be initials.
pub(in crate::services::import) fn is_civility(word: &str) -> bool {
    CIVILITIES.contains(&folded(word).as_str())
}

/// A name without civilities, quotes and signs around it.
pub(super) fn without_civility(text: &str) -> String {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | ',' | ';' | ':' | '_' | '*')
    });
    let mut words: Vec<&str> = text.split_whitespace().collect();
    // “M. et Mme Martin” are two people.
    while words.len() > 1 && is_civility(words[0]) && !is_and(words[1]) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|word| is_trailing_civility(word)) {
        words.pop();
    }
    words.join(" ")
}

/// Whether a word stands between the names of two people. “Ou” and “Or” are names too.
pub(in crate::services::import) fn is_and(word: &str) -> bool {
    let is_sign = ["&", "+"].contains(&word);
    let is_small = word.chars().all(char::is_lowercase);
    let plain = folded(word);
    is_sign
        || ["et", "and", "und"].contains(&plain.as_str())
        || (is_small && ["en", "ou", "oder", "or"].contains(&plain.as_str()))
}

/// At the end only what is no initial: “Jean M.” is a person.
fn is_trailing_civility(word: &str) -> bool {
    let folded = folded(word);
    folded.len() > 1
        && !word.contains('.')
        && [
            "mr", "mme", "mlle", "melle", "monsieur", "madame", "mrs", "ms",
        ]
        .contains(&folded.as_str())
}

pub(super) fn is_in_capitals(word: &str) -> bool {
    // “J.-P.” and “A.B.” are initials.
    let runs = word.split(|c: char| !c.is_alphabetic());
    let is_initials = word.contains('.') && runs.clone().all(|run| run.chars().count() < 2);
    !is_initials
        && word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
}

/// Whether a name begins with words in capitals and goes on with others, as a family name before a first name.
pub(in crate::services::import) fn begins_with_capitals(text: &str) -> bool {
    let text = without_civility(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    capitals_before(&words).is_some()
}

pub(super) fn capitals_before(words: &[&str]) -> Option<usize> {
    let count = words.iter().take_while(|word| is_in_capitals(word)).count();
    // “JM Dupuis”: two letters without a vowel are initials, unless a first name follows, as in “NG Anne”.
    if let [initials, family] = words
        && count == 1
        && initials.chars().count() == 2
        && !search_text::fold(initials).contains(['a', 'e', 'i', 'o', 'u', 'y'])
        && !super::first_names::may_be_first_name(family)
        && ["j", "m"]
            .iter()
            .any(|first| search_text::fold(initials).starts_with(first))
    {
        return None;
    }
    (count > 0 && count < words.len()).then_some(count)
}
