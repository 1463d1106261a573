//! The news of an appeal: what its organisers published, and its milestones.

pub(in crate::web) mod lines;
pub(in crate::web) mod view;

use actix_web::HttpRequest;

use crate::domain::Language;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::news::view::NewsPage;
use crate::web::public::{Ctx, HandlerResult, cached, head};
use crate::web::{Error, State};

/// `GET /{lang}/{slug}/news`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds the page of all news.
///
/// # Errors
/// [`Error::NotFound`] when the appeal has no text.
pub(in crate::web) fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<NewsPage, Error> {
    let head = head(state, public, language)?;
    let shell = state.appeal_shell(language, public, |links| links.news);
    Ok(NewsPage {
        shell,
        lines: lines::all(public, language),
        head,
    })
}
