//! View of the privacy notice, which follows from the settings of the appeal.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{AppealHead, Page, Shell};

/// `/{lang}/{slug}/privacy`. The head says who is responsible and when data are erased.
#[derive(Debug, Serialize)]
pub struct PrivacyPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// When the appeal closes, if a date is set.
    pub closes: Option<Timestamp>,
    /// Days from closing to the erasure of personal data.
    pub erase_after_days: i64,
    /// Days until an unconfirmed signature is deleted.
    pub pending_days: i64,
    /// Days for which a mailbox that takes no mail is remembered, as a hash.
    pub suppressed_days: i64,
    pub asks_comment: bool,
    /// Whether people can sign and write by e-mail.
    pub takes_mail: bool,
    /// Whether their messages also stay in a mailbox at a provider.
    pub keeps_mail: bool,
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "web/privacy.html";
}
