//! The states of a mail in the outbox.

use super::stored_word::stored_words;

stored_words! {
    OutboxState {
        /// To be sent when it is due, or being sent.
        Queued = "queued",
        /// The relay accepted it.
        Sent = "sent",
        /// Not tried again.
        Failed = "failed",
    }
}
