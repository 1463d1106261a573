//! The page that is shown instead of a form while the site is read-only.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{Page, Shell};

#[derive(Debug, Serialize)]
pub struct ReadOnlyPage {
    pub shell: Shell,
    /// When forms are taken again, if that is known.
    pub until: Option<Timestamp>,
    /// Whether a form was sent, which can be sent again by reloading the page.
    pub sent: bool,
}

impl ReadOnlyPage {
    #[must_use]
    pub fn new(shell: Shell, until: Option<Timestamp>, sent: bool) -> Self {
        // It says so itself.
        let shell = Shell {
            read_only: None,
            ..shell
        };
        Self { shell, until, sent }
    }
}

impl Page for ReadOnlyPage {
    const TEMPLATE: &'static str = "web/read-only.html";
}
