//! Organisers' accounts, the appeals assigned to them, and their recovery codes.

pub mod login_attempts;
pub mod mails;
pub mod one_time_links;
pub mod sessions;

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::{Account, AccountState, AdminId, AppealId, Language, Role, Timestamp};
use crate::storage::schema::{account_appeals, accounts, recovery_codes};
use crate::storage::{ReadConn, StorageError, WriteTx};

type Row = (
    i64,
    Vec<u8>,
    Vec<u8>,
    String,
    String,
    String,
    String,
    Option<Vec<u8>>,
    i64,
    bool,
    i64,
    Option<i64>,
);

fn account(row: Row, appeals: Vec<AppealId>) -> Result<Account, StorageError> {
    let (
        id,
        address_index,
        profile,
        role,
        state,
        language,
        password_hash,
        totp,
        totp_step,
        required,
        created,
        entered,
    ) = row;
    Ok(Account {
        id,
        address_index,
        profile,
        role: Role::from_word(&role).ok_or(StorageError::Corrupt("accounts.role"))?,
        state: AccountState::from_word(&state).ok_or(StorageError::Corrupt("accounts.state"))?,
        language: Language::parse(&language).ok_or(StorageError::Corrupt("accounts.language"))?,
        password_hash,
        totp,
        totp_step,
        totp_required: required,
        created_at: Timestamp(created),
        entered_at: entered.map(Timestamp),
        appeals,
    })
}

fn whole(conn: &mut ReadConn, row: Option<Row>) -> Result<Option<Account>, StorageError> {
    use account_appeals::dsl as a;
    let Some(row) = row else { return Ok(None) };
    let appeals = with_conn!(conn, |c| a::account_appeals
        .filter(a::account_id.eq(row.0))
        .order(a::appeal_id)
        .select(a::appeal_id)
        .load(c))?;
    account(row, appeals).map(Some)
}

pub fn by_id(conn: &mut ReadConn, id: AdminId) -> Result<Option<Account>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| accounts::table.find(id).first(c).optional())?;
    whole(conn, row)
}

/// Looks up an account by the keyed index of its mail address.
pub fn by_address(conn: &mut ReadConn, index: &[u8]) -> Result<Option<Account>, StorageError> {
    let row: Option<Row> = with_conn!(conn, |c| accounts::table
        .filter(accounts::address_index.eq(index))
        .first(c)
        .optional())?;
    whole(conn, row)
}

/// All accounts, oldest first.
pub fn all(conn: &mut ReadConn) -> Result<Vec<Account>, StorageError> {
    use account_appeals::dsl as a;
    let rows: Vec<Row> = with_conn!(conn, |c| accounts::table.order(accounts::id).load(c))?;
    let given: Vec<(i64, i64)> = with_conn!(conn, |c| a::account_appeals
        .order((a::account_id, a::appeal_id))
        .load(c))?;
    let mut by_admin: HashMap<AdminId, Vec<AppealId>> = HashMap::new();
    for (admin, appeal) in given {
        by_admin.entry(admin).or_default().push(appeal);
    }
    rows.into_iter()
        .map(|row| {
            let appeals = by_admin.remove(&row.0).unwrap_or_default();
            account(row, appeals)
        })
        .collect()
}

pub fn any(conn: &mut ReadConn) -> Result<bool, StorageError> {
    let first: Option<i64> = with_conn!(conn, |c| accounts::table
        .select(accounts::id)
        .first(c)
        .optional())?;
    Ok(first.is_some())
}

