//! Makes a session fresh again before a sensitive action: with the password, or with the second factor where the account
//! has one.

use std::sync::Arc;

use crate::domain::{PasskeyId, Timestamp};
use crate::services::accounts::login::locked_as_seen;
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::refusals::{self, FailedStep};
use crate::services::accounts::sessions::{ActiveSession, FRESH};
use crate::services::accounts::{password_hash, two_step_login};
use crate::services::{App, ServiceError};
use crate::storage::accounts::sessions;
use crate::vault::SessionId;

#[derive(Debug, Clone)]
pub enum StepUpOutcome {
    /// The session is fresh: sensitive actions are possible for some minutes. It has a new identifier.
    Yes(SessionId),
    No,
    /// The rate limit is reached: no attempt before this time.
    Wait(Timestamp),
}

/// `typed` is a code of the authenticator app or a recovery code if the account has a second factor, else its password.
pub async fn step_up(
    app: &Arc<App>,
    active: &ActiveSession,
    typed: &str,
) -> Result<StepUpOutcome, ServiceError> {
    let attempt = match login_rate_limit::take_in_session(app, active.session.key).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(StepUpOutcome::Wait(until)),
    };
    let account = &active.account;
    let is_right = if account.has_second_factor() {
        two_step_login::use_any_code(app, account, typed).await?
    } else {
        password_hash::is_right(app, typed, &account.password_hash).await?
    };
    if !is_right {
        refusals::note_failure(app, Some(account.id), FailedStep::StepUp);
        return Ok(StepUpOutcome::No);
    }
    attempt.give_back(app).await?;
    renew(app, active, None).await
}

/// Gives the session a new identifier, so that one that was stolen before is worth nothing. `passkey` is the one that was
/// used.
pub(super) async fn renew(
    app: &App,
    active: &ActiveSession,
    passkey: Option<PasskeyId>,
) -> Result<StepUpOutcome, ServiceError> {
    let until = app.clock.now().plus(FRESH);
    let (old, new) = (active.session.id_hash.clone(), SessionId::generate());
    let new_hash = new.hash();
    let seen = active.account.clone();
    let renewed = app
        .storage
        .write(move |c| match locked_as_seen(c, &seen, passkey)? {
            Some(_) => sessions::renew(c, &old, &new_hash, until),
            None => Ok(false),
        });
    Ok(if renewed.await? {
        StepUpOutcome::Yes(new)
    } else {
        // The session ended meanwhile, somebody else made it fresh, or what opens the account changed.
        StepUpOutcome::No
    })
}
