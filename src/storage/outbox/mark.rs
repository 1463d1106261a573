//! Records the outcome of claimed mails, with few statements.

use std::collections::BTreeMap;
use std::fmt::Write;

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::domain::{MailId, OutboxState, Timestamp};
use crate::storage::outbox::quota;
use crate::storage::schema::outbox;
use crate::storage::{StorageError, WriteTx};

/// `last_error` of a row that waits for its slot in the pace of its destination.
pub(in crate::storage) const PACED: &str = "paced";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Sent,
    /// Failed; retry at this time. With the reason.
    Retry(Timestamp, &'static str),
    /// Failed permanently, with the reason.
    Failed(&'static str),
    /// Not attempted; the claim is undone.
    Untried,
    /// Not attempted, because its slot in the pace of its destination is at this time.
    Paced(Timestamp),
}

/// Outcome of a claimed mail.
#[derive(Debug, Clone, Copy)]
pub struct Ended {
    pub id: MailId,
    pub ending: Ending,
    /// Hour whose quota the mail was charged to. The charge is returned unless the mail was sent.
    pub charged: Option<i64>,
}

/// Records outcomes. Rows with the same outcome are updated by one statement.
pub fn mark(tx: &mut WriteTx, ended: &[Ended], now: Timestamp) -> Result<(), StorageError> {
    let (mut sent, mut untried, mut paced) = (Vec::new(), Vec::new(), Vec::new());
    let mut failed: BTreeMap<&str, Vec<MailId>> = BTreeMap::new();
    let mut retries: BTreeMap<&str, Vec<(MailId, Timestamp)>> = BTreeMap::new();
    let mut unused: BTreeMap<i64, i64> = BTreeMap::new();
    for one in ended {
        match one.ending {
            Ending::Sent => sent.push(one.id),
            Ending::Retry(due, reason) => retries.entry(reason).or_default().push((one.id, due)),
            Ending::Failed(reason) => failed.entry(reason).or_default().push(one.id),
            Ending::Untried => untried.push(one.id),
            Ending::Paced(slot) => paced.push((one.id, slot)),
        }
        if let (Some(hour), true) = (one.charged, one.ending != Ending::Sent) {
            *unused.entry(hour).or_default() += 1;
        }
    }
    end(tx, &sent, OutboxState::Sent, None, now)?;
    for (reason, ids) in &failed {
        end(tx, ids, OutboxState::Failed, Some(reason), now)?;
    }
    for (reason, rows) in &retries {
        postpone(tx, rows, 0, reason)?;
    }
    postpone(tx, &paced, 1, PACED)?;
    give_back(tx, &untried)?;
    for (hour, mails) in unused {
        quota::give_back(tx, hour, mails)?;
    }
    Ok(())
}

pub(super) fn end(
    tx: &mut WriteTx,
    ids: &[MailId],
    state: OutboxState,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StorageError> {
    use outbox::dsl as o;
    if ids.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(ids)))
            .set((
                o::state.eq(state),
                o::ended_at.eq(now),
                o::lease_until.eq(None::<Timestamp>),
                o::last_error.eq(reason),
            ))
            .execute(c)
    })?;
    Ok(())
}

fn give_back(tx: &mut WriteTx, ids: &[MailId]) -> Result<(), StorageError> {
    use outbox::dsl as o;
    if ids.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(ids)))
            .set((
                o::lease_until.eq(None::<Timestamp>),
                o::attempts.eq(o::attempts - 1),
            ))
            .execute(c)
    })?;
    Ok(())
}

/// Sets an individual due time for each row, with one statement. Written in SQL because diesel cannot update from a
/// list of values; both databases name the columns of such a list `column1` and `column2`. Only numbers are formatted
/// into the SQL.
fn postpone(
    tx: &mut WriteTx,
    rows: &[(MailId, Timestamp)],
    untried: i32,
    reason: &str,
) -> Result<(), StorageError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut values = String::new();
    for (MailId(id), Timestamp(due)) in rows {
        let comma = if values.is_empty() { "" } else { "," };
        // Writing into a String cannot fail.
        let _ = write!(values, "{comma}({id},{due})");
    }
    let update = diesel::sql_query(format!(
        "UPDATE outbox SET due_at = v.column2, lease_until = NULL, attempts = attempts - {untried}, last_error = $1 \
         FROM (VALUES {values}) AS v WHERE outbox.id = v.column1"
    ));
    with_tx!(tx, |c| update.bind::<Text, _>(reason).execute(c))?;
    Ok(())
}
