//! View of the history page: every version of the text.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{AppealHead, Page, Shell};

/// `/{lang}/{slug}/history`
#[derive(Debug, Serialize)]
pub struct HistoryPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub versions: Vec<Version>,
}

#[derive(Debug, Serialize)]
pub struct Version {
    pub number: i32,
    pub published_at: Option<Timestamp>,
    /// Why the text changed, or empty.
    pub note: String,
    /// SHA-256 of the wording, in hexadecimal.
    pub sha256: String,
    /// How many signed this version, if that is published.
    pub signatures: Option<i64>,
    /// What changed since the previous version, as safe HTML with `ins` and `del`; none for the first.
    pub changes_html: Option<String>,
    /// The complete text of this version, as safe HTML.
    pub text_html: Option<String>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "web/history.html";
}
