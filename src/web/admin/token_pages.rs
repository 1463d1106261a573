//! What is behind one-time links: the set-up of the site, an invitation, a new password.

use actix_web::web;
use serde::Deserialize;

use crate::domain::admin_links::{AdminLinks, one_time};
use crate::domain::{EmailAddress, Field, Language, Problems, TokenPurpose};
use crate::services::accounts::{self, AccountError, FirstOwner, LinkTarget};
use crate::services::form_token;
use crate::web::admin::login::view::{LoginPage, LoginStep};
use crate::web::admin::login::{ABOUT, door};
use crate::web::public::{Ctx, HandlerResult, again, language, page, see};
use crate::web::{Error, State};

type TokenPath = web::Path<(String, String)>;

/// What is chosen behind a link.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Chosen {
    token: String,
    name: String,
    email: String,
    new_password: String,
}

fn word(kind: LoginStep) -> &'static str {
    match kind {
        LoginStep::SetUp => "setup",
        LoginStep::Invitation => "invitation",
        _ => "reset",
    }
}

fn purpose(kind: LoginStep) -> TokenPurpose {
    match kind {
        LoginStep::SetUp => TokenPurpose::Setup,
        LoginStep::Invitation => TokenPurpose::Invitation,
        _ => TokenPurpose::Reset,
    }
}

/// The language of the page and what is behind the link; 410 when it works no more.
async fn open(
    state: &State,
    place: &(String, String),
    kind: LoginStep,
) -> Result<(Language, LinkTarget), Error> {
    let language = language(state, &place.0)?;
    let behind = accounts::open_link(&state.app, purpose(kind), &place.1).await?;
    Ok((language, behind.ok_or(Error::Gone)?))
}

fn view(
    state: &State,
    language: &Language,
    place: &(String, String),
    kind: LoginStep,
    behind: &LinkTarget,
    problems: &Problems,
) -> LoginPage {
    let path = one_time(language, word(kind), &place.1);
    let mut view = door(state, language, &path, kind, problems);
    if let Some(person) = &behind.organiser {
        person.profile.email.as_str().clone_into(&mut view.email);
        view.name.clone_from(&person.profile.name);
    }
    view
}

async fn show(state: &State, place: &(String, String), kind: LoginStep) -> HandlerResult {
    let (language, behind) = open(state, place, kind).await?;
    let none = Problems::default();
    page(
        state,
        &language,
        &view(state, &language, place, kind, &behind, &none),
    )
}

/// `GET /{lang}/admin/setup/{token}`
pub async fn set_up(state: Ctx, place: TokenPath) -> HandlerResult {
    show(&state, &place, LoginStep::SetUp).await
}

/// `GET /{lang}/admin/invitation/{token}`
pub async fn invitation(state: Ctx, place: TokenPath) -> HandlerResult {
    show(&state, &place, LoginStep::Invitation).await
}

/// `GET /{lang}/admin/reset/{token}`
pub async fn reset(state: Ctx, place: TokenPath) -> HandlerResult {
    show(&state, &place, LoginStep::Reset).await
}

/// `POST /{lang}/admin/setup/{token}`
pub async fn make_owner(state: Ctx, place: TokenPath, typed: web::Form<Chosen>) -> HandlerResult {
    take(&state, &place, LoginStep::SetUp, &typed).await
}

/// `POST /{lang}/admin/invitation/{token}`
pub async fn accept(state: Ctx, place: TokenPath, typed: web::Form<Chosen>) -> HandlerResult {
    take(&state, &place, LoginStep::Invitation, &typed).await
}

/// `POST /{lang}/admin/reset/{token}`
pub async fn choose(state: Ctx, place: TokenPath, typed: web::Form<Chosen>) -> HandlerResult {
    take(&state, &place, LoginStep::Reset, &typed).await
}

async fn take(
    state: &State,
    place: &(String, String),
    kind: LoginStep,
    typed: &Chosen,
) -> HandlerResult {
    let (language, behind) = open(state, place, kind).await?;
    let mut problems = Problems::default();
    problems.check(
        Field::Form,
        form_token::check_age(&state.app, ABOUT, &typed.token),
    );
    let email = match kind {
        LoginStep::SetUp => problems.check(Field::Email, EmailAddress::parse(&typed.email)),
        _ => None,
    };
    let (app, chosen) = (&state.app, typed.new_password.as_str());
    let taken = match (kind, email) {
        _ if !problems.is_empty() => None,
        (LoginStep::SetUp, Some(email)) => {
            let owner = FirstOwner {
                name: &typed.name,
                email,
                password: chosen,
                language: language.clone(),
            };
            Some(accounts::set_up(app, behind.clone(), owner).await)
        }
        (LoginStep::Invitation, _) => {
            Some(accounts::accept(app, behind.clone(), &typed.name, chosen).await)
        }
        _ => Some(accounts::choose_password(app, behind.clone(), chosen).await),
    };
    let done = match kind {
        LoginStep::SetUp => "set-up",
        LoginStep::Invitation => "accepted",
        _ => "reset",
    };
    match taken {
        Some(Ok(())) => {
            let login = AdminLinks::of(&language).login;
            return Ok(see(&format!("{login}?done={done}")));
        }
        Some(Err(AccountError::Invalid(field, problem))) => problems.add(field, problem),
        Some(Err(error)) => return Err(error.into()),
        None => {}
    }
    let mut shown = view(state, &language, place, kind, &behind, &problems);
    if kind == LoginStep::SetUp {
        shown.email.clone_from(&typed.email);
    }
    if kind != LoginStep::Reset {
        shown.name.clone_from(&typed.name);
    }
    again(state, &language, &shown)
}
