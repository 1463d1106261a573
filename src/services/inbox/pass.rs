//! Taking messages one at a time. A message is leased while it is handled.

use super::handle;
use super::sealed_mail::{self, Kept};
use crate::domain::Timestamp;
use crate::services::{App, ServiceError, read_only};
use crate::storage::StorageError;
use crate::storage::incoming::{self, MessageEnding};

/// A message that failed so often is left for people to read.
const ATTEMPTS_MAX: i32 = 5;
/// How long a message that failed waits, in milliseconds.
const RETRY: i64 = Timestamp::MINUTE;

/// Handles the message that waited longest; `false` when none waits, or the site is read-only.
pub async fn pass(app: &App) -> Result<bool, ServiceError> {
    // While the site takes no forms, messages wait too.
    if read_only::current(app).is_some() {
        return Ok(false);
    }
    let now = app.clock.now();
    let Some(id) = app.storage.read(move |c| incoming::next(c, now)).await? else {
        return Ok(false);
    };
    let claimed = app.storage.write(move |c| incoming::claim(c, id, now));
    let Some(message) = claimed.await? else {
        return Ok(true);
    };
    let handled = if message.attempts > ATTEMPTS_MAX {
        let given_up = message.clone();
        // Events are nothing to read. A request for consent can be sent again by Amazon.
        let ending = match sealed_mail::open(app, &message.sealed) {
            Ok(Kept::Events { .. }) => MessageEnding::Handled,
            _ => MessageEnding::ToRead(None),
        };
        let write = app
            .storage
            .write(move |c| incoming::finish(c, &given_up, ending));
        write.await.map_err(ServiceError::from)
    } else {
        handle::handle(app, &message).await
    };
    match handled {
        // Another instance has it by now.
        Ok(()) | Err(ServiceError::Storage(StorageError::Changed)) => Ok(true),
        Err(error) => {
            tracing::warn!(
                message = id.0,
                "processing an incoming message failed, will retry: {error}"
            );
            let until = now.plus(RETRY);
            app.storage
                .write(move |c| incoming::postpone(c, &message, until))
                .await?;
            Ok(true)
        }
    }
}
