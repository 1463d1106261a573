//! View of what the site says about itself.

use serde::Serialize;

use crate::web::page::{Page, Shell};

/// `/{lang}/about` and `/{lang}/legal`
#[derive(Debug, Serialize)]
pub struct SiteTextPage {
    pub shell: Shell,
    /// The end of the locale key of its title.
    pub word: &'static str,
    /// The language of the text, which may differ from the page's.
    pub text_lang: String,
    /// `rtl` or `ltr`, for the text.
    pub text_dir: &'static str,
    /// Safe HTML.
    pub html: String,
}

impl Page for SiteTextPage {
    const TEMPLATE: &'static str = "web/site-page.html";
}
