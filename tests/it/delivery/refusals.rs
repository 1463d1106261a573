//! A refusal counts against what it is about: the recipient, the sender or the relay, and stops nothing else.

use paraph::domain::{Appeal, AppealFile, AppealState, Timestamp};
use paraph::services::delivery::status::MailState;
use paraph::services::{App, appeals};
use rstest::rstest;

use super::{World, publishes, run, sign, until};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_hundred_refused_recipients_delay_nobody_else(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains("@refused.org") {
            Act::Reply("554 5.7.1 not there")
        } else {
            Act::Accept
        }
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "refused.org", 200).await;
    sign(&app, &appeal, "example.org", 12).await;
    let running = run(&app);
    until("the honest have their mail", || sink.mails().len() == 12).await;
    until("all refusals are noted", || {
        world.mails("state = 'queued' AND last_error = 'policy'") == 200
    })
    .await;
    assert_eq!(app.mail_status.relay_down_since(), None);
    assert_eq!(app.mail_status.state(world.clock.now()), MailState::Ok);
    running.stop().await;
    assert_eq!(
        world.figure("SELECT count(*) AS value FROM suppressions"),
        0
    );
}

/// An appeal with a sender of its own.
async fn publishes_as(app: &App, slug: &str, sender: &str) -> Appeal {
    let text = format!(
        "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\nsender = \"{sender}\"\n+++\nQu’il vive.\n"
    );
    appeals::import(app, AppealFile::parse(&text).unwrap())
        .await
        .unwrap();
    appeals::set_state(app, slug, AppealState::Open)
        .await
        .unwrap();
    appeals::find(app, slug).await.unwrap()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_refused_sender_stops_only_the_mails_of_its_appeal(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Mail && line.contains("@refused.org") {
            Act::Reply("553 5.7.1 not your address")
        } else {
            Act::Accept
        }
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let refused = publishes_as(&app, "autre", "Autre <autre@refused.org>").await;
    let appeal = publishes(&app).await;
    for number in 0..6 {
        sign(&app, &refused, &format!("d{number}.org"), 20).await;
    }
    sign(&app, &appeal, "example.org", 12).await;
    let running = run(&app);
    until("the others have their mail", || sink.mails().len() == 12).await;
    until("the rest waits", || {
        world.mails("last_error = 'held' AND attempts = 0") > 100
    })
    .await;
    assert_eq!(app.mail_status.relay_down_since(), None);
    let tried = world.mails("last_error = 'sender-refused'");
    assert!((5..=10).contains(&tried), "{tried}");
    // Another recipient than those that failed tests the sender, one at a time, and ends the pause.
    sink.fail_at(At::Connect, Act::Accept);
    for _ in 0..60 {
        if sink.mails().len() == 132 {
            break;
        }
        world.clock.advance(5 * Timestamp::MINUTE);
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    assert_eq!(sink.mails().len(), 132, "all leave");
    running.stop().await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_mail_that_tests_the_relay_is_another_than_those_that_failed(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains("@hangs") {
            Act::Cut
        } else {
            Act::Accept
        }
    });
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    for number in 0..5 {
        sign(&app, &appeal, &format!("hangs{number}.org"), 1).await;
    }
    let running = run(&app);
    until("it opens", || app.mail_status.relay_down_since().is_some()).await;
    for number in 0..4 {
        sign(&app, &appeal, &format!("hangs{number}.org"), 4).await;
    }
    sign(&app, &appeal, "example.org", 1).await;
    world.clock.advance(5 * Timestamp::SECOND);
    until("the honest mail leaves first", || sink.mails().len() == 1).await;
    until("the relay is up", || {
        app.mail_status.relay_down_since().is_none()
    })
    .await;
    running.stop().await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_route_that_fails_suppresses_no_mailbox(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    let replies = [
        "550 5.4.1 no answer",
        "550 5.4.4 no route",
        "554 5.4.7 late",
    ];
    for (number, reply) in (1..).zip(replies) {
        sink.fail_at(At::Rcpt, Act::Reply(reply));
        sign(&app, &appeal, &format!("d{number}.org"), 1).await;
        let running = run(&app);
        until("it is tried again", || {
            world.mails("state = 'queued' AND last_error = 'not-routed'") == number
        })
        .await;
        running.stop().await;
        let suppressed = world.figure("SELECT count(*) AS value FROM suppressions");
        assert_eq!(suppressed, 0, "{reply}");
    }
}
