//! News of an appeal: written, published and taken back by its organisers; and milestones, which are noted as they happen.
//!
//! [`news_mailings`] sends them by mail.

use std::collections::HashMap;

use crate::domain::{
    Actor, AppealId, AppealState, AuditEvent, AuditObject, AuditVerb, Milestone, News, NewsDraft,
    NewsId, Timestamp, milestone_of,
};
use crate::services::picture::{ShownPictures, TextsOf};
use crate::services::{App, ServiceError, audit, news_mailings};
use crate::storage::statistics::counters;
use crate::storage::{StorageError, WriteTx, appeals, news, news_mailings as stored_mailings};

/// A news item as its reader saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenNews {
    pub id: NewsId,
    pub revision: i64,
}

impl From<&News> for SeenNews {
    fn from(item: &News) -> Self {
        Self {
            id: item.id,
            revision: item.revision,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsSaved {
    Done(NewsId),
    /// Nothing was stored: somebody else changed or deleted it meanwhile.
    Newer,
}

/// What to do with a news item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewsChange {
    /// Stores what it says, and leaves it a draft or published.
    Save(NewsDraft),
    /// Stores what it says, and publishes it; its date stays if it is published already.
    Publish(NewsDraft),
    /// Makes a draft of it again.
    TakeBack,
    /// Deletes a draft.
    Delete,
}

impl NewsChange {
    fn word(&self) -> &'static str {
        match self {
            Self::Save(_) => "save",
            Self::Publish(_) => "publish",
            Self::TakeBack => "take-back",
            Self::Delete => "delete",
        }
    }
}

/// Every news item of an appeal with its drafts, the newest first.
pub async fn all(app: &App, appeal: AppealId) -> Result<Vec<News>, ServiceError> {
    Ok(app.storage.read(move |c| news::all(c, appeal)).await?)
}

/// The latest published news of an appeal.
pub async fn published(app: &App, appeal: AppealId, most: i64) -> Result<Vec<News>, ServiceError> {
    let read = app.storage.read(move |c| news::published(c, appeal, most));
    Ok(read.await?)
}

pub async fn by_id(app: &App, id: NewsId) -> Result<Option<News>, ServiceError> {
    Ok(app.storage.read(move |c| news::by_id(c, id)).await?)
}

/// Changes a news item of an appeal, or writes a new one (`seen` is `None`). Nothing happens if it is not as it was seen.
pub async fn change_as(
    app: &App,
    by: Actor,
    appeal: AppealId,
    seen: Option<SeenNews>,
    change: NewsChange,
) -> Result<NewsSaved, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let texts = match &change {
        NewsChange::Save(draft) | NewsChange::Publish(draft) => draft.texts.as_slice(),
        NewsChange::TakeBack | NewsChange::Delete => &[],
    };
    let shown = ShownPictures::of(texts.iter().map(|text| text.markdown.as_str()));
    let saved = app.storage.write(move |c| {
        let of = appeals::locked(c, appeal)?.ok_or(StorageError::Corrupt("appeals"))?;
        // One of its pictures may have been removed since the page looked.
        if !shown.are_there(c, Some(TextsOf::Appeal(appeal)))? {
            return Ok(NewsSaved::Newer);
        }
        let Some(id) = apply(c, appeal, seen, &change, now)? else {
            return Ok(NewsSaved::Newer);
        };
        if change == NewsChange::TakeBack {
            news_mailings::pause_taken_back(c, &master, by, (appeal, id), &of.slug, now)?;
        }
        appeals::touch(c, appeal)?;
        let facts = serde_json::json!({
            "part": "news", "slug": of.slug, "news": id.0.to_string(), "step": change.word(),
        });
        let event =
            AuditEvent::new(by, AuditVerb::AppealChanged, AuditObject::Appeal(appeal)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(NewsSaved::Done(id))
    });
    Ok(saved.await?)
}

/// `None` if the news item is not as it was seen.
fn apply(
    c: &mut WriteTx,
    appeal: AppealId,
    seen: Option<SeenNews>,
    change: &NewsChange,
    now: Timestamp,
) -> Result<Option<NewsId>, StorageError> {
    let (id, mut revision, published_at) = match (seen, change) {
        (Some(seen), _) => {
            let stored = news::by_id(c, seen.id)?.filter(|stored| stored.appeal == appeal);
            let Some(stored) = stored.filter(|stored| stored.revision == seen.revision) else {
                return Ok(None);
            };
            (stored.id, stored.revision, stored.published_at)
        }
        (None, NewsChange::Save(draft) | NewsChange::Publish(draft)) => {
            let id = news::create(c, appeal, draft, now)?;
            (id, 1, None)
        }
        (None, NewsChange::TakeBack | NewsChange::Delete) => return Ok(None),
    };
    let is_done = match change {
        NewsChange::Save(draft) => seen.is_none() || news::rewrite(c, (id, revision), draft)?,
        NewsChange::Publish(draft) => {
            if seen.is_some() {
                if !news::rewrite(c, (id, revision), draft)? {
                    return Ok(None);
                }
                revision += 1;
            }
            published_at.is_some() || news::set_published(c, (id, revision), Some(now))?
        }
        NewsChange::TakeBack => news::set_published(c, (id, revision), None)?,
        // Its mails link to it, and are counted.
        NewsChange::Delete if was_sent(c, id)? => false,
        NewsChange::Delete => news::delete_draft(c, (id, revision))?,
    };
    Ok(is_done.then_some(id))
}

fn was_sent(c: &mut WriteTx, id: NewsId) -> Result<bool, StorageError> {
    let mailing = stored_mailings::of(c, id)?;
    Ok(mailing.is_some_and(|mailing| mailing.state.has_begun()))
}

/// Notes the steps that the numbers of published appeals have passed; returns how many. Of several steps at once it notes
/// the highest. A number that falls takes no milestone back: it was passed on that day.
pub async fn note_milestones(app: &App) -> Result<usize, ServiceError> {
    let read = app.storage.read(|c| {
        Ok((
            appeals::all(c)?,
            counters::all(c)?,
            news::highest_milestones(c)?,
        ))
    });
    let (all, counts, noted) = read.await?;
    let noted: HashMap<AppealId, i64> = noted.into_iter().collect();
    let mut passed = Vec::new();
    for appeal in all {
        let total = counts.get(&appeal.id).map_or(0, |count| count.total());
        let before = noted.get(&appeal.id).copied().unwrap_or_default();
        let step = milestone_of(&appeal, total).filter(|step| *step > before);
        if let Some(number) = step.filter(|_| appeal.state != AppealState::Draft) {
            passed.push((appeal.id, number));
        }
    }
    let (number, at) = (passed.len(), app.clock.now());
    if number > 0 {
        let noting = app.storage.write(move |c| {
            for (appeal, number) in passed {
                news::add_milestone(c, appeal, Milestone { number, at })?;
            }
            Ok(())
        });
        noting.await?;
    }
    Ok(number)
}
