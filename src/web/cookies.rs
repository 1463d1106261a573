//! Cookies of public pages, all encrypted and set after a POST only: one identifies the browser that signed, one the
//! browser that confirmed, one the browser that refused.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use data_encoding::BASE64URL_NOPAD;

use super::State;
use crate::domain::{Handle, Signature, Timestamp};
use crate::services::App;
use crate::services::signatures::confirm_code::TICKET_LIFE;
use crate::services::signatures::sign::Ticket;

const TICKET: &str = "paraph-ticket";
const PROVEN: &str = "paraph-proven";
const REFUSED: &str = "paraph-refused";

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
