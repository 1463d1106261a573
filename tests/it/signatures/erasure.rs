//! Expiry of unconfirmed signatures, and the date of erasure.

use paraph::domain::Timestamp;
use paraph::services::housekeeping;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn unconfirmed_signatures_die_after_seven_days(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    // Seven days count from the mail that asks.
    world.mails().await;
    world.clock.advance(7 * Timestamp::DAY - 1);
    assert_eq!(housekeeping::purge(&world.app).await.unwrap(), 0);
    world.clock.advance(2);
    assert_eq!(housekeeping::purge(&world.app).await.unwrap(), 1);
    assert!(world.stored(&ticket).await.is_none());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_erasure_date_is_kept_and_the_number_stays(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world
        .publishes(
            "canal",
            "closes = 2026-03-02T12:00:00Z\nerase_after_days = 30",
        )
        .await;
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.confirms(&ticket).await;
    world.clock.advance(2 * Timestamp::DAY);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    let due = Timestamp::parse("2026-04-01T12:00:00Z");
    assert_eq!(world.appeal("canal").await.erasure.announced, due);
    world.clock.advance(22 * Timestamp::DAY);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    world.clock.advance(7 * Timestamp::DAY - 1);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    world.clock.advance(1);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 1);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    assert!(
        world.stored(&ticket).await.is_none(),
        "the mailbox is known no more"
    );
    assert_eq!(world.finds(&appeal, "jeanne").await, Vec::<String>::new());
    assert_eq!(world.count(&appeal).await.total(), 1);
}
