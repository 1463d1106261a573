//! Who gets a news item: those whose signature counts, who asked for news and did not end them, once each mailbox.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::Binary;

use crate::domain::{
    AddressIndex, AppealId, Language, MailKind, NewsId, NewsMailing, NewsMailingState, Signature,
    SignatureId, SignatureState, Timestamp,
};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::outbox::{NewMail, promise};
use crate::storage::schema::{
    consents, listing_overrides, news_mailings, news_recipients, signatures,
};
use crate::storage::signatures::{load_signatures, of_mailboxes};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Rows deleted per transaction.
const CHUNK: i64 = 1_000;
/// How long the recipients are kept after the last mail was put into the outbox, in milliseconds.
const KEPT: i64 = 30 * Timestamp::DAY;

/// The next signatures of a mailing that count and agreed to news at some time, by number.
pub fn candidates(
    conn: &mut ReadConn,
    mailing: &NewsMailing,
    most: i64,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let agreed = consents::table
        .filter(consents::signature_id.eq(s::id))
        .filter(consents::news.assume_not_null());
    let found = s::signatures
        .filter(s::appeal_id.eq(mailing.appeal))
        .filter(s::state.eq(SignatureState::Confirmed))
        .filter(s::id.gt(mailing.position).and(s::id.le(mailing.newest)))
        .filter(s::address_index.is_not_null())
        .filter(diesel::dsl::exists(agreed))
        .order(s::id)
        .limit(most);
    Ok(load_signatures!(conn, found).collect())
}

/// All signatures of these mailboxes that count, older than `before`.
pub fn of_mailboxes(
    conn: &mut ReadConn,
    appeal: AppealId,
    mailboxes: &[AddressIndex],
    before: SignatureId,
) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let mailboxes: Vec<_> = mailboxes.iter().map(|address| (appeal, *address)).collect();
    let found = s::signatures.filter(of_mailboxes!(mailboxes)).order(s::id);
    // Filter on the state and the number in Rust: with them in the WHERE clause SQLite picks the wrong index.
    let counts = |signature: &Signature| {
        signature.state == SignatureState::Confirmed && signature.id < before
    };
    Ok(load_signatures!(conn, found).filter(counts).collect())
}

/// Those of these signatures whose last answer about news was yes.
pub fn consenting(
    conn: &mut ReadConn,
    ids: &[SignatureId],
) -> Result<HashSet<SignatureId>, StorageError> {
    use consents::dsl as k;
    let answers = k::consents
        .filter(k::signature_id.eq_any(ids))
        .filter(k::news.is_not_null())
        .order(k::id)
        .select((k::signature_id, k::news.assume_not_null()));
    let answers: Vec<(SignatureId, bool)> = with_conn!(conn, |c| answers.load(c))?;
    let mut consenting = HashSet::new();
    for (id, given) in answers {
        if given {
            consenting.insert(id);
        } else {
            consenting.remove(&id);
        }
    }
    Ok(consenting)
}

/// Those of these signatures whose name organisers took off the list.
pub fn hidden(
    conn: &mut ReadConn,
    ids: &[SignatureId],
) -> Result<HashSet<SignatureId>, StorageError> {
    use listing_overrides::dsl as d;
    let found = d::listing_overrides
        .filter(d::signature_id.eq_any(ids).and(d::hidden))
        .select(d::signature_id);
    let found: Vec<SignatureId> = with_conn!(conn, |c| found.load(c))?;
    Ok(found.into_iter().collect())
}

/// Puts the mails for these signatures into the outbox, with their languages: once each mailbox, and only those that still
/// count and want news. Returns how many.
pub fn add(
    tx: &mut WriteTx,
    mailing: &NewsMailing,
    recipients: &[(SignatureId, AddressIndex, Language)],
    now: Timestamp,
) -> Result<i64, StorageError> {
    use signatures::dsl as s;
    let ids: Vec<SignatureId> = recipients.iter().map(|(id, ..)| *id).collect();
    let counting = s::signatures
        .filter(
            s::id
                .eq_any(&ids)
                .and(s::state.eq(SignatureState::Confirmed)),
        )
        .select(s::id);
    let counting: Vec<SignatureId> = with_tx!(tx, |c| counting.load(c))?;
    let counting: HashSet<SignatureId> = counting.into_iter().collect();
    let (consenting, hidden) = (consenting(tx, &ids)?, hidden(tx, &ids)?);
    let mut seen = HashSet::new();
    let wanted: Vec<_> = recipients
        .iter()
        .filter(|(id, ..)| counting.contains(id) && consenting.contains(id) && !hidden.contains(id))
        .filter(|(_, mailbox, _)| seen.insert(*mailbox))
        .collect();
    if wanted.is_empty() {
        return Ok(0);
    }
    let new = add_mailboxes(tx, mailing, wanted.iter().map(|(_, mailbox, _)| mailbox))?;
    let mails: Vec<NewMail> = wanted
        .iter()
        .filter(|(_, mailbox, _)| new.contains(mailbox))
        .map(|(id, _, language)| {
            let kind = MailKind::News;
            NewMail::new(mailing.appeal, *id, kind, language, now, now)
                .with_lowest_priority()
                .about_news(mailing.news)
        })
        .collect();
    promise(tx, &mails)?;
    let number = mails.len() as i64;
    add_queued(tx, mailing.news, number)?;
    Ok(number)
}

