//! A shutdown finishes the e-mail on the wire and releases the others.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use paraph::services::delivery::Delivery;
use rstest::rstest;
use tokio::sync::watch;

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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_stop_ends_in_time_with_a_stalled_relay_and_gives_every_mail_back(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let wire = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&wire);
    sink.behave(move |at, _, _| {
        if at == At::Dot {
            seen.store(true, Ordering::SeqCst);
            return Act::Stall;
        }
        Act::Accept
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 40).await;
    let (stop, stopped) = watch::channel(false);
    let delivering = Arc::clone(&app);
    let task = tokio::spawn(async move {
        let mut delivery = Delivery::new(&delivering).with_stop_timeout(Duration::from_secs(1));
        delivery.run(&delivering, stopped).await;
        delivery.close().await;
    });
    until("one is on the wire", || wire.load(Ordering::SeqCst)).await;
    let began = Instant::now();
    stop.send(true).unwrap();
    task.await.unwrap();
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(
        world.mails("state = 'queued' AND lease_until IS NULL"),
        40,
        "none has to wait for a lease"
    );
    let now = world.clock.now().0;
    assert_eq!(world.mails(&format!("due_at <= {now}")), 40);
}
