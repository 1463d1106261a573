//! Progress while a fault runs, and its line in the table at the end.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use super::journal::{Journal, share};
use super::truth::Truth;

/// The size of the run: the first for the ordinary tests, the second for `TEST_FAULTS=long`.
pub fn pick<T>(short: T, long: T) -> T {
    if is_long() { long } else { short }
}

fn is_long() -> bool {
    std::env::var("TEST_FAULTS").is_ok_and(|size| size == "long")
}

/// One fault on one database. When it ends, well or in a panic, a line is added to the file that
/// `TEST_FAULTS_REPORT` names.
pub struct Report {
    fault: String,
    database: &'static str,
    started: Instant,
    told: Instant,
    truth: Option<(usize, usize, usize, usize, usize)>,
    figures: String,
    sound: bool,
}

impl Report {
    /// Begins; `database` is an address.
    pub fn new(fault: &str, database: &str) -> Self {
        let now = Instant::now();
        Self {
            fault: fault.to_owned(),
            database: if database.starts_with("postgres") {
                "Postgres"
            } else {
                "SQLite"
            },
            started: now,
            told: now,
            truth: None,
            figures: String::new(),
            sound: false,
        }
    }

    /// Tells how far it is, in the long form: always anew on a terminal, every ten seconds elsewhere.
    pub fn progress(&mut self, done: usize, all: usize, journal: &Journal) {
        let (signed, confirmed) = journal.acknowledged();
        self.progress_of(
            done,
            all,
            &format!("{signed} signed, {confirmed} confirmed"),
        );
    }

    /// The same with other words.
    pub fn progress_of(&mut self, done: usize, all: usize, how: &str) {
        let terminal = std::io::stderr().is_terminal();
        let pause = Duration::from_millis(if terminal { 200 } else { 10_000 });
        if !is_long() || (done < all && self.told.elapsed() < pause) {
            return;
        }
        self.told = Instant::now();
        let (seconds, fault, database) =
            (self.started.elapsed().as_secs(), &self.fault, self.database);
        let (before, after) = if terminal {
            ("\r\x1b[K", "")
        } else {
            ("", "\n")
        };
        eprint!("{before}{fault}, {database}: {done}/{all}, {how}, {seconds} s{after}");
        if terminal && done >= all {
            eprintln!();
        }
    }

    /// A figure of this fault alone, in words.
    pub fn figure(&mut self, words: &str) {
        let _ = write!(
            self.figures,
            "{}{words}",
            if self.figures.is_empty() { "" } else { "; " }
        );
    }

    /// The waits of those who were answered, as a figure.
    pub fn waits(&mut self, journal: &Journal) -> Duration {
        let waits = journal.take_waits();
        let (half, most) = (share(&waits, 0.5), share(&waits, 0.99));
        self.figure(&format!(
            "p50 {} ms, p99 {} ms",
            half.as_millis(),
            most.as_millis()
        ));
        most
    }

    /// Ends the fault: panics with everything that is wrong.
    pub fn conclude(mut self, truth: &Truth) {
        let (lost, never, wrong) = (
            truth.lost.len(),
            truth.never_mailed.len(),
            truth.wrong.len(),
        );
        self.truth = Some((truth.signed, truth.confirmed, lost, never, truth.copies));
        assert!(
            truth.holds(),
            "{lost} lost {:?}; {never} never mailed {:?}; {wrong} wrong {:?}",
            first(&truth.lost),
            first(&truth.never_mailed),
            first(&truth.wrong)
        );
        self.sound = true;
    }

    /// Ends a fault that is judged by its own assertions, all of which held.
    pub fn done(mut self) {
        self.sound = true;
    }
}

fn first(all: &[String]) -> &[String] {
    &all[..all.len().min(10)]
}

impl Drop for Report {
    fn drop(&mut self) {
        let Some(file) = std::env::var_os("TEST_FAULTS_REPORT") else {
            return;
        };
        let dash = || vec!["-".to_owned(); 5];
        let columns = self
            .truth
            .map_or_else(dash, |(signed, confirmed, lost, never, copies)| {
                [signed, confirmed, lost, never, copies]
                    .map(|number| number.to_string())
                    .to_vec()
            });
        let verdict = if self.sound { "sound" } else { "FAILED" };
        let line = format!(
            "{}\t{}\t{}\t{}\t{verdict}\t{}\n",
            self.fault,
            self.database,
            columns.join("\t"),
            self.started.elapsed().as_secs(),
            self.figures
        );
        let opened = File::options().create(true).append(true).open(file);
        let _ = opened.and_then(|mut file| file.write_all(line.as_bytes()));
    }
}
