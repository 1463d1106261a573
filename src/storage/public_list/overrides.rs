//! The line of a signature in the public list, as organisers decided about it. A line comes and goes with the state;
//! what was decided (hidden, rank, how the mandate was shown) stays beside it. The hot write *confirm* does not come
//! here: nothing was decided about what was never confirmed.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::{AppealId, MandateShown, SignatureId, SignatureKind};
use crate::storage::schema::{line_decisions, listings, words};
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx};

/// What organisers decided about a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListingOverride {
    pub hidden: bool,
    /// The place among the first signatories, while there is no line that holds it.
    pub rank: Option<i32>,
    /// How the mandate of the group was shown.
    pub mandate_shown: Option<MandateShown>,
    /// The document that showed it, sealed.
    pub mandate_document: Option<Vec<u8>>,
}

type Row = (i64, bool, Option<i32>, Option<String>, Option<Vec<u8>>);

/// What was decided about these signatures' lines, by number; nothing for most.
pub fn of(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<HashMap<SignatureId, ListingOverride>, StorageError> {
    let found = line_decisions::table.filter(line_decisions::signature_id.eq_any(signatures));
    let rows: Vec<Row> = with_conn!(conn, |c| found.load(c))?;
    let decided = |(signature, hidden, rank, shown, mandate_document): Row| {
        let mandate_shown = shown.as_deref().and_then(MandateShown::from_word);
        let decided = ListingOverride {
            hidden,
            rank,
            mandate_shown,
            mandate_document,
        };
        (signature, decided)
    };
    Ok(rows.into_iter().map(decided).collect())
}

/// Which of these signatures stand in the public list.
pub fn listed(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<Vec<SignatureId>, StorageError> {
    let found = listings::table.filter(listings::signature_id.eq_any(signatures));
    Ok(with_conn!(conn, |c| found
        .select(listings::signature_id)
        .load(c))?)
}

/// Puts signatures on the list as it was decided about each: a hidden one stays off.
pub(in crate::storage) fn put(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, SignatureKind, &NewListing)],
) -> Result<(), StorageError> {
    let ids: Vec<SignatureId> = new.iter().map(|one| one.0).collect();
    let mut decided = of(tx, &ids)?;
    let lines: Vec<_> = new
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
    let lines: Vec<_> = lines
        .iter()
        .map(|(id, appeal, kind, listing)| (*id, *appeal, *kind, listing))
        .collect();
    crate::storage::public_list::insert(tx, &lines)
}

/// Takes signatures off the list, and remembers the places of first signatories.
pub(in crate::storage) fn take_off(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    use line_decisions::dsl as d;
    let gone: Vec<(i64, Option<i32>)> = with_tx!(tx, |c| {
        diesel::delete(words::table.filter(words::signature_id.eq_any(ids))).execute(c)?;
        diesel::delete(listings::table.filter(listings::signature_id.eq_any(ids)))
            .returning((listings::signature_id, listings::rank))
            .get_results(c)
    })?;
    let ranked = gone.iter().filter(|(_, rank)| rank.is_some());
    let rows: Vec<_> = ranked
        .map(|(id, rank)| {
            (
                d::signature_id.eq(*id),
                d::hidden.eq(false),
                d::rank.eq(*rank),
            )
        })
        .collect();
    if !rows.is_empty() {
        with_tx!(tx, |c| {
            diesel::insert_into(d::line_decisions)
                .values(&rows)
                .on_conflict(d::signature_id)
                .do_update()
                .set(d::rank.eq(diesel::upsert::excluded(d::rank)))
                .execute(c)
        })?;
    }
    Ok(())
}

/// Hides signatures, or lets them be shown again; who is shown also needs [`put`].
pub(in crate::storage) fn set_hidden(
    tx: &mut WriteTx,
    ids: &[SignatureId],
    hidden: bool,
) -> Result<(), StorageError> {
    use line_decisions::dsl as d;
    let rows: Vec<_> = ids
        .iter()
        .map(|id| (d::signature_id.eq(*id), d::hidden.eq(hidden)))
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| {
        diesel::insert_into(d::line_decisions)
            .values(&rows)
            .on_conflict(d::signature_id)
            .do_update()
            .set(d::hidden.eq(hidden))
            .execute(c)
    })?;
    if hidden {
        take_off(tx, ids)?;
    }
    Ok(())
}

/// Hides a signature that counts.
pub fn hide(tx: &mut WriteTx, id: SignatureId) -> Result<(), StorageError> {
    set_hidden(tx, &[id], true)
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

/// Notes how the mandate of a group was shown.
pub fn set_mandate(
    tx: &mut WriteTx,
    id: SignatureId,
    shown: MandateShown,
    document: Option<&[u8]>,
) -> Result<(), StorageError> {
    use line_decisions::dsl as d;
    let mandate = (
        d::mandate_shown.eq(shown.word()),
        d::mandate_document.eq(document),
    );
    with_tx!(tx, |c| {
        diesel::insert_into(d::line_decisions)
            .values((d::signature_id.eq(id), d::hidden.eq(false), mandate))
            .on_conflict(d::signature_id)
            .do_update()
            .set(mandate)
            .execute(c)
    })?;
    Ok(())
}

/// Forgets what was decided about these signatures.
pub(in crate::storage) fn forget(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<(), StorageError> {
    let theirs = line_decisions::table.filter(line_decisions::signature_id.eq_any(ids));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}
