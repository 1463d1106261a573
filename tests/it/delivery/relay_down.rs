//! An SMTP server that refuses everything is probed, and costs no attempts.

use std::time::Duration;

use paraph::domain::Timestamp;
use paraph::services::delivery::status::MailDelay;
use rstest::rstest;
use tokio::time::sleep;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};

async fn relay_is_down(database: &TestDatabase, at: At, reply: &'static str) {
    let sink = SmtpSink::start();
    sink.fail_at(at, Act::Reply(reply));
    let world = World::new(database, &sink.url_with("u", "p"));
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 60).await;
    let running = run(&app);
    until("it opens", || app.mail_status.relay_down_since().is_some()).await;
    let given_back = || world.mails("lease_until IS NOT NULL") == 0;
    until("the rest is given back", given_back).await;
    let tried = world.mails("state = 'queued' AND attempts > 0");
    assert!((5..=8).contains(&tried), "{tried}");
    let knocks = sink.connections();
    world.clock.advance(5 * Timestamp::SECOND);
    until("one probe", || sink.connections() == knocks + 1).await;
    sleep(Duration::from_millis(1_200)).await;
    assert_eq!(sink.connections(), knocks + 1, "one at a time");
    let delay = app.mail_status.delay(world.clock.now());
    assert_eq!(delay, Some(MailDelay::Stopped));
    sink.fail_at(at, Act::Accept);
    world.clock.advance(15 * Timestamp::MINUTE);
    until("all leave once it is back", || sink.mails().len() == 60).await;
    assert_eq!(app.mail_status.relay_down_since(), None);
    running.stop().await;
    assert_eq!(world.mails("state = 'sent' AND attempts <= 3"), 60);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_relay_that_is_down_is_knocked_at_and_costs_no_tries(#[case] database: TestDatabase) {
    relay_is_down(&database, At::Connect, "421 4.3.2 closing").await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_wrong_password_stops_the_tries_too(#[case] database: TestDatabase) {
    relay_is_down(&database, At::Auth, "535 5.7.8 wrong").await;
}
