//! Undoes an import in chunks. Signatures that their owner has changed since are kept.

use diesel::prelude::*;

use crate::domain::{
    Batch, Counting, ReferralId, Revision, SignatureId, SignatureKind, SignatureState, Source,
    TextId, Timestamp,
};
use crate::storage::housekeeping::is_unerased;
use crate::storage::schema::{consents, outbox, signatures};
use crate::storage::statistics::counter_deltas::{Counted, CounterDeltas};
use crate::storage::{StorageError, WriteTx, appeals, news_mailings, public_list};

/// Result of undoing a chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// The last signature examined.
    pub last: SignatureId,
    pub removed: u64,
    /// Signatures kept because their owner confirmed, changed or withdrew them.
    pub kept: u64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
struct ImportedRow {
    id: SignatureId,
    text_id: TextId,
    state: SignatureState,
    revision: Revision,
    source: Source,
    kind: SignatureKind,
    confirmed_at: Option<Timestamp>,
    referral_id: Option<ReferralId>,
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
    let next = s::signatures
        .filter(s::import_id.eq(batch.id).and(s::id.gt(after)))
        .filter(is_unerased())
        .order(s::id)
        .limit(most);
    // Locked on Postgres, so that no owner changes a row between this query and the delete.
    let rows = load_locked!(tx, ImportedRow, next);
    let Some(last) = rows.last().map(|row| row.id) else {
        return Ok(None);
    };
    // Rows that an organiser held or removed since still count as untouched, unless their owner confirmed them before.
    let by_owner = |row: &ImportedRow| {
        row.state == SignatureState::Withdrawn
            || (batch.counting == Counting::Mail && row.confirmed_at.is_some())
    };
    let untouched: Vec<&ImportedRow> = rows
        .iter()
        .filter(|row| row.revision.is_as_entered() && !by_owner(row))
        .collect();
    let ids: Vec<SignatureId> = untouched.iter().map(|row| row.id).collect();
    let mut deltas = CounterDeltas::default();
    for row in untouched {
        let at = row.confirmed_at.unwrap_or_default();
        let counted = Counted {
            appeal: batch.appeal,
            text: row.text_id,
            kind: row.kind,
            source: row.source,
            referral: row.referral_id,
        };
        deltas.moves(counted, at, Some(row.state), None);
    }
    public_list::delete(tx, &ids)?;
    let news = news_mailings::deleted_with(tx, &ids)?;
    news_mailings::count_deleted(tx, &news)?;
    with_tx!(tx, |c| {
        diesel::delete(outbox::table.filter(outbox::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(consents::table.filter(consents::signature_id.eq_any(&ids))).execute(c)?;
        diesel::delete(s::signatures.filter(s::id.eq_any(&ids))).execute(c)
    })?;
    deltas.store(tx)?;
    appeals::touch(tx, batch.appeal)?;
    Ok(Some(TakenBack {
        last,
        removed: ids.len() as u64,
        kept: (rows.len() - ids.len()) as u64,
    }))
}
