//! The page on which owners decide about the site.

use serde::Serialize;

use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::editor::view::Conflict;
use crate::web::page::{Form, Page};

/// What the site says about itself in one language, as typed.
#[derive(Clone, Default, Serialize)]
pub struct TextsLine {
    pub tag: String,
    /// The language's own name.
    pub name: String,
    pub about: String,
    pub legal: String,
    /// Whether it is shown without being asked for: it has a text, or is in the language of the site.
    pub is_open: bool,
}

/// What is stored or was typed.
#[derive(Clone, Default, Serialize)]
pub struct SiteValues {
    pub name: String,
    pub contact: String,
    pub time_zone: String,
    pub language: String,
    /// The name of an accent, or [`OWN_ACCENT`](crate::domain::OWN_ACCENT).
    pub accent: String,
    /// The accent that has no name, as `#rrggbb`.
    pub accent_colour: String,
    pub owners_second_factor: bool,
    pub texts: Vec<TextsLine>,
}

/// `/{lang}/admin/settings/site`
#[derive(Debug, Serialize)]
pub struct SiteSettingsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub values: SiteValues,
    /// The names of the accents to choose from.
    pub accents: Vec<&'static str>,
    pub languages: Vec<LanguageChoice>,
    /// What the settings of the server say, which is shown while the field is empty.
    pub configured_name: String,
    pub configured_zone: String,
    /// The path of the page of the logo.
    pub logo: String,
    pub has_logo: bool,
    /// The path of the page of the pictures for the texts.
    pub pictures: String,
    pub base: String,
    pub conflict: Option<Conflict>,
    /// `saved`, or empty.
    pub done: &'static str,
}

impl Page for SiteSettingsPage {
    const TEMPLATE: &'static str = "web/admin/site-settings.html";
}

crate::domain::hidden_debug!(TextsLine, SiteValues);
