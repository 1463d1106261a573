//! Ending the news, by a link in one of them.

use crate::domain::{NewsId, SignatureState};
use crate::services::signatures::self_service::{
    CorrectionOutcome, TRIES, correct_by_link_of_news,
};
use crate::services::signatures::{OpenedSignature, opened};
use crate::services::{App, ServiceError};
use crate::storage::{news_mailings, signatures};

/// Ends the news of the appeal for the mailbox of a signature: also for its other signatures, because its owner wants no
/// more mails, whatever they signed for. The figures of the news item with the link tell of it.
pub async fn unsubscribe(
    app: &App,
    opened: OpenedSignature,
    from: Option<NewsId>,
) -> Result<(), ServiceError> {
    let (id, appeal) = (opened.signature.id, opened.appeal.id);
    let mut theirs = vec![id];
    if let Some(address) = opened.signature.address_index {
        let read = app
            .storage
            .read(move |c| signatures::by_address(c, appeal, address));
        let others = read.await?.into_iter().filter(|other| {
            matches!(
                other.state,
                SignatureState::Confirmed | SignatureState::Held
            )
        });
        theirs.extend(others.map(|other| other.id).filter(|other| *other != id));
    }
    let mut has_ended = stop_news(app, opened).await?;
    for other in theirs.into_iter().skip(1) {
        has_ended |= stop_news(app, opened::by_id(app, other).await?).await?;
    }
    if let (true, Some(news)) = (has_ended, from) {
        app.storage
            .write(move |c| news_mailings::add_unsubscribed(c, (appeal, news)))
            .await?;
    }
    Ok(())
}

/// Whether somebody gets news of the appeal.
#[must_use]
pub fn gets_news(opened: &OpenedSignature) -> bool {
    let record = opened.record.as_ref();
    opened.signature.is_live() && record.is_some_and(|record| record.news)
}

/// Ends the news of a signature, whatever it is by now; `false` if it gets none already.
async fn stop_news(app: &App, opened: OpenedSignature) -> Result<bool, ServiceError> {
    let mut current = opened;
    for _ in 0..TRIES {
        if !gets_news(&current) {
            return Ok(false);
        }
        let Some(mut record) = current.record.clone() else {
            return Ok(false);
        };
        record.news = false;
        if correct_by_link_of_news(app, &current, record).await? != CorrectionOutcome::Changed {
            return Ok(true);
        }
        current = opened::by_id(app, current.signature.id).await?;
    }
    Err(ServiceError::Refused(
        "the signature changes all the time: the news are not ended".to_owned(),
    ))
}
