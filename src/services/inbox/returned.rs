//! Mails of ours that came back, and complaints.

use super::ending::finish;
use super::named_mails::named_mails;
use crate::domain::{
    AccountId, AddressIndexes, EmailAddress, MessageKey, Provider, ReturnedMail, SuppressionReason,
    Timestamp,
};
use crate::mail::incoming::Bounce;
use crate::services::signatures::{opened, unsubscribe};
use crate::services::{App, ServiceError};
use crate::storage::incoming::{self, ClaimedMessage, MessageEnding};
use crate::storage::outbox::suppressions;
use crate::storage::returned_mail::NamedMail;
use crate::storage::{StorageError, WriteTx, accounts, returned_mail};

/// How long a message waits that is about a mail which is being sent. A relay tells within a second sometimes, while the
/// end of the sending is stored with others.
const EARLY: i64 = 20 * Timestamp::SECOND;
/// How often it does. Then it is handled: whatever keeps the mail, it may be another one than the message is about.
const EARLY_TIMES: i32 = 2;

/// A mail that came back, and the address that it was sent to.
pub(super) struct Returned {
    mail: NamedMail,
    address: EmailAddress,
}

/// What follows from a message.
#[derive(Default)]
pub(super) struct Consequences {
    pub(super) mails: Vec<(Returned, ReturnedMail)>,
    /// Organisers' accounts whose mailboxes do not exist.
    pub(super) accounts: Vec<AccountId>,
}

/// A mailbox that does not exist gets no mail any more. Only the token of the return path and the Message-ID of the mail
/// itself say which mail it is: nobody else can name one.
pub(super) async fn bounced(
    app: &App,
    message: &ClaimedMessage,
    bounce: &Bounce,
) -> Result<(), ServiceError> {
    let token = bounce.token.as_deref();
    if let Some(named) = token.and_then(|token| app.master.bounced_account(token)) {
        let accounts = account(app, named).await?.filter(|_| bounce.is_hard);
        let all = Consequences {
            accounts: accounts.into_iter().collect(),
            ..Consequences::default()
        };
        return store(app, message, all).await;
    }
    let keys = match token.and_then(|token| app.master.bounced_mail(token)) {
        Some(key) => vec![key],
        None => bounce.keys.clone(),
    };
    let what = if bounce.is_hard {
        ReturnedMail::Gone
    } else {
        ReturnedMail::Later
    };
    let mails = named(app, &keys).await?;
    if came_too_early(app, message, &mails).await? {
        return Ok(());
    }
    store(app, message, with_addresses(app, mails, what).await?).await
}

/// The account that a return path names, if it is still there.
async fn account(
    app: &App,
    (id, address): (AccountId, [u8; 8]),
) -> Result<Option<AccountId>, ServiceError> {
    let found = app.storage.read(move |c| accounts::by_id(c, id)).await?;
    let found = found.filter(|account| account.address_index.as_slice().starts_with(&address));
    Ok(found.map(|account| account.id))
}

/// Whoever complains gets no news any more.
pub(super) async fn complained(
    app: &App,
    message: &ClaimedMessage,
    keys: &[MessageKey],
) -> Result<(), ServiceError> {
    let mails = named(app, keys).await?;
    if came_too_early(app, message, &mails).await? {
        return Ok(());
    }
    for mail in &mails {
        let opened = opened::by_id(app, mail.signature).await?;
        // Before the message ends: doing it twice is the same as once.
        unsubscribe::unsubscribe(app, opened, None).await?;
    }
    store(
        app,
        message,
        with_addresses(app, mails, ReturnedMail::Complaint).await?,
    )
    .await
}

/// The mail that a report is about: it is about one; further keys may be of mails that are quoted.
async fn named(app: &App, keys: &[MessageKey]) -> Result<Vec<NamedMail>, ServiceError> {
    let mut mails = named_mails(app, keys).await?;
    mails.truncate(1);
    Ok(mails)
}

async fn with_addresses(
    app: &App,
    mails: Vec<NamedMail>,
    what: ReturnedMail,
) -> Result<Consequences, ServiceError> {
    let mut all = Consequences::default();
    for mail in mails {
        let returned = with_address(app, mail).await?;
        all.mails.extend(returned.map(|returned| (returned, what)));
    }
    Ok(all)
}

/// Puts a message off that is about a mail which is being sent.
pub(super) async fn came_too_early(
    app: &App,
    message: &ClaimedMessage,
    mails: &[NamedMail],
) -> Result<bool, ServiceError> {
    let is_early = mails.iter().any(|mail| mail.is_under_way) && message.attempts <= EARLY_TIMES;
    if is_early {
        let (message, until) = (message.clone(), app.clock.now().plus(EARLY));
        let postponed = app
            .storage
            .write(move |c| incoming::postpone(c, &message, until));
        postponed.await?;
    }
    Ok(is_early)
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
    all: Consequences,
) -> Result<(), ServiceError> {
    if all.mails.is_empty() && all.accounts.is_empty() {
        return finish(app, message, MessageEnding::Handled).await;
    }
    let (message, now, master) = (message.clone(), app.clock.now(), app.master.clone());
    let work = move |c: &mut WriteTx| -> Result<(), StorageError> {
        for account in &all.accounts {
            accounts::set_unreachable(c, *account, Some(now))?;
        }
        for (one, what) in &all.mails {
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
