//! The organisers' area. Handlers extract an [`Admin`] or an [`AppealAdmin`], which exist only after the guard
//! (`middleware/guard.rs`) has checked the request against the route table. Forms are extracted as [`CsrfForm`] or
//! [`Upload`], which check the CSRF token; [`Fresh`] requires a recent password or code.

pub mod account;
pub mod accounts;
pub(in crate::web) mod area;
pub mod audit;
pub mod bulk_actions;
pub(in crate::web) mod choice;
pub mod cookies;
mod csrf_form;
pub mod dashboard;
pub mod editor;
pub mod export;
pub mod import;
pub mod kit;
pub mod login;
pub mod messages;
pub mod news;
pub mod passkeys;
pub mod protection;
pub mod read_only;
pub mod reports;
pub mod settings;
pub mod sharing;
pub mod signatories;
pub mod site_settings;
pub mod step_up;
pub mod token_pages;
pub mod two_step_login;
mod upload;

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use serde::Deserialize;

use super::{Error, State};
use crate::domain::admin_links::{self, AdminLinks};
use crate::domain::{
    Actor, Appeal, AppealId, AppealState, AppealText, EmailAddress, Language, Permission, Problems,
    Role, Timestamp,
};
use crate::services::accounts::sessions::ActiveSession;
use crate::web::access::Route;
use crate::web::admin::area::{AdminFrame, AdminNav};
use crate::web::page::{Form, Shell};

pub use csrf_form::{CsrfForm, FormFields};
pub use upload::Upload;

/// The logged-in organiser of a request.
#[derive(Clone)]
pub struct Admin {
    /// The language of the page, from its path.
    pub language: Language,
    /// The path of the request, without its query.
    pub path: String,
    /// The route table, for links that only some roles get.
    pub(in crate::web) routes: &'static [Route],
    pub name: String,
    pub email: EmailAddress,
    pub session: Arc<ActiveSession>,
    /// The appeal of the path, on pages of one appeal.
    pub(super) appeal: Option<Arc<Appeal>>,
}

impl Admin {
    /// Whether the organiser's role has a permission, so that pages leave out links that would be refused.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.session.account.may(permission)
    }

    /// The organiser as an actor of the audit log.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.session.actor()
    }

    /// The links of the area, in the language of the page.
    #[must_use]
    pub fn links(&self) -> AdminLinks {
        AdminLinks::of(&self.language)
    }

    /// The shell of the page, with links to the same page in the other languages of the area.
    #[must_use]
    pub fn shell(&self, state: &State) -> Shell {
        let appeal = self.appeal.as_ref();
        Shell {
            time_zone: appeal.and_then(|appeal| appeal.settings.time_zone.clone()),
            ..area_shell(state, &self.language, &self.path)
        }
    }

    /// The shell and the navigation of a page. `here` is the entry to mark as current; see [`AdminNav::here`].
    #[must_use]
    pub fn frame(&self, state: &State, here: &'static str) -> AdminFrame {
        let area = AdminNav {
            links: self.links(),
            here,
            name: self.name.clone(),
            accounts: self.may(Permission::Accounts),
            audit: self.may(Permission::Audit),
            settings: self.may(Permission::Site),
            needs_second_factor: self.session.account.role == Role::Owner
                && !self.session.account.has_second_factor(),
            token: self.token(state),
        };
        AdminFrame {
            shell: self.shell(state),
            area,
        }
    }

    /// The CSRF token, the same for every form of this session.
    #[must_use]
    pub fn token(&self, state: &State) -> String {
        self.session.form_token(&state.app)
    }

    /// A form that posts to `action`, with the CSRF token and the problems to show.
    #[must_use]
    pub fn form(&self, state: &State, action: &str, problems: &Problems) -> Form {
        Form::new(action, &self.token(state)).with_problems(
            &state.app.catalog,
            &self.language,
            problems,
        )
    }

    /// Checks the CSRF token of a form; [`Error::Forbidden`] when it belongs to another session. [`CsrfForm`] and
    /// [`Upload`] call this themselves.
    pub fn check_token(&self, state: &State, token: &str) -> Result<(), Error> {
        if self.session.is_form_token(&state.app, token) {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }
}

/// The shell of a page in the area: not indexed, with links to the same page in its other languages.
fn area_shell(state: &State, language: &Language, path: &str) -> Shell {
    let split = path.trim_start_matches('/').split_once('/');
    let below_language = split.map_or("", |(_, below)| below);
    let languages = state.app.catalog.organisers_languages().iter();
    let others = languages
        .filter(|other| *other != language)
        .map(|other| (other.clone(), format!("/{other}/{below_language}")));
    state
        .shell(language)
        .admin(&state.assets)
        .also_in(&state.app.catalog, others)
}

/// The language of a path segment, else 404.
fn language(state: &State, tag: &str) -> Result<Language, Error> {
    state.organisers_language(tag).ok_or(Error::NotFound)
}

/// The path `page` with query parameters; empty ones are left out.
fn with_query(page: &str, pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(pairs).finish();
    if query.is_empty() {
        page.to_owned()
    } else {
        format!("{page}?{query}")
    }
}

