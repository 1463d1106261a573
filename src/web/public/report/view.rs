//! Views of the form that reports an appeal or a name.

use serde::Serialize;

use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/{slug}/report`
#[derive(Serialize)]
pub struct ReportPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    /// Whether a name is reported, not the appeal.
    pub about_name: bool,
    pub name: String,
    pub message: String,
    pub contact: String,
}

crate::domain::hidden_debug!(ReportPage);

impl Page for ReportPage {
    const TEMPLATE: &'static str = "web/report.html";
}

/// `/{lang}/{slug}/report/sent`
#[derive(Debug, Serialize)]
pub struct ReportSentPage {
    pub shell: Shell,
    pub head: AppealHead,
}

impl Page for ReportSentPage {
    const TEMPLATE: &'static str = "web/report-sent.html";
}
