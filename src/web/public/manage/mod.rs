//! The personal page of a signatory: show the stored data, correct them, publish the name or not, receive news or not,
//! withdraw, download.

mod form;
pub(in crate::web) mod view;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::links::{ManageLinks, absolute, from_word, share};
use crate::domain::{Language, SignatureKind, SignatureState};
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::services::signatures::{OpenedSignature, download};
use crate::services::{Purpose, sharing};
use crate::storage::public_list;
use crate::web::page::Form;
use crate::web::public::manage::form::ChoiceForm;
use crate::web::public::manage::view::{ManageDone, ManagePage, OwnLink, WithdrawPage};
use crate::web::public::{
    Ctx, HandlerResult, attachment, card, head_for, language, open, page, see_other, signed_text,
};
use crate::web::{Error, State};

type TokenPath = web::Path<(String, String)>;

/// The query of the page: what was just done. It contains nothing about the person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    done: Option<String>,
}

async fn opened(state: &State, path: &TokenPath) -> Result<(Language, OpenedSignature), Error> {
    let language = language(state, &path.0)?;
    let opened = open(state, &path.1, Purpose::Manage)
        .await?
        .ok_or(Error::Gone)?;
    Ok((language, opened))
}

/// `GET /{lang}/manage/{token}`
pub async fn show(state: Ctx, path: TokenPath, query: web::Query<Query>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let done = match query.done.as_deref() {
        Some("corrected") => Some(ManageDone::Corrected),
        Some("name-shown") => Some(ManageDone::NameShown),
        Some("name-hidden") => Some(ManageDone::NameHidden),
        Some("news-started") => Some(ManageDone::NewsStarted),
        Some("news-stopped") => Some(ManageDone::NewsStopped),
        Some("unchanged") => Some(ManageDone::Unchanged),
        _ => None,
    };
    let is_gone = matches!(
        opened.signature.state,
        SignatureState::Withdrawn | SignatureState::Removed
    );
    let id = opened.signature.id;
    let due = state
        .app
        .reads()
        .read(move |c| public_list::due::of(c, &[id]));
    let own_word = sharing::own_word(&state.app, &opened).await?;
    let is_counted_group = opened.signature.kind == SignatureKind::Collective
        && opened.signature.state == SignatureState::Confirmed;
    let view = ManagePage {
        listed_at: due.await?.remove(&id),
        shell: state.shell(&language),
        head: head_for(&state, &opened, &language).await?,
        links: ManageLinks::of(&language, &path.1),
        form: Form::default(),
        state: opened.signature.state.word(),
        will_write: opened.signature.waits_since_confirmation(),
        card: opened.record.as_ref().filter(|_| !is_gone).map(card),
        signed_at: opened.signature.created_at,
        confirmed_at: opened.signature.confirmed_at,
        text: signed_text(&state, &opened).await?,
        own_link: own_word.filter(|_| is_counted_group).map(|own| OwnLink {
            url: absolute(
                &state.app.site.base_url,
                &from_word(&share(&opened.appeal.slug), &own.word),
            ),
            signatures: own.signatures,
        }),
        may_have_link: is_counted_group,
        done,
    };
    page(&state, &language, &view)
}

fn yes_or_no(value: &str) -> Result<bool, Error> {
    match value {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Error::Unprocessable),
    }
}

/// Back to the page, which says what was `done`. If nothing was, it shows what the signature is now.
fn see_outcome(
    language: &Language,
    token: &str,
    outcome: CorrectionOutcome,
    done: &str,
) -> HttpResponse {
    let page = ManageLinks::of(language, token).page;
    match outcome {
        CorrectionOutcome::Done => see_other(&format!("{page}?done={done}")),
        CorrectionOutcome::Changed
        | CorrectionOutcome::OrganisationCounts
        | CorrectionOutcome::AlreadySigned => see_other(&format!("{page}?done=unchanged")),
    }
}

/// `POST /{lang}/manage/{token}/name`: publishes the name, or hides it.
pub async fn set_publish(
    state: Ctx,
    path: TokenPath,
    typed: web::Form<ChoiceForm>,
) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let publish = yes_or_no(&typed.publish)?;
    let outcome = self_service::set_publish(&state.app, &opened, publish).await?;
    let done = if publish { "name-shown" } else { "name-hidden" };
    Ok(see_outcome(&language, &path.1, outcome, done))
}

/// `POST /{lang}/manage/{token}/news`
pub async fn set_news(state: Ctx, path: TokenPath, typed: web::Form<ChoiceForm>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let news = yes_or_no(&typed.news)?;
    let outcome = self_service::set_news(&state.app, &opened, news).await?;
    let done = if news { "news-started" } else { "news-stopped" };
    Ok(see_outcome(&language, &path.1, outcome, done))
}

/// `GET /{lang}/manage/{token}/withdraw`
pub async fn confirm_withdraw(state: Ctx, path: TokenPath) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let links = ManageLinks::of(&language, &path.1);
    let live = opened.record.as_ref();
    let Some(record) = live.filter(|_| opened.signature.is_live()) else {
        return Ok(see_other(&links.page));
    };
    let view = WithdrawPage {
        shell: state.shell(&language),
        head: head_for(&state, &opened, &language).await?,
        form: Form::new(&links.withdraw, ""),
        name: record.public_name(),
        links,
    };
    page(&state, &language, &view)
}

/// `POST /{lang}/manage/{token}/withdraw`
pub async fn withdraw(state: Ctx, path: TokenPath) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    self_service::withdraw(&state.app, &opened).await?;
    Ok(see_other(&ManageLinks::of(&language, &path.1).page))
}

/// `POST /{lang}/manage/{token}/link`: gives a group a link of its own.
pub async fn give_own_word(state: Ctx, path: TokenPath) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    sharing::give_own_word(&state.app, &opened).await?;
    let page = ManageLinks::of(&language, &path.1).page;
    Ok(see_other(&format!("{page}#own-link")))
}

/// `GET /{lang}/manage/{token}/data.json`: everything that is stored about the signatory.
pub async fn download(state: Ctx, path: TokenPath) -> HandlerResult {
    let (_, opened) = opened(&state, &path).await?;
    let data = download::download(&state.app, &opened).await?;
    let name = format!("{}.json", opened.appeal.slug);
    Ok(HttpResponse::Ok()
        .insert_header(attachment(&name))
        .json(data))
}
