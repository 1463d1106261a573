//! The erasure of an appeal's personal data: announced with a date, reminded of, and then done. Moving the closing or the
//! delay, and reopening, take an announcement back.

use super::{App, ServiceError, audit};
use crate::domain::{
    Account, AccountId, AccountState, Actor, Appeal, AppealId, AppealState, AuditEvent,
    AuditObject, AuditVerb, ErasureStep, MailKind, Permission, SignatureId, SignatureState,
    Timestamp,
};
use crate::services::accounts::opened_records;
use crate::storage::accounts::{self, mails};
use crate::storage::appeals::{self, erasure};
use crate::storage::housekeeping::{self, Erased};
use crate::storage::statistics::counters;
use crate::storage::{ReadConn, StorageError, WriteTx, bulk_actions, news_mailings};
use crate::vault::Master;

/// The signatures of an appeal that hold personal data, by its counters.
pub fn people(c: &mut ReadConn, appeal: &Appeal) -> Result<i64, StorageError> {
    let count = counters::of(c, appeal.id)?;
    let waiting = counters::waiting_of(c, appeal.id)?;
    Ok(appeal.erasure.people(count, waiting.pending + waiting.held))
}

/// Does what is due for the erasure of each appeal; returns how many were erased.
pub(super) async fn run(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let mut erased = 0;
    for appeal in app.storage.read(appeals::all).await? {
        if appeal.erasure_step(now).is_none() {
            continue;
        }
        let (id, master) = (appeal.id, app.master.clone());
        let due = app
            .storage
            .write(move |c| advance(c, &master, Actor::Site, id, now));
        if let Some(date) = due.await?
            && erase(app, id, date).await?
        {
            erased += 1;
        }
    }
    Ok(erased)
}

