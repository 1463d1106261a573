//! Handling one message: what it is, and what follows.

use super::ending::{find, finish};
use super::named_mails::named_mails;
use super::sealed_mail::{self, Kept};
use super::{events, returned, sign};
use crate::domain::{AddressIndexes, Appeal, EmailAddress, MailKind, SignatureState};
use crate::mail::incoming::{Asked, OwnAddresses, Understood, understand};
use crate::services::signatures::resend_link;
use crate::services::{App, ServiceError};
use crate::storage::incoming::{self, ClaimedMessage, MessageEnding};
use crate::storage::outbox::{NewMail, suppressions};
use crate::storage::{appeals, returned_mail, signatures};

/// Handles a claimed message. What follows from it and its end are one transaction.
pub(super) async fn handle(app: &App, message: &ClaimedMessage) -> Result<(), ServiceError> {
    let mail = match sealed_mail::open(app, &message.sealed)? {
        Kept::Mail(mail) => mail,
        Kept::Events { provider, body } => {
            return events::handle(app, message, (provider, &body)).await;
        }
    };
    let own = own_addresses(app).await?;
    match understand(&mail, &own, &app.mail_labels) {
        Understood::Robot => finish(app, message, MessageEnding::Handled).await,
        Understood::Bounce(bounce) => returned::bounced(app, message, &bounce).await,
        Understood::Complaint(keys) => returned::complained(app, message, &keys).await,
        Understood::Withdrawal(asked) => withdraw(app, message, &asked).await,
        Understood::Answer(asked) => answer(app, message, &asked).await,
        Understood::Request(request) => sign::sign(app, message, &request).await,
        Understood::Unknown(slug) => {
            let appeal = match slug {
                Some(slug) => find(app, &slug).await?,
                None => None,
            };
            let appeal = appeal.map(|appeal| appeal.id);
            finish(app, message, MessageEnding::ToRead(appeal)).await
        }
    }
}

/// Our addresses, with the senders that appeals have of their own.
async fn own_addresses(app: &App) -> Result<OwnAddresses, ServiceError> {
    let mut own = app.own_addresses.clone();
    let mut add = |address: &str| own.senders.push(address.to_ascii_lowercase());
    if let Ok(sender) = app.mail.sender() {
        add(sender.address());
    }
    for appeal in app.storage.read(appeals::all).await? {
        if let Ok(sender) = app.sender(&appeal) {
            add(sender.address());
        }
    }
    Ok(own)
}

/// The appeal that somebody writes about: the one of the address, or of the mail that they answer.
async fn appeal_of(app: &App, asked: &Asked) -> Result<Option<Appeal>, ServiceError> {
    if let Some(slug) = &asked.slug {
        return find(app, slug).await;
    }
    let Some(mail) = named_mails(app, &asked.keys).await?.first().copied() else {
        return Ok(None);
    };
    Ok(app
        .storage
        .read(move |c| appeals::by_id(c, mail.appeal))
        .await?)
}

/// Whoever wants to withdraw gets the personal link of the address that they wrote from, within the caps: anybody can
/// write a sender, so nothing is withdrawn by a message alone.
async fn withdraw(app: &App, message: &ClaimedMessage, asked: &Asked) -> Result<(), ServiceError> {
    let Some(appeal) = appeal_of(app, asked).await? else {
        return finish(app, message, MessageEnding::ToRead(None)).await;
    };
    let request = resend_link::request(app, &appeal, &asked.from, &appeal.language)?;
    let message = message.clone();
    let sent = app.storage.write(move |c| {
        resend_link::send_one(c, &request)?;
        incoming::finish(c, &message, MessageEnding::Handled)
    });
    sent.await?;
    app.mail_promised.notify_one();
    Ok(())
}

/// An answer to a confirmation mail is not counted, because mailboxes answer by themselves: its writer gets a page to
/// press a button on, once. An answer to any other mail is for the organisers.
async fn answer(app: &App, message: &ClaimedMessage, asked: &Asked) -> Result<(), ServiceError> {
    let mail = named_mails(app, &asked.keys).await?.first().copied();
    let found = app.storage.read(move |c| {
        let Some(mail) = mail else {
            return Ok(None);
        };
        let signature = signatures::by_id(c, mail.signature)?;
        let was_answered =
            returned_mail::was_promised(c, mail.signature, MailKind::ConfirmByClick)?;
        let appeal = appeals::by_id(c, mail.appeal)?;
        Ok(signature
            .zip(appeal)
            .map(|(signature, appeal)| (signature, appeal, was_answered)))
    });
    let Some((signature, appeal, was_answered)) = found.await? else {
        let appeal = appeal_of(app, asked).await?.map(|appeal| appeal.id);
        return finish(app, message, MessageEnding::ToRead(appeal)).await;
    };
    let mailbox = indexes(app, &appeal, &asked.from)?;
    let is_theirs = signature.address_index == Some(mailbox.appeal);
    if signature.state != SignatureState::Pending || !is_theirs || was_answered {
        return finish(app, message, MessageEnding::ToRead(Some(appeal.id))).await;
    }
    let (message, now) = (message.clone(), app.clock.now());
    let sent = app.storage.write(move |c| {
        // Looked at again with a lock: two answers at once get one mail.
        let is_first = signatures::is_pending_locked(c, signature.id)?
            && !returned_mail::was_promised(c, signature.id, MailKind::ConfirmByClick)?;
        if is_first {
            let kind = MailKind::ConfirmByClick;
            let language = &signature.language;
            let mail = NewMail::new(appeal.id, signature.id, kind, language, now, now);
            suppressions::ask(c, &mailbox, mail)?;
        }
        incoming::finish(c, &message, MessageEnding::Handled)
    });
    sent.await?;
    app.mail_promised.notify_one();
    Ok(())
}

fn indexes(
    app: &App,
    appeal: &Appeal,
    address: &EmailAddress,
) -> Result<AddressIndexes, ServiceError> {
    let key = app.key(appeal)?;
    Ok(AddressIndexes::of(
        &app.master,
        &key,
        address,
        app.clock.now(),
    ))
}
