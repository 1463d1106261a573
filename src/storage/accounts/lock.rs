//! Accounts that are locked until the end of the transaction. Every change of an account takes one, so that what was
//! checked before is still so when it is written: two changes at once cannot pass each other's check.

use std::ops::Deref;

use diesel::prelude::*;

use crate::domain::{Account, AccountId, AccountIndex, Role};
use crate::storage::accounts::{active_owners, by_address, by_id};
use crate::storage::schema::accounts;
use crate::storage::{Conn, StorageError, WriteTx};

/// An account as it is now, which nobody else changes until the end of the transaction. On SQLite the transaction is
/// IMMEDIATE, so there is no concurrent writer. On Postgres the row is locked `FOR NO KEY UPDATE`, for which new sessions
/// and mails of the account do not wait.
#[derive(Debug, Clone)]
pub struct LockedAccount(Account);

impl Deref for LockedAccount {
    type Target = Account;

    fn deref(&self) -> &Account {
        &self.0
    }
}

/// Locks an account. Lock one account in a transaction, and before anything else of it: its links, its sessions, its
/// passkeys.
pub fn locked(tx: &mut WriteTx, id: AccountId) -> Result<Option<LockedAccount>, StorageError> {
    if let Conn::Postgres(c) = tx.raw_tx() {
        let row = accounts::table.find(id).select(accounts::id);
        let _: Option<AccountId> = row.for_no_key_update().first(&mut **c).optional()?;
    }
    // Read again: what the lock waited for may have changed it.
    Ok(by_id(tx, id)?.map(LockedAccount))
}

/// Locks the account of a mail address.
pub fn locked_by_address(
    tx: &mut WriteTx,
    index: AccountIndex,
) -> Result<Option<LockedAccount>, StorageError> {
    match by_address(tx, index)? {
        Some(account) => locked(tx, account.id),
        None => Ok(None),
    }
}

/// Locks an account and all owners, in the order of their numbers, and returns who of them are active owners: for a change
/// after which the account may be no active owner any more, because the site must always have one.
pub fn locked_with_owners(
    tx: &mut WriteTx,
    id: AccountId,
) -> Result<(Option<LockedAccount>, Vec<AccountId>), StorageError> {
    if let Conn::Postgres(c) = tx.raw_tx() {
        let rows = accounts::table
            .filter(accounts::role.eq(Role::Owner).or(accounts::id.eq(id)))
            .order(accounts::id)
            .select(accounts::id);
        let _: Vec<AccountId> = rows.for_no_key_update().load(&mut **c)?;
    }
    let account = by_id(tx, id)?.map(LockedAccount);
    Ok((account, active_owners(tx)?))
}
