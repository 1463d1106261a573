//! A pending signature is kept until its owner was asked, and seven days more.

use paraph::domain::{Appeal, Timestamp};
use paraph::services::housekeeping;
use paraph::services::signatures::confirm;
use paraph::services::signatures::sign::Ticket;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, person};
use crate::support::sql::Sql;

async fn posted(world: &World) -> (Appeal, Ticket) {
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let (ticket, _) = world.posts(&appeal, &jeanne).await;
    (appeal, ticket)
}

/// Whether the signature is there after the chores.
async fn is_kept(world: &World, ticket: &Ticket) -> bool {
    housekeeping::purge(&world.app).await.unwrap();
    world.stored(ticket).await.is_some()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nobody_is_purged_before_being_asked(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (appeal, ticket) = posted(&world).await;
    // The mail waits: for its turn, its quota, the relay.
    world.clock.advance(20 * Timestamp::DAY);
    assert!(is_kept(&world, &ticket).await);
    let mails = world.mails().await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].email.text.contains("28 mars"),
        "{}",
        mails[0].email.text
    );
    world.clock.advance(7 * Timestamp::DAY);
    assert!(is_kept(&world, &ticket).await);
    world.clock.advance(Timestamp::MINUTE);
    assert!(
        !is_kept(&world, &ticket).await,
        "seven days after the mail left"
    );
    assert_eq!(world.count(&appeal).await.total(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn seven_days_count_from_the_first_mail_that_left(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (_, ticket) = posted(&world).await;
    assert_eq!(world.mails().await.len(), 1);
    // Another copy that left later, and one that still waits, prolong nothing.
    world.clock.advance(6 * Timestamp::DAY);
    let columns = "appeal_id, signature_id, kind, language, created_at, due_at, attempts, priority";
    let now = world.clock.now().0;
    for (state, ended) in [("sent", now.to_string()), ("queued", "NULL".to_owned())] {
        Sql::open(&database.url).run(&format!(
            "INSERT INTO outbox ({columns}, state, ended_at) SELECT {columns}, '{state}', {ended} FROM outbox WHERE id = 1"
        ));
    }
    assert!(is_kept(&world, &ticket).await);
    let again = world.mails().await;
    assert!(
        again[0].email.text.contains("8 mars"),
        "{}",
        again[0].email.text
    );
    world.clock.advance(Timestamp::DAY + 1);
    assert!(!is_kept(&world, &ticket).await);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_cannot_be_asked_is_purged_seven_days_after_the_end(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (appeal, ticket) = posted(&world).await;
    world.clock.advance(5 * Timestamp::DAY);
    let now = world.clock.now().0;
    Sql::open(&database.url).run(&format!(
        "UPDATE outbox SET state = 'failed', ended_at = {now}"
    ));
    world.clock.advance(7 * Timestamp::DAY);
    assert!(is_kept(&world, &ticket).await);
    world.clock.advance(1);
    assert!(!is_kept(&world, &ticket).await);
    // A mailbox that wants no mails: none is promised.
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let opened = world.opens(&ticket).await;
    confirm::refuse(&world.app, &opened).await.unwrap();
    let (ticket, _) = world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    world.clock.advance(7 * Timestamp::DAY);
    assert!(is_kept(&world, &ticket).await);
    world.clock.advance(1);
    assert!(!is_kept(&world, &ticket).await);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_chores_leave_the_turn_of_a_mail_alone(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    posted(&world).await;
    let turn = world.clock.now().plus(9 * Timestamp::DAY).0;
    let mut sql = Sql::open(&database.url);
    sql.run(&format!("UPDATE outbox SET due_at = {turn}"));
    housekeeping::purge(&world.app).await.unwrap();
    assert_eq!(sql.number("SELECT due_at AS value FROM outbox"), turn);
}
