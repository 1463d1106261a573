//! Mailboxes that get no mail.

use super::stored_word::stored_words;

stored_words! {
    /// Why no mail is sent to a mailbox.
    SuppressionReason {
        /// Its owner answered a confirmation mail with “not me”.
        NotMe = "not-me",
        /// A mail server said that the mailbox does not exist.
        NoMailbox = "no-mailbox",
    }
}
