//! What became of the mails of a news item: counted in the outbox, and of the mails that were deleted from it, kept.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::domain::{
    MailFailureReason, MailId, NewsFigures, NewsId, NewsMailing, OutboxState, SignatureId,
};
use crate::storage::schema::{news_mailings, outbox};
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Mails that were not sent because there was no reason to any more.
const NOT_NEEDED: [MailFailureReason; 5] = [
    MailFailureReason::NewsStopped,
    MailFailureReason::NewsNotWanted,
    MailFailureReason::Suppressed,
    MailFailureReason::Gone,
    MailFailureReason::NoAddress,
];

/// The news item of a mail in the outbox, and how the mail ended.
pub(in crate::storage) type EndedNews = (NewsId, OutboxState, Option<String>);

/// Adds `mails` of one end to the figures.
fn tally(figures: &mut NewsFigures, state: OutboxState, error: Option<&str>, mails: i64) {
    let reason = error.and_then(MailFailureReason::from_word);
    match state {
        OutboxState::Queued => {}
        OutboxState::Sent => figures.sent += mails,
        OutboxState::Failed if reason.is_some_and(|reason| NOT_NEEDED.contains(&reason)) => {
            figures.left_out += mails;
        }
        OutboxState::Failed => figures.bounced += mails,
    }
}

/// Counts rows: for pages of organisers only.
pub fn figures(conn: &mut ReadConn, mailing: &NewsMailing) -> Result<NewsFigures, StorageError> {
    use news_mailings::dsl as m;
    use outbox::dsl as o;
    let kept = m::news_mailings
        .find(mailing.news)
        .select((m::sent, m::bounced, m::left_out));
    let (sent, bounced, left_out): (i64, i64, i64) = with_conn!(conn, |c| kept.first(c))?;
    let mut figures = NewsFigures {
        people: mailing.people.total(),
        queued: mailing.queued,
        sent,
        bounced,
        left_out,
        unsubscribed: mailing.unsubscribed,
    };
    let ended = o::outbox
        .filter(o::news_id.eq(mailing.news))
        .group_by((o::state, o::last_error))
        .select((o::state, o::last_error, count_star()));
    let ended: Vec<(OutboxState, Option<String>, i64)> = with_conn!(conn, |c| ended.load(c))?;
    for (state, error, mails) in ended {
        tally(&mut figures, state, error.as_deref(), mails);
    }
    Ok(figures)
}

/// The mails of news among those of these signatures, which are about to be deleted.
pub(in crate::storage) fn deleted_with(
    tx: &mut WriteTx,
    signatures: &[SignatureId],
) -> Result<Vec<EndedNews>, StorageError> {
    use outbox::dsl as o;
    let theirs = o::outbox
        .filter(o::signature_id.eq_any(signatures))
        .filter(o::news_id.is_not_null())
        .select((o::news_id.assume_not_null(), o::state, o::last_error));
    Ok(with_tx!(tx, |c| theirs.load(c))?)
}

/// The same among these mails.
pub(in crate::storage) fn deleted_among(
    tx: &mut WriteTx,
    mails: &[MailId],
) -> Result<Vec<EndedNews>, StorageError> {
    use outbox::dsl as o;
    let theirs = o::outbox
        .filter(o::id.eq_any(mails).and(o::news_id.is_not_null()))
        .select((o::news_id.assume_not_null(), o::state, o::last_error));
    Ok(with_tx!(tx, |c| theirs.load(c))?)
}

/// Keeps the figures of mails that are deleted from the outbox.
pub(in crate::storage) fn count_deleted(
    tx: &mut WriteTx,
    mails: &[EndedNews],
) -> Result<(), StorageError> {
    use news_mailings::dsl as m;
    let mut rest: Vec<NewsId> = mails.iter().map(|(news, ..)| *news).collect();
    rest.sort_unstable();
    rest.dedup();
    for news in rest {
        let mut sum = NewsFigures::default();
        for (_, state, error) in mails.iter().filter(|(of, ..)| *of == news) {
            match state {
                // It is not sent any more, whatever became of its tries.
                OutboxState::Queued => sum.left_out += 1,
                ended => tally(&mut sum, *ended, error.as_deref(), 1),
            }
        }
        with_tx!(tx, |c| diesel::update(m::news_mailings.find(news))
            .set((
                m::sent.eq(m::sent + sum.sent),
                m::bounced.eq(m::bounced + sum.bounced),
                m::left_out.eq(m::left_out + sum.left_out),
            ))
            .execute(c))?;
    }
    Ok(())
}
