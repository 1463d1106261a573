//! Import batches: creation, chunks and undo. Each chunk of a file is stored in one transaction together with the
//! number of rows read, so that an interrupted batch can resume.

pub mod files;
mod take_back;

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::schema::{imports, signatures};
use super::{ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, Batch, Counting, ImportId, ImportState, SignatureState, Source, Timestamp,
};
use crate::storage::outbox::suppressions;
use crate::storage::outbox::suppressions::Caps;
use crate::storage::signatures::insert_many;
use crate::storage::signatures::insert_many::BulkEntry;

pub use take_back::{TakenBack, take_back};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = imports, treat_none_as_default_value = false)]
struct Row {
    #[diesel(skip_insertion)]
    id: i64,
    appeal_id: i64,
    state: String,
    counting: String,
    source: String,
    label: String,
    collected_at: Option<i64>,
    done_by: String,
    basis: String,
    sha256: String,
    reading: String,
    rows_read: i64,
    imported: i64,
    left_out: i64,
    created_at: i64,
    updated_at: i64,
}

fn batch(row: Row) -> Result<Batch, StorageError> {
    let corrupt = StorageError::Corrupt;
    Ok(Batch {
        id: row.id,
        appeal: row.appeal_id,
        state: ImportState::from_word(&row.state).ok_or(corrupt("imports.state"))?,
        counting: Counting::from_word(&row.counting).ok_or(corrupt("imports.counting"))?,
        source: Source::from_word(&row.source).ok_or(corrupt("imports.source"))?,
        label: row.label,
        collected_at: row.collected_at.map(Timestamp),
        done_by: row.done_by,
        basis: row.basis,
        sha256: row.sha256,
        reading: row.reading,
        rows_read: row.rows_read,
        imported: row.imported,
        left_out: row.left_out,
        created_at: Timestamp(row.created_at),
        updated_at: Timestamp(row.updated_at),
    })
}

/// Creates an unfinished batch. Id, state and counts of `new` are ignored.
pub fn begin(tx: &mut WriteTx, new: &Batch) -> Result<ImportId, StorageError> {
    let row = Row {
        id: 0,
        appeal_id: new.appeal,
        state: ImportState::Unfinished.word().to_owned(),
        counting: new.counting.word().to_owned(),
        source: new.source.word().to_owned(),
        label: new.label.clone(),
        collected_at: new.collected_at.map(|time| time.0),
        done_by: new.done_by.clone(),
        basis: new.basis.clone(),
        sha256: new.sha256.clone(),
        reading: new.reading.clone(),
        rows_read: 0,
        imported: 0,
        left_out: 0,
        created_at: new.created_at.0,
        updated_at: new.created_at.0,
    };
    Ok(with_tx!(tx, |c| diesel::insert_into(imports::table)
        .values(&row)
        .returning(imports::id)
        .get_result(c))?)
}

pub fn by_id(conn: &mut ReadConn, id: ImportId) -> Result<Option<Batch>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| imports::table
        .find(id)
        .select(Row::as_select())
        .first(c)
        .optional())?;
    row.map(batch).transpose()
}

/// The batches of an appeal, oldest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Batch>, StorageError> {
    use imports::dsl as i;
    let rows: Vec<Row> = with_conn!(conn, |c| i::imports
        .filter(i::appeal_id.eq(appeal))
        .order(i::id)
        .select(Row::as_select())
        .load(c))?;
    rows.into_iter().map(batch).collect()
}

/// Changes the state of a batch; `false` if it is in none of the states `from`.
pub fn set_state(
    tx: &mut WriteTx,
    id: ImportId,
    from: &[ImportState],
    to: ImportState,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use imports::dsl as i;
    let from = from.iter().map(|state| state.word());
    let moved = with_tx!(tx, |c| diesel::update(
        i::imports.find(id).filter(i::state.eq_any(from))
    )
    .set((i::state.eq(to.word()), i::updated_at.eq(now.0)))
    .execute(c))?;
    Ok(moved == 1)
}

/// A row of a file, ready to be stored.
pub struct NewRow {
    pub entry: BulkEntry,
    /// Index under which the mailbox's mails of the day are counted across the site; `None` without a mailbox.
    pub site_day_index: Option<Vec<u8>>,
    /// Index under which a “not me” of the mailbox is stored.
    pub suppression_index: Option<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    New,
    /// The claim already has a signature, in this state.
    Known(SignatureState),
    /// Another signature of the same group already counts.
    GroupCounts,
    /// The mailbox wants no mail.
    Suppressed,
    /// The mailbox has reached its mail cap.
    Capped,
}

