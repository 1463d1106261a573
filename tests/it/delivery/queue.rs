//! The queue: slow e-mails, priorities and unreadable rows.

use std::time::{Duration, Instant};

use paraph::domain::{Language, MailKind, SignatureId, Timestamp};
use paraph::services::delivery::Delivery;
use paraph::storage::outbox::{self, NewMail};
use rstest::rstest;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn one_slow_mail_holds_up_nobody_else(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains("jeanne0@slow.org") {
            Act::Stall
        } else {
            Act::Accept
        }
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "slow.org", 1).await;
    sign(&app, &appeal, "example.org", 200).await;
    let started = Instant::now();
    let running = run(&app);
    until("200 mails by the other connection", || {
        sink.mails().len() == 200
    })
    .await;
    assert!(started.elapsed() < Duration::from_secs(10));
    until("they are marked", || world.mails("state = 'sent'") == 200).await;
    assert_eq!(
        world.mails("state = 'queued' AND lease_until IS NOT NULL"),
        1,
        "the slow one is on the wire"
    );
    drop(running);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn confirmations_leave_before_everything_that_waits_longer(#[case] database: TestDatabase) {
    let world = World::new(&database, "memory:");
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "early.org", 1).await;
    Delivery::new(&app).drain(&app).await.unwrap();
    let _ = app.transport.mailbox().unwrap().take();
    let (id, now) = (appeal.id, world.clock.now());
    app.storage_for_tests()
        .write(move |c| {
            let french = Language::french();
            let told: Vec<NewMail> = (0..300)
                .map(|_| NewMail::new(id, SignatureId(1), MailKind::Withdrawn, &french, now, now))
                .collect();
            outbox::promise(c, &told)
        })
        .await
        .unwrap();
    world.clock.advance(Timestamp::MINUTE);
    sign(&app, &appeal, "late.org", 3).await;
    Delivery::new(&app).drain(&app).await.unwrap();
    let sent = app.transport.mailbox().unwrap().take();
    assert_eq!(sent.len(), 303);
    let last = sent
        .iter()
        .rposition(|kept| kept.email.kind.word() == "confirm")
        .unwrap();
    assert!(last < 5, "with two connections side by side: {last}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_row_that_nobody_can_read_stands_in_nobodys_way(#[case] database: TestDatabase) {
    let world = World::new(&database, "memory:");
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 3).await;
    let spoilt = "UPDATE outbox SET language = '?' WHERE id = (SELECT min(id) FROM outbox) RETURNING id AS value";
    world.figure(spoilt);
    let report = Delivery::new(&app).drain(&app).await.unwrap();
    assert_eq!(report.sent, 2);
    assert_eq!(
        world.mails("state = 'failed' AND last_error = 'unreadable'"),
        1
    );
}
