//! The organisers' area. A handler asks for an [`Admin`] or an [`AppealAdmin`]; both exist only after the guard has let
//! the request in as the table of routes declares. Forms come in as [`CsrfForm`], which has checked that they belong to
//! the session. [`Fresh`] asks for the password again where it matters.

pub mod account;
pub mod accounts;
pub(in crate::web) mod area;
pub mod audit;
pub mod bulk_actions;
pub mod cookies;
mod csrf_form;
pub mod dashboard;
pub mod editor;
pub mod export;
pub mod import;
pub mod login;
pub mod settings;
pub mod signatories;
pub mod step_up;
pub mod token_pages;
pub mod two_step_login;
mod upload;

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};

use super::{Error, State};
use crate::domain::admin_links::{self, AdminLinks};
use crate::domain::{
    Actor, Appeal, AppealId, AppealText, EmailAddress, Language, Permission, Problems,
};
use crate::services::accounts::sessions::ActiveSession;
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Shell};

pub use csrf_form::{CsrfForm, FormFields};
pub use upload::Upload;

/// An organiser who was let in.
#[derive(Clone)]
pub struct Admin {
    /// The language of the page.
    pub language: Language,
    /// The path of the page.
    pub path: String,
    pub name: String,
    pub email: EmailAddress,
    pub entered: Arc<ActiveSession>,
    pub(super) appeal: Option<Arc<Appeal>>,
}

impl Admin {
    /// Whether their role has a permission: to leave out what leads nowhere for them.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.entered.account.may(permission)
    }

    /// Who acts, for the record.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.entered.actor()
    }

    /// The addresses of the area.
    #[must_use]
    pub fn links(&self) -> AdminLinks {
        AdminLinks::of(&self.language)
    }

    /// The frame of a page, which the site's other languages have at the same place.
    #[must_use]
    pub fn shell(&self, state: &State) -> Shell {
        area_shell(state, &self.language, &self.path)
    }

    /// What stands around an organiser's page. `here` is the part of the navigation that the page belongs to:
    /// `appeals`, `account`, `accounts`, `settings` or `audit`.
    #[must_use]
    pub fn area(&self, state: &State, here: &'static str) -> AdminFrame {
        AdminFrame {
            links: self.links(),
            here,
            name: self.name.clone(),
            accounts: self.may(Permission::Accounts),
            audit: self.may(Permission::Audit),
            settings: self.may(Permission::Site),
            token: self.token(state),
        }
    }

    /// The hidden token of every form of this session.
    #[must_use]
    pub fn token(&self, state: &State) -> String {
        self.entered.form_token(&state.app)
    }

    /// A form that posts to `action`, with its token and with what is wrong.
    #[must_use]
    pub fn form(&self, state: &State, action: &str, problems: &Problems) -> Form {
        Form::new(action, &self.token(state)).with_problems(
            &state.app.catalog,
            &self.language,
            problems,
        )
    }

    /// Whether a form belongs to this session. [`CsrfForm`] and [`Upload`] ask by themselves.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn check_token(&self, state: &State, token: &str) -> Result<(), Error> {
        if self.entered.is_form_token(&state.app, token) {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }
}

/// The frame of a page in the area: out of search engines, in the site's other languages at the same place.
fn area_shell(state: &State, language: &Language, path: &str) -> Shell {
    let rest = path.trim_start_matches('/').split_once('/');
    let rest = rest.map_or("", |(_, rest)| rest);
    let others = state.app.catalog.languages().iter();
    let others = others
        .filter(|one| *one != language)
        .map(|one| (one.clone(), format!("/{one}/{rest}")));
    state.shell(language).also_in(&state.app.catalog, others)
}

/// The address of a page with what is asked of it; what is empty is not asked.
fn with_query(page: &str, pairs: &[(&str, &str)]) -> String {
    let asked = pairs.iter().filter(|(_, value)| !value.is_empty());
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(asked).finish();
    match query.is_empty() {
        true => page.to_owned(),
        false => format!("{page}?{query}"),
    }
}

/// The title of an appeal for an organiser, and the language it is in: the slug while it has no text.
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
                .ok_or(Error::Undeclared),
        )
    }
}

/// An organiser on a page about an appeal that is one of theirs.
#[derive(Clone)]
pub struct AppealAdmin {
    pub admin: Admin,
    /// The appeal, as it is stored, drafts too.
    pub appeal: Arc<Appeal>,
}

/// What belongs to one appeal.
pub trait OfAppeal {
    fn appeal_id(&self) -> AppealId;
}

impl OfAppeal for crate::services::signatories::SignatureDetail {
    fn appeal_id(&self) -> AppealId {
        self.opened.signature.appeal
    }
}

impl OfAppeal for crate::domain::Batch {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

impl OfAppeal for crate::services::import::StoredFile {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

impl AppealAdmin {
    /// Lets through what belongs to the appeal of the path. Every object that a path or a form names by its number passes
    /// here: one of another appeal is not there.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn own<T: OfAppeal>(&self, found: Option<T>) -> Result<T, Error> {
        found
            .filter(|one| one.appeal_id() == self.appeal.id)
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
        ready(found.ok_or(Error::Undeclared))
    }
}

/// Proof that the password or a code was given in the last ten minutes. A handler that exports, changes roles, keys or
/// senders takes one; without it the organiser is asked, and led back.
pub struct Fresh(());

impl FromRequest for Fresh {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let admin = request.extensions().get::<Admin>().cloned();
        let state = request.app_data::<web::Data<State>>();
        ready(match (admin, state) {
            (Some(admin), Some(state)) if admin.entered.is_fresh(state.now()) => Ok(Self(())),
            (Some(admin), Some(_)) => {
                let here = request
                    .uri()
                    .path_and_query()
                    .map_or("", |path| path.as_str());
                let to = if request.method().is_safe() {
                    here
                } else {
                    &admin.path
                };
                Err(Error::First(admin_links::step_up(&admin.language, to)))
            }
            _ => Err(Error::Undeclared),
        })
    }
}
