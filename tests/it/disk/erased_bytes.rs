//! What is erased is not readable in any file of the database while the application is open.

use std::collections::HashSet;

use futures_util::future::join_all;
use paraph::domain::Timestamp;
use paraph::services::housekeeping;
use paraph::services::signatures::self_service;

use super::file_of;
use crate::support::TestDatabase;
use crate::support::app::{World, person};

const SIGNATURES: usize = 400;

/// How all the names begin, and nothing else.
const BEGINNING: &str = "zyx";

/// A name that stands nowhere else.
fn name(number: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap());
    format!("Zyx{}{}quemada", letter(number), letter(number / 26))
}

/// How many of the names stand in a file of the database.
fn readable(database: &TestDatabase) -> usize {
    let file = file_of(database).display().to_string();
    let bytes = ["", "-wal", "-shm"].map(|end| std::fs::read(format!("{file}{end}")).unwrap());
    let text = String::from_utf8_lossy(&bytes.concat()).to_lowercase();
    let names: HashSet<String> = (0..SIGNATURES)
        .map(|number| name(number).to_lowercase())
        .collect();
    let length = name(0).len();
    let found: HashSet<&str> = text
        .match_indices(BEGINNING)
        .filter_map(|(at, _)| text.get(at..at + length))
        .filter(|part| names.contains(*part))
        .collect();
    found.len()
}

async fn with_signatures(world: &World) -> Vec<paraph::services::signatures::sign::Ticket> {
    let appeal = world
        .publishes(
            "canal",
            "closes = 2026-03-02T12:00:00Z\nerase_after_days = 30",
        )
        .await;
    let records: Vec<_> = (0..SIGNATURES)
        .map(|number| person(&name(number), &format!("p{number}@example.org")))
        .collect();
    let posted = join_all(records.iter().map(|record| world.posts(&appeal, record))).await;
    let tickets: Vec<_> = posted.into_iter().map(|(ticket, _)| ticket).collect();
    for ticket in &tickets {
        world.confirms(ticket).await;
    }
    tickets
}

#[actix_web::test]
async fn after_the_erasure_no_name_is_left_in_the_files_of_an_open_database() {
    let database = TestDatabase::sqlite();
    let world = World::open(&database).await;
    with_signatures(&world).await;
    assert_eq!(readable(&database), SIGNATURES, "public names are in clear");
    world.clock.advance(40 * Timestamp::DAY);
    assert_eq!(world.erasures_come().await, 1);
    assert_eq!(readable(&database), 0);
}

#[actix_web::test]
async fn a_withdrawn_name_is_gone_once_the_log_is_emptied_and_a_reader_only_delays_it() {
    let database = TestDatabase::sqlite();
    let world = World::open(&database).await;
    let tickets = with_signatures(&world).await;
    let reads = world.app.reads().clone();
    let (tell, told) = std::sync::mpsc::channel::<()>();
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    // An export that has begun before still reads the old names.
    let export = tokio::spawn(async move {
        let long = reads.snapshot(move |c| {
            let found = paraph::storage::appeals::all(c);
            let _ = begun.send(());
            let _ = told.recv();
            found
        });
        long.await.unwrap();
    });
    has_begun.await.unwrap();
    for ticket in &tickets {
        let opened = world.opens(ticket).await;
        assert!(self_service::withdraw(&world.app, &opened).await.unwrap());
    }
    assert!(!housekeeping::truncate_log(&world.app).await.unwrap());
    assert!(readable(&database) > 0);
    tell.send(()).unwrap();
    export.await.unwrap();
    assert!(housekeeping::truncate_log(&world.app).await.unwrap());
    assert_eq!(readable(&database), 0);
}
