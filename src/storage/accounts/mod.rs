//! Organisers' accounts, the appeals assigned to them, and their recovery codes.

mod lock;
pub mod login_attempts;
pub mod mails;
pub mod one_time_links;
pub mod passkeys;
pub mod sessions;
pub mod waiting_notices;

pub use lock::{LockedAccount, locked, locked_by_address, locked_with_owners};

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::{
    Account, AccountId, AccountIndex, AccountState, AppealId, Language, Role, Timestamp,
    WaitingNotice,
};
use crate::storage::schema::{account_appeals, accounts, recovery_codes};
use crate::storage::{ReadConn, StorageError, WriteTx};

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts)]
struct AccountRow {
    id: AccountId,
    address_index: AccountIndex,
    profile: Vec<u8>,
    role: Role,
    state: AccountState,
    language: Language,
    password_hash: String,
    totp: Option<Vec<u8>>,
    totp_step: i64,
    totp_required: bool,
    created_at: Timestamp,
    last_login_at: Option<Timestamp>,
    waiting_notice: WaitingNotice,
    notified_day: i64,
    unreachable_at: Option<Timestamp>,
}

impl AccountRow {
    fn with(self, appeals: Vec<AppealId>, has_passkey: bool) -> Account {
        Account {
            id: self.id,
            address_index: self.address_index,
            profile: self.profile,
            role: self.role,
            state: self.state,
            language: self.language,
            password_hash: self.password_hash,
            totp: self.totp,
            totp_step: self.totp_step,
            totp_required: self.totp_required,
            created_at: self.created_at,
            last_login_at: self.last_login_at,
            waiting_notice: self.waiting_notice,
            notified_day: self.notified_day,
            unreachable_at: self.unreachable_at,
            has_passkey,
            appeals,
        }
    }
}

fn complete(conn: &mut ReadConn, row: Option<AccountRow>) -> Result<Option<Account>, StorageError> {
    use account_appeals::dsl as a;
    let Some(row) = row else { return Ok(None) };
    let appeals = with_conn!(conn, |c| a::account_appeals
        .filter(a::account_id.eq(row.id))
        .order(a::appeal_id)
        .select(a::appeal_id)
        .load(c))?;
    let has_passkey = !with_passkeys(conn, Some(row.id))?.is_empty();
    Ok(Some(row.with(appeals, has_passkey)))
}

/// Which accounts have a passkey: all of them, or this one.
fn with_passkeys(
    conn: &mut ReadConn,
    account: Option<AccountId>,
) -> Result<Vec<AccountId>, StorageError> {
    use crate::storage::schema::passkeys::dsl as p;
    let found = p::passkeys.select(p::account_id).distinct();
    Ok(match account {
        Some(account) => with_conn!(conn, |c| found.filter(p::account_id.eq(account)).load(c))?,
        None => with_conn!(conn, |c| found.load(c))?,
    })
}

pub fn by_id(conn: &mut ReadConn, id: AccountId) -> Result<Option<Account>, StorageError> {
    let row = with_conn!(conn, |c| accounts::table
        .find(id)
        .select(AccountRow::as_select())
        .first(c)
        .optional())?;
    complete(conn, row)
}

/// Looks up an account by the keyed index of its mail address.
pub fn by_address(
    conn: &mut ReadConn,
    index: AccountIndex,
) -> Result<Option<Account>, StorageError> {
    let row = with_conn!(conn, |c| accounts::table
        .filter(accounts::address_index.eq(index))
        .select(AccountRow::as_select())
        .first(c)
        .optional())?;
    complete(conn, row)
}

/// All accounts, oldest first.
pub fn all(conn: &mut ReadConn) -> Result<Vec<Account>, StorageError> {
    use account_appeals::dsl as a;
    let rows: Vec<AccountRow> = with_conn!(conn, |c| accounts::table
        .order(accounts::id)
        .select(AccountRow::as_select())
        .load(c))?;
    let assigned: Vec<(AccountId, AppealId)> = with_conn!(conn, |c| a::account_appeals
        .order((a::account_id, a::appeal_id))
        .load(c))?;
    let mut by_account: HashMap<AccountId, Vec<AppealId>> = HashMap::new();
    for (account, appeal) in assigned {
        by_account.entry(account).or_default().push(appeal);
    }
    let with_passkeys = with_passkeys(conn, None)?;
    let accounts = rows.into_iter().map(|row| {
        let appeals = by_account.remove(&row.id).unwrap_or_default();
        let has_passkey = with_passkeys.contains(&row.id);
        row.with(appeals, has_passkey)
    });
    Ok(accounts.collect())
}

pub fn any(conn: &mut ReadConn) -> Result<bool, StorageError> {
    let first: Option<AccountId> = with_conn!(conn, |c| accounts::table
        .select(accounts::id)
        .first(c)
        .optional())?;
    Ok(first.is_some())
}

pub fn active_owners(conn: &mut ReadConn) -> Result<Vec<AccountId>, StorageError> {
    Ok(with_conn!(conn, |c| accounts::table
        .filter(accounts::role.eq(Role::Owner))
        .filter(accounts::state.eq(AccountState::Active))
        .order(accounts::id)
        .select(accounts::id)
        .load(c))?)
}

#[derive(Debug)]
pub struct NewAccount<'a> {
    pub address_index: AccountIndex,
    pub profile: &'a [u8],
    pub role: Role,
    pub state: AccountState,
    pub language: &'a Language,
    /// PHC string; empty if the account has no password.
    pub password_hash: &'a str,
}

