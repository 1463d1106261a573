//! Switches read-only mode on and off.

use crate::domain::{Actor, AuditEvent, AuditObject, AuditVerb, ReadOnly, Timestamp};
use crate::services::{App, ServiceError, audit};
use crate::storage::{ReadConn, StorageError, housekeeping};

/// The key in `site_meta`; an empty value is off.
const KEY: &str = "read-only";
/// The longest time that can be announced, in minutes: a week.
pub const MINUTES_MAX: u32 = 7 * 24 * 60;

/// Whether the site is read-only at this moment, as far as this instance knows.
#[must_use]
pub fn current(app: &App) -> Option<ReadOnly> {
    let now = app.clock.now();
    app.read_only.get().filter(|mode| mode.is_on(now))
}

/// Reads the switch again: another instance or the command line may have moved it.
pub async fn refresh(app: &App) -> Result<(), ServiceError> {
    let mode = app.storage.read(stored).await?;
    app.read_only.set(mode);
    Ok(())
}

fn stored(conn: &mut ReadConn) -> Result<Option<ReadOnly>, StorageError> {
    let value = housekeeping::meta(conn, KEY)?.unwrap_or_default();
    if value.is_empty() {
        return Ok(None);
    }
    let mode = serde_json::from_slice(&value);
    mode.map(Some)
        .map_err(|_| StorageError::Corrupt("site_meta"))
}

/// Switches it on for some minutes, or until it is switched off.
pub async fn switch_on(app: &App, by: Actor, minutes: Option<u32>) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let until = minutes.map(|minutes| now.plus(i64::from(minutes) * Timestamp::MINUTE));
    store(app, by, Some(ReadOnly { until })).await
}

pub async fn switch_off(app: &App, by: Actor) -> Result<(), ServiceError> {
    store(app, by, None).await
}

async fn store(app: &App, by: Actor, mode: Option<ReadOnly>) -> Result<(), ServiceError> {
    let value = match mode {
        Some(mode) => serde_json::to_vec(&mode).map_err(std::io::Error::from)?,
        None => Vec::new(),
    };
    let facts = serde_json::json!({
        "step": if mode.is_some() { "on" } else { "off" },
        "until": mode.and_then(|mode| mode.until),
    });
    let event = AuditEvent::new(by, AuditVerb::ReadOnly, AuditObject::Site).with(facts);
    let (now, master) = (app.clock.now(), app.master.clone());
    let written = app.storage.write(move |c| {
        housekeeping::replace_meta(c, KEY, &value)?;
        audit::append(c, &master, now, &event)
    });
    written.await?;
    app.read_only.set(mode);
    Ok(())
}
