//! News items that are sent by e-mail: how far each is. A step stores its progress in its own transaction, conditional on
//! the position at which it started: if two instances work on the same one, only one can write each step.

mod figures;
mod queue;
mod recipients;

use diesel::prelude::*;

use super::schema::{news_mail_texts, news_mailings, signatures};
use super::{ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, Language, NewsId, NewsMailText, NewsMailing, NewsMailingState, NewsPeople,
    SignatureId, Timestamp,
};

pub use figures::figures;
pub(in crate::storage) use figures::{count_deleted, deleted_among, deleted_with};
pub use queue::{drop_queued, hold_queued, is_any_queued, queued_before, release_queued, room};
pub use recipients::{add, candidates, consenting, forget, hidden, of_mailboxes, purge};

/// How long an instance owns it after each step, in milliseconds.
const LEASE: i64 = 30 * Timestamp::SECOND;

#[derive(Queryable, Selectable)]
#[diesel(table_name = news_mailings)]
struct MailingRow {
    news_id: NewsId,
    appeal_id: AppealId,
    state: NewsMailingState,
    revision: i64,
    newest: SignatureId,
    position: SignatureId,
    people: String,
    queued: i64,
    unsubscribed: i64,
    counted_at: Timestamp,
    updated_at: Timestamp,
}

impl MailingRow {
    fn read(self) -> Result<NewsMailing, StorageError> {
        let people = serde_json::from_str(&self.people);
        Ok(NewsMailing {
            news: self.news_id,
            appeal: self.appeal_id,
            state: self.state,
            revision: self.revision,
            newest: self.newest,
            position: self.position,
            people: people.map_err(|_| StorageError::Corrupt("news_mailings"))?,
            queued: self.queued,
            unsubscribed: self.unsubscribed,
            counted_at: self.counted_at,
            updated_at: self.updated_at,
        })
    }
}

fn stored(people: &NewsPeople) -> Result<String, StorageError> {
    serde_json::to_string(people).map_err(|_| StorageError::Corrupt("news_mailings"))
}

/// Begins the count of who gets a news item, or counts again. `false` if it is being sent already, or was.
pub fn begin(
    tx: &mut WriteTx,
    (appeal, news, revision): (AppealId, NewsId, i64),
    texts: &[NewsMailText],
    now: Timestamp,
) -> Result<bool, StorageError> {
    use news_mailings::dsl as m;
    use signatures::dsl as s;
    let newest: Option<SignatureId> = with_tx!(tx, |c| s::signatures
        .order(s::id.desc())
        .select(s::id)
        .first(c)
        .optional())?;
    let uncounted = [NewsMailingState::Counting, NewsMailingState::Counted];
    let before = m::news_mailings
        .find(news)
        .filter(m::state.eq_any(uncounted));
    // With the words that were counted before.
    with_tx!(tx, |c| diesel::delete(before).execute(c))?;
    let row = (
        m::news_id.eq(news),
        m::appeal_id.eq(appeal),
        m::state.eq(NewsMailingState::Counting),
        m::revision.eq(revision),
        m::newest.eq(newest.unwrap_or(SignatureId::BEFORE_FIRST)),
        m::position.eq(SignatureId::BEFORE_FIRST),
        m::people.eq(stored(&NewsPeople::default())?),
        m::queued.eq(0_i64),
        m::unsubscribed.eq(0_i64),
        m::sent.eq(0_i64),
        m::bounced.eq(0_i64),
        m::left_out.eq(0_i64),
        m::counted_at.eq(now),
        m::updated_at.eq(now),
        m::lease_until.eq(Timestamp(0)),
    );
    let begun = with_tx!(tx, |c| diesel::insert_into(m::news_mailings)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    if begun == 1 {
        add_texts(tx, news, texts)?;
    }
    Ok(begun == 1)
}

fn add_texts(tx: &mut WriteTx, news: NewsId, texts: &[NewsMailText]) -> Result<(), StorageError> {
    use news_mail_texts::dsl as t;
    let row = |text: &NewsMailText| {
        (
            t::news_id.eq(news),
            t::language.eq(text.language.clone()),
            t::title.eq(text.title.clone()),
            t::html.eq(text.html.clone()),
            t::plain.eq(text.plain.clone()),
        )
    };
    let rows: Vec<_> = texts.iter().map(row).collect();
    with_tx!(tx, |c| diesel::insert_into(t::news_mail_texts)
        .values(&rows)
        .execute(c))?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = news_mail_texts)]
