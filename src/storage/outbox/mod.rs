//! The outbox: mails that a committed transaction promises. A row holds no body and no address.
//!
//! Claiming and marking cost a number of statements that does not grow with the mails: rows that end alike are marked
//! together.

pub mod load_context;
mod mark;
pub mod quota;
pub mod suppressions;

use diesel::prelude::*;

use super::schema::outbox;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{AppealId, Language, MailKind, OutboxState, SignatureId, Timestamp};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::quota::Quota;

pub use mark::{Ended, Ending, mark};

/// Ranks of mails: 0 leaves first.
pub const PRIORITIES: i32 = 3;
/// The reason of a row that waits for its slot in the pace of its destination.
pub(super) const PACED: &str = "paced";

/// The rank of a kind of mail: confirmations, whose owner waits in front of the screen, before answers to other
/// requests, and these before news.
fn priority(kind: MailKind) -> i32 {
    match kind {
        MailKind::Confirm | MailKind::ConfirmCollective => 0,
        _ => 1,
    }
}

pub struct NewMail {
    appeal: AppealId,
    signature: SignatureId,
    kind: MailKind,
    language: String,
    key: [u8; 16],
    now: i64,
    due: i64,
    priority: i32,
}

impl NewMail {
    /// A mail about a signature, due at `due`.
    #[must_use]
    pub fn new(
        appeal: AppealId,
        signature: SignatureId,
        kind: MailKind,
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
            priority: priority(kind),
        }
    }

    /// The same mail behind all others: nobody waits for it in front of a screen.
    #[must_use]
    pub fn behind(self) -> Self {
        Self {
            priority: PRIORITIES - 1,
            ..self
        }
    }
}

/// A mail that waits to be sent.
#[derive(Debug, Clone)]
pub struct QueuedMail {
    pub id: i64,
    pub appeal: AppealId,
    pub signature: SignatureId,
    /// `None` for a kind that this version does not know.
    pub kind: Option<MailKind>,
    pub language: Language,
    /// The random part of its Message-ID, the same in every try.
    pub key: [u8; 16],
    /// When it was promised: its Date, the same in every try.
    pub created_at: Timestamp,
    pub attempts: i32,
    /// Its rank; 0 leaves first.
    pub priority: i32,
    /// Whether it waited for its slot, which has come.
    pub paced: bool,
    /// The hour out of whose quota it was taken.
    pub charged: Option<i64>,
}

