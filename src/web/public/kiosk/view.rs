//! View of the page after somebody signed on a device that many people share.

use serde::Serialize;

use crate::web::page::{AppealHead, Page, Shell};

/// `/{lang}/{slug}/kiosk/sent`: the same page for everybody. It goes back to the empty form by itself.
#[derive(Debug, Serialize)]
pub struct KioskSentPage {
    pub shell: Shell,
    pub head: AppealHead,
}

impl Page for KioskSentPage {
    const TEMPLATE: &'static str = "web/kiosk-sent.html";
}
