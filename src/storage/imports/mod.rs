//! Import batches: creation, chunks and undo. Each chunk of a file is stored in one transaction together with the
//! number of rows read, so that an interrupted batch can resume.

mod chunk;
pub mod files;
mod take_back;

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::schema::{imports, signatures};
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, Batch, ClaimIndex, Counting, ImportId, ImportState, OrganisationIndex,
    SignatureState, SiteDayIndex, Source, SuppressionIndex, Timestamp,
};
use crate::storage::outbox::suppressions;
use crate::storage::signatures::insert_many::BulkEntry;

pub use chunk::{Chunk, add};
pub use take_back::{TakenBack, take_back};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = imports, treat_none_as_default_value = false)]
struct ImportRow {
    #[diesel(skip_insertion)]
    id: ImportId,
    appeal_id: AppealId,
    state: ImportState,
    counting: Counting,
    source: Source,
    label: String,
    collected_at: Option<Timestamp>,
    done_by: String,
    basis: String,
    sha256: String,
    reading: String,
    rows_read: i64,
    imported: i64,
    left_out: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<ImportRow> for Batch {
    fn from(row: ImportRow) -> Self {
        Self {
            id: row.id,
            appeal: row.appeal_id,
            state: row.state,
            counting: row.counting,
            source: row.source,
            label: row.label,
            collected_at: row.collected_at,
            done_by: row.done_by,
            basis: row.basis,
            sha256: row.sha256,
            reading: row.reading,
            rows_read: row.rows_read,
            imported: row.imported,
            left_out: row.left_out,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// Creates an unfinished batch. Id, state and counts of `new` are ignored.
pub fn begin(tx: &mut WriteTx, new: &Batch) -> Result<ImportId, StorageError> {
    let row = ImportRow {
        id: ImportId::BEFORE_FIRST,
        appeal_id: new.appeal,
        state: ImportState::Unfinished,
        counting: new.counting,
        source: new.source,
        label: new.label.clone(),
        collected_at: new.collected_at,
        done_by: new.done_by.clone(),
        basis: new.basis.clone(),
        sha256: new.sha256.clone(),
        reading: new.reading.clone(),
        rows_read: 0,
        imported: 0,
        left_out: 0,
        created_at: new.created_at,
        updated_at: new.created_at,
    };
    Ok(with_tx!(tx, |c| diesel::insert_into(imports::table)
        .values(&row)
        .returning(imports::id)
        .get_result(c))?)
}

/// The latest batch of the appeal that holds this file, unless it was undone.
pub fn same_file(
    conn: &mut ReadConn,
    appeal: AppealId,
    sha256: &str,
) -> Result<Option<Batch>, StorageError> {
    use imports::dsl as i;
    let row: Option<ImportRow> = with_conn!(conn, |c| i::imports
        .filter(i::appeal_id.eq(appeal).and(i::sha256.eq(sha256)))
        .filter(i::state.ne(ImportState::Undone))
        .order(i::id.desc())
        .select(ImportRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Batch::from))
}

/// Like [`same_file`], for a transaction that begins a batch if there is none: another process that does the same waits
/// for its end. SQLite has a single writer and needs no lock.
pub fn same_file_locked(
    tx: &mut WriteTx,
    appeal: AppealId,
    sha256: &str,
) -> Result<Option<Batch>, StorageError> {
    /// Arbitrary, but unique among the advisory locks of Paraph.
    const LOCK: &str = "SELECT pg_advisory_xact_lock(7377003)";
    if let Conn::Postgres(c) = tx.raw_tx() {
        diesel::connection::SimpleConnection::batch_execute(&mut **c, LOCK)?;
    }
    same_file(tx, appeal, sha256)
}

/// How many paper signatures of each batch count now; batches without any are missing. Counts rows.
pub fn counting_on_paper(
    conn: &mut ReadConn,
    appeal: AppealId,
) -> Result<HashMap<ImportId, i64>, StorageError> {
    use signatures::dsl as s;
    let counting = s::signatures
        .filter(s::appeal_id.eq(appeal).and(s::import_id.is_not_null()))
        .filter(s::state.eq(SignatureState::Confirmed))
        .filter(s::source.eq(Source::Paper))
        .group_by(s::import_id)
        .select((s::import_id, diesel::dsl::count_star()));
    let rows: Vec<(Option<ImportId>, i64)> = with_conn!(conn, |c| counting.load(c))?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|(batch, number)| Some((batch?, number)))
        .collect())
}

pub fn by_id(conn: &mut ReadConn, id: ImportId) -> Result<Option<Batch>, StorageError> {
    let row: Option<ImportRow> = with_conn!(conn, |c| imports::table
        .find(id)
        .select(ImportRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Batch::from))
}

/// The batches of an appeal, oldest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Batch>, StorageError> {
    use imports::dsl as i;
    let rows: Vec<ImportRow> = with_conn!(conn, |c| i::imports
        .filter(i::appeal_id.eq(appeal))
        .order(i::id)
        .select(ImportRow::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(Batch::from).collect())
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
    let moved = with_tx!(tx, |c| diesel::update(
        i::imports.find(id).filter(i::state.eq_any(from))
    )
    .set((i::state.eq(to), i::updated_at.eq(now)))
    .execute(c))?;
    Ok(moved == 1)
}

/// A row of a file, ready to be stored.
pub struct NewRow {
    pub entry: BulkEntry,
    /// `None` without a mailbox.
    pub site_day_index: Option<SiteDayIndex>,
    /// `None` without a mailbox.
    pub suppression_index: Option<SuppressionIndex>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowOutcome {
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
pub fn preview(
    conn: &mut ReadConn,
    appeal: AppealId,
    counting: Counting,
    rows: &[NewRow],
    now: Timestamp,
) -> Result<Vec<RowOutcome>, StorageError> {
    use signatures::dsl as s;
    // By their addresses alone, as `of_mailboxes` says.
    let addresses = rows.iter().filter_map(|row| row.entry.address_index);
    let groups: Vec<OrganisationIndex> = rows
        .iter()
        .filter_map(|row| row.entry.organisation_index)
        .collect();
    let found: Vec<(ClaimIndex, SignatureState)> = with_conn!(conn, |c| {
        s::signatures
            .filter(s::address_index.eq_any(addresses))
            .select((s::claim_index, s::state))
            .load(c)
    })?;
    let known: HashMap<ClaimIndex, SignatureState> = found.into_iter().collect();
    let found: Vec<(Option<OrganisationIndex>, SignatureState)> = if groups.is_empty() {
        Vec::new()
    } else {
        with_conn!(conn, |c| {
            s::signatures
                .filter(s::appeal_id.eq(appeal))
                .filter(s::organisation_index.eq_any(groups))
                .select((s::organisation_index, s::state))
                .load(c)
        })?
    };
    let mut taken: HashSet<OrganisationIndex> = found
        .into_iter()
        .filter(|(_, state)| *state == SignatureState::Confirmed)
        .filter_map(|(index, _)| index)
        .collect();
    let suppressed = match counting {
        Counting::Paper => HashSet::new(),
        Counting::Mail => {
            let indexes = rows.iter().filter_map(|row| row.suppression_index);
            suppressions::among(conn, indexes, now)?
        }
    };
    let outcome = |row: &NewRow| {
        if let Some(state) = known.get(&row.entry.claim_index) {
            return RowOutcome::Known(*state);
        }
        if let Some(group) = row.entry.organisation_index {
            if taken.contains(&group) {
                return RowOutcome::GroupCounts;
            }
            if row.entry.confirmed_at.is_some() {
                taken.insert(group);
            }
        }
        let mailbox = row.suppression_index;
        if mailbox.is_some_and(|index| suppressed.contains(&index)) {
            RowOutcome::Suppressed
        } else {
            RowOutcome::New
        }
    };
    Ok(rows.iter().map(outcome).collect())
}

/// Ends the batches of an appeal and erases the organisers' notes on them, and its files, because the appeal's personal
/// data is erased.
pub fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    use imports::dsl as i;
    let theirs = || i::imports.filter(i::appeal_id.eq(appeal));
    // The batches before their files, as all other writes lock them.
    with_tx!(tx, |c| {
        diesel::update(theirs())
            .set((
                i::label.eq(""),
                i::done_by.eq(""),
                i::basis.eq(""),
                i::reading.eq(""),
            ))
            .execute(c)?;
        // What a batch became before stays so.
        for (at_work, ended) in [
            (ImportState::Unfinished, ImportState::Done),
            (ImportState::Undoing, ImportState::Undone),
        ] {
            diesel::update(theirs().filter(i::state.eq(at_work)))
                .set(i::state.eq(ended))
                .execute(c)?;
        }
        QueryResult::Ok(())
    })?;
    files::forget(tx, appeal)
}
