//! Organisers' sessions, stored by the SHA-256 of the identifier in the cookie, so that a stolen database does not
//! allow logins.

use diesel::prelude::*;

use crate::domain::{AdminId, Timestamp};
use crate::storage::schema::sessions;
use crate::storage::{ReadConn, StorageError, WriteTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the session identifier.
    pub id_hash: Vec<u8>,
    pub admin: AdminId,
    pub created_at: Timestamp,
    /// Time of the last use, to the minute.
    pub seen_at: Timestamp,
    /// Until when no new password or code is needed for sensitive actions.
    pub fresh_until: Timestamp,
    /// Browser and system families, such as `Firefox, Linux`.
    pub label: String,
}

type Row = (Vec<u8>, i64, i64, i64, i64, String);

fn session((id_hash, admin, created, seen, fresh, label): Row) -> Session {
    Session {
        id_hash,
        admin,
        created_at: Timestamp(created),
        seen_at: Timestamp(seen),
        fresh_until: Timestamp(fresh),
        label,
    }
}

pub fn create(tx: &mut WriteTx, new: &Session) -> Result<(), StorageError> {
    use sessions::dsl as s;
    with_tx!(tx, |c| diesel::insert_into(s::sessions)
        .values((
            s::id_hash.eq(&new.id_hash),
            s::account_id.eq(new.admin),
            s::created_at.eq(new.created_at.0),
            s::seen_at.eq(new.seen_at.0),
            s::fresh_until.eq(new.fresh_until.0),
            s::label.eq(&new.label),
        ))
        .execute(c))?;
    Ok(())
}

/// Looks up a session by its hash. Expiry is not checked.
pub fn by_hash(conn: &mut ReadConn, hash: &[u8]) -> Result<Option<Session>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| sessions::table.find(hash).first(c).optional())?;
    Ok(row.map(session))
}

/// Sessions of an account, most recently used first.
pub fn of(conn: &mut ReadConn, admin: AdminId) -> Result<Vec<Session>, StorageError> {
    let rows: Vec<Row> = with_conn!(conn, |c| sessions::table
        .filter(sessions::account_id.eq(admin))
        .order(sessions::seen_at.desc())
        .load(c))?;
    Ok(rows.into_iter().map(session).collect())
}

/// Records the time of use.
pub fn touch(tx: &mut WriteTx, hash: &[u8], now: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set(sessions::seen_at.eq(now.0))
        .execute(c))?;
    Ok(())
}

/// Extends `fresh_until` after the password or a code was entered.
pub fn refresh(tx: &mut WriteTx, hash: &[u8], until: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set(sessions::fresh_until.eq(until.0))
        .execute(c))?;
    Ok(())
}

/// Ends one session of an account. Returns `false` if it does not exist.
pub fn end(tx: &mut WriteTx, admin: AdminId, hash: &[u8]) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(
        sessions::table
            .find(hash)
            .filter(sessions::account_id.eq(admin))
    )
    .execute(c))?;
    Ok(gone == 1)
}

/// Ends all sessions of an account except `keep`. Returns how many ended.
pub fn end_all(tx: &mut WriteTx, admin: AdminId, keep: &[u8]) -> Result<usize, StorageError> {
    Ok(with_tx!(tx, |c| diesel::delete(
        sessions::table
            .filter(sessions::account_id.eq(admin))
            .filter(sessions::id_hash.ne(keep))
    )
    .execute(c))?)
}

/// Deletes sessions last used before `before`.
pub fn purge(tx: &mut WriteTx, before: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(
        sessions::table.filter(sessions::seen_at.lt(before.0))
    )
    .execute(c))?;
    Ok(())
}
