//! What the site says about itself: the texts of its owners.

pub(in crate::web) mod view;

use actix_web::HttpRequest;

use crate::domain::links;
use crate::domain::{Language, SitePage};
use crate::web::public::site_page::view::SiteTextPage;
use crate::web::public::{Ctx, HandlerResult, cached};
use crate::web::{State, wording};

/// `GET /{lang}/about` and `GET /{lang}/legal`, from the page cache; 404 while nobody has written a text.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds a page; `None` if nobody has written its text in any language.
pub(in crate::web) fn view(
    state: &State,
    language: &Language,
    page: SitePage,
) -> Option<SiteTextPage> {
    let settings = state.app.settings();
    let (text_language, text) = settings.text(page, language)?;
    let languages = state.app.catalog.languages();
    Some(SiteTextPage {
        shell: state.public_shell(language, languages, |other| links::site_page(other, page)),
        word: page.word(),
        text_lang: text_language.to_string(),
        text_dir: if text_language.is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        },
        html: wording::to_html(text),
    })
}
