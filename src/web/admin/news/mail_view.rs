//! The pages that send a news item by e-mail.

use serde::Serialize;

use crate::domain::NewsFigures;
use crate::domain::admin_links::EditorLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::settings::view::MailTrial;
use crate::web::page::{Form, Page};

/// The mail in one language.
#[derive(Serialize)]
pub struct NewsMailPreview {
    pub tag: String,
    /// The language's own name.
    pub name: String,
    pub subject: String,
    /// Safe HTML.
    pub html: String,
    /// The whole text part.
    pub text: String,
}

/// How many people get the words in one language.
#[derive(Serialize)]
pub struct NewsMailLanguage {
    pub name: String,
    pub count: i64,
}

/// How long the mails take at the configured pace, in the largest unit that says enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NewsMailTime {
    /// `minutes`, `hours` or `days`.
    pub unit: &'static str,
    pub count: i64,
}

/// `/{lang}/admin/appeals/{slug}/news/{id}/mail` and `…/send`
#[derive(Serialize)]
pub struct NewsMailPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub links: EditorLinks,
    /// The page of the news item.
    pub item: String,
    /// This page.
    pub page: String,
    pub form: Form,
    pub title: String,
    pub title_lang: String,
    /// Whether the news item is on the site; a draft is not sent.
    pub is_published: bool,
    pub previews: Vec<NewsMailPreview>,
    /// The organiser's own address.
    pub to: String,
    /// `counting`, `counted`, `sending`, `paused`, `stopped`, `done`, or empty before the first count.
    pub state: &'static str,
    /// Whether the news item changed since it was counted.
    pub is_changed: bool,
    /// By language, if there is more than one.
    pub languages: Vec<NewsMailLanguage>,
    pub figures: NewsFigures,
    /// `None` if no pace is configured.
    pub time: Option<NewsMailTime>,
    /// The revision of the news item that is shown.
    pub base: i64,
    /// When the count that is shown began, in milliseconds.
    pub counted: i64,
    pub trial: Option<MailTrial>,
    /// Minutes to wait after too many test mails, else 0.
    pub wait: i64,
    /// `unchanged`, `send`, `pause`, `resume`, `stop`, or empty.
    pub done: &'static str,
    /// Whether the page asks the last question.
    pub asks: bool,
}

impl Page for NewsMailPage {
    const TEMPLATE: &'static str = "web/admin/news/mail.html";
}

crate::domain::hidden_debug!(NewsMailPreview);
crate::domain::hidden_debug!(NewsMailLanguage);
crate::domain::hidden_debug!(NewsMailPage);
