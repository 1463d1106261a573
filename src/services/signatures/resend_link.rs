//! “Send me my link”. The page always gives the same answer, before anything is read; whether the address signed is only
//! visible in the mail.

use crate::domain::{AddressIndexes, Appeal, EmailAddress, Language, MailKind, SignatureState};
use crate::services::deferred_queue::{Deferred, LinkRequest};
use crate::services::{App, ServiceError};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::{StorageError, WriteTx, housekeeping, signatures};

/// The key of the value in `site_meta` that every batch writes.
const LAST_REQUEST: &str = "last-link-request";

/// Takes a request; [`deferred::run`](crate::services::deferred::run) sends the mail.
///
/// # Errors
/// [`StorageError::Busy`] when too many requests wait.
pub fn ask(
    app: &App,
    appeal: &Appeal,
    email: &EmailAddress,
    language: &Language,
) -> Result<(), ServiceError> {
    let at = app.clock.now();
    app.deferred.push(Deferred::Link(LinkRequest {
        appeal: appeal.id,
        mailbox: AddressIndexes::of(&app.master, &app.key(appeal)?, email, at),
        language: language.clone(),
        at,
    }))
}

/// Queues the mails that were asked for, in one transaction.
pub(in crate::services) async fn send_all(
    app: &App,
    requests: Vec<LinkRequest>,
) -> Result<(), ServiceError> {
    let at = app.clock.now();
    app.storage
        .write(move |c| {
            // All signatures are locked before the first cap.
            let mut mails = Vec::new();
            for request in &requests {
                if let Some(mail) = mail_for(c, request)? {
                    mails.push((request, mail));
                }
            }
            for (request, mail) in mails {
                suppressions::ask(c, &request.mailbox, mail, request.at)?;
            }
            // A transaction that changes nothing does not wait for the disk, and who signs meanwhile would notice.
            housekeeping::replace_meta(c, LAST_REQUEST, &at.0.to_be_bytes())
        })
        .await?;
    app.mail_promised.notify_one();
    Ok(())
}

/// The mail that an address gets: its personal links when it has confirmed signatures, otherwise the confirmation mail of
/// its pending signature. None for an address that never signed. Locks the signatures of the address.
fn mail_for(c: &mut WriteTx, request: &LinkRequest) -> Result<Option<NewMail>, StorageError> {
    let stored = signatures::by_address_locked(c, request.appeal, request.mailbox.appeal)?;
    let first_in = |states: &[SignatureState]| {
        stored
            .iter()
            .find(|signature| states.contains(&signature.state))
    };
    let confirmed = first_in(&[SignatureState::Confirmed, SignatureState::Held]);
    let pending = first_in(&[SignatureState::Pending]);
    let (signature, kind) = match (confirmed, pending) {
        (Some(signature), _) => (signature, MailKind::MyLink),
        (None, Some(signature)) => (signature, MailKind::confirmation_of(signature.kind)),
        (None, None) => return Ok(None),
    };
    let (appeal, language, at) = (request.appeal, &request.language, request.at);
    let mail = NewMail::new(appeal, signature.id, kind, language, at, at);
    Ok(Some(mail))
}
