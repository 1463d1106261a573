//! How often a password or a code may be tried. A try is taken before it is evaluated and given back when it was right,
//! so no crowd of requests gets more than its limit. A limit is a delay, never a lock: the oldest try frees its place
//! after a quarter of an hour. Devices on which an account entered before have a window of their own, so that whoever
//! uses up the account's window does not shut its owner out.

use crate::domain::{AdminId, Timestamp};
use crate::services::{App, ServiceError};
use crate::storage::accounts::login_attempts;
use crate::storage::accounts::login_attempts::{Scope, Taken};

/// Tries of one account in a window, from anywhere; and again from each device it entered on before.
pub const PER_ACCOUNT: i64 = 10;
/// Tries from one neighbourhood in a window, whatever the accounts.
pub const PER_PLACE: i64 = 30;
pub const WINDOW: i64 = 15 * Timestamp::MINUTE;
/// How long a device is known, in milliseconds.
const DEVICE_LIFE: i64 = 180 * Timestamp::DAY;
/// Mails for a new password to one account in a day.
const RESETS: i64 = 3;

/// Test mails of one organiser in a window.
const MAIL_TESTS: i64 = 5;

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// The neighbourhood of its address; kept as a keyed index for a day, never in clear.
    pub place: Option<String>,
    /// The cookie of a device on which somebody entered before.
    pub device: Option<String>,
    /// The family of browser and system.
    pub label: String,
}

/// A try that may be evaluated.
pub(in crate::services) struct LoginAttempt(Vec<i64>);

impl Visitor {
    /// The index of this device's own window, when `admin` entered on it before.
    pub(in crate::services) fn known(&self, app: &App, admin: Option<AdminId>) -> Option<Vec<u8>> {
        let since = app.clock.now().plus(-DEVICE_LIFE);
        app.master
            .known_device_index(self.device.as_deref()?, admin?, since)
    }
}

/// Takes a try at an account, by the index of its address, which need not have an account.
pub(in crate::services) async fn take(
    app: &App,
    account_index: &[u8],
    admin: Option<AdminId>,
    visitor: &Visitor,
) -> Result<Result<LoginAttempt, Timestamp>, ServiceError> {
    let scopes = match visitor.known(app, admin) {
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
    taken(app, scopes, WINDOW).await
}

/// Takes a try within a session, which has a window of its own.
pub(in crate::services) async fn take_in_session(
    app: &App,
    id_hash: &[u8],
) -> Result<Result<LoginAttempt, Timestamp>, ServiceError> {
    let index = app.master.attempt_index("session", id_hash);
    let most = PER_ACCOUNT;
    taken(app, vec![Scope { index, most }], WINDOW).await
}

/// Takes a mail for a new password; `false` when there were enough today.
pub(in crate::services) async fn take_reset(
    app: &App,
    account_index: &[u8],
) -> Result<bool, ServiceError> {
    let index = app.master.attempt_index("reset", account_index);
    let most = RESETS;
    Ok(taken(app, vec![Scope { index, most }], Timestamp::DAY)
        .await?
        .is_ok())
}

/// Takes a test mail of an organiser.
pub(in crate::services) async fn take_mail_test(
    app: &App,
    admin: AdminId,
) -> Result<Result<(), Timestamp>, ServiceError> {
    let index = app.master.attempt_index("mail-test", &admin.to_be_bytes());
    let most = MAIL_TESTS;
    let taken = taken(app, vec![Scope { index, most }], WINDOW).await?;
    Ok(taken.map(|_| ()))
}

async fn taken(
    app: &App,
    scopes: Vec<Scope>,
    window: i64,
) -> Result<Result<LoginAttempt, Timestamp>, ServiceError> {
    let now = app.clock.now();
    let taken = app
        .storage
        .write(move |c| login_attempts::take(c, &scopes, window, now))
        .await?;
    Ok(match taken {
        Taken::Yes(rows) => Ok(LoginAttempt(rows)),
        Taken::Wait(until) => Err(until),
    })
}

impl LoginAttempt {
    /// It was right: the try does not count.
    pub(in crate::services) async fn was_right(self, app: &App) -> Result<(), ServiceError> {
        Ok(app
            .storage
            .write(move |c| login_attempts::give_back(c, &self.0))
            .await?)
    }
}
