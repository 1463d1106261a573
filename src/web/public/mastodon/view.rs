//! View of the page that asks for a Mastodon server.

use serde::Serialize;

use crate::web::page::{AppealHead, Page, Shell};

/// `/{lang}/{slug}/share/mastodon`
#[derive(Debug, Serialize)]
pub struct MastodonPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// As typed.
    pub server: String,
    /// What was typed is not the address of a server.
    pub is_unknown: bool,
    /// Where the text can be posted, once the server is known.
    pub post: Option<MastodonPost>,
    /// What is passed on.
    pub text: String,
}

#[derive(Debug, Serialize)]
pub struct MastodonPost {
    pub host: String,
    pub url: String,
}

impl Page for MastodonPage {
    const TEMPLATE: &'static str = "web/mastodon.html";
}
