//! How search terms are compared with the texts of a record.

use crate::domain::stored_words;
use crate::domain::text::search_text;

stored_words! {
    #[derive(Default)]
    MatchMode {
        /// Every search term begins a word of the texts, whatever their accents, case and punctuation.
        #[default]
        Begins = "begins",
        /// One of the texts contains the search terms in this order, also in the middle of a word; as generous.
        Contains = "contains",
        /// One of the texts consists of the search terms and no other words, in any order; only European accents, case and
        /// punctuation are ignored.
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
                let contains =
                    |form: fn(&str) -> String, text: &str| form(text).contains(&form(typed));
                texts.iter().any(|text| {
                    contains(search_text::plain, text) || contains(search_text::joined, text)
                })
            }
            Self::Equals => {
                let typed = search_text::exact_words(typed);
                let are_same = |text: &&str| search_text::exact_words(text) == typed;
                typed.is_empty() || texts.iter().any(are_same)
            }
        }
    }
}

/// Whether every search term begins a word of the texts.
pub(super) fn begins(typed: &str, texts: &[&str]) -> bool {
    let typed = search_text::query_words(typed);
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
mod tests;
