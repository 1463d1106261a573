//! When something is not there, or does not work.

use serde::Serialize;

use crate::web::page::{Page, Shell};

/// An error page: what happened, what to do, and the number to quote.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    pub shell: Shell,
    /// Which sentences to show: `403`, `404`, `410`, `413`, `421`, `422`, `429`, `500` or `503`.
    pub status: u16,
    /// The number that the operator finds in the log.
    pub request_id: Option<String>,
}

impl ErrorPage {
    /// The page of a status; one without sentences of its own says what the nearest says.
    #[must_use]
    pub fn new(shell: Shell, status: u16, request_id: Option<String>) -> Self {
        let status = match status {
            403 | 404 | 410 | 413 | 421 | 422 | 429 | 503 => status,
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
