//! Error pages.

use serde::Serialize;

use crate::web::page::{Page, Shell};

/// Says what happened and what to do.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    pub shell: Shell,
    /// Selects the text: `403`, `404`, `408`, `410`, `413`, `421`, `422`, `429`, `431`, `500` or `503`.
    pub status: u16,
    /// The field `request` of the line in the log.
    pub request_id: Option<String>,
}

impl ErrorPage {
    /// A status without a text of its own gets that of a similar one.
    #[must_use]
    pub fn new(shell: Shell, status: u16, request_id: Option<String>) -> Self {
        let status = match status {
            403 | 404 | 408 | 410 | 413 | 421 | 422 | 429 | 431 | 503 => status,
            405 => 404,
            400..=499 => 422,
            _ => 500,
        };
        Self {
            shell,
            status,
            request_id,
        }
    }
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "web/error.html";
}
