//! The use cases of one signature: signing, confirming, moderation, and what the signatory may do with the personal link.

pub mod browser_trust;
pub mod complete;
pub mod confirm;
pub mod confirm_code;
pub mod download;
pub mod mailbox_gone;
pub mod moderate;
pub mod opened;
pub mod reminders;
pub mod resend_link;
pub mod rival_claims;
pub mod self_service;
pub mod sign;
pub mod unsubscribe;

pub use opened::OpenedSignature;
