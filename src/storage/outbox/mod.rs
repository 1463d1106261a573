//! The outbox: mails queued by committed transactions. A row holds no body and no address.
//!
//! Claiming and marking take a constant number of statements per batch: rows with the same outcome are updated
//! together.

pub mod caps;
pub mod decisions;
pub mod load_context;
mod mark;
pub mod quota;
pub mod suppressions;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use super::schema::outbox;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, Language, MailFailureReason, MailId, MailKind, NewsId, OutboxState, RemovalGround,
    SignatureId, Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::quota::Quota;

pub use mark::{Ended, Ending, mark};

/// Number of priorities; 0 is sent first.
pub const PRIORITIES: i32 = 3;
/// Priority of a kind of mail: confirmations first, because their recipient is waiting at the screen, then replies to
/// other requests. News follows, see [`NewMail::with_lowest_priority`].
fn priority(kind: MailKind) -> i32 {
    match kind {
        MailKind::Confirm | MailKind::ConfirmCollective => 0,
        _ => 1,
    }
}

/// What a mail says: about which signature, of which kind, in which language.
pub(in crate::storage) type Message = (SignatureId, String, String);

pub struct NewMail {
    appeal: AppealId,
    signature: SignatureId,
    kind: MailKind,
    language: Language,
    now: Timestamp,
    due: Timestamp,
    priority: i32,
    ground: Option<RemovalGround>,
    only_after: Option<MailId>,
    news: Option<NewsId>,
}

impl NewMail {
    #[must_use]
    pub fn new(
        appeal: AppealId,
        signature: SignatureId,
        kind: MailKind,
        language: &Language,
        now: Timestamp,
        due: Timestamp,
    ) -> Self {
        Self {
            appeal,
            signature,
            kind,
            language: language.clone(),
            now,
            due,
            priority: priority(kind),
            ground: None,
            only_after: None,
            news: None,
        }
    }

    /// Brings a news item.
    #[must_use]
    pub(in crate::storage) fn about_news(self, news: NewsId) -> Self {
        Self {
            news: Some(news),
            ..self
        }
    }

    /// Says why the signature was removed.
    #[must_use]
    pub(in crate::storage) fn because(self, ground: Option<RemovalGround>) -> Self {
        Self { ground, ..self }
    }

    /// Sends it only if another mail, which is under way, was sent: otherwise it would tell nothing new.
    #[must_use]
    pub(in crate::storage) fn only_after(self, other: Option<MailId>) -> Self {
        Self {
            only_after: other,
            ..self
        }
    }

    #[must_use]
    pub(in crate::storage) fn due_at(self, due: Timestamp) -> Self {
        Self { due, ..self }
    }

    pub(in crate::storage) fn appeal(&self) -> AppealId {
        self.appeal
    }

    /// When it was asked for.
    pub(in crate::storage) fn now(&self) -> Timestamp {
        self.now
    }

    pub(in crate::storage) fn message(&self) -> Message {
        let language = self.language.as_str().to_owned();
        (self.signature, self.kind.word().to_owned(), language)
    }

    /// Sets the lowest priority: no user is waiting for this mail.
    #[must_use]
    pub fn with_lowest_priority(self) -> Self {
        Self {
            priority: PRIORITIES - 1,
            ..self
        }
    }
}

#[derive(Debug, Clone)]
pub struct QueuedMail {
    pub id: MailId,
    pub appeal: AppealId,
    pub signature: SignatureId,
    /// `None` if this version does not know the kind.
    pub kind: Option<MailKind>,
    pub language: Language,
    /// When it was promised.
    pub created_at: Timestamp,
    /// Time of the first attempt. Used as its Date header, so constant across attempts.
    pub first_tried_at: Timestamp,
    pub attempts: i32,
    /// Earlier attempts that ended with an answer about this mail, and the time of the first.
    pub deferrals: i32,
    pub first_deferred_at: Option<Timestamp>,
    /// 0 is sent first.
    pub priority: i32,
    /// Why the signature was removed, if the mail says so.
    pub ground: Option<RemovalGround>,
    /// The mail without which this one would tell nothing new.
    pub only_after: Option<MailId>,
    /// The news item that it brings.
    pub news: Option<NewsId>,
    /// Whether it was postponed to its slot in the pace of its destination, and that slot has come.
    pub paced: bool,
    /// Hour whose quota the mail was charged to; `None` without a quota.
    pub charged: Option<i64>,
}

/// Queues mails with one statement.
pub fn promise(tx: &mut WriteTx, mails: &[NewMail]) -> Result<(), StorageError> {
    if mails.is_empty() {
        return Ok(());
    }
    promise_some_or_none(tx, mails)
}

/// As [`promise`], with one statement even if there is no mail.
pub(in crate::storage) fn promise_some_or_none(
    tx: &mut WriteTx,
    mails: &[NewMail],
) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let each_mail = || mails.iter();
    let rows = BatchInsert::into(o::outbox)
        .with(o::appeal_id, each_mail().map(|mail| mail.appeal))
        .with(o::signature_id, each_mail().map(|mail| mail.signature))
        .with(o::kind, each_mail().map(|mail| mail.kind))
        .with(o::language, each_mail().map(|mail| &mail.language))
        .with(o::state, each_mail().map(|_| OutboxState::Queued))
        .with(o::created_at, each_mail().map(|mail| mail.now))
        .with(o::due_at, each_mail().map(|mail| mail.due))
        .with(o::attempts, each_mail().map(|_| 0))
        .with(o::priority, each_mail().map(|mail| mail.priority))
        .with(o::ground, each_mail().map(|mail| mail.ground))
        .with(o::only_after, each_mail().map(|mail| mail.only_after))
        .with(o::news_id, each_mail().map(|mail| mail.news));
    with_tx!(tx, |c| rows.execute(c))?;
    Ok(())
}

