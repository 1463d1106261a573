//! Small files in the shape that real tools write, read without a database. They are in `tests/it/import_cases/`.

use std::sync::Arc;

use super::row::Next;
use super::row_parser::{ParsedSignatory, RowParser};
use super::*;
use crate::domain::{Counting, PrivateRecord, Zone};

mod answers;
mod columns;
mod consents;
mod files;
mod invented;
mod nobody_lost;
mod pasted;
mod refusals;
mod sheets;
mod texts;
mod tools;

/// The bytes of a case.
macro_rules! case {
    ($name:literal) => {
        (
            include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/tests/it/import_cases/",
                $name
            ))
            .as_slice(),
            $name,
        )
    };
}
use case;

/// A file as it is read.
struct ReadFile {
    guess: Guess,
    signatories: Vec<ParsedSignatory>,
    /// Lines and reasons of the rows that are left out.
    left_out: Vec<(u64, Reason)>,
}

impl ReadFile {
    fn records(&self) -> impl Iterator<Item = &PrivateRecord> {
        self.signatories.iter().map(|signatory| &signatory.record)
    }

    /// First name and last name, separated by a bar.
    fn names(&self) -> Vec<String> {
        let name =
            |record: &PrivateRecord| format!("{}|{}", record.name.first(), record.name.last());
        self.records().map(name).collect()
    }

    fn publish(&self) -> Vec<bool> {
        self.records().map(|record| record.publish).collect()
    }

    fn emails(&self) -> Vec<String> {
        let email = |record: &PrivateRecord| {
            record
                .email
                .as_ref()
                .map_or(String::new(), |email| email.as_str().to_owned())
        };
        self.records().map(email).collect()
    }

    fn places(&self) -> Vec<String> {
        self.records()
            .map(|record| record.place.clone().unwrap_or_default())
            .collect()
    }

    fn roles(&self) -> Vec<String> {
        self.records()
            .map(|record| record.role.clone().unwrap_or_default())
            .collect()
    }

    fn times(&self) -> Vec<String> {
        let times = self.signatories.iter().map(|signatory| signatory.signed_at);
        times
            .map(|time| time.map_or(String::new(), Timestamp::rfc3339))
            .collect()
    }

    /// The columns that are left out, with a sample of each.
    fn ignored(&self) -> Vec<(&str, &str)> {
        let notices = self.guess.notices.iter();
        notices
            .filter_map(|notice| match notice {
                Notice::IgnoredColumn { name, sample, .. } => {
                    Some((name.as_str(), sample.as_str()))
                }
                _ => None,
            })
            .collect()
    }
}

fn uploaded(bytes: &[u8], name: &str) -> Input {
    Input::Uploaded {
        bytes: Arc::from(bytes),
        extension: name.rsplit('.').next().unwrap_or_default().to_owned(),
    }
}

fn guessed(bytes: &[u8], name: &str, known: &Known) -> Result<Guess, Unreadable> {
    let guess = guessing::guess_blocking(&uploaded(bytes, name), known);
    guess.map_err(|error| Unreadable::of(&error).unwrap_or_else(|| panic!("{name}: {error}")))
}

fn read_as(case: (&[u8], &str), counting: Counting, known: &Known) -> ReadFile {
    read_publishing(case, counting, known, None)
}

/// As with `--publish`, which says what holds where no column does.
fn read_publishing(
    (bytes, name): (&[u8], &str),
    counting: Counting,
    known: &Known,
    publish: Option<bool>,
) -> ReadFile {
    let guess = guessed(bytes, name, known).unwrap_or_else(|why| panic!("{name}: {why}"));
    let parser = RowParser {
        reading: guess.reading.clone(),
        counting,
        publish,
        now: Timestamp::parse("2026-11-28").unwrap_or_default(),
        zone: Zone::utc(),
        countries: Default::default(),
        kinds: Default::default(),
    };
    let (mut signatories, mut left_out) = (Vec::new(), Vec::new());
    let read = rows::each_row(&uploaded(bytes, name), &guess.reading, &mut |row| {
        match parser.parse(&row.cells.unwrap_or_default()) {
            Ok(signatory) => signatories.push(signatory),
            Err(reason) => left_out.push((row.line, reason)),
        }
        Next::Row
    });
    assert!(read.is_ok(), "{name}: {read:?}");
    ReadFile {
        guess,
        signatories,
        left_out,
    }
}

fn read(case: (&[u8], &str)) -> ReadFile {
    read_as(case, Counting::Paper, &Known::default())
}

fn text(text: &str) -> ReadFile {
    read((text.as_bytes(), "list.csv"))
}

/// What is pasted has no name.
fn pasted(text: &str) -> ReadFile {
    read((text.as_bytes(), ""))
}

/// A list of two people with a column of its own.
fn sheet(heading: &str, first: &str, second: &str) -> String {
    format!(
        "Nom;Prénom;E-mail;{heading}\nMartin;Jeanne;jeanne@exemple.fr;{first}\nDupuis;Omar;omar@exemple.fr;{second}\n"
    )
}

/// Reads a list on paper, with the declaration that names may be published.
fn declared(list: &str) -> ReadFile {
    let case = (list.as_bytes(), "liste.csv");
    read_publishing(case, Counting::Paper, &Known::default(), Some(true))
}
