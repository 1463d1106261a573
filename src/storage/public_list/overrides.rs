//! Organisers' decisions about public lines (hidden, rank, proof of mandate). They are stored apart from the line,
//! which is deleted and inserted as the signature changes state. The hot write *confirm* skips this module, because
//! there can be no decision about a signature that was never confirmed.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AppealId, MandateShown, SignatureId, SignatureKind, SignatureState, Timestamp,
};
use crate::storage::public_list::{due, lines};
use crate::storage::schema::{listing_overrides, listing_words_due, listings, signatures};
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx};

/// An organiser's decisions about a line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Queryable, Selectable)]
#[diesel(table_name = listing_overrides)]
pub struct ListingOverride {
    pub hidden: bool,
    /// Rank among the first signatories, saved while the signature has no line.
    pub rank: Option<i32>,
    /// How the group's mandate was proven.
    pub mandate_shown: Option<MandateShown>,
    /// The document that proves it, sealed.
    pub mandate_document: Option<Vec<u8>>,
}

/// The decisions about these signatures by id; most have none.
pub fn of(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<HashMap<SignatureId, ListingOverride>, StorageError> {
    let found = listing_overrides::table.filter(listing_overrides::signature_id.eq_any(signatures));
    let rows: Vec<(SignatureId, ListingOverride)> = with_conn!(conn, |c| found
        .select((
            listing_overrides::signature_id,
            ListingOverride::as_select()
        ))
        .load(c))?;
    Ok(rows.into_iter().collect())
}

/// The subset of these signatures that is in the public list.
pub fn listed(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<Vec<SignatureId>, StorageError> {
    let found = listings::table.filter(listings::signature_id.eq_any(signatures));
    Ok(with_conn!(conn, |c| found
        .select(listings::signature_id)
        .load(c))?)
}

/// As [`listed`], without the lines whose words are not stored yet: the search does not find these.
pub fn listed_with_words(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<Vec<SignatureId>, StorageError> {
    use listing_words_due::dsl as d;
    let new = d::listing_words_due
        .filter(d::signature_id.eq_any(signatures))
        .filter(d::has_old_words.eq(false))
        .select(d::signature_id);
    let new: HashSet<SignatureId> = with_conn!(conn, |c| new.load(c))?.into_iter().collect();
    let mut found = listed(conn, signatures)?;
    found.retain(|id| !new.contains(id));
    Ok(found)
}

/// As [`listed`], with those whose line appears later.
pub fn listed_or_due(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<Vec<SignatureId>, StorageError> {
    let mut found = listed(conn, signatures)?;
    found.extend(due::of(conn, signatures)?.into_keys());
    Ok(found)
}

/// How many confirmed signatures of an appeal are hidden. Counts rows, so do not call it in a request.
pub(super) fn hidden(conn: &mut ReadConn, appeal: AppealId) -> Result<i64, StorageError> {
    // `EXISTS`, so that SQLite begins with the few that are hidden and not with all that are confirmed.
    let confirmed = signatures::table
        .filter(signatures::id.eq(listing_overrides::signature_id))
        .filter(signatures::appeal_id.eq(appeal))
        .filter(signatures::state.eq(SignatureState::Confirmed));
    let hidden = listing_overrides::table
        .filter(listing_overrides::hidden)
        .filter(diesel::dsl::exists(confirmed));
    Ok(with_conn!(conn, |c| hidden.count().get_result(c))?)
}

/// Adds signatures to the list according to the decisions about each; hidden ones are skipped.
pub fn put(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, SignatureKind, &NewListing)],
) -> Result<(), StorageError> {
    let ids: Vec<SignatureId> = new.iter().map(|item| item.0).collect();
    let mut decided = of(tx, &ids)?;
    let listings: Vec<_> = new
        .iter()
        .filter_map(|(id, appeal, kind, listing)| {
            let decided = decided.remove(id).unwrap_or_default();
            let listing = NewListing {
                rank: listing.rank.or(decided.rank),
                mandate_shown: listing
                    .mandate_shown
                    .map(|shown| decided.mandate_shown.unwrap_or(shown)),
                ..(*listing).clone()
            };
            (!decided.hidden).then_some((*id, *appeal, *kind, listing))
        })
        .collect();
    let new: Vec<_> = listings
        .iter()
        .map(|(id, appeal, kind, listing)| (*id, *appeal, *kind, listing))
        .collect();
    lines::insert(tx, &new)
}

/// Lets lines appear later; hidden ones are skipped, so that nobody is counted who will not appear.
pub(in crate::storage) fn put_later(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, Timestamp)],
) -> Result<(), StorageError> {
    let ids: Vec<SignatureId> = new.iter().map(|(id, ..)| *id).collect();
    let decided = of(tx, &ids)?;
    let is_shown = |id: &SignatureId| !decided.get(id).is_some_and(|decided| decided.hidden);
    let shown: Vec<_> = new
        .iter()
        .copied()
        .filter(|(id, ..)| is_shown(id))
        .collect();
    due::add(tx, &shown)
}

