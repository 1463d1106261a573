//! Rate limits for passwords, login codes and a few mails. An attempt is counted before it is evaluated and given back
//! when it was right, so that concurrent requests cannot exceed the limit. A limit delays, it never locks an account:
//! each attempt is forgotten after the window. Devices that the account logged in on before have a window of their own,
//! so that an attacker who uses up the account's window does not lock its owner out.

use crate::domain::{AccountId, SessionKey, Timestamp};
use crate::services::accounts::visitor::Visitor;
use crate::services::{App, ServiceError};
use crate::storage::accounts::login_attempts::{Scope, Taken};
use crate::storage::accounts::{LockedAccount, login_attempts};
use crate::storage::{StorageError, WriteTx};
use crate::vault::Master;

/// Attempts per window and account from unknown devices; the same number again for each known device.
pub const PER_ACCOUNT: i64 = 10;
/// Attempts per window from one network, for all accounts together.
pub const PER_PLACE: i64 = 30;
/// How long an attempt counts, in milliseconds.
pub const WINDOW: i64 = 15 * Timestamp::MINUTE;
/// How long a device is known after a login, in milliseconds.
const DEVICE_LIFE: i64 = 180 * Timestamp::DAY;
/// Password reset mails per account and day from one network, and from a device that the account logged in on before.
const RESETS: i64 = 3;
/// Password reset mails per account and day from all networks together, so that nobody fills its mailbox.
const RESETS_OF_ALL: i64 = 12;
/// Wrong codes per account and day before its owner is told.
const WRONG_CODES: i64 = 5;
/// Test mails per organiser and window.
const MAIL_TESTS: i64 = 5;

/// An attempt that was counted and may be evaluated.
pub(in crate::services) struct LoginAttempt(Vec<i64>);

/// Whether an attempt may be evaluated.
pub(in crate::services) enum Permit {
    Granted(LoginAttempt),
    /// The limit is reached: no attempt before this time.
    Wait(Timestamp),
}

impl Visitor {
    /// The index of this device's own window; `None` when `admin` never logged in on it.
    pub(in crate::services) fn known_device(
        &self,
        app: &App,
        admin: Option<AccountId>,
    ) -> Option<Vec<u8>> {
        self.device_of(&app.master, admin?, app.clock.now())
    }

    fn device_of(&self, master: &Master, admin: AccountId, now: Timestamp) -> Option<Vec<u8>> {
        let since = now.plus(-DEVICE_LIFE);
        master.known_device_index(self.device.as_deref()?, admin, since)
    }
}

/// Counts an attempt to log in to an account, by the index of its address. The address need not have an account.
pub(in crate::services) async fn take(
    app: &App,
    account_index: &[u8],
    admin: Option<AccountId>,
    visitor: &Visitor,
) -> Result<Permit, ServiceError> {
    let scopes = match visitor.known_device(app, admin) {
        Some(index) => vec![Scope {
            index,
            most: PER_ACCOUNT,
        }],
        None => {
            let place = visitor.place.clone().unwrap_or_default();
            vec![
                Scope {
                    index: app.master.attempt_index("account", account_index),
                    most: PER_ACCOUNT,
                },
                Scope {
                    index: app.master.attempt_index("place", place.as_bytes()),
                    most: PER_PLACE,
                },
            ]
        }
    };
    take_in_scopes(app, scopes, WINDOW).await
}

/// Counts an attempt within a session, which has a window of its own.
pub(in crate::services) async fn take_in_session(
    app: &App,
    session: SessionKey,
) -> Result<Permit, ServiceError> {
    let index = app.master.attempt_index("session", session.as_slice());
    let most = PER_ACCOUNT;
    take_in_scopes(app, vec![Scope { index, most }], WINDOW).await
}

/// Counts a password reset mail within a write transaction; `false` when the limit of the day is reached. A stranger uses
/// up the limit of their own network, not the one of the account.
pub(super) fn take_reset(
    c: &mut WriteTx,
    master: &Master,
    account: &LockedAccount,
    visitor: &Visitor,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let scope = |kind, about: &[u8], most| Scope {
        index: master.attempt_index(kind, about),
        most,
    };
    let (account_index, place) = (account.address_index, visitor.place.as_deref());
    let account_index = account_index.as_slice();
    let scopes = match visitor.device_of(master, account.id, now) {
        Some(device) => vec![scope("reset-device", &device, RESETS)],
        None => {
            let here = [account_index, place.unwrap_or_default().as_bytes()].concat();
            vec![
                scope("reset-place", &here, RESETS),
                scope("reset", account_index, RESETS_OF_ALL),
            ]
        }
    };
    let taken = login_attempts::take(c, &scopes, Timestamp::DAY, now)?;
    Ok(matches!(taken, Taken::Yes(_)))
}

/// Counts a wrong code within a write transaction; `true` for the one of whose number the owner is told.
pub(super) fn count_wrong_code(
    c: &mut WriteTx,
    master: &Master,
    account: AccountId,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let scope = |kind, most| Scope {
        index: master.attempt_index(kind, &account.0.to_be_bytes()),
        most,
    };
    let counted =
        login_attempts::take(c, &[scope("wrong-codes", WRONG_CODES)], Timestamp::DAY, now);
    if matches!(counted?, Taken::Yes(_)) {
        return Ok(false);
    }
    let told = login_attempts::take(c, &[scope("wrong-codes-told", 1)], Timestamp::DAY, now)?;
    Ok(matches!(told, Taken::Yes(_)))
}

/// Counts a test mail of an organiser.
pub(in crate::services) async fn take_mail_test(
    app: &App,
    admin: AccountId,
) -> Result<Permit, ServiceError> {
    let index = app
        .master
        .attempt_index("mail-test", &admin.0.to_be_bytes());
    let most = MAIL_TESTS;
    take_in_scopes(app, vec![Scope { index, most }], WINDOW).await
}

async fn take_in_scopes(
    app: &App,
    scopes: Vec<Scope>,
    window: i64,
) -> Result<Permit, ServiceError> {
    let now = app.clock.now();
    let taken = app
        .storage
        .write(move |c| login_attempts::take(c, &scopes, window, now))
        .await?;
    Ok(match taken {
        Taken::Yes(rows) => Permit::Granted(LoginAttempt(rows)),
        Taken::Wait(until) => Permit::Wait(until),
    })
}

impl LoginAttempt {
    /// Uncounts an attempt that was right.
    pub(in crate::services) async fn give_back(self, app: &App) -> Result<(), ServiceError> {
        Ok(app
            .storage
            .write(move |c| login_attempts::give_back(c, &self.0))
            .await?)
    }
}
