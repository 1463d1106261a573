//! Uploaded files waiting for import, sealed. Deleted with the run, or after a day.

use diesel::prelude::*;

use crate::domain::{AppealId, ImportId, Timestamp};
use crate::storage::schema::import_files::dsl as f;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// How long a file is kept, in milliseconds.
const KEPT: i64 = Timestamp::DAY;

#[derive(Debug, Clone, Queryable)]
pub struct ImportFile {
    pub id: i64,
    pub appeal: AppealId,
    /// The import batch that was created from the file.
    pub import: Option<ImportId>,
    /// The file extension; may be empty.
    pub ending: String,
    pub sealed: Vec<u8>,
}

macro_rules! columns {
    () => {
        (f::id, f::appeal_id, f::import_id, f::extension, f::sealed)
    };
}

/// Stores a file and returns its id.
pub fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    ending: &str,
    sealed: &[u8],
    now: Timestamp,
) -> Result<i64, StorageError> {
    let row = (
        f::appeal_id.eq(appeal),
        f::extension.eq(ending),
        f::sealed.eq(sealed),
        f::created_at.eq(now.0),
    );
    Ok(with_tx!(tx, |c| diesel::insert_into(f::import_files)
        .values(row)
        .returning(f::id)
        .get_result(c))?)
}

pub fn by_id(conn: &mut ReadConn, id: i64) -> Result<Option<ImportFile>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .find(id)
        .select(columns!())
        .first(c)
        .optional())?)
}

/// Id of the file of an unfinished batch.
pub fn of_import(conn: &mut ReadConn, import: ImportId) -> Result<Option<i64>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .filter(f::import_id.eq(import))
        .select(f::id)
        .first(c)
        .optional())?)
}

/// Assigns a file to a batch; `false` if the file is gone or already assigned, so that a double click starts only one
/// import.
pub fn give(tx: &mut WriteTx, id: i64, import: ImportId) -> Result<bool, StorageError> {
    let free = f::import_files.find(id).filter(f::import_id.is_null());
    let given = with_tx!(tx, |c| diesel::update(free)
        .set(f::import_id.eq(import))
        .execute(c))?;
    Ok(given == 1)
}

/// Deletes the file of a batch.
pub fn remove_of(tx: &mut WriteTx, import: ImportId) -> Result<(), StorageError> {
    let theirs = f::import_files.filter(f::import_id.eq(import));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Deletes all files of an appeal.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let theirs = f::import_files.filter(f::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Deletes expired files.
pub(in crate::storage) fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    let old = f::import_files.filter(f::created_at.lt(now.plus(-KEPT).0));
    with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
