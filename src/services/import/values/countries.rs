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

/// The alpha-2 code of a country by its code of two or three letters, its flag, or one of its usual names.
pub(in crate::services::import) fn code_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    if let Some(code) = whole(text) {
        return Some(code);
    }
    // “France (FR)”, “Belgique / België”, “🇫🇷 France”: parts that say the same.
    let mut parts = text
        .split(['(', ')', '/', '|', ',', '-', '–', '\u{a0}', '['])
        .flat_map(without_flag)
        .map(|part| part.trim_matches([' ', ']']))
        .filter(|part| !part.is_empty())
        .map(whole);
    let first = parts.next()??;
    let others: Vec<Option<&str>> = parts.collect();
    let is_said = !others.is_empty() && others.iter().all(|other| *other == Some(first));
    is_said.then_some(first)
}

/// The code of a text that names a country as a whole.
fn whole(text: &str) -> Option<&'static str> {
    // A code comes first: “DE” and “LA” are articles too.
    let is_code = text.chars().all(|c| c.is_ascii_alphabetic());
    if let Some(code) = by_code(text).filter(|_| is_code) {
        return Some(code);
    }
    if let Some(code) = flag(text) {
        return Some(code);
    }
    let name = normalised(text);
    let known = NAMES
        .iter()
        .find(|(_, names)| names.split('|').any(|other| other == name));
    match known {
        Some((code, _)) => Some(code),
        None => by_code(&name),
    }
}

fn by_code(text: &str) -> Option<&'static str> {
    match text.len() {
        2 => Country::parse(text).ok().map(Country::code),
        3 => Country::parse_alpha3(text).map(Country::code),
        _ => None,
    }
}

/// The code that the two letters of a flag spell.
fn flag(text: &str) -> Option<&'static str> {
    let letters = text.chars().map(|c| {
        let letter = u32::from(c).checked_sub(0x1F1E6).filter(|at| *at < 26)?;
        char::from_u32(u32::from('A') + letter)
    });
    let letters: String = letters.collect::<Option<String>>()?;
    by_code(&letters).filter(|_| letters.len() == 2)
}

/// A flag and what stands beside it, each as a part of its own.
fn without_flag(part: &str) -> [&str; 2] {
    let is_flag = |c: char| ('\u{1F1E6}'..='\u{1F1FF}').contains(&c);
    let begins = part.trim_start().starts_with(is_flag);
    let at = if begins {
        part.rfind(is_flag).map(|at| at + '\u{1F1E6}'.len_utf8())
    } else {
        part.find(is_flag)
    };
    let (before, after) = part.split_at(at.unwrap_or(part.len()));
    [before, after]
}

#[cfg(test)]
mod tests;
