//! Stores a chunk of an imported file. Locks are taken in the order of all other writes: the import, the caps, the new
//! claims, the counters. Claims are inserted in the order of the file, which cannot deadlock with somebody who signs with one
//! of these mailboxes at the same moment: both lock the cap of the mailbox first.

use diesel::prelude::*;

use crate::domain::{
    Batch, Counting, ImportId, ImportState, SignatureId, SignatureState, SiteDayIndex, Timestamp,
};
use crate::storage::imports::{NewRow, RowOutcome, preview};
use crate::storage::outbox::caps::{Caps, Mailbox};
use crate::storage::schema::imports;
use crate::storage::signatures::insert_many::{self, BulkEntry};
use crate::storage::{StorageError, WriteTx};

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

/// A row whose claim was taken in this transaction.
struct TakenRow<'a> {
    id: SignatureId,
    row: &'a mut NewRow,
    outcome: &'a mut RowOutcome,
}

/// Stores a chunk, queues its mails within the same caps as signing, and advances the number of rows read. `None` if
/// the batch is not unfinished at this row, because another instance continued it. After an error the same chunk can be
/// added again.
pub fn add(
    tx: &mut WriteTx,
    batch: &Batch,
    chunk: &mut Chunk,
) -> Result<Option<Vec<RowOutcome>>, StorageError> {
    use imports::dsl as i;
    let here = i::imports
        .find(chunk.import)
        .filter(i::state.eq(ImportState::Unfinished))
        .filter(i::rows_read.eq(chunk.after));
    // Must come first: on Postgres it locks the row until the commit.
    let imported: Option<i64> = with_tx!(tx, |c| diesel::update(here)
        .set((
            i::rows_read.eq(i::rows_read + chunk.rows),
            i::updated_at.eq(chunk.now)
        ))
        .returning(i::imported)
        .get_result(c)
        .optional())?;
    let Some(imported) = imported else {
        return Ok(None);
    };
    let mut outcomes = preview(tx, batch.appeal, batch.counting, &chunk.new, chunk.now)?;
    let (between_mails, now) = (chunk.between_mails, chunk.now);
    let caps = match batch.counting {
        Counting::Mail => {
            let new = chunk.new.iter().zip(&outcomes);
            let new = new.filter(|(_, outcome)| **outcome == RowOutcome::New);
            let sites = new.filter_map(|(row, _)| row.site_day_index);
            Some(Caps::lock_sites(tx, sites, now)?)
        }
        Counting::Paper => None,
    };
    let mut taken = take_claims(tx, batch, &mut chunk.new, &mut outcomes, now)?;
    if let Some(caps) = caps {
        let turn_of = |number: i64| {
            let after = imported.saturating_add(number);
            batch.created_at.plus(after.saturating_mul(between_mails))
        };
        promise(tx, (batch, now), caps, &mut taken, turn_of)?;
        let capped = taken
            .iter()
            .filter(|taken| *taken.outcome == RowOutcome::Capped);
        let capped: Vec<SignatureId> = capped.map(|taken| taken.id).collect();
        insert_many::take_back_rows(tx, &capped)?;
        taken.retain(|taken| *taken.outcome == RowOutcome::New);
    }
    let new = taken.iter().map(|taken| (taken.id, &taken.row.entry));
    insert_many::complete(tx, batch.appeal, &new.collect::<Vec<_>>(), now)?;
    let stored = i64::try_from(taken.len()).unwrap_or_default();
    with_tx!(tx, |c| diesel::update(i::imports.find(chunk.import))
        .set((
            i::imported.eq(i::imported + stored),
            i::left_out.eq(i::left_out + chunk.rows - stored),
        ))
        .execute(c))?;
    Ok(Some(outcomes))
}

/// Inserts the rows that are new, and says what the others are.
fn take_claims<'a>(
    tx: &mut WriteTx,
    batch: &Batch,
    rows: &'a mut [NewRow],
    outcomes: &'a mut [RowOutcome],
    now: Timestamp,
) -> Result<Vec<TakenRow<'a>>, StorageError> {
    let new = rows.iter_mut().zip(outcomes);
    let new: Vec<_> = new
        .filter(|(_, outcome)| **outcome == RowOutcome::New)
        .collect();
    let entries: Vec<&BulkEntry> = new.iter().map(|(row, _)| &row.entry).collect();
    let ids = insert_many::insert_rows(tx, batch.appeal, &entries, now)?;
    let mut taken = Vec::with_capacity(new.len());
    for ((row, outcome), id) in new.into_iter().zip(ids) {
        match id {
            Some(id) => taken.push(TakenRow { id, row, outcome }),
            // A concurrent insert was faster, or the chunk has the claim twice.
            None if row.entry.organisation_index.is_some() => *outcome = RowOutcome::GroupCounts,
            None => *outcome = RowOutcome::Known(SignatureState::Pending),
        }
    }
    Ok(taken)
}

/// Sets the due time of each row's mail, within the caps, and not before the turn of its mail in the batch.
fn promise(
    tx: &mut WriteTx,
    (batch, now): (&Batch, Timestamp),
    mut caps: Caps,
    taken: &mut [TakenRow<'_>],
    turn_of: impl Fn(i64) -> Timestamp,
) -> Result<(), StorageError> {
    let mailboxes = taken
        .iter()
        .filter_map(|taken| mailbox_of(batch, taken.row));
    caps.read(tx, mailboxes.map(|(mailbox, _)| mailbox))?;
    let mut number = 0;
    for taken in taken {
        let Some((mailbox, site)) = mailbox_of(batch, taken.row) else {
            continue;
        };
        let Some(due) = caps.take_for(taken.id, mailbox, site, now) else {
            *taken.outcome = RowOutcome::Capped;
            continue;
        };
        if let Some(mail) = &mut taken.row.entry.mail {
            mail.due = due.max(turn_of(number));
        }
        number += 1;
    }
    caps.store(tx)
}

/// Where the mails to a row's mailbox are counted.
fn mailbox_of(batch: &Batch, row: &NewRow) -> Option<(Mailbox, SiteDayIndex)> {
    Some((
        (batch.appeal, row.entry.address_index?),
        row.site_day_index?,
    ))
}
