//! Words that say a change to those who do not see its colour.

use crate::domain::Language;
use crate::i18n::Catalog;

/// What is read aloud before and after a change.
#[derive(Debug, Clone)]
pub struct ChangeWords {
    /// The language of these words, which may be another one than that of the text.
    pub language: String,
    pub added: String,
    pub removed: String,
    pub end: String,
}

impl ChangeWords {
    /// The words of a page in this language.
    #[must_use]
    pub fn of(catalog: &Catalog, language: &Language) -> Self {
        let text = |key| catalog.text(language, key, &[]);
        Self {
            language: language.to_string(),
            added: format!("{} ", text("change-added")),
            removed: format!("{} ", text("change-removed")),
            end: format!(" {}", text("change-end")),
        }
    }
}
