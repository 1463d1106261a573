//! The pages of bulk actions: the list, the form of a new one, and one with its progress.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::admin_links::SignatoriesLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::view::SignatoryLine;
use crate::web::page::{Form, Page};

/// One criterion of a rule.
#[derive(Clone, Serialize)]
pub struct Criterion {
    /// Its label is `label-<name>`.
    pub name: &'static str,
    /// The prefix of the locale key of the value; empty when the value is shown verbatim.
    pub words: &'static str,
    pub value: String,
}

crate::domain::hidden_debug!(Criterion);

/// A bulk action with its counts.
#[derive(Debug, Clone, Serialize)]
pub struct BulkActionLine {
    pub url: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// The word of its state.
    pub state: &'static str,
    pub at: Timestamp,
    /// Signatures scanned so far.
    pub scanned: i64,
    /// Signatures that the rule matches.
    pub matched: i64,
    pub changed: i64,
    /// Matching signatures that could not be changed.
    pub skipped: i64,
    /// Signatures whose previous state was restored.
    pub restored: i64,
    /// Signatures left as they were while undoing, because they had changed since.
    pub changed_since: i64,
}

/// `/{lang}/admin/appeals/{slug}/bulk-actions`
#[derive(Debug, Serialize)]
pub struct BulkActionListPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    pub lines: Vec<BulkActionLine>,
}

impl Page for BulkActionListPage {
    const TEMPLATE: &'static str = "web/admin/bulk-actions/list.html";
}

/// `/{lang}/admin/appeals/{slug}/bulk-actions/new`
#[derive(Debug, Serialize)]
pub struct NewBulkActionPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    /// The URL of the search that the rule comes from.
    pub back: String,
    /// Hidden fields that carry the search.
    pub hidden: Vec<(&'static str, String)>,
    pub criteria: Vec<Criterion>,
    /// The kinds of action that the role allows.
    pub kinds: Vec<KindChoice>,
    pub reason: String,
    /// What owners of removed signatures can be told as the reason; the word `none` tells nothing.
    pub grounds: Vec<KindChoice>,
}

impl Page for NewBulkActionPage {
    const TEMPLATE: &'static str = "web/admin/bulk-actions/new.html";
}

/// `/{lang}/admin/appeals/{slug}/bulk-actions/{id}`
#[derive(Debug, Serialize)]
pub struct BulkActionPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    /// Action and token of the buttons.
    pub form: Form,
    pub action: BulkActionLine,
    pub criteria: Vec<Criterion>,
    /// Some matching signatures, before it starts.
    pub samples: Vec<SignatoryLine>,
    /// Whether it is at work; the page then refreshes itself.
    pub at_work: bool,
    pub can_start: bool,
    /// Whether the organiser can stop it, or drop it before it starts.
    pub can_stop: bool,
    pub can_resume: bool,
    /// Whether it can be undone now.
    pub can_undo: bool,
    /// Whether actions of its kind can be undone at all.
    pub undoable: bool,
}

impl Page for BulkActionPage {
    const TEMPLATE: &'static str = "web/admin/bulk-actions/detail.html";
}
