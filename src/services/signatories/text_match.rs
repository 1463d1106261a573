//! How what was typed is compared with what stands in a record.

use crate::domain::stored_words;
use crate::domain::text::search_text;

stored_words! {
    /// How a text is looked for. Marks, case and punctuation never count.
    #[derive(Default)]
    MatchMode {
        /// Every word typed begins a word of the texts.
        #[default]
        Begins = "begins",
        /// What was typed stands in one of the texts, also in the middle of a word.
        Contains = "contains",
        /// One of the texts has the words typed and no other, in any order.
        Equals = "equals",
    }
}

impl MatchMode {
    /// Whether the texts are looked for; everything is when nothing was typed.
    #[must_use]
    pub fn fits(self, typed: &str, texts: &[&str]) -> bool {
        match self {
            Self::Begins => begins(typed, texts),
            Self::Contains => {
                let typed = search_text::plain(typed);
                texts
                    .iter()
                    .any(|text| search_text::plain(text).contains(&typed))
            }
            Self::Equals => {
                let typed = sorted(typed);
                typed.is_empty() || texts.iter().any(|text| sorted(text) == typed)
            }
        }
    }
}

fn sorted(text: &str) -> Vec<String> {
    let plain = search_text::plain(text);
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Whether every word typed begins a word of the texts.
pub(super) fn begins(typed: &str, texts: &[&str]) -> bool {
    let typed = search_text::words(typed);
    if typed.is_empty() {
        return true;
    }
    let known: Vec<String> = texts
        .iter()
        .flat_map(|text| search_text::words(text))
        .collect();
    typed
        .iter()
        .all(|word| known.iter().any(|one| one.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use crate::services::signatories::text_match::*;

    #[test]
    fn a_text_begins_contains_or_equals_what_was_typed() {
        let names = ["Marie-Ève L’Écuyer", "Cercle"];
        for (how, fitting, other) in [
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
            for typed in fitting {
                assert!(how.fits(typed, &names), "{how:?} {typed}");
            }
            for typed in other {
                assert!(!how.fits(typed, &names), "{how:?} {typed}");
            }
        }
    }
}
