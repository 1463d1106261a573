//! Login with password and, if the account has two-step login, a code; the form for a forgotten password; logout.

pub(in crate::web) mod view;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use validator::Validate;

use crate::domain::admin_links::{AdminLinks, is_safe_return_to, safe_return_to};
use crate::domain::{EmailAddress, Field, Language, Problem, Problems, Timestamp};
use crate::services::accounts::login::{Login, NewSession};
use crate::services::accounts::{ask_reset, login, sessions};
use crate::services::form_token;
use crate::web::admin::cookies::Arrival;
use crate::web::admin::login::view::{LoginPage, LoginStep};
use crate::web::admin::passkeys::view::PasskeyForm;
use crate::web::admin::{Admin, CsrfForm, area_shell, cookies, language};
use crate::web::page::{Form, Page};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

/// What form tokens and rate limits of these pages are bound to: there is no session yet.
pub(super) const FORM_SCOPE: &str = "admin-login_page";

/// The page to return to after the login, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnTo {
    to: String,
    done: String,
}

/// The fields of the login and code forms; each form has some of them. They have no rules: whatever is wrong, the answer
/// is the same, and counts as an attempt.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LoginForm {
    token: String,
    email: String,
    password: String,
    code: String,
    to: String,
}

#[derive(Default, Deserialize, Validate)]
#[serde(default)]
pub struct ForgottenForm {
    token: String,
    #[validate(custom(function = "form_rules::email"))]
    email: String,
}

/// A page without a session, with empty fields.
pub(super) fn login_page(
    state: &State,
    language: &Language,
    path: &str,
    kind: LoginStep,
    problems: &Problems,
) -> LoginPage {
    let token = form_token::token(&state.app, FORM_SCOPE);
    let links = AdminLinks::of(language);
    LoginPage {
        shell: area_shell(state, language, path),
        passkey: match kind {
            LoginStep::Login => PasskeyForm::to_log_in(state, &links),
            _ => None,
        },
        links,
        kind,
        form: Form::new(path, &token).with_problems(&state.app.catalog, language, problems),
        email: String::new(),
        name: String::new(),
        to: String::new(),
        done: String::new(),
        wait: 0,
    }
}

/// `GET /{lang}/admin/login`
pub async fn login(
    state: Ctx,
    tag: web::Path<String>,
    query: web::Query<ReturnTo>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let links = AdminLinks::of(&language);
    let none = Problems::default();
    let mut view = login_page(&state, &language, &links.login, LoginStep::Login, &none);
    view.to = safe_return_to(&query.to, "").to_owned();
    if ["accepted", "set-up", "reset", "logged-out"].contains(&query.done.as_str()) {
        view.done.clone_from(&query.done);
    }
    page(&state, &language, &view)
}

/// `POST /{lang}/admin/login`
pub async fn log_in(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<LoginForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let first = FirstStep {
        to: &typed.to,
        email: &typed.email,
    };
    if let Err(problem) = form_token::check_age(&state.app, FORM_SCOPE, &typed.token) {
        return first.refuse(&state, &language, problem);
    }
    let arrival = Arrival::of(&state, &request);
    let attempt =
        login::with_password(&state.app, &typed.email, &typed.password, arrival.request());
    first.answer(&state, &language, attempt.await?, Problem::LoginWrong)
}

/// What was typed in the first step besides secrets.
#[derive(Clone, Copy, Default)]
pub(super) struct FirstStep<'a> {
    pub to: &'a str,
    /// Empty in a login with a passkey.
    pub email: &'a str,
}

impl FirstStep<'_> {
    /// The login page again, with a problem.
    pub(super) fn refuse(
        self,
        state: &State,
        language: &Language,
        problem: Problem,
    ) -> HandlerResult {
        unprocessable(state, language, &self.page(state, language, problem))
    }

    fn page(self, state: &State, language: &Language, problem: Problem) -> LoginPage {
        let problems = Problems::from((Field::Form, problem));
        let path = AdminLinks::of(language).login;
        let mut view = login_page(state, language, &path, LoginStep::Login, &problems);
        self.email.clone_into(&mut view.email);
        safe_return_to(self.to, "").clone_into(&mut view.to);
        view
    }

    /// Answers what came of it. `problem` is what is said if it was refused.
    pub(super) fn answer(
        self,
        state: &State,
        language: &Language,
        outcome: Login,
        problem: Problem,
    ) -> HandlerResult {
        match outcome {
            Login::LoggedIn(session) => Ok(start_session(state, language, &session, self.to)),
            Login::CodeNeeded(ticket) => {
                let code = AdminLinks::of(language).code;
                let mut response = see_other(&with_return_to(&code, self.to));
                add_cookie(&mut response, &cookies::ticket(state, ticket))?;
                Ok(response)
            }
            Login::Refused => self.refuse(state, language, problem),
            Login::Wait(until) => {
                rate_limited(state, language, self.page(state, language, problem), until)
            }
            Login::Closed(mode) => Err(Error::read_only(mode, state.now())),
        }
    }
}

/// The page of the second step; `None` once the ticket of the first one does not work any more.
async fn code_page(
    state: &State,
    language: &Language,
    ticket: &str,
    to: &str,
    problems: &Problems,
) -> Result<Option<LoginPage>, Error> {
    let Some(account) = login::by_ticket(&state.app, ticket).await? else {
        return Ok(None);
    };
    let links = AdminLinks::of(language);
    let mut view = login_page(state, language, &links.code, LoginStep::Code, problems);
    safe_return_to(to, "").clone_into(&mut view.to);
    view.passkey = PasskeyForm::second_step(state, &links, account.id).await?;
    Ok(Some(view))
}

