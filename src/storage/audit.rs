//! The record of what organisers did. Rows are added and read; no function here changes or removes one.

use diesel::prelude::*;

use super::schema::audit;
use super::{Conn, StorageError};
use crate::domain::{AuditRow, Timestamp};

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

/// The last row, which the next one follows. On Postgres everybody who adds waits for their turn here.
///
/// # Errors
/// Those of the database.
pub fn last_locked(conn: &mut Conn) -> Result<Option<AuditRow>, StorageError> {
    /// Any number that nobody else locks.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377002)";
    if let Conn::Postgres(c) = conn {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    let row: Option<Row> = each!(conn, |c| audit::table
        .order(audit::id.desc())
        .first(c)
        .optional())?;
    Ok(row.map(audit_row))
}

/// Adds a row.
///
/// # Errors
/// Those of the database.
pub fn append(conn: &mut Conn, row: &AuditRow) -> Result<(), StorageError> {
    use audit::dsl as a;
    each!(conn, |c| diesel::insert_into(a::audit)
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

/// The rows before number `before`, the latest first.
///
/// # Errors
/// Those of the database.
pub fn before(conn: &mut Conn, before: i64, most: i64) -> Result<Vec<AuditRow>, StorageError> {
    let rows: Vec<Row> = each!(conn, |c| audit::table
        .filter(audit::id.lt(before))
        .order(audit::id.desc())
        .limit(most)
        .load(c))?;
    Ok(rows.into_iter().map(audit_row).collect())
}

/// The rows after number `after`, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn after(conn: &mut Conn, after: i64, most: i64) -> Result<Vec<AuditRow>, StorageError> {
    let rows: Vec<Row> = each!(conn, |c| audit::table
        .filter(audit::id.gt(after))
        .order(audit::id)
        .limit(most)
        .load(c))?;
    Ok(rows.into_iter().map(audit_row).collect())
}
