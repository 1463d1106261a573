//! View of the kit.

use serde::Serialize;

use crate::domain::links::AppealLinks;
use crate::web::admin::area::AdminFrame;
use crate::web::page::Page;

/// `/{lang}/admin/appeals/{slug}/kit`
#[derive(Debug, Serialize)]
pub struct KitPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    /// The dashboard of the appeal.
    pub entry: String,
    /// The title of the appeal.
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// The absolute short address.
    pub share: String,
    /// Where numbered sheets are asked for.
    pub sheets: String,
    /// The most of them at once.
    pub most_sheets: u32,
    /// Whether the appeal has a picture, which other sites show instead of the card.
    pub picture: bool,
    /// One for each language with a published text; none while nothing is published.
    pub kits: Vec<LanguageKit>,
}

#[derive(Serialize)]
pub struct LanguageKit {
    pub name: String,
    pub lang: String,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
    /// The absolute address of the page.
    pub page: String,
    /// The path of the card; `None` without a font for its letters.
    pub card: Option<String>,
    /// Whether sheets of signatures are offered.
    pub has_sheets: bool,
    pub links: AppealLinks,
    /// A short text to pass on.
    pub message: String,
    /// A longer one, for an e-mail.
    pub mail: String,
}

impl Page for KitPage {
    const TEMPLATE: &'static str = "web/admin/kit.html";
}

crate::domain::hidden_debug!(LanguageKit);