struct TextRow {
    news_id: NewsId,
    language: Language,
    title: String,
    html: String,
    plain: String,
}

/// The words of news items that are sent, by news item.
pub fn texts(
    conn: &mut ReadConn,
    news: &[NewsId],
) -> Result<Vec<(NewsId, NewsMailText)>, StorageError> {
    use news_mail_texts::dsl as t;
    let found = t::news_mail_texts
        .filter(t::news_id.eq_any(news))
        .order((t::news_id, t::language));
    let rows: Vec<TextRow> = with_conn!(conn, |c| found.select(TextRow::as_select()).load(c))?;
    let text = |row: TextRow| {
        let text = NewsMailText {
            language: row.language,
            title: row.title,
            html: row.html,
            plain: row.plain,
        };
        (row.news_id, text)
    };
    Ok(rows.into_iter().map(text).collect())
}

pub fn of(conn: &mut ReadConn, news: NewsId) -> Result<Option<NewsMailing>, StorageError> {
    let found = news_mailings::table.find(news);
    let row: Option<MailingRow> = with_conn!(conn, |c| found
        .select(MailingRow::as_select())
        .first(c)
        .optional())?;
    row.map(MailingRow::read).transpose()
}

pub fn state_of(
    conn: &mut ReadConn,
    news: NewsId,
) -> Result<Option<NewsMailingState>, StorageError> {
    let found = news_mailings::table.find(news).select(news_mailings::state);
    Ok(with_conn!(conn, |c| found.first(c).optional())?)
}

/// Those of an appeal, the latest first.
pub fn of_appeal(conn: &mut ReadConn, id: AppealId) -> Result<Vec<NewsMailing>, StorageError> {
    use news_mailings::dsl as m;
    let found = m::news_mailings
        .filter(m::appeal_id.eq(id))
        .order(m::news_id.desc());
    let rows: Vec<MailingRow> =
        with_conn!(conn, |c| found.select(MailingRow::as_select()).load(c))?;
    rows.into_iter().map(MailingRow::read).collect()
}

/// Those that are being sent, but for one.
pub fn others_sent(conn: &mut ReadConn, but: NewsId) -> Result<Vec<NewsMailing>, StorageError> {
    let found = news_mailings::table
        .filter(news_mailings::state.eq(NewsMailingState::Sending))
        .filter(news_mailings::news_id.ne(but));
    let rows: Vec<MailingRow> =
        with_conn!(conn, |c| found.select(MailingRow::as_select()).load(c))?;
    rows.into_iter().map(MailingRow::read).collect()
}

fn at_work() -> impl Iterator<Item = NewsMailingState> {
    let all = NewsMailingState::ALL.iter().copied();
    all.filter(|state| state.is_at_work())
}

/// The one that has waited longest without a valid lease. A plain read, so that polling for work does not occupy the
/// writer.
pub fn next(conn: &mut ReadConn, now: Timestamp) -> Result<Option<NewsId>, StorageError> {
    use news_mailings::dsl as m;
    Ok(with_conn!(conn, |c| m::news_mailings
        .filter(m::state.eq_any(at_work()))
        .filter(m::lease_until.le(now))
        .order((m::lease_until, m::news_id))
        .select(m::news_id)
        .first(c)
        .optional())?)
}

/// Leases one; `None` if another instance was faster.
pub fn claim(
    tx: &mut WriteTx,
    news: NewsId,
    now: Timestamp,
) -> Result<Option<NewsMailing>, StorageError> {
    use news_mailings::dsl as m;
    let free = m::news_mailings
        .find(news)
        .filter(m::state.eq_any(at_work()))
        .filter(m::lease_until.le(now));
    let row: Option<MailingRow> = with_tx!(tx, |c| diesel::update(free)
        .set(m::lease_until.eq(now.plus(LEASE)))
        .returning(MailingRow::as_returning())
        .get_result(c)
        .optional())?;
    row.map(MailingRow::read).transpose()
}

