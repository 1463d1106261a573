//! The page that ends the news.

use serde::Serialize;

use crate::web::page::{AppealHead, Form, Page, Shell};

/// `/{lang}/unsubscribe/{token}`
#[derive(Debug, Serialize)]
pub struct UnsubscribePage {
    pub shell: Shell,
    pub head: AppealHead,
    pub form: Form,
    pub gets_news: bool,
    /// Whether there is a signature that stays, with a personal page that offers news.
    pub may_ask_again: bool,
}

impl Page for UnsubscribePage {
    const TEMPLATE: &'static str = "web/unsubscribe.html";
}
