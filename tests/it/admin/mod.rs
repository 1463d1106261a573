//! The organisers’ pages over real HTTP, on both databases: accounts, access, login, sessions and the audit log.

mod access;
mod account_locks;
mod account_races;
mod accounts;
mod audit_log;
mod login;
mod opened_records;
mod passkeys;
mod second_factor;
mod sessions;
mod what_opens;
