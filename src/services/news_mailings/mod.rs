//! News by e-mail, to those who asked for them: counted first, sent when an organiser says so, paused, resumed and stopped
//! at any time. The whole state is in the database, so that it survives a restart, and any instance can continue it.

mod pace;
mod recipients;
mod step;

use std::time::Duration;

use crate::domain::{
    Actor, Appeal, AppealId, AuditEvent, AuditObject, AuditVerb, News, NewsFigures, NewsId,
    NewsMailText, NewsMailing, NewsMailingState, Timestamp,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::{StorageError, WriteTx, appeals, news, news_mailings};
use crate::vault::Master;

pub use pace::{Before, before, duration};
pub use step::NewsPass;

/// How long a request counts before it answers that the count goes on.
const COUNTED_IN_REQUEST: Duration = Duration::from_secs(3);

/// What an organiser orders about the mails of a news item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsCommand {
    /// Send to those who were counted.
    Send,
    Pause,
    Resume,
    /// End it; whoever has not got it gets nothing.
    Stop,
}

impl NewsCommand {
    fn word(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Stop => "stop",
        }
    }
}

pub async fn of(app: &App, id: NewsId) -> Result<Option<NewsMailing>, ServiceError> {
    Ok(app.storage.read(move |c| news_mailings::of(c, id)).await?)
}

/// The mailings of an appeal with what became of their mails, the latest first.
pub async fn figures(
    app: &App,
    appeal: AppealId,
) -> Result<Vec<(NewsMailing, NewsFigures)>, ServiceError> {
    let read = app.storage.read(move |c| {
        let mut all = Vec::new();
        for mailing in news_mailings::of_appeal(c, appeal)? {
            let figures = news_mailings::figures(c, &mailing)?;
            all.push((mailing, figures));
        }
        Ok(all)
    });
    Ok(read.await?)
}

