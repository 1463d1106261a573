//! Suppressed mailboxes (“not me”), and the caps that protect every mailbox from floods of mail.

use std::collections::{BTreeSet, HashMap, HashSet};

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::domain::{
    AddressIndex, AddressIndexes, MailCapScope, OutboxState, SignatureId, SiteDayIndex,
    SuppressionIndex, SuppressionReason, Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::{Message, NewMail, promise};
use crate::storage::schema::{mail_caps, outbox, signatures, suppressions};
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

/// How long “not me” is in effect, in milliseconds.
pub const SUPPRESSION: i64 = 180 * Timestamp::DAY;
/// Minimum time between two mails to one mailbox about one appeal, in milliseconds.
pub const BETWEEN: i64 = 10 * Timestamp::MINUTE;
/// Most mails per day to one mailbox about one appeal.
pub const DAILY: i32 = 3;
/// Most mails to one mailbox about one appeal before it is confirmed.
pub const TOTAL: i32 = 5;
/// Most mails per day to one mailbox, over all appeals.
pub const SITE_DAILY: i32 = 5;

/// Returns which of these mailboxes are suppressed.
pub fn among(
    conn: &mut ReadConn,
    indexes: impl Iterator<Item = SuppressionIndex>,
    now: Timestamp,
) -> Result<HashSet<SuppressionIndex>, StorageError> {
    use suppressions::dsl as s;
    let indexes: Vec<SuppressionIndex> = indexes.collect();
    let found: Vec<SuppressionIndex> = with_conn!(conn, |c| {
        s::suppressions
            .filter(s::address_index.eq_any(indexes).and(s::expires_at.gt(now)))
            .select(s::address_index)
            .load(c)
    })?;
    Ok(found.into_iter().collect())
}

/// Suppresses mails to a mailbox until `until`.
pub fn suppress(
    tx: &mut WriteTx,
    index: SuppressionIndex,
    reason: SuppressionReason,
    until: Timestamp,
) -> Result<(), StorageError> {
    use suppressions::dsl as s;
    with_tx!(tx, |c| {
        diesel::insert_into(s::suppressions)
            .values((
                s::address_index.eq(index),
                s::reason.eq(reason),
                s::expires_at.eq(until),
            ))
            .on_conflict(s::address_index)
            .do_update()
            .set((
                s::reason.eq(excluded(s::reason)),
                s::expires_at.eq(excluded(s::expires_at)),
            ))
            .execute(c)
    })?;
    Ok(())
}

pub fn allow(tx: &mut WriteTx, index: SuppressionIndex) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(suppressions::table.find(index))
        .execute(c))?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = mail_caps)]
struct CapRow {
    scope_index: MailCapScope,
    day: i64,
    day_count: i32,
    total: i32,
    last_at: Timestamp,
}

/// The mails to one mailbox.
#[derive(Debug, Clone, Copy, Default)]
struct Cap {
    day: i64,
    day_count: i32,
    total: i32,
    last_at: Option<Timestamp>,
}

impl From<&CapRow> for Cap {
    fn from(row: &CapRow) -> Self {
        Self {
            day: row.day,
            day_count: row.day_count,
            total: row.total,
            last_at: Some(row.last_at),
        }
    }
}

/// Mail counts of some mailboxes, held in memory during a transaction.
pub(in crate::storage) struct Caps {
    known: HashMap<MailCapScope, Cap>,
    asked: BTreeSet<MailCapScope>,
}

