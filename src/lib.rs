//! Paraph: a self-hosted server for appeals. An organiser publishes a text, supporters sign it, a mail proves
//! each mailbox, the confirmed signatories are counted, listed and exported.
//!
//! # Code map
//!
//! | room | what it holds | what it must not know |
//! |---|---|---|
//! | [`domain`] | what things are: names, addresses, appeals, states, problems | databases, HTTP, mail, the clock |
//! | [`config`], [`clock`], [`i18n`] | settings, the time, the words | any other room but `domain` |
//! | [`metrics`] | counters and histograms for monitors, and their text | any other room |
//! | [`vault`] | keys, sealing, tokens, address indexes | databases, HTTP, mail |
//! | [`storage`] | the only diesel: rows in, domain types out, one writer | HTTP, mail transport |
//! | [`mail`] | the only lettre: messages and transports | HTTP, appeal and signature tables |
//! | [`services`] | one file per use case | HTTP types, SMTP types, page templates |
//! | [`web`] | the only actix-web: routes, forms, pages | diesel, lettre, writes to storage |
//! | [`cli`] | one file per verb | SQL |
//!
//! Reads may go from `web` to `storage` in one line; every write goes through a service. `tests/it/architecture/` enforces
//! the table above, and `ARCHITECTURE.md` explains it.

pub mod clock;
pub mod config;
pub mod domain;
pub mod i18n;
pub mod mail;
pub mod metrics;
pub mod services;
pub mod storage;
pub mod vault;
pub mod web;

pub mod cli;
