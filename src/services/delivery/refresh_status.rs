//! Reads the figures of the queue into the state of mail delivery.

use crate::services::{App, ServiceError};
use crate::storage::outbox;

/// Updates the figures of the queue. It counts rows, so a background task calls it every few seconds.
pub async fn refresh_status(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let age = app.storage.read(move |c| outbox::age(c, now)).await?;
    app.mail_status.set_queue(&age);
    Ok(())
}
