//! Audit log of organisers' actions. Append-only: no function here updates or deletes a row.

use diesel::prelude::*;

use super::schema::audit;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{Actor, AppealId, AuditObjectKind, AuditRow, AuditVerb, Timestamp};

pub(super) type Row = (
    i64,
    i64,
    String,
    String,
    String,
    Option<i64>,
    String,
    Vec<u8>,
    Vec<u8>,
);

pub(super) fn audit_row(
    (id, at, actor, verb, object_kind, object_id, facts, previous, seal): Row,
) -> AuditRow {
    AuditRow {
        id,
        at: Timestamp(at),
        actor,
        verb,
        object_kind,
        object_id,
        facts,
        previous,
        seal,
    }
}

/// Returns the last row, to which the next one is chained. On Postgres an advisory lock serialises appends until the
/// end of the transaction.
pub fn last_locked(tx: &mut WriteTx) -> Result<Option<AuditRow>, StorageError> {
    /// Arbitrary, but unique among the advisory locks of Paraph.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377002)";
    if let Conn::Postgres(c) = tx.raw_tx() {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    let row: Option<Row> = with_tx!(tx, |c| audit::table
        .order(audit::id.desc())
        .first(c)
        .optional())?;
    Ok(row.map(audit_row))
}

pub fn append(tx: &mut WriteTx, row: &AuditRow) -> Result<(), StorageError> {
    use audit::dsl as a;
    with_tx!(tx, |c| diesel::insert_into(a::audit)
        .values((
            a::id.eq(row.id),
            a::at.eq(row.at.0),
            a::actor.eq(&row.actor),
            a::verb.eq(&row.verb),
            a::object_kind.eq(&row.object_kind),
            a::object_id.eq(row.object_id),
            a::facts.eq(&row.facts),
            a::previous.eq(&row.previous),
            a::seal.eq(&row.seal),
        ))
        .execute(c))?;
    Ok(())
}

/// Filter of the audit log. `None` means no restriction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub actor: Option<Actor>,
    pub verb: Option<AuditVerb>,
    /// Matches rows about the appeal itself, its signatures and its bulk actions.
    pub appeal: Option<AppealId>,
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// Returns the matching rows with an id below `before`, newest first.
pub fn before(
    conn: &mut ReadConn,
    wanted: &Wanted,
    before: i64,
    most: i64,
) -> Result<Vec<AuditRow>, StorageError> {
    use audit::dsl as a;
    let rows: Vec<Row> = with_conn!(conn, |c| {
        let mut query = a::audit
            .filter(a::id.lt(before))
            .order(a::id.desc())
            .limit(most)
            .into_boxed();
        if let Some(actor) = wanted.actor {
            query = query.filter(a::actor.eq(actor.text()));
        }
        if let Some(verb) = wanted.verb {
            query = query.filter(a::verb.eq(verb.word()));
        }
        if let Some(appeal) = wanted.appeal {
            let itself = a::object_kind
                .eq(AuditObjectKind::Appeal.word())
                .and(a::object_id.eq(appeal));
            // `facts` is flat JSON without whitespace. Rows about other objects than appeals name their appeal in it.
            let [inner, last] = [",", "}"].map(|end| format!("%\"appeal\":{appeal}{end}%"));
            let below = a::facts.like(inner).or(a::facts.like(last));
            query = query.filter(itself.or(below));
        }
        if let Some(since) = wanted.since {
            query = query.filter(a::at.ge(since.0));
        }
        if let Some(until) = wanted.until {
            query = query.filter(a::at.lt(until.0));
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().map(audit_row).collect())
}

/// Returns the rows with an id above `after`, oldest first.
pub fn after(conn: &mut ReadConn, after: i64, most: i64) -> Result<Vec<AuditRow>, StorageError> {
    let rows: Vec<Row> = with_conn!(conn, |c| audit::table
        .filter(audit::id.gt(after))
        .order(audit::id)
        .limit(most)
        .load(c))?;
    Ok(rows.into_iter().map(audit_row).collect())
}
