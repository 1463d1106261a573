//! One step: reads and opens some signatures, then counts them or puts their mails into the outbox, in one transaction.

use std::time::Duration;

use super::recipients::{Recipient, Recipients};
use crate::domain::{NewsId, NewsMailing, NewsMailingState, SignatureId};
use crate::services::{App, ServiceError};
use crate::storage::{appeals, news_mailings};

/// The pause between two transactions, so that signing takes precedence.
const PAUSE: Duration = Duration::from_millis(20);
/// Signatures that a step of the count looks at. It writes one row, so it can look at more.
const COUNTED_AT_ONCE: i64 = 1_000;
/// Mails that a step puts into the outbox at most.
const SENT_AT_ONCE: i64 = 200;

/// How a pass ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsPass {
    /// Nothing has work left.
    Idle,
    /// One ended, was stopped or taken over: there may be another.
    Worked,
    /// The outbox is full: there is room again when mails have left.
    Full,
}

enum StepOutcome {
    Advanced(NewsMailing),
    Finished,
    /// Nothing was written: it was stopped, counted anew, or another instance continues it.
    Lost,
    Full,
}

/// Claims a mailing and works on it.
pub(super) async fn run(app: &App, id: NewsId) -> Result<NewsPass, ServiceError> {
    let now = app.clock.now();
    let claimed = app
        .storage
        .write(move |c| news_mailings::claim(c, id, now))
        .await?;
    let Some(mut mailing) = claimed else {
        return Ok(NewsPass::Worked);
    };
    let appeal = mailing.appeal;
    let found = app.storage.read(move |c| appeals::by_id(c, appeal)).await?;
    let Some(appeal) = found.filter(|appeal| appeal.erased_at.is_none()) else {
        return Ok(NewsPass::Worked);
    };
    let recipients = Recipients::new(app, &appeal, id).await?;
    loop {
        let outcome = match mailing.state {
            NewsMailingState::Sending => send(app, &recipients, &mailing).await?,
            _ => count(app, &recipients, &mailing).await?,
        };
        match outcome {
            StepOutcome::Advanced(further) => mailing = further,
            StepOutcome::Finished | StepOutcome::Lost => return Ok(NewsPass::Worked),
            StepOutcome::Full => {
                let now = app.clock.now();
                app.storage
                    .write(move |c| news_mailings::release(c, &mailing, now))
                    .await?;
                return Ok(NewsPass::Full);
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Where a step ends that looked at `looked` signatures of at most `most`, and in which state.
fn end(
    mailing: &NewsMailing,
    looked: &[SignatureId],
    most: i64,
    done: NewsMailingState,
) -> (SignatureId, NewsMailingState) {
    let position = looked.last().copied().unwrap_or(mailing.position);
    let state = if (looked.len() as i64) < most {
        done
    } else {
        mailing.state
    };
    (position, state)
}

async fn count(
    app: &App,
    recipients: &Recipients,
    mailing: &NewsMailing,
) -> Result<StepOutcome, ServiceError> {
    let now = app.clock.now();
    let (looked, found) = recipients.next(app, mailing, COUNTED_AT_ONCE).await?;
    let firsts = recipients.first_of_each_mailbox(app, found).await?;
    let to = end(mailing, &looked, COUNTED_AT_ONCE, NewsMailingState::Counted);
    let mut further = mailing.clone();
    for Recipient {
        language, provider, ..
    } in &firsts
    {
        further.people.add(language, *provider);
    }
    (further.position, further.state) = to;
    let (seen, people) = (mailing.clone(), further.people.clone());
    let written = app
        .storage
        .write(move |c| news_mailings::advance(c, &seen, to, &people, now));
    Ok(outcome(written.await?, mailing, further))
}

async fn send(
    app: &App,
    recipients: &Recipients,
    mailing: &NewsMailing,
) -> Result<StepOutcome, ServiceError> {
    let now = app.clock.now();
    let room = app.storage.read(news_mailings::room).await?;
    if room <= 0 {
        return Ok(StepOutcome::Full);
    }
    let most = room.min(SENT_AT_ONCE);
    let (looked, found) = recipients.next(app, mailing, most).await?;
    let to = end(mailing, &looked, most, NewsMailingState::Done);
    let mails: Vec<_> = found
        .into_iter()
        .map(|found| (found.signature, found.mailbox, found.language))
        .collect();
    let (seen, mut further) = (mailing.clone(), mailing.clone());
    (further.position, further.state) = to;
    let written = app.storage.write(move |c| {
        if !news_mailings::advance(c, &seen, to, &seen.people, now)? {
            return Ok(false);
        }
        news_mailings::add(c, &seen, &mails, now)?;
        Ok(true)
    });
    let outcome = outcome(written.await?, mailing, further);
    app.mail_promised.notify_one();
    Ok(outcome)
}

fn outcome(is_written: bool, mailing: &NewsMailing, further: NewsMailing) -> StepOutcome {
    if !is_written {
        StepOutcome::Lost
    } else if further.state == mailing.state {
        StepOutcome::Advanced(further)
    } else {
        StepOutcome::Finished
    }
}
