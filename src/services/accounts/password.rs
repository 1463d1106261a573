//! An organiser changes their own password.

use super::{AccountError, Organiser};
use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, Field, Problem, TokenPurpose, check_password,
};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::password_hash;
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, audit};
use crate::storage::accounts;
use crate::storage::accounts::{one_time_links, sessions};

/// Changes the organiser's own password. Every other session of the account ends.
pub async fn change(
    app: &App,
    active: &ActiveSession,
    current: &str,
    chosen: &str,
) -> Result<(), AccountError> {
    let account = &active.account;
    let id_hash = &active.session.id_hash;
    // Too many attempts look like a wrong password.
    let wrong = || AccountError::Invalid(Field::Password, Problem::PasswordWrong);
    let Permit::Granted(attempt) = login_rate_limit::take_in_session(app, id_hash).await? else {
        return Err(wrong());
    };
    if !password_hash::is_right(app, current, &account.password_hash).await? {
        return Err(wrong());
    }
    attempt.give_back(app).await?;
    let Organiser { profile, .. } = Organiser::open(app, account.clone())?;
    check_password(chosen, &profile.name, &profile.email)
        .map_err(AccountError::invalid(Field::NewPassword))?;
    let hash = password_hash::hashed(app, chosen).await?;
    let (id, keep) = (account.id, id_hash.clone());
    let (now, master) = (app.clock.now(), app.master.clone());
    Ok(app
        .storage
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
        .await?)
}
