//! What stands around every organiser's page, the index, and the entry of an appeal.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::admin_links::AdminLinks;
use crate::web::pages::{Page, Shell};

/// The navigation of the area.
#[derive(Debug, Clone, Serialize)]
pub struct Area {
    /// Where its pages are.
    pub links: AdminLinks,
    /// The part that the page belongs to: `appeals`, `account`, `accounts`, `audit`, or none.
    pub here: &'static str,
    /// Whose session it is.
    pub name: String,
    /// Whether the accounts of others are shown.
    pub accounts: bool,
    /// Whether the record is shown.
    pub audit: bool,
    /// The token of the session's forms, for the way out.
    pub token: String,
}

/// An appeal on the index.
#[derive(Debug, Clone, Serialize)]
pub struct AppealLine {
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// Its entry in the area.
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
    /// How many signed.
    pub total: i64,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
}

/// `/{lang}/admin`
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// The frame.
    pub shell: Shell,
    /// The navigation.
    pub area: Area,
    /// The appeals that the account may enter.
    pub appeals: Vec<AppealLine>,
    /// Whether the account may make another one.
    pub create: bool,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "web/admin/home.html";
}

/// `/{lang}/admin/appeals/{slug}`
#[derive(Debug, Serialize)]
pub struct AppealEntryPage {
    /// The frame.
    pub shell: Shell,
    /// The navigation.
    pub area: Area,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// Its public page.
    pub public: String,
    /// Its editor, for those who may edit.
    pub edit: Option<String>,
    /// The word of its state.
    pub state: &'static str,
    /// People who signed.
    pub individuals: i64,
    /// Groups that signed.
    pub organisations: i64,
    /// Both.
    pub total: i64,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
}

impl Page for AppealEntryPage {
    const TEMPLATE: &'static str = "web/admin/appeal.html";
}
