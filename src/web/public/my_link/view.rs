//! Views of “Send me my link”.

use serde::Serialize;

use crate::web::page::{AppealHead, Form, Page, Shell};
use crate::web::public::mailbox::view::Delay;

/// `/{lang}/{slug}/my-link`
#[derive(Serialize)]
pub struct MyLinkPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    pub email: String,
}

impl Page for MyLinkPage {
    const TEMPLATE: &'static str = "web/my-link.html";
}

/// `/{lang}/{slug}/my-link/sent`: the same page for every address.
#[derive(Debug, Serialize)]
pub struct MyLinkSentPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub delay: Option<Delay>,
}

impl Page for MyLinkSentPage {
    const TEMPLATE: &'static str = "web/my-link-sent.html";
}

crate::domain::hidden_debug!(MyLinkPage);
