//! The six digits, typed in the browser that signed: as good as the link, five tries a signature.

use crate::domain::{SignatureState, Timestamp};
use crate::services::signatures::confirm;
use crate::services::signatures::confirm::OpenedSignature;
use crate::services::signatures::sign::Ticket;
use crate::services::{App, ServiceError};
use crate::storage::{ConfirmOutcome, appeals, signatures};

/// Tries of a signature; beyond, only the link works.
pub const TRIES: i32 = 5;
/// How long the browser's ticket is good, in milliseconds.
pub const TICKET_LIFE: i64 = 7 * Timestamp::DAY;

/// What a typed code met.
pub enum CodeOutcome {
    /// The right code for what this browser posted.
    Done(ConfirmOutcome, Box<OpenedSignature>),
    /// The right code, but somebody posted other data since: to be looked at before it counts.
    LookAgain(Box<OpenedSignature>),
    /// Wrong, used up, or nothing to confirm: one answer for all.
    Wrong,
}

/// Tries a code for the signature of a ticket.
pub async fn confirm_by_code(
    app: &App,
    ticket: &Ticket,
    typed: &str,
) -> Result<CodeOutcome, ServiceError> {
    let (appeal, claim) = (ticket.appeal, ticket.claim_index.clone());
    let found = app.storage.read(move |c| {
        let signature = signatures::by_claim(c, appeal, &claim)?;
        Ok(signature.zip(appeals::by_id(c, appeal)?))
    });
    let fresh = app.clock.now().since(ticket.at) <= TICKET_LIFE;
    let Some((signature, appeal)) = found.await?.filter(|_| fresh) else {
        return Ok(CodeOutcome::Wrong);
    };
    if signature.code_tries >= TRIES {
        return Ok(CodeOutcome::Wrong);
    }
    let id = signature.id;
    if !app.master.is_code(typed, &signature) {
        app.storage
            .write(move |c| signatures::count_code_try(c, id))
            .await?;
        return Ok(CodeOutcome::Wrong);
    }
    let opened = confirm::opened(app, signature, appeal)?;
    let pending = opened.signature.state == SignatureState::Pending;
    if pending && opened.signature.revision != ticket.revision {
        return Ok(CodeOutcome::LookAgain(Box::new(opened)));
    }
    let outcome = confirm::confirm(app, &opened, ticket.revision).await?;
    Ok(CodeOutcome::Done(outcome, Box::new(opened)))
}
