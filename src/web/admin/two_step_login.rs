//! Two-step login of one's own account: set up a code generator, renew the recovery codes, switch it off.

use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;

use crate::domain::Problems;
use crate::services::accounts::{AccountError, two_step_login};
use crate::web::State;
use crate::web::admin::account::NoFields;
use crate::web::admin::account::view::TwoStepsPage;
use crate::web::admin::{Admin, CsrfForm, Fresh};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};

/// The typed code, with the secret that the page offered. The secret is encrypted and not yet stored.
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
        picture: qr_code(&offer.address),
        secret: offer.secret,
        address: offer.address,
        sealed: offer.sealed,
        required: account.totp_required,
        codes: Vec::new(),
    }
}

/// The `otpauth:` address as a QR code in SVG: black on white in every colour scheme, empty when it is too long.
fn qr_code(address: &str) -> String {
    let Ok(code) = QrCode::new(address.as_bytes()) else {
        return String::new();
    };
    let svg = code
        .render::<svg::Color<'_>>()
        .min_dimensions(220, 220)
        .quiet_zone(true)
        .build();
    // Inside HTML there must be no XML declaration.
    svg.find("<svg")
        .map(|start| svg[start..].to_owned())
        .unwrap_or_default()
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
    match two_step_login::switch_on(&state.app, account, &typed.secret, &typed.code).await {
        Ok(codes) => show_codes(&state, &admin, codes),
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let view = view(&state, &admin, &typed.secret, &problems);
            unprocessable(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /{lang}/admin/account/recovery`
pub async fn renew(state: Ctx, admin: Admin, _: CsrfForm<NoFields>, _: Fresh) -> HandlerResult {
    if admin.session.account.totp.is_none() {
        return Ok(see_other(&admin.links().account));
    }
    let codes = two_step_login::renew_codes(&state.app, &admin.session.account).await?;
    show_codes(&state, &admin, codes)
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
    page(state, &admin.language, &view)
}

/// `POST /{lang}/admin/account/two-steps/off`
pub async fn switch_off(
    state: Ctx,
    admin: Admin,
    _: CsrfForm<NoFields>,
    _: Fresh,
) -> HandlerResult {
    two_step_login::switch_off(&state.app, admin.actor(), admin.session.account.id).await?;
    Ok(see_other(&format!(
        "{}?done=two-steps-off",
        admin.links().account
    )))
}
