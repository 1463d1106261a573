//! Names on one line: which words are the family name, and what is no name at all.

mod first_names;
pub(super) mod groups;
pub(super) mod people;

use self::first_names::is_first_name;
use crate::domain::text::search_text;

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

fn is_particle(word: &str) -> bool {
    // “D’HAUTEVILLE” is one word.
    PARTICLES.contains(&folded(word).as_str())
}

/// Whether a word is a civility. “M” and “Me” need a full stop or company, because they can be initials.
fn is_civility(word: &str) -> bool {
    CIVILITIES.contains(&folded(word).as_str())
}

/// A name without civilities, quotes and signs around it.
pub(super) fn without_civility(text: &str) -> String {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | ',' | ';' | ':' | '_' | '*')
    });
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.len() > 1 && is_civility(words[0]) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|word| is_trailing_civility(word)) {
        words.pop();
    }
    words.join(" ")
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

fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
}

/// Whether a name begins with words in capitals and goes on with others, as a family name before a first name.
pub(super) fn begins_with_capitals(text: &str) -> bool {
    let text = without_civility(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    capitals_before(&words).is_some()
}

fn capitals_before(words: &[&str]) -> Option<usize> {
    let count = words.iter().take_while(|word| is_in_capitals(word)).count();
    (count > 0 && count < words.len()).then_some(count)
}

fn joined(first: &[&str], last: &[&str]) -> (String, String) {
    (first.join(" "), last.join(" "))
}

/// Whether two parts around a comma are a family name and first names: “Martin, Jeanne”.
pub(super) fn is_reversed(last: &str, first: &str) -> bool {
    let words: Vec<&str> = first.split_whitespace().collect();
    words.len() <= 2
        && !last.contains(' ')
        && !is_first_name(last)
        && words.iter().all(|word| is_first_name(word))
        && !words.is_empty()
}

/// “Martin, Jeanne”: the parts around the only comma, if the second looks like first names.
fn around_comma(text: &str) -> Option<(String, String)> {
    let (last, first) = text.split_once(',')?;
    let first = without_civility(first);
    let is_plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| !c.is_numeric() && c != ',');
    (is_plain(&first) && is_plain(last.trim()) && first.split_whitespace().count() <= 3)
        .then(|| (first, without_civility(last)))
}

/// First name and family name of a line that has the family name first: “MARTIN Jeanne”, “Le Goff Anne Marie”,
/// “Martin, Jeanne”.
pub(super) fn split_reversed(text: &str) -> (String, String) {
    let text = without_civility(text);
    if let Some(names) = around_comma(&text) {
        return names;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Some(count) = capitals_before(&words) {
        return joined(&words[count..], &words[..count]);
    }
    let end = words.len().saturating_sub(1);
    let particles = words[..end]
        .iter()
        .take_while(|word| is_particle(word))
        .count();
    let shortest = (particles + 1).min(end);
    // “Martin Durand Jean Paul”: first names begin with the first word that is known as one.
    let known = (shortest..words.len()).find(|at| is_first_name(words[*at]));
    if words.len() > 1 && particles == 0 && is_first_name(words[0]) && known.is_none() {
        // Whoever filled in this line did not follow the heading.
        return split(&text);
    }
    let at = known.unwrap_or(shortest);
    if at == 0 {
        return (String::new(), words.join(" "));
    }
    joined(&words[at..], &words[..at])
}

/// First name and family name of a line that has the first name first, unless it shows that it has not: “Jeanne
/// Martin”, “Anne-Marie LE GOFF”, but “MARTIN Jeanne” and “Martin, Jeanne”.
pub(super) fn split(text: &str) -> (String, String) {
    let text = without_civility(text);
    if let Some(names) = around_comma(&text) {
        return names;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if capitals_before(&words).is_some() {
        return split_reversed(&text);
    }
    if words.len() == 2 && is_first_name(words[1]) && !is_first_name(words[0]) {
        return joined(&words[1..], &words[..1]);
    }
    let end = words.len().saturating_sub(1);
    let in_capitals = words
        .iter()
        .rev()
        .take_while(|word| is_in_capitals(word))
        .count();
    let last_at = if in_capitals > 0 && in_capitals < words.len() {
        words.len() - in_capitals
    } else {
        // The last word is never a particle, and a name has at least one word before it.
        (1..end).find(|at| is_particle(words[*at])).unwrap_or(end)
    };
    joined(&words[..last_at], &words[last_at..])
}

/// Whether a human would take a text for the name of a person: two to six words of letters, or one with a capital.
pub(super) fn is_plausible(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_of_name = |c: char| {
        !c.is_numeric()
            && !matches!(
                c,
                '?' | '!'
                    | '='
                    | '<'
                    | '>'
                    | '{'
                    | '}'
                    | '|'
                    | '@'
                    | '#'
                    | '%'
                    | '€'
                    | '$'
                    | '*'
                    | ':'
                    | '/'
                    | '\\'
                    | '+'
                    | '_'
            )
    };
    let has_letter = text.chars().any(char::is_alphabetic);
    let is_single = words.len() == 1 && text.chars().next().is_some_and(char::is_lowercase);
    let small = words
        .iter()
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase) && !is_particle(word));
    // “il faut sauver le canal” is a sentence; “jeanne martin” was typed on a telephone.
    let is_sentence = words.len() > 3 && small.count() > 1;
    has_letter && text.chars().all(is_of_name) && words.len() <= 7 && !is_single && !is_sentence
}

#[cfg(test)]
mod tests;