impl Caps {
    pub(in crate::storage) fn load(
        tx: &mut WriteTx,
        scopes: impl Iterator<Item = MailCapScope>,
        now: Timestamp,
    ) -> Result<Self, StorageError> {
        use mail_caps::dsl as m;
        let scopes: BTreeSet<MailCapScope> = scopes.collect();
        // Two instances must not both take the last mails of a cap. A row that does not exist cannot be locked, so it is
        // made first; in order, so that two instances do not wait for each other.
        if let Conn::Postgres(c) = tx.raw_tx() {
            let each_scope = || scopes.iter();
            let new = BatchInsert::into(m::mail_caps)
                .with(m::scope_index, each_scope())
                .with(m::day, each_scope().map(|_| now.day()))
                .with(m::day_count, each_scope().map(|_| 0))
                .with(m::total, each_scope().map(|_| 0))
                .with(m::last_at, each_scope().map(|_| Timestamp(0)))
                .conflict("ON CONFLICT (scope_index) DO NOTHING");
            new.execute(&mut **c)?;
        }
        let theirs = m::mail_caps
            .filter(m::scope_index.eq_any(scopes.iter().copied()))
            .order(m::scope_index);
        let rows = load_locked!(tx, CapRow, theirs);
        let known = rows.iter().map(|row| (row.scope_index, Cap::from(row)));
        Ok(Self {
            known: known.collect(),
            asked: scopes,
        })
    }

    /// Counts a mail to this mailbox and returns when it may be sent; `None` if a cap forbids it. Within [`BETWEEN`] of
    /// the last mail it is put off to the end of the pause, so it leaves at most [`BETWEEN`] from now: pages say so.
    pub(in crate::storage) fn take(
        &mut self,
        appeal: AddressIndex,
        site: SiteDayIndex,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let today = now.day();
        let of = |scope: MailCapScope| self.known.get(&scope).copied().unwrap_or_default();
        let (appeal, site) = (appeal.into(), site.into());
        let (mut here, mut over) = (of(appeal), of(site));
        for cap in [&mut here, &mut over] {
            if cap.day != today {
                (cap.day, cap.day_count) = (today, 0);
            }
        }
        if here.day_count >= DAILY || here.total >= TOTAL || over.day_count >= SITE_DAILY {
            return None;
        }
        let latest = now.plus(BETWEEN);
        // A last mail beyond that was recorded under a wrong clock.
        let last = here.last_at.filter(|last| *last <= latest);
        let due = last.map_or(now, |last| last.plus(BETWEEN).clamp(now, latest));
        for (scope, mut cap) in [(appeal, here), (site, over)] {
            cap.day_count += 1;
            cap.total += 1;
            cap.last_at = Some(due);
            self.known.insert(scope, cap);
        }
        Some(due)
    }

    /// Stores all that was asked about, changed or not: whether a mailbox may get a mail must not decide whether
    /// something is written.
    pub(in crate::storage) fn store(self, tx: &mut WriteTx) -> Result<(), StorageError> {
        use mail_caps::dsl as m;
        if self.asked.is_empty() {
            return Ok(());
        }
        let of = |scope: &MailCapScope| self.known.get(scope).copied().unwrap_or_default();
        let rows: Vec<_> = self.asked.iter().map(|scope| (scope, of(scope))).collect();
        let each_cap = || rows.iter().map(|(_, cap)| cap);
        let rows = BatchInsert::into(m::mail_caps)
            .with(m::scope_index, rows.iter().map(|(scope, _)| *scope))
            .with(m::day, each_cap().map(|cap| cap.day))
            .with(m::day_count, each_cap().map(|cap| cap.day_count))
            .with(m::total, each_cap().map(|cap| cap.total))
            .with(m::last_at, each_cap().map(|cap| cap.last_at.unwrap_or_default()))
            .conflict(
                "ON CONFLICT (scope_index) DO UPDATE SET day = excluded.day, day_count = excluded.day_count, \
                 total = excluded.total, last_at = excluded.last_at",
            );
        with_tx!(tx, |c| rows.execute(c))?;
        Ok(())
    }
}

/// Locks the caps of the mailboxes of these signatures in their appeal, in the order in which all writes lock caps.
pub(in crate::storage) fn lock_caps_of(
    tx: &mut WriteTx,
    ids: &[SignatureId],
) -> Result<Vec<MailCapScope>, StorageError> {
    use mail_caps::dsl as m;
    let mailboxes = signatures::table
        .filter(signatures::id.eq_any(ids))
        .select(signatures::address_index);
    let mailboxes: Vec<Option<AddressIndex>> = with_conn!(tx, |c| mailboxes.load(c))?;
    let scopes = mailboxes.into_iter().flatten().map(MailCapScope::from);
    let theirs = m::mail_caps
        .filter(m::scope_index.eq_any(scopes))
        .order(m::scope_index);
    let rows = load_locked!(tx, CapRow, theirs);
    Ok(rows.iter().map(|row| row.scope_index).collect())
}

