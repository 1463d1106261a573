//! Rates per domain and quotas.

use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::Timestamp;
use paraph::services::delivery::Delivery;
use paraph::services::delivery::status::MailState;
use rstest::rstest;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};
use crate::support::sql::Sql;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_paced_domain_keeps_its_rate_and_delays_no_other(#[case] database: TestDatabase) {
    let mut world = World::new(&database, "memory:");
    world.clock = Clock::system();
    world.limits.domains.insert("orange.fr".to_owned(), 5);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "orange.fr", 8).await;
    sign(&app, &appeal, "free.fr", 40).await;
    let started = Instant::now();
    let report = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!(report.sent, 48);
    assert!(
        started.elapsed() >= Duration::from_millis(1_300),
        "{:?}",
        started.elapsed()
    );
    let sent = app.transport.mailbox().unwrap().take();
    let last_other = sent
        .iter()
        .rposition(|kept| kept.email.to.ends_with("@free.fr"))
        .unwrap();
    assert!(
        last_other < 44,
        "the others do not wait for it: {last_other}"
    );
    assert_eq!(world.mails("state = 'sent' AND attempts = 1"), 48);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mail_whose_slot_is_far_is_put_off_once_and_counts_no_try(
    #[case] database: TestDatabase,
) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_domain_per_second = Some(1);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "orange.fr", 30).await;
    let start = world.clock.now();
    let running = run(&app);
    let sent = || app.transport.mailbox().unwrap().mails().len();
    until("all but eleven are put off", || {
        world.mails("last_error = 'paced'") == 19
    })
    .await;
    assert_eq!(
        world.mails("last_error = 'paced' AND attempts = 0 AND lease_until IS NULL"),
        19
    );
    let slots = "SELECT CAST(sum(due_at) AS BIGINT) AS value FROM outbox WHERE last_error = 'paced' AND state = 'queued'";
    let told = world.figure(slots);
    assert_eq!(
        told,
        (11..30).map(|second| start.0 + second * 1_000).sum::<i64>()
    );
    for second in 0..30 {
        until("one a second", || sent() == second + 1).await;
        if second < 10 {
            assert_eq!(world.figure(slots), told, "no slot is told twice");
        }
        world.clock.advance(Timestamp::SECOND);
        app.mail_promised.notify_one();
    }
    running.stop().await;
    assert_eq!(world.mails("state = 'sent' AND attempts = 1"), 30);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_quota_queues_and_several_instances_share_it(#[case] database: TestDatabase) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_hour = Some(10);
    world.limits.per_day = Some(25);
    let (one, other) = (world.app().await, world.app().await);
    let appeal = publishes(&one).await;
    sign(&one, &appeal, "example.org", 40).await;
    let both = || async {
        let (mut a, mut b) = (Delivery::new(&one), Delivery::new(&other));
        let (a, b) = tokio::join!(a.drain(&one), b.drain(&other));
        (
            a.unwrap().sent + b.unwrap().sent,
            world.mails("state = 'queued' AND attempts = 0"),
        )
    };
    assert_eq!(both().await, (10, 30));
    assert_eq!(both().await, (0, 30), "used up");
    let now = world.clock.now();
    assert_eq!(one.mail_status.state(now), MailState::Quota);
    assert_eq!(
        one.mail_status.quota_used_up_until(now),
        Some(now.plus(Timestamp::HOUR))
    );
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (10, 20));
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (5, 15), "the day is used up");
    world.clock.advance(Timestamp::HOUR);
    assert_eq!(both().await, (0, 15));
    world.clock.advance(21 * Timestamp::HOUR);
    assert_eq!(both().await, (10, 5), "the first hour is a day old");
    assert_eq!(world.mails("state = 'failed'"), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_does_not_leave_costs_no_quota(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.fail_at(At::Rcpt, Act::Reply("450 4.2.0 later"));
    let mut world = World::new(&database, &sink.url());
    world.limits.per_day = Some(10);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 10).await;
    let refused = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!((refused.sent, refused.retried), (0, 10));
    sink.fail_at(At::Rcpt, Act::Accept);
    world.clock.advance(Timestamp::MINUTE);
    assert_eq!(Delivery::new(&app).drain(&app).await.unwrap().sent, 10);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_a_clock_that_was_ahead_charged_to_the_quota_stops_no_mail(
    #[case] database: TestDatabase,
) {
    let mut world = World::new(&database, "memory:");
    world.limits.per_hour = Some(10);
    world.limits.per_day = Some(10);
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 5).await;
    let this_hour = world.clock.now().hour();
    let mut sql = Sql::open(&database.url);
    for ahead in [2, 30, 10_000] {
        let hour = this_hour + ahead;
        sql.run(&format!(
            "INSERT INTO mails_by_hour (hour, mails) VALUES ({hour}, 10)"
        ));
    }
    assert_eq!(Delivery::new(&app).drain(&app).await.unwrap().sent, 5);
    // Nor does it when those hours come.
    let later = format!("SELECT count(*) AS value FROM mails_by_hour WHERE hour > {this_hour}");
    assert_eq!(world.figure(&later), 0);

    // Another instance whose clock is a little ahead, at the end of an hour, shares the quota.
    let next = this_hour + 1;
    sql.run(&format!(
        "INSERT INTO mails_by_hour (hour, mails) VALUES ({next}, 3)"
    ));
    sign(&app, &appeal, "example.net", 5).await;
    assert_eq!(Delivery::new(&app).drain(&app).await.unwrap().sent, 2);
}
