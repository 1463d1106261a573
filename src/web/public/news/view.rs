//! View of the news of an appeal.

use serde::Serialize;

use crate::web::page::{AppealHead, NewsLine, Page, Shell};

/// `/{lang}/{slug}/news`
#[derive(Debug, Serialize)]
pub struct NewsPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// The latest first.
    pub lines: Vec<NewsLine>,
}

impl Page for NewsPage {
    const TEMPLATE: &'static str = "web/news.html";
}
