//! Makes the names of new lines findable by the search of the public list.

use super::{App, ServiceError};
use crate::storage::public_list::words;

/// Lines of one transaction: signing goes on between two of them.
const AT_ONCE: i64 = 500;

/// Stores the words of all lines that have none yet; returns of how many.
pub async fn store_due_words(app: &App) -> Result<usize, ServiceError> {
    let mut stored = 0;
    // Most passes find none, and need no writer then.
    while app.storage.read(words::are_due).await? {
        let now = app.storage.write(|c| words::store_due(c, AT_ONCE)).await?;
        stored += now;
        if now == 0 {
            // Another instance is about them.
            break;
        }
    }
    Ok(stored)
}
