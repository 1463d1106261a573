//! The public list: alphabetical pages (keyset pagination) and search.

pub mod due;
pub mod figures;
pub mod letters;
mod lines;
pub mod overrides;
mod search;
pub mod words;

pub use search::{EXAMINED_MAX, FoundNames, WordMark, search};

use std::cmp::Reverse;
use std::collections::HashMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::domain::{AppealId, MandateShown, SignatureId, SignatureKind, SignatureState};
use crate::storage::schema::{listings, listings_due, signatures};
use crate::storage::{ReadConn, StorageError};

pub(in crate::storage) use lines::{delete, insert, set_rank};

#[derive(Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = listings)]
pub struct Listing {
    #[diesel(column_name = signature_id)]
    pub signature: SignatureId,
    pub name: String,
    /// The role, or the kind of the group.
    pub detail: String,
    pub place: String,
    pub website: Option<String>,
    /// How the group's mandate was proven.
    pub mandate_shown: Option<MandateShown>,
    /// Alphabetical sort key.
    pub sort_key: Vec<u8>,
    /// The letter under which the name is listed.
    pub initial: String,
}

/// The first signatories, in the organiser's order.
pub fn first(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    Ok(with_conn!(conn, |c| {
        l::listings
            .filter(l::appeal_id.eq(appeal).and(l::rank.is_not_null()))
            .order((l::rank, l::signature_id))
            .select(Listing::as_select())
            .load(c)
    })?)
}

/// Confirmed signatures that are looked at to find the latest names: bounds the work where few are published.
const LATEST_EXAMINED: i64 = 50;

/// The people of the list who signed last, latest first: neither first signatories nor imported ones.
pub fn latest(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: usize,
) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    let recent: Vec<SignatureId> = with_conn!(conn, |c| {
        signatures::table
            .filter(signatures::appeal_id.eq(appeal))
            .filter(signatures::state.eq(SignatureState::Confirmed))
            .filter(signatures::import_id.is_null())
            .filter(not(exists(
                listings_due::table.filter(listings_due::signature_id.eq(signatures::id)),
            )))
            .order(signatures::id.desc())
            .limit(LATEST_EXAMINED)
            .select(signatures::id)
            .load(c)
    })?;
    let mut listed: Vec<Listing> = with_conn!(conn, |c| {
        l::listings
            .filter(l::signature_id.eq_any(&recent))
            .filter(l::kind.eq(SignatureKind::Individual).and(l::rank.is_null()))
            .select(Listing::as_select())
            .load(c)
    })?;
    listed.sort_by_key(|line| Reverse(line.signature));
    listed.truncate(most);
    Ok(listed)
}

/// Names of groups that are read to be compared with another one.
const GROUPS_COMPARED: i64 = 10_000;

/// The names of the groups in the list, and of the first signatories.
pub fn groups_and_first(
    conn: &mut ReadConn,
    appeal: AppealId,
) -> Result<Vec<String>, StorageError> {
    use listings::dsl as l;
    let of = || l::listings.filter(l::appeal_id.eq(appeal));
    let groups = of().filter(l::kind.eq(SignatureKind::Collective));
    let groups = groups.limit(GROUPS_COMPARED).select(l::name);
    let first = of().filter(l::rank.is_not_null()).select(l::name);
    let (mut names, first): (Vec<String>, Vec<String>) =
        with_conn!(conn, |c| (groups.load(c)?, first.load(c)?));
    names.extend(first);
    Ok(names)
}

/// The lines of these signatures by id; signatures that are not public are missing.
pub fn of(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<HashMap<SignatureId, Listing>, StorageError> {
    use listings::dsl as l;
    let rows: Vec<Listing> = with_conn!(conn, |c| {
        l::listings
            .filter(l::signature_id.eq_any(signatures))
            .select(Listing::as_select())
            .load(c)
    })?;
    Ok(rows
        .into_iter()
        .map(|line| (line.signature, line))
        .collect())
}

/// Where a line stands in the alphabetical order.
pub type LineMark = (Vec<u8>, SignatureId);

/// A page of one kind in alphabetical order, starting after the given line.
pub fn page(
    conn: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
    after: Option<LineMark>,
    most: i64,
) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    let (key, id) = after.unwrap_or((Vec::new(), SignatureId::BEFORE_FIRST));
    // Two ranges instead of one OR: each is a plain index range scan.
    let of = || listings::table.filter(l::appeal_id.eq(appeal).and(l::kind.eq(kind)));
    let same = of()
        .filter(l::sort_key.eq(&key).and(l::signature_id.gt(id)))
        .order(l::signature_id)
        .limit(most);
    let next = of()
        .filter(l::sort_key.gt(&key))
        .order((l::sort_key, l::signature_id))
        .limit(most);
    let (mut rows, rest): (Vec<Listing>, Vec<Listing>) = with_conn!(conn, |c| (
        same.select(Listing::as_select()).load(c)?,
        next.select(Listing::as_select()).load(c)?
    ));
    rows.extend(rest);
    rows.truncate(usize::try_from(most).unwrap_or_default());
    Ok(rows)
}

/// The page of one kind that ends before the given line, in alphabetical order.
pub fn page_before(
    conn: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
    (key, id): &LineMark,
    most: i64,
) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    let of = || listings::table.filter(l::appeal_id.eq(appeal).and(l::kind.eq(kind)));
    let same = of()
        .filter(l::sort_key.eq(key).and(l::signature_id.lt(*id)))
        .order(l::signature_id.desc())
        .limit(most);
    let before = of()
        .filter(l::sort_key.lt(key))
        .order((l::sort_key.desc(), l::signature_id.desc()))
        .limit(most);
    let (mut rows, rest): (Vec<Listing>, Vec<Listing>) = with_conn!(conn, |c| (
        same.select(Listing::as_select()).load(c)?,
        before.select(Listing::as_select()).load(c)?
    ));
    rows.extend(rest);
    rows.truncate(usize::try_from(most).unwrap_or_default());
    rows.reverse();
    Ok(rows)
}

crate::domain::hidden_debug!(Listing);
