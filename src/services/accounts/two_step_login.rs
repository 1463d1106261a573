//! Two-step login: codes of an authenticator app (TOTP), and recovery codes for when it is lost. Each code works once.

use std::sync::Arc;

use crate::domain::{Account, AccountChange, AccountId, Actor, Field, Problem, Timestamp};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::refusals::{self, FailedStep};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::accounts::{AccountError, notices};
use crate::services::{App, ServiceError};
use crate::storage::accounts::{LockedAccount, passkeys, sessions};
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::{Master, TotpSecret, totp};

/// Uses up a code of the authenticator app; `false` when it is wrong or was used, or two-step login is off.
async fn use_code(app: &App, account: &Account, typed: &str) -> Result<bool, ServiceError> {
    let secret = account
        .totp
        .as_deref()
        .and_then(|sealed| TotpSecret::open(&app.master, account.id, sealed));
    let Some(step) = secret.and_then(|secret| secret.step_of(typed, app.clock.now())) else {
        return Ok(false);
    };
    let seen = account.clone();
    let used = app.storage.write(move |c| {
        let account = accounts::locked(c, seen.id)?;
        // The code is of the secret that the account had when it was read.
        match account.filter(|account| account.opens_as(&seen)) {
            Some(account) => accounts::use_step(c, &account, step),
            None => Ok(false),
        }
    });
    Ok(used.await?)
}

/// Uses up a recovery code; `false` when it is wrong or was used.
async fn use_recovery(app: &App, account: &Account, typed: &str) -> Result<bool, ServiceError> {
    let id = account.id;
    let hash = app.master.recovery_hash(id, typed);
    let (now, master) = (app.clock.now(), app.master.clone());
    let used = app.storage.write(move |c| {
        let Some(account) = accounts::locked(c, id)? else {
            return Ok(false);
        };
        if !accounts::use_recovery(c, &account, &hash)? {
            return Ok(false);
        }
        let change = AccountChange::RecoveryCodeUsed;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(true)
    });
    Ok(used.await?)
}

/// Uses up a code of the authenticator app, or a recovery code.
pub(super) async fn use_any_code(
    app: &App,
    account: &Account,
    typed: &str,
) -> Result<bool, ServiceError> {
    Ok(use_code(app, account, typed).await? || use_recovery(app, account, typed).await?)
}

/// A TOTP secret that is not stored yet, as the set-up page shows it.
#[derive(Clone)]
pub struct Offer {
    /// The secret to type, in base32.
    pub secret: String,
    /// The `otpauth:` address of the QR code.
    pub address: String,
    /// The sealed secret, for a hidden field.
    pub sealed: String,
}

/// A new secret, or the one that the hidden field of the form brought back.
#[must_use]
pub fn offer(app: &App, account: &Account, label: &str, sealed: &str) -> Offer {
    let now = app.clock.now();
    let secret = TotpSecret::open_from_form(&app.master, account.id, sealed, now)
        .unwrap_or_else(TotpSecret::generate);
    Offer {
        secret: secret.text(),
        address: secret.otpauth_url(&app.site_name(), label),
        sealed: secret.seal_for_form(&app.master, account.id, now),
    }
}

/// Switches two-step login on, once a code proves that the authenticator app is set up. Returns the recovery codes,
/// which are only stored as hashes; `None` when it was switched on meanwhile. Other sessions must prove the second
/// factor too before their next sensitive action.
pub async fn switch_on(
    app: &App,
    active: &ActiveSession,
    sealed: &str,
    typed: &str,
) -> Result<Option<Vec<String>>, AccountError> {
    let (account, now) = (&active.account, app.clock.now());
    let proven =
        TotpSecret::open_from_form(&app.master, account.id, sealed, now).and_then(|secret| {
            let step = secret.step_of(typed, now)?;
            Some((secret, step))
        });
    let Some((secret, step)) = proven else {
        return Err(AccountError::Invalid(Field::Code, Problem::TotpWrong));
    };
    let (id, master) = (account.id, app.master.clone());
    let sealed = secret.seal(&master, id);
    let codes = totp::recovery_codes();
    let (stored, keep) = (codes.clone(), active.session.id_hash.clone());
    let is_on = app.storage.write(move |c| {
        let account = accounts::locked(c, id)?;
        let Some(account) = account.filter(|account| account.totp.is_none()) else {
            return Ok(false);
        };
        accounts::set_totp(c, &account, Some(&sealed), step)?;
        store_codes(c, &master, &account, &stored)?;
        sessions::end_freshness(c, id, &keep, now)?;
        let change = AccountChange::TwoStepLoginOn;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(true)
    });
    Ok(is_on.await?.then_some(codes))
}

