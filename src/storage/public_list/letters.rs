//! How many names are listed under each letter, counted in the transactions that change the list.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::domain::{AppealId, SignatureKind};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::engine::connection::ListedUnder;
use crate::storage::schema::{listing_initials, listings};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Rows per statement.
const CHUNK: usize = 1_000;

/// A letter of one list, with the number of its names.
pub type Letter = (SignatureKind, String, i64);

/// Adds the changes of a transaction.
pub(in crate::storage) fn add(
    tx: &mut WriteTx,
    changes: BTreeMap<ListedUnder, i64>,
) -> Result<(), StorageError> {
    use listing_initials::dsl as i;
    let changes: Vec<_> = changes.into_iter().filter(|(_, by)| *by != 0).collect();
    for chunk in changes.chunks(CHUNK) {
        let each = || chunk.iter().map(|(under, _)| under);
        let rows = BatchInsert::into(i::listing_initials)
            .with(i::appeal_id, each().map(|(appeal, ..)| *appeal))
            .with(i::kind, each().map(|(_, kind, _)| *kind))
            .with(i::initial, each().map(|(.., initial)| initial.as_str()))
            .with(i::names, chunk.iter().map(|(_, by)| *by))
            .conflict(
                "ON CONFLICT (appeal_id, kind, initial) DO UPDATE SET names = listing_initials.names + excluded.names",
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    // A letter without names would still tell how somebody was called. Only rows that are locked by the statement above
    // are deleted, each for itself.
    for ((appeal, kind, initial), _) in changes.iter().filter(|(_, by)| *by < 0) {
        let row = i::listing_initials.find((*appeal, *kind, initial.as_str()));
        with_tx!(tx, |c| diesel::delete(row.filter(i::names.eq(0)))
            .execute(c))?;
    }
    Ok(())
}

/// The letters of one list that have names, in no order.
pub fn of(
    conn: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
) -> Result<Vec<(String, i64)>, StorageError> {
    use listing_initials::dsl as i;
    let letters = i::listing_initials
        .filter(i::appeal_id.eq(appeal).and(i::kind.eq(kind)))
        .filter(i::names.gt(0))
        .select((i::initial, i::names));
    Ok(with_conn!(conn, |c| letters.load(c))?)
}

/// The letters of all lists, sorted.
pub fn all(conn: &mut ReadConn) -> Result<HashMap<AppealId, Vec<Letter>>, StorageError> {
    use listing_initials::dsl as i;
    let rows = i::listing_initials.filter(i::names.ne(0)).select((
        i::appeal_id,
        i::kind,
        i::initial,
        i::names,
    ));
    let rows = with_conn!(conn, |c| rows.load(c))?;
    Ok(by_appeal(rows))
}

/// Counts the names themselves, which is slow. [`all`] must equal the result at any time.
pub fn recount(conn: &mut ReadConn) -> Result<HashMap<AppealId, Vec<Letter>>, StorageError> {
    use listings::dsl as l;
    let rows = l::listings
        .group_by((l::appeal_id, l::kind, l::initial))
        .select((l::appeal_id, l::kind, l::initial, count_star()));
    let rows = with_conn!(conn, |c| rows.load(c))?;
    Ok(by_appeal(rows))
}

fn by_appeal(rows: Vec<(AppealId, SignatureKind, String, i64)>) -> HashMap<AppealId, Vec<Letter>> {
    let mut letters: HashMap<AppealId, Vec<Letter>> = HashMap::new();
    for (appeal, kind, initial, names) in rows {
        letters
            .entry(appeal)
            .or_default()
            .push((kind, initial, names));
    }
    for letters in letters.values_mut() {
        letters.sort_unstable();
    }
    letters
}
