//! What happens to one signature: signing, confirming, the decisions of organisers, and what its owner may do for life.

pub mod confirm;
pub mod confirm_code;
pub mod moderate;
pub mod resend_link;
pub mod self_service;
pub mod sign;
