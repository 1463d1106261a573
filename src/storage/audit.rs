//! Audit log of organisers' actions. Append-only: no function here updates or deletes a row.

use diesel::prelude::*;

use super::schema::audit;
use super::{Conn, ReadConn, StorageError, WriteTx, housekeeping};
use crate::domain::{Actor, AppealId, AuditObjectKind, AuditRow, AuditVerb, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit)]
pub(super) struct StoredRow {
    id: i64,
    at: Timestamp,
    actor: String,
    verb: String,
    object_kind: String,
    object_id: Option<i64>,
    facts: String,
    previous: Vec<u8>,
    seal: Vec<u8>,
}

impl From<StoredRow> for AuditRow {
    fn from(row: StoredRow) -> Self {
        Self {
            id: row.id,
            at: row.at,
            actor: row.actor,
            verb: row.verb,
            object_kind: row.object_kind,
            object_id: row.object_id,
            facts: row.facts,
            previous: row.previous,
            seal: row.seal,
        }
    }
}

/// Loads the audit rows of a query, in its order.
macro_rules! load_audit_rows {
    ($conn:expr, $query:expr) => {{
        use crate::storage::audit::StoredRow;
        let rows: Vec<StoredRow> =
            with_conn!($conn, |c| $query.select(StoredRow::as_select()).load(c))?;
        rows.into_iter().map(crate::domain::AuditRow::from)
    }};
}
pub(super) use load_audit_rows;

/// Appends a row at the end of the transaction: `next` makes it from the last row, to which it is chained. On Postgres
/// an advisory lock serialises this. Everybody needs it, so nobody may wait for another lock while they hold it.
pub fn append(
    tx: &mut WriteTx,
    next: impl FnOnce(Option<AuditRow>) -> AuditRow + 'static,
    head: &'static str,
) {
    tx.at_end(move |tx| {
        let row = next(last_locked(tx)?);
        insert(tx, &row)?;
        housekeeping::replace_meta(tx, head, &row.seal)
    });
}

fn last_locked(tx: &mut WriteTx) -> Result<Option<AuditRow>, StorageError> {
    /// Arbitrary, but unique among the advisory locks of Paraph.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377002)";
    if let Conn::Postgres(c) = tx.raw_tx() {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    Ok(load_audit_rows!(tx, audit::table.order(audit::id.desc()).limit(1)).next())
}

fn insert(tx: &mut WriteTx, row: &AuditRow) -> Result<(), StorageError> {
    use audit::dsl as a;
    with_tx!(tx, |c| diesel::insert_into(a::audit)
        .values((
            a::id.eq(row.id),
            a::at.eq(row.at),
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
    let rows: Vec<StoredRow> = with_conn!(conn, |c| {
        let mut query = a::audit
            .filter(a::id.lt(before))
            .order(a::id.desc())
            .limit(most)
            .select(StoredRow::as_select())
            .into_boxed();
        if let Some(actor) = wanted.actor {
            query = query.filter(a::actor.eq(actor.text()));
        }
        if let Some(verb) = wanted.verb {
            query = query.filter(a::verb.eq(verb));
        }
        if let Some(appeal) = wanted.appeal {
            let itself = a::object_kind
                .eq(AuditObjectKind::Appeal)
                .and(a::object_id.eq(appeal.0));
            // `facts` is flat JSON without whitespace. Rows about other objects than appeals name their appeal in it.
            let [inner, last] = [",", "}"].map(|end| format!("%\"appeal\":{appeal}{end}%"));
            let below = a::facts.like(inner).or(a::facts.like(last));
            query = query.filter(itself.or(below));
        }
        if let Some(since) = wanted.since {
            query = query.filter(a::at.ge(since));
        }
        if let Some(until) = wanted.until {
            query = query.filter(a::at.lt(until));
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().map(AuditRow::from).collect())
}

/// Returns the rows with an id above `after`, oldest first.
pub fn after(conn: &mut ReadConn, after: i64, most: i64) -> Result<Vec<AuditRow>, StorageError> {
    let rows = audit::table
        .filter(audit::id.gt(after))
        .order(audit::id)
        .limit(most);
    Ok(load_audit_rows!(conn, rows).collect())
}
