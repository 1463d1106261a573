//! The page of the audit log.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

/// An option of a filter.
#[derive(Debug, Clone, Serialize)]
pub struct FilterChoice {
    pub value: String,
    pub text: String,
    pub chosen: bool,
}

/// A row of the audit log.
#[derive(Debug, Clone, Serialize)]
pub struct AuditLine {
    pub number: i64,
    pub at: Timestamp,
    /// The name of the account that acted; empty for other actors.
    pub actor: String,
    /// `admin`, `cli`, `site` or `visitor`.
    pub actor_kind: &'static str,
    /// The word of the action.
    pub verb: &'static str,
    /// The kind of object acted on.
    pub object_kind: String,
    pub object_id: Option<i64>,
    /// The name of the object, if it is an account or an appeal.
    pub object: Option<String>,
    /// The page of the object, or empty.
    pub url: String,
    /// More details, as sentences.
    pub facts: Vec<String>,
}

/// The result of verifying the audit log.
#[derive(Debug, Clone, Serialize)]
pub struct AuditVerdict {
    /// The word of the fault; empty when the log is intact.
    pub fault: &'static str,
    /// The number of rows of an intact log, or the first faulty row.
    pub row: i64,
    /// The seal of the last row of an intact log, else empty.
    pub head: String,
}

/// `/{lang}/admin/audit`
#[derive(Debug, Serialize)]
pub struct AuditPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    /// The form of the filter; its token is used by the button to verify too.
    pub form: Form,
    pub actors: Vec<FilterChoice>,
    pub verbs: Vec<FilterChoice>,
    pub appeals: Vec<FilterChoice>,
    pub from: String,
    pub to: String,
    /// Whether any filter is set.
    pub searched: bool,
    /// The rows, newest first.
    pub lines: Vec<AuditLine>,
    /// The URL of the next page, with older rows.
    pub next: Option<String>,
    /// The result of the verification just made.
    pub verdict: Option<AuditVerdict>,
}

impl Page for AuditPage {
    const TEMPLATE: &'static str = "web/admin/audit.html";
}
