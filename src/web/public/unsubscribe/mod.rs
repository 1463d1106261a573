//! Ends the news, by the link in each of them: one press here, or the button of a mail program (RFC 8058). Mail scanners open
//! links, so a GET ends nothing.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;

use crate::domain::{Language, NewsId, SignatureKind, links};
use crate::services::Purpose;
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::unsubscribe::{gets_news, unsubscribe};
use crate::web::page::Form;
use crate::web::public::unsubscribe::view::UnsubscribePage;
use crate::web::public::{Ctx, HandlerResult, head_for, language, open, page};
use crate::web::{Error, State};

type TokenPath = web::Path<(String, String)>;

/// The news item in whose mail the link stood.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    news: Option<String>,
}

impl Query {
    fn news(&self) -> Option<NewsId> {
        self.news.as_ref()?.parse().ok()
    }
}

async fn opened(state: &State, path: &TokenPath) -> Result<(Language, OpenedSignature), Error> {
    let language = language(state, &path.0)?;
    let opened = open(state, &path.1, Purpose::Unsubscribe)
        .await?
        .ok_or(Error::Gone)?;
    Ok((language, opened))
}

async fn answer(
    state: &State,
    path: &TokenPath,
    query: &Query,
    (language, opened): (&Language, &OpenedSignature),
    done: bool,
) -> HandlerResult {
    let action = match query.news() {
        Some(news) => links::unsubscribe_from(language, &path.1, news),
        None => links::unsubscribe(language, &path.1),
    };
    let signature = &opened.signature;
    let view = UnsubscribePage {
        shell: state.shell(language),
        head: head_for(state, opened, language).await?,
        form: Form::new(&action, ""),
        gets_news: gets_news(opened) && !done,
        may_ask_again: signature.is_live() && signature.kind == SignatureKind::Individual,
    };
    page(state, language, &view)
}

/// `GET /{lang}/unsubscribe/{token}`
pub async fn show(state: Ctx, path: TokenPath, query: web::Query<Query>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    answer(&state, &path, &query, (&language, &opened), false).await
}

/// `POST /{lang}/unsubscribe/{token}`: whatever its body says, so that every mail program can do it. The answer is no
/// redirect, which they need not follow; a second POST does nothing more.
pub async fn stop(state: Ctx, path: TokenPath, query: web::Query<Query>) -> HandlerResult {
    let (language, mine) = opened(&state, &path).await?;
    unsubscribe(&state.app, mine, query.news()).await?;
    let (_, now) = opened(&state, &path).await?;
    answer(&state, &path, &query, (&language, &now), true).await
}