/// Removes signatures from the list and saves the ranks of first signatories.
pub(in crate::storage) fn take_off(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    let ranked = lines::delete(tx, ids)?;
    save_ranks(tx, ranked)
}

/// As [`take_off`], for many at once: the search index follows some seconds later.
pub(in crate::storage) fn take_off_many(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    let ranked = lines::delete_many(tx, ids)?;
    save_ranks(tx, ranked)
}

fn save_ranks(tx: &mut WriteTx, ranked: Vec<(SignatureId, i32)>) -> Result<(), StorageError> {
    use listing_overrides::dsl as d;
    let rows: Vec<_> = ranked
        .into_iter()
        .map(|(id, rank)| {
            (
                d::signature_id.eq(id),
                d::hidden.eq(false),
                d::rank.eq(Some(rank)),
            )
        })
        .collect();
    if !rows.is_empty() {
        with_tx!(tx, |c| {
            diesel::insert_into(d::listing_overrides)
                .values(&rows)
                .on_conflict(d::signature_id)
                .do_update()
                .set(d::rank.eq(diesel::upsert::excluded(d::rank)))
                .execute(c)
        })?;
    }
    Ok(())
}

/// Saves the rank of a first signatory who is not on the list now.
pub fn set_rank(tx: &mut WriteTx, id: SignatureId, rank: Option<i32>) -> Result<(), StorageError> {
    use listing_overrides::dsl as d;
    with_tx!(tx, |c| {
        diesel::insert_into(d::listing_overrides)
            .values((
                d::signature_id.eq(id),
                d::hidden.eq(false),
                d::rank.eq(rank),
            ))
            .on_conflict(d::signature_id)
            .do_update()
            .set(d::rank.eq(rank))
            .execute(c)
    })?;
    Ok(())
}

/// Hides or unhides signatures. After hiding, the caller takes their lines off the list; after unhiding, it calls [`put`].
pub(in crate::storage) fn set_hidden(
    tx: &mut WriteTx,
    ids: &[SignatureId],
    hidden: bool,
) -> Result<(), StorageError> {
    use listing_overrides::dsl as d;
    let rows: Vec<_> = ids
        .iter()
        .map(|id| (d::signature_id.eq(*id), d::hidden.eq(hidden)))
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| {
        diesel::insert_into(d::listing_overrides)
            .values(&rows)
            .on_conflict(d::signature_id)
            .do_update()
            .set(d::hidden.eq(hidden))
            .execute(c)
    })?;
    Ok(())
}

/// Hides a confirmed signature.
pub fn hide(tx: &mut WriteTx, id: SignatureId) -> Result<(), StorageError> {
    set_hidden(tx, &[id], true)?;
    take_off(tx, &[id])
}

/// Shows a hidden signature again.
pub fn show(
    tx: &mut WriteTx,
    (id, appeal, kind): (SignatureId, AppealId, SignatureKind),
    listing: &NewListing,
) -> Result<(), StorageError> {
    set_hidden(tx, &[id], false)?;
    put(tx, &[(id, appeal, kind, listing)])
}

/// Stores how a group's mandate was proven.
pub fn set_mandate(
    tx: &mut WriteTx,
    id: SignatureId,
    shown: MandateShown,
    document: Option<&[u8]>,
) -> Result<(), StorageError> {
    use listing_overrides::dsl as d;
    let mandate = (d::mandate_shown.eq(shown), d::mandate_document.eq(document));
    with_tx!(tx, |c| {
        diesel::insert_into(d::listing_overrides)
            .values((d::signature_id.eq(id), d::hidden.eq(false), mandate))
            .on_conflict(d::signature_id)
            .do_update()
            .set(mandate)
            .execute(c)
    })?;
    Ok(())
}

/// Deletes the decisions about these signatures.
pub(in crate::storage) fn forget(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    let theirs = listing_overrides::table.filter(listing_overrides::signature_id.eq_any(ids));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}
