//! Resetting a forgotten password, with a link sent by mail or made on the command line.

use super::{AccountError, Organiser, password_hash};
use crate::domain::{
    AccountChange, AccountId, AccountIndex, AccountState, Actor, AuditEvent, AuditObject,
    AuditVerb, EmailAddress, MailKind, NewPassword, TokenPurpose,
};
use crate::services::accounts::one_time_links::LinkTarget;
use crate::services::accounts::visitor::Visitor;
use crate::services::accounts::{login_rate_limit, one_time_links};
use crate::services::deferred_queue::Deferred;
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts;
use crate::storage::accounts::{mails, one_time_links as stored_links, sessions};
use crate::vault::AccountToken;

/// Returns the token of a link to choose a new password, which works for an hour: the one that was made last, if it was
/// not used and is not older than a day, else a new one. So nobody voids a link that somebody else waits for by asking
/// again. With `by_mail`, the link is also sent by mail.
pub async fn reset_link(
    app: &App,
    by: Actor,
    id: AccountId,
    by_mail: bool,
) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        // Two who ask at the same time get one link.
        accounts::locked(c, id)?;
        let purpose = TokenPurpose::Reset;
        let token = match stored_links::extend(c, purpose, id, now)? {
            Some(handle) => AccountToken::derive(&master, purpose, handle),
            None => one_time_links::make(c, &master, purpose, Some(id), now)?,
        };
        if by_mail {
            let kind = MailKind::PasswordReset;
            mails::promise(c, id, kind, Some(token.handle), now)?;
        }
        let event = AuditEvent::new(
            by,
            AuditVerb::PasswordResetRequested,
            AuditObject::Account(id),
        );
        audit::append(c, &master, now, &event)?;
        Ok(token.text())
    });
    Ok(made.await?)
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
        let account = accounts::locked(c, id)?;
        let is_active = account.is_some_and(|account| account.state == AccountState::Active);
        if !is_active || !stored_links::take(c, handle)? {
            return Ok(false);
        }
        accounts::set_password(c, id, &hash)?;
        sessions::end_all(c, id, &[])?;
        stored_links::end(c, TokenPurpose::Reset, Some(id))?;
        mails::promise_notice(c, id, AccountChange::PasswordReset, now)?;
        let event = AuditEvent::new(
            Actor::Admin(id),
            AuditVerb::PasswordReset,
            AuditObject::Account(id),
        );
        audit::append(c, &master, now, &event)?;
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
/// [`StorageError::Busy`](crate::storage::StorageError::Busy) when too many requests wait.
pub fn ask_reset(app: &App, email: &EmailAddress, visitor: Visitor) -> Result<(), ServiceError> {
    let index = app.master.account_index(email);
    app.deferred.push(Deferred::PasswordReset(index, visitor))
}

/// Sends a reset link to an address that has an active account, within the limits of the day.
pub(in crate::services) async fn send_reset(
    app: &App,
    index: AccountIndex,
    visitor: &Visitor,
) -> Result<(), ServiceError> {
    let found = app
        .storage
        .read(move |c| accounts::by_address(c, index))
        .await?;
    let Some(account) = found.filter(|account| account.state == AccountState::Active) else {
        return Ok(());
    };
    let (device, place) = (
        visitor.known_device(app, Some(account.id)),
        visitor.place.as_deref(),
    );
    if login_rate_limit::take_reset(app, index.as_slice(), device, place).await? {
        reset_link(app, Actor::Visitor, account.id, true).await?;
    }
    Ok(())
}
