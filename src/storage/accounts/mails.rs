//! Queued mails to organisers' accounts. A row holds no body, address or link: these are looked up or derived when the
//! mail is written.

use diesel::prelude::*;

use crate::domain::{
    AccountChange, AccountId, AccountMailId, AppealId, Handle, MailKind, MessageKey, Timestamp,
};
use crate::storage::schema::account_mails;
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountMail {
    pub id: AccountMailId,
    pub account: AccountId,
    /// `None` if this version does not know the kind.
    pub kind: Option<MailKind>,
    /// Handle of the one-time link in the mail, if it has one.
    pub handle: Option<Handle>,
    /// The appeal that it is about.
    pub appeal: Option<AppealId>,
    /// The other account that it is about.
    pub about: Option<AccountId>,
    /// What changed in the account; `None` if this version does not know it.
    pub change: Option<AccountChange>,
    pub key: MessageKey,
    pub created_at: Timestamp,
    /// Attempts so far, including this one.
    pub attempts: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = account_mails)]
struct AccountMailRow {
    id: AccountMailId,
    account_id: AccountId,
    kind: String,
    handle: Option<Handle>,
    message_key: MessageKey,
    created_at: Timestamp,
    attempts: i32,
    appeal_id: Option<AppealId>,
    about_account_id: Option<AccountId>,
    detail: Option<String>,
}

/// What a mail is about.
#[derive(Clone, Copy, Default)]
struct About {
    handle: Option<Handle>,
    appeal: Option<AppealId>,
    account: Option<AccountId>,
    change: Option<AccountChange>,
}

/// Queues a mail. Call it in the transaction that causes the mail.
pub fn promise(
    tx: &mut WriteTx,
    admin: AccountId,
    kind: MailKind,
    handle: Option<Handle>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let about = About {
        handle,
        ..About::default()
    };
    insert(tx, admin, kind, about, now)
}

/// Queues a mail about an appeal.
pub fn promise_about(
    tx: &mut WriteTx,
    admin: AccountId,
    kind: MailKind,
    appeal: AppealId,
    now: Timestamp,
) -> Result<(), StorageError> {
    let about = About {
        appeal: Some(appeal),
        ..About::default()
    };
    insert(tx, admin, kind, about, now)
}

/// Queues a mail about what another account does with an appeal.
pub fn promise_alarm(
    tx: &mut WriteTx,
    admin: AccountId,
    kind: MailKind,
    appeal: AppealId,
    account: AccountId,
    now: Timestamp,
) -> Result<(), StorageError> {
    let about = About {
        appeal: Some(appeal),
        account: Some(account),
        ..About::default()
    };
    insert(tx, admin, kind, about, now)
}

/// Queues the notice of a change of what opens an account.
pub fn promise_notice(
    tx: &mut WriteTx,
    admin: AccountId,
    change: AccountChange,
    now: Timestamp,
) -> Result<(), StorageError> {
    let about = About {
        change: Some(change),
        ..About::default()
    };
    insert(tx, admin, MailKind::AccountChanged, about, now)
}

/// Whether a mail of this kind about an appeal has not left yet.
pub fn waits_about(
    conn: &mut ReadConn,
    kind: MailKind,
    appeal: AppealId,
) -> Result<bool, StorageError> {
    use account_mails::dsl as m;
    let waiting = m::account_mails
        .filter(m::appeal_id.eq(appeal))
        .filter(m::kind.eq(kind))
        .select(m::id);
    let waiting: Option<AccountMailId> = with_conn!(conn, |c| waiting.first(c).optional())?;
    Ok(waiting.is_some())
}

/// Drops the mails of this kind about an appeal that have not left yet.
pub fn drop_about(tx: &mut WriteTx, kind: MailKind, appeal: AppealId) -> Result<(), StorageError> {
    use account_mails::dsl as m;
    with_tx!(tx, |c| diesel::delete(
        m::account_mails
            .filter(m::appeal_id.eq(appeal))
            .filter(m::kind.eq(kind))
    )
    .execute(c))?;
    Ok(())
}