/// The query of a page that an action redirects to, which says what was done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

impl Done {
    /// The word of the query if it is one of `known`, else an empty one: no other word reaches a template.
    fn one_of(&self, known: &[&'static str]) -> &'static str {
        let word = known.iter().find(|word| **word == self.done);
        word.copied().unwrap_or_default()
    }
}

/// The title of an appeal in the organiser's language or the nearest one, and the language of that title. While the
/// appeal has no text, its slug.
fn title(admin: &Admin, appeal: &Appeal, texts: &[AppealText]) -> (String, String) {
    match AppealText::for_language(texts, appeal, &admin.language) {
        Some(text) => (text.title.clone(), text.language.to_string()),
        None => (appeal.slug.clone(), admin.language.to_string()),
    }
}

impl FromRequest for Admin {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .extensions()
                .get::<Self>()
                .cloned()
                .ok_or(Error::NotAnAdminRoute),
        )
    }
}

/// The logged-in organiser on a page of one appeal, which the account has access to.
#[derive(Clone)]
pub struct AppealAdmin {
    pub admin: Admin,
    /// The appeal as stored; it may be a draft.
    pub appeal: Arc<Appeal>,
}

/// An object that belongs to one appeal.
pub trait BelongsToAppeal {
    fn appeal_id(&self) -> AppealId;
}

/// The end of the locale key of the state that organisers see: as [`Appeal::state_at`], and `scheduled` before it opens.
fn state_word(appeal: &Appeal, now: Timestamp) -> &'static str {
    let state = appeal.state_at(now);
    let opens_later = appeal.settings.opens.is_some_and(|opens| opens > now);
    if state == AppealState::Open && opens_later {
        "scheduled"
    } else {
        state.word()
    }
}

impl BelongsToAppeal for crate::services::signatories::SignatureDetail {
    fn appeal_id(&self) -> AppealId {
        self.opened.signature.appeal
    }
}

impl BelongsToAppeal for crate::domain::Batch {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

impl BelongsToAppeal for crate::services::import::StoredFile {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

impl AppealAdmin {
    /// The object if it belongs to the appeal of the path, else [`Error::NotFound`]. Every object that a path or a form
    /// names by its number must pass this check: the guard has checked access to the appeal, not to the object.
    pub fn require_own<T: BelongsToAppeal>(&self, object: Option<T>) -> Result<T, Error> {
        object
            .filter(|object| object.appeal_id() == self.appeal.id)
            .ok_or(Error::NotFound)
    }
}

impl FromRequest for AppealAdmin {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let admin = request.extensions().get::<Admin>().cloned();
        let found = admin.and_then(|admin| {
            let appeal = admin.appeal.clone()?;
            Some(Self { admin, appeal })
        });
        ready(found.ok_or(Error::NotAnAdminRoute))
    }
}

impl Admin {
    /// The page of the form that was posted to a path: that path if it can be read, else the nearest one above it.
    fn page_of_form(&self, pattern: Option<&str>) -> &str {
        let (mut path, mut pattern) = (self.path.as_str(), pattern.unwrap_or_default());
        loop {
            let is_page = |route: &&Route| route.pattern == pattern && route.reads;
            if self.routes.iter().any(|route| is_page(&route)) {
                return path;
            }
            match (path.rsplit_once('/'), pattern.rsplit_once('/')) {
                (Some((above, _)), Some((above_pattern, _))) => {
                    (path, pattern) = (above, above_pattern);
                }
                _ => return &self.path,
            }
        }
    }

    /// For handlers that need a fresh password for some values of their form only.
    ///
    /// # Errors
    /// A redirect to the step-up page, which leads back to the page of the form.
    pub fn require_fresh(&self, state: &State) -> Result<(), Error> {
        self.require_fresh_or_return(state, &self.path)
    }

    pub(super) fn require_fresh_or_return(
        &self,
        state: &State,
        return_to: &str,
    ) -> Result<(), Error> {
        if self.session.is_fresh(state.now()) {
            return Ok(());
        }
        let step_up = admin_links::step_up(&self.language, return_to);
        Err(Error::RedirectFirst(step_up))
    }
}

/// Proof that the password or a code was entered in the last ten minutes. Handlers that export data, or that
/// change other accounts, two-step login or a sender, extract one; without it the request is redirected to the step-up
/// page, which leads back.
pub struct Fresh(());

impl FromRequest for Fresh {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let admin = request.extensions().get::<Admin>().cloned();
        let state = request.app_data::<web::Data<State>>();
        ready(match (admin, state) {
            (Some(admin), Some(state)) => {
                let with_query = request.uri().path_and_query();
                let return_to = if request.method().is_safe() {
                    with_query.map_or("", |path| path.as_str())
                } else {
                    // A redirect cannot repeat a POST: it leads back to the page of the form.
                    admin.page_of_form(request.match_pattern().as_deref())
                };
                let is_fresh = admin.require_fresh_or_return(state, return_to);
                is_fresh.map(|()| Self(()))
            }
            _ => Err(Error::NotAnAdminRoute),
        })
    }
}
