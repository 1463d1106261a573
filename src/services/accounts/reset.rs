//! Resetting a forgotten password, with a link sent by mail or made on the command line.

use super::{AccountError, Organiser, notices, password_hash};
use crate::domain::{
    AccountChange, AccountId, AccountIndex, AccountState, Actor, AuditEvent, AuditObject,
    AuditVerb, EmailAddress, MailKind, NewPassword, Timestamp, TokenPurpose,
};
use crate::services::accounts::one_time_links::LinkTarget;
use crate::services::accounts::visitor::Visitor;
use crate::services::accounts::{login_rate_limit, one_time_links};
use crate::services::deferred_queue::Deferred;
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts::{LockedAccount, mails, one_time_links as stored_links, sessions};
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::{AccountToken, Master};

/// Returns the token of a link to choose a new password, which works for an hour: the one that was made last, if it was
/// not used and is not older than a day, else a new one. So nobody voids a link that somebody else waits for by asking
/// again.
///
/// # Errors
/// A sentence when the account is not active.
pub async fn reset_link(app: &App, by: Actor, id: AccountId) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        let Some(account) = active(accounts::locked(c, id)?) else {
            return Ok(None);
        };
        let token = make(c, &master, by, &account, now)?;
        Ok(Some(token.text()))
    });
    let refused = || ServiceError::Refused("the account is not active".to_owned());
    made.await?.ok_or_else(refused)
}

fn active(account: Option<LockedAccount>) -> Option<LockedAccount> {
    account.filter(|account| account.state == AccountState::Active)
}

/// Makes the link within a write transaction. The account is locked, so two who ask at the same time get one link.
fn make(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    account: &LockedAccount,
    now: Timestamp,
) -> Result<AccountToken, StorageError> {
    let (id, purpose) = (account.id, TokenPurpose::Reset);
    let token = match stored_links::extend(c, purpose, id, now)? {
        Some(handle) => AccountToken::derive(master, purpose, handle),
        None => one_time_links::make(c, master, purpose, Some(id), now)?,
    };
    let (verb, object) = (AuditVerb::PasswordResetRequested, AuditObject::Account(id));
    audit::append(c, master, now, &AuditEvent::new(by, verb, object))?;
    Ok(token)
}

/// Sets a new password through a reset link. Every session ends; the second factor stays as it is. Returns the value of
/// the cookie that makes this device known, so that strangers' attempts do not keep its owner out.
pub async fn choose_password(
    app: &App,
    link: LinkTarget,
    password: NewPassword,
) -> Result<String, AccountError> {
    let Some(Organiser { account, .. }) = link.organiser else {
        return Err(AccountError::LinkUsed);
    };
    if account.state != AccountState::Active {
        return Err(AccountError::LinkUsed);
    }
    let hash = password_hash::hashed(app, password).await?;
    let (id, handle) = (account.id, link.token.handle);
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        let Some(account) = active(accounts::locked(c, id)?) else {
            return Ok(false);
        };
        if !stored_links::take(c, handle)? {
            return Ok(false);
        }
        accounts::set_password(c, &account, &hash)?;
        // The link came by mail, but for those made on the command line: if that was so, the next mail comes back again.
        accounts::set_unreachable(c, id, None)?;
        sessions::end_all(c, id, &[])?;
        stored_links::end(c, TokenPurpose::Reset, Some(id))?;
        let change = AccountChange::PasswordReset;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(true)
    });
    if changed.await? {
        Ok(app.master.device_cookie(id, now))
    } else {
        Err(AccountError::LinkUsed)
    }
}

/// Takes a request for a reset link. The caller does not learn whether the address has an account: whatever depends on
/// it is done after the answer, so that the response time does not reveal it either.
///
/// # Errors
/// [`StorageError::Busy`] when too many requests wait.
pub fn ask_reset(app: &App, email: &EmailAddress, visitor: Visitor) -> Result<(), ServiceError> {
    let index = app.master.account_index(email);
    app.deferred.push(Deferred::PasswordReset(index, visitor))
}

/// Sends a reset link to an address that has an active account, within the limits of the day. All in one transaction: a
/// second try, after trouble with the database, must not use up the limit, and an account that was disabled meanwhile gets
/// nothing.
pub(in crate::services) async fn send_reset(
    app: &App,
    index: AccountIndex,
    visitor: &Visitor,
) -> Result<(), ServiceError> {
    let (now, master, visitor) = (app.clock.now(), app.master.clone(), visitor.clone());
    let sent = app.storage.write(move |c| {
        let Some(account) = active(accounts::locked_by_address(c, index)?) else {
            return Ok(());
        };
        if login_rate_limit::take_reset(c, &master, &account, &visitor, now)? {
            let token = make(c, &master, Actor::Visitor, &account, now)?;
            let kind = MailKind::PasswordReset;
            mails::promise(c, account.id, kind, Some(token.handle), now)?;
        }
        Ok(())
    });
    Ok(sent.await?)
}
