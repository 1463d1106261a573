//! Lines that join the public list, leave it, or change their rank.

use diesel::prelude::*;

use crate::domain::{AppealId, SignatureId, SignatureKind};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::engine::first_changes::FirstLine;
use crate::storage::public_list::{Listing, due, words};
use crate::storage::schema::listings;
use crate::storage::{NewListing, StorageError, WriteTx};

/// Makes signatures public: the search finds them some seconds later.
pub(in crate::storage) fn insert(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, SignatureKind, &NewListing)],
) -> Result<(), StorageError> {
    use listings::dsl as l;
    if new.is_empty() {
        return Ok(());
    }
    let each_listing = || new.iter().map(|(_, _, _, listing)| listing);
    let rows = BatchInsert::into(l::listings)
        .with(
            l::signature_id,
            new.iter().map(|(signature, ..)| *signature),
        )
        .with(l::appeal_id, new.iter().map(|(_, appeal, ..)| *appeal))
        .with(l::kind, new.iter().map(|(_, _, kind, _)| *kind))
        .with(l::rank, each_listing().map(|listing| listing.rank))
        .with(l::name, each_listing().map(|listing| listing.name.as_str()))
        .with(
            l::detail,
            each_listing().map(|listing| listing.detail.as_str()),
        )
        .with(
            l::place,
            each_listing().map(|listing| listing.place.as_str()),
        )
        .with(
            l::website,
            each_listing().map(|listing| listing.website.as_deref()),
        )
        .with(
            l::mandate_shown,
            each_listing().map(|listing| listing.mandate_shown),
        )
        .with(
            l::sort_key,
            each_listing().map(|listing| listing.sort_key.as_slice()),
        )
        .with(
            l::initial,
            each_listing().map(|listing| listing.initial.as_str()),
        );
    with_tx!(tx, |c| rows.execute(c))?;
    for (id, appeal, kind, listing) in new {
        let under = (*appeal, *kind, listing.initial.clone());
        *tx.listed.entry(under).or_default() += 1;
        if listing.rank.is_some() {
            tx.first.came(*appeal, *id, first_line(listing));
        }
    }
    words::add_due(tx, new.iter().map(|(signature, ..)| *signature))?;
    Ok(())
}

fn first_line(listing: &NewListing) -> FirstLine {
    FirstLine {
        name: listing.name.clone(),
        detail: listing.detail.clone(),
        place: listing.place.clone(),
    }
}

impl From<Listing> for FirstLine {
    fn from(listing: Listing) -> Self {
        Self {
            name: listing.name,
            detail: listing.detail,
            place: listing.place,
        }
    }
}

/// Removes signatures and their search words from the list; returns those that were first signatories, with their
/// ranks. Every line that leaves, or that was to appear and will not, goes through here.
pub(in crate::storage) fn delete(
    tx: &mut WriteTx,
    signatures: &[SignatureId],
) -> Result<Vec<(SignatureId, i32)>, StorageError> {
    words::delete(tx, signatures)?;
    let gone = take(tx, signatures)?;
    Ok(note_gone(tx, gone))
}

/// As [`delete`], for many at once: their lines leave now, their words some seconds later.
pub(in crate::storage) fn delete_many(
    tx: &mut WriteTx,
    signatures: &[SignatureId],
) -> Result<Vec<(SignatureId, i32)>, StorageError> {
    let gone = take(tx, signatures)?;
    words::delete_soon(tx, gone.iter().map(|gone| gone.line.signature))?;
    Ok(note_gone(tx, gone))
}

/// A line that left.
#[derive(Queryable, Selectable)]
#[diesel(table_name = listings)]
struct Gone {
    appeal_id: AppealId,
    kind: SignatureKind,
    /// Its rank, if it was a first signatory.
    rank: Option<i32>,
    #[diesel(embed)]
    line: Listing,
}

fn take(tx: &mut WriteTx, signatures: &[SignatureId]) -> Result<Vec<Gone>, StorageError> {
    use listings::dsl as l;
    let gone: Vec<Gone> = with_tx!(tx, |c| {
        diesel::delete(l::listings.filter(l::signature_id.eq_any(signatures)))
            .returning(Gone::as_returning())
            .get_results(c)
    })?;
    due::take(tx, signatures)?;
    Ok(gone)
}

/// Counts and notes what left; returns those that were first signatories, with their ranks.
fn note_gone(tx: &mut WriteTx, gone: Vec<Gone>) -> Vec<(SignatureId, i32)> {
    let mut first = Vec::new();
    for gone in gone {
        let (appeal, line) = (gone.appeal_id, gone.line);
        let under = (appeal, gone.kind, line.initial.clone());
        *tx.listed.entry(under).or_default() -= 1;
        if let Some(rank) = gone.rank {
            first.push((line.signature, rank));
            tx.first.left(appeal, line.signature, line.into());
        }
    }
    first
}

/// Sets or clears the rank of a signature in the list.
pub(in crate::storage) fn set_rank(
    tx: &mut WriteTx,
    signature: SignatureId,
    rank: Option<i32>,
) -> Result<(), StorageError> {
    use listings::dsl as l;
    let listed = l::listings.find(signature);
    let old: Option<Option<i32>> = with_tx!(tx, |c| listed.select(l::rank).first(c).optional())?;
    let set: Option<(AppealId, Listing)> = with_tx!(tx, |c| diesel::update(listed)
        .set(l::rank.eq(rank))
        .returning((l::appeal_id, Listing::as_returning()))
        .get_result(c)
        .optional())?;
    match (set, old.flatten(), rank) {
        (Some((appeal, line)), Some(_), None) => tx.first.left(appeal, signature, line.into()),
        (Some((appeal, line)), None, Some(_)) => tx.first.came(appeal, signature, line.into()),
        _ => {}
    }
    Ok(())
}
