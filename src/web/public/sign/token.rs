//! The token of the form on the page of the appeal, which is cached and the same for everybody.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::TextId;
use crate::services::form_token;
use crate::services::protection::proofs;
use crate::web::Error;
use crate::web::public::{AppealPath, Ctx, HandlerResult, language_and_appeal};

/// Which text the form on the page of the appeal is about.
#[derive(Deserialize)]
pub struct ShownText {
    /// That of the language if it is not said.
    text: Option<TextId>,
}

/// `GET /{lang}/{slug}/sign/token.txt?text=ID`: a token, as plain text, for the form on the page of the appeal. While
/// proofs of work are asked for, a second line has the number of parts and of bits.
///
/// # Errors
/// [`Error::NotFound`] when the text is not published or the appeal takes no signatures.
pub async fn token(state: Ctx, path: AppealPath, shown: web::Query<ShownText>) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let shown = match shown.text {
        Some(text) => text,
        None => public.text(&language)?.id,
    };
    let is_published = public.texts.iter().any(|text| text.id == shown);
    if !is_published || !public.appeal.takes_signatures(state.now()) {
        return Err(Error::NotFound);
    }
    let mut answer = form_token::for_text(&state.app, &public.appeal.slug, shown);
    if let Some(task) = proofs::task(&state.app, public.appeal.id).await? {
        answer = format!("{answer}\n{task}");
    }
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(answer))
}
