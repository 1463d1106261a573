//! Which text is signed, on every page that shows a signature or a form to sign.

use serde::Serialize;

use crate::domain::links::AppealLinks;
use crate::domain::{Appeal, AppealText, TextId, Timestamp};
use crate::i18n::Catalog;

#[derive(Debug, Clone, Serialize)]
pub struct SignedText {
    pub number: i32,
    /// The name of its language, if the appeal has texts in several; or empty.
    pub language: String,
    pub published_at: Option<Timestamp>,
    /// The latest text of the language, if it is another one.
    pub newer: Option<NewerText>,
    /// The history of the texts in this language.
    pub history: String,
}

/// A text that was published later.
#[derive(Debug, Clone, Serialize)]
pub struct NewerText {
    pub number: i32,
    pub published_at: Option<Timestamp>,
}

impl SignedText {
    /// The text with this id, of all texts of the appeal.
    #[must_use]
    pub fn find(
        catalog: &Catalog,
        appeal: &Appeal,
        texts: &[AppealText],
        id: TextId,
    ) -> Option<Self> {
        let text = texts.iter().find(|text| text.id == id)?;
        let mut published = texts.iter().filter(|text| text.published_at.is_some());
        let is_only_language = published.all(|other| other.language == text.language);
        Some(Self {
            number: text.number,
            language: if is_only_language {
                String::new()
            } else {
                catalog.text(&text.language, "language-name", &[])
            },
            published_at: text.published_at,
            newer: text.newer_in(texts).map(|newer| NewerText {
                number: newer.number,
                published_at: newer.published_at,
            }),
            history: AppealLinks::of(&text.language, &appeal.slug).history,
        })
    }
}
