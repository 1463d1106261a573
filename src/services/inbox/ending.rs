//! How messages end when nothing else is stored with it, and which appeal they name.

use crate::domain::Appeal;
use crate::services::{App, ServiceError};
use crate::storage::appeals;
use crate::storage::incoming::{self, ClaimedMessage, MessageEnding};

pub(super) async fn find(app: &App, slug: &str) -> Result<Option<Appeal>, ServiceError> {
    let slug = slug.to_owned();
    Ok(app
        .storage
        .read(move |c| appeals::by_slug(c, &slug))
        .await?)
}

pub(super) async fn finish(
    app: &App,
    message: &ClaimedMessage,
    ending: MessageEnding,
) -> Result<(), ServiceError> {
    let message = message.clone();
    let end = app
        .storage
        .write(move |c| incoming::finish(c, &message, ending));
    Ok(end.await?)
}
