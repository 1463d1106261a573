//! The fault suite: whatever breaks while people sign, nothing that was acknowledged is lost. `bash tests/run-faults.sh`
//! runs the long form, with 200 kills for each database and a table at the end; without `TEST_FAULTS=long` the same
//! stories are short, and run with all other tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on fails with the place and the reason; what it prints is shown with its failure"
)]

#[path = "../support/mod.rs"]
mod support;

mod scene;

mod busy;
mod clocks;
mod database;
mod disk;
mod kills;
mod outage;
mod poison;
mod relay;
mod stops;
mod trace;
