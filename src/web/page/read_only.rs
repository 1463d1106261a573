//! The page that is shown instead of a form while the site is read-only, and instead of every page while it is closed.

use serde::Serialize;

use crate::domain::{ReadOnly, Timestamp};
use crate::web::page::{Page, Shell};

#[derive(Debug, Serialize)]
pub struct ReadOnlyPage {
    pub shell: Shell,
    /// When it ends, if that is known.
    pub until: Option<Timestamp>,
    /// Whether pages wait too.
    pub is_closed: bool,
    /// Whether a form was sent, which can be sent again by reloading the page.
    pub sent: bool,
}

impl ReadOnlyPage {
    #[must_use]
    pub fn new(shell: Shell, mode: ReadOnly, sent: bool) -> Self {
        // It says so itself.
        let mut shell = Shell {
            read_only: None,
            ..shell
        };
        if mode.is_closed {
            // Links to pages lead nowhere.
            shell.foot.retain(|link| link.word == "contact");
        }
        Self {
            shell,
            until: mode.until,
            is_closed: mode.is_closed,
            sent,
        }
    }
}

impl Page for ReadOnlyPage {
    const TEMPLATE: &'static str = "web/read-only.html";
}
