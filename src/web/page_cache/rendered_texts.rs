//! The published texts as the history shows them. A published text never changes, so each is rendered once.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::domain::{AppealText, Language, TextId};
use crate::web::wording::{self, ChangeWords, FieldChange, field_changes};

/// By text.
pub type RenderedTexts = HashMap<TextId, Arc<RenderedText>>;

#[derive(Debug, PartialEq, Eq)]
pub struct RenderedText {
    pub whole: WholeText,
    /// What changed since the text before it, by the language of the page; empty for the first.
    pub changes: HashMap<Language, Vec<FieldChange>>,
}

/// Everything that is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WholeText {
    pub title: String,
    pub addressee: String,
    pub summary: String,
    pub responsible: String,
    pub notice: String,
    /// Safe HTML.
    pub html: String,
}

impl WholeText {
    fn of(text: &AppealText) -> Self {
        Self {
            title: text.title.clone(),
            addressee: text.addressee.clone(),
            summary: text.summary.clone(),
            responsible: text.responsible.clone(),
            notice: text.notice.clone(),
            html: wording::to_html(&text.markdown),
        }
    }
}

/// Renders texts, which are ordered by language and number; those in `known` are taken from there.
pub fn render_texts(
    texts: &[AppealText],
    known: Option<&RenderedTexts>,
    change_words: &[(Language, ChangeWords)],
) -> RenderedTexts {
    let mut rendered = RenderedTexts::new();
    let mut previous: Option<&AppealText> = None;
    for text in texts {
        let before = previous.filter(|before| before.language == text.language);
        previous = Some(text);
        let known = known.and_then(|known| known.get(&text.id)).cloned();
        let version = known.unwrap_or_else(|| {
            let changes = before.into_iter().flat_map(|before| {
                change_words.iter().map(|(language, words)| {
                    let changes = field_changes(&before.into(), &text.into(), words);
                    (language.clone(), changes)
                })
            });
            Arc::new(RenderedText {
                whole: WholeText::of(text),
                changes: changes.collect(),
            })
        });
        rendered.insert(text.id, version);
    }
    rendered
}
