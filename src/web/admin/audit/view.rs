//! The record of what organisers did.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page, Shell};

/// Something to choose, with its words.
#[derive(Debug, Clone, Serialize)]
pub struct FilterChoice {
    pub value: String,
    pub text: String,
    pub chosen: bool,
}

/// A line of the record.
#[derive(Debug, Clone, Serialize)]
pub struct AuditLine {
    pub number: i64,
    pub at: Timestamp,
    /// The name of the account that did it, when it was one.
    pub actor: String,
    /// `admin`, `cli`, `site` or `visitor`.
    pub actor_kind: &'static str,
    /// The word of what was done.
    pub verb: &'static str,
    /// The kind of thing it was done to.
    pub object_kind: String,
    pub object_id: Option<i64>,
    /// Its name, when it is an account or an appeal.
    pub object: Option<String>,
    /// Where it can be seen; or empty.
    pub url: String,
    pub facts: Vec<String>,
}

/// What looking the record over found.
#[derive(Debug, Clone, Serialize)]
pub struct AuditVerdict {
    /// The word of what is wrong; empty when nothing is.
    pub fault: &'static str,
    /// Rows of a whole record, or the first row that is wrong.
    pub row: i64,
    /// The seal of the last row; empty when something is wrong.
    pub head: String,
}

/// `/{lang}/admin/audit`
#[derive(Debug, Serialize)]
pub struct AuditPage {
    pub shell: Shell,
    pub area: AdminFrame,
    /// The form of the search, with what is wrong with it; and the token to look the record over.
    pub form: Form,
    pub actors: Vec<FilterChoice>,
    pub verbs: Vec<FilterChoice>,
    pub appeals: Vec<FilterChoice>,
    pub from: String,
    pub to: String,
    /// Whether anything is asked for.
    pub searched: bool,
    /// The lines, the latest first.
    pub lines: Vec<AuditLine>,
    /// The page of the lines before.
    pub next: Option<String>,
    /// What looking it over found, when that was asked for.
    pub verdict: Option<AuditVerdict>,
}

impl Page for AuditPage {
    const TEMPLATE: &'static str = "web/admin/audit.html";
}
