//! The writer under bad luck, on both databases: a spoilt command in a batch, a queue that is full, connections that
//! are cut.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use futures_util::future::join_all;
use paraph::domain::{Appeal, Language, SignatureId, SignatureState, TextId};
use paraph::services::signatures::sign;
use paraph::services::signatures::sign::Ticket;
use paraph::services::{ServiceError, appeals};
use paraph::storage::{ConfirmOutcome, SignOutcome, StorageError, housekeeping, signatures};
use rstest::rstest;
use tokio::sync::Notify;

use crate::support::app::{World, person};
use crate::support::sql::Sql;
use crate::support::{TestDatabase, statements};

/// No text has this number: the database refuses the row.
const NO_TEXT: TextId = TextId(999_999);

async fn text_of(world: &World, appeal: &Appeal) -> TextId {
    let whole = appeals::parts(&world.app, appeal.id, &Language::french()).await;
    whole.unwrap().unwrap().1.last().unwrap().id
}

async fn posts(
    world: &World,
    appeal: &Appeal,
    text: TextId,
    address: String,
) -> Result<(Ticket, SignOutcome), ServiceError> {
    let record = person("Jeanne Martin", &address);
    sign::sign(&world.app, appeal, text, &Language::french(), &record).await
}

/// Keeps the writer busy until the bell rings, so that what is posted meanwhile becomes one batch.
fn hold(world: &World) -> Arc<Notify> {
    let bell = Arc::new(Notify::new());
    let (storage, rung) = (world.app.storage_for_tests().clone(), Arc::clone(&bell));
    let runtime = tokio::runtime::Handle::current();
    tokio::spawn(async move {
        let wait = move |_: &mut _| {
            runtime.block_on(rung.notified());
            Ok(())
        };
        storage.write(wait).await
    });
    bell
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_spoilt_command_does_not_sink_its_neighbours(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let good = text_of(&world, &appeal).await;
    let (early, _) = posts(&world, &appeal, good, "early@example.org".to_owned())
        .await
        .unwrap();
    let bell = hold(&world);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let batch = (0..60).map(|number| {
        let text = if number % 20 == 7 { NO_TEXT } else { good };
        posts(&world, &appeal, text, format!("p{number}@example.org"))
    });
    let ring = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        bell.notify_one();
    };
    // The confirmation stands in the same turn as the spoilt attempts.
    let (posted, confirmed, ()) = tokio::join!(join_all(batch), world.confirms(&early), ring);
    assert_eq!(confirmed, ConfirmOutcome::Confirmed);
    for (number, posted) in posted.iter().enumerate() {
        assert_eq!(posted.is_err(), number % 20 == 7, "{number}");
        if let Ok((ticket, outcome)) = posted {
            assert_eq!(*outcome, SignOutcome::New, "{number}");
            assert!(world.stored(ticket).await.is_some(), "{number}");
        }
    }
    assert_eq!(world.count(&appeal).await.total(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_crowd_of_readers_gets_busy_and_those_inside_are_served(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let slow = |_: &mut _| {
        std::thread::sleep(Duration::from_millis(1));
        Ok(())
    };
    let reads = join_all((0..2_000).map(|_| world.app.storage_for_tests().read(slow))).await;
    let refused = reads
        .iter()
        .filter(|read| matches!(read, Err(StorageError::Busy)))
        .count();
    let done = reads.iter().filter(|read| read.is_ok()).count();
    assert_eq!(refused + done, 2_000);
    assert!(
        refused > 0 && done >= 1_024,
        "{refused} refused, {done} done"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_full_queue_tells_people_to_come_back_and_keeps_what_it_took(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let bell = hold(&world);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let writes = (0..5_000).map(|_| world.app.storage_for_tests().write(|_| Ok(())));
    let ring = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        bell.notify_one();
    };
    let (written, ()) = tokio::join!(join_all(writes), ring);
    let refused = written
        .iter()
        .filter(|item| matches!(item, Err(StorageError::Busy)))
        .count();
    let done = written.iter().filter(|item| item.is_ok()).count();
    assert_eq!((refused + done, done), (5_000, 4_096));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_signs_waits_for_a_few_jobs_only_and_several_jobs_wait_for_the_disk_once(
    #[case] database: TestDatabase,
) {
    statements::record();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let text = text_of(&world, &appeal).await;
    let bell = hold(&world);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let came_first = Arc::new(AtomicUsize::new(0));
    let id = appeal.id;
    let jobs = (0..300).map(|_| {
        let came_first = Arc::clone(&came_first);
        world.app.storage_for_tests().write(move |c| {
            let pending = [SignatureState::Pending];
            if signatures::page(c, id, &pending, SignatureId(0), 1)?.is_empty() {
                came_first.fetch_add(1, Ordering::SeqCst);
            }
            Ok(())
        })
    });
    let sign = async {
        // Behind all jobs.
        tokio::task::yield_now().await;
        posts(&world, &appeal, text, "jeanne@example.org".to_owned())
            .await
            .unwrap();
    };
    let ring = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        statements::take();
        bell.notify_one();
    };
    let (jobs, (), ()) = tokio::join!(join_all(jobs), sign, ring);
    assert!(jobs.iter().all(Result::is_ok));
    let came_first = came_first.load(Ordering::SeqCst);
    assert!(came_first <= 32, "{came_first} of 300 jobs came first");
    let sent = statements::take();
    let syncs = sent
        .iter()
        .filter(|sent| *sent == "insert site_meta")
        .count();
    assert!(
        (1..=150).contains(&syncs),
        "300 jobs waited for {syncs} syncs"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_job_that_fails_among_others_fails_alone(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let bell = hold(&world);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let jobs = (0..30).map(|number: u8| {
        world.app.storage_for_tests().write(move |c| {
            housekeeping::replace_meta(c, &format!("job-{number}"), &[number])?;
            match number % 3 {
                0 => Err(StorageError::Changed),
                1 => panic!("a job that panics"),
                _ => Ok(()),
            }
        })
    });
    let ring = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        bell.notify_one();
    };
    let (jobs, ()) = tokio::join!(join_all(jobs), ring);
    for (number, job) in (0..30_u8).zip(jobs) {
        assert_eq!(job.is_ok(), number % 3 == 2, "{number}");
        let key = format!("job-{number}");
        let stored = world.app.reads().read(move |c| housekeeping::meta(c, &key));
        let stored = stored.await.unwrap();
        assert_eq!(stored.is_some(), number % 3 == 2, "{number}");
    }
}

#[tokio::test]
async fn connections_that_are_cut_cost_nobody_a_signature() {
    let database = TestDatabase::postgres();
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let text = text_of(&world, &appeal).await;
    for round in 0..5 {
        let mut server = PgConnection::establish(&database.url).unwrap();
        server
            .batch_execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE datname = current_database() AND pid <> pg_backend_pid()",
            )
            .unwrap();
        let address = format!("r{round}@example.org");
        let (ticket, outcome) = posts(&world, &appeal, text, address).await.unwrap();
        assert_eq!(outcome, SignOutcome::New);
        assert_eq!(world.confirms(&ticket).await, ConfirmOutcome::Confirmed);
    }
    assert_eq!(world.count(&appeal).await.total(), 5);
}

#[actix_web::test]
async fn a_write_over_a_read_connection_is_refused_by_postgres() {
    let database = TestDatabase::postgres();
    let world = World::open(&database).await;
    // EXPLAIN ANALYZE runs the statement.
    let delete = "(ANALYZE) DELETE FROM signatures";
    let storage = world.app.storage_for_tests();
    let short = storage.read(move |c| c.explain(delete)).await;
    let long = storage.snapshot(move |c| c.explain(delete)).await;
    for refused in [short.unwrap_err(), long.unwrap_err()] {
        assert!(
            refused.to_string().contains("read-only transaction"),
            "{refused}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_schema_can_be_taken_down_and_made_again(#[case] database: TestDatabase) {
    World::open(&database).await;
    let mut sql = Sql::open(&database.url);
    for direction in ["down", "up"] {
        sql.run(&database.migration("2026-11-28-000000_first", direction));
    }
    let world = World::open(&database).await;
    world.publishes("canal", "").await;
}
