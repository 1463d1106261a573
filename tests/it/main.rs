//! The product as a whole: use cases through the services, pages over real HTTP, the real binary, and the files of the
//! repository. Stories run on both databases unless their name says otherwise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on fails with the place and the reason; what it prints is shown with its failure"
)]

#[path = "../support/mod.rs"]
mod support;

mod admin;
mod architecture;
mod binary;
mod bulk_actions;
mod changed_meanwhile;
mod contrib;
mod corpus;
mod dashboard;
mod delivery;
mod disk;
mod documents;
mod editor;
mod erased_tables;
mod erasure;
mod erasure_warnings;
mod fuzz;
mod harness;
mod import_export;
mod incoming;
mod insert_many;
mod instances;
mod kept_pictures;
mod leaflets;
mod logo;
mod mail_transport;
mod neutrality;
mod news_by_mail;
mod passing_on;
mod picture;
mod protection;
mod public_pages;
mod reports;
mod settings;
mod shared_database;
mod signatories;
mod signatures;
mod storage_errors;
mod text_pictures;
mod time_zones;
mod two_processes;
mod waiting_notices;
mod wording;
mod writer;