fn add_queued(tx: &mut WriteTx, news: NewsId, mails: i64) -> Result<(), StorageError> {
    use news_mailings::dsl as m;
    with_tx!(tx, |c| diesel::update(m::news_mailings.find(news))
        .set(m::queued.eq(m::queued + mails))
        .execute(c))?;
    Ok(())
}

/// Stores mailboxes; returns those that were not stored before.
fn add_mailboxes<'a>(
    tx: &mut WriteTx,
    mailing: &NewsMailing,
    mailboxes: impl Iterator<Item = &'a AddressIndex> + Clone,
) -> Result<HashSet<AddressIndex>, StorageError> {
    use news_recipients::dsl as r;
    let each = || mailboxes.clone();
    let rows = BatchInsert::into(r::news_recipients)
        .with(r::news_id, each().map(|_| mailing.news))
        .with(r::address_index, each())
        .with(r::appeal_id, each().map(|_| mailing.appeal))
        .returning::<Binary>(
            "ON CONFLICT (news_id, address_index) DO NOTHING RETURNING address_index",
        );
    let new: Vec<AddressIndex> = with_tx!(tx, |c| rows.load(c))?;
    Ok(new.into_iter().collect())
}

/// Deletes some recipients; `true` if there may be more.
fn delete_some(tx: &mut WriteTx, mailings: Vec<NewsId>) -> Result<bool, StorageError> {
    use news_recipients::dsl as r;
    for news in mailings {
        let some = r::news_recipients
            .filter(r::news_id.eq(news))
            .limit(CHUNK)
            .select(r::address_index);
        let some: Vec<AddressIndex> = with_tx!(tx, |c| some.load(c))?;
        if !some.is_empty() {
            let these =
                r::news_recipients.filter(r::news_id.eq(news).and(r::address_index.eq_any(some)));
            with_tx!(tx, |c| diesel::delete(these).execute(c))?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Deletes some recipients of news that ended long ago; `true` if there may be more.
pub fn purge(tx: &mut WriteTx, now: Timestamp) -> Result<bool, StorageError> {
    use news_mailings::dsl as m;
    let ended = m::news_mailings
        .filter(m::state.eq_any([NewsMailingState::Done, NewsMailingState::Stopped]))
        .filter(m::updated_at.lt(now.plus(-KEPT)))
        .select(m::news_id);
    let ended: Vec<NewsId> = with_tx!(tx, |c| ended.load(c))?;
    delete_some(tx, ended)
}

/// Stops the mailings of an appeal whose personal data are erased, and deletes some of their recipients; `true` if there
/// may be more. Of one that nobody was sent yet nothing stays, so that its news item can be sent or deleted later.
pub fn forget(tx: &mut WriteTx, appeal: AppealId) -> Result<bool, StorageError> {
    use news_mailings::dsl as m;
    let theirs = || m::news_mailings.filter(m::appeal_id.eq(appeal));
    let in_state = |state| theirs().filter(m::state.eq_any(state));
    let not_begun = in_state([NewsMailingState::Counting, NewsMailingState::Counted]);
    let going_on = in_state([NewsMailingState::Sending, NewsMailingState::Paused]);
    with_tx!(tx, |c| {
        diesel::delete(not_begun).execute(c)?;
        diesel::update(going_on)
            .set(m::state.eq(NewsMailingState::Stopped))
            .execute(c)
    })?;
    let all: Vec<NewsId> = with_tx!(tx, |c| theirs().select(m::news_id).load(c))?;
    delete_some(tx, all)
}
