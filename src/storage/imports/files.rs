//! Files that wait to be imported, sealed: gone with the run, or after a day.

use diesel::prelude::*;

use crate::domain::{AppealId, ImportId, Timestamp};
use crate::storage::schema::import_files::dsl as f;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// How long a file waits at most, in milliseconds.
const KEPT: i64 = Timestamp::DAY;

/// A file as it is stored.
#[derive(Debug, Clone, Queryable)]
pub struct ImportFile {
    pub id: i64,
    pub appeal: AppealId,
    /// The batch that it became.
    pub import: Option<ImportId>,
    /// The ending of its name, or nothing.
    pub ending: String,
    pub sealed: Vec<u8>,
}

macro_rules! columns {
    () => {
        (f::id, f::appeal_id, f::import_id, f::ending, f::sealed)
    };
}

/// Keeps a file; answers its number.
pub fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    ending: &str,
    sealed: &[u8],
    now: Timestamp,
) -> Result<i64, StorageError> {
    let row = (
        f::appeal_id.eq(appeal),
        f::ending.eq(ending),
        f::sealed.eq(sealed),
        f::created_at.eq(now.0),
    );
    Ok(with_tx!(tx, |c| diesel::insert_into(f::import_files)
        .values(row)
        .returning(f::id)
        .get_result(c))?)
}

/// The file with this number.
pub fn by_id(conn: &mut ReadConn, id: i64) -> Result<Option<ImportFile>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .find(id)
        .select(columns!())
        .first(c)
        .optional())?)
}

/// The number of the file of a batch that is not done.
pub fn of_import(conn: &mut ReadConn, import: ImportId) -> Result<Option<i64>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .filter(f::import_id.eq(import))
        .select(f::id)
        .first(c)
        .optional())?)
}

/// Gives a file to a batch; `false` when it is no longer there or has one: a second press begins nothing.
pub fn give(tx: &mut WriteTx, id: i64, import: ImportId) -> Result<bool, StorageError> {
    let free = f::import_files.find(id).filter(f::import_id.is_null());
    let given = with_tx!(tx, |c| diesel::update(free)
        .set(f::import_id.eq(import))
        .execute(c))?;
    Ok(given == 1)
}

/// Removes the file of a batch.
pub fn remove_of(tx: &mut WriteTx, import: ImportId) -> Result<(), StorageError> {
    let theirs = f::import_files.filter(f::import_id.eq(import));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Removes every file of an appeal.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let theirs = f::import_files.filter(f::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Removes files that have waited for too long.
pub(in crate::storage) fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    let old = f::import_files.filter(f::created_at.lt(now.plus(-KEPT).0));
    with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
