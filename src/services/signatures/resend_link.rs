//! “Send me my link”. The page always gives the same answer, before anything is read; whether the address signed is only
//! visible in the mail.

use crate::domain::{
    AddressIndexes, Appeal, EmailAddress, Language, MailKind, Signature, SignatureState,
};
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
    app.deferred
        .push(Deferred::Link(request(app, appeal, email, language)?))
}

pub(in crate::services) fn request(
    app: &App,
    appeal: &Appeal,
    email: &EmailAddress,
    language: &Language,
) -> Result<LinkRequest, ServiceError> {
    let at = app.clock.now();
    Ok(LinkRequest {
        appeal: appeal.id,
        mailbox: AddressIndexes::of(&app.master, &app.key(appeal)?, email, at),
        language: language.clone(),
        at,
    })
}

/// Queues the mail that was asked for, in the transaction of the caller.
pub(in crate::services) fn send_one(
    c: &mut WriteTx,
    request: &LinkRequest,
) -> Result<(), StorageError> {
    let mailbox = (request.appeal, request.mailbox.appeal);
    let stored = signatures::lock_addresses(c, &[mailbox])?;
    if let Some(mail) = mail_for(&stored, request) {
        suppressions::ask(c, &request.mailbox, mail)?;
    }
    Ok(())
}

/// Queues the mails that were asked for, in one transaction.
pub(in crate::services) async fn send_all(
    app: &App,
    requests: Vec<LinkRequest>,
) -> Result<(), ServiceError> {
    app.storage
        .write(move |c| {
            let mailbox = |request: &LinkRequest| (request.appeal, request.mailbox.appeal);
            let mailboxes: Vec<_> = requests.iter().map(mailbox).collect();
            let stored = signatures::lock_addresses(c, &mailboxes)?;
            let mails = requests.iter().filter_map(|request| {
                let mail = mail_for(&stored, request)?;
                Some((&request.mailbox, mail))
            });
            suppressions::ask_all(c, mails.collect())?;
            // A transaction that changes nothing does not wait for the disk, and who signs meanwhile would notice.
            housekeeping::change_meta(c, LAST_REQUEST)
        })
        .await?;
    app.mail_promised.notify_one();
    Ok(())
}

/// The mail that an address gets: its personal links when it has confirmed signatures, otherwise the confirmation mail of
/// its pending signature. None for an address that never signed. `stored` are the signatures of all who asked.
fn mail_for(stored: &[Signature], request: &LinkRequest) -> Option<NewMail> {
    let is_own = |signature: &&Signature| {
        signature.appeal == request.appeal
            && signature.address_index == Some(request.mailbox.appeal)
    };
    let first_in = |states: &[SignatureState]| {
        let mut own = stored.iter().filter(is_own);
        own.find(|signature| states.contains(&signature.state))
    };
    let confirmed = first_in(&[SignatureState::Confirmed, SignatureState::Held]);
    let (signature, kind) = match confirmed {
        Some(signature) => (signature, MailKind::MyLink),
        None => {
            let pending = first_in(&[SignatureState::Pending])?;
            (pending, MailKind::confirmation_of(pending.kind))
        }
    };
    let (appeal, language, at) = (request.appeal, &request.language, request.at);
    Some(NewMail::new(appeal, signature.id, kind, language, at, at))
}
