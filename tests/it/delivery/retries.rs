//! The times of a mail count from its tries, not from the age of its row.

use paraph::domain::Timestamp;
use paraph::services::App;
use paraph::services::delivery::Delivery;
use rstest::rstest;

use super::{World, publishes, sign};
use crate::support::TestDatabase;
use crate::support::smtp::{Act, At, SmtpSink};

async fn tries(app: &App) {
    let mut delivery = Delivery::new(app);
    delivery.drain(app).await.unwrap();
    delivery.close().await;
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mail_that_waited_for_days_is_not_lost_by_one_greylisting(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    // One mail is tried while the relay is dead, the other one only after 80 hours.
    sink.fail_at(At::Connect, Act::Reply("421 4.3.2 closing"));
    sign(&app, &appeal, "example.org", 1).await;
    tries(&app).await;
    sign(&app, &appeal, "example.net", 1).await;
    world.clock.advance(80 * Timestamp::HOUR);
    for reply in ["450 4.2.0 greylisted", "554 odd", "550 5.7.1 policy"] {
        sink.fail_at(At::Rcpt, Act::Reply(reply));
        tries(&app).await;
        assert_eq!(world.mails("state = 'queued'"), 2, "{reply}");
        world.clock.advance(10 * Timestamp::MINUTE);
    }
    sink.fail_at(At::Connect, Act::Accept);
    tries(&app).await;
    assert_eq!(sink.mails().len(), 2);
    assert_eq!(world.mails("state = 'sent' AND deferrals = 3"), 2);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_date_is_that_of_the_first_try_and_each_copy_is_the_same_mail(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let world = World::new(&database, &sink.url());
    let app = world.app().await;
    let appeal = publishes(&app).await;
    sign(&app, &appeal, "example.org", 1).await;
    world.clock.advance(2 * Timestamp::DAY);
    // The relay keeps the mail, but its answer is lost: a second copy follows.
    sink.fail_at(At::Dot, Act::Cut);
    tries(&app).await;
    world.clock.advance(Timestamp::DAY);
    sink.fail_at(At::Connect, Act::Accept);
    tries(&app).await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].bytes, mails[1].bytes);
    let text = String::from_utf8_lossy(&mails[0].bytes).into_owned();
    assert!(text.contains("Date: Tue, 03 Mar 2026 12:00:00"), "{text}");
}
