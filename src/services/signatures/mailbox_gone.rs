//! Whether the mailbox to which a browser has just signed exists, as far as its server has told. The page of that browser says
//! so; it must say the same whether the address has signed or not.

use crate::domain::{AddressIndexes, EmailAddress, Timestamp};
use crate::services::{App, ServiceError};
use crate::storage::returned_mail;

/// For how long after a form nothing is said, in milliseconds. That a mailbox does not exist may be known from an earlier mail,
/// to somebody who signed or for whom somebody typed it: told at once, it would tell that there was one. By this time nearly
/// every bounce of a first mail has come, and both look the same.
pub const REVEAL_AFTER: i64 = 2 * Timestamp::MINUTE;

/// Whether to say that there is no such mailbox, to a browser that posted a form with it.
pub async fn is_gone(
    app: &App,
    address: &EmailAddress,
    posted: Timestamp,
) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    // While mails are late, a first one has not had the time to come back.
    if now.since(posted) < REVEAL_AFTER || app.mail_status.delay(now).is_some() {
        return Ok(false);
    }
    let index = AddressIndexes::suppression(&app.master, address);
    let read = app
        .storage
        .read(move |c| returned_mail::is_gone(c, index, now));
    Ok(read.await?)
}
