//! Which column a heading names: whole headings first, then words anywhere in it, in several languages.

use super::heading_words::{OTHERS, WHOLE, WORDS};
use super::target::Target;
use crate::domain::text::search_text;
use crate::services::import::values::cell;

/// A heading in the form in which headings are compared: all its folded words, so that “prenomNom” and “Prénom_Nom”
/// are “prenom nom”.
pub(in crate::services::import) fn normalised(header: &str) -> String {
    let header = cell::cleaned(header);
    let mut spaced = String::with_capacity(header.len());
    let mut before = ' ';
    for c in header.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    search_text::plain(&spaced)
}

/// How well a heading matches: the least wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    Whole,
    Words,
    /// Words, in a column that is of somebody else.
    Other,
}

/// What a heading names, and how well it matches; `None` when it is unknown.
pub(super) fn target_of(header: &str) -> Option<(Target, Match)> {
    let header = normalised(header);
    if header.is_empty() || header.len() > 200 {
        return None;
    }
    let whole = WHOLE
        .iter()
        .find(|(_, names)| names.split('|').any(|name| name == header));
    if let Some((target, _)) = whole {
        return Some((*target, Match::Whole));
    }
    let words: Vec<&str> = header.split(' ').collect();
    let has = |alternatives: &str| {
        alternatives
            .split('|')
            .any(|wanted| words.iter().any(|word| is_word(word, wanted)))
    };
    let (target, ..) = WORDS.iter().find(|(_, all, none)| {
        all.iter().all(|alternatives| has(alternatives)) && !none.iter().any(|wanted| has(wanted))
    })?;
    let target = match target {
        // The order of the words is the order of the names.
        Target::NameReversed => ordered(&words),
        target => *target,
    };
    let is_other = words.iter().any(|word| OTHERS.contains(word));
    Some((target, if is_other { Match::Other } else { Match::Words }))
}

/// Whether a word of a heading is a known word, or begins with one of five letters or more.
fn is_word(word: &str, wanted: &str) -> bool {
    word == wanted || (wanted.len() >= 5 && word.starts_with(wanted))
}

fn ordered(words: &[&str]) -> Target {
    let first = words.iter().position(|word| {
        [
            "prenom",
            "prenoms",
            "vorname",
            "firstname",
            "nombre",
            "nome",
        ]
        .contains(word)
    });
    let last = words.iter().position(|word| {
        ["nom", "noms", "nachname", "surname", "apellidos", "cognome"].contains(word)
    });
    if first < last {
        Target::Name
    } else {
        Target::NameReversed
    }
}

#[cfg(test)]
mod tests;
