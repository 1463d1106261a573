//! Signatures through the services, on both databases, with a clock that the test moves.

mod claims;
mod confirmation;
mod decision_mails;
mod erasure;
mod organisations;
mod pending_lifetime;
mod public_list;
mod reminders;
mod self_service;
mod signing;
mod storage;
mod thanks_by_mail;