#[derive(Debug, Default)]
pub struct Claimed {
    /// Mails in sending order.
    pub mails: Vec<QueuedMail>,
    /// When the quota is exhausted: the time at which mails may be sent again.
    pub used_up_until: Option<Timestamp>,
}

/// Claims up to `most` due mails within the quota and leases them until `until`. If the process dies, the lease expires
/// then. An attempt is counted at the claim, so that a mail that crashes the process is not retried for ever. The time
/// of the first attempt is stored then too, so that a second copy after a crash is the same mail. On Postgres, rows
/// locked by another instance are skipped.
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
    let (mails, corrupt) = lease(tx, &ids, now, until, charged)?;
    if charged.is_some() {
        quota::take(tx, mails.len() as i64, now)?;
    }
    // Mark unreadable rows as failed, so that they do not block the queue.
    mark::end(
        tx,
        &corrupt,
        OutboxState::Failed,
        Some(MailFailureReason::Unreadable),
        now,
    )?;
    Ok(Claimed {
        mails,
        used_up_until: None,
    })
}

/// Due mails of one priority, oldest first. One priority per query, so that rows come in index order.
fn due(
    tx: &mut WriteTx,
    priority: i32,
    most: i64,
    now: Timestamp,
) -> Result<Vec<MailId>, StorageError> {
    use outbox::dsl as o;
    let free = o::lease_until.is_null().or(o::lease_until.le(now));
    let due = o::outbox
        .filter(
            o::state
                .eq(OutboxState::Queued)
                .and(o::priority.eq(priority)),
        )
        .filter(o::due_at.le(now).and(free))
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
struct LeasedRow {
    id: MailId,
    appeal_id: AppealId,
    signature_id: SignatureId,
    // Raw, so that one unreadable row does not stop the others.
    kind: String,
    language: String,
    created_at: Timestamp,
    due_at: Timestamp,
    attempts: i32,
    first_tried_at: Option<Timestamp>,
    deferrals: i32,
    first_deferred_at: Option<Timestamp>,
    priority: i32,
    ground: Option<String>,
    only_after: Option<MailId>,
    news_id: Option<NewsId>,
    last_error: Option<String>,
}

diesel::define_sql_function! {
    fn coalesce(first: Nullable<BigInt>, second: Nullable<BigInt>) -> Nullable<BigInt>;
}

/// Leases rows. Also returns the ids of the rows that are corrupt.
fn lease(
    tx: &mut WriteTx,
    ids: &[MailId],
    now: Timestamp,
    until: Timestamp,
    charged: Option<i64>,
) -> Result<(Vec<QueuedMail>, Vec<MailId>), StorageError> {
    use outbox::dsl as o;
    let mut rows: Vec<LeasedRow> = with_tx!(tx, |c| {
        diesel::update(o::outbox.filter(o::id.eq_any(ids)))
            .set((
                o::lease_until.eq(until),
                o::attempts.eq(o::attempts + 1),
                o::first_tried_at.eq(coalesce(o::first_tried_at, Some(now))),
            ))
            .returning(LeasedRow::as_returning())
            .get_results(c)
    })?;
    rows.sort_by_key(|row| (row.priority, row.due_at, row.id));
    let (mut mails, mut corrupt) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let Some(language) = Language::parse(&row.language) else {
            corrupt.push(row.id);
            continue;
        };
        mails.push(QueuedMail {
            id: row.id,
            appeal: row.appeal_id,
            signature: row.signature_id,
            kind: MailKind::from_word(&row.kind),
            language,
            created_at: row.created_at,
            first_tried_at: row.first_tried_at.unwrap_or(now),
            attempts: row.attempts,
            deferrals: row.deferrals,
            first_deferred_at: row.first_deferred_at,
            priority: row.priority,
            only_after: row.only_after,
            news: row.news_id,
            ground: row.ground.as_deref().and_then(RemovalGround::from_word),
            paced: row.last_error.as_deref() == Some(MailFailureReason::Paced.word()),
            charged,
        });
    }
    Ok((mails, corrupt))
}

/// Length and age of the queue. The ages do not include leased mails, which are being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QueueAge {
    /// Queued mails, due or not.
    pub waiting: i64,
    /// Due time of the oldest due mail.
    pub oldest_due: Option<Timestamp>,
    /// Due time of the oldest due confirmation.
    pub oldest_confirmation: Option<Timestamp>,
}

/// Returns the state of the queue. Counts rows, so do not call it in a request.
pub fn age(conn: &mut ReadConn, now: Timestamp) -> Result<QueueAge, StorageError> {
    use outbox::dsl as o;
    let queued = o::outbox.filter(o::state.eq(OutboxState::Queued));
    let waiting: i64 = with_conn!(conn, |c| queued.count().get_result(c))?;
    let mut oldest = [None; PRIORITIES as usize];
    for (priority, oldest) in (0..PRIORITIES).zip(&mut oldest) {
        let free = o::lease_until.is_null().or(o::lease_until.le(now));
        let first = queued
            .filter(o::priority.eq(priority))
            .filter(o::due_at.le(now).and(free))
            .order((o::due_at, o::id))
            .select(o::due_at);
        *oldest = with_conn!(conn, |c| first.first(c).optional())?;
    }
    Ok(QueueAge {
        waiting,
        oldest_due: oldest.into_iter().flatten().min(),
        oldest_confirmation: oldest[0],
    })
}
