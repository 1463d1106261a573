//! Organisers' sessions, stored by the SHA-256 of the identifier in the cookie, so that a stolen database does not
//! allow logins.

use diesel::prelude::*;

use crate::domain::{AccountId, SessionKey, Timestamp};
use crate::storage::schema::sessions;
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// SHA-256 of the session identifier.
    pub id_hash: Vec<u8>,
    /// Stays when the identifier changes.
    pub key: SessionKey,
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    pub created_at: Timestamp,
    /// Time of the last use, to the minute.
    pub seen_at: Timestamp,
    /// Until when no new password or code is needed for sensitive actions.
    pub fresh_until: Timestamp,
    /// Browser and system families, such as `Firefox, Linux`.
    pub label: String,
}

pub fn create(tx: &mut WriteTx, new: &Session) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::insert_into(sessions::table)
        .values(new)
        .execute(c))?;
    Ok(())
}

/// Looks up a session by its hash. Expiry is not checked.
pub fn by_hash(conn: &mut ReadConn, hash: &[u8]) -> Result<Option<Session>, StorageError> {
    Ok(with_conn!(conn, |c| sessions::table
        .find(hash)
        .select(Session::as_select())
        .first(c)
        .optional())?)
}

/// Sessions of an account, most recently used first.
pub fn of(conn: &mut ReadConn, admin: AccountId) -> Result<Vec<Session>, StorageError> {
    Ok(with_conn!(conn, |c| sessions::table
        .filter(sessions::account_id.eq(admin))
        .order(sessions::seen_at.desc())
        .select(Session::as_select())
        .load(c))?)
}

/// Records the time of use.
pub fn touch(tx: &mut WriteTx, hash: &[u8], now: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set(sessions::seen_at.eq(now))
        .execute(c))?;
    Ok(())
}

/// Locks a session until the end of the transaction; `false` if it ended meanwhile.
pub fn lock(tx: &mut WriteTx, hash: &[u8]) -> Result<bool, StorageError> {
    let row = sessions::table.find(hash).select(sessions::account_id);
    let found: Option<AccountId> = match tx.raw_tx() {
        // The transaction is IMMEDIATE, so there is no concurrent writer.
        Conn::Sqlite(c) => row.first(&mut **c).optional()?,
        Conn::Postgres(c) => row.for_update().first(&mut **c).optional()?,
    };
    Ok(found.is_some())
}

/// Gives a session a new identifier and extends `fresh_until`, after the password or a code was entered. Returns
/// `false` if it ended meanwhile, or got another identifier.
pub fn renew(
    tx: &mut WriteTx,
    hash: &[u8],
    new_hash: &[u8],
    until: Timestamp,
) -> Result<bool, StorageError> {
    let renewed = with_tx!(tx, |c| diesel::update(sessions::table.find(hash))
        .set((
            sessions::id_hash.eq(new_hash),
            sessions::fresh_until.eq(until)
        ))
        .execute(c))?;
    Ok(renewed == 1)
}

/// Ends `fresh_until` of all sessions of an account except `keep`.
pub fn end_freshness(
    tx: &mut WriteTx,
    account: AccountId,
    keep: &[u8],
    now: Timestamp,
) -> Result<(), StorageError> {
    let others = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::id_hash.ne(keep))
        .filter(sessions::fresh_until.gt(now));
    with_tx!(tx, |c| diesel::update(others)
        .set(sessions::fresh_until.eq(now))
        .execute(c))?;
    Ok(())
}

/// Ends the session with this identifier, whoever it belongs to. Returns its account.
pub fn end_any(tx: &mut WriteTx, hash: &[u8]) -> Result<Option<AccountId>, StorageError> {
    Ok(with_tx!(tx, |c| diesel::delete(
        sessions::table.find(hash)
    )
    .returning(sessions::account_id)
    .get_result(c)
    .optional())?)
}

/// Ends one session of an account. Returns `false` if it does not exist.
pub fn end(tx: &mut WriteTx, admin: AccountId, hash: &[u8]) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(
        sessions::table
            .find(hash)
            .filter(sessions::account_id.eq(admin))
    )
    .execute(c))?;
    Ok(gone == 1)
}

/// Ends all sessions of an account except `keep`. Returns how many ended.
pub fn end_all(tx: &mut WriteTx, admin: AccountId, keep: &[u8]) -> Result<usize, StorageError> {
    Ok(with_tx!(tx, |c| diesel::delete(
        sessions::table
            .filter(sessions::account_id.eq(admin))
            .filter(sessions::id_hash.ne(keep))
    )
    .execute(c))?)
}

/// Deletes sessions last used before `before`, and those begun or used after `after`, by a clock that was ahead.
pub fn purge(tx: &mut WriteTx, before: Timestamp, after: Timestamp) -> Result<(), StorageError> {
    use sessions::dsl as s;
    let is_ahead = s::seen_at.gt(after).or(s::created_at.gt(after));
    with_tx!(tx, |c| diesel::delete(
        s::sessions.filter(s::seen_at.lt(before).or(is_ahead))
    )
    .execute(c))?;
    Ok(())
}
