//! Resetting a forgotten password, with a link sent by mail or made on the command line.

use std::sync::Arc;

use super::{AccountError, Organiser, password_hash};
use crate::domain::{
    AccountId, AccountIndex, AccountState, Actor, AuditEvent, AuditObject, AuditVerb, EmailAddress,
    Field, MailKind, TokenPurpose, check_password,
};
use crate::services::accounts::one_time_links::LinkTarget;
use crate::services::accounts::{login_rate_limit, one_time_links};
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts;
use crate::storage::accounts::{mails, one_time_links as stored_links, sessions};

/// Makes a link to choose a new password and returns its token, which works for an hour. With `by_mail`, the link is
/// also sent by mail.
pub async fn reset_link(
    app: &App,
    by: Actor,
    id: AccountId,
    by_mail: bool,
) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        let token = one_time_links::make(c, &master, TokenPurpose::Reset, Some(id), now)?;
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

/// Sets a new password through a reset link. Every session ends; two-step login stays as it is.
pub async fn choose_password(
    app: &App,
    link: LinkTarget,
    password: &str,
) -> Result<(), AccountError> {
    let Some(Organiser { account, profile }) = link.organiser else {
        return Err(AccountError::LinkUsed);
    };
    if account.state != AccountState::Active {
        return Err(AccountError::LinkUsed);
    }
    check_password(password, &profile.name, &profile.email)
        .map_err(AccountError::invalid(Field::NewPassword))?;
    let hash = password_hash::hashed(app, password).await?;
    let (id, handle) = (account.id, link.token.handle);
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        if !stored_links::take(c, handle)? {
            return Ok(false);
        }
        accounts::set_password(c, id, &hash)?;
        sessions::end_all(c, id, &[])?;
        let event = AuditEvent::new(
            Actor::Admin(id),
            AuditVerb::PasswordReset,
            AuditObject::Account(id),
        );
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    if changed.await? {
        Ok(())
    } else {
        Err(AccountError::LinkUsed)
    }
}

/// Sends a reset link to an address that has an active account. The caller does not learn whether it has one: the work
/// that depends on it runs in a task of its own, so that the response time does not reveal it either.
pub async fn ask_reset(app: &Arc<App>, email: &EmailAddress) -> Result<(), ServiceError> {
    let index = app.master.account_index(email);
    if !login_rate_limit::take_reset(app, index.as_slice()).await? {
        return Ok(());
    }
    let app = Arc::clone(app);
    tokio::spawn(async move {
        if let Err(error) = queue_reset(&app, index).await {
            tracing::warn!("password reset link not queued: {error}");
        }
    });
    Ok(())
}

async fn queue_reset(app: &App, index: AccountIndex) -> Result<(), ServiceError> {
    let found = app
        .storage
        .read(move |c| accounts::by_address(c, index))
        .await?;
    if let Some(account) = found.filter(|account| account.state == AccountState::Active) {
        reset_link(app, Actor::Visitor, account.id, true).await?;
    }
    Ok(())
}
