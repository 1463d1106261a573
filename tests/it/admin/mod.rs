//! The organisers’ pages over real HTTP, on both databases: accounts, access, login, sessions and the record.

mod access;
mod account_locks;
mod account_races;
mod accounts;
mod login;
mod opened_records;
mod passkeys;
mod record;
mod second_factor;
mod sessions;
mod what_opens;
