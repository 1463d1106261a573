//! The words by which the search finds a line. Each is at another place of a large index, so they are not stored by whoever
//! confirms, for whom others wait, but many at once soon afterwards. Words of a line that leaves go at once, and those of
//! many lines that leave together go the same way as they came: a search shows lines, so it finds none of them meanwhile.

use diesel::prelude::*;

use crate::domain::{AppealId, SignatureId, SignatureKind, entry_words};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::{listing_words, listing_words_due, listings};
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

/// Words per statement.
const CHUNK: usize = 2_000;

/// Lets the words of new lines be stored. A row that is there is written again, although it stays as it is: on Postgres this
/// waits for an instance that is about it and may not see the line yet, and makes a new row once that one is deleted.
pub(super) fn add_due(
    tx: &mut WriteTx,
    signatures: impl Iterator<Item = SignatureId>,
) -> Result<(), StorageError> {
    use listing_words_due::dsl as d;
    let rows = BatchInsert::into(d::listing_words_due)
        .with(d::signature_id, signatures)
        .conflict(
            "ON CONFLICT (signature_id) DO UPDATE SET has_old_words = listing_words_due.has_old_words",
        );
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

/// Lets the words of lines that left be deleted.
pub(super) fn delete_soon(
    tx: &mut WriteTx,
    signatures: impl ExactSizeIterator<Item = SignatureId>,
) -> Result<(), StorageError> {
    use listing_words_due::dsl as d;
    if signatures.len() == 0 {
        return Ok(());
    }
    let old = std::iter::repeat_n(true, signatures.len());
    let rows = BatchInsert::into(d::listing_words_due)
        .with(d::signature_id, signatures)
        .with(d::has_old_words, old)
        .conflict("ON CONFLICT (signature_id) DO UPDATE SET has_old_words = TRUE");
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

/// Deletes the words of lines that leave.
pub(super) fn delete(tx: &mut WriteTx, signatures: &[SignatureId]) -> Result<(), StorageError> {
    let due = listing_words_due::table.filter(listing_words_due::signature_id.eq_any(signatures));
    let stored = listing_words::table.filter(listing_words::signature_id.eq_any(signatures));
    with_tx!(tx, |c| {
        // First: on Postgres this waits for whoever is storing words of theirs, which are then seen below.
        diesel::delete(due).execute(c)?;
        diesel::delete(stored).execute(c)
    })?;
    Ok(())
}

/// What the words of a line are made of.
#[derive(Queryable, Selectable)]
#[diesel(table_name = listings)]
struct Line {
    signature_id: SignatureId,
    appeal_id: AppealId,
    kind: SignatureKind,
    name: String,
    detail: String,
    place: String,
}

/// Whether words of any line are to be stored or deleted.
pub fn are_due(conn: &mut ReadConn) -> Result<bool, StorageError> {
    let first = listing_words_due::table.select(listing_words_due::signature_id);
    let first: Option<SignatureId> = with_conn!(conn, |c| first.first(c).optional())?;
    Ok(first.is_some())
}

/// Stores the words of up to `most` lines, or deletes those of lines that left; returns of how many. On Postgres, lines
/// that another instance is about are left to it.
pub fn store_due(tx: &mut WriteTx, most: i64) -> Result<usize, StorageError> {
    use listing_words_due::dsl as d;
    let due = d::listing_words_due
        .order(d::signature_id)
        .limit(most)
        .select((d::signature_id, d::has_old_words));
    let rows: Vec<(SignatureId, bool)> = match tx.raw_tx() {
        Conn::Sqlite(c) => due.load(&mut **c)?,
        Conn::Postgres(c) => due.for_update().skip_locked().load(&mut **c)?,
    };
    if rows.is_empty() {
        return Ok(0);
    }
    let due: Vec<SignatureId> = rows.iter().map(|(id, _)| *id).collect();
    let with_old_words = rows.iter().filter(|(_, has_old_words)| *has_old_words);
    let with_old_words: Vec<SignatureId> = with_old_words.map(|(id, _)| *id).collect();
    if !with_old_words.is_empty() {
        let old = listing_words::table.filter(listing_words::signature_id.eq_any(with_old_words));
        with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    }
    use listings::dsl as l;
    let lines = l::listings.filter(l::signature_id.eq_any(&due));
    let lines: Vec<Line> = with_tx!(tx, |c| lines.select(Line::as_select()).load(c))?;
    let mut words: Vec<(AppealId, String, SignatureId)> = lines
        .iter()
        .flat_map(|line| {
            let words = entry_words(line.kind, &line.name, &line.detail, &line.place).into_iter();
            words.map(|word| (line.appeal_id, word, line.signature_id))
        })
        .collect();
    // Neighbours of the index together.
    words.sort_unstable();
    for chunk in words.chunks(CHUNK) {
        let rows = BatchInsert::into(listing_words::table)
            .with(
                listing_words::appeal_id,
                chunk.iter().map(|(appeal, ..)| *appeal),
            )
            .with(
                listing_words::word,
                chunk.iter().map(|(_, word, _)| word.as_str()),
            )
            .with(
                listing_words::signature_id,
                chunk.iter().map(|(.., signature)| *signature),
            )
            .conflict("ON CONFLICT (appeal_id, word, signature_id) DO NOTHING");
        with_tx!(tx, |c| rows.execute(c))?;
    }
    let done = d::listing_words_due.filter(d::signature_id.eq_any(&due));
    with_tx!(tx, |c| diesel::delete(done).execute(c))?;
    Ok(due.len())
}
