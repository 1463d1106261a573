//! Countries by many names: codes, names in several languages, and spellings without accents or articles.

use crate::domain::Country;
use crate::domain::text::search_text;
use crate::services::import::values::country_names::NAMES;

/// The name of a country in the form in which names are compared: folded words without articles.
pub(in crate::services::import) fn normalised(text: &str) -> String {
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain
        .split(' ')
        .filter(|word| {
            ![
                "la", "le", "les", "l", "the", "die", "el", "of", "de", "du", "d", "des", "and",
                "et",
            ]
            .contains(word)
        })
        .collect();
    // “U.S.A.” is three words of one letter.
    if words.iter().all(|word| word.chars().count() == 1) {
        words.concat()
    } else {
        words.join(" ")
    }
}

/// The alpha-2 code of a country by its code of two or three letters, or one of its usual names.
pub(in crate::services::import) fn code_of(text: &str) -> Option<&'static str> {
    let name = normalised(text);
    if name.is_empty() || name.len() > 60 {
        return None;
    }
    let known = NAMES
        .iter()
        .find(|(_, names)| names.split('|').any(|other| other == name));
    if let Some((code, _)) = known {
        return Some(code);
    }
    match name.len() {
        2 => Country::parse(&name).ok().map(Country::code),
        3 => Country::parse_alpha3(&name).map(Country::code),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