/// Whether there is an active owner other than `id`. The site must always have one.
pub fn another_owner(conn: &mut ReadConn, id: AdminId) -> Result<bool, StorageError> {
    let found: Option<i64> = with_conn!(conn, |c| accounts::table
        .filter(accounts::role.eq(Role::Owner.word()))
        .filter(accounts::state.eq(AccountState::Active.word()))
        .filter(accounts::id.ne(id))
        .select(accounts::id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

#[derive(Debug)]
pub struct NewAccount<'a> {
    /// Keyed index of the mail address.
    pub address_index: &'a [u8],
    pub profile: &'a [u8],
    pub role: Role,
    pub state: AccountState,
    pub language: &'a Language,
    /// PHC string; empty if the account has no password.
    pub password_hash: &'a str,
}

/// Creates an account.
///
/// # Errors
/// [`StorageError::is_duplicate`] when the mail address already has an account.
pub fn create(
    tx: &mut WriteTx,
    new: &NewAccount<'_>,
    now: Timestamp,
) -> Result<AdminId, StorageError> {
    use accounts::dsl as a;
    Ok(with_tx!(tx, |c| diesel::insert_into(a::accounts)
        .values((
            a::address_index.eq(new.address_index),
            a::profile.eq(new.profile),
            a::role.eq(new.role.word()),
            a::state.eq(new.state.word()),
            a::language.eq(new.language.as_str()),
            a::password_hash.eq(new.password_hash),
            a::totp_step.eq(0_i64),
            a::totp_required.eq(false),
            a::created_at.eq(now.0),
        ))
        .returning(a::id)
        .get_result(c))?)
}

/// Replaces the appeals assigned to an account.
pub fn give(tx: &mut WriteTx, id: AdminId, appeals: &[AppealId]) -> Result<(), StorageError> {
    use account_appeals::dsl as a;
    let mut wanted = appeals.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let rows: Vec<_> = wanted
        .iter()
        .map(|appeal| (a::account_id.eq(id), a::appeal_id.eq(*appeal)))
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(a::account_appeals.filter(a::account_id.eq(id))).execute(c)?;
        diesel::insert_into(a::account_appeals)
            .values(&rows)
            .execute(c)
    })?;
    Ok(())
}

/// Sets the role, and whether two-factor authentication is required.
pub fn set_role(
    tx: &mut WriteTx,
    id: AdminId,
    role: Role,
    totp_required: bool,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set((
            accounts::role.eq(role.word()),
            accounts::totp_required.eq(totp_required)
        ))
        .execute(c))?;
    Ok(())
}

pub fn set_state(tx: &mut WriteTx, id: AdminId, state: AccountState) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set(accounts::state.eq(state.word()))
        .execute(c))?;
    Ok(())
}

/// Replaces the sealed profile and the language.
pub fn set_profile(
    tx: &mut WriteTx,
    id: AdminId,
    profile: &[u8],
    language: &Language,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set((
            accounts::profile.eq(profile),
            accounts::language.eq(language.as_str())
        ))
        .execute(c))?;
    Ok(())
}

pub fn set_password(tx: &mut WriteTx, id: AdminId, hash: &str) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set(accounts::password_hash.eq(hash))
        .execute(c))?;
    Ok(())
}

/// Enables TOTP with a sealed secret and the time step already used, or disables it with `None`.
pub fn set_totp(
    tx: &mut WriteTx,
    id: AdminId,
    sealed: Option<&[u8]>,
    step: i64,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set((accounts::totp.eq(sealed), accounts::totp_step.eq(step)))
        .execute(c))?;
    Ok(())
}

/// Marks a TOTP time step as used. Returns `false` if this or a later step was used before.
pub fn use_step(tx: &mut WriteTx, id: AdminId, step: i64) -> Result<bool, StorageError> {
    let changed = with_tx!(tx, |c| diesel::update(
        accounts::table
            .find(id)
            .filter(accounts::totp_step.lt(step))
    )
    .set(accounts::totp_step.eq(step))
    .execute(c))?;
    Ok(changed == 1)
}

/// Records the time of a login.
pub fn entered(tx: &mut WriteTx, id: AdminId, now: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set(accounts::last_login_at.eq(now.0))
        .execute(c))?;
    Ok(())
}

/// Replaces the recovery codes with these hashes; an empty slice removes all codes.
pub fn set_recovery(tx: &mut WriteTx, id: AdminId, hashes: &[Vec<u8>]) -> Result<(), StorageError> {
    use recovery_codes::dsl as r;
    let rows: Vec<_> = hashes
        .iter()
        .map(|hash| (r::account_id.eq(id), r::code_hash.eq(hash)))
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(r::recovery_codes.filter(r::account_id.eq(id))).execute(c)?;
        diesel::insert_into(r::recovery_codes)
            .values(&rows)
            .execute(c)
    })?;
    Ok(())
}

/// Number of unused recovery codes, ten at most.
pub fn recovery_left(conn: &mut ReadConn, id: AdminId) -> Result<usize, StorageError> {
    use recovery_codes::dsl as r;
    let left: Vec<Vec<u8>> = with_conn!(conn, |c| r::recovery_codes
        .filter(r::account_id.eq(id))
        .select(r::code_hash)
        .load(c))?;
    Ok(left.len())
}

/// Consumes a recovery code. Returns `false` if it does not exist.
pub fn use_recovery(tx: &mut WriteTx, id: AdminId, hash: &[u8]) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(
        recovery_codes::table.find((id, hash))
    )
    .execute(c))?;
    Ok(gone == 1)
}
