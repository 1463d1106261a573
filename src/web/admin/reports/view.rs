//! The page of the reports about an appeal.

use serde::Serialize;

use crate::domain::admin_links::SignatoriesLinks;
use crate::domain::{ReportId, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

#[derive(Serialize)]
pub struct ReportLine {
    pub id: ReportId,
    pub at: Timestamp,
    /// `appeal` or `name`.
    pub subject: &'static str,
    /// The name that is reported, or empty.
    pub name: String,
    pub message: String,
    /// Where the visitor can be answered, or empty.
    pub contact: String,
    /// Whether the field that nobody sees was filled in.
    pub robot: bool,
}

crate::domain::hidden_debug!(ReportLine);

/// `/{lang}/admin/appeals/{slug}/reports`
#[derive(Debug, Serialize)]
pub struct ReportsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub signatories: SignatoriesLinks,
    pub form: Form,
    /// The oldest first.
    pub open: Vec<ReportLine>,
    /// How many more are open.
    pub more: i64,
    pub settled: Vec<ReportLine>,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "web/admin/reports.html";
}
