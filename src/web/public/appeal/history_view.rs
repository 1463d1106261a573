//! View of the history page: every version of the text, and what changed beside it.

use serde::Serialize;

use crate::domain::{PictureChange, TextCount, Timestamp};
use crate::web::page::{AppealHead, Page, Shell};
use crate::web::page_cache::rendered_texts::WholeText;
use crate::web::wording::FieldChange;

/// `/{lang}/{slug}/history`
#[derive(Debug, Serialize)]
pub struct HistoryPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The latest first.
    pub versions: Vec<Version>,
    /// How many signed the texts in other languages; none if nobody did, and below the threshold of the counter.
    pub elsewhere: Option<TextCount>,
    /// The latest first.
    pub changes: Vec<ChangeLine>,
}

#[derive(Debug, Serialize)]
pub struct Version {
    pub number: i32,
    pub published_at: Option<Timestamp>,
    /// Why the text changed, or empty.
    pub note: String,
    /// The digest of everything that is signed, in hexadecimal.
    pub sha256: String,
    /// How many signed this version; none below the threshold of the counter.
    pub signatures: Option<TextCount>,
    /// What changed since the previous version; none for the first, and empty if a page shows both alike.
    pub changes: Option<Vec<FieldChange>>,
    pub whole: Option<WholeText>,
}

/// A change beside the text.
#[derive(Debug, Serialize)]
pub struct ChangeLine {
    pub at: Timestamp,
    pub change: ShownChange,
}

#[derive(Debug, Serialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum ShownChange {
    /// Titles of links.
    Links {
        added: Vec<String>,
        removed: Vec<String>,
        changed: Vec<String>,
    },
    Picture {
        change: PictureChange,
    },
    Logo {
        change: PictureChange,
    },
    FirstSignatories {
        added: usize,
        /// The added ones who are among the first signatories today; nobody else is named.
        names: Vec<String>,
        removed: usize,
        changed: usize,
    },
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "web/history.html";
}
