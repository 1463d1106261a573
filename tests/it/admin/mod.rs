//! The organisers’ pages over real HTTP, on both databases: accounts, access, login, sessions and the record.

mod access;
mod accounts;
mod login;
mod record;
mod sessions;
