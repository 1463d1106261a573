//! How long a write may wait. The sum is shorter than the request timeout (`web/middleware/request_policy.rs`): a write
//! is refused before its caller gives up, and never done afterwards.

use std::time::Duration;

/// How long a statement of a request or of the writer waits for a lock, in milliseconds.
pub(super) const LOCK_TIMEOUT: u32 = 5_000;

/// A command that has waited longer in the queue of the writer is refused instead of run, and a batch that failed after
/// this time is not split.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(6);
