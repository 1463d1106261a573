//! The organiser's own account: name and language, password, sessions.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;
use validator::{Validate, ValidateArgs};

use super::{Admin, CsrfForm, Done};
use crate::domain::admin_links::AdminLinks;
use crate::domain::{Account, Permission, Problems, WaitingNotice};
use crate::services::accounts::{self, AccountError, sessions, waiting_notices};
use crate::storage;
use crate::web::admin::account::view::{AccountPage, LanguageChoice, NoticeChoice, SessionLine};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

#[derive(Default, Deserialize, Validate)]
#[serde(default)]
#[validate(context = State)]
pub struct ProfileForm {
    name: String,
    #[validate(custom(function = "form_rules::language", use_context))]
    language: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NoticesForm {
    notices: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PasswordForm {
    password: String,
    new_password: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct EndSessionForm {
    /// The handle of the session to end.
    session: String,
}

/// A form with nothing but the CSRF token.
#[derive(Deserialize)]
pub struct NoFields {}

/// The choices of when to write to the account; none if its role may not decide about signatures.
fn notice_choices(account: &Account) -> Vec<NoticeChoice> {
    let offered = WaitingNotice::ALL
        .iter()
        .filter(|_| account.may(Permission::Moderate));
    offered
        .map(|choice| NoticeChoice {
            word: choice.word(),
            chosen: *choice == account.waiting_notice,
        })
        .collect()
}

async fn view(
    state: &State,
    admin: &Admin,
    problems: &Problems,
    done: &'static str,
) -> Result<AccountPage, Error> {
    let account = &admin.session.account;
    let id = account.id;
    let current = &admin.session.session.id_hash;
    let sessions = sessions::of(&state.app, id).await?;
    let recovery = state
        .app
        .reads()
        .read(move |c| storage::accounts::recovery_left(c, id));
    Ok(AccountPage {
        frame: admin.frame(state, "account"),
        form: admin.form(state, &admin.links().account, problems),
        email: admin.email.as_str().to_owned(),
        name: admin.name.clone(),
        role: account.role.word(),
        languages: LanguageChoice::all(&state.app.catalog, &account.language),
        notices: notice_choices(account),
        sessions: sessions
            .iter()
            .map(|session| SessionLine {
                label: session.label.clone(),
                began: session.created_at,
                seen: session.seen_at,
                current: session.id_hash == *current,
                handle: sessions::handle(session),
            })
            .collect(),
        two_steps: account.totp.is_some(),
        two_steps_required: account.totp_required,
        recovery_left: recovery.await?,
        done,
    })
}

/// `GET /{lang}/admin/account`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Done>) -> HandlerResult {
    let done = query.one_of(&[
        "renamed",
        "notices-chosen",
        "password-changed",
        "sessions-ended",
        "session-ended",
        "two-steps-off",
    ]);
    let view = view(&state, &admin, &Problems::default(), done).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/account`
pub async fn rename(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<ProfileForm>,
) -> HandlerResult {
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate_with_args(&state));
    let Some(language) = state.language(&typed.language) else {
        let view = view(&state, &admin, &problems, "").await?;
        return unprocessable(&state, &admin.language, &view);
    };
    // The next page is already in the language chosen here.
    let links = AdminLinks::of(&language);
    let account = &admin.session.account;
    match accounts::rename(&state.app, account, &typed.name, language).await {
        Ok(()) => Ok(see_other(&format!("{}?done=renamed", links.account))),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let mut view = view(&state, &admin, &problems, "").await?;
            view.name = typed.name;
            unprocessable(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/notices`: when to write about signatures that wait.
pub async fn notices(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<NoticesForm>,
) -> HandlerResult {
    let choice = WaitingNotice::from_word(&typed.notices).ok_or(Error::Unprocessable)?;
    waiting_notices::choose(&state.app, &admin.session.account, choice).await?;
    Ok(see_other(&format!(
        "{}?done=notices-chosen",
        admin.links().account
    )))
}

/// `POST /{lang}/admin/account/password`
pub async fn password(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<PasswordForm>,
) -> HandlerResult {
    let (current, new) = (&typed.password, &typed.new_password);
    match accounts::password::change(&state.app, &admin.session, current, new).await {
        Ok(()) => Ok(see_other(&format!(
            "{}?done=password-changed",
            admin.links().account
        ))),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let view = view(&state, &admin, &problems, "").await?;
            unprocessable(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/sessions`
pub async fn end_others(state: Ctx, admin: Admin, _: CsrfForm<NoFields>) -> HandlerResult {
    sessions::end_others(&state.app, &admin.session).await?;
    Ok(see_other(&format!(
        "{}?done=sessions-ended",
        admin.links().account
    )))
}

/// `POST /{lang}/admin/account/sessions/end`
pub async fn end_one(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<EndSessionForm>,
) -> HandlerResult {
    if !sessions::end_one(&state.app, &admin.session, &typed.session).await? {
        return Err(Error::NotFound);
    }
    Ok(see_other(&format!(
        "{}?done=session-ended",
        admin.links().account
    )))
}
