//! Mails of ours that came back, and complaints.

use super::ending::finish;
use super::named_mails::named_mails;
use crate::domain::{
    AddressIndexes, EmailAddress, MessageKey, Provider, ReturnedMail, SuppressionReason,
};
use crate::mail::incoming::Bounce;
use crate::services::signatures::{opened, unsubscribe};
use crate::services::{App, ServiceError};
use crate::storage::incoming::{self, ClaimedMessage, MessageEnding};
use crate::storage::outbox::suppressions;
use crate::storage::returned_mail::NamedMail;
use crate::storage::{StorageError, WriteTx, returned_mail};

/// A mail that came back, and the address that it was sent to.
pub(super) struct Returned {
    mail: NamedMail,
    address: EmailAddress,
}

/// A mailbox that does not exist gets no mail any more. Only the token of the return path and the Message-ID of the mail
/// itself say which mail it is: nobody else can name one.
pub(super) async fn bounced(
    app: &App,
    message: &ClaimedMessage,
    bounce: &Bounce,
) -> Result<(), ServiceError> {
    let token = bounce.token.as_deref();
    let keys = match token.and_then(|token| app.master.bounced_mail(token)) {
        Some(key) => vec![key],
        None => bounce.keys.clone(),
    };
    let what = if bounce.is_hard {
        ReturnedMail::Gone
    } else {
        ReturnedMail::Later
    };
    let returned = named(app, &keys).await?.into_iter();
    store(app, message, returned.map(|one| (one, what)).collect()).await
}

/// Whoever complains gets no news any more.
pub(super) async fn complained(
    app: &App,
    message: &ClaimedMessage,
    keys: &[MessageKey],
) -> Result<(), ServiceError> {
    let returned = named(app, keys).await?;
    for one in &returned {
        let opened = opened::by_id(app, one.mail.signature).await?;
        // Before the message ends: doing it twice is the same as once.
        unsubscribe::stop_news(app, opened).await?;
    }
    let returned = returned.into_iter();
    let all = returned.map(|one| (one, ReturnedMail::Complaint));
    store(app, message, all.collect()).await
}

async fn named(app: &App, keys: &[MessageKey]) -> Result<Vec<Returned>, ServiceError> {
    let mails = named_mails(app, keys).await?.into_iter();
    let mut returned = Vec::new();
    // A report is about one mail; further keys may be of mails that are quoted.
    for mail in mails.take(1) {
        returned.extend(with_address(app, mail).await?);
    }
    Ok(returned)
}

/// A mail with the address that it went to; `None` when that was erased.
pub(super) async fn with_address(
    app: &App,
    mail: NamedMail,
) -> Result<Option<Returned>, ServiceError> {
    let opened = opened::by_id(app, mail.signature).await?;
    let address = opened.record.and_then(|record| record.email);
    Ok(address.map(|address| Returned { mail, address }))
}

/// Stores what came back, and ends the message that told of it.
pub(super) async fn store(
    app: &App,
    message: &ClaimedMessage,
    returned: Vec<(Returned, ReturnedMail)>,
) -> Result<(), ServiceError> {
    if returned.is_empty() {
        return finish(app, message, MessageEnding::Handled).await;
    }
    let (message, now, master) = (message.clone(), app.clock.now(), app.master.clone());
    let work = move |c: &mut WriteTx| -> Result<(), StorageError> {
        for (one, what) in &returned {
            let what = *what;
            // Servers report twice now and then.
            if returned_mail::note(c, one.mail.id, what)? {
                let provider = Provider::of(&one.address);
                returned_mail::count(c, one.mail.appeal, provider, what, now)?;
            }
            if what == ReturnedMail::Gone {
                let index = AddressIndexes::suppression(&master, &one.address);
                let until = now.plus(suppressions::SUPPRESSION);
                suppressions::suppress(c, index, SuppressionReason::NoMailbox, until)?;
            }
        }
        incoming::finish(c, &message, MessageEnding::Handled)
    };
    Ok(app.storage.write(work).await?)
}
