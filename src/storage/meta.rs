//! The values of `site_meta`.

use diesel::prelude::*;

use super::schema::site_meta;
use super::{Conn, ReadConn, StorageError, WriteTx};

/// Reads a value of `site_meta`.
pub fn meta(conn: &mut ReadConn, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(with_conn!(conn, |c| site_meta::table
        .find(key)
        .select(site_meta::value)
        .first(c)
        .optional())?)
}

/// A value that nobody else changes until the end of the transaction; it is empty if there was none. On SQLite the
/// transaction is IMMEDIATE, so there is no concurrent writer.
pub fn locked_meta(tx: &mut WriteTx, key: &str) -> Result<Vec<u8>, StorageError> {
    // A row can be locked, its absence cannot.
    remember(tx, key, &[])?;
    let row = site_meta::table.find(key).select(site_meta::value);
    Ok(match tx.raw_tx() {
        Conn::Sqlite(c) => row.first(&mut **c)?,
        Conn::Postgres(c) => row.for_update().first(&mut **c)?,
    })
}

/// Stores a value in `site_meta`, replacing any existing one.
pub fn replace_meta(tx: &mut WriteTx, key: &str, value: &[u8]) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::insert_into(site_meta::table)
            .values((site_meta::key.eq(key), site_meta::value.eq(value)))
            .on_conflict(site_meta::key)
            .do_update()
            .set(site_meta::value.eq(value))
            .execute(c)
    })?;
    Ok(())
}

/// Makes a transaction one that waits for the disk, whatever else it does: stores a value in `site_meta` that was never
/// there. SQLite writes nothing for a row that gets the value it has, and then it has nothing to wait for.
pub fn change_meta(tx: &mut WriteTx, key: &str) -> Result<(), StorageError> {
    replace_meta(tx, key, &rand::random::<[u8; 16]>())
}

/// Stores a value in `site_meta` unless the key exists.
pub fn remember(tx: &mut WriteTx, key: &str, value: &[u8]) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::insert_into(site_meta::table)
            .values((site_meta::key.eq(key), site_meta::value.eq(value)))
            .on_conflict_do_nothing()
            .execute(c)
    })?;
    Ok(())
}

/// Removes a value from `site_meta`.
pub(super) fn forget(tx: &mut WriteTx, key: &str) -> Result<(), StorageError> {
    let row = site_meta::table.find(key);
    with_tx!(tx, |c| diesel::delete(row).execute(c))?;
    Ok(())
}
