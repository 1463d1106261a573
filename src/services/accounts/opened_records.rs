//! Counts the signatures that organisers open, so that nobody takes a list away page by page: from a number on, a session
//! must give its password again, the owners are written to, and each hour becomes a row of the audit log.

use crate::domain::{Actor, AppealId, AuditEvent, AuditObject, AuditVerb, MailKind, Timestamp};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts::login_attempts::{self, Scope, Taken};
use crate::storage::accounts::{mails, sessions};
use crate::storage::opened_records::{self as stored, OpenedRecords};
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::Master;

/// How many signatures a session opens in an hour before it must be fresh.
pub const WITHOUT_PASSWORD: i64 = 100;

/// Whether signatures may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    Granted,
    /// The password or a code is needed first.
    FreshNeeded,
}

/// Counts signatures that are about to be shown. They are counted before, so that concurrent requests cannot open more
/// than the limit.
pub async fn open(
    app: &App,
    active: &ActiveSession,
    appeal: AppealId,
    number: i64,
) -> Result<Opening, ServiceError> {
    if number == 0 {
        return Ok(Opening::Granted);
    }
    let now = app.clock.now();
    let (hash, is_fresh) = (active.session.id_hash.clone(), active.is_fresh(now));
    let more = OpenedRecords {
        session: active.session.key,
        appeal,
        hour: now.hour(),
        account: active.account.id,
        opened: number,
    };
    // One of each appeal: an alarm about one must not silence the alarm about another.
    let about = [more.account.0.to_be_bytes(), appeal.0.to_be_bytes()].concat();
    let alarm = Scope {
        index: app.master.attempt_index("opened-alarm", &about),
        most: 1,
    };
    let granted = app.storage.write(move |c| {
        if !sessions::lock(c, &hash)? {
            return Ok(Opening::FreshNeeded);
        }
        let before = stored::of_session(c, more.session, more.hour)?;
        let reaches = before + number > WITHOUT_PASSWORD;
        if reaches && !is_fresh {
            return Ok(Opening::FreshNeeded);
        }
        stored::add(c, &more)?;
        if reaches && before <= WITHOUT_PASSWORD {
            warn_owners(c, alarm, more, now)?;
        }
        Ok(Opening::Granted)
    });
    Ok(granted.await?)
}

/// Writes to the owners, once a day about an account and an appeal.
fn warn_owners(
    c: &mut WriteTx,
    once: Scope,
    more: OpenedRecords,
    now: Timestamp,
) -> Result<(), StorageError> {
    let taken = login_attempts::take(c, &[once], Timestamp::DAY, now)?;
    if matches!(taken, Taken::Wait(_)) {
        return Ok(());
    }
    for owner in accounts::active_owners(c)? {
        mails::promise_alarm(
            c,
            owner,
            MailKind::ManyOpened,
            more.appeal,
            more.account,
            now,
        )?;
    }
    Ok(())
}

/// Enters the hours that are over in the audit log; returns how many rows that made.
pub async fn settle(app: &App) -> Result<usize, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let hour = now.hour();
    if !app
        .storage
        .read(move |c| stored::any_before(c, hour))
        .await?
    {
        return Ok(0);
    }
    let settled = app.storage.write(move |c| {
        let over = stored::take_before(c, hour)?;
        for row in &over {
            audit::append(c, &master, now, &event(row))?;
        }
        Ok(over.len())
    });
    Ok(settled.await?)
}

/// Enters what was opened of an appeal in the audit log, in the transaction that ends the erasure of its personal data.
pub(in crate::services) fn settle_erased(
    c: &mut WriteTx,
    master: &Master,
    appeal: AppealId,
    now: Timestamp,
) -> Result<(), StorageError> {
    for row in stored::take_of(c, appeal)? {
        audit::append(c, master, now, &event(&row))?;
    }
    Ok(())
}

fn event(row: &OpenedRecords) -> AuditEvent {
    opened(Actor::Admin(row.account), row.appeal, row.opened, row.hour)
}

fn opened(by: Actor, appeal: AppealId, number: i64, hour: i64) -> AuditEvent {
    let facts = serde_json::json!({
        "opened": number,
        "hour": hour * Timestamp::HOUR,
    });
    let appeal = AuditObject::Appeal(appeal);
    AuditEvent::new(by, AuditVerb::SignaturesOpened, appeal).with(facts)
}

/// Notes what the command line is about to show of an appeal, which has no session.
pub async fn note_opened(app: &App, appeal: AppealId, number: i64) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let event = opened(Actor::Cli, appeal, number, now.hour());
    Ok(app
        .storage
        .write(move |c| audit::append(c, &master, now, &event))
        .await?)
}

/// Notes that somebody asked for the address of a signatory.
pub async fn note_address(
    app: &App,
    by: Actor,
    signature: &crate::domain::Signature,
) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let event = AuditEvent::new(
        by,
        AuditVerb::AddressShown,
        AuditObject::Signature(signature.id),
    )
    .with(serde_json::json!({ "appeal": signature.appeal }));
    Ok(app
        .storage
        .write(move |c| audit::append(c, &master, now, &event))
        .await?)
}