/// The page of the second step again, with a problem.
pub(super) async fn refuse_code(
    state: &State,
    language: &Language,
    ticket: &str,
    to: &str,
    problem: Problem,
) -> HandlerResult {
    let field = if problem == Problem::TotpWrong {
        Field::Code
    } else {
        Field::Form
    };
    let problems = Problems::from((field, problem));
    match code_page(state, language, ticket, to, &problems).await? {
        Some(view) => unprocessable(state, language, &view),
        None => Ok(see_other(&AdminLinks::of(language).login)),
    }
}

pub(super) async fn answer_second_step(
    state: &State,
    language: &Language,
    ticket: &str,
    to: &str,
    outcome: Login,
    problem: Problem,
) -> HandlerResult {
    match outcome {
        Login::LoggedIn(session) => Ok(start_session(state, language, &session, to)),
        Login::Wait(until) => {
            let none = Problems::default();
            match code_page(state, language, ticket, to, &none).await? {
                Some(view) => rate_limited(state, language, view, until),
                None => Ok(see_other(&AdminLinks::of(language).login)),
            }
        }
        Login::Closed(mode) => Err(Error::read_only(mode, state.now())),
        Login::Refused | Login::CodeNeeded(_) => {
            refuse_code(state, language, ticket, to, problem).await
        }
    }
}

/// `GET /{lang}/admin/login/code`
pub async fn code(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    query: web::Query<ReturnTo>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let ticket = cookies::read_ticket(&state, &request).unwrap_or_default();
    let problems = Problems::default();
    match code_page(&state, &language, &ticket, &query.to, &problems).await? {
        Some(view) => page(&state, &language, &view),
        None => Ok(see_other(&AdminLinks::of(&language).login)),
    }
}

/// `POST /{lang}/admin/login/code`
pub async fn log_in_with_code(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<LoginForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let ticket = cookies::read_ticket(&state, &request).unwrap_or_default();
    if let Err(problem) = form_token::check_age(&state.app, FORM_SCOPE, &typed.token) {
        return refuse_code(&state, &language, &ticket, &typed.to, problem).await;
    }
    let arrival = Arrival::of(&state, &request);
    let outcome = login::with_code(&state.app, &ticket, &typed.code, arrival.request()).await?;
    let problem = Problem::TotpWrong;
    answer_second_step(&state, &language, &ticket, &typed.to, outcome, problem).await
}

/// Sets the cookies and redirects, in the language of the login page rather than the one of the account's mails.
fn start_session(
    state: &State,
    language: &Language,
    session: &NewSession,
    to: &str,
) -> HttpResponse {
    let home = AdminLinks::of(language).home;
    let mut response = see_other(safe_return_to(to, &home));
    for cookie in cookies::start_session(state, session) {
        // Our own cookies are always valid; without one, the organiser would only have to log in again.
        let _ = response.add_cookie(&cookie);
    }
    response
}

pub(super) fn add_cookie(
    response: &mut HttpResponse,
    cookie: &actix_web::cookie::Cookie<'_>,
) -> Result<(), Error> {
    response
        .add_cookie(cookie)
        .map_err(|_| Error::Unprocessable)
}

fn with_return_to(path: &str, to: &str) -> String {
    if is_safe_return_to(to) {
        let to: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
        format!("{path}?to={to}")
    } else {
        path.to_owned()
    }
}

/// The page again, 429: it says how long to wait. The answer is the same whether the account exists or not.
fn rate_limited(
    state: &State,
    language: &Language,
    mut view: LoginPage,
    until: Timestamp,
) -> HandlerResult {
    let remaining = until.since(state.now()).max(0);
    view.wait = state.minutes_until(until);
    view.form.problems.clear();
    let html = view.render(&state.app.templates, language)?;
    Ok(HttpResponse::TooManyRequests()
        .content_type("text/html; charset=utf-8")
        .insert_header((
            "Retry-After",
            (remaining / Timestamp::SECOND + 1).to_string(),
        ))
        .body(html))
}

/// `POST /{lang}/admin/logout`
pub async fn logout(state: Ctx, admin: Admin, _: CsrfForm<ReturnTo>) -> HandlerResult {
    sessions::logout(&state.app, &admin.session).await?;
    let mut response = see_other(&format!("{}?done=logged-out", admin.links().login));
    add_cookie(&mut response, &cookies::end_session(&state))?;
    // The next person at this device must not go back to a form that the browser kept.
    let kept = (HeaderName::from_static("clear-site-data"), "\"cache\"");
    response
        .headers_mut()
        .insert(kept.0, HeaderValue::from_static(kept.1));
    Ok(response)
}

/// `GET /{lang}/admin/forgotten`
pub async fn forgotten(
    state: Ctx,
    tag: web::Path<String>,
    query: web::Query<ReturnTo>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let path = AdminLinks::of(&language).forgotten;
    let kind = if query.done == "asked" {
        LoginStep::Asked
    } else {
        LoginStep::Forgotten
    };
    let view = login_page(&state, &language, &path, kind, &Problems::default());
    page(&state, &language, &view)
}

/// `POST /{lang}/admin/forgotten`: the answer is the same whether the address has an account or not.
pub async fn request_reset(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<ForgottenForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let path = AdminLinks::of(&language).forgotten;
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate());
    problems.check(
        Field::Form,
        form_token::check_age(&state.app, FORM_SCOPE, &typed.token),
    );
    let email = EmailAddress::from_typed(&typed.email).ok();
    let Some(email) = email.filter(|_| problems.is_empty()) else {
        let mut view = login_page(&state, &language, &path, LoginStep::Forgotten, &problems);
        view.email.clone_from(&typed.email);
        return unprocessable(&state, &language, &view);
    };
    ask_reset(&state.app, &email, cookies::visitor(&state, &request))?;
    Ok(see_other(&format!("{path}?done=asked")))
}