/// Fixes the words of a published news item and begins to count who gets it; small counts are done when this returns.
/// `false` if the news item is not as it was seen, or is being sent already.
pub async fn count_as(
    app: &App,
    by: Actor,
    (appeal, item): (&Appeal, &News),
    texts: Vec<NewsMailText>,
) -> Result<bool, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let (of, seen) = ((appeal.id, item.id, item.revision), item.clone());
    let event = event(by, appeal, item.id, "count");
    let begun = app.storage.write(move |c| {
        lock_item(c, of.0)?;
        let stored = news::by_id(c, seen.id)?;
        let same = stored
            .filter(|stored| stored.revision == seen.revision && stored.published_at.is_some());
        if same.is_none() || !news_mailings::begin(c, of, &texts, now)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    let begun = begun.await?;
    if begun {
        let _ = tokio::time::timeout(COUNTED_IN_REQUEST, count_now(app, item.id)).await;
        app.news_ordered.notify_one();
    }
    Ok(begun)
}

async fn count_now(app: &App, id: NewsId) -> Result<(), ServiceError> {
    step::run(app, id).await.map(drop)
}

fn event(by: Actor, appeal: &Appeal, news: NewsId, step: &str) -> AuditEvent {
    let facts = serde_json::json!({ "slug": appeal.slug, "news": news.to_string(), "step": step });
    let object = AuditObject::Appeal(appeal.id);
    AuditEvent::new(by, AuditVerb::NewsMailed, object).with(facts)
}

/// Carries out a command; `false` when it is not possible any more: it is in another state by now, counted anew, or the
/// news item changed.
pub async fn order(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    seen: &NewsMailing,
    command: NewsCommand,
) -> Result<bool, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let mut event = event(by, appeal, seen.news, command.word());
    if command == NewsCommand::Send {
        let facts = serde_json::json!({
            "slug": appeal.slug, "news": seen.news.to_string(), "step": "send",
            "people": seen.people.total(),
        });
        event = event.with(facts);
    }
    let (seen, appeal) = (seen.clone(), appeal.id);
    let moved = app.storage.write(move |c| {
        lock_item(c, appeal)?;
        if !apply(c, &seen, command, now)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    let moved = moved.await?;
    app.news_ordered.notify_one();
    app.mail_promised.notify_one();
    Ok(moved)
}

fn apply(
    c: &mut WriteTx,
    seen: &NewsMailing,
    command: NewsCommand,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use NewsMailingState::{Counted, Done, Paused, Sending, Stopped};
    let id = seen.news;
    let (from, to): (&[NewsMailingState], _) = match command {
        NewsCommand::Send => (&[Counted], (Sending, true)),
        // Also when the last of its mails are in the outbox: they leave for minutes or days.
        NewsCommand::Pause => (&[Sending, Done], (Paused, false)),
        NewsCommand::Resume => (&[Paused], (Sending, false)),
        NewsCommand::Stop => (&[Sending, Paused, Done], (Stopped, false)),
    };
    if command == NewsCommand::Send {
        let item = news::by_id(c, id)?;
        let same =
            item.filter(|item| item.revision == seen.revision && item.published_at.is_some());
        let stored = news_mailings::of(c, id)?;
        let is_counted = stored.is_some_and(|stored| stored.counted_at == seen.counted_at);
        if same.is_none() || !is_counted {
            return Ok(false);
        }
    }
    if command == NewsCommand::Resume && !is_published(c, id)? {
        return Ok(false);
    }
    if matches!(command, NewsCommand::Pause | NewsCommand::Stop) && is_over(c, id)? {
        return Ok(false);
    }
    if !news_mailings::set_state(c, id, from, to, now)? {
        return Ok(false);
    }
    match command {
        NewsCommand::Send => {}
        NewsCommand::Pause => news_mailings::hold_queued(c, id, now)?,
        NewsCommand::Resume => news_mailings::release_queued(c, id, now)?,
        NewsCommand::Stop => news_mailings::drop_queued(c, id, now)?,
    }
    Ok(true)
}

/// Keeps the news items of an appeal as they are until the transaction ends: they are changed under the same lock, so that
/// one that is taken off the site at this moment is seen, or its mails are.
fn lock_item(c: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    appeals::locked(c, appeal)?.ok_or(StorageError::Corrupt("appeals"))?;
    Ok(())
}

fn is_published(c: &mut WriteTx, id: NewsId) -> Result<bool, StorageError> {
    let item = news::by_id(c, id)?;
    Ok(item.is_some_and(|item| item.published_at.is_some()))
}

/// Whether every mail of a news item has left, so that there is nothing to pause or to stop.
fn is_over(c: &mut WriteTx, id: NewsId) -> Result<bool, StorageError> {
    let is_done = news_mailings::state_of(c, id)? == Some(NewsMailingState::Done);
    Ok(is_done && !news_mailings::is_any_queued(c, id)?)
}

/// Pauses the mails of a news item that is taken off the site. Call it in the transaction that takes it back.
pub(super) fn pause_taken_back(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    (appeal, id): (AppealId, NewsId),
    slug: &str,
    now: Timestamp,
) -> Result<(), StorageError> {
    let Some(mailing) = news_mailings::of(c, id)? else {
        return Ok(());
    };
    if apply(c, &mailing, NewsCommand::Pause, now)? {
        let facts = serde_json::json!({ "slug": slug, "news": id.to_string(), "step": "pause" });
        let object = AuditObject::Appeal(appeal);
        let event = AuditEvent::new(by, AuditVerb::NewsMailed, object).with(facts);
        audit::append(c, master, now, &event)?;
    }
    Ok(())
}

/// Works on a mailing that has work left until it ends, is stopped, waits for room in the outbox, or another instance takes
/// it over.
pub async fn pass(app: &App) -> Result<NewsPass, ServiceError> {
    let now = app.clock.now();
    let next = app
        .storage
        .read(move |c| news_mailings::next(c, now))
        .await?;
    match next {
        Some(id) => step::run(app, id).await,
        None => Ok(NewsPass::Idle),
    }
}