/// The outcome of each row if it were imported, in order; writes nothing.
pub fn look(
    conn: &mut ReadConn,
    appeal: AppealId,
    counting: Counting,
    rows: &[NewRow],
    now: Timestamp,
) -> Result<Vec<Met>, StorageError> {
    use signatures::dsl as s;
    let claims: Vec<&[u8]> = rows.iter().map(|row| &row.entry.claim_index[..]).collect();
    let groups: Vec<&Vec<u8>> = rows
        .iter()
        .filter_map(|row| row.entry.organisation_index.as_ref())
        .collect();
    let found: Vec<(Vec<u8>, String)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::appeal_id.eq(appeal).and(s::claim_index.eq_any(claims)))
            .select((s::claim_index, s::state))
            .load(c)
    })?;
    let known: HashMap<Vec<u8>, String> = found.into_iter().collect();
    let found: Vec<(Option<Vec<u8>>, String)> = match groups.is_empty() {
        true => Vec::new(),
        false => with_conn!(conn, |c| {
            s::signatures
                .filter(s::appeal_id.eq(appeal))
                .filter(s::organisation_index.eq_any(groups))
                .select((s::organisation_index, s::state))
                .load(c)
        })?,
    };
    let counts = |state: &str| state == SignatureState::Confirmed.word();
    let mut taken: HashSet<Vec<u8>> = found
        .into_iter()
        .filter(|(_, state)| counts(state))
        .filter_map(|(index, _)| index)
        .collect();
    let suppressed = match counting {
        Counting::Paper => HashSet::new(),
        Counting::Mail => {
            let indexes = rows
                .iter()
                .filter_map(|row| row.suppression_index.as_deref());
            suppressions::among(conn, indexes, now)?
        }
    };
    let met = |row: &NewRow| {
        if let Some(state) = known.get(&row.entry.claim_index) {
            let state = SignatureState::from_word(state);
            return Ok(Met::Known(
                state.ok_or(StorageError::Corrupt("signatures.state"))?,
            ));
        }
        if let Some(group) = &row.entry.organisation_index {
            if taken.contains(group) {
                return Ok(Met::GroupCounts);
            }
            if row.entry.confirmed_at.is_some() {
                taken.insert(group.clone());
            }
        }
        let mailbox = row.suppression_index.as_ref();
        Ok(
            match mailbox.is_some_and(|index| suppressed.contains(index)) {
                true => Met::Suppressed,
                false => Met::New,
            },
        )
    };
    rows.iter().map(met).collect()
}

pub struct Chunk {
    pub import: ImportId,
    /// Number of rows of the file before this chunk.
    pub after: i64,
    /// Number of rows of the file in this chunk, including those left out.
    pub rows: i64,
    /// The rows that can be stored.
    pub new: Vec<NewRow>,
    /// Minimum interval between two mails of the batch, in milliseconds, so that mails of people signing meanwhile go
    /// first.
    pub between_mails: i64,
    pub now: Timestamp,
}

/// Stores a chunk, queues its mails within the same caps as signing, and advances the number of rows read. `None` if
/// the batch is not unfinished at this row, because another instance continued it.
pub fn add(
    tx: &mut WriteTx,
    batch: &Batch,
    chunk: &mut Chunk,
) -> Result<Option<Vec<Met>>, StorageError> {
    use imports::dsl as i;
    let here = i::imports
        .find(chunk.import)
        .filter(i::state.eq(ImportState::Unfinished.word()))
        .filter(i::rows_read.eq(chunk.after));
    // Must come first: on Postgres it locks the row until the commit.
    let imported: Option<i64> = with_tx!(tx, |c| diesel::update(here)
        .set((
            i::rows_read.eq(i::rows_read + chunk.rows),
            i::updated_at.eq(chunk.now.0)
        ))
        .returning(i::imported)
        .get_result(c)
        .optional())?;
    let Some(imported) = imported else {
        return Ok(None);
    };
    let mut met = look(tx, batch.appeal, batch.counting, &chunk.new, chunk.now)?;
    if batch.counting == Counting::Mail {
        promise(tx, chunk, &mut met, (batch.created_at, imported))?;
    }
    let (new, at): (Vec<BulkEntry>, Vec<usize>) = std::mem::take(&mut chunk.new)
        .into_iter()
        .zip(0..)
        .filter(|(_, at)| met.get(*at) == Some(&Met::New))
        .map(|(row, at)| (row.entry, at))
        .unzip();
    let groups: Vec<bool> = new
        .iter()
        .map(|one| one.organisation_index.is_some())
        .collect();
    let entered = insert_many::enter(tx, batch.appeal, &new)?;
    for ((at, is_new), group) in at.into_iter().zip(&entered).zip(groups) {
        if !is_new {
            // A concurrent insert was faster, or the chunk has the claim twice.
            met[at] = match group {
                true => Met::GroupCounts,
                false => Met::Known(SignatureState::Pending),
            };
        }
    }
    let stored = entered.iter().filter(|is_new| **is_new).count();
    let stored = i64::try_from(stored).unwrap_or_default();
    with_tx!(tx, |c| diesel::update(i::imports.find(chunk.import))
        .set((
            i::imported.eq(i::imported + stored),
            i::left_out.eq(i::left_out + chunk.rows - stored),
        ))
        .execute(c))?;
    Ok(Some(met))
}

/// Sets the due time of each new row's mail, within the caps, spaced by `between_mails` from the creation of the batch.
fn promise(
    tx: &mut WriteTx,
    chunk: &mut Chunk,
    met: &mut [Met],
    (began, mut before): (Timestamp, i64),
) -> Result<(), StorageError> {
    let scopes = chunk.new.iter().flat_map(|row| {
        [Some(&row.entry.address_index), row.site_day_index.as_ref()]
            .into_iter()
            .flatten()
            .map(Vec::as_slice)
    });
    let mut caps = Caps::load(tx, scopes)?;
    for (row, met) in chunk.new.iter_mut().zip(met.iter_mut()) {
        if *met != Met::New {
            continue;
        }
        let site = row.site_day_index.as_deref().unwrap_or_default();
        let Some(due) = caps.take(&row.entry.address_index, site, chunk.now, true) else {
            *met = Met::Capped;
            continue;
        };
        let turn = began.plus(before.saturating_mul(chunk.between_mails));
        before += 1;
        if let Some(mail) = &mut row.entry.mail {
            mail.due = due.max(turn);
        }
    }
    caps.store(tx)
}

/// Erases the organisers' notes on the batches of an appeal, and its files, because the appeal's personal data is
/// erased.
pub fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    files::forget(tx, appeal)?;
    use imports::dsl as i;
    with_tx!(tx, |c| diesel::update(
        i::imports.filter(i::appeal_id.eq(appeal))
    )
    .set((
        i::label.eq(""),
        i::done_by.eq(""),
        i::basis.eq(""),
        i::reading.eq("")
    ))
    .execute(c))?;
    Ok(())
}
