//! How many signatures each session of an organiser opened in each hour, until that becomes a row of the audit log.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::domain::{AccountId, AppealId, SessionKey};
use crate::storage::schema::opened_records;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// What a session opened of an appeal in an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = opened_records)]
pub struct OpenedRecords {
    #[diesel(column_name = session_key)]
    pub session: SessionKey,
    #[diesel(column_name = appeal_id)]
    pub appeal: AppealId,
    /// See [`Timestamp::hour`](crate::domain::Timestamp::hour).
    pub hour: i64,
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    /// How many signatures.
    pub opened: i64,
}

/// How many signatures a session opened in an hour, of all appeals together.
pub fn of_session(
    conn: &mut ReadConn,
    session: SessionKey,
    hour: i64,
) -> Result<i64, StorageError> {
    use opened_records::dsl as o;
    // The sum of BIGINT is NUMERIC on Postgres: a session has a few rows an hour, which are added up here.
    let rows: Vec<i64> = with_conn!(conn, |c| o::opened_records
        .filter(o::session_key.eq(session))
        .filter(o::hour.eq(hour))
        .select(o::opened)
        .load(c))?;
    Ok(rows.iter().sum())
}

/// Adds to what a session opened. Lock the session before ([`super::accounts::sessions::lock`]).
pub fn add(tx: &mut WriteTx, more: &OpenedRecords) -> Result<(), StorageError> {
    use opened_records::dsl as o;
    with_tx!(tx, |c| diesel::insert_into(o::opened_records)
        .values(more)
        .on_conflict((o::session_key, o::appeal_id, o::hour))
        .do_update()
        .set(o::opened.eq(o::opened + excluded(o::opened)))
        .execute(c))?;
    Ok(())
}

/// Takes out what was opened of an appeal, whose personal data are erased.
pub fn take_of(tx: &mut WriteTx, appeal: AppealId) -> Result<Vec<OpenedRecords>, StorageError> {
    let theirs = opened_records::table.filter(opened_records::appeal_id.eq(appeal));
    Ok(with_tx!(tx, |c| diesel::delete(theirs)
        .returning(OpenedRecords::as_returning())
        .get_results(c))?)
}

/// Whether anything was opened before an hour.
pub fn any_before(conn: &mut ReadConn, hour: i64) -> Result<bool, StorageError> {
    use opened_records::dsl as o;
    let first: Option<i64> = with_conn!(conn, |c| o::opened_records
        .filter(o::hour.lt(hour))
        .select(o::hour)
        .first(c)
        .optional())?;
    Ok(first.is_some())
}

/// Takes out what was opened before an hour, in its order. Each row is handed out once.
pub fn take_before(tx: &mut WriteTx, hour: i64) -> Result<Vec<OpenedRecords>, StorageError> {
    use opened_records::dsl as o;
    let mut taken: Vec<OpenedRecords> = with_tx!(tx, |c| diesel::delete(
        o::opened_records.filter(o::hour.lt(hour))
    )
    .returning(OpenedRecords::as_returning())
    .get_results(c))?;
    taken.sort_by_key(|row| (row.hour, row.account, row.appeal));
    Ok(taken)
}
