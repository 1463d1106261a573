//! A line of news: what organisers wrote, or a step that the number of the appeal passed.

use serde::Serialize;

use crate::domain::Timestamp;

/// A news item, or a milestone, which has a number instead of a title.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NewsLine {
    /// Where it stands in the page of all news: `news-12`, or `milestone-1000`.
    pub anchor: String,
    /// The end of the locale key `news-kind-…`; `milestone` for a milestone.
    pub kind: &'static str,
    pub at: Timestamp,
    pub title: String,
    /// The language of title and text.
    pub text_lang: String,
    pub text_dir: &'static str,
    /// Safe HTML, or empty.
    pub html: String,
    pub number: Option<i64>,
}
