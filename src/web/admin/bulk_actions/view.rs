//! Bulk actions by a rule: the list of runs, a new one, and one with its progress.

use serde::Serialize;

use crate::domain::admin_links::SignatoriesLinks;
use crate::domain::{BulkProgress, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::view::SignatoryLine;
use crate::web::page::{Form, Page, Shell};

/// One thing that a rule asks for.
#[derive(Debug, Clone, Serialize)]
pub struct Criterion {
    /// Its label is `label-<name>`.
    pub name: &'static str,
    /// The beginning of the sentence of the value; empty when it is shown as it is.
    pub words: &'static str,
    pub value: String,
}

/// A run with its counts.
#[derive(Debug, Clone, Serialize)]
pub struct BulkActionLine {
    pub url: String,
    /// The word of what is done.
    pub deed: &'static str,
    /// The word of where it stands.
    pub state: &'static str,
    pub at: Timestamp,
    #[serde(flatten)]
    pub progress: BulkProgress,
}

/// `/{lang}/admin/appeals/{slug}/rules`
#[derive(Debug, Serialize)]
pub struct BulkActionListPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub people: SignatoriesLinks,
    pub lines: Vec<BulkActionLine>,
}

impl Page for BulkActionListPage {
    const TEMPLATE: &'static str = "web/admin/rules/list.html";
}

/// `/{lang}/admin/appeals/{slug}/rules/new`
#[derive(Debug, Serialize)]
pub struct NewBulkActionPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    /// The search that the rule comes from.
    pub back: String,
    /// What the form sends back of the search.
    pub hidden: Vec<(&'static str, String)>,
    /// What the rule asks for.
    pub criteria: Vec<Criterion>,
    pub deeds: Vec<KindChoice>,
    pub reason: String,
}

impl Page for NewBulkActionPage {
    const TEMPLATE: &'static str = "web/admin/rules/new.html";
}

/// `/{lang}/admin/appeals/{slug}/rules/{id}`
#[derive(Debug, Serialize)]
pub struct BulkActionPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub people: SignatoriesLinks,
    /// Action and token of the buttons.
    pub form: Form,
    pub run: BulkActionLine,
    /// What its rule asks for.
    pub criteria: Vec<Criterion>,
    /// Some of those it is about, before it is done.
    pub samples: Vec<SignatoryLine>,
    /// Whether the site works on it: the page then renews itself.
    pub at_work: bool,
    /// Whether it can be done.
    pub can_start: bool,
    /// Whether it can be stopped, or dropped.
    pub can_stop: bool,
    /// Whether it can go on.
    pub can_resume: bool,
    /// Whether it can be taken back.
    pub can_undo: bool,
    /// Whether what it does can ever be taken back.
    pub undoable: bool,
}

impl Page for BulkActionPage {
    const TEMPLATE: &'static str = "web/admin/rules/one.html";
}
