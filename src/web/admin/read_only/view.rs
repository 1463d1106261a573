//! The page of the switch of read-only mode and maintenance.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

/// `/{lang}/admin/read-only`
#[derive(Debug, Serialize)]
pub struct SwitchPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub is_on: bool,
    /// Whether pages wait too.
    pub is_closed: bool,
    /// When it ends by itself.
    pub until: Option<Timestamp>,
    /// The minutes as typed.
    pub minutes: String,
    /// `on`, `closed`, `off`, or empty.
    pub done: &'static str,
}

impl Page for SwitchPage {
    const TEMPLATE: &'static str = "web/admin/read-only.html";
}
