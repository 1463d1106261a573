//! Storing the first signatories, whether they come from a file or from the editor.

use std::collections::{BTreeSet, HashMap};

use crate::domain::text::identity;
use crate::domain::{
    Appeal, AppealId, FirstSignatory, Language, Nonce, PersonName, PrivateRecord, Problem,
    Signature, SignatureIndexes, SignatureState, TextId, Timestamp,
};
use crate::storage::appeals::changes;
use crate::storage::public_list::{Listing, overrides};
use crate::storage::signatures::{self, Entered, Move};
use crate::storage::statistics::counters;
use crate::storage::{NewListing, StorageError, WriteTx, appeals, public_list};
use crate::vault::{AppealKey, Master, random};

/// Locks what [`replace`] changes, in the order in which all who change signatures take their locks, and the appeals
/// themselves. Whoever changes several appeals locks all of them before the first change.
pub(super) fn lock(c: &mut WriteTx, appeals: &BTreeSet<AppealId>) -> Result<(), StorageError> {
    let ids: Vec<AppealId> = appeals.iter().copied().collect();
    signatures::lock_entered(c, &ids)?;
    for id in &ids {
        counters::lock(c, *id)?;
    }
    for id in ids {
        appeals::locked(c, id)?;
    }
    Ok(())
}

/// Replaces the first signatories. They are stored as confirmed signatures, so that they count and are exported like any
/// other. A changed one is removed and entered again. Of those that are no longer among them, the ones that were only
/// entered as first signatories are removed; the ones that signed by themselves or were imported only lose the rank.
///
/// Whoever was entered before is recognised by name in every state: whom an organiser hid or holds stays so, and whom
/// an organiser removed is not entered again.
///
/// The caller holds the locks of [`lock`]: two imports at once must not both enter the same people.
///
/// # Errors
/// A sentence when the personal data of the appeal are erased.
pub(super) fn replace(
    c: &mut WriteTx,
    master: &Master,
    (appeal, text): (AppealId, TextId),
    signatories: &[FirstSignatory],
    now: Timestamp,
) -> Result<(), StorageError> {
    let appeal = appeals::by_id(c, appeal)?.ok_or(StorageError::Corrupt("appeals"))?;
    changes::noting_first(c, now, |c| {
        replace_all(c, master, (&appeal, text), signatories, now)
    })
}

fn replace_all(
    c: &mut WriteTx,
    master: &Master,
    (appeal, text): (&Appeal, TextId),
    signatories: &[FirstSignatory],
    now: Timestamp,
) -> Result<(), StorageError> {
    if appeal.erased_at.is_some() {
        return Err(StorageError::Other(format!(
            "the personal data of “{}” are erased: it takes no first signatories any more",
            appeal.slug
        )));
    }
    let key = AppealKey::unwrap(master, &appeal.wrapped_key)
        .map_err(|error| StorageError::Other(error.to_string()))?;
    let wanted = wanted(signatories, &appeal.language)?;
    let entered = signatures::entered(c, appeal.id)?;
    let mut settled = Vec::new();
    let first = public_list::first(c, appeal.id)?;
    for old in &first {
        if let Some((_, new)) = wanted.iter().find(|(_, new)| is_same(old, new)) {
            signatures::set_rank(c, old.signature, new.rank)?;
            settled.push(new.rank);
        } else if let Some(signature) = entered
            .iter()
            .find(|signature| signature.id == old.signature)
        {
            remove(c, signature, now)?;
        } else {
            signatures::set_rank(c, old.signature, None)?;
        }
    }
    let unlisted = entered
        .iter()
        .filter(|signature| first.iter().all(|line| line.signature != signature.id));
    let unlisted = by_name(&key, unlisted)?;
    for (record, listing) in &wanted {
        if settled.contains(&listing.rank) {
            continue;
        }
        if let Some(known) = unlisted.get(&identity(&record.public_name())) {
            if known.state != SignatureState::Removed {
                overrides::set_rank(c, known.id, listing.rank)?;
            }
            continue;
        }
        // Without an address the claim is new each time: the one of a removed signature must not be used again.
        let claim = SignatureIndexes::of(&key, record).claim;
        let new = Entered {
            text,
            nonce: Nonce(random()),
            claim_index: claim,
            sealed: &key.seal_record(claim, record),
            listing,
            language: &appeal.language,
        };
        signatures::enter(c, appeal.id, &new, now)?;
    }
    appeals::touch(c, appeal.id)
}

/// The records to store, with their public lines.
fn wanted(
    signatories: &[FirstSignatory],
    language: &Language,
) -> Result<Vec<(PrivateRecord, NewListing)>, StorageError> {
    let mut wanted = Vec::new();
    for (rank, signatory) in (1_i32..).zip(signatories) {
        let record = record_of(signatory)
            .map_err(|why| StorageError::Other(format!("{}: {}", signatory.name, why.code())))?;
        if let Some(listing) = record.public_listing(language) {
            let rank = Some(rank);
            wanted.push((record, NewListing { rank, ..listing }));
        }
    }
    Ok(wanted)
}

/// The signatures by the identity of the name. Those that left the first signatories have no record any more.
fn by_name<'a>(
    key: &AppealKey,
    entered: impl Iterator<Item = &'a Signature>,
) -> Result<HashMap<String, &'a Signature>, StorageError> {
    let mut by_name = HashMap::new();
    for signature in entered.filter(|signature| !signature.sealed.is_empty()) {
        let record = key.record_of(signature);
        let record = record.map_err(|error| StorageError::Other(error.to_string()))?;
        if let Some(record) = record {
            by_name.insert(identity(&record.public_name()), signature);
        }
    }
    Ok(by_name)
}

fn is_same(old: &Listing, new: &NewListing) -> bool {
    old.name == new.name && old.detail == new.detail && old.place == new.place
}

fn remove(c: &mut WriteTx, signature: &Signature, now: Timestamp) -> Result<(), StorageError> {
    let change = Move {
        removal_reason: Some("no longer among the first signatories"),
        sealed: Some(b""),
        ..Move::to(SignatureState::Removed)
    };
    signatures::set_state_unnoted(c, signature, &change, now)?;
    Ok(())
}

fn record_of(signatory: &FirstSignatory) -> Result<PrivateRecord, Problem> {
    Ok(PrivateRecord {
        role: signatory.role.clone(),
        place: signatory.place.clone(),
        publish: true,
        ..PrivateRecord::new(PersonName::from_line(&signatory.name)?)
    })
}
