//! An organiser changes their own password.

use super::AccountError;
use crate::domain::{AccountChange, Actor, Field, NewPassword, Problem, TokenPurpose};
use crate::services::App;
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::accounts::{notices, password_hash};
use crate::storage::accounts;
use crate::storage::accounts::{one_time_links, sessions};

/// Changes the organiser's own password. Every other session of the account ends.
pub async fn change(
    app: &App,
    active: &ActiveSession,
    current: &str,
    chosen: NewPassword,
) -> Result<(), AccountError> {
    let account = &active.account;
    // Too many attempts look like a wrong password.
    let wrong = || AccountError::Invalid(Field::Password, Problem::PasswordWrong);
    let key = active.session.key;
    let Permit::Granted(attempt) = login_rate_limit::take_in_session(app, key).await? else {
        return Err(wrong());
    };
    if !password_hash::is_right(app, current, &account.password_hash).await? {
        return Err(wrong());
    }
    attempt.give_back(app).await?;
    let hash = password_hash::hashed(app, chosen).await?;
    let (id, keep) = (account.id, active.session.id_hash.clone());
    let (now, master, seen) = (app.clock.now(), app.master.clone(), account.clone());
    let changed = app.storage.write(move |c| {
        // A reset or another change may have come first, and has ended this session.
        let account = accounts::locked(c, id)?;
        let same = account.filter(|account| account.password_hash == seen.password_hash);
        let Some(account) = same else {
            return Ok(false);
        };
        accounts::set_password(c, &account, &hash)?;
        sessions::end_all(c, id, &keep)?;
        one_time_links::end(c, TokenPurpose::Reset, Some(id))?;
        let change = AccountChange::PasswordChanged;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(true)
    });
    if changed.await? { Ok(()) } else { Err(wrong()) }
}