/// Adds rows, in one statement.
pub fn promise(tx: &mut WriteTx, mails: &[NewMail]) -> Result<(), StorageError> {
    use outbox::dsl as o;
    if mails.is_empty() {
        return Ok(());
    }
    let each_mail = || mails.iter();
    let rows = BatchInsert::into(o::outbox)
        .with(o::appeal_id, each_mail().map(|mail| mail.appeal))
        .with(o::signature_id, each_mail().map(|mail| mail.signature))
        .with(o::kind, each_mail().map(|mail| mail.kind.word()))
        .with(o::language, each_mail().map(|mail| mail.language.as_str()))
        .with(o::state, each_mail().map(|_| OutboxState::Queued.word()))
        .with(o::message_key, each_mail().map(|mail| mail.key.as_slice()))
        .with(o::created_at, each_mail().map(|mail| mail.now))
        .with(o::due_at, each_mail().map(|mail| mail.due))
        .with(o::attempts, each_mail().map(|_| 0))
        .with(o::priority, each_mail().map(|mail| mail.priority));
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

#[derive(Debug, Default)]
pub struct Claimed {
    /// The mails, in the order to send them.
    pub mails: Vec<QueuedMail>,
    /// When the quota is used up: until when.
    pub used_up_until: Option<Timestamp>,
}

/// Takes up to `most` due mails, as far as the quota goes, and leases them until `until`: whoever dies with a lease
/// loses it then. A try is counted with the claim, so that a mail which kills the process does not do so for ever. On
/// Postgres rows that another instance is taking are skipped.
pub fn claim(
    tx: &mut WriteTx,
    most: i64,
    now: Timestamp,
    until: Timestamp,
    quota: Quota,
) -> Result<Claimed, StorageError> {
    let mut most = most;
    if quota.is_set() {
        let left = quota::left(tx, quota, now)?;
        if left.mails == 0 {
            return Ok(Claimed {
                used_up_until: Some(left.again),
                ..Claimed::default()
            });
        }
        most = most.min(left.mails);
    }
    let mut ids = Vec::new();
    for priority in 0..PRIORITIES {
        let wanted = most - ids.len() as i64;
        if wanted > 0 {
            ids.extend(due(tx, priority, wanted, now)?);
        }
    }
    if ids.is_empty() {
        return Ok(Claimed::default());
    }
    let charged = quota.is_set().then(|| quota::hour(now));
    let (mails, corrupt) = lease(tx, &ids, until, charged)?;
    if charged.is_some() {
        quota::take(tx, mails.len() as i64, now)?;
    }
    // A row that nobody can read must not stand in the way of all the others.
    mark::end(tx, &corrupt, OutboxState::Failed, Some("unreadable"), now)?;
    Ok(Claimed {
        mails,
        used_up_until: None,
    })
}

/// The mails of a rank that are due, oldest first. One rank at a time, so that the index gives them in order.
fn due(
    tx: &mut WriteTx,
    priority: i32,
    most: i64,
    now: Timestamp,
) -> Result<Vec<i64>, StorageError> {
    use outbox::dsl as o;
    let free = o::lease_until.is_null().or(o::lease_until.le(now.0));
    let due = o::outbox
        .filter(
            o::state
                .eq(OutboxState::Queued.word())
                .and(o::priority.eq(priority)),
        )
        .filter(o::due_at.le(now.0).and(free))
        .order((o::due_at, o::id))
        .limit(most)
        .select(o::id);
    Ok(match tx.raw_tx() {
        Conn::Sqlite(c) => due.load(&mut **c)?,
        Conn::Postgres(c) => due.for_update().skip_locked().load(&mut **c)?,
    })
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct Row {
    id: i64,
    appeal_id: i64,
    signature_id: i64,
    kind: String,
    language: String,
    message_key: Vec<u8>,
    created_at: i64,
    due_at: i64,
    attempts: i32,
    priority: i32,
    last_error: Option<String>,
}

/// Leases rows; also tells those that hold what no row may hold.
fn lease(
    tx: &mut WriteTx,
    ids: &[i64],
    until: Timestamp,
    charged: Option<i64>,
) -> Result<(Vec<QueuedMail>, Vec<i64>), StorageError> {
    use outbox::dsl as o;
    let mut rows: Vec<Row> = with_tx!(tx, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(ids)))
            .set((o::lease_until.eq(until.0), o::attempts.eq(o::attempts + 1)))
            .returning(Row::as_returning())
            .get_results(c)
    })?;
    rows.sort_by_key(|row| (row.priority, row.due_at, row.id));
    let (mut mails, mut corrupt) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let (Some(language), Ok(key)) =
            (Language::parse(&row.language), row.message_key.try_into())
        else {
            corrupt.push(row.id);
            continue;
        };
        mails.push(QueuedMail {
            id: row.id,
            appeal: row.appeal_id,
            signature: row.signature_id,
            kind: MailKind::from_word(&row.kind),
            language,
            key,
            created_at: Timestamp(row.created_at),
            attempts: row.attempts,
            priority: row.priority,
            paced: row.last_error.as_deref() == Some(PACED),
            charged,
        });
    }
    Ok((mails, corrupt))
}

/// How many mails wait, and since when the oldest ones that are due wait. Mails that are being sent right now do not
/// wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QueueAge {
    /// Mails that wait, due or not.
    pub waiting: i64,
    /// When the oldest due mail was due.
    pub oldest_due: Option<Timestamp>,
    /// When the oldest due confirmation was due.
    pub oldest_confirmation: Option<Timestamp>,
}

/// The state of the queue. Counts its rows: not for a request.
pub fn age(conn: &mut ReadConn, now: Timestamp) -> Result<QueueAge, StorageError> {
    use outbox::dsl as o;
    let queued = o::outbox.filter(o::state.eq(OutboxState::Queued.word()));
    let waiting: i64 = with_conn!(conn, |c| queued.count().get_result(c))?;
    let mut oldest = [None; PRIORITIES as usize];
    for (priority, oldest) in (0..PRIORITIES).zip(&mut oldest) {
        let free = o::lease_until.is_null().or(o::lease_until.le(now.0));
        let first = queued
            .filter(o::priority.eq(priority))
            .filter(o::due_at.le(now.0).and(free))
            .order((o::due_at, o::id))
            .select(o::due_at);
        *oldest = with_conn!(conn, |c| first.first(c).optional())?.map(Timestamp);
    }
    Ok(QueueAge {
        waiting,
        oldest_due: oldest.into_iter().flatten().min(),
        oldest_confirmation: oldest[0],
    })
}
