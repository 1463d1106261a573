//! The pages of one-time links: set-up of the site, invitation, password reset.

mod forms;

use actix_web::web;

use crate::domain::admin_links::{AdminLinks, token_page};
use crate::domain::{Field, Language, Problems, TokenPurpose};
use crate::services::accounts::{self, AccountError, FirstOwner, LinkTarget};
use crate::services::form_token;
use crate::web::admin::cookies;
use crate::web::admin::language;
use crate::web::admin::login::view::{LoginPage, LoginStep};
use crate::web::admin::login::{FORM_SCOPE, add_cookie, login_page};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State};
use forms::{Checked, TokenForm};

type TokenPath = web::Path<(String, String)>;

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
    let organiser = link.target.organiser.as_ref();
    let profile = organiser.map(|organiser| &organiser.profile);
    let checked = forms::check(&mut problems, kind, typed, profile).await?;
    let (app, target) = (&state.app, link.target.clone());
    let outcome = match checked {
        None => None,
        Some(Checked::SetUp {
            name,
            email,
            password,
        }) => {
            let owner = FirstOwner {
                name,
                email,
                password,
                language: link.language.clone(),
            };
            Some(accounts::set_up(app, target, owner).await.map(|()| None))
        }
        Some(Checked::Invitation { name, password }) => {
            let accepted = accounts::accept(app, target, name, password).await;
            Some(accepted.map(|()| None))
        }
        Some(Checked::Reset { password }) => {
            let chosen = accounts::choose_password(app, target, password).await;
            Some(chosen.map(Some))
        }
    };
    let done = match kind {
        LoginStep::SetUp => "set-up",
        LoginStep::Invitation => "accepted",
        _ => "reset",
    };
    match outcome {
        Some(Ok(device)) => {
            let login = AdminLinks::of(&link.language).login;
            let mut response = see_other(&format!("{login}?done={done}"));
            if let Some(device) = device {
                add_cookie(&mut response, &cookies::device(state, device))?;
            }
            return Ok(response);
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
