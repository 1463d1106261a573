//! The organiser's own account: name and language, password, sessions.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;
use validator::{Validate, ValidateArgs};

use super::{Admin, CsrfForm, Done, Fresh, passkeys};
use crate::domain::admin_links::AdminLinks;
use crate::domain::{Account, OrganiserName, PasswordOwner, Permission, Problems, WaitingNotice};
use crate::services::accounts::{self, AccountError, sessions, waiting_notices};
use crate::storage;
use crate::web::admin::account::view::{AccountPage, LanguageChoice, SessionLine};
use crate::web::admin::choice::Choice;
use crate::web::admin::passkeys::view::PasskeyForm;
use crate::web::form_rules::ChoosesPassword;
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

#[derive(Default, Deserialize, Validate)]
#[serde(default)]
#[validate(context = State)]
pub struct ProfileForm {
    #[validate(custom(function = "form_rules::organiser_name"))]
    name: String,
    #[validate(custom(function = "form_rules::language", use_context))]
    language: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NoticesForm {
    notices: String,
}

#[derive(Clone, Default, Deserialize, Validate)]
#[serde(default, rename_all = "kebab-case")]
#[validate(
    context = PasswordOwner,
    schema(
        function = "form_rules::chosen_password",
        use_context,
        skip_on_field_errors = false
    )
)]
pub struct PasswordForm {
    password: String,
    new_password: String,
}

impl ChoosesPassword for PasswordForm {
    fn new_password(&self) -> &str {
        &self.new_password
    }
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
fn notice_choices(account: &Account) -> Vec<Choice> {
    if !account.may(Permission::Moderate) {
        return Vec::new();
    }
    Choice::among(WaitingNotice::ALL, WaitingNotice::word, |word| {
        word == account.waiting_notice.word()
    })
}

pub(super) async fn view(
    state: &State,
    admin: &Admin,
    problems: &Problems,
    done: &'static str,
) -> Result<AccountPage, Error> {
    let account = &admin.session.account;
    let id = account.id;
    let current = &admin.session.session.id_hash;
    let sessions = sessions::of(&state.app, id).await?;
    let passkeys = passkeys::own(state, admin).await?;
    let is_last = account.totp.is_none() && passkeys.len() == 1;
    let last_passkey = if is_last {
        PasskeyForm::to_remove(state, admin).await?
    } else {
        None
    };
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
        languages: LanguageChoice::of_area(&state.app.catalog, &account.language),
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
        second_factor: account.has_second_factor(),
        passkeys,
        is_last,
        last_passkey,
        passkeys_possible: accounts::passkeys::are_possible(&state.app),
        two_steps_required: state.app.settings().wants_second_factor(account),
        recovery_left: recovery.await?,
        wait: 0,
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
        "passkey-added",
        "passkey-removed",
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
    let name = OrganiserName::parse(&typed.name);
    let (Ok(name), Some(language)) = (name, state.organisers_language(&typed.language)) else {
        let mut view = view(&state, &admin, &problems, "").await?;
        view.name = typed.name;
        return unprocessable(&state, &admin.language, &view);
    };
    // The next page is already in the language chosen here.
    let links = AdminLinks::of(&language);
    accounts::rename(&state.app, &admin.session.account, name, language).await?;
    Ok(see_other(&format!("{}?done=renamed", links.account)))
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
    let mut problems = Problems::default();
    let owner = PasswordOwner::new(&admin.name, Some(admin.email.clone()));
    let chosen = form_rules::check_with_password(&mut problems, typed.clone(), owner).await?;
    if let Some(chosen) = chosen {
        let (app, session) = (&state.app, &admin.session);
        match accounts::password::change(app, session, &typed.password, chosen).await {
            Ok(()) => {
                let account = admin.links().account;
                return Ok(see_other(&format!("{account}?done=password-changed")));
            }
            Err(AccountError::Invalid(field, problem)) => problems.add(field, problem),
            Err(error) => return Err(error.into()),
        }
    }
    let view = view(&state, &admin, &problems, "").await?;
    unprocessable(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/account/sessions`
pub async fn end_others(
    state: Ctx,
    admin: Admin,
    _: CsrfForm<NoFields>,
    _: Fresh,
) -> HandlerResult {
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
    _: Fresh,
) -> HandlerResult {
    if !sessions::end_one(&state.app, &admin.session, &typed.session).await? {
        return Err(Error::NotFound);
    }
    Ok(see_other(&format!(
        "{}?done=session-ended",
        admin.links().account
    )))
}
