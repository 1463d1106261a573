//! The two cookies, both sealed, both set only after a POST: the ticket of the browser that signed, and the proof of
//! the browser that confirmed.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use data_encoding::BASE64URL_NOPAD;

use super::State;
use crate::domain::{Signature, Timestamp};
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
        // Lax, not Strict: the link in the mail must find the ticket of the browser that signed.
        .same_site(SameSite::Lax)
        .secure(state.options.secure_cookies)
        .max_age(Duration::seconds(seconds))
        .finish()
}

/// The ticket of the browser that signed.
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

/// The proof of the browser that confirmed: for an hour, so that the page of thanks has no token in its address.
pub fn proven(state: &State, signature: &Signature) -> Cookie<'static> {
    let plain = [signature.handle.as_slice(), &state.now().0.to_be_bytes()].concat();
    let value = BASE64URL_NOPAD.encode(&state.app.master.seal("proven", &plain));
    cookie(state, PROVEN, value, Timestamp::HOUR / Timestamp::SECOND)
}

/// Reads the proof: the handle of the signature.
pub fn read_proven(state: &State, request: &HttpRequest) -> Option<[u8; 16]> {
    let sealed = BASE64URL_NOPAD
        .decode(request.cookie(PROVEN)?.value().as_bytes())
        .ok()?;
    let plain = state.app.master.open_sealed("proven", &sealed).ok()?;
    let (handle, time) = plain.split_at_checked(16)?;
    let at = Timestamp(i64::from_be_bytes(time.try_into().ok()?));
    (state.now().since(at) <= Timestamp::HOUR).then_some(handle.try_into().ok()?)
}

/// The ticket to take a refusal back.
pub fn refused(state: &State, ticket: String) -> Cookie<'static> {
    cookie(state, REFUSED, ticket, Timestamp::DAY / Timestamp::SECOND)
}

/// Reads the ticket to take a refusal back.
pub fn read_refused(request: &HttpRequest) -> Option<String> {
    request
        .cookie(REFUSED)
        .map(|cookie| cookie.value().to_owned())
}
