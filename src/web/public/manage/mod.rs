//! The personal page: see everything, correct, hide or show the name, stop or start news, withdraw, take the data.

pub(in crate::web) mod view;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::Language;
use crate::domain::links::ManageLinks;
use crate::services::Purpose;
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::self_service;
use crate::storage::appeals;
use crate::web::page::Form;
use crate::web::public::forms::ChoiceForm;
use crate::web::public::manage::view::{ManageDone, ManagePage, WithdrawPage};
use crate::web::public::{
    Ctx, HandlerResult, attachment, card, head_for, language, open, page, see,
};
use crate::web::{Error, State};

type TokenPath = web::Path<(String, String)>;

/// What was just done, in the address: it says nothing about the person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
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
pub async fn show(state: Ctx, path: TokenPath, query: web::Query<Done>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let done = match query.done.as_deref() {
        Some("corrected") => Some(ManageDone::Corrected),
        Some("name-shown") => Some(ManageDone::NameShown),
        Some("name-hidden") => Some(ManageDone::NameHidden),
        Some("news-started") => Some(ManageDone::NewsStarted),
        Some("news-stopped") => Some(ManageDone::NewsStopped),
        _ => None,
    };
    let (appeal, text) = (opened.appeal.id, opened.signature.text);
    let texts = state
        .app
        .storage
        .read(move |c| appeals::texts(c, appeal))
        .await?;
    let gone = matches!(
        opened.signature.state,
        crate::domain::SignatureState::Withdrawn | crate::domain::SignatureState::Removed
    );
    let view = ManagePage {
        shell: state.shell(&language),
        head: head_for(&state, &opened, &language).await?,
        links: ManageLinks::of(&language, &path.1),
        form: Form::default(),
        state: opened.signature.state.word(),
        card: opened.record.as_ref().filter(|_| !gone).map(card),
        signed_at: opened.signature.created_at,
        confirmed_at: opened.signature.confirmed_at,
        text_number: texts
            .iter()
            .find(|one| one.id == text)
            .map_or(1, |one| one.number),
        done,
    };
    page(&state, &language, &view)
}

/// `POST /{lang}/manage/{token}/name`
pub async fn name(state: Ctx, path: TokenPath, typed: web::Form<ChoiceForm>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let publish = match typed.publish.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Unprocessable),
    };
    self_service::set_publish(&state.app, &opened, publish).await?;
    let done = if publish { "name-shown" } else { "name-hidden" };
    Ok(see(&format!(
        "{}?done={done}",
        ManageLinks::of(&language, &path.1).page
    )))
}

/// `POST /{lang}/manage/{token}/news`
pub async fn news(state: Ctx, path: TokenPath, typed: web::Form<ChoiceForm>) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let news = match typed.news.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Unprocessable),
    };
    self_service::set_news(&state.app, &opened, news).await?;
    let done = if news { "news-started" } else { "news-stopped" };
    Ok(see(&format!(
        "{}?done={done}",
        ManageLinks::of(&language, &path.1).page
    )))
}

/// `GET /{lang}/manage/{token}/withdraw`: asks first.
pub async fn ask_withdraw(state: Ctx, path: TokenPath) -> HandlerResult {
    let (language, opened) = opened(&state, &path).await?;
    let links = ManageLinks::of(&language, &path.1);
    let Some(record) = &opened.record else {
        return Ok(see(&links.page));
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
    Ok(see(&ManageLinks::of(&language, &path.1).page))
}

/// `GET /{lang}/manage/{token}/data.json`: everything stored, to take away.
pub async fn download(state: Ctx, path: TokenPath) -> HandlerResult {
    let (_, opened) = opened(&state, &path).await?;
    let data = self_service::download(&state.app, &opened).await?;
    let name = format!("{}.json", opened.appeal.slug);
    Ok(HttpResponse::Ok()
        .insert_header(attachment(&name))
        .json(data))
}
