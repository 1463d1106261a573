//! The sealed rules that hold signatures: of the site, and of each appeal that has rules of its own.

use diesel::prelude::*;

use super::schema::protection_rules;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::AppealId;
use crate::domain::protection::ProtectionScope;

/// The key of the rules of the site, which no appeal has.
const SITE: AppealId = AppealId::BEFORE_FIRST;

fn key(scope: ProtectionScope) -> AppealId {
    match scope {
        ProtectionScope::Site => SITE,
        ProtectionScope::Appeal(id) => id,
    }
}

/// All rules, as they are sealed; empty bytes are no rules.
pub fn all(conn: &mut ReadConn) -> Result<Vec<(ProtectionScope, Vec<u8>)>, StorageError> {
    let rows: Vec<(AppealId, Vec<u8>)> = with_conn!(conn, |c| protection_rules::table.load(c))?;
    let scope = |id| match id {
        SITE => ProtectionScope::Site,
        id => ProtectionScope::Appeal(id),
    };
    Ok(rows
        .into_iter()
        .map(|(id, sealed)| (scope(id), sealed))
        .collect())
}

/// Empty when there are none.
pub fn of(conn: &mut ReadConn, scope: ProtectionScope) -> Result<Vec<u8>, StorageError> {
    let row = protection_rules::table.find(key(scope));
    let sealed = row.select(protection_rules::sealed);
    Ok(with_conn!(conn, |c| sealed.first(c).optional())?.unwrap_or_default())
}

/// As [`of`], for a write that depends on it: nobody else reads them so before the end of the transaction.
pub fn locked(tx: &mut WriteTx, scope: ProtectionScope) -> Result<Vec<u8>, StorageError> {
    use protection_rules::dsl as p;
    // A row that is not there cannot be locked.
    with_tx!(tx, |c| diesel::insert_into(p::protection_rules)
        .values((p::appeal_id.eq(key(scope)), p::sealed.eq(b"".as_slice())))
        .on_conflict_do_nothing()
        .execute(c))?;
    let row = p::protection_rules.find(key(scope)).select(p::sealed);
    Ok(match tx.raw_tx() {
        Conn::Sqlite(c) => row.first(&mut **c)?,
        Conn::Postgres(c) => row.for_update().first(&mut **c)?,
    })
}

/// Replaces rules that are [`locked`].
pub fn replace(
    tx: &mut WriteTx,
    scope: ProtectionScope,
    sealed: &[u8],
) -> Result<(), StorageError> {
    let row = protection_rules::table.find(key(scope));
    with_tx!(tx, |c| diesel::update(row)
        .set(protection_rules::sealed.eq(sealed))
        .execute(c))?;
    Ok(())
}

/// Deletes the rules of an appeal whose personal data are erased: they may name an address.
pub(in crate::storage) fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    let row = protection_rules::table.find(appeal);
    with_tx!(tx, |c| diesel::delete(row).execute(c))?;
    Ok(())
}
