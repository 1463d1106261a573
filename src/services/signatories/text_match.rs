//! How search terms are compared with the texts of a record.

use crate::domain::stored_words;
use crate::domain::text::search_text;

stored_words! {
    /// Accents, case and punctuation are ignored in every mode.
    #[derive(Default)]
    MatchMode {
        /// Every search term begins a word of the texts.
        #[default]
        Begins = "begins",
        /// One of the texts contains the search terms as they were typed, also in the middle of a word.
        Contains = "contains",
        /// One of the texts consists of the search terms and no other words, in any order.
        Equals = "equals",
    }
}

impl MatchMode {
    /// Every text matches when nothing was typed.
    #[must_use]
    pub fn matches(self, typed: &str, texts: &[&str]) -> bool {
        match self {
            Self::Begins => begins(typed, texts),
            Self::Contains => {
                let typed = search_text::plain(typed);
                texts
                    .iter()
                    .any(|text| search_text::plain(text).contains(&typed))
            }
            Self::Equals => {
                let typed = sorted_words(typed);
                typed.is_empty() || texts.iter().any(|text| sorted_words(text) == typed)
            }
        }
    }
}

fn sorted_words(text: &str) -> Vec<String> {
    let plain = search_text::plain(text);
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Whether every search term begins a word of the texts.
pub(super) fn begins(typed: &str, texts: &[&str]) -> bool {
    let typed = search_text::words(typed);
    if typed.is_empty() {
        return true;
    }
    let words: Vec<String> = texts
        .iter()
        .flat_map(|text| search_text::words(text))
        .collect();
    typed
        .iter()
        .all(|term| words.iter().any(|word| word.starts_with(term)))
}

#[cfg(test)]
mod tests {
    use crate::services::signatories::text_match::*;

    #[test]
    fn a_text_begins_contains_or_equals_what_was_typed() {
        let names = ["Marie-Ève L’Écuyer", "Cercle"];
        for (mode, matching, other) in [
            (
                MatchMode::Begins,
                ["ecu marie", "CERC", ""],
                ["cuyer", "x", "marie z"],
            ),
            (
                MatchMode::Contains,
                ["cuyer", "ve l ecu", ""],
                ["ecu marie", "x", "ercles"],
            ),
            (
                MatchMode::Equals,
                ["l'écuyer marie ève", "cercle", ""],
                ["marie", "cercle x", "cercl"],
            ),
        ] {
            for typed in matching {
                assert!(mode.matches(typed, &names), "{mode:?} {typed}");
            }
            for typed in other {
                assert!(!mode.matches(typed, &names), "{mode:?} {typed}");
            }
        }
    }
}