/// Deletes caps that are locked: of mailboxes whose personal data are erased. A cap is found by the index of the mailbox,
/// as its signature was.
pub(in crate::storage) fn forget_caps(
    tx: &mut WriteTx,
    scopes: &[MailCapScope],
) -> Result<(), StorageError> {
    let theirs = mail_caps::table.filter(mail_caps::scope_index.eq_any(scopes));
    with_tx!(tx, |c| diesel::delete(theirs).execute(c))?;
    Ok(())
}

/// Queues a single mail outside the hot path, as [`ask_all`]. Returns when it is due; `None` if none will be sent.
pub fn ask(
    tx: &mut WriteTx,
    mailbox: &AddressIndexes,
    mail: NewMail,
) -> Result<Option<Timestamp>, StorageError> {
    let due = ask_all(tx, vec![(mailbox, mail)])?;
    Ok(due.into_iter().next().flatten())
}

/// Queues mails outside the hot path (“send me my link”), within the caps and except to suppressed mailboxes. Returns
/// when each is due; `None` if it will not be sent. A mail that waits already and says the same is enough. The caller has
/// locked all signatures of the mails: signatures are locked before caps, and all caps together.
pub fn ask_all(
    tx: &mut WriteTx,
    asked: Vec<(&AddressIndexes, NewMail)>,
) -> Result<Vec<Option<Timestamp>>, StorageError> {
    let Some(now) = asked.iter().map(|(_, mail)| mail.now()).max() else {
        return Ok(Vec::new());
    };
    let suppressed = among(tx, asked.iter().map(|(of, _)| of.suppression), now)?;
    let mut waiting = waiting(tx, asked.iter().map(|(_, mail)| mail.signature), now)?;
    let scopes = asked.iter();
    let scopes = scopes.flat_map(|(of, _)| [of.appeal.into(), of.site_day.into()]);
    let mut caps = Caps::load(tx, scopes, now)?;
    let (mut dues, mut mails) = (Vec::with_capacity(asked.len()), Vec::new());
    for (mailbox, mail) in asked {
        let is_suppressed = suppressed.contains(&mailbox.suppression);
        let message = mail.message();
        let due = match waiting.get(&message) {
            _ if is_suppressed => None,
            Some(due) => Some(*due),
            None => {
                let due = caps.take(mailbox.appeal, mailbox.site_day, mail.now());
                mails.extend(due.map(|due| mail.due_at(due)));
                due
            }
        };
        waiting.extend(due.map(|due| (message, due)));
        dues.push(due);
    }
    promise(tx, &mails)?;
    caps.store(tx)?;
    Ok(dues)
}

/// The mails about these signatures that wait to be sent within [`BETWEEN`], with their due times. Another request for
/// the same mail needs no second one: content is read when it is sent. So no request takes the place of a later one.
pub(in crate::storage) fn waiting(
    conn: &mut ReadConn,
    signatures: impl Iterator<Item = SignatureId>,
    now: Timestamp,
) -> Result<HashMap<Message, Timestamp>, StorageError> {
    use outbox::dsl as o;
    let signatures: Vec<SignatureId> = signatures.collect();
    if signatures.is_empty() {
        return Ok(HashMap::new());
    }
    let queued = o::outbox
        .filter(o::signature_id.eq_any(signatures))
        .filter(o::state.eq(OutboxState::Queued))
        .filter(o::due_at.le(now.plus(BETWEEN)))
        .select((o::signature_id, o::kind, o::language, o::due_at));
    let queued: Vec<(SignatureId, String, String, Timestamp)> =
        with_conn!(conn, |c| queued.load(c))?;
    let message = |(id, kind, language, due)| ((id, kind, language), due);
    Ok(queued.into_iter().map(message).collect())
}
