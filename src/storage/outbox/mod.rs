//! The outbox: mails that a committed transaction promises. A row holds no body and no address.

use diesel::prelude::*;

use super::schema::outbox;
use super::{Conn, StorageError};
use crate::domain::{AppealId, Language, SignatureId, Timestamp};

/// A mail to promise.
pub struct NewMail {
    appeal: AppealId,
    signature: SignatureId,
    kind: &'static str,
    language: String,
    key: [u8; 16],
    now: i64,
    due: i64,
}

impl NewMail {
    /// A mail about a signature, due at `due`. `kind` is the stable name of the kind of mail.
    #[must_use]
    pub fn new(
        appeal: AppealId,
        signature: SignatureId,
        kind: &'static str,
        language: &Language,
        now: Timestamp,
        due: Timestamp,
    ) -> Self {
        let key = rand::random();
        Self {
            appeal,
            signature,
            kind,
            language: language.as_str().to_owned(),
            key,
            now: now.0,
            due: due.0,
        }
    }
}

/// A mail that waits to be sent.
#[derive(Debug, Clone)]
pub struct QueuedMail {
    /// Its row.
    pub id: i64,
    /// The appeal.
    pub appeal: AppealId,
    /// The signature.
    pub signature: SignatureId,
    /// The stable name of its kind.
    pub kind: String,
    /// Its language.
    pub language: Language,
    /// The random part of its Message-ID, the same in every try.
    pub key: [u8; 16],
    /// When it was promised: its Date, the same in every try.
    pub created_at: Timestamp,
    /// Tries so far.
    pub attempts: i32,
}

/// Adds rows, in one statement.
///
/// # Errors
/// Those of the database.
pub fn promise(conn: &mut Conn, mails: &[NewMail]) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let rows: Vec<_> = mails
        .iter()
        .map(|mail| {
            (
                o::appeal_id.eq(mail.appeal),
                o::signature_id.eq(mail.signature),
                o::kind.eq(mail.kind),
                o::language.eq(&mail.language),
                o::state.eq("queued"),
                o::message_key.eq(mail.key.as_slice()),
                o::created_at.eq(mail.now),
                o::due_at.eq(mail.due),
                o::attempts.eq(0),
            )
        })
        .collect();
    if !rows.is_empty() {
        each!(conn, |c| diesel::insert_into(o::outbox)
            .values(&rows)
            .execute(c))?;
    }
    Ok(())
}

/// Takes up to `most` due mails and leases them until `until`: whoever dies with a lease loses it then. On Postgres
/// rows that another instance is taking are skipped.
///
/// # Errors
/// Those of the database.
pub fn claim(
    conn: &mut Conn,
    most: i64,
    now: Timestamp,
    until: Timestamp,
) -> Result<Vec<QueuedMail>, StorageError> {
    use outbox::dsl as o;
    let free = o::lease_until.is_null().or(o::lease_until.le(now.0));
    let due = o::outbox
        .filter(o::state.eq("queued").and(o::due_at.le(now.0)).and(free))
        .order((o::due_at, o::id))
        .limit(most)
        .select(o::id);
    let ids: Vec<i64> = match conn {
        Conn::Sqlite(c) => due.load(&mut **c)?,
        Conn::Postgres(c) => due.for_update().skip_locked().load(&mut **c)?,
    };
    type Row = (i64, i64, i64, String, String, Vec<u8>, i64, i32);
    let rows: Vec<Row> = each!(conn, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(ids)))
            .set((o::lease_until.eq(until.0), o::attempts.eq(o::attempts + 1)))
            .returning((
                o::id,
                o::appeal_id,
                o::signature_id,
                o::kind,
                o::language,
                o::message_key,
                o::created_at,
                o::attempts,
            ))
            .get_results(c)
    })?;
    let mail = |(id, appeal, signature, kind, language, key, created_at, attempts): Row| {
        Ok(QueuedMail {
            id,
            appeal,
            signature,
            kind,
            language: Language::parse(&language).ok_or(StorageError::Corrupt("outbox.language"))?,
            key: key
                .try_into()
                .map_err(|_| StorageError::Corrupt("outbox.message_key"))?,
            created_at: Timestamp(created_at),
            attempts,
        })
    };
    rows.into_iter().map(mail).collect()
}

/// How a try ended.
#[derive(Debug, Clone)]
pub enum Ending {
    /// The relay took it.
    Sent,
    /// It is tried again at this time, for this reason.
    Again(Timestamp, &'static str),
    /// It is not tried again, for this reason.
    Failed(&'static str),
}

/// Notes how tries ended.
///
/// # Errors
/// Those of the database.
pub fn mark(
    conn: &mut Conn,
    endings: &[(i64, Ending)],
    now: Timestamp,
) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let sent: Vec<i64> = endings
        .iter()
        .filter(|(_, ending)| matches!(ending, Ending::Sent))
        .map(|(id, _)| *id)
        .collect();
    let none = None::<i64>;
    each!(conn, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(sent)))
            .set((
                o::state.eq("sent"),
                o::ended_at.eq(now.0),
                o::lease_until.eq(none),
                o::last_error.eq(None::<String>),
            ))
            .execute(c)
    })?;
    for (id, ending) in endings {
        match ending {
            Ending::Sent => {}
            Ending::Again(due, reason) => {
                each!(conn, |c| {
                    diesel::update(o::outbox.find(id))
                        .set((
                            o::due_at.eq(due.0),
                            o::lease_until.eq(none),
                            o::last_error.eq(*reason),
                        ))
                        .execute(c)
                })?;
            }
            Ending::Failed(reason) => {
                each!(conn, |c| {
                    diesel::update(o::outbox.find(id))
                        .set((
                            o::state.eq("failed"),
                            o::ended_at.eq(now.0),
                            o::lease_until.eq(none),
                            o::last_error.eq(*reason),
                        ))
                        .execute(c)
                })?;
            }
        }
    }
    Ok(())
}

/// How many mails wait, and since when the oldest that is due waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QueueAge {
    /// Mails that wait, due or not.
    pub waiting: i64,
    /// When the oldest due mail was due.
    pub oldest_due: Option<Timestamp>,
}

/// The state of the queue.
///
/// # Errors
/// Those of the database.
pub fn age(conn: &mut Conn, now: Timestamp) -> Result<QueueAge, StorageError> {
    use diesel::dsl::{count_star, min};
    use outbox::dsl as o;
    let queued = o::outbox.filter(o::state.eq("queued"));
    let (waiting, oldest): (i64, Option<i64>) = each!(conn, |c| {
        (
            queued.select(count_star()).first(c)?,
            queued
                .filter(o::due_at.le(now.0))
                .select(min(o::due_at))
                .first(c)?,
        )
    });
    Ok(QueueAge {
        waiting,
        oldest_due: oldest.map(Timestamp),
    })
}