/// Announces the erasure or reminds of it, if that is due. Returns the date of an erasure that may be done now.
fn advance(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    id: AppealId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StorageError> {
    let appeal = appeals::locked(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
    let (what, date) = match appeal.erasure_step(now) {
        None => return Ok(None),
        Some(ErasureStep::Announce(date)) => {
            erasure::announce(c, id, Some(date))?;
            warn(c, id, now)?;
            ("announced", date)
        }
        Some(ErasureStep::Remind(date)) => {
            erasure::remind(c, id, date, now)?;
            warn(c, id, now)?;
            ("reminded", date)
        }
        Some(ErasureStep::Erase(date)) => {
            // Whoever could stop it must have had time to.
            let later = match appeal.erasure.put_off(now) {
                Some(later) if has_editors(c, id)? => later,
                _ => return Ok(Some(date)),
            };
            erasure::put_off(c, id, later)?;
            if appeal.erasure.known.is_none() && !mails::waits_about(c, MailKind::Erasure, id)? {
                warn(c, id, now)?;
            }
            ("put-off", later)
        }
    };
    log(c, master, by, &appeal, what, date, now)?;
    Ok(None)
}

/// Queues a mail to everybody who organises the appeal, in the place of one that still waits.
fn warn(c: &mut WriteTx, id: AppealId, now: Timestamp) -> Result<(), StorageError> {
    mails::drop_about(c, MailKind::Erasure, id)?;
    for account in accounts::all(c)? {
        if account.can_access(id) && account.state == AccountState::Active {
            mails::promise_about(c, account.id, MailKind::Erasure, id, now)?;
        }
    }
    Ok(())
}

/// Whether an account can stop an erasure of this appeal.
fn can_stop(account: &Account, id: AppealId) -> bool {
    account.can_access(id) && account.may(Permission::Edit)
}

/// Whether there is anybody who can stop an erasure. A site without accounts is run from the command line.
fn has_editors(c: &mut ReadConn, id: AppealId) -> Result<bool, StorageError> {
    Ok(accounts::all(c)?
        .iter()
        .any(|account| can_stop(account, id)))
}

/// Records that the mailbox of this account took a warning. Call it in the transaction that ends the mail.
pub(super) fn is_heard(
    c: &mut WriteTx,
    id: AppealId,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StorageError> {
    match accounts::by_id(c, account)? {
        Some(account) if can_stop(&account, id) => erasure::is_known(c, id, now),
        _ => Ok(()),
    }
}

/// Adapts the erasure to a change of the closing or the delay. Call it in the transaction of the change, with the appeal
/// as it was before.
pub(super) fn reschedule(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    before: &Appeal,
    now: Timestamp,
) -> Result<(), StorageError> {
    let after = appeals::locked(c, before.id)?.ok_or(StorageError::Corrupt("appeals"))?;
    if let Some(date) = before.erasure.announced
        && !after.erases_as(before)
    {
        erasure::announce(c, before.id, None)?;
        mails::drop_about(c, MailKind::Erasure, before.id)?;
        log(c, master, by, &after, "taken-back", date, now)?;
    }
    let is_open = after.state == AppealState::Open && !after.is_closed_by_date(now);
    if after.erased_at.is_some() && is_open {
        erasure::begin_again(c, before.id)?;
    }
    let after = appeals::by_id(c, before.id)?.ok_or(StorageError::Corrupt("appeals"))?;
    if matches!(after.erasure_step(now), Some(ErasureStep::Announce(_))) {
        advance(c, master, by, before.id, now)?;
    }
    Ok(())
}

/// Announces an erasure that comes soon, because somebody accepted new dates, and warns of it at once: also while the
/// appeal is open still. Call it in the transaction of the change, after [`reschedule`].
pub(super) fn announce_accepted(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    id: AppealId,
    date: Timestamp,
    now: Timestamp,
) -> Result<(), StorageError> {
    let appeal = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
    if appeal.erasure.announced.is_some() || appeal.erased_at.is_some() {
        return Ok(());
    }
    erasure::announce(c, id, Some(date))?;
    warn(c, id, now)?;
    log(c, master, by, &appeal, "announced", date, now)
}

fn log(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    appeal: &Appeal,
    what: &str,
    date: Timestamp,
    now: Timestamp,
) -> Result<(), StorageError> {
    let facts = serde_json::json!({
        "slug": appeal.slug, "erasure": what, "date": date.rfc3339(), "people": people(c, appeal)?,
    });
    let object = AuditObject::Appeal(appeal.id);
    let event = AuditEvent::new(by, AuditVerb::Erasure, object).with(facts);
    audit::append(c, master, now, &event)
}

/// Erases the personal data of an appeal whose erasure is announced for `date`; `false` when the announcement was taken
/// back meanwhile. Signatures may change state and imports may add some meanwhile: the pass is repeated until it leaves
/// none.
async fn erase(app: &App, id: AppealId, date: Timestamp) -> Result<bool, ServiceError> {
    loop {
        let began = app.clock.now();
        for state in SignatureState::ALL.iter().copied() {
            let mut after = SignatureId::BEFORE_FIRST;
            let erase = |after| {
                app.storage.write(move |c| {
                    housekeeping::erase_personal(c, (id, date), state, after, began)
                })
            };
            loop {
                match erase(after).await? {
                    Erased::UpTo(last) => after = last,
                    Erased::All => break,
                    Erased::TakenBack => return Ok(false),
                }
            }
        }
        // A bulk action may have changed every signature, so this goes in chunks that let signing continue.
        while app
            .storage
            .write(move |c| bulk_actions::forget_changes(c, id))
            .await?
        {}
        // News may have gone to everybody.
        while app
            .storage
            .write(move |c| news_mailings::forget(c, id))
            .await?
        {}
        let (now, master) = (app.clock.now(), app.master.clone());
        let finished = app.storage.write(move |c| {
            let appeal = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
            let people = people(c, &appeal)?;
            if !housekeeping::finish_erasure(c, (id, date), began, now)? {
                return Ok(false);
            }
            opened_records::settle_erased(c, &master, id, now)?;
            let facts =
                serde_json::json!({ "slug": appeal.slug, "erasure": "done", "people": people });
            let object = AuditObject::Appeal(id);
            let event = AuditEvent::new(Actor::Site, AuditVerb::Erasure, object).with(facts);
            audit::append(c, &master, now, &event)?;
            Ok(true)
        });
        match finished.await {
            Ok(true) => return Ok(true),
            Ok(false) => {}
            // Taken back, or finished by another instance.
            Err(StorageError::Changed) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
    }
}
