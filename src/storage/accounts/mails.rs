//! Queued mails to organisers' accounts. A row holds no body, address or link: these are looked up or derived when the
//! mail is written.

use diesel::prelude::*;

use crate::domain::{AdminId, MailKind, Timestamp};
use crate::storage::schema::account_mails;
use crate::storage::{Conn, StorageError, WriteTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountMail {
    pub id: i64,
    pub admin: AdminId,
    /// `None` if this version does not know the kind.
    pub kind: Option<MailKind>,
    /// Handle of the one-time link in the mail, if it has one.
    pub handle: Option<[u8; 16]>,
    /// Random part of the Message-ID, constant across attempts.
    pub key: [u8; 16],
    pub created_at: Timestamp,
    /// Attempts so far, including this one.
    pub attempts: i32,
}

/// Queues a mail. Call it in the transaction that causes the mail.
pub fn promise(
    tx: &mut WriteTx,
    admin: AdminId,
    kind: MailKind,
    handle: Option<&[u8]>,
    now: Timestamp,
) -> Result<(), StorageError> {
    use account_mails::dsl as m;
    let key: [u8; 16] = rand::random();
    with_tx!(tx, |c| diesel::insert_into(m::account_mails)
        .values((
            m::account_id.eq(admin),
            m::kind.eq(kind.word()),
            m::handle.eq(handle),
            m::message_key.eq(key.as_slice()),
            m::created_at.eq(now.0),
            m::due_at.eq(now.0),
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
    type Row = (i64, i64, String, Option<Vec<u8>>, Vec<u8>, i64, i32);
    let next = m::account_mails
        .filter(m::due_at.le(now.0))
        .order((m::due_at, m::id))
        .select((
            m::id,
            m::account_id,
            m::kind,
            m::handle,
            m::message_key,
            m::created_at,
            m::attempts,
        ));
    let row: Option<Row> = match tx.raw_tx() {
        Conn::Sqlite(c) => next.first(&mut **c).optional()?,
        // Concurrent instances claim different mails.
        Conn::Postgres(c) => next.for_update().skip_locked().first(&mut **c).optional()?,
    };
    let Some((id, admin, kind, handle, key, created, attempts)) = row else {
        return Ok(None);
    };
    with_tx!(tx, |c| diesel::update(m::account_mails.find(id))
        .set((m::due_at.eq(until.0), m::attempts.eq(attempts + 1)))
        .execute(c))?;
    let corrupt = StorageError::Corrupt("account_mails");
    Ok(Some(AccountMail {
        id,
        admin,
        kind: MailKind::from_word(&kind),
        handle: handle.and_then(|handle| handle.try_into().ok()),
        key: key.try_into().map_err(|_| corrupt)?,
        created_at: Timestamp(created),
        attempts: attempts + 1,
    }))
}

/// Schedules the next attempt.
pub fn again(tx: &mut WriteTx, id: i64, due: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(account_mails::table.find(id))
        .set(account_mails::due_at.eq(due.0))
        .execute(c))?;
    Ok(())
}

/// Deletes a mail that was sent or given up.
pub fn end(tx: &mut WriteTx, id: i64) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(account_mails::table.find(id))
        .execute(c))?;
    Ok(())
}
