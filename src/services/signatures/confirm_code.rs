//! Confirming with the six-digit code of the mail, typed in the browser that signed. It counts like the link.

use crate::domain::SignatureState;
use crate::services::signatures::browser_trust::{BrowserTrust, TICKET_LIFE};
use crate::services::signatures::sign::Ticket;
use crate::services::signatures::{OpenedSignature, confirm};
use crate::services::{App, ServiceError};
use crate::storage::{ConfirmOutcome, appeals, signatures};

/// Wrong codes for one signature; after that only the link works.
pub const TRIES: i32 = 5;

pub enum CodeOutcome {
    /// The right code for the data that this browser posted.
    Done(ConfirmOutcome, Box<OpenedSignature>),
    /// The right code, but other data was posted or another text was published since: the signatory must see it before
    /// confirming.
    Review(Box<OpenedSignature>),
    /// A wrong code, no tries left, or nothing to confirm. One answer for all, so that it reveals nothing.
    Wrong,
}

/// Tries a code for the signature of a ticket.
pub async fn confirm_by_code(
    app: &App,
    ticket: &Ticket,
    typed: &str,
) -> Result<CodeOutcome, ServiceError> {
    let (appeal, claim) = (ticket.appeal, ticket.claim);
    let found = app.storage.read(move |c| {
        let signature = signatures::by_claim(c, appeal, claim)?;
        let texts = appeals::texts(c, appeal)?;
        let found = signature.zip(appeals::by_id(c, appeal)?);
        Ok(found.map(|(signature, appeal)| (signature, appeal, texts)))
    });
    // A clock that was ahead is not held against whoever signed then.
    let is_valid = app.clock.now().since(ticket.at) <= TICKET_LIFE;
    let Some((signature, appeal, texts)) = found.await?.filter(|_| is_valid) else {
        return Ok(CodeOutcome::Wrong);
    };
    // The try is taken before the code is judged: many at once are no more than five.
    let code = (signature.id, signature.nonce);
    let take = move |c: &mut _| signatures::take_code_try(c, code, TRIES);
    if !app.storage.write(take).await? || !app.master.is_code(typed, &signature) {
        return Ok(CodeOutcome::Wrong);
    }
    app.storage
        .write(move |c| signatures::give_code_try_back(c, code))
        .await?;
    let mut signed = texts.iter().filter(|text| text.id == signature.text);
    let has_newer_text = signed.any(|text| text.newer_in(&texts).is_some());
    let opened = OpenedSignature::open(app, signature, appeal)?;
    let is_pending = opened.signature.state == SignatureState::Pending;
    let trust = BrowserTrust::of(Some(ticket), &opened.signature, app.clock.now());
    if is_pending && (has_newer_text || trust != BrowserTrust::PostedThis) {
        return Ok(CodeOutcome::Review(Box::new(opened)));
    }
    let outcome = confirm::confirm(app, &opened, ticket.revision).await?;
    Ok(CodeOutcome::Done(outcome, Box::new(opened)))
}
