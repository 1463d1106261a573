//! A shutdown finishes the e-mail on the wire and releases the others.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rstest::rstest;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_stop_finishes_what_is_on_the_wire_and_gives_the_rest_back_at_once(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let wire = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&wire);
    sink.behave(move |at, _, _| {
        if at == At::Dot {
            seen.store(true, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(1_500));
        }
        Act::Accept
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 40).await;
    let due = world.figure("SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox");
    let running = run(&app);
    until("one is on the wire", || wire.load(Ordering::SeqCst)).await;
    assert!(
        world.mails("lease_until IS NOT NULL") > 30,
        "the others are claimed"
    );
    let stopped = Instant::now();
    let ended = tokio::spawn(running.stop());
    until("the rest is given back", || {
        world.mails("lease_until IS NOT NULL") <= 2
    })
    .await;
    assert!(
        stopped.elapsed() < Duration::from_millis(1_400),
        "{:?}",
        stopped.elapsed()
    );
    ended.await.unwrap();
    let sent = i64::try_from(sink.mails().len()).unwrap();
    assert!((1..=4).contains(&sent), "{sent}");
    assert_eq!(world.mails("state = 'sent'"), sent);
    assert_eq!(
        world.mails("state = 'queued' AND attempts = 0 AND lease_until IS NULL"),
        40 - sent
    );
    assert_eq!(
        world.figure("SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox"),
        due,
        "as if nobody had claimed them"
    );
}
