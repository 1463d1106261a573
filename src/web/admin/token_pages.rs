//! The pages of one-time links: set-up of the site, invitation, password reset.

use actix_web::web;
use serde::Deserialize;
use validator::Validate;

use crate::domain::admin_links::{AdminLinks, token_page};
use crate::domain::{EmailAddress, Field, Language, Problems, TokenPurpose};
use crate::services::accounts::{self, AccountError, FirstOwner, LinkTarget};
use crate::services::form_token;
use crate::web::admin::login::view::{LoginPage, LoginStep};
use crate::web::admin::login::{FORM_SCOPE, login_page};
use crate::web::public::{Ctx, HandlerResult, language, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

/// Language and token.
type TokenPath = web::Path<(String, String)>;

/// The fields of all three pages; each page has some of them. `token` is the form token, not the one of the link. The
/// services check the name and the password, which must not resemble the name and the address of the account.
#[derive(Default, Deserialize, Validate)]
#[serde(default, rename_all = "kebab-case")]
pub struct TokenForm {
    token: String,
    name: String,
    /// Only the set-up page asks for it.
    #[validate(custom(function = "form_rules::email"))]
    email: String,
    new_password: String,
}

fn path_word(kind: LoginStep) -> &'static str {
    match kind {
        LoginStep::SetUp => "setup",
        LoginStep::Invitation => "invitation",
        _ => "reset",
    }
}

fn purpose(kind: LoginStep) -> TokenPurpose {
    match kind {
        LoginStep::SetUp => TokenPurpose::Setup,
        LoginStep::Invitation => TokenPurpose::Invitation,
        _ => TokenPurpose::Reset,
    }
}

/// A one-time link that is still valid.
struct OpenLink {
    /// The language of the page.
    language: Language,
    kind: LoginStep,
    token: String,
    target: LinkTarget,
}

impl OpenLink {
    /// Reads the target of the link; 410 when the link is used up or expired.
    async fn open(state: &State, path: &(String, String), kind: LoginStep) -> Result<Self, Error> {
        let (tag, token) = path;
        let language = language(state, tag)?;
        let target = accounts::open_link(&state.app, purpose(kind), token).await?;
        Ok(Self {
            language,
            kind,
            token: token.clone(),
            target: target.ok_or(Error::Gone)?,
        })
    }

    fn view(&self, state: &State, problems: &Problems) -> LoginPage {
        let action = token_page(&self.language, path_word(self.kind), &self.token);
        let mut view = login_page(state, &self.language, &action, self.kind, problems);
        if let Some(organiser) = &self.target.organiser {
            organiser.profile.email.as_str().clone_into(&mut view.email);
            view.name.clone_from(&organiser.profile.name);
        }
        view
    }
}

async fn show(state: &State, path: &(String, String), kind: LoginStep) -> HandlerResult {
    let link = OpenLink::open(state, path, kind).await?;
    let view = link.view(state, &Problems::default());
    page(state, &link.language, &view)
}

/// `GET /{lang}/admin/setup/{token}`
pub async fn set_up(state: Ctx, path: TokenPath) -> HandlerResult {
    show(&state, &path, LoginStep::SetUp).await
}

/// `GET /{lang}/admin/invitation/{token}`
pub async fn invitation(state: Ctx, path: TokenPath) -> HandlerResult {
    show(&state, &path, LoginStep::Invitation).await
}

/// `GET /{lang}/admin/reset/{token}`
pub async fn reset(state: Ctx, path: TokenPath) -> HandlerResult {
    show(&state, &path, LoginStep::Reset).await
}

/// `POST /{lang}/admin/setup/{token}`
pub async fn make_owner(state: Ctx, path: TokenPath, typed: web::Form<TokenForm>) -> HandlerResult {
    submit(&state, &path, LoginStep::SetUp, &typed).await
}

/// `POST /{lang}/admin/invitation/{token}`
pub async fn accept(state: Ctx, path: TokenPath, typed: web::Form<TokenForm>) -> HandlerResult {
    submit(&state, &path, LoginStep::Invitation, &typed).await
}

/// `POST /{lang}/admin/reset/{token}`
pub async fn choose(state: Ctx, path: TokenPath, typed: web::Form<TokenForm>) -> HandlerResult {
    submit(&state, &path, LoginStep::Reset, &typed).await
}

async fn submit(
    state: &State,
    path: &(String, String),
    kind: LoginStep,
    typed: &TokenForm,
) -> HandlerResult {
    let link = OpenLink::open(state, path, kind).await?;
    let mut problems = Problems::default();
    problems.check(
        Field::Form,
        form_token::check_age(&state.app, FORM_SCOPE, &typed.token),
    );
    if kind == LoginStep::SetUp {
        form_rules::check(&mut problems, typed.validate());
    }
    let (app, target) = (&state.app, link.target.clone());
    let password = typed.new_password.as_str();
    let outcome = match (kind, EmailAddress::from_typed(&typed.email)) {
        _ if !problems.is_empty() => None,
        (LoginStep::SetUp, Ok(email)) => {
            let owner = FirstOwner {
                name: &typed.name,
                email,
                password,
                language: link.language.clone(),
            };
            Some(accounts::set_up(app, target, owner).await)
        }
        (LoginStep::Invitation, _) => {
            Some(accounts::accept(app, target, &typed.name, password).await)
        }
        _ => Some(accounts::choose_password(app, target, password).await),
    };
    let done = match kind {
        LoginStep::SetUp => "set-up",
        LoginStep::Invitation => "accepted",
        _ => "reset",
    };
    match outcome {
        Some(Ok(())) => {
            let login = AdminLinks::of(&link.language).login;
            return Ok(see_other(&format!("{login}?done={done}")));
        }
        Some(Err(AccountError::Invalid(field, problem))) => problems.add(field, problem),
        // Another request may have used the link meanwhile: 410.
        Some(Err(error)) => return Err(error.into()),
        None => {}
    }
    let mut view = link.view(state, &problems);
    if kind == LoginStep::SetUp {
        view.email.clone_from(&typed.email);
    }
    if kind != LoginStep::Reset {
        view.name.clone_from(&typed.name);
    }
    unprocessable(state, &link.language, &view)
}
