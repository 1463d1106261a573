//! The cookies of organisers: the session, the device on which somebody entered, and the moment between password and
//! code. All are set after a post alone, and never leave for a request from another site.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::ServiceRequest;
use actix_web::http::header;

use crate::domain::Timestamp;
use crate::domain::admin_links::AdminLinks;
use crate::services::accounts::login::{NewSession, SECOND_STEP, Visitor};
use crate::web::{State, client_ip};

const SESSION: &str = "paraph-session";
const DEVICE: &str = "paraph-device";
const TICKET: &str = "paraph-login";
/// How long a device is remembered, in seconds.
const DEVICE_SECONDS: i64 = 180 * Timestamp::DAY / Timestamp::SECOND;

/// The name of a cookie: with the prefix that lets no other host or path set it, where TLS is (RFC 6265bis, 4.1.3.2).
fn name(state: &State, plain: &str) -> String {
    if state.options.secure_cookies {
        format!("__Host-{plain}")
    } else {
        plain.to_owned()
    }
}

fn cookie(state: &State, plain: &str, value: String, seconds: Option<i64>) -> Cookie<'static> {
    let cookie = Cookie::build(name(state, plain), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.options.secure_cookies);
    match seconds {
        Some(seconds) => cookie.max_age(Duration::seconds(seconds)).finish(),
        None => cookie.finish(),
    }
}

fn read(state: &State, request: &HttpRequest, plain: &str) -> Option<String> {
    let cookie = request.cookie(&name(state, plain))?;
    Some(cookie.value().to_owned())
}

/// The cookies of somebody who entered: session and device, and no more ticket.
pub fn entered(state: &State, entry: &NewSession) -> [Cookie<'static>; 3] {
    [
        cookie(state, SESSION, entry.session.text(), None),
        cookie(state, DEVICE, entry.device.clone(), Some(DEVICE_SECONDS)),
        cookie(state, TICKET, String::new(), Some(0)),
    ]
}

pub fn left(state: &State) -> Cookie<'static> {
    cookie(state, SESSION, String::new(), Some(0))
}

/// The moment between password and code.
pub fn ticket(state: &State, ticket: String) -> Cookie<'static> {
    cookie(state, TICKET, ticket, Some(SECOND_STEP / Timestamp::SECOND))
}

pub fn read_session(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, SESSION)
}

pub fn read_ticket(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, TICKET)
}

/// Where a request comes from, as far as limits and the list of sessions need it.
pub fn visitor(state: &State, request: &HttpRequest) -> Visitor {
    let place = client_ip::network(request, &state.options.trusted_proxies);
    let agent = request.headers().get(header::USER_AGENT);
    let agent = agent.and_then(|value| value.to_str().ok());
    Visitor {
        place: place.map(|net| net.to_string()),
        device: read(state, request, DEVICE),
        label: client_ip::family(agent.unwrap_or_default()),
    }
}

/// The door, which then leads to where the request wanted to go.
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
