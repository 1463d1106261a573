//! Switches read-only mode and maintenance on and off.

use crate::domain::{
    Account, Actor, AuditEvent, AuditObject, AuditVerb, Permission, ReadOnly, Timestamp,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::{ReadConn, StorageError, housekeeping};

/// The key in `site_meta`. It keeps the mode after it has ended.
const KEY: &str = "read-only";
/// The longest time that can be announced, in minutes: a week.
pub const MINUTES_MAX: u32 = 7 * 24 * 60;

/// Whether the site is read-only or closed at this moment, as far as this instance knows.
#[must_use]
pub fn current(app: &App) -> Option<ReadOnly> {
    let now = app.clock.now();
    app.read_only.get().filter(|mode| mode.is_on(now))
}

/// The mode while the site is closed to an organiser: only owners are needed then.
#[must_use]
pub fn closed_for(app: &App, account: &Account) -> Option<ReadOnly> {
    current(app).filter(|mode| mode.is_closed && !account.may(Permission::Site))
}

/// The time that counts for signatures that wait to be confirmed, see [`ReadOnly::time_to_confirm`].
pub(in crate::services) fn time_to_confirm(
    c: &mut ReadConn,
    now: Timestamp,
) -> Result<Timestamp, StorageError> {
    Ok(stored(c)?.map_or(now, |mode| mode.time_to_confirm(now)))
}

/// Reads the switch again: another instance or the command line may have moved it.
pub async fn refresh(app: &App) -> Result<(), ServiceError> {
    let mode = app.storage.read(stored).await?;
    app.read_only.set(mode);
    Ok(())
}

fn stored(conn: &mut ReadConn) -> Result<Option<ReadOnly>, StorageError> {
    read(&housekeeping::meta(conn, KEY)?.unwrap_or_default())
}

fn read(value: &[u8]) -> Result<Option<ReadOnly>, StorageError> {
    if value.is_empty() {
        return Ok(None);
    }
    serde_json::from_slice(value).map_err(|_| StorageError::Corrupt("site_meta"))
}

/// What the switch is moved to.
#[derive(Debug, Clone, Copy)]
struct Switch {
    minutes: Option<u32>,
    is_closed: bool,
}

/// Takes no forms for some minutes, or until it is switched off.
pub async fn switch_on(app: &App, by: Actor, minutes: Option<u32>) -> Result<(), ServiceError> {
    let is_closed = false;
    move_to(app, by, Some(Switch { minutes, is_closed })).await
}

/// Shows no pages either, for some minutes, or until it is switched off.
pub async fn close(app: &App, by: Actor, minutes: Option<u32>) -> Result<(), ServiceError> {
    let is_closed = true;
    move_to(app, by, Some(Switch { minutes, is_closed })).await
}

pub async fn switch_off(app: &App, by: Actor) -> Result<(), ServiceError> {
    move_to(app, by, None).await
}

async fn move_to(app: &App, by: Actor, to: Option<Switch>) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let written = app.storage.write(move |c| {
        let before = read(&housekeeping::locked_meta(c, KEY)?)?;
        let running = before.filter(|mode| mode.is_on(now));
        if to.is_none() && running.is_none() {
            return Ok(before);
        }
        let mode = match to {
            Some(Switch { minutes, is_closed }) => Some(ReadOnly {
                until: minutes.map(|minutes| now.plus(i64::from(minutes) * Timestamp::MINUTE)),
                // From one to the other without a pause, it is one time for those who wait.
                since: running.and_then(|mode| mode.since).or(Some(now)),
                is_closed,
            }),
            None => {
                let ended = running.map(|mode| ReadOnly {
                    until: Some(now),
                    ..mode
                });
                ended.or(before)
            }
        };
        let value = serde_json::to_vec(&mode).map_err(|_| StorageError::Corrupt("site_meta"))?;
        let step = match to {
            None => "off",
            Some(to) if to.is_closed => "closed",
            Some(_) => "on",
        };
        let until = to.and(mode).and_then(|mode| mode.until);
        let facts = serde_json::json!({ "step": step, "until": until.map(Timestamp::rfc3339) });
        let event = AuditEvent::new(by, AuditVerb::ReadOnly, AuditObject::Site).with(facts);
        housekeeping::replace_meta(c, KEY, &value)?;
        audit::append(c, &master, now, &event)?;
        Ok(mode)
    });
    app.read_only.set(written.await?);
    Ok(())
}
