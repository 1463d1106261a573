//! Notes that no mail leaves, for the mails to organisers. These leave once the relay works again.

use crate::domain::{Account, Outage, Permission, WaitingNotice};
use crate::services::{App, ServiceError};
use crate::storage::accounts::waiting_notices;
use crate::storage::{StorageError, accounts, housekeeping};

/// The key in `site_meta`; an empty value is none.
const KEY: &str = "relay-outage";

/// Notes that the relay is down, as far as this instance knows, and promises a mail to the owners who want to be told at
/// once; returns how many. Of several instances one promises.
pub async fn note(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let down = app.mail_status.relay_down_since();
    let Some(since) = down.filter(|since| Outage::noted(None, *since, now).is_some()) else {
        return Ok(0);
    };
    let all = app.storage.read(accounts::all).await?;
    let told: Vec<Account> = all.into_iter().filter(wants_it_at_once).collect();
    let written = app.storage.write(move |c| {
        let before = parse(&housekeeping::locked_meta(c, KEY)?)?;
        let Some(noted) = Outage::noted(before, since, now) else {
            return Ok(0);
        };
        let value = serde_json::to_vec(&noted.outage).map_err(|_| corrupt())?;
        housekeeping::replace_meta(c, KEY, &value)?;
        let told = if noted.is_new { &told[..] } else { &[] };
        for account in told {
            waiting_notices::promise(c, account.id, None, now)?;
        }
        Ok(told.len())
    });
    Ok(written.await?)
}

/// The outage that goes on, or is over for less than a day.
pub async fn recent(app: &App) -> Result<Option<Outage>, ServiceError> {
    let now = app.clock.now();
    let read = app
        .storage
        .read(|c| parse(&housekeeping::meta(c, KEY)?.unwrap_or_default()));
    Ok(read.await?.filter(|outage| outage.is_recent(now)))
}

fn wants_it_at_once(account: &Account) -> bool {
    account.may(Permission::Site) && account.waiting_notice == WaitingNotice::AtOnce
}

fn parse(value: &[u8]) -> Result<Option<Outage>, StorageError> {
    if value.is_empty() {
        return Ok(None);
    }
    serde_json::from_slice(value)
        .map(Some)
        .map_err(|_| corrupt())
}

fn corrupt() -> StorageError {
    StorageError::Corrupt("site_meta")
}
