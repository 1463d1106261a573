//! What is behind one-time links: the set-up of the site, an invitation, a new password.

use actix_web::web;
use serde::Deserialize;

use crate::domain::admin_links::{AdminLinks, one_time};
use crate::domain::{EmailAddress, Field, Language, Problems, TokenPurpose};
use crate::services::accounts::{self, Behind};
use crate::services::form_token;
use crate::web::admin::login::view::{DoorKind, DoorPage};
use crate::web::admin::login::{ABOUT, door};
use crate::web::public::{Answer, Ctx, again, language, page, see};
use crate::web::{Error, State};

type Place = web::Path<(String, String)>;

/// What is chosen behind a link.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Chosen {
    token: String,
    name: String,
    email: String,
    new_password: String,
}

fn word(kind: DoorKind) -> &'static str {
    match kind {
        DoorKind::SetUp => "setup",
        DoorKind::Invitation => "invitation",
        _ => "reset",
    }
}

fn purpose(kind: DoorKind) -> TokenPurpose {
    match kind {
        DoorKind::SetUp => TokenPurpose::Setup,
        DoorKind::Invitation => TokenPurpose::Invitation,
        _ => TokenPurpose::Reset,
    }
}

/// The language of the page and what is behind the link; 410 when it works no more.
async fn open(
    state: &State,
    place: &(String, String),
    kind: DoorKind,
) -> Result<(Language, Behind), Error> {
    let language = language(state, &place.0)?;
    let behind = accounts::behind(&state.app, purpose(kind), &place.1).await?;
    Ok((language, behind.ok_or(Error::Gone)?))
}

fn view(
    state: &State,
    language: &Language,
    place: &(String, String),
    kind: DoorKind,
    behind: &Behind,
    problems: &Problems,
) -> DoorPage {
    let path = one_time(language, word(kind), &place.1);
    let mut view = door(state, language, &path, kind, problems);
    if let Some(person) = &behind.person {
        person.profile.email.as_str().clone_into(&mut view.email);
        view.name.clone_from(&person.profile.name);
    }
    view
}

async fn show(state: &State, place: &(String, String), kind: DoorKind) -> Answer {
    let (language, behind) = open(state, place, kind).await?;
    let none = Problems::default();
    page(
        state,
        &language,
        &view(state, &language, place, kind, &behind, &none),
    )
}

/// `GET /{lang}/admin/setup/{token}`
pub async fn set_up(state: Ctx, place: Place) -> Answer {
    show(&state, &place, DoorKind::SetUp).await
}

/// `GET /{lang}/admin/invitation/{token}`
pub async fn invitation(state: Ctx, place: Place) -> Answer {
    show(&state, &place, DoorKind::Invitation).await
}

/// `GET /{lang}/admin/reset/{token}`
pub async fn reset(state: Ctx, place: Place) -> Answer {
    show(&state, &place, DoorKind::Reset).await
}

/// `POST /{lang}/admin/setup/{token}`
pub async fn make_owner(state: Ctx, place: Place, typed: web::Form<Chosen>) -> Answer {
    take(&state, &place, DoorKind::SetUp, &typed).await
}

/// `POST /{lang}/admin/invitation/{token}`
pub async fn accept(state: Ctx, place: Place, typed: web::Form<Chosen>) -> Answer {
    take(&state, &place, DoorKind::Invitation, &typed).await
}

/// `POST /{lang}/admin/reset/{token}`
pub async fn choose(state: Ctx, place: Place, typed: web::Form<Chosen>) -> Answer {
    take(&state, &place, DoorKind::Reset, &typed).await
}

async fn take(state: &State, place: &(String, String), kind: DoorKind, typed: &Chosen) -> Answer {
    let (language, behind) = open(state, place, kind).await?;
    let mut problems = Problems::default();
    problems.check(
        Field::Form,
        form_token::check_age(&state.app, ABOUT, &typed.token),
    );
    let email = match kind {
        DoorKind::SetUp => problems.check(Field::Email, EmailAddress::parse(&typed.email)),
        _ => None,
    };
    let (app, chosen) = (&state.app, typed.new_password.as_str());
    let taken = match (kind, email) {
        _ if !problems.is_empty() => None,
        (DoorKind::SetUp, Some(email)) => {
            let made = accounts::set_up(
                app,
                behind.clone(),
                &typed.name,
                email,
                chosen,
                language.clone(),
            );
            Some(made.await?)
        }
        (DoorKind::Invitation, _) => {
            Some(accounts::accept(app, behind.clone(), &typed.name, chosen).await?)
        }
        _ => Some(accounts::choose_password(app, behind.clone(), chosen).await?),
    };
    let done = match kind {
        DoorKind::SetUp => "set-up",
        DoorKind::Invitation => "accepted",
        _ => "reset",
    };
    match taken {
        Some(Ok(true)) => {
            let login = AdminLinks::of(&language).login;
            return Ok(see(&format!("{login}?done={done}")));
        }
        Some(Ok(false)) => return Err(Error::Gone),
        Some(Err((field, problem))) => problems.add(field, problem),
        None => {}
    }
    let mut shown = view(state, &language, place, kind, &behind, &problems);
    if kind == DoorKind::SetUp {
        shown.email.clone_from(&typed.email);
    }
    if kind != DoorKind::Reset {
        shown.name.clone_from(&typed.name);
    }
    again(state, &language, &shown)
}
