//! The privacy notice, made from the settings of the appeal.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::web::page::{AppealHead, Page, Shell};

/// `/{lang}/{slug}/privacy`. Who is responsible and the erasure date stand in the head.
#[derive(Debug, Serialize)]
pub struct PrivacyPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// When the appeal closes, if that is set.
    pub closes: Option<Timestamp>,
    /// How many days after closing the personal data are erased.
    pub erase_after_days: i64,
    /// How many days an unconfirmed signature is kept.
    pub pending_days: i64,
    /// Whether the appeal asks for a comment.
    pub asks_comment: bool,
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "web/privacy.html";
}
