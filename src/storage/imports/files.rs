//! Uploaded files waiting for import, sealed. Deleted with their import, or after a day.

use diesel::prelude::*;

use crate::domain::{AppealId, ImportFileId, ImportId, Timestamp};
use crate::storage::schema::import_files::{self, dsl as f};
use crate::storage::schema::imports;
use crate::storage::{ReadConn, StorageError, WriteTx, appeals};

/// How long a file is kept, in milliseconds.
const KEPT: i64 = Timestamp::DAY;

/// The extension of a report: what an import left out of the file of its batch.
const REPORT: &str = "report";

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = import_files)]
pub struct ImportFile {
    pub id: ImportFileId,
    pub appeal_id: AppealId,
    /// The import batch that was created from the file.
    pub import_id: Option<ImportId>,
    /// The file extension; may be empty.
    pub extension: String,
    pub sealed: Vec<u8>,
}

/// Stores a file and returns its id; `None` when the personal data of its appeal are erased. The lock of the appeal, which
/// an erasure takes to end, makes sure that none is stored after it.
pub fn insert(
    tx: &mut WriteTx,
    appeal: AppealId,
    extension: &str,
    sealed: &[u8],
    now: Timestamp,
) -> Result<Option<ImportFileId>, StorageError> {
    if appeals::locked(tx, appeal)?.is_none_or(|appeal| appeal.erased_at.is_some()) {
        return Ok(None);
    }
    let row = (
        f::appeal_id.eq(appeal),
        f::extension.eq(extension),
        f::sealed.eq(sealed),
        f::created_at.eq(now),
    );
    let id = with_tx!(tx, |c| diesel::insert_into(f::import_files)
        .values(row)
        .returning(f::id)
        .get_result(c))?;
    Ok(Some(id))
}

pub fn by_id(conn: &mut ReadConn, id: ImportFileId) -> Result<Option<ImportFile>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .find(id)
        .select(ImportFile::as_select())
        .first(c)
        .optional())?)
}

/// Id of the file of an unfinished batch.
pub fn of_import(
    conn: &mut ReadConn,
    import: ImportId,
) -> Result<Option<ImportFileId>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .filter(f::import_id.eq(import).and(f::extension.ne(REPORT)))
        .select(f::id)
        .first(c)
        .optional())?)
}

/// Assigns a file to a batch; `false` if the file is gone or already assigned, so that a double click starts only one
/// import.
pub fn give(tx: &mut WriteTx, id: ImportFileId, import: ImportId) -> Result<bool, StorageError> {
    let free = f::import_files.find(id).filter(f::import_id.is_null());
    let given = with_tx!(tx, |c| diesel::update(free)
        .set(f::import_id.eq(import))
        .execute(c))?;
    Ok(given == 1)
}

/// Stores a part of the report of a batch; it is deleted after a day, as files are. Nothing is stored about a batch that
/// an erasure ended, see [`insert`].
pub fn insert_report(
    tx: &mut WriteTx,
    appeal: AppealId,
    import: ImportId,
    sealed: &[u8],
    now: Timestamp,
) -> Result<(), StorageError> {
    use imports::dsl as i;
    appeals::locked(tx, appeal)?;
    let reading = i::imports.find(import).select(i::reading);
    let reading: Option<String> = with_tx!(tx, |c| reading.first(c).optional())?;
    if reading.is_none_or(|reading| reading.is_empty()) {
        return Ok(());
    }
    let row = (
        f::appeal_id.eq(appeal),
        f::import_id.eq(Some(import)),
        f::extension.eq(REPORT),
        f::sealed.eq(sealed),
        f::created_at.eq(now),
    );
    with_tx!(tx, |c| diesel::insert_into(f::import_files)
        .values(row)
        .execute(c))?;
    Ok(())
}

/// The parts of the report of a batch, in their order: one for each time that the import ran.
pub fn reports_of(conn: &mut ReadConn, import: ImportId) -> Result<Vec<Vec<u8>>, StorageError> {
    Ok(with_conn!(conn, |c| f::import_files
        .filter(f::import_id.eq(import).and(f::extension.eq(REPORT)))
        .order(f::id)
        .select(f::sealed)
        .load(c))?)
}

pub fn has_report(conn: &mut ReadConn, import: ImportId) -> Result<bool, StorageError> {
    let reports = f::import_files.filter(f::import_id.eq(import).and(f::extension.eq(REPORT)));
    Ok(with_conn!(conn, |c| diesel::select(diesel::dsl::exists(
        reports
    ))
    .get_result(c))?)
}

/// Deletes the file of a batch.
pub fn remove_of(tx: &mut WriteTx, import: ImportId) -> Result<(), StorageError> {
    let theirs = f::import_files.filter(f::import_id.eq(import).and(f::extension.ne(REPORT)));
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
    let old = f::import_files.filter(f::created_at.lt(now.plus(-KEPT)));
    with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
