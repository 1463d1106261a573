//! The fault suite: whatever breaks while people sign, nothing that was acknowledged is lost. `bash tests/faults` runs
//! the long form, with 200 kills for each database and a table at the end; without `TEST_FAULTS=long` the same
//! stories are short, and run with all other tests.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/smtp.rs"]
mod smtp;
mod support;

#[path = "fault/scene/mod.rs"]
mod scene;

#[path = "fault/busy.rs"]
mod busy;
#[path = "fault/clocks.rs"]
mod clocks;
#[path = "fault/database.rs"]
mod database;
#[path = "fault/disk.rs"]
mod disk;
#[path = "fault/kills.rs"]
mod kills;
#[path = "fault/outage.rs"]
mod outage;
#[path = "fault/poison.rs"]
mod poison;
#[path = "fault/relay.rs"]
mod relay;
#[path = "fault/stops.rs"]
mod stops;
#[path = "fault/trace.rs"]
mod trace;
