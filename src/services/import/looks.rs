//! One look at a file at a time: a workbook may take much memory while it is read.

use tokio::sync::{Semaphore, SemaphorePermit};

static LOOKS: Semaphore = Semaphore::const_new(1);

/// Waits until no other file is looked at; `None` never happens, because the semaphore is never closed.
pub(super) async fn turn() -> Option<SemaphorePermit<'static>> {
    LOOKS.acquire().await.ok()
}
