//! Passwords: hashed on threads of their own, two at a time, so that nobody's page waits for them.

use super::super::{App, ServiceError, audit};
use super::{Organiser, Validated};
use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, Field, Problem, TokenPurpose, check_password,
};
use crate::services::accounts::sessions::ActiveSession;
use crate::storage::accounts::{one_time_links, sessions};
use crate::storage::{StorageError, accounts};
use crate::vault::password;

/// Whether the password has this hash; without one it takes the same time and is wrong.
///
/// # Errors
/// When there is no memory for it.
pub(in crate::services) async fn is_right(
    app: &App,
    typed: &str,
    hash: &str,
) -> Result<bool, ServiceError> {
    let (typed, hash) = (typed.to_owned(), hash.to_owned());
    off_thread(app, move || password::verify(&typed, &hash)).await
}

/// The hash of a password.
pub(super) async fn hashed(app: &App, chosen: &str) -> Result<String, ServiceError> {
    let chosen = chosen.to_owned();
    off_thread(app, move || password::hash(&chosen)).await
}

async fn off_thread<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T, password::PasswordError> + Send + 'static,
) -> Result<T, ServiceError> {
    let _place = app.hashing.acquire().await;
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| StorageError::Stopped)??)
}

/// Changes the password of whoever is in. Every other session ends.
pub async fn change(
    app: &App,
    entered: &ActiveSession,
    current: &str,
    chosen: &str,
) -> Validated<()> {
    let account = &entered.account;
    let attempt = match crate::services::accounts::login_rate_limit::take_in_session(
        app,
        &entered.session.id_hash,
    )
    .await?
    {
        Ok(attempt) => attempt,
        Err(_) => return Ok(Err((Field::Password, Problem::PasswordWrong))),
    };
    if !is_right(app, current, &account.password_hash).await? {
        return Ok(Err((Field::Password, Problem::PasswordWrong)));
    }
    attempt.was_right(app).await?;
    let person = Organiser::open(app, account.clone())?;
    if let Err(problem) = check_password(chosen, &person.profile.name, &person.profile.email) {
        return Ok(Err((Field::NewPassword, problem)));
    }
    let hash = hashed(app, chosen).await?;
    let (id, keep) = (account.id, entered.session.id_hash.clone());
    let (now, master) = (app.clock.now(), app.master.clone());
    app.storage
        .write(move |c| {
            accounts::set_password(c, id, &hash)?;
            sessions::end_all(c, id, &keep)?;
            one_time_links::end(c, TokenPurpose::Reset, Some(id))?;
            let event = AuditEvent::new(
                Actor::Admin(id),
                AuditVerb::PasswordChanged,
                AuditObject::Account(id),
            );
            audit::append(c, &master, now, &event)
        })
        .await?;
    Ok(Ok(()))
}