/// Makes new recovery codes; the old ones do not work any more. `None` for an account without a second factor.
pub async fn renew_codes(
    app: &App,
    account: &Account,
) -> Result<Option<Vec<String>>, ServiceError> {
    let (id, now, master) = (account.id, app.clock.now(), app.master.clone());
    let codes = totp::recovery_codes();
    let stored = codes.clone();
    let renewed = app.storage.write(move |c| {
        let account = accounts::locked(c, id)?;
        let Some(account) = account.filter(|account| account.has_second_factor()) else {
            return Ok(false);
        };
        store_codes(c, &master, &account, &stored)?;
        let change = AccountChange::RecoveryCodesRenewed;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(true)
    });
    Ok(renewed.await?.then_some(codes))
}

pub(super) fn store_codes(
    c: &mut WriteTx,
    master: &Master,
    account: &LockedAccount,
    codes: &[String],
) -> Result<(), StorageError> {
    let hashes: Vec<Vec<u8>> = codes
        .iter()
        .map(|code| master.recovery_hash(account.id, code))
        .collect();
    accounts::set_recovery(c, account, &hashes)
}

/// Whether two-step login was switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SwitchOffOutcome {
    Done,
    WrongCode,
    /// The rate limit is reached: no attempt before this time.
    Wait(Timestamp),
}

/// Switches the codes of the authenticator app off, for the owner of the account, who gives one of them or a recovery
/// code. Recovery codes stay as long as there are passkeys.
pub async fn switch_off_own(
    app: &Arc<App>,
    active: &ActiveSession,
    typed: &str,
) -> Result<SwitchOffOutcome, ServiceError> {
    let attempt = match login_rate_limit::take_in_session(app, active.session.key).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(SwitchOffOutcome::Wait(until)),
    };
    if !use_any_code(app, &active.account, typed).await? {
        refusals::note_failure(app, Some(active.account.id), FailedStep::StepUp);
        return Ok(SwitchOffOutcome::WrongCode);
    }
    attempt.give_back(app).await?;
    let (now, master, id) = (app.clock.now(), app.master.clone(), active.account.id);
    app.storage
        .write(move |c| {
            let account = accounts::locked(c, id)?;
            // Another browser may have switched it off meanwhile.
            let Some(account) = account.filter(|account| account.totp.is_some()) else {
                return Ok(());
            };
            accounts::set_totp(c, &account, None, 0)?;
            if !account.has_passkey {
                accounts::set_recovery(c, &account, &[])?;
            }
            let change = AccountChange::TwoStepLoginOff;
            notices::note(c, &master, Actor::Admin(id), id, change, now)
        })
        .await?;
    Ok(SwitchOffOutcome::Done)
}

/// Takes every second factor from an account whose owner lost them, passkeys too. Its sessions end.
pub async fn switch_off(app: &App, by: Actor, id: AccountId) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    Ok(app
        .storage
        .write(move |c| {
            let Some(account) = accounts::locked(c, id)? else {
                return Ok(());
            };
            accounts::set_totp(c, &account, None, 0)?;
            accounts::set_recovery(c, &account, &[])?;
            passkeys::remove_all(c, &account)?;
            sessions::end_all(c, id, &[])?;
            notices::note(c, &master, by, id, AccountChange::TwoStepLoginOff, now)
        })
        .await?)
}
