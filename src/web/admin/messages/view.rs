//! The page of the e-mails to read.

use serde::Serialize;

use crate::domain::{IncomingId, Timestamp};
use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

#[derive(Serialize)]
pub struct MessageLine {
    pub id: IncomingId,
    pub at: Timestamp,
    /// The address as the message says it, or empty.
    pub from: String,
    /// Whether the address is shown on request only, which is put on record.
    pub is_hidden: bool,
    pub name: String,
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// If it is no e-mail, but asks this.
    pub subscription: Option<SubscriptionLine>,
}

/// Amazon asks whether a topic shall be sent here.
#[derive(Serialize)]
pub struct SubscriptionLine {
    pub topic: String,
    /// Opened by whoever agrees.
    pub address: String,
}

crate::domain::hidden_debug!(MessageLine, SubscriptionLine);

/// Messages that could not be kept, because too many waited.
#[derive(Debug, Serialize)]
pub struct DroppedLine {
    pub number: i64,
    pub last: Timestamp,
}

/// `/{lang}/admin/appeals/{slug}/messages` and `/{lang}/admin/messages`
#[derive(Debug, Serialize)]
pub struct MessagesPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub back: String,
    /// Whether these are the messages that belong to no appeal.
    pub is_of_site: bool,
    pub messages: Vec<MessageLine>,
    pub dropped: Option<DroppedLine>,
}

impl Page for MessagesPage {
    const TEMPLATE: &'static str = "web/admin/messages.html";
}
