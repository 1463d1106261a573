//! The guard of the organisers' area. The table of routes says who may enter; here it is made so, before any handler
//! runs: session, role, duty to use two steps, and whether the appeal of the path is one of theirs.

use std::sync::Arc;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, ResponseError, web};

use crate::domain::admin_links::AdminLinks;
use crate::domain::{Appeal, Permission};
use crate::services::accounts::{Organiser, sessions};
use crate::storage::appeals;
use crate::web::admin::{Admin, cookies};
use crate::web::routes::Scope;
use crate::web::{Error, State, page_cache};

/// What the table asks of whoever makes a request; nothing for a method that the route does not answer.
pub type RequiredAccess = Option<(Permission, Scope)>;

/// Lets organisers in where the table says so; sends others to the door, or refuses them. What an organiser changed is on
/// the public pages before the answer.
pub async fn guard(
    asked: RequiredAccess,
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some((permission, scope)) = asked {
        match admit(&state, &request, permission, scope).await {
            Ok(admin) => drop(request.extensions_mut().insert(admin)),
            Err(refused) => return Ok(request.into_response(refused.error_response())),
        }
    }
    let writes = !request.method().is_safe();
    let answer = next.call(request).await?;
    if writes && answer.status() == StatusCode::SEE_OTHER {
        // Whoever changed something looks at the public page next, and should not find the old one, or none.
        page_cache::renew(&state).await;
    }
    Ok(answer)
}

async fn admit(
    state: &State,
    request: &ServiceRequest,
    permission: Permission,
    scope: Scope,
) -> Result<Admin, Error> {
    let tag = request.match_info().get("lang").unwrap_or_default();
    let language = state.language(tag).ok_or(Error::NotFound)?;
    let links = AdminLinks::of(&language);
    let entered = match cookies::read_session(state, request.request()) {
        Some(cookie) => sessions::open(&state.app, &cookie).await?,
        None => None,
    };
    let Some(entered) = entered else {
        return Err(Error::First(cookies::login_to(&links, request)));
    };
    let account = &entered.account;
    if !account.may(permission) {
        return Err(Error::Forbidden);
    }
    if account.totp_required && account.totp.is_none() && permission != Permission::Own {
        return Err(Error::First(links.two_steps));
    }
    let appeal = match scope {
        Scope::Site => None,
        Scope::Appeal => Some(of_theirs(state, request, &entered).await?),
    };
    let person = Organiser::open(&state.app, entered.account.clone())?;
    Ok(Admin {
        language,
        path: request.path().to_owned(),
        name: person.profile.name,
        email: person.profile.email,
        entered: Arc::new(entered),
        appeal,
    })
}

/// The appeal of the path. One that is not theirs is not there for them.
async fn of_theirs(
    state: &State,
    request: &ServiceRequest,
    entered: &sessions::ActiveSession,
) -> Result<Arc<Appeal>, Error> {
    let slug = request
        .match_info()
        .get("slug")
        .unwrap_or_default()
        .to_owned();
    let found = state.app.reads().read(move |c| appeals::by_slug(c, &slug));
    let appeal = found.await?.ok_or(Error::NotFound)?;
    if entered.account.reaches(appeal.id) {
        Ok(Arc::new(appeal))
    } else {
        Err(Error::NotFound)
    }
}
