//! Organisers' sessions, by the SHA-256 of the identifier in the cookie: a stolen database opens none.

use diesel::prelude::*;

use crate::domain::{AdminId, Timestamp};
use crate::storage::schema::sessions;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// A session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the identifier.
    pub id_hash: Vec<u8>,
    pub admin: AdminId,
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// Until when the password or a code counts as just given.
    pub fresh_until: Timestamp,
    /// The family of browser and system, such as `Firefox, Linux`.
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
            s::admin_id.eq(new.admin),
            s::created_at.eq(new.created_at.0),
            s::seen_at.eq(new.seen_at.0),
            s::fresh_until.eq(new.fresh_until.0),
            s::label.eq(&new.label),
        ))
        .execute(c))?;
    Ok(())
}

/// The session with this hash, whatever its age.
pub fn by_hash(conn: &mut ReadConn, hash: &[u8]) -> Result<Option<Session>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| sessions::table.find(hash).first(c).optional())?;
    Ok(row.map(session))
}

/// The sessions of an account, the latest used first.
pub fn of(conn: &mut ReadConn, admin: AdminId) -> Result<Vec<Session>, StorageError> {
    let rows: Vec<Row> = with_conn!(conn, |c| sessions::table
        .filter(sessions::admin_id.eq(admin))
        .order(sessions::seen_at.desc())
        .load(c))?;
    Ok(rows.into_iter().map(session).collect())
}

/// Notes that a session was used.
pub fn touch(tx: &mut WriteTx, hash: &[u8], now: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set(sessions::seen_at.eq(now.0))
        .execute(c))?;
    Ok(())
}

/// Notes that the password or a code was just given.
pub fn refresh(tx: &mut WriteTx, hash: &[u8], until: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set(sessions::fresh_until.eq(until.0))
        .execute(c))?;
    Ok(())
}

/// Ends one session of an account; `false` when there was none.
pub fn end(tx: &mut WriteTx, admin: AdminId, hash: &[u8]) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(
        sessions::table
            .find(hash)
            .filter(sessions::admin_id.eq(admin))
    )
    .execute(c))?;
    Ok(gone == 1)
}

/// Ends every session of an account but the one to keep; says how many.
pub fn end_all(tx: &mut WriteTx, admin: AdminId, keep: &[u8]) -> Result<usize, StorageError> {
    Ok(with_tx!(tx, |c| diesel::delete(
        sessions::table
            .filter(sessions::admin_id.eq(admin))
            .filter(sessions::id_hash.ne(keep))
    )
    .execute(c))?)
}

/// Erases the sessions that were last used before `before`.
pub fn purge(tx: &mut WriteTx, before: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(
        sessions::table.filter(sessions::seen_at.lt(before.0))
    )
    .execute(c))?;
    Ok(())
}
