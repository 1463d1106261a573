//! Valid one-time links of accounts. The links themselves are derived from their handles and never stored.

use diesel::prelude::*;

use crate::domain::{AccountId, Handle, Timestamp, TokenPurpose};
use crate::storage::schema::account_links;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Makes a link valid. An account has one link per purpose: an older one is invalidated.
pub fn create(
    tx: &mut WriteTx,
    handle: Handle,
    purpose: TokenPurpose,
    admin: Option<AccountId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    use account_links::dsl as l;
    end(tx, purpose, admin)?;
    with_tx!(tx, |c| diesel::insert_into(l::account_links)
        .values((
            l::handle.eq(handle),
            l::purpose.eq(purpose),
            l::account_id.eq(admin),
            l::created_at.eq(now),
            l::expires_at.eq(now.plus(purpose.lifetime())),
        ))
        .execute(c))?;
    Ok(())
}

/// The time from now within which the end of a link must be to be valid: one that is later was set by a clock that was
/// ahead, and would work for longer than it may.
macro_rules! is_valid {
    ($purpose:expr, $now:expr) => {{
        use account_links::dsl as l;
        let latest = $purpose.lifetime() + Timestamp::CLOCKS_DIFFER;
        l::expires_at
            .gt($now)
            .and(l::expires_at.le($now.plus(latest)))
    }};
}

/// Lets the valid link of an account work for its whole time again, from now; `None` if it has none that was made within
/// a day.
pub fn extend(
    tx: &mut WriteTx,
    purpose: TokenPurpose,
    account: AccountId,
    now: Timestamp,
) -> Result<Option<Handle>, StorageError> {
    use account_links::dsl as l;
    let valid = l::account_links
        .filter(l::purpose.eq(purpose))
        .filter(l::account_id.eq(account))
        .filter(is_valid!(purpose, now))
        .filter(l::created_at.gt(now.plus(-Timestamp::DAY)));
    Ok(with_tx!(tx, |c| diesel::update(valid)
        .set(l::expires_at.eq(now.plus(purpose.lifetime())))
        .returning(l::handle)
        .get_result(c)
        .optional())?)
}

/// Invalidates the links of an account for a purpose. `None` is the set-up link, which has no account.
pub fn end(
    tx: &mut WriteTx,
    purpose: TokenPurpose,
    admin: Option<AccountId>,
) -> Result<(), StorageError> {
    use account_links::dsl as l;
    let of = l::account_links.filter(l::purpose.eq(purpose));
    with_tx!(tx, |c| match admin {
        Some(admin) => diesel::delete(of.filter(l::account_id.eq(admin))).execute(c),
        None => diesel::delete(of.filter(l::account_id.is_null())).execute(c),
    })?;
    Ok(())
}

/// Whom a valid link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkOwner {
    /// The set-up link: there is no account yet.
    Nobody,
    Account(AccountId),
}

/// Returns the owner of a link; `None` if it is not valid.
pub fn find(
    conn: &mut ReadConn,
    handle: Handle,
    purpose: TokenPurpose,
    now: Timestamp,
) -> Result<Option<LinkOwner>, StorageError> {
    use account_links::dsl as l;
    let account: Option<Option<AccountId>> = with_conn!(conn, |c| l::account_links
        .find(handle)
        .filter(l::purpose.eq(purpose))
        .filter(is_valid!(purpose, now))
        .select(l::account_id)
        .first(c)
        .optional())?;
    Ok(account.map(|account| account.map_or(LinkOwner::Nobody, LinkOwner::Account)))
}

/// Consumes a link. Returns `false` if a concurrent request consumed it first.
pub fn take(tx: &mut WriteTx, handle: Handle) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(account_links::table.find(handle))
        .execute(c))?;
    Ok(gone == 1)
}

/// Deletes expired links, and those that end more than `ahead` milliseconds after they could.
pub fn purge(tx: &mut WriteTx, now: Timestamp, ahead: i64) -> Result<(), StorageError> {
    use account_links::dsl as l;
    for purpose in TokenPurpose::ALL {
        let latest = now.plus(purpose.lifetime() + ahead);
        let over = l::expires_at.le(now).or(l::expires_at.gt(latest));
        let theirs = l::account_links.filter(l::purpose.eq(*purpose).and(over));
        with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    }
    Ok(())
}
