//! The relay is down for days: whoever signed meanwhile gets the mail when it is up again, as long as the signature is
//! pending.

use std::collections::BTreeSet;
use std::net::TcpListener;

use paraph::domain::Timestamp;
use paraph::services::delivery::Delivery;
use paraph::services::housekeeping;
use rstest::rstest;

use crate::scene::{Report, pick};
use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::smtp::SmtpSink;
use crate::support::sql::Sql;

/// An address where nobody listens.
fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

/// People sign every six hours while nobody answers at the relay's address, which is tried at each look. Then the relay is up. Returns whom it wrote to.
async fn hears_after(
    world: &World,
    address: &str,
    hours: usize,
    every_six: usize,
) -> BTreeSet<String> {
    let appeal = world.publishes("canal", "").await;
    let mut delivery = Delivery::new(&world.app);
    let look = pick(6, 1);
    for hour in (0..hours).step_by(look) {
        let people = if hour % 6 == 0 { every_six } else { 0 };
        for number in 0..people {
            let address = format!("h{hour}n{number}@d{}.example.org", number % 20);
            world.posts(&appeal, &person("Jeanne", &address)).await;
        }
        let report = delivery.drain(&world.app).await.unwrap();
        assert_eq!(
            (report.sent, report.failed),
            (0, 0),
            "hour {hour}: nothing leaves, nothing is given up"
        );
        world.clock.advance(look as i64 * Timestamp::HOUR);
        housekeeping::purge(&world.app).await.unwrap();
    }
    let sink = SmtpSink::start_at(address);
    // As the server does, in the hours that follow.
    for _ in 0..4 {
        delivery.drain(&world.app).await.unwrap();
        world.clock.advance(15 * Timestamp::MINUTE);
    }
    let mails = sink.mails();
    let wrote: BTreeSet<String> = mails.iter().map(|mail| mail.to.clone()).collect();
    assert_eq!(wrote.len(), mails.len(), "nobody is written to twice");
    wrote
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn after_three_days_without_a_relay_everybody_gets_the_mail(#[case] database: TestDatabase) {
    let mut report = Report::new("relay down for 3 days", &database.url);
    let every_six = pick(1, 20);
    let address = nobody();
    let world = World::open_with_relay(&database, &format!("smtp://{address}")).await;
    let wrote = hears_after(&world, &address, 72, every_six).await;
    assert_eq!(wrote.len(), 12 * every_six);
    report.figure(&format!("{} mails", wrote.len()));
    report.done();
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_relay_that_comes_back_on_the_seventh_day_still_delivers_all_that_is_pending(
    #[case] database: TestDatabase,
) {
    let mut report = Report::new("relay down for 7 days", &database.url);
    let every_six = pick(1, 4);
    let address = nobody();
    let world = World::open_with_relay(&database, &format!("smtp://{address}")).await;
    let wrote = hears_after(&world, &address, 7 * 24 - 6, every_six).await;
    assert_eq!(
        wrote.len(),
        27 * every_six,
        "nobody is given up before their signature dies"
    );
    let mut sql = Sql::open(&database.url);
    assert_eq!(
        sql.number("SELECT count(*) AS value FROM outbox WHERE state <> 'sent'"),
        0
    );
    report.figure(&format!("{} mails", wrote.len()));
    report.done();
}
