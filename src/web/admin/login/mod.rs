//! The door: address and password, then the code; a forgotten password; and the way out.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::domain::admin_links::{AdminLinks, is_way_on};
use crate::domain::{EmailAddress, Field, Language, Problem, Problems, Timestamp};
use crate::services::accounts::login::{Login, LoginRequest};
use crate::services::accounts::{ask_reset, login, sessions};
use crate::services::form_token;
use crate::web::admin::login::view::{LoginPage, LoginStep};
use crate::web::admin::{Admin, CsrfForm, area_shell, cookies};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, language, page, see};
use crate::web::{Error, State};

/// What the tokens of these forms are about: there is no session yet that they could belong to.
pub(super) const ABOUT: &str = "admin-door";

/// Where to go on, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReturnTo {
    to: String,
    done: String,
}

/// The form of the door.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LoginForm {
    token: String,
    email: String,
    password: String,
    code: String,
    to: String,
}

/// A page of the door.
pub(super) fn door(
    state: &State,
    language: &Language,
    path: &str,
    kind: LoginStep,
    problems: &Problems,
) -> LoginPage {
    let token = form_token::token(&state.app, ABOUT);
    LoginPage {
        shell: area_shell(state, language, path),
        links: AdminLinks::of(language),
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
pub async fn login(state: Ctx, tag: web::Path<String>, way: web::Query<ReturnTo>) -> HandlerResult {
    let language = language(&state, &tag)?;
    let links = AdminLinks::of(&language);
    let mut view = door(
        &state,
        &language,
        &links.login,
        LoginStep::Login,
        &Problems::default(),
    );
    if is_way_on(&way.to) {
        view.to.clone_from(&way.to);
    }
    if ["accepted", "set-up", "reset", "left"].contains(&way.done.as_str()) {
        view.done.clone_from(&way.done);
    }
    page(&state, &language, &view)
}

/// `POST /{lang}/admin/login`
pub async fn enter(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<LoginForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let links = AdminLinks::of(&language);
    let refuse = |problem| {
        let problems = Problems::from((Field::Form, problem));
        let mut view = door(&state, &language, &links.login, LoginStep::Login, &problems);
        view.email.clone_from(&typed.email);
        view.to = way_on(&typed.to);
        view
    };
    if let Err(problem) = form_token::check_age(&state.app, ABOUT, &typed.token) {
        return again(&state, &language, &refuse(problem));
    }
    let visitor = cookies::visitor(&state, &request);
    let old = cookies::read_session(&state, &request);
    let tried = login::with_password(
        &state.app,
        &typed.email,
        &typed.password,
        LoginRequest {
            visitor: &visitor,
            old_session: old.as_deref(),
        },
    );
    match tried.await? {
        Login::LoggedIn(entry) => Ok(let_in(&state, &language, &entry, &typed.to)),
        Login::CodeNeeded(ticket) => {
            let mut way = see(&with_way(&links.code, &typed.to));
            add(&mut way, &cookies::ticket(&state, ticket))?;
            Ok(way)
        }
        Login::Refused => again(&state, &language, &refuse(Problem::EntryWrong)),
        Login::Wait(until) => wait(&state, &language, refuse(Problem::EntryWrong), until),
    }
}

/// `GET /{lang}/admin/login/code`
pub async fn code(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    way: web::Query<ReturnTo>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let links = AdminLinks::of(&language);
    if cookies::read_ticket(&state, &request).is_none() {
        return Ok(see(&links.login));
    }
    let mut view = door(
        &state,
        &language,
        &links.code,
        LoginStep::Code,
        &Problems::default(),
    );
    view.to = way_on(&way.to);
    page(&state, &language, &view)
}

/// `POST /{lang}/admin/login/code`
pub async fn enter_code(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<LoginForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let links = AdminLinks::of(&language);
    let ticket = cookies::read_ticket(&state, &request).unwrap_or_default();
    if login::by_ticket(&state.app, &ticket).await?.is_none() {
        return Ok(see(&links.login));
    }
    let refuse = |problem| {
        let problems = Problems::from((Field::Code, problem));
        let mut view = door(&state, &language, &links.code, LoginStep::Code, &problems);
        view.to = way_on(&typed.to);
        view
    };
    if let Err(problem) = form_token::check_age(&state.app, ABOUT, &typed.token) {
        return again(&state, &language, &refuse(problem));
    }
    let visitor = cookies::visitor(&state, &request);
    let old = cookies::read_session(&state, &request);
    let request = LoginRequest {
        visitor: &visitor,
        old_session: old.as_deref(),
    };
    match login::with_code(&state.app, &ticket, &typed.code, request).await? {
        Login::LoggedIn(entry) => Ok(let_in(&state, &language, &entry, &typed.to)),
        Login::Wait(until) => wait(&state, &language, refuse(Problem::TotpWrong), until),
        Login::Refused | Login::CodeNeeded(_) => {
            again(&state, &language, &refuse(Problem::TotpWrong))
        }
    }
}

/// Goes on in the language of the page where somebody entered, whatever the one of their mails.
fn let_in(state: &State, language: &Language, entry: &login::NewSession, to: &str) -> HttpResponse {
    let home = AdminLinks::of(language).home;
    let mut response = see(if is_way_on(to) { to } else { &home });
    for cookie in cookies::entered(state, entry) {
        // A cookie of our own making is always sound; one that were not would only ask to enter again.
        let _ = response.add_cookie(&cookie);
    }
    response
}

fn add(response: &mut HttpResponse, cookie: &actix_web::cookie::Cookie<'_>) -> Result<(), Error> {
    response
        .add_cookie(cookie)
        .map_err(|_| Error::Unprocessable)
}

fn way_on(to: &str) -> String {
    if is_way_on(to) {
        to.to_owned()
    } else {
        String::new()
    }
}

fn with_way(path: &str, to: &str) -> String {
    if is_way_on(to) {
        let to: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
        format!("{path}?to={to}")
    } else {
        path.to_owned()
    }
}

/// Too many tries: the page says for how long, whether there is such an account or not.
fn wait(
    state: &State,
    language: &Language,
    mut view: LoginPage,
    until: Timestamp,
) -> HandlerResult {
    use crate::web::page::Page;
    let left = until.since(state.now()).max(0);
    view.wait = left / Timestamp::MINUTE + 1;
    view.form.problems.clear();
    let html = view.render(&state.app.templates, language)?;
    Ok(HttpResponse::TooManyRequests()
        .content_type("text/html; charset=utf-8")
        .insert_header(("Retry-After", (left / Timestamp::SECOND + 1).to_string()))
        .body(html))
}

/// `POST /{lang}/admin/logout`
pub async fn leave(state: Ctx, admin: Admin, _: CsrfForm<ReturnTo>) -> HandlerResult {
    sessions::logout(&state.app, &admin.entered).await?;
    let mut response = see(&format!("{}?done=left", admin.links().login));
    add(&mut response, &cookies::left(&state))?;
    Ok(response)
}

/// `GET /{lang}/admin/forgotten`
pub async fn forgotten(
    state: Ctx,
    tag: web::Path<String>,
    way: web::Query<ReturnTo>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    let path = AdminLinks::of(&language).forgotten;
    let kind = if way.done == "asked" {
        LoginStep::Asked
    } else {
        LoginStep::Forgotten
    };
    page(
        &state,
        &language,
        &door(&state, &language, &path, kind, &Problems::default()),
    )
}

/// `POST /{lang}/admin/forgotten`: one answer, whoever has an account.
pub async fn ask(
    state: Ctx,
    tag: web::Path<String>,
    request: HttpRequest,
    typed: web::Form<LoginForm>,
) -> HandlerResult {
    let language = language(&state, &tag)?;
    crate::web::public::within_limit(&state, &request, ABOUT)?;
    let path = AdminLinks::of(&language).forgotten;
    let mut problems = Problems::default();
    let email = problems.check(Field::Email, EmailAddress::parse(&typed.email));
    problems.check(
        Field::Form,
        form_token::check_age(&state.app, ABOUT, &typed.token),
    );
    let Some(email) = email.filter(|_| problems.is_empty()) else {
        let mut view = door(&state, &language, &path, LoginStep::Forgotten, &problems);
        view.email.clone_from(&typed.email);
        return again(&state, &language, &view);
    };
    ask_reset(&state.app, &email).await?;
    Ok(see(&format!("{path}?done=asked")))
}