/// Creates an account; `None` when the mail address has one already.
pub fn create(
    tx: &mut WriteTx,
    new: &NewAccount<'_>,
    now: Timestamp,
) -> Result<Option<LockedAccount>, StorageError> {
    use accounts::dsl as a;
    let id: Option<AccountId> = with_tx!(tx, |c| diesel::insert_into(a::accounts)
        .values((
            a::address_index.eq(new.address_index),
            a::profile.eq(new.profile),
            a::role.eq(new.role),
            a::state.eq(new.state),
            a::language.eq(&new.language),
            a::password_hash.eq(new.password_hash),
            a::totp_step.eq(0_i64),
            a::totp_required.eq(false),
            a::created_at.eq(now),
        ))
        .on_conflict(a::address_index)
        .do_nothing()
        .returning(a::id)
        .get_result(c)
        .optional())?;
    match id {
        Some(id) => locked(tx, id),
        None => Ok(None),
    }
}

/// Replaces the appeals assigned to an account.
pub fn give(
    tx: &mut WriteTx,
    account: &LockedAccount,
    appeals: &[AppealId],
) -> Result<(), StorageError> {
    use account_appeals::dsl as a;
    let mut wanted = appeals.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let rows: Vec<_> = wanted
        .iter()
        .map(|appeal| (a::account_id.eq(account.id), a::appeal_id.eq(*appeal)))
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(a::account_appeals.filter(a::account_id.eq(account.id))).execute(c)?;
        diesel::insert_into(a::account_appeals)
            .values(&rows)
            .execute(c)
    })?;
    Ok(())
}

/// Sets the role, and whether two-factor authentication is required.
pub fn set_role(
    tx: &mut WriteTx,
    account: &LockedAccount,
    role: Role,
    totp_required: bool,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set((
            accounts::role.eq(role),
            accounts::totp_required.eq(totp_required)
        ))
        .execute(c))?;
    Ok(())
}

pub fn set_state(
    tx: &mut WriteTx,
    account: &LockedAccount,
    state: AccountState,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set(accounts::state.eq(state))
        .execute(c))?;
    Ok(())
}

/// Replaces the sealed profile and the language.
pub fn set_profile(
    tx: &mut WriteTx,
    account: &LockedAccount,
    profile: &[u8],
    language: &Language,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set((
            accounts::profile.eq(profile),
            accounts::language.eq(language)
        ))
        .execute(c))?;
    Ok(())
}

/// Notes that the mailbox of an account does not exist, or that mail arrives after all.
pub fn set_unreachable(
    tx: &mut WriteTx,
    id: AccountId,
    at: Option<Timestamp>,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(id))
        .set(accounts::unreachable_at.eq(at))
        .execute(c))?;
    Ok(())
}

pub fn set_password(
    tx: &mut WriteTx,
    account: &LockedAccount,
    hash: &str,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set(accounts::password_hash.eq(hash))
        .execute(c))?;
    Ok(())
}

/// Enables TOTP with a sealed secret and the time step already used, or disables it with `None`.
pub fn set_totp(
    tx: &mut WriteTx,
    account: &LockedAccount,
    sealed: Option<&[u8]>,
    step: i64,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set((accounts::totp.eq(sealed), accounts::totp_step.eq(step)))
        .execute(c))?;
    Ok(())
}

/// Marks a TOTP time step as used. Returns `false` if this or a later step was used before.
pub fn use_step(
    tx: &mut WriteTx,
    account: &LockedAccount,
    step: i64,
) -> Result<bool, StorageError> {
    let changed = with_tx!(tx, |c| diesel::update(
        accounts::table
            .find(account.id)
            .filter(accounts::totp_step.lt(step))
    )
    .set(accounts::totp_step.eq(step))
    .execute(c))?;
    Ok(changed == 1)
}

/// Records the time of a login.
pub fn entered(
    tx: &mut WriteTx,
    account: &LockedAccount,
    now: Timestamp,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(accounts::table.find(account.id))
        .set(accounts::last_login_at.eq(now))
        .execute(c))?;
    Ok(())
}

/// Replaces the recovery codes with these hashes; an empty slice removes all codes.
pub fn set_recovery(
    tx: &mut WriteTx,
    account: &LockedAccount,
    hashes: &[Vec<u8>],
) -> Result<(), StorageError> {
    use recovery_codes::dsl as r;
    let rows: Vec<_> = hashes
        .iter()
        .map(|hash| (r::account_id.eq(account.id), r::code_hash.eq(hash)))
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(r::recovery_codes.filter(r::account_id.eq(account.id))).execute(c)?;
        diesel::insert_into(r::recovery_codes)
            .values(&rows)
            .execute(c)
    })?;
    Ok(())
}

/// Number of unused recovery codes, ten at most.
pub fn recovery_left(conn: &mut ReadConn, id: AccountId) -> Result<usize, StorageError> {
    use recovery_codes::dsl as r;
    let left: Vec<Vec<u8>> = with_conn!(conn, |c| r::recovery_codes
        .filter(r::account_id.eq(id))
        .select(r::code_hash)
        .load(c))?;
    Ok(left.len())
}

/// Consumes a recovery code. Returns `false` if it does not exist.
pub fn use_recovery(
    tx: &mut WriteTx,
    account: &LockedAccount,
    hash: &[u8],
) -> Result<bool, StorageError> {
    let gone = with_tx!(tx, |c| diesel::delete(
        recovery_codes::table.find((account.id, hash))
    )
    .execute(c))?;
    Ok(gone == 1)
}
