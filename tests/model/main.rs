//! A model that plays against the product: random sequences of what people do, on both databases and on two instances,
//! compared step by step with a plain model of what must be so. `bash tests/run-model.sh` is the long form.
//!
//! A binary of its own, so that the long form is built and run without the rest.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on fails with the place and the reason; what it prints is shown with its failure"
)]

#[path = "../support/mod.rs"]
mod support;

mod check;
mod mails;
mod observe;
mod people;
mod play;
mod product;
mod question;
mod reference;
mod regressions;
mod steps;
mod story;

use std::time::Instant;

use play::Form;
use support::TestDatabase;

/// The sequences of the ordinary tests are always the same: what fails is due to a change.
const SEED: u64 = 2_026;
/// In each of four tests, so that they run beside each other.
const SEQUENCES: u32 = 500;

fn short_form(database: fn() -> TestDatabase, seed: u64) {
    let form = Form {
        seed,
        count: SEQUENCES,
        steps: 9,
    };
    play::play(database, form, |_| ());
}

/// The long form: see tests/run-model.sh.
#[test]
#[ignore = "it takes long"]
fn long_form_on_sqlite() {
    long_form("SQLite", TestDatabase::sqlite);
}

#[test]
#[ignore = "it takes long"]
fn long_form_on_postgres() {
    long_form("Postgres", TestDatabase::postgres);
}

fn long_form(name: &str, database: fn() -> TestDatabase) {
    let number = |variable: &str| std::env::var(variable).unwrap().parse::<u64>().unwrap();
    let (seed, count) = (number("TEST_MODEL_SEED"), number("TEST_MODEL_SEQUENCES"));
    let began = Instant::now();
    let form = Form {
        seed,
        count: u32::try_from(count).unwrap(),
        steps: 16,
    };
    play::play(database, form, |played| {
        if played % 1_000 == 0 || u64::from(played) == count {
            let seconds = began.elapsed().as_secs();
            println!(
                "{name}: {played} of {count} sequences in {seconds} s, seed {seed}: no difference"
            );
        }
    });
}

#[test]
fn nothing_differs_from_the_model_on_sqlite() {
    short_form(TestDatabase::sqlite, SEED);
}

#[test]
fn nothing_differs_from_the_model_on_sqlite_either() {
    short_form(TestDatabase::sqlite, SEED + 1);
}

#[test]
fn nothing_differs_from_the_model_on_postgres() {
    short_form(TestDatabase::postgres, SEED + 2);
}

#[test]
fn nothing_differs_from_the_model_on_postgres_either() {
    short_form(TestDatabase::postgres, SEED + 3);
}
