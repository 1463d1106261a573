//! Access control of the organisers' area. Before a handler runs, it checks what the route table requires: a session, the
//! role, two-step login where the account must use it, and that the account may reach the appeal of the path.

use std::sync::Arc;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, ResponseError, web};

use crate::domain::admin_links::AdminLinks;
use crate::domain::{Appeal, Permission};
use crate::services::accounts::{Organiser, refusals, sessions};
use crate::services::read_only;
use crate::storage::appeals;
use crate::web::access::{Pattern, Scope};
use crate::web::admin::{Admin, cookies};
use crate::web::{Error, State, prerender};

/// The access that a route requires; `None` for a method that the route does not have.
pub type RequiredAccess = Option<(Permission, Scope)>;

/// Passes permitted requests on, with an [`Admin`] in their extensions. Redirects to the login page without a session,
/// refuses everything else. After a change it refreshes the public pages before it responds.
pub async fn guard(
    required: RequiredAccess,
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some((permission, scope)) = required {
        match authorize(&state, &request, permission, scope).await {
            Ok(admin) => drop(request.extensions_mut().insert(admin)),
            Err(refused) => return Ok(request.into_response(refused.error_response())),
        }
    }
    let is_write = !request.method().is_safe();
    let response = next.call(request).await?;
    if is_write && response.status() == StatusCode::SEE_OTHER {
        // Organisers often open the public page next and must not see the old one.
        prerender::refresh_or_warn(&state).await;
    }
    Ok(response)
}

async fn authorize(
    state: &State,
    request: &ServiceRequest,
    permission: Permission,
    scope: Scope,
) -> Result<Admin, Error> {
    let tag = request.match_info().get("lang").unwrap_or_default();
    let language = state.organisers_language(tag).ok_or(Error::NotFound)?;
    let links = AdminLinks::of(&language);
    let session = match cookies::read_session(state, request.request()) {
        Some(cookie) => sessions::open(&state.app, &cookie).await?,
        None => None,
    };
    let Some(session) = session else {
        return Err(Error::RedirectFirst(cookies::login_to(&links, request)));
    };
    let account = &session.account;
    // Everybody may leave.
    if let Some(mode) = read_only::closed_for(&state.app, account)
        && request.path() != links.logout
    {
        return Err(Error::read_only(mode, state.now()));
    }
    if !account.may(permission) {
        if let Some(pattern) = request.app_data::<Pattern>() {
            refusals::note_refused(&state.app, &session, pattern.0);
        }
        return Err(Error::Forbidden);
    }
    let must_have = state.app.settings().wants_second_factor(account);
    if must_have && !account.has_second_factor() && permission != Permission::Own {
        return Err(Error::RedirectFirst(links.two_steps));
    }
    let appeal = match scope {
        Scope::Site => None,
        Scope::Appeal => Some(reachable_appeal(state, request, &session).await?),
    };
    let organiser = Organiser::open(&state.app, session.account.clone())?;
    Ok(Admin {
        language,
        path: request.path().to_owned(),
        routes: state.routes,
        name: organiser.profile.name,
        email: organiser.profile.email,
        session: Arc::new(session),
        appeal,
    })
}

/// The appeal of the path. An appeal that the account may not reach is a 404, so that its existence is not revealed.
async fn reachable_appeal(
    state: &State,
    request: &ServiceRequest,
    session: &sessions::ActiveSession,
) -> Result<Arc<Appeal>, Error> {
    let slug = request
        .match_info()
        .get("slug")
        .unwrap_or_default()
        .to_owned();
    let found = state.app.reads().read(move |c| appeals::by_slug(c, &slug));
    let appeal = found.await?.ok_or(Error::NotFound)?;
    if session.account.can_access(appeal.id) {
        Ok(Arc::new(appeal))
    } else {
        Err(Error::NotFound)
    }
}
