//! The differences between two versions of everything that is signed: the text, and the lines around it.

use serde::Serialize;

use super::{ChangeWords, line_differences, text_differences};
use crate::domain::{AppealText, Wording};

/// What is signed.
pub struct Signed<'a> {
    title: &'a str,
    addressee: &'a str,
    summary: &'a str,
    markdown: &'a str,
    responsible: &'a str,
    notice: &'a str,
}

impl<'a> From<&'a AppealText> for Signed<'a> {
    fn from(text: &'a AppealText) -> Self {
        Self {
            title: &text.title,
            addressee: &text.addressee,
            summary: &text.summary,
            markdown: &text.markdown,
            responsible: &text.responsible,
            notice: &text.notice,
        }
    }
}

impl<'a> From<&'a Wording> for Signed<'a> {
    fn from(wording: &'a Wording) -> Self {
        Self {
            title: &wording.title,
            addressee: &wording.addressee,
            summary: &wording.summary,
            markdown: &wording.markdown,
            responsible: &wording.responsible,
            notice: &wording.notice,
        }
    }
}

/// A part that changed, with its differences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The name of the field in the editor: `title`, `addressee`, `summary`, `text`, `responsible` or `notice`.
    pub field: &'static str,
    /// Safe HTML: blocks for the text, a line for the other fields.
    pub html: String,
}

/// The parts that changed, in the order of the page. Empty if only the source of the text did, and a page shows both
/// alike.
#[must_use]
pub fn field_changes(
    old: &Signed<'_>,
    new: &Signed<'_>,
    change_words: &ChangeWords,
) -> Vec<FieldChange> {
    let line = |field, old: &str, new: &str| {
        (old != new).then(|| FieldChange {
            field,
            html: line_differences(old, new, change_words),
        })
    };
    let text = text_differences(old.markdown, new.markdown, change_words);
    let changes = [
        line("title", old.title, new.title),
        line("addressee", old.addressee, new.addressee),
        line("summary", old.summary, new.summary),
        text.map(|html| FieldChange {
            field: "text",
            html,
        }),
        line("responsible", old.responsible, new.responsible),
        line("notice", old.notice, new.notice),
    ];
    changes.into_iter().flatten().collect()
}
