//! A forgotten password: a link by mail, or one that the host makes on the command line.

use std::sync::Arc;

use super::super::{App, ServiceError, audit};
use super::{Organiser, Validated, password};
use crate::domain::{
    AccountState, Actor, AdminId, AuditEvent, AuditObject, AuditVerb, EmailAddress, Field,
    MailKind, TokenPurpose, check_password,
};
use crate::services::accounts::one_time_links::LinkTarget;
use crate::services::accounts::{login_rate_limit, one_time_links};
use crate::storage::accounts;
use crate::storage::accounts::{mails, one_time_links as stored_links, sessions};

/// Makes a link for a new password and gives its token, which works for an hour; `by_mail` promises it by mail too.
pub async fn reset_link(
    app: &App,
    by: Actor,
    id: AdminId,
    by_mail: bool,
) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        let token = one_time_links::make(c, &master, TokenPurpose::Reset, Some(id), now)?;
        if by_mail {
            let kind = MailKind::PasswordReset;
            mails::promise(c, id, kind, Some(&token.handle), now)?;
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

/// Chooses a new password behind a link. Every session ends; two steps stay as they are. `false` when the link was used
/// meanwhile.
pub async fn choose_password(app: &App, behind: LinkTarget, chosen: &str) -> Validated<bool> {
    let Some(Organiser { account, profile }) = behind.person else {
        return Ok(Ok(false));
    };
    if account.state != AccountState::Active {
        return Ok(Ok(false));
    }
    if let Err(problem) = check_password(chosen, &profile.name, &profile.email) {
        return Ok(Err((Field::NewPassword, problem)));
    }
    let hash = password::hashed(app, chosen).await?;
    let (id, handle) = (account.id, behind.token.handle);
    let (now, master) = (app.clock.now(), app.master.clone());
    let done = app.storage.write(move |c| {
        if !stored_links::take(c, &handle)? {
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
    Ok(Ok(done.await?))
}

/// Promises the link by mail when the address has an account in use. Nobody is told whether it has: what differs is done
/// after the answer, so that its time tells nothing either.
pub async fn ask_reset(app: &Arc<App>, email: &EmailAddress) -> Result<(), ServiceError> {
    let index = app.master.account_index(email);
    if !login_rate_limit::take_reset(app, &index).await? {
        return Ok(());
    }
    let app = Arc::clone(app);
    tokio::spawn(async move {
        if let Err(error) = promise_reset(&app, index).await {
            tracing::warn!("a link for a new password is not promised: {error}");
        }
    });
    Ok(())
}

async fn promise_reset(app: &App, index: Vec<u8>) -> Result<(), ServiceError> {
    let found = app
        .storage
        .read(move |c| accounts::by_address(c, &index))
        .await?;
    if let Some(account) = found.filter(|account| account.state == AccountState::Active) {
        reset_link(app, Actor::Visitor, account.id, true).await?;
    }
    Ok(())
}
