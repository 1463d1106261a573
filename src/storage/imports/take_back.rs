//! Undoes an import in chunks. Signatures that their owner has changed since are kept.

use diesel::prelude::*;

use crate::domain::{
    Batch, Counting, SignatureId, SignatureKind, SignatureState, Source, Timestamp,
};
use crate::storage::schema::{consents, listing_words, listings, outbox, signatures};
use crate::storage::signatures::insert_many;
use crate::storage::statistics::counter_deltas::CounterDeltas;
use crate::storage::{Conn, StorageError, WriteTx};

/// Result of undoing a chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// The last signature examined.
    pub last: SignatureId,
    pub removed: u64,
    /// Signatures kept because their owner confirmed, changed or withdrew them.
    pub kept: u64,
}

/// Undoes up to `most` signatures of a batch with ids above `after`: deletes those their owner has not changed, with
/// their listings, mails and consents. `None` if there are none above `after`.
pub fn take_back(
    tx: &mut WriteTx,
    batch: &Batch,
    after: SignatureId,
    most: i64,
) -> Result<Option<TakenBack>, StorageError> {
    use signatures::dsl as s;
    type Found = (i64, String, i64, String, String, Option<i64>);
    let next = s::signatures
        .filter(s::import_id.eq(batch.id).and(s::id.gt(after)))
        .order(s::id)
        .limit(most)
        .select((
            s::id,
            s::state,
            s::revision,
            s::source,
            s::kind,
            s::confirmed_at,
        ));
    // Locked on Postgres, so that no owner changes a row between this query and the delete.
    let rows: Vec<Found> = match tx.raw_tx() {
        Conn::Sqlite(c) => next.load(&mut **c)?,
        Conn::Postgres(c) => next.for_update().load(&mut **c)?,
    };
    let Some(last) = rows.last().map(|row| row.0) else {
        return Ok(None);
    };
    // Each change by the owner sets another revision. Rows that an organiser held or removed since still count as
    // untouched.
    let confirmed = SignatureState::Confirmed.word();
    let by_owner = |state: &str| {
        state == SignatureState::Withdrawn.word()
            || (state == confirmed && batch.counting == Counting::Mail)
    };
    let untouched: Vec<&Found> = rows
        .iter()
        .filter(|(_, state, revision, ..)| *revision == insert_many::AS_ENTERED && !by_owner(state))
        .collect();
    let ids: Vec<i64> = untouched.iter().map(|row| row.0).collect();
    let mut ledger = CounterDeltas::default();
    for (_, state, _, source, kind, confirmed_at) in untouched {
        let corrupt = StorageError::Corrupt;
        let kind = SignatureKind::from_word(kind).ok_or(corrupt("signatures.kind"))?;
        let source = Source::from_word(source).ok_or(corrupt("signatures.source"))?;
        let at = Timestamp(confirmed_at.unwrap_or_default());
        ledger.moves(
            batch.appeal,
            (kind, source),
            at,
            SignatureState::from_word(state),
            None,
        );
    }
    with_tx!(tx, |c| {
        diesel::delete(listing_words::table.filter(listing_words::signature_id.eq_any(&ids)))
            .execute(c)?;
        diesel::delete(listings::table.filter(listings::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(outbox::table.filter(outbox::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(consents::table.filter(consents::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(s::signatures.filter(s::id.eq_any(&ids))).execute(c)
    })?;
    ledger.store(tx)?;
    Ok(Some(TakenBack {
        last,
        removed: ids.len() as u64,
        kept: (rows.len() - ids.len()) as u64,
    }))
}
