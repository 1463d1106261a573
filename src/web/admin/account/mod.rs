//! One's own account: name and language, password, sessions.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm};
use crate::domain::admin_links::AdminLinks;
use crate::domain::{Field, Problem, Problems};
use crate::services::accounts::sessions;
use crate::services::accounts::{self, AccountError};
use crate::storage;
use crate::web::admin::account::view::{AccountPage, LanguageChoice, SessionLine};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Naming {
    name: String,
    language: String,
}

/// The old password and a new one.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Passwords {
    password: String,
    new_password: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    session: String,
}

#[derive(Deserialize)]
pub struct Nothing {}

async fn view(
    state: &State,
    admin: &Admin,
    problems: &Problems,
    done: &str,
) -> Result<AccountPage, Error> {
    let account = &admin.entered.account;
    let id = account.id;
    let own = &admin.entered.session.id_hash;
    let sessions = sessions::of(&state.app, id).await?;
    let recovery = state
        .app
        .storage
        .read(move |c| storage::accounts::recovery_left(c, id));
    let known = [
        "renamed",
        "password-changed",
        "sessions-ended",
        "session-ended",
        "two-steps-off",
    ];
    Ok(AccountPage {
        shell: admin.shell(state),
        area: admin.area(state, "account"),
        form: admin.form(state, &admin.links().account, problems),
        email: admin.email.as_str().to_owned(),
        name: admin.name.clone(),
        role: account.role.word(),
        languages: LanguageChoice::all(&state.app.catalog, &account.language),
        sessions: sessions
            .iter()
            .map(|one| SessionLine {
                label: one.label.clone(),
                began: one.created_at,
                seen: one.seen_at,
                current: one.id_hash == *own,
                handle: sessions::handle(one),
            })
            .collect(),
        two_steps: account.totp.is_some(),
        two_steps_required: account.totp_required,
        recovery_left: recovery.await?,
        done: known
            .into_iter()
            .find(|word| *word == done)
            .unwrap_or_default(),
    })
}

/// `GET /{lang}/admin/account`
pub async fn show(state: Ctx, admin: Admin, done: web::Query<Done>) -> HandlerResult {
    let view = view(&state, &admin, &Problems::default(), &done.done).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/account`
pub async fn rename(state: Ctx, admin: Admin, CsrfForm(typed): CsrfForm<Naming>) -> HandlerResult {
    let Some(language) = state.language(&typed.language) else {
        let problems = Problems::from((Field::Language, Problem::LanguageUnknown));
        let view = view(&state, &admin, &problems, "").await?;
        return again(&state, &admin.language, &view);
    };
    let links = AdminLinks::of(&language);
    let account = &admin.entered.account;
    match accounts::rename(&state.app, account, &typed.name, language).await {
        Ok(()) => Ok(see(&format!("{}?done=renamed", links.account))),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let mut view = view(&state, &admin, &problems, "").await?;
            view.name = typed.name;
            again(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/password`
pub async fn password(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<Passwords>,
) -> HandlerResult {
    let (current, chosen) = (&typed.password, &typed.new_password);
    match accounts::password::change(&state.app, &admin.entered, current, chosen).await {
        Ok(()) => Ok(see(&format!(
            "{}?done=password-changed",
            admin.links().account
        ))),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let view = view(&state, &admin, &problems, "").await?;
            again(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/sessions`
pub async fn end_others(state: Ctx, admin: Admin, _: CsrfForm<Nothing>) -> HandlerResult {
    sessions::end_others(&state.app, &admin.entered).await?;
    Ok(see(&format!(
        "{}?done=sessions-ended",
        admin.links().account
    )))
}

/// `POST /{lang}/admin/account/sessions/end`
pub async fn end_one(
    state: Ctx,
    admin: Admin,
    CsrfForm(chosen): CsrfForm<Chosen>,
) -> HandlerResult {
    if !sessions::end_one(&state.app, &admin.entered, &chosen.session).await? {
        return Err(Error::NotFound);
    }
    Ok(see(&format!(
        "{}?done=session-ended",
        admin.links().account
    )))
}
