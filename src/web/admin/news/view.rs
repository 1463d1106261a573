//! The pages on which organisers write news.

use serde::Serialize;

use crate::domain::admin_links::EditorLinks;
use crate::domain::{NewsFigures, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::admin::choice::Choice;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, NewsLine, Page};

/// A news item in the list.
#[derive(Debug, Clone, Serialize)]
pub struct NewsItemLine {
    pub line: NewsLine,
    pub url: String,
    pub published_at: Option<Timestamp>,
    /// The page that sends it by mail.
    pub mail: String,
    /// What became of its mails, once it is being sent.
    pub figures: Option<NewsFigures>,
}

/// `/{lang}/admin/appeals/{slug}/news`
#[derive(Debug, Serialize)]
pub struct NewsListPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub links: EditorLinks,
    /// The newest first.
    pub items: Vec<NewsItemLine>,
    /// The public page of all news.
    pub public: String,
    pub is_published: bool,
    /// `deleted`, or empty.
    pub done: &'static str,
}

impl Page for NewsListPage {
    const TEMPLATE: &'static str = "web/admin/news/list.html";
}

/// A news item in one language, as typed.
#[derive(Clone, Serialize)]
pub struct NewsTextFields {
    pub tag: String,
    /// The language's own name.
    pub name: String,
    pub title: String,
    pub text: String,
    /// Whether it is shown without being asked for: it has words, or is in the language of the appeal.
    pub is_open: bool,
    /// Safe HTML, once the preview was asked for.
    pub preview: Option<String>,
}
crate::domain::hidden_debug!(NewsTextFields);

/// `/{lang}/admin/appeals/{slug}/news/new`, `/{lang}/admin/appeals/{slug}/news/{id}`
#[derive(Debug, Serialize)]
pub struct NewsEditPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub links: EditorLinks,
    pub form: Form,
    pub kinds: Vec<Choice>,
    pub texts: Vec<NewsTextFields>,
    pub is_new: bool,
    /// The page that sends it by mail; empty for a new one.
    pub mail: String,
    /// Whether it went out by mail: then it can be taken off the site, but not deleted.
    pub is_sent: bool,
    pub published_at: Option<Timestamp>,
    /// The version that the form is based on.
    pub base: String,
    pub conflict: Option<Conflict>,
    /// `saved`, `published`, `taken-back`, or empty.
    pub done: &'static str,
    /// The path of the script of the editor.
    pub script: String,
}

impl Page for NewsEditPage {
    const TEMPLATE: &'static str = "web/admin/news/edit.html";
}
