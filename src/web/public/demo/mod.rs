//! The mailbox of `paraph demo`: every mail that it sent, to be read in the browser.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};
use serde::Deserialize;

use crate::domain::Language;
use crate::services::delivery::local_mailbox;
use crate::services::delivery::local_mailbox::LocalMail;
use crate::web::public::demo::view::{DemoMail, DemoMailPage, DemoMailbox};
use crate::web::public::{Ctx, HandlerResult, page};
use crate::web::{Error, State};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    lang: String,
}

fn preferred_language(state: &State, query: &Query, request: &HttpRequest) -> Language {
    let accepted = request
        .headers()
        .get("accept-language")
        .and_then(|value| value.to_str().ok());
    state
        .language(&query.lang)
        .unwrap_or_else(|| state.app.negotiate(accepted))
}

fn summary(number: usize, mail: &LocalMail, language: &Language) -> DemoMail {
    DemoMail {
        url: format!("/demo/mailbox/{number}?lang={language}"),
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        sent_at: mail.date,
    }
}

/// `GET /demo/mailbox`
pub async fn mailbox(state: Ctx, query: web::Query<Query>, request: HttpRequest) -> HandlerResult {
    let language = preferred_language(&state, &query, &request);
    let mails = local_mailbox::read(&state.app);
    let mut summaries: Vec<DemoMail> = (1..)
        .zip(&mails)
        .map(|(number, mail)| summary(number, mail, &language))
        .collect();
    summaries.reverse();
    page(
        &state,
        &language,
        &DemoMailbox {
            shell: state.shell(&language),
            mails: summaries,
        },
    )
}

/// `GET /demo/mailbox/{number}`
pub async fn mail(
    state: Ctx,
    number: web::Path<usize>,
    query: web::Query<Query>,
    request: HttpRequest,
) -> HandlerResult {
    let language = preferred_language(&state, &query, &request);
    let mails = local_mailbox::read(&state.app);
    let found = number
        .checked_sub(1)
        .and_then(|at| mails.get(at))
        .ok_or(Error::NotFound)?;
    let base = &state.app.site.base_url;
    let links = found
        .text
        .split_whitespace()
        .filter(|word| word.starts_with(base.as_str()));
    // Only the paths, so that they work under any host name.
    let links = links
        .map(|link| link[base.len()..].to_owned())
        .filter(|path| path.starts_with('/'))
        .collect();
    let view = DemoMailPage {
        // For the frame of the mail, which no page of the product has.
        shell: state.shell(&language).admin(&state.assets),
        mail: summary(*number, found, &language),
        text: found.text.clone(),
        links,
        back: format!("/demo/mailbox?lang={language}"),
    };
    page(&state, &language, &view)
}
