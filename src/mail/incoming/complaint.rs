//! Complaints: a reader pressed “this is spam”, and their provider tells us (ARF, RFC 5965).

use mail_parser::Message;

use super::headers;
use super::headers::is_type;
use crate::domain::MessageKey;

/// The mails of ours that a complaint is about; `None` if the message is none.
pub(super) fn keys(message: &Message<'_>, raw: &[u8]) -> Option<Vec<MessageKey>> {
    let is_arf = is_type(message, "message", &["feedback-report"]);
    // Hotmail encloses the mail, and names its reader in a header.
    let is_hotmail = headers::first(message, "X-HmXmrOriginalRecipient").is_some();
    if !is_arf && !is_hotmail {
        return None;
    }
    let text = String::from_utf8_lossy(raw).to_ascii_lowercase();
    // Readers also take a complaint back.
    let is_taken_back = text.contains("feedback-type: not-spam");
    Some(if is_taken_back {
        Vec::new()
    } else {
        headers::our_keys(raw)
    })
}
