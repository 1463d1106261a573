//! The caps that protect every mailbox from floods of mail: per appeal, counted in its signatures, and over the site.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;

use diesel::prelude::*;

use crate::domain::{
    AddressIndex, AppealId, PENDING_LIFETIME, SignatureId, SiteDayIndex, Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::{signatures, site_mail_caps};
use crate::storage::signatures::of_mailboxes;
use crate::storage::{Conn, ReadConn, StorageError, WriteTx};

/// Minimum time between two mails to one mailbox about one appeal, in milliseconds.
pub const BETWEEN: i64 = 10 * Timestamp::MINUTE;
/// Most mails per day to one mailbox about one appeal.
pub const DAILY: i32 = 3;
/// Most mails to one mailbox about one appeal, until none was sent for twice the time that it has to confirm.
pub const TOTAL: i32 = 5;
/// Most mails per day to one mailbox, over all appeals.
pub const SITE_DAILY: i32 = 5;

/// A mailbox within an appeal.
pub(in crate::storage) type Mailbox = (AppealId, AddressIndex);

/// Mails about one signature, or about all of one mailbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::storage) struct MailCount {
    pub day: i64,
    pub day_count: i32,
    pub total: i32,
    /// When the last was due; 0 if there was none.
    pub last_at: Timestamp,
}

impl MailCount {
    fn on(self, today: i64) -> i32 {
        if self.day == today { self.day_count } else { 0 }
    }

    /// With one more mail, that is due at a time.
    pub(in crate::storage) fn with_mail(self, today: i64, due: Timestamp) -> Self {
        Self {
            day: today,
            day_count: self.on(today) + 1,
            total: self.total + 1,
            last_at: due,
        }
    }
}

/// The mails about one signature, as they are stored.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
pub(in crate::storage) struct CountedSignature {
    pub id: SignatureId,
    appeal_id: AppealId,
    address_index: Option<AddressIndex>,
    mail_day: i64,
    mail_day_count: i32,
    mail_total: i32,
    mail_last_at: Timestamp,
}

impl CountedSignature {
    fn mailbox(&self) -> Option<Mailbox> {
        Some((self.appeal_id, self.address_index?))
    }

    /// Nothing, once the last mail was long ago: nobody waits for ever. With a pending signature its count goes sooner. As
    /// much is given to clocks that were ahead.
    pub(in crate::storage) fn count(&self, now: Timestamp) -> MailCount {
        let is_over = self.mail_day < now.plus(-2 * PENDING_LIFETIME).day();
        let is_ahead = self.mail_day > now.plus(2 * PENDING_LIFETIME).day();
        if is_over || is_ahead {
            return MailCount::default();
        }
        MailCount {
            day: self.mail_day,
            day_count: self.mail_day_count,
            total: self.mail_total,
            last_at: self.mail_last_at,
        }
    }
}

/// Mail counts of some mailboxes, held in memory during a transaction.
pub(in crate::storage) struct Caps {
    /// Of all signatures of a mailbox.
    mailboxes: HashMap<Mailbox, MailCount>,
    signatures: HashMap<SignatureId, MailCount>,
    /// Those that are stored again.
    asked: BTreeSet<SignatureId>,
    sites: BTreeMap<SiteDayIndex, i32>,
    now: Timestamp,
}

impl Caps {
    /// Locks the caps of the site, and reads what the mailboxes got. The caller has locked the signatures of these mailboxes
    /// that it goes on to store: signatures are locked before caps.
    pub(in crate::storage) fn load(
        tx: &mut WriteTx,
        asked: &[(Mailbox, SiteDayIndex)],
        now: Timestamp,
    ) -> Result<Self, StorageError> {
        let mut caps = Self::lock_sites(tx, asked.iter().map(|(_, site)| *site), now)?;
        caps.read(tx, asked.iter().map(|(mailbox, _)| *mailbox))?;
        Ok(caps)
    }

    /// Reads what these mailboxes got. After the lock: what another instance counted before it is seen here.
    pub(in crate::storage) fn read(
        &mut self,
        conn: &mut ReadConn,
        mailboxes: impl Iterator<Item = Mailbox>,
    ) -> Result<(), StorageError> {
        self.know(&counts(conn, mailboxes)?);
        Ok(())
    }

    /// Locks the caps of the site alone; the mails of the mailboxes follow with [`Self::read`] or
    /// [`Self::know`].
    pub(in crate::storage) fn lock_sites(
        tx: &mut WriteTx,
        sites: impl Iterator<Item = SiteDayIndex>,
        now: Timestamp,
    ) -> Result<Self, StorageError> {
        use site_mail_caps::dsl as m;
        let today = now.day();
        let sites: BTreeSet<SiteDayIndex> = sites.collect();
        // Two instances must not both take the last mails of a cap. A row that does not exist cannot be locked, so it is
        // made first; in order, so that two instances do not wait for each other.
        if let Conn::Postgres(c) = tx.raw_tx() {
            let new = BatchInsert::into(m::site_mail_caps)
                .with(m::day, sites.iter().map(|_| today))
                .with(m::site_day_index, sites.iter())
                .with(m::mails, sites.iter().map(|_| 0))
                .conflict("ON CONFLICT (site_day_index) DO NOTHING");
            new.execute(&mut **c)?;
        }
        let theirs = m::site_mail_caps
            .filter(m::site_day_index.eq_any(sites.iter().copied()))
            .order(m::site_day_index)
            .select((m::site_day_index, m::mails));
        let stored: Vec<(SiteDayIndex, i32)> = match tx.raw_tx() {
            Conn::Sqlite(c) => theirs.load(&mut **c)?,
            Conn::Postgres(c) => theirs.for_update().load(&mut **c)?,
        };
        let mut known: BTreeMap<_, _> = sites.into_iter().map(|site| (site, 0)).collect();
        known.extend(stored);
        Ok(Self {
            mailboxes: HashMap::new(),
            signatures: HashMap::new(),
            asked: BTreeSet::new(),
            sites: known,
            now,
        })
    }

