//! Paraph: a self-hosted server for petitions, called appeals. Organisers publish a text, supporters sign it and confirm
//! by mail, and the confirmed signatories are counted, listed and exported.
//!
//! # Code map
//!
//! | room | what it holds | what it must not know |
//! |---|---|---|
//! | [`domain`] | domain types: names, addresses, appeals, states, problems | databases, HTTP, mail, the clock |
//! | [`config`], [`clock`], [`i18n`] | settings; the time; translations and templates | any other room but `domain` |
//! | [`metrics`] | counters, histograms, the Prometheus format | any other room |
//! | [`vault`] | keys, encryption, tokens, blind indexes | databases, HTTP, mail |
//! | [`storage`] | all diesel code: rows in, domain types out, one writer | HTTP, mail transport |
//! | [`mail`] | all lettre code: messages and transports | HTTP, appeal and signature tables |
//! | [`services`] | one file per use case | HTTP types, SMTP types, page templates |
//! | [`web`] | all actix-web code: routes, forms, pages | diesel, lettre, writes to storage |
//! | [`cli`] | one file per command | SQL |
//!
//! `web` may read from `storage` directly; every write goes through a service. `tests/it/architecture/` enforces this
//! table, and `ARCHITECTURE.md` explains it.

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
