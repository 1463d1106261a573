//! Removes a passkey of the organiser's own account.

use std::sync::Arc;

use crate::domain::{AccountChange, Actor, PasskeyId, Timestamp};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::notices;
use crate::services::accounts::passkeys::{Answer, Ceremony, own};
use crate::services::accounts::refusals::{self, FailedStep};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::accounts::two_step_login::use_any_code;
use crate::services::{App, ServiceError};
use crate::storage::accounts;
use crate::storage::accounts::passkeys::{self as stored, Passkey};

/// What became of a passkey that its owner wants to remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemoveOutcome {
    Done,
    /// The account has no such passkey.
    Unknown,
    /// It is the last second factor, and what was given proves none.
    NotProven,
    /// The rate limit is reached: no attempt before this time.
    Wait(Timestamp),
}

/// Removes a passkey of the organiser's own account. The last second factor goes only with a proof in the same request,
/// however fresh the session is: a recovery code, or the answer of a passkey. Recovery codes end with it.
pub async fn remove_passkey(
    app: &Arc<App>,
    active: &ActiveSession,
    key: PasskeyId,
    code: &str,
    answer: Answer<'_>,
) -> Result<RemoveOutcome, ServiceError> {
    let (id, now, master) = (active.account.id, app.clock.now(), app.master.clone());
    let is_last = move |totp: bool, keys: &[Passkey]| !totp && keys.iter().all(|k| k.id == key);
    let keys = app.storage.read(move |c| stored::of(c, id)).await?;
    let is_given = !code.is_empty() || !answer.credential.is_empty();
    // A code that is not needed is not used up.
    let is_proven = is_given && is_last(active.account.totp.is_some(), &keys);
    if is_proven {
        let attempt = match login_rate_limit::take_in_session(app, active.session.key).await? {
            Permit::Granted(attempt) => attempt,
            Permit::Wait(until) => return Ok(RemoveOutcome::Wait(until)),
        };
        let is_right = if answer.credential.is_empty() {
            use_any_code(app, &active.account, code).await?
        } else {
            let key = own(app, &active.account, Ceremony::StepUp, answer).await?;
            key.is_some()
        };
        if !is_right {
            refusals::note_failure(app, Some(id), FailedStep::StepUp);
            return Ok(RemoveOutcome::NotProven);
        }
        attempt.give_back(app).await?;
    }
    let removed = app.storage.write(move |c| {
        let Some(account) = accounts::locked(c, id)? else {
            return Ok(RemoveOutcome::Unknown);
        };
        let keys = stored::of(c, id)?;
        if !keys.iter().any(|known| known.id == key) {
            return Ok(RemoveOutcome::Unknown);
        }
        // The others may have been removed meanwhile.
        let is_last = is_last(account.totp.is_some(), &keys);
        if is_last && !is_proven {
            return Ok(RemoveOutcome::NotProven);
        }
        stored::remove(c, &account, key)?;
        if is_last {
            accounts::set_recovery(c, &account, &[])?;
        }
        let change = AccountChange::PasskeyRemoved;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(RemoveOutcome::Done)
    });
    Ok(removed.await?)
}
