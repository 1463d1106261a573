//! Replaces the data of a stored signature.

use diesel::prelude::*;

use crate::domain::{
    Claim, ClaimIndex, MandateShown, OrganisationIndex, Revision, Signature, SignatureState,
    Timestamp,
};
use crate::storage::public_list::{due, overrides};
use crate::storage::schema::signatures;
use crate::storage::signatures::{by_claim, consents, is_still};
use crate::storage::{Consent, NewListing, StorageError, WriteTx};

/// New data of a signature, corrected by its owner or an organiser, or with its listing shown or hidden.
pub struct Correction<'a> {
    pub sealed: &'a [u8],
    /// The new public line; only stored if the signature is confirmed.
    pub listing: Option<&'a NewListing>,
    /// When the line appears, if the signature has none yet; `None` at once.
    pub list_at: Option<Timestamp>,
    pub revision: Revision,
    /// As of this correction; the sealed record is bound to it.
    pub claim_index: ClaimIndex,
    /// As of this correction.
    pub organisation_index: Option<OrganisationIndex>,
    /// How the mandate is shown from now on, without a document, if that changes.
    pub mandate: Option<MandateShown>,
    /// Consents given or withdrawn together with the correction.
    pub consents: &'a [Consent],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrected {
    Done,
    /// The signature changed since it was read.
    Changed,
    /// The same mailbox has another signature, in any state, for what this one would be for now.
    ClaimTaken,
}

/// Stores corrected data; in any state except withdrawn or removed.
pub fn correct(
    tx: &mut WriteTx,
    old: &Signature,
    new: &Correction,
    now: Timestamp,
) -> Result<Corrected, StorageError> {
    use signatures::dsl as s;
    if !is_still(tx, old.seen())? {
        return Ok(Corrected::Changed);
    }
    let index = new.claim_index;
    let claim = old.address_index.map(|address| Claim { address, index });
    let owner = match claim {
        Some(claim) => by_claim(tx, old.appeal, claim)?,
        None => None,
    };
    if owner.is_some_and(|owner| owner.id != old.id) {
        return Ok(Corrected::ClaimTaken);
    }
    let changed = with_tx!(tx, |c| {
        diesel::update(
            s::signatures
                .find(old.id)
                .filter(s::revision.eq(old.revision)),
        )
        .set((
            s::sealed.eq(new.sealed),
            s::revision.eq(new.revision),
            s::claim_index.eq(new.claim_index),
            s::organisation_index.eq(new.organisation_index),
            s::updated_at.eq(now),
        ))
        .execute(c)
    })?;
    if changed == 0 {
        return Ok(Corrected::Changed);
    }
    if let Some(shown) = new.mandate {
        overrides::set_mandate(tx, old.id, shown, None)?;
    }
    if old.state == SignatureState::Confirmed {
        // A line that was to appear later still does; one that is there stays there.
        let waits = due::of(tx, &[old.id])?.remove(&old.id);
        let is_listed = !overrides::listed(tx, &[old.id])?.is_empty();
        let list_at = waits.or(new.list_at.filter(|_| !is_listed));
        overrides::take_off(tx, &[old.id])?;
        match (new.listing, list_at) {
            (Some(_), Some(at)) => overrides::put_later(tx, &[(old.id, old.appeal, at)])?,
            (Some(listing), None) => {
                overrides::put(tx, &[(old.id, old.appeal, old.kind, listing)])?;
            }
            (None, _) => {}
        }
    }
    if !new.consents.is_empty() {
        consents::add(tx, std::iter::once((old.id, now, new.consents)))?;
        consents::forget_oldest(tx, old.id)?;
    }
    Ok(Corrected::Done)
}
