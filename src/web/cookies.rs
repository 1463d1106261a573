//! Cookies of public pages, all encrypted and set after a POST only: one identifies the browser that signed, one the
//! browser that confirmed, one the browser that refused, and one holds what was typed last.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::ServiceRequest;
use data_encoding::BASE64URL_NOPAD;

use super::State;
use crate::domain::links::CHECK_MAILBOX;
use crate::domain::{Signature, SignatureId, Timestamp};
use crate::services::signatures::browser_trust::TICKET_LIFE;
use crate::services::signatures::sign::Ticket;

const TICKET: &str = "paraph-ticket";
const PROVEN: &str = "paraph-proven";
const REFUSED: &str = "paraph-refused";
const TYPED: &str = "paraph-typed";

/// The name of a cookie. With TLS it has the `__Host-` prefix, so that no other host or path can set it (RFC 6265bis,
/// 4.1.3.2).
pub fn full_name(state: &State, name: &str) -> String {
    if state.options.secure_cookies {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// A cookie that lives for `seconds`, or until the browser closes; 0 deletes it.
fn cookie(state: &State, name: &str, value: String, seconds: Option<i64>) -> Cookie<'static> {
    let cookie = Cookie::build(full_name(state, name), value)
        .path("/")
        .http_only(true)
        // Lax, not Strict: the browser must send the ticket when the link in the mail is opened.
        .same_site(SameSite::Lax)
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

/// Identifies the browser that signed.
pub fn ticket(state: &State, ticket: &Ticket) -> Cookie<'static> {
    cookie(
        state,
        TICKET,
        ticket.seal(&state.app.master),
        Some(TICKET_LIFE / Timestamp::SECOND),
    )
}

pub fn read_ticket(state: &State, request: &HttpRequest) -> Option<Ticket> {
    Ticket::open(&state.app.master, &read(state, request, TICKET)?)
}

/// Identifies the browser that confirmed until it closes, so that the page after the confirmation has no token in its
/// URL. That page is shown once: the next person at this device must not find it.
pub fn proven(state: &State, signature: &Signature) -> Cookie<'static> {
    let plain = [signature.id.0.to_be_bytes(), state.now().0.to_be_bytes()].concat();
    let value = BASE64URL_NOPAD.encode(&state.app.master.seal("proven", &plain));
    cookie(state, PROVEN, value, None)
}

pub fn forget_proven(state: &State) -> Cookie<'static> {
    cookie(state, PROVEN, String::new(), Some(0))
}

/// Deletes everything that this browser knows of who sat there.
pub fn forget_all(state: &State) -> [Cookie<'static>; 4] {
    [TICKET, PROVEN, REFUSED, TYPED].map(|name| cookie(state, name, String::new(), Some(0)))
}

/// The signature that this browser confirmed within the last hour.
pub fn read_proven(state: &State, request: &HttpRequest) -> Option<SignatureId> {
    let sealed = BASE64URL_NOPAD
        .decode(read(state, request, PROVEN)?.as_bytes())
        .ok()?;
    let plain = state.app.master.open_sealed("proven", &sealed).ok()?;
    let (id, time) = plain.split_first_chunk::<8>()?;
    let at = Timestamp(i64::from_be_bytes(time.try_into().ok()?));
    let is_recent = at.is_within(Timestamp::HOUR, state.now());
    is_recent.then_some(SignatureId(i64::from_be_bytes(*id)))
}

/// Holds what was typed in the last form, sealed, for `life` milliseconds.
pub fn typed(state: &State, sealed: String, life: i64) -> Cookie<'static> {
    cookie(state, TYPED, sealed, Some(life / Timestamp::SECOND))
}

pub fn read_typed(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, TYPED)
}

/// The next person at this device must not see what was typed.
pub fn forget_typed(state: &State) -> Cookie<'static> {
    cookie(state, TYPED, String::new(), Some(0))
}

/// Whether a page of the cache is shown to this browser with what it typed, so that it does not come from the cache.
pub fn is_personal(state: &State, pattern: &str, request: &ServiceRequest) -> bool {
    pattern.ends_with(CHECK_MAILBOX) && request.cookie(&full_name(state, TYPED)).is_some()
}

/// Lets the browser that refused undo the refusal, for a day.
pub fn refused(state: &State, ticket: String) -> Cookie<'static> {
    cookie(
        state,
        REFUSED,
        ticket,
        Some(Timestamp::DAY / Timestamp::SECOND),
    )
}

pub fn forget_refused(state: &State) -> Cookie<'static> {
    cookie(state, REFUSED, String::new(), Some(0))
}

pub fn read_refused(state: &State, request: &HttpRequest) -> Option<String> {
    read(state, request, REFUSED)
}
