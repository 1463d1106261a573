//! Changes beside the texts of published appeals, for their public history.

use diesel::prelude::*;

use crate::domain::text::identity;
use crate::domain::{Appeal, AppealId, DatedChange, PublicChange, SignatureId, Timestamp};
use crate::storage::public_list::{self, Listing};
use crate::storage::schema::appeal_changes;
use crate::storage::{ReadConn, StorageError, WriteTx, appeals};

/// Adds a change to the history of an appeal, unless it was never published: nobody saw what it was before.
pub fn add(
    tx: &mut WriteTx,
    appeal: &Appeal,
    change: &PublicChange,
    now: Timestamp,
) -> Result<(), StorageError> {
    use appeal_changes::dsl as h;
    if appeal.published_at.is_none() {
        return Ok(());
    }
    let change = serde_json::to_string(change)
        .map_err(|_| StorageError::Corrupt("appeal_changes.change"))?;
    with_tx!(tx, |c| diesel::insert_into(h::appeal_changes)
        .values((
            h::appeal_id.eq(appeal.id),
            h::at.eq(now),
            h::change.eq(&change)
        ))
        .execute(c))?;
    appeals::touch(tx, appeal.id)
}

/// Runs a write that may change who is among the first signatories of these appeals, and notes what it did.
pub fn noting_first<T>(
    tx: &mut WriteTx,
    appeals: &[AppealId],
    now: Timestamp,
    write: impl FnOnce(&mut WriteTx) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let mut before = Vec::with_capacity(appeals.len());
    for appeal in appeals {
        before.push((*appeal, public_list::first(tx, *appeal)?));
    }
    let written = write(tx)?;
    for (appeal, before) in before {
        let after = public_list::first(tx, appeal)?;
        if let Some(change) = change_between(&before, &after) {
            let appeal = appeals::by_id(tx, appeal)?.ok_or(StorageError::Corrupt("appeals"))?;
            add(tx, &appeal, &change, now)?;
        }
    }
    Ok(written)
}

/// What changed in the public list of first signatories; another order is no change. One who was entered again under the
/// same name is the same.
fn change_between(old: &[Listing], new: &[Listing]) -> Option<PublicChange> {
    let same = |item: &Listing, other: &Listing| {
        item.signature == other.signature || identity(&item.name) == identity(&other.name)
    };
    let shown = |line: &Listing| (line.name.clone(), line.detail.clone(), line.place.clone());
    let added = new
        .iter()
        .filter(|line| !old.iter().any(|before| same(before, line)));
    let added: Vec<SignatureId> = added.map(|line| line.signature).collect();
    let removed = old
        .iter()
        .filter(|line| !new.iter().any(|after| same(line, after)));
    let changed = new.iter().filter(|line| {
        let before = old.iter().find(|before| same(before, line));
        before.is_some_and(|before| shown(before) != shown(line))
    });
    let (removed, changed) = (removed.count(), changed.count());
    (!added.is_empty() || removed + changed > 0).then_some(PublicChange::FirstSignatories {
        added,
        removed,
        changed,
    })
}

/// The changes of an appeal, oldest first.
pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<DatedChange>, StorageError> {
    use appeal_changes::dsl as h;
    let rows: Vec<(Timestamp, String)> = with_conn!(conn, |c| h::appeal_changes
        .filter(h::appeal_id.eq(appeal))
        .order(h::id)
        .select((h::at, h::change))
        .load(c))?;
    rows.into_iter()
        .map(|(at, change)| {
            let change = serde_json::from_str(&change)
                .map_err(|_| StorageError::Corrupt("appeal_changes.change"))?;
            Ok(DatedChange { at, change })
        })
        .collect()
}
