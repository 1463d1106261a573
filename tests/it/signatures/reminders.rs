//! Reminders to those who have not confirmed.

use paraph::domain::{
    Actor, AddressIndexes, Appeal, EmailAddress, MailKind, SuppressionReason, Timestamp,
};
use paraph::mail::StoredMail;
use paraph::services::appeals::{AcceptedDates, StateChanged, close_as};
use paraph::services::dashboard;
use paraph::services::signatures::reminders::{count, pass};
use paraph::services::signatures::self_service;
use paraph::storage::outbox::suppressions;
use paraph::storage::statistics::reminders::ReminderFigures;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::sql::Sql;

const REMINDS: &str = "remind_by_mail = true";

async fn reminders(world: &World) -> Vec<StoredMail> {
    let mut mails = world.mails().await;
    mails.retain(|mail| mail.email.kind == MailKind::Reminder);
    mails
}

fn addresses(mails: &[StoredMail]) -> Vec<&str> {
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.email.to.as_str()).collect();
    to.sort_unstable();
    to
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn whoever_has_not_confirmed_is_reminded_once_after_two_days(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    let canal = world.publishes("canal", REMINDS).await;
    let (ada, _) = world.posts(&canal, &person("Ada", "ada@example.org")).await;
    let (bob, _) = world.posts(&canal, &person("Bob", "bob@example.org")).await;
    world
        .signs(&canal, &person("Cleo", "cleo@example.org"))
        .await;
    let silent = world.publishes("halle", "").await;
    world
        .posts(&silent, &person("Dan", "dan@example.org"))
        .await;
    world.mails().await;
    world.clock.advance(47 * Timestamp::HOUR);
    assert_eq!(pass(&world.app).await.unwrap(), 0);
    world.clock.advance(2 * Timestamp::HOUR);
    let (here, there) = tokio::join!(pass(&world.app), pass(&neighbour));
    assert_eq!(here.unwrap() + there.unwrap(), 2, "Ada and Bob, once each");
    // Bob confirms before it leaves.
    world.confirms(&bob).await;
    let mails = reminders(&world).await;
    assert_eq!(addresses(&mails), ["ada@example.org"]);
    let mail = &mails[0].email;
    assert!(mail.subject.contains("attend un clic"), "{}", mail.subject);
    assert!(mail.text.contains("/fr/confirm/"), "{}", mail.text);
    // Their seven days are those of the first mail.
    assert!(mail.text.contains("8 mars 2026"), "{}", mail.text);
    for _ in 0..5 * 24 {
        world.clock.advance(Timestamp::HOUR);
        assert_eq!(pass(&world.app).await.unwrap(), 0);
    }
    world.confirms(&ada).await;
    assert_eq!(world.count(&canal).await.total(), 3);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nobody_is_reminded_who_wants_no_mail_or_got_none(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let canal = world.publishes("canal", REMINDS).await;
    let mut sql = Sql::open(&database.url);
    for name in ["ada", "bob", "cleo", "dan"] {
        let address = format!("{name}@example.org");
        world.posts(&canal, &person("Jeanne", &address)).await;
    }
    world.mails().await;
    // Ada said “not me”, or her mailbox is gone.
    let email = EmailAddress::parse("ada@example.org").unwrap();
    let index = AddressIndexes::suppression(&world.app.master, &email);
    let until = world.clock.now().plus(9 * Timestamp::DAY);
    let write = world
        .app
        .storage_for_tests()
        .write(move |c| suppressions::suppress(c, index, SuppressionReason::NotMe, until));
    write.await.unwrap();
    // The mail to Bob came back.
    sql.run(
        "UPDATE outbox SET state = 'failed' \
         WHERE signature_id = (SELECT id FROM signatures ORDER BY id LIMIT 1 OFFSET 1)",
    );
    world.clock.advance(2 * Timestamp::DAY - Timestamp::HOUR);
    // Cleo asked for another mail just now.
    world
        .posts(&canal, &person("Cleo", "cleo@example.org"))
        .await;
    world.mails().await;
    world.clock.advance(2 * Timestamp::HOUR);
    assert_eq!(pass(&world.app).await.unwrap(), 1);
    assert_eq!(addresses(&reminders(&world).await), ["dan@example.org"]);

    // Somebody who got as many mails as one mailbox gets.
    world.posts(&canal, &person("Eve", "eve@example.org")).await;
    world.posts(&canal, &person("Fay", "fay@example.org")).await;
    world.mails().await;
    sql.run("UPDATE signatures SET mail_total = 5, mail_day_count = 3");
    world.clock.advance(2 * Timestamp::DAY + Timestamp::HOUR);
    assert_eq!(pass(&world.app).await.unwrap(), 0);
    // Promised, and closed before it leaves.
    sql.run("UPDATE signatures SET mail_total = 1, mail_day_count = 1");
    assert_eq!(pass(&world.app).await.unwrap(), 3, "also Cleo");
    let closed = close_as(&world.app, Actor::Cli, "canal", AcceptedDates::Any).await;
    assert_eq!(closed.unwrap(), StateChanged::Done);
    assert!(reminders(&world).await.is_empty());
    let void = "SELECT count(*) AS value FROM outbox WHERE last_error = 'not-reminded'";
    assert_eq!(sql.number(void), 3);
    assert_eq!(pass(&world.app).await.unwrap(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_last_reminder_comes_in_the_last_day_before_closing(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    // Five days and a half from now, at noon in UTC.
    let closing = "time_zone = \"Europe/Paris\"\ncloses = 2026-03-06";
    let canal = world
        .publishes("canal", &format!("{REMINDS}\n{closing}"))
        .await;
    let closes = canal.closing().unwrap();
    world.posts(&canal, &person("Ada", "ada@example.org")).await;
    world.mails().await;
    let mut got = Vec::new();
    for hour in 1..7 * 24 {
        world.clock.advance(Timestamp::HOUR);
        let left = closes.since(world.clock.now()) / Timestamp::HOUR;
        if [30, 60].contains(&left) {
            let address = format!("late{left}@example.org");
            world.posts(&canal, &person("Bob", &address)).await;
        }
        pass(&world.app).await.unwrap();
        for mail in reminders(&world).await {
            got.push((mail.email.to.clone(), hour, left));
        }
    }
    let of = |address: &str| -> Vec<(i64, i64)> {
        let theirs = got.iter().filter(|(to, ..)| to == address);
        theirs.map(|(_, hour, left)| (*hour, *left)).collect()
    };
    let ada = of("ada@example.org");
    assert_eq!(ada.len(), 2, "{got:?}");
    assert_eq!(ada[0].0, 48, "{got:?}");
    assert!((20..=24).contains(&ada[1].1), "{got:?}");
    assert_eq!(of("late60@example.org").len(), 1, "{got:?}");
    assert!(of("late30@example.org").is_empty(), "{got:?}");
    assert!(got.iter().all(|(.., left)| *left > 0), "{got:?}");
}

/// What reminders brought, as the dashboard says: how many left, and how many confirmed after one.
async fn brought(world: &World, appeal: &Appeal) -> (i64, i64) {
    let figures = dashboard::figures(&world.app, appeal).await.unwrap();
    let ReminderFigures { sent, confirmed } = figures.reminders;
    (sent, confirmed)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_reminders_bring_is_counted_once(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let neighbour = world.neighbour(&database).await;
    let canal = world.publishes("canal", REMINDS).await;
    let halle = world.publishes("halle", REMINDS).await;
    let posts = async |appeal: &Appeal, name: &str| {
        let address = format!("{}@example.org", name.to_lowercase());
        world.posts(appeal, &person(name, &address)).await.0
    };
    let [ada, bob] = [posts(&canal, "Ada").await, posts(&canal, "Bob").await];
    posts(&canal, "Cleo").await;
    let dan = posts(&halle, "Dan").await;
    // Without a reminder.
    world.signs(&canal, &person("Eve", "eve@example.org")).await;
    world.mails().await;
    world.clock.advance(49 * Timestamp::HOUR);
    assert_eq!(pass(&world.app).await.unwrap(), 4);
    // Before it leaves: he is not reminded.
    world.confirms(&bob).await;
    assert_eq!(reminders(&world).await.len(), 3);
    world.clock.advance(Timestamp::HOUR);
    world.confirms(&ada).await;
    assert_eq!(brought(&world, &canal).await, (0, 0), "not counted yet");
    world.clock.advance(6 * Timestamp::MINUTE);
    let (here, there) = tokio::join!(count(&world.app), count(&neighbour));
    here.unwrap();
    there.unwrap();
    assert_eq!(brought(&world, &canal).await, (2, 1));
    assert_eq!(brought(&world, &halle).await, (1, 0));
    // Nothing is counted again, whatever becomes of it.
    let opened = world.opens(&ada).await;
    assert!(self_service::withdraw(&world.app, &opened).await.unwrap());
    world.confirms(&dan).await;
    world.clock.advance(6 * Timestamp::MINUTE);
    count(&neighbour).await.unwrap();
    count(&world.app).await.unwrap();
    assert_eq!(brought(&world, &canal).await, (2, 1));
    assert_eq!(brought(&world, &halle).await, (1, 1));

    // A clock that is ahead once does not end the counting.
    world.clock.advance(40 * Timestamp::DAY);
    count(&world.app).await.unwrap();
    world.clock.advance(-40 * Timestamp::DAY);
    count(&world.app).await.unwrap();
    posts(&halle, "Fay").await;
    world.mails().await;
    world.clock.advance(49 * Timestamp::HOUR);
    assert_eq!(pass(&world.app).await.unwrap(), 1);
    assert_eq!(reminders(&world).await.len(), 1);
    world.clock.advance(6 * Timestamp::MINUTE);
    count(&world.app).await.unwrap();
    assert_eq!(brought(&world, &halle).await, (2, 1));
}