/// Drops the mails of this kind to an account, about an appeal or about none, that have not left yet.
pub fn drop_unsent(
    tx: &mut WriteTx,
    account: AccountId,
    kind: MailKind,
    appeal: Option<AppealId>,
) -> Result<(), StorageError> {
    use account_mails::dsl as m;
    let theirs = m::account_mails
        .filter(m::account_id.eq(account))
        .filter(m::kind.eq(kind));
    match appeal {
        Some(appeal) => {
            let about = theirs.filter(m::appeal_id.eq(appeal));
            with_tx!(tx, |c| diesel::delete(about).execute(c))?;
        }
        None => {
            let about_none = theirs.filter(m::appeal_id.is_null());
            with_tx!(tx, |c| diesel::delete(about_none).execute(c))?;
        }
    }
    Ok(())
}

/// Makes mails due that were put off beyond every wait, by a clock that was ahead.
pub fn recall(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use account_mails::dsl as m;
    let late = m::account_mails.filter(m::due_at.gt(now.plus(3 * Timestamp::HOUR)));
    with_tx!(tx, |c| diesel::update(late)
        .set(m::due_at.eq(now))
        .execute(c))?;
    Ok(())
}

fn insert(
    tx: &mut WriteTx,
    admin: AccountId,
    kind: MailKind,
    about: About,
    now: Timestamp,
) -> Result<(), StorageError> {
    use account_mails::dsl as m;
    let key = MessageKey(rand::random());
    with_tx!(tx, |c| diesel::insert_into(m::account_mails)
        .values((
            m::account_id.eq(admin),
            m::kind.eq(kind),
            m::handle.eq(about.handle),
            m::appeal_id.eq(about.appeal),
            m::about_account_id.eq(about.account),
            m::detail.eq(about.change),
            m::message_key.eq(key),
            m::created_at.eq(now),
            m::due_at.eq(now),
            m::attempts.eq(0),
        ))
        .execute(c))?;
    Ok(())
}

/// Claims the next due mail until `until`. Unless it is ended or rescheduled, it becomes due again then.
pub fn claim(
    tx: &mut WriteTx,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<AccountMail>, StorageError> {
    use account_mails::dsl as m;
    let next = m::account_mails
        .filter(m::due_at.le(now))
        .order((m::due_at, m::id));
    let row: Option<AccountMailRow> = match tx.raw_tx() {
        Conn::Sqlite(c) => {
            let next = next.select(AccountMailRow::as_select());
            next.first(&mut **c).optional()?
        }
        // Concurrent instances claim different mails.
        Conn::Postgres(c) => {
            let next = next.select(AccountMailRow::as_select());
            next.for_update().skip_locked().first(&mut **c).optional()?
        }
    };
    let Some(row) = row else {
        return Ok(None);
    };
    with_tx!(tx, |c| diesel::update(m::account_mails.find(row.id))
        .set((m::due_at.eq(until), m::attempts.eq(row.attempts + 1)))
        .execute(c))?;
    Ok(Some(AccountMail {
        id: row.id,
        account: row.account_id,
        kind: MailKind::from_word(&row.kind),
        handle: row.handle,
        appeal: row.appeal_id,
        about: row.about_account_id,
        change: row.detail.and_then(|word| AccountChange::from_word(&word)),
        key: row.message_key,
        created_at: row.created_at,
        attempts: row.attempts + 1,
    }))
}

/// Schedules the next attempt.
pub fn postpone(tx: &mut WriteTx, id: AccountMailId, due: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(account_mails::table.find(id))
        .set(account_mails::due_at.eq(due))
        .execute(c))?;
    Ok(())
}

/// Deletes a mail that was sent or given up.
pub fn end(tx: &mut WriteTx, id: AccountMailId) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(account_mails::table.find(id))
        .execute(c))?;
    Ok(())
}
