//! Replaces the data of a stored signature.

use diesel::prelude::*;

use crate::domain::{OrganisationIndex, Revision, Signature, SignatureState, Timestamp};
use crate::storage::public_list::overrides;
use crate::storage::schema::signatures;
use crate::storage::signatures::confirm_batch::add_consents;
use crate::storage::{Consent, NewListing, StorageError, WriteTx};

/// New data of a signature, corrected by its owner or an organiser, or with its listing shown or hidden.
pub struct Correction<'a> {
    pub sealed: &'a [u8],
    /// The new public line; only stored if the signature is confirmed.
    pub listing: Option<&'a NewListing>,
    pub revision: Revision,
    /// As of this correction.
    pub organisation_index: Option<OrganisationIndex>,
    /// Consents given or withdrawn together with the correction.
    pub consents: &'a [Consent],
}

/// Stores corrected data; in any state except withdrawn or removed. `false` if it changed since `old` was read.
pub fn correct(
    tx: &mut WriteTx,
    old: &Signature,
    new: &Correction,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use signatures::dsl as s;
    let changed = with_tx!(tx, |c| {
        diesel::update(
            s::signatures
                .find(old.id)
                .filter(s::revision.eq(old.revision)),
        )
        .set((
            s::sealed.eq(new.sealed),
            s::revision.eq(new.revision),
            s::organisation_index.eq(new.organisation_index),
            s::updated_at.eq(now),
        ))
        .execute(c)
    })?;
    if changed == 0 {
        return Ok(false);
    }
    if old.state == SignatureState::Confirmed {
        overrides::take_off(tx, &[old.id])?;
        if let Some(listing) = new.listing {
            overrides::put(tx, &[(old.id, old.appeal, old.kind, listing)])?;
        }
    }
    let consents: Vec<_> = new
        .consents
        .iter()
        .map(|consent| (old.id, now, consent))
        .collect();
    add_consents(tx, &consents)?;
    Ok(true)
}
