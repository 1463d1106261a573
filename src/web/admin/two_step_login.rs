//! Two-step login of one's own account: set up a code generator, renew the recovery codes, switch it off, remove a
//! passkey.

use serde::Deserialize;

use crate::domain::{Field, Problem, Problems};
use crate::services::accounts::remove_passkey::{RemoveOutcome, remove_passkey as remove};
use crate::services::accounts::two_step_login::SwitchOffOutcome;
use crate::services::accounts::{AccountError, two_step_login};
use crate::web::admin::account::view::TwoStepsPage;
use crate::web::admin::account::{self, NoFields};
use crate::web::admin::passkeys::AnswerForm;
use crate::web::admin::{Admin, CsrfForm, Fresh};
use crate::web::public::{Ctx, HandlerResult, never_kept, page, see_other, unprocessable};
use crate::web::{Error, State, qr_code};

/// The typed code; to switch on, with the secret that the page offered, which is encrypted and not yet stored.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SetUpForm {
    secret: String,
    code: String,
}

fn view(state: &State, admin: &Admin, sealed: &str, problems: &Problems) -> TwoStepsPage {
    let account = &admin.session.account;
    let offer = two_step_login::offer(&state.app, account, admin.email.as_str(), sealed);
    TwoStepsPage {
        frame: admin.frame(state, "account"),
        form: admin.form(state, &admin.links().two_steps, problems),
        picture: qr_code::svg(&offer.address).unwrap_or_default(),
        secret: offer.secret,
        address: offer.address,
        sealed: offer.sealed,
        required: state.app.settings().wants_second_factor(account),
        codes: Vec::new(),
    }
}

/// `GET /{lang}/admin/account/two-steps`
pub async fn show(state: Ctx, admin: Admin, _: Fresh) -> HandlerResult {
    if admin.session.account.totp.is_some() {
        return Ok(see_other(&admin.links().account));
    }
    page(
        &state,
        &admin.language,
        &view(&state, &admin, "", &Problems::default()),
    )
}

/// `POST /{lang}/admin/account/two-steps`
pub async fn switch_on(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<SetUpForm>,
    _: Fresh,
) -> HandlerResult {
    let account = &admin.session.account;
    if account.totp.is_some() {
        return Ok(see_other(&admin.links().account));
    }
    let (app, session) = (&state.app, &admin.session);
    match two_step_login::switch_on(app, session, &typed.secret, &typed.code).await {
        Ok(Some(codes)) => show_codes(&state, &admin, codes),
        // It was switched on meanwhile, with another secret.
        Ok(None) => Ok(see_other(&admin.links().account)),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let view = view(&state, &admin, &typed.secret, &problems);
            never_kept(unprocessable(&state, &admin.language, &view))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/recovery`
pub async fn renew(state: Ctx, admin: Admin, _: CsrfForm<NoFields>, _: Fresh) -> HandlerResult {
    match two_step_login::renew_codes(&state.app, &admin.session.account).await? {
        Some(codes) => show_codes(&state, &admin, codes),
        None => Ok(see_other(&admin.links().account)),
    }
}

/// Shows new recovery codes in the answer to the POST, the only time they are shown: no URL leads to them.
fn show_codes(state: &State, admin: &Admin, codes: Vec<String>) -> HandlerResult {
    let view = TwoStepsPage {
        frame: admin.frame(state, "account"),
        form: admin.form(state, "", &Problems::default()),
        picture: String::new(),
        secret: String::new(),
        address: String::new(),
        sealed: String::new(),
        required: false,
        codes,
    };
    never_kept(page(state, &admin.language, &view))
}

/// `POST /{lang}/admin/account/two-steps/off`: asks for a code itself, however fresh the session is.
pub async fn switch_off(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<SetUpForm>,
) -> HandlerResult {
    let account = admin.links().account;
    if admin.session.account.totp.is_none() {
        return Ok(see_other(&account));
    }
    let outcome = two_step_login::switch_off_own(&state.app, &admin.session, &typed.code);
    match outcome.await? {
        SwitchOffOutcome::Done => Ok(see_other(&format!("{account}?done=two-steps-off"))),
        SwitchOffOutcome::WrongCode => {
            let problems = Problems::from((Field::Code, Problem::TotpWrong));
            refuse(&state, &admin, &problems, 0).await
        }
        SwitchOffOutcome::Wait(until) => {
            let wait = state.minutes_until(until);
            refuse(&state, &admin, &Problems::default(), wait).await
        }
    }
}

/// `POST /{lang}/admin/account/passkeys/remove`: asks for a proof itself when it is the last second factor.
pub async fn remove_passkey(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<AnswerForm>,
    _: Fresh,
) -> HandlerResult {
    let key = typed.passkey.ok_or(Error::NotFound)?;
    let (app, session) = (&state.app, &admin.session);
    match remove(app, session, key, &typed.code, typed.answer()).await? {
        RemoveOutcome::Done => {
            let account = admin.links().account;
            Ok(see_other(&format!("{account}?done=passkey-removed")))
        }
        RemoveOutcome::Unknown => Err(Error::NotFound),
        RemoveOutcome::NotProven => {
            let problems = Problems::from(if typed.credential.is_empty() {
                (Field::Code, Problem::TotpWrong)
            } else {
                (Field::Form, Problem::PasskeyRefused)
            });
            refuse(&state, &admin, &problems, 0).await
        }
        RemoveOutcome::Wait(until) => {
            let wait = state.minutes_until(until);
            refuse(&state, &admin, &Problems::default(), wait).await
        }
    }
}

async fn refuse(state: &State, admin: &Admin, problems: &Problems, wait: i64) -> HandlerResult {
    let mut page = account::view(state, admin, problems, "").await?;
    page.wait = wait;
    unprocessable(state, &admin.language, &page)
}