    /// Takes note of the mails about signatures: all those of a mailbox.
    pub(in crate::storage) fn know<'a>(
        &mut self,
        rows: impl IntoIterator<Item = &'a CountedSignature>,
    ) {
        let today = self.now.day();
        for row in rows {
            let (Some(mailbox), one) = (row.mailbox(), row.count(self.now)) else {
                continue;
            };
            self.signatures.insert(row.id, one);
            let sum = self.mailboxes.entry(mailbox).or_default();
            *sum = MailCount {
                day: today,
                day_count: sum.on(today) + one.on(today),
                total: sum.total + one.total,
                last_at: sum.last_at.max(one.last_at),
            };
        }
    }

    /// Takes a mail to this mailbox and returns when it may be sent; `None` if a cap forbids it. Within [`BETWEEN`] of the
    /// last mail it is put off to the end of the pause, so it leaves at most [`BETWEEN`] from now: pages say so.
    pub(in crate::storage) fn take(
        &mut self,
        mailbox: Mailbox,
        site: SiteDayIndex,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let today = self.now.day();
        let here = self.mailboxes.entry(mailbox).or_default();
        let over = self.sites.entry(site).or_default();
        if here.on(today) >= DAILY || here.total >= TOTAL || *over >= SITE_DAILY {
            return None;
        }
        let latest = now.plus(BETWEEN);
        // A last mail beyond that was recorded under a wrong clock.
        let last = Some(here.last_at).filter(|last| last.0 > 0 && *last <= latest);
        let due = last.map_or(now, |last| last.plus(BETWEEN).clamp(now, latest));
        *here = here.with_mail(today, due);
        *over += 1;
        Some(due)
    }

    /// As [`Self::take`], for a mail about a stored signature, which counts it.
    pub(in crate::storage) fn take_for(
        &mut self,
        signature: SignatureId,
        mailbox: Mailbox,
        site: SiteDayIndex,
        now: Timestamp,
    ) -> Option<Timestamp> {
        self.ask(signature);
        let due = self.take(mailbox, site, now)?;
        let own = self.signatures.entry(signature).or_default();
        *own = own.with_mail(self.now.day(), due);
        Some(due)
    }

    /// The mails about this signature are stored, also if there are no more than before.
    pub(in crate::storage) fn ask(&mut self, signature: SignatureId) {
        self.asked.insert(signature);
    }

    /// Stores all that was asked about, changed or not: whether a mailbox may get a mail must not decide whether something
    /// is written.
    pub(in crate::storage) fn store(self, tx: &mut WriteTx) -> Result<(), StorageError> {
        let of = |id: &SignatureId| self.signatures.get(id).copied().unwrap_or_default();
        let counts: Vec<_> = self.asked.iter().map(|id| (*id, of(id))).collect();
        store_counts(tx, &counts)?;
        self.store_sites(tx)
    }

    /// The same, of the site alone.
    pub(in crate::storage) fn store_sites(self, tx: &mut WriteTx) -> Result<(), StorageError> {
        use site_mail_caps::dsl as m;
        if self.sites.is_empty() {
            return Ok(());
        }
        let today = self.now.day();
        let rows = BatchInsert::into(m::site_mail_caps)
            .with(m::site_day_index, self.sites.keys())
            .with(m::day, self.sites.keys().map(|_| today))
            .with(m::mails, self.sites.values().copied())
            .conflict("ON CONFLICT (site_day_index) DO UPDATE SET mails = excluded.mails");
        with_tx!(tx, |c| rows.execute(c))?;
        Ok(())
    }
}

/// The mails about all signatures of these mailboxes.
fn counts(
    conn: &mut ReadConn,
    mailboxes: impl Iterator<Item = Mailbox>,
) -> Result<Vec<CountedSignature>, StorageError> {
    let mailboxes: Vec<Mailbox> = mailboxes.collect();
    let theirs = signatures::table.filter(of_mailboxes!(mailboxes));
    Ok(with_conn!(conn, |c| theirs
        .select(CountedSignature::as_select())
        .load(c))?)
}

/// Written in SQL because diesel cannot update from a list of values, see `outbox/mark.rs`. Only numbers are formatted.
fn store_counts(tx: &mut WriteTx, counts: &[(SignatureId, MailCount)]) -> Result<(), StorageError> {
    if counts.is_empty() {
        return Ok(());
    }
    let mut values = String::new();
    for (SignatureId(id), count) in counts {
        let comma = if values.is_empty() { "" } else { "," };
        let (day, on, total, Timestamp(last)) =
            (count.day, count.day_count, count.total, count.last_at);
        // Writing into a String cannot fail.
        let _ = write!(values, "{comma}({id},{day},{on},{total},{last})");
    }
    let update = diesel::sql_query(format!(
        "UPDATE signatures SET mail_day = v.column2, mail_day_count = v.column3, mail_total = v.column4, \
         mail_last_at = v.column5 FROM (VALUES {values}) AS v WHERE signatures.id = v.column1"
    ));
    with_tx!(tx, |c| update.execute(c))?;
    Ok(())
}
