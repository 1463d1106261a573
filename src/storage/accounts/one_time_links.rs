//! One-time links of accounts: which still work. The links themselves are derived from their handles and never stored.

use diesel::prelude::*;

use crate::domain::{AdminId, Timestamp, TokenPurpose};
use crate::storage::schema::account_links;
use crate::storage::{Conn, StorageError};

/// Stores that a link works. An account has one link for a purpose: an older one ends.
pub fn create(
    conn: &mut Conn,
    handle: &[u8],
    purpose: TokenPurpose,
    admin: Option<AdminId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    use account_links::dsl as l;
    end(conn, purpose, admin)?;
    with_conn!(conn, |c| diesel::insert_into(l::account_links)
        .values((
            l::handle.eq(handle),
            l::purpose.eq(purpose.word()),
            l::admin_id.eq(admin),
            l::created_at.eq(now.0),
            l::expires_at.eq(now.plus(purpose.life()).0),
        ))
        .execute(c))?;
    Ok(())
}

/// Ends the links of an account for a purpose; of no account, those of the set-up.
pub fn end(
    conn: &mut Conn,
    purpose: TokenPurpose,
    admin: Option<AdminId>,
) -> Result<(), StorageError> {
    use account_links::dsl as l;
    let of = l::account_links.filter(l::purpose.eq(purpose.word()));
    with_conn!(conn, |c| match admin {
        Some(admin) => diesel::delete(of.filter(l::admin_id.eq(admin))).execute(c),
        None => diesel::delete(of.filter(l::admin_id.is_null())).execute(c),
    })?;
    Ok(())
}

/// Whose link this is, when it still works: `Some(None)` for the set-up, which is nobody's yet.
pub fn find(
    conn: &mut Conn,
    handle: &[u8],
    purpose: TokenPurpose,
    now: Timestamp,
) -> Result<Option<Option<AdminId>>, StorageError> {
    use account_links::dsl as l;
    Ok(with_conn!(conn, |c| l::account_links
        .find(handle)
        .filter(l::purpose.eq(purpose.word()))
        .filter(l::expires_at.gt(now.0))
        .select(l::admin_id)
        .first(c)
        .optional())?)
}

/// Uses a link up; `false` when somebody was faster.
pub fn take(conn: &mut Conn, handle: &[u8]) -> Result<bool, StorageError> {
    let gone = with_conn!(conn, |c| diesel::delete(account_links::table.find(handle))
        .execute(c))?;
    Ok(gone == 1)
}

/// Erases the links that no longer work.
pub fn purge(conn: &mut Conn, now: Timestamp) -> Result<(), StorageError> {
    with_conn!(conn, |c| diesel::delete(
        account_links::table.filter(account_links::expires_at.le(now.0))
    )
    .execute(c))?;
    Ok(())
}
