//! The cookies of organisers: the session, the known device, and the login ticket that connects the password step to
//! the code step. All are set in answers to a POST only, and are `SameSite=Strict`.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::ServiceRequest;
use actix_web::http::header;

use crate::domain::Timestamp;
use crate::domain::admin_links::AdminLinks;
use crate::services::SessionId;
use crate::services::accounts::login::{LoginRequest, NewSession, SECOND_STEP, Visitor};
use crate::web::cookies::full_name;
use crate::web::{State, client_ip};

const SESSION: &str = "paraph-session";
const DEVICE: &str = "paraph-device";
const TICKET: &str = "paraph-login";
/// How long a device is known, in seconds.
const DEVICE_SECONDS: i64 = 180 * Timestamp::DAY / Timestamp::SECOND;

/// What a request to log in brings along: where it comes from, and the session that its browser had.
pub struct Arrival {
    visitor: Visitor,
    old_session: Option<String>,
}

impl Arrival {
    #[must_use]
    pub fn of(state: &State, request: &HttpRequest) -> Self {
        Self {
            visitor: visitor(state, request),
            old_session: read_session(state, request),
        }
    }

    #[must_use]
    pub fn request(&self) -> LoginRequest<'_> {
        LoginRequest {
            visitor: &self.visitor,
            old_session: self.old_session.as_deref(),
        }
    }
}

/// A cookie that lives for `seconds`, or until the browser closes; 0 deletes it.
fn cookie(state: &State, name: &str, value: String, seconds: Option<i64>) -> Cookie<'static> {
    let cookie = Cookie::build(full_name(state, name), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.options.secure_cookies);
    match seconds {
        Some(seconds) => cookie.max_age(Duration::seconds(seconds)).finish(),
        None => cookie.finish(),
    }
}

fn read(state: &State, request: &HttpRequest, name: &str) -> Option<String> {
    let cookie = request.cookie(&full_name(state, name))?;
    Some(cookie.value().to_owned())
}

/// The cookies of a new session: sets session and device, and deletes the ticket.
pub fn start_session(state: &State, session: &NewSession) -> [Cookie<'static>; 3] {
    [
        self::session(state, &session.session),
        device(state, session.device.clone()),
        cookie(state, TICKET, String::new(), Some(0)),
    ]
}

/// The session after it got a new identifier.
pub fn session(state: &State, id: &SessionId) -> Cookie<'static> {
    cookie(state, SESSION, id.text(), None)
}

/// Makes this device known.
pub fn device(state: &State, value: String) -> Cookie<'static> {
    cookie(state, DEVICE, value, Some(DEVICE_SECONDS))
}

/// Deletes the session cookie.
pub fn end_session(state: &State) -> Cookie<'static> {
    cookie(state, SESSION, String::new(), Some(0))
}

/// The ticket of a login whose password was right and whose code is still missing.
pub fn ticket(state: &State, ticket: String) -> Cookie<'static> {
    cookie(state, TICKET, ticket, Some(SECOND_STEP / Timestamp::SECOND))
}

pub fn read_session(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, SESSION)
}

pub fn read_ticket(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, TICKET)
}

/// The client of a request, for the login rate limit and the list of sessions.
pub fn visitor(state: &State, request: &HttpRequest) -> Visitor {
    let proxies = &state.options.trusted_proxies;
    let network = client_ip::network(request, proxies);
    let region = client_ip::region(request, proxies);
    let agent = request.headers().get(header::USER_AGENT);
    let agent = agent.and_then(|value| value.to_str().ok());
    Visitor {
        place: network.map(|network| network.to_string()),
        region: region.map(|region| region.to_string()),
        device: read(state, request, DEVICE),
        label: client_ip::family(agent.unwrap_or_default()),
    }
}

/// The link to the login page, which returns to the requested page after the login.
pub fn login_to(links: &AdminLinks, request: &ServiceRequest) -> String {
    let path = request
        .uri()
        .path_and_query()
        .map_or("", |path| path.as_str());
    if !request.method().is_safe() || path == links.home {
        return links.login.clone();
    }
    let to: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("{}?to={to}", links.login)
}
