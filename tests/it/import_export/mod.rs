//! Names that come in and lists that go out, on both databases: every form and encoding, hostile cells, faults beside
//! their rows, batches that break off, go on and are taken back, and a number that stays exact.

mod batches;
mod bombs;
mod export_files;
mod export_pages;
mod import_files;
mod import_pages;
mod libreoffice;
mod paper_signatories;
mod taken_back;

use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};
use paraph::domain::{
    Appeal, Count, Counting, ImportId, ImportState, SignatureState, Source, Timestamp,
};
use paraph::services::export::{Column, Exported, Format, Order, Request, export};
use paraph::services::import::{
    Counts, Family, Finding, Import, Input, Known, Preview, Reading, RunOutcome, Target, Terms,
    UndoOutcome, batches, check, guess, resume, run, undo,
};
use paraph::services::signatures::confirm::refuse;
use paraph::services::signatures::self_service;
use paraph::services::{Progress, housekeeping};
use paraph::storage::{SignOutcome, signatures};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};
use crate::support::shared_bytes::SharedBytes;

async fn exported(world: &World, appeal: &Appeal, request: Request) -> Vec<u8> {
    let out = SharedBytes::default();
    let done = export(
        &world.app,
        appeal,
        request,
        out.clone(),
        Progress::ignored(),
    )
    .await
    .unwrap();
    assert!(matches!(done, Exported::Complete(_)));
    out.bytes()
}

async fn text(world: &World, appeal: &Appeal, request: Request) -> String {
    String::from_utf8(exported(world, appeal, request).await).unwrap()
}

fn columns(format: Format, columns: &[Column]) -> Request {
    Request {
        columns: columns.to_vec(),
        ..Request::new(format)
    }
}

/// What comes back the same after an export and an import.
const KEPT: [Column; 12] = [
    Column::Kind,
    Column::FirstName,
    Column::LastName,
    Column::Role,
    Column::Organisation,
    Column::OrganisationKind,
    Column::Function,
    Column::Place,
    Column::Country,
    Column::Email,
    Column::PublishName,
    Column::Comment,
];

fn terms(counting: Counting) -> Terms {
    Terms {
        counting,
        source: Source::Paper,
        label: "feuille 12, marché du 3 mai".to_owned(),
        collected_at: None,
        done_by: "Ada".to_owned(),
        basis: "phrase en tête de la feuille".to_owned(),
        publish: None,
        keep_possible: false,
        allow_same_file: false,
        between_mails: 100,
    }
}

fn pasted(text: &str) -> Input {
    Input::Pasted(Arc::from(text))
}

fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> Input {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Input::File(path)
}

async fn reading(input: &Input) -> Reading {
    guess(input.clone(), Known::default())
        .await
        .unwrap()
        .reading
}

fn import<'a>(
    world: &'a World,
    appeal: &'a Appeal,
    input: &'a Input,
    progress: &'a Progress,
) -> Import<'a> {
    Import {
        app: &world.app,
        appeal,
        input,
        progress,
    }
}

async fn looks(
    world: &World,
    appeal: &Appeal,
    input: &Input,
    terms: &Terms,
) -> (Preview, Vec<Finding>) {
    let mut left = Vec::new();
    let reading = reading(input).await;
    let watch = Progress::ignored();
    let import = import(world, appeal, input, &watch);
    let checked = check(import, &reading, terms, |item| {
        if !item.is_kept {
            left.push(item.clone());
        }
    });
    (checked.await.unwrap().unwrap(), left)
}

async fn stores(
    world: &World,
    appeal: &Appeal,
    input: &Input,
    terms: &Terms,
) -> (ImportId, Counts) {
    let reading = reading(input).await;
    let watch = Progress::ignored();
    let import = import(world, appeal, input, &watch);
    match run(import, &reading, terms, |_| {}).await.unwrap() {
        RunOutcome::Done(done) => (done.batch, done.counts),
        other => panic!("{other:?}"),
    }
}

async fn takes_back(world: &World, appeal: &Appeal, batch: ImportId) -> UndoOutcome {
    undo(&world.app, appeal, batch, &Progress::ignored())
        .await
        .unwrap()
}

fn counts(individuals: i64, organisations: i64, paper: i64) -> Count {
    Count {
        individuals,
        organisations,
        paper,
    }
}

/// A list of `rows` people, every tenth at fault.
fn list(rows: usize) -> String {
    let mut text = "Prénom;Nom;Qualité;Ville;Courriel\r\n".to_owned();
    for row in 0..rows {
        // No name: a link is none.
        let last = match row % 10 {
            9 => "www.example.org".to_owned(),
            _ => format!("Martin {}", char::from(b'a' + (row % 26) as u8)),
        };
        text += &format!("Jeanne;{last};infirmière;Toulouse;p{row}@example.org\r\n");
    }
    text
}
