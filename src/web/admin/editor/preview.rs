//! Previews: the public page of an appeal before it is published, and a text while it is typed.

use actix_web::HttpResponse;

use super::links;
use crate::domain::admin_links::EditorLinks;
use crate::domain::{AppealState, Wording};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::{Ctx, HandlerResult, page};
use crate::web::{Error, public, wording};

/// `GET /{lang}/admin/appeals/{slug}/preview`: the page of the appeal as if it were published now.
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let languages = state.app.catalog.languages().to_vec();
    let mut appeal = (*at.appeal).clone();
    let read = state.app.reads().read(move |c| {
        if appeal.state == AppealState::Draft {
            appeal.state = AppealState::Open;
        }
        PublicAppeal::load_with_drafts(c, appeal, &languages)
    });
    let public = read.await?;
    let language = &at.admin.language;
    let (shown, shown_in) = (state.clone(), language.clone());
    let view = state.render(move || public::appeal::view(&shown, &public, &shown_in));
    let mut view = view.await??;
    let others = state.app.catalog.organisers_languages().iter();
    let others = others.filter(|other| *other != language).map(|other| {
        let links = EditorLinks::of(other, &at.appeal.slug);
        (other.clone(), links.preview)
    });
    view.shell = state.shell(language).also_in(&state.app.catalog, others);
    view.shell.preview = Some(links(&at).edit);
    page(&state, language, &view)
}

/// `POST …/preview`: the field `text` rendered as safe HTML, for the editor's script.
pub async fn fragment(state: Ctx, CsrfForm(typed): CsrfForm<FormFields>) -> HandlerResult {
    let text = typed.get("text").to_owned();
    if Wording::is_too_long(&text) {
        return Err(Error::TooLarge);
    }
    let html = state.render(move || wording::to_html(&text)).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(html))
}
