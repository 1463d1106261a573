//! Passkeys of organisers' accounts, and the challenges that were answered.

use diesel::prelude::*;

use crate::domain::{AccountId, PasskeyId, Timestamp};
use crate::storage::accounts::LockedAccount;
use crate::storage::schema::{passkeys, spent_challenges};
use crate::storage::{ReadConn, StorageError, WriteTx};

#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = passkeys)]
pub struct Passkey {
    pub id: PasskeyId,
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    /// By which browsers and authenticators know it.
    pub credential_id: Vec<u8>,
    /// The word of the algorithm of its signatures.
    pub algorithm: String,
    pub public_key: Vec<u8>,
    /// The last count of signatures that the authenticator gave; 0 if it does not count.
    pub sign_count: i64,
    /// Sealed.
    pub name: Vec<u8>,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// A passkey that is not stored yet.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = passkeys)]
pub struct NewPasskey {
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    pub credential_id: Vec<u8>,
    pub algorithm: String,
    pub public_key: Vec<u8>,
    pub sign_count: i64,
    pub name: Vec<u8>,
    pub created_at: Timestamp,
}

/// The passkeys of an account, oldest first.
pub fn of(conn: &mut ReadConn, account: AccountId) -> Result<Vec<Passkey>, StorageError> {
    Ok(with_conn!(conn, |c| passkeys::table
        .filter(passkeys::account_id.eq(account))
        .order(passkeys::id)
        .select(Passkey::as_select())
        .load(c))?)
}

/// The passkey with this credential id, of any account.
pub fn by_credential(
    conn: &mut ReadConn,
    credential: &[u8],
) -> Result<Option<Passkey>, StorageError> {
    Ok(with_conn!(conn, |c| passkeys::table
        .filter(passkeys::credential_id.eq(credential))
        .select(Passkey::as_select())
        .first(c)
        .optional())?)
}

/// Stores a passkey.
///
/// # Errors
/// [`StorageError::is_duplicate`] when the credential is known already.
pub fn create(tx: &mut WriteTx, new: &NewPasskey) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::insert_into(passkeys::table)
        .values(new)
        .execute(c))?;
    Ok(())
}

/// Notes that a passkey was used, with the count of signatures that its authenticator gave. Returns `false` if that
/// count is not higher than before: another authenticator may hold a copy of the key. One that does not count gives 0.
pub fn used(
    tx: &mut WriteTx,
    id: PasskeyId,
    sign_count: i64,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let key = passkeys::table.find(id);
    let values = (
        passkeys::sign_count.eq(sign_count),
        passkeys::used_at.eq(now),
    );
    let updated = with_tx!(tx, |c| if sign_count == 0 {
        diesel::update(key.filter(passkeys::sign_count.eq(0)))
            .set(values)
            .execute(c)
    } else {
        diesel::update(key.filter(passkeys::sign_count.lt(sign_count)))
            .set(values)
            .execute(c)
    })?;
    Ok(updated == 1)
}

/// Whether a passkey is one of the account.
pub fn is_of(
    tx: &mut WriteTx,
    account: &LockedAccount,
    id: PasskeyId,
) -> Result<bool, StorageError> {
    let keys = of(tx, account.id)?;
    Ok(keys.iter().any(|key| key.id == id))
}

/// Removes a passkey of an account. Returns `false` if it does not exist.
pub fn remove(
    tx: &mut WriteTx,
    account: &LockedAccount,
    id: PasskeyId,
) -> Result<bool, StorageError> {
    let of = passkeys::table
        .find(id)
        .filter(passkeys::account_id.eq(account.id));
    Ok(with_tx!(tx, |c| diesel::delete(of).execute(c))? == 1)
}

/// Removes all passkeys of an account.
pub fn remove_all(tx: &mut WriteTx, account: &LockedAccount) -> Result<(), StorageError> {
    let of = passkeys::table.filter(passkeys::account_id.eq(account.id));
    with_tx!(tx, |c| diesel::delete(of).execute(c))?;
    Ok(())
}

/// Marks a challenge as answered. Returns `false` if it was answered before.
pub fn spend(
    tx: &mut WriteTx,
    challenge_hash: &[u8],
    now: Timestamp,
) -> Result<bool, StorageError> {
    use spent_challenges::dsl as s;
    let stored = with_tx!(tx, |c| diesel::insert_into(s::spent_challenges)
        .values((s::challenge_hash.eq(challenge_hash), s::at.eq(now)))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(stored == 1)
}

/// Forgets the challenges that were answered before a time.
pub fn purge_challenges(tx: &mut WriteTx, before: Timestamp) -> Result<(), StorageError> {
    let old = spent_challenges::table.filter(spent_challenges::at.lt(before));
    with_tx!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
