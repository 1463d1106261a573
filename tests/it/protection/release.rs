//! What only a rate held is released when nothing links it to the others; the rest waits for a person.

use paraph::domain::protection::{ProtectionScope, TypedRules};
use paraph::domain::{Appeal, HoldReason, Timestamp};
use paraph::services::protection;
use paraph::services::signatures::sign::Ticket;
use rstest::rstest;

use super::{COUNTED, LATER, Stored, held, saves};
use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

/// One form is enough to reach the limit.
fn strict() -> TypedRules {
    TypedRules {
        appeal_day: "1".into(),
        ..TypedRules::default()
    }
}

/// Posts after others did, and confirms.
async fn rushes(world: &World, appeal: &Appeal, name: &str, address: &str) -> Ticket {
    let record = if name.starts_with("Union") {
        group(name, address)
    } else {
        person(name, address)
    };
    let judged = protection::judge(&world.app, appeal, None, &record)
        .await
        .unwrap();
    let ticket = world.signs(appeal, &judged).await;
    world.clock.advance(Timestamp::SECOND);
    ticket
}

async fn state(world: &World, ticket: &Ticket) -> Stored {
    let stored = world.stored(ticket).await.unwrap();
    (stored.state, stored.hold_reason)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn after_an_hour_what_no_pattern_explains_counts_and_the_rest_waits(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    saves(&world.app, ProtectionScope::Appeal(appeal.id), strict()).await;
    rushes(&world, &appeal, "Zoé Premier", "zoe@example.org").await;
    let honest = rushes(&world, &appeal, "Jeanne Martin", "jeanne@free.fr").await;
    let mut mice = Vec::new();
    for address in ["a@free.fr", "b@free.fr", "c@gmail.com"] {
        mice.push(rushes(&world, &appeal, "Micky Mouse", address).await);
    }
    let mixed = rushes(&world, &appeal, "Jеanne Durand", "jd@free.fr").await;
    let union = rushes(&world, &appeal, "Union du canal", "union@free.fr").await;
    assert_eq!(state(&world, &honest).await, held(HoldReason::AppealRate));

    assert_eq!(
        protection::release_unexplained(&world.app).await.unwrap(),
        0,
        "too soon"
    );
    world.clock.advance(LATER);
    assert_eq!(
        protection::release_unexplained(&world.app).await.unwrap(),
        1
    );
    assert_eq!(state(&world, &honest).await, COUNTED);
    for ticket in mice.iter().chain([&mixed, &union]) {
        assert_eq!(state(&world, ticket).await, held(HoldReason::AppealRate));
    }
    assert_eq!(world.count(&appeal).await.total(), 2);
    assert_eq!(
        protection::release_unexplained(&world.app).await.unwrap(),
        0
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn however_many_are_held_each_of_every_appeal_is_reviewed(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (canal, port) = (
        world.publishes("canal", "").await,
        world.publishes("port", "").await,
    );
    for appeal in [&canal, &port] {
        saves(&world.app, ProtectionScope::Appeal(appeal.id), strict()).await;
        rushes(&world, appeal, "Zoé Premier", "zoe@example.org").await;
    }
    let here = rushes(&world, &port, "Jeanne Martin", "jeanne@free.fr").await;
    let oldest = rushes(&world, &canal, "Jeanne Martin", "jeanne@free.fr").await;
    // More than are looked at together are never released, and are newer.
    let mut mice = Vec::new();
    for number in 0..7 {
        let address = format!("{}@free.fr", "abcdefg".split_at(number).1);
        mice.push(rushes(&world, &canal, "Micky Mouse", &address).await);
    }
    let newest = rushes(&world, &canal, "Ada Durand", "ada@orange.fr").await;
    world.clock.advance(LATER);
    let mut released = 0;
    for _ in 0..4 {
        released += protection::release_in_steps(&world.app, 4).await.unwrap();
    }
    assert_eq!(released, 3);
    for ticket in [&here, &oldest, &newest] {
        assert_eq!(state(&world, ticket).await, COUNTED);
    }
    for ticket in &mice {
        assert_eq!(state(&world, ticket).await, held(HoldReason::AppealRate));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[tokio::test]
async fn nothing_is_released_where_the_team_wants_to_decide_or_a_list_holds(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let rules = TypedRules {
        keep_held: true,
        ..strict()
    };
    saves(&world.app, ProtectionScope::Appeal(appeal.id), rules).await;
    rushes(&world, &appeal, "Zoé Premier", "zoe@example.org").await;
    let kept = rushes(&world, &appeal, "Jeanne Martin", "jeanne@free.fr").await;
    world.clock.advance(LATER);
    assert_eq!(
        protection::release_unexplained(&world.app).await.unwrap(),
        0
    );
    assert_eq!(state(&world, &kept).await, held(HoldReason::AppealRate));

    let blocks = TypedRules {
        blocked_domains: "jetable.org".into(),
        ..TypedRules::default()
    };
    saves(&world.app, ProtectionScope::Appeal(appeal.id), blocks).await;
    let blocked = rushes(&world, &appeal, "Paul Durand", "paul@jetable.org").await;
    world.clock.advance(LATER);
    assert_eq!(
        protection::release_unexplained(&world.app).await.unwrap(),
        1
    );
    assert_eq!(state(&world, &kept).await, COUNTED);
    assert_eq!(
        state(&world, &blocked).await,
        held(HoldReason::BlockedDomain)
    );
}
