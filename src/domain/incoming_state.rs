//! The states of a message that came in, and what came back of mails of ours.

use super::Timestamp;
use super::stored_word::stored_words;

/// How long a message is kept for organisers to read, and how long it is known that one was handled, in milliseconds.
pub const MESSAGE_KEPT: i64 = 30 * Timestamp::DAY;

stored_words! {
    IncomingState {
        /// Kept, and to be handled.
        Received = "received",
        /// Waits for an organiser to read it.
        ToRead = "to-read",
        /// Nothing of it is left but that it came.
        Handled = "handled",
    }
}

/// What came back of a mail of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnedMail {
    /// The mailbox does not exist.
    Gone,
    /// It may take mail later.
    Later,
    /// Its reader calls it spam.
    Complaint,
}