/// Ends leases that a clock that was ahead gave: until that time nobody could go on.
pub(in crate::storage) fn recall(tx: &mut WriteTx, now: Timestamp) -> Result<(), StorageError> {
    use news_mailings::dsl as m;
    let latest = now.plus(LEASE + Timestamp::CLOCKS_DIFFER);
    let astray = m::news_mailings
        .filter(m::state.eq_any(at_work()))
        .filter(m::lease_until.gt(latest));
    with_tx!(tx, |c| diesel::update(astray)
        .set(m::lease_until.eq(Timestamp(0)))
        .execute(c))?;
    Ok(())
}

/// Gives a lease back until `again`. That is now and not the past: whoever waits for room in the outbox must not be first
/// again, in front of those that wait for nothing.
pub fn release(tx: &mut WriteTx, seen: &NewsMailing, again: Timestamp) -> Result<(), StorageError> {
    use news_mailings::dsl as m;
    let same = m::news_mailings
        .find(seen.news)
        .filter(m::state.eq(seen.state).and(m::position.eq(seen.position)));
    with_tx!(tx, |c| diesel::update(same)
        .set(m::lease_until.eq(again))
        .execute(c))?;
    Ok(())
}

/// Moves on to `position` with who was counted by now, in the state `to`; `false` if it is not as it was seen: stopped,
/// counted anew, or another instance continued it.
pub fn advance(
    tx: &mut WriteTx,
    seen: &NewsMailing,
    (position, to): (SignatureId, NewsMailingState),
    people: &NewsPeople,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use news_mailings::dsl as m;
    let same = m::news_mailings
        .find(seen.news)
        .filter(m::state.eq(seen.state).and(m::position.eq(seen.position)))
        .filter(m::counted_at.eq(seen.counted_at));
    let lease = if to == seen.state {
        now.plus(LEASE)
    } else {
        Timestamp(0)
    };
    let moved = with_tx!(tx, |c| diesel::update(same)
        .set((
            m::state.eq(to),
            m::position.eq(position),
            m::people.eq(stored(people)?),
            m::updated_at.eq(now),
            m::lease_until.eq(lease),
        ))
        .execute(c))?;
    Ok(moved == 1)
}

/// Counts somebody who ended the news by a link of this news item.
pub fn add_unsubscribed(
    tx: &mut WriteTx,
    (appeal, news): (AppealId, NewsId),
) -> Result<(), StorageError> {
    use news_mailings::dsl as m;
    let theirs = m::news_mailings.find(news).filter(m::appeal_id.eq(appeal));
    with_tx!(tx, |c| diesel::update(theirs)
        .set(m::unsubscribed.eq(m::unsubscribed + 1))
        .execute(c))?;
    Ok(())
}

/// Changes the state and gives the lease back; `false` if it is in none of the states `from`. `from_start` begins again
/// at the oldest signature.
pub fn set_state(
    tx: &mut WriteTx,
    news: NewsId,
    from: &[NewsMailingState],
    (to, from_start): (NewsMailingState, bool),
    now: Timestamp,
) -> Result<bool, StorageError> {
    use news_mailings::dsl as m;
    let theirs = || m::news_mailings.find(news);
    let moved = with_tx!(tx, |c| diesel::update(
        theirs().filter(m::state.eq_any(from.iter().copied()))
    )
    .set((
        m::state.eq(to),
        m::updated_at.eq(now),
        m::lease_until.eq(Timestamp(0)),
    ))
    .execute(c))?;
    if moved == 1 && from_start {
        with_tx!(tx, |c| diesel::update(theirs())
            .set(m::position.eq(SignatureId::BEFORE_FIRST))
            .execute(c))?;
    }
    Ok(moved == 1)
}
