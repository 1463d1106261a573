//! Records the outcome of claimed mails, with few statements.

use std::collections::BTreeMap;
use std::fmt::Write;

use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::domain::{MailFailureReason, MailId, OutboxState, Timestamp};
use crate::storage::outbox::quota;
use crate::storage::schema::outbox;
use crate::storage::{StorageError, WriteTx};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Sent,
    /// Failed; retry at this time. With the reason.
    Retry(Timestamp, MailFailureReason),
    /// The same, with an answer about this mail: it counts towards the time for such answers.
    Deferred(Timestamp, MailFailureReason),
    /// Failed permanently, with the reason.
    Failed(MailFailureReason),
    /// Not attempted; the claim is undone.
    Untried,
    /// Not attempted, because its slot in the pace of its destination is at this time.
    Paced(Timestamp),
    /// Not attempted, because its sender or recipient domain has a pause until this time.
    Held(Timestamp),
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
    let (mut sent, mut untried) = (Vec::new(), Vec::new());
    let mut failed: BTreeMap<MailFailureReason, Vec<MailId>> = BTreeMap::new();
    let mut later: BTreeMap<(Postponed, MailFailureReason), Vec<(MailId, Timestamp)>> =
        BTreeMap::new();
    let mut unused: BTreeMap<i64, i64> = BTreeMap::new();
    for result in ended {
        match result.ending {
            Ending::Sent => sent.push(result.id),
            Ending::Failed(reason) => failed.entry(reason).or_default().push(result.id),
            Ending::Untried => untried.push(result.id),
            Ending::Retry(due, reason) => {
                let key = (Postponed::Tried, reason);
                later.entry(key).or_default().push((result.id, due));
            }
            Ending::Deferred(due, reason) => {
                let key = (Postponed::Answered, reason);
                later.entry(key).or_default().push((result.id, due));
            }
            Ending::Paced(due) => {
                let key = (Postponed::Untried, MailFailureReason::Paced);
                later.entry(key).or_default().push((result.id, due));
            }
            Ending::Held(due) => {
                let key = (Postponed::Untried, MailFailureReason::Held);
                later.entry(key).or_default().push((result.id, due));
            }
        }
        if let (Some(hour), true) = (result.charged, result.ending != Ending::Sent) {
            *unused.entry(hour).or_default() += 1;
        }
    }
    end(tx, &sent, OutboxState::Sent, None, now)?;
    for (reason, ids) in &failed {
        end(tx, ids, OutboxState::Failed, Some(*reason), now)?;
    }
    for ((how, reason), rows) in &later {
        postpone(tx, rows, *how, *reason, now)?;
    }
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
    reason: Option<MailFailureReason>,
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
                o::last_error.eq(reason.map(MailFailureReason::word)),
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
                o::first_tried_at.eq(case_when(o::attempts.gt(1), o::first_tried_at)),
            ))
            .execute(c)
    })?;
    Ok(())
}

/// What a postponed mail went through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Postponed {
    /// It was not tried: the claim is undone.
    Untried,
    Tried,
    /// It was tried, and the answer was about this mail.
    Answered,
}

impl Postponed {
    /// Assignments to the columns that count tries.
    fn assignments(self, Timestamp(now): Timestamp) -> String {
        match self {
            Self::Untried => "attempts = attempts - 1, \
                              first_tried_at = CASE WHEN attempts > 1 THEN first_tried_at END"
                .to_owned(),
            Self::Tried => "attempts = attempts".to_owned(),
            Self::Answered => format!(
                "deferrals = deferrals + 1, first_deferred_at = coalesce(first_deferred_at, {now})"
            ),
        }
    }
}

/// Sets an individual due time for each row, with one statement. Written in SQL because diesel cannot update from a
/// list of values; both databases name the columns of such a list `column1` and `column2`. Only numbers are formatted
/// into the SQL.
fn postpone(
    tx: &mut WriteTx,
    rows: &[(MailId, Timestamp)],
    how: Postponed,
    reason: MailFailureReason,
    now: Timestamp,
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
    let tries = how.assignments(now);
    let update = diesel::sql_query(format!(
        "UPDATE outbox SET due_at = v.column2, lease_until = NULL, {tries}, last_error = $1 \
         FROM (VALUES {values}) AS v WHERE outbox.id = v.column1"
    ));
    with_tx!(tx, |c| update.bind::<Text, _>(reason.word()).execute(c))?;
    Ok(())
}
