//! Cookies of public pages, all encrypted and set after a POST only: one identifies the browser that signed, one the
//! browser that confirmed, one the browser that refused, and one holds what was typed last.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::ServiceRequest;
use data_encoding::BASE64URL_NOPAD;

use super::State;
use crate::domain::links::CHECK_MAILBOX;
use crate::domain::{Handle, Signature, Timestamp};
use crate::services::App;
use crate::services::signatures::confirm_code::TICKET_LIFE;
use crate::services::signatures::sign::Ticket;

const TICKET: &str = "paraph-ticket";
const PROVEN: &str = "paraph-proven";
const REFUSED: &str = "paraph-refused";
const TYPED: &str = "paraph-typed";

fn cookie(state: &State, name: &'static str, value: String, seconds: i64) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        // Lax, not Strict: the browser must send the ticket when the link in the mail is opened.
        .same_site(SameSite::Lax)
        .secure(state.options.secure_cookies)
        .max_age(Duration::seconds(seconds))
        .finish()
}

/// Identifies the browser that signed.
pub fn ticket(state: &State, ticket: &Ticket) -> Cookie<'static> {
    cookie(
        state,
        TICKET,
        ticket.seal(&state.app.master),
        TICKET_LIFE / Timestamp::SECOND,
    )
}

pub fn read_ticket(app: &App, request: &HttpRequest) -> Option<Ticket> {
    Ticket::open(&app.master, request.cookie(TICKET)?.value())
}

/// Identifies the browser that confirmed, for an hour, so that the page after the confirmation has no token in its URL.
pub fn proven(state: &State, signature: &Signature) -> Cookie<'static> {
    let plain = [signature.handle.as_slice(), &state.now().0.to_be_bytes()].concat();
    let value = BASE64URL_NOPAD.encode(&state.app.master.seal("proven", &plain));
    cookie(state, PROVEN, value, Timestamp::HOUR / Timestamp::SECOND)
}

/// The handle of the signature that this browser confirmed within the last hour.
pub fn read_proven(state: &State, request: &HttpRequest) -> Option<Handle> {
    let sealed = BASE64URL_NOPAD
        .decode(request.cookie(PROVEN)?.value().as_bytes())
        .ok()?;
    let plain = state.app.master.open_sealed("proven", &sealed).ok()?;
    let (handle, time) = plain.split_at_checked(16)?;
    let at = Timestamp(i64::from_be_bytes(time.try_into().ok()?));
    (state.now().since(at) <= Timestamp::HOUR).then_some(Handle::from_slice(handle)?)
}

/// Holds what was typed in the last form, sealed, for `life` milliseconds.
pub fn typed(state: &State, sealed: String, life: i64) -> Cookie<'static> {
    cookie(state, TYPED, sealed, life / Timestamp::SECOND)
}

pub fn read_typed(request: &HttpRequest) -> Option<String> {
    Some(request.cookie(TYPED)?.value().to_owned())
}

/// The next person at this device must not see what was typed.
pub fn forget_typed(state: &State) -> Cookie<'static> {
    cookie(state, TYPED, String::new(), 0)
}

/// Whether a page of the cache is shown to this browser with what it typed, so that it does not come from the cache.
pub fn is_personal(pattern: &str, request: &ServiceRequest) -> bool {
    pattern.ends_with(CHECK_MAILBOX) && request.cookie(TYPED).is_some()
}

/// Lets the browser that refused undo the refusal, for a day.
pub fn refused(state: &State, ticket: String) -> Cookie<'static> {
    cookie(state, REFUSED, ticket, Timestamp::DAY / Timestamp::SECOND)
}

pub fn forget_refused(state: &State) -> Cookie<'static> {
    cookie(state, REFUSED, String::new(), 0)
}

pub fn read_refused(request: &HttpRequest) -> Option<String> {
    request
        .cookie(REFUSED)
        .map(|cookie| cookie.value().to_owned())
}
