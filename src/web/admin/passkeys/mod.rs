//! Passkeys: to log in alone or after the password, in a session before a sensitive action; and those of the organiser's
//! own account. The pages work without them, with a code.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};
use serde::Deserialize;
use validator::Validate;

use crate::domain::admin_links::AdminLinks;
use crate::domain::{AccountId, Field, PasskeyId, Problem, Problems};
use crate::services::accounts::passkeys::{self, Added, Answer, Ceremony, Offer};
use crate::services::form_token;
use crate::web::admin::cookies::Arrival;
use crate::web::admin::login::{self, FORM_SCOPE, FirstStep};
use crate::web::admin::passkeys::view::{PasskeyForm, PasskeyLine, PasskeysPage};
use crate::web::admin::{Admin, CsrfForm, Fresh, cookies, language, step_up};
use crate::web::public::{Ctx, HandlerResult, never_kept, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

/// What the script of a page puts into the form.
#[derive(Default, Deserialize, Validate)]
#[serde(default, rename_all = "kebab-case")]
pub struct AnswerForm {
    token: String,
    to: String,
    /// Of a new passkey.
    #[validate(custom(function = "form_rules::passkey_name"))]
    name: String,
    /// The one to remove.
    pub(super) passkey: Option<PasskeyId>,
    /// A recovery code, instead of the answer of a passkey.
    pub(super) code: String,
    sealed: String,
    pub(super) credential: String,
    client_data: String,
    authenticator_data: String,
    signature: String,
}

impl AnswerForm {
    pub(super) fn answer(&self) -> Answer<'_> {
        Answer {
            sealed: &self.sealed,
            credential: &self.credential,
            client_data: &self.client_data,
            authenticator_data: &self.authenticator_data,
            signature: &self.signature,
        }
    }
}

impl PasskeyForm {
    fn new(state: &State, action: String, kind: &'static str, offer: Offer) -> Self {
        Self {
            script: state.assets.link("passkey.js"),
            action,
            kind,
            site: offer.site,
            challenge: offer.challenge,
            sealed: offer.sealed,
            known: offer.known,
            user: offer.user,
            account: String::new(),
        }
    }

    /// For the login page.
    pub(super) fn to_log_in(state: &State, links: &AdminLinks) -> Option<Self> {
        let offer = passkeys::offer_login(&state.app)?;
        Some(Self::new(
            state,
            links.login_passkey.clone(),
            "log-in",
            offer,
        ))
    }

    /// For the second step of a login.
    pub(super) async fn second_step(
        state: &State,
        links: &AdminLinks,
        account: AccountId,
    ) -> Result<Option<Self>, Error> {
        let offer = passkeys::offer_use(&state.app, Ceremony::SecondStep, account).await?;
        Ok(offer.map(|offer| Self::new(state, links.code_passkey.clone(), "use", offer)))
    }

    /// For the step-up page.
    pub(super) async fn step_up(state: &State, admin: &Admin) -> Result<Option<Self>, Error> {
        let account = admin.session.account.id;
        let offer = passkeys::offer_use(&state.app, Ceremony::StepUp, account).await?;
        let action = admin.links().step_up_passkey;
        Ok(offer.map(|offer| Self::new(state, action, "use", offer)))
    }

    /// For removing the last one.
    pub(super) async fn to_remove(state: &State, admin: &Admin) -> Result<Option<Self>, Error> {
        let action = admin.links().passkey_remove;
        let form = Self::step_up(state, admin).await?;
        Ok(form.map(|form| Self { action, ..form }))
    }
}

/// `POST /{lang}/admin/login/passkey`: with a passkey alone.
pub async fn log_in(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<AnswerForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let first = FirstStep {
        to: &typed.to,
        ..FirstStep::default()
    };
    if let Err(problem) = form_token::check_age(&state.app, FORM_SCOPE, &typed.token) {
        return first.refuse(&state, &language, problem);
    }
    let arrival = Arrival::of(&state, &request);
    let outcome = passkeys::log_in(&state.app, typed.answer(), arrival.request()).await?;
    first.answer(&state, &language, outcome, Problem::PasskeyRefused)
}

/// `POST /{lang}/admin/login/code/passkey`: after the password.
pub async fn second_step(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<AnswerForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let ticket = cookies::read_ticket(&state, &request).unwrap_or_default();
    if let Err(problem) = form_token::check_age(&state.app, FORM_SCOPE, &typed.token) {
        return login::refuse_code(&state, &language, &ticket, &typed.to, problem).await;
    }
    let arrival = Arrival::of(&state, &request);
    let (answer, request) = (typed.answer(), arrival.request());
    let outcome = passkeys::second_step(&state.app, &ticket, answer, request).await?;
    let problem = Problem::PasskeyRefused;
    login::answer_second_step(&state, &language, &ticket, &typed.to, outcome, problem).await
}

/// `POST /{lang}/admin/step-up/passkey`
pub async fn confirm(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<AnswerForm>,
) -> HandlerResult {
    let outcome = passkeys::step_up(&state.app, &admin.session, typed.answer()).await?;
    let problem = (Field::Form, Problem::PasskeyRefused);
    step_up::answer(&state, &admin, &typed.to, outcome, problem).await
}

async fn own_page(
    state: &State,
    admin: &Admin,
    problems: &Problems,
) -> Result<PasskeysPage, Error> {
    let action = admin.links().passkeys;
    let offer = passkeys::offer_registration(&state.app, admin.session.account.id).await?;
    let form = offer.map(|offer| PasskeyForm {
        account: admin.email.as_str().to_owned(),
        ..PasskeyForm::new(state, action.clone(), "add", offer)
    });
    Ok(PasskeysPage {
        frame: admin.frame(state, "account"),
        form: admin.form(state, &action, problems),
        passkey: Some(form.ok_or(Error::NotFound)?),
        name: String::new(),
        is_first: !admin.session.account.has_second_factor(),
        codes: Vec::new(),
    })
}

/// The passkeys of the organiser's own account.
pub(super) async fn own(state: &State, admin: &Admin) -> Result<Vec<PasskeyLine>, Error> {
    let all = passkeys::of(&state.app, admin.session.account.id).await?;
    let lines = all.into_iter().map(|key| PasskeyLine {
        id: key.id,
        name: key.name,
        created: key.created_at,
        used: key.used_at,
    });
    Ok(lines.collect())
}

/// `GET /{lang}/admin/account/passkeys`
pub async fn show(state: Ctx, admin: Admin, _: Fresh) -> HandlerResult {
    if !passkeys::are_possible(&state.app) {
        return Ok(see_other(&admin.links().account));
    }
    let view = own_page(&state, &admin, &Problems::default()).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/account/passkeys`
pub async fn add(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<AnswerForm>,
    _: Fresh,
) -> HandlerResult {
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate());
    if let (true, Ok(name)) = (problems.is_empty(), passkeys::parse_name(&typed.name)) {
        match passkeys::add(&state.app, &admin.session, typed.answer(), &name).await? {
            Added::Done(codes) if codes.is_empty() => {
                let account = admin.links().account;
                return Ok(see_other(&format!("{account}?done=passkey-added")));
            }
            Added::Done(codes) => {
                let mut view = own_page(&state, &admin, &problems).await?;
                view.passkey = None;
                view.codes = codes;
                return never_kept(page(&state, &admin.language, &view));
            }
            Added::NotAccepted => problems.add(Field::Form, Problem::PasskeyRefused),
        }
    }
    let mut view = own_page(&state, &admin, &problems).await?;
    view.name = typed.name;
    unprocessable(&state, &admin.language, &view)
}
