//! The erasure of an appeal's personal data, and what happens while it runs.

use paraph::domain::{AppealState, SignatureId, SignatureState, Timestamp};
use paraph::services::signatures::moderate::{Decision, DecisionOutcome};
use paraph::services::{appeals, housekeeping};
use paraph::storage::housekeeping::{self as chores, Erased};
use rstest::rstest;

use super::decides;
use crate::support::TestDatabase;
use crate::support::app::{World, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_signature_released_during_the_erasure_is_erased(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "erase_after_days = 30").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne Martin", "jeanne@example.org"))
        .await;
    decides(&world, &world.opens(&ticket).await, Decision::Hold).await;
    appeals::set_state(&world.app, "canal", AppealState::Closed)
        .await
        .unwrap();
    world.clock.advance(23 * Timestamp::DAY);
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 0);
    world.clock.advance(7 * Timestamp::DAY);
    let announced = world.appeal("canal").await.erasure.announced.unwrap();

    // The pass is beyond the confirmed signatures when this one becomes one of them.
    let (id, began) = (appeal.id, world.clock.now());
    let storage = world.app.storage_for_tests();
    let confirmed = SignatureState::Confirmed;
    let passed = storage
        .write(move |c| {
            let first = SignatureId::BEFORE_FIRST;
            chores::erase_personal(c, (id, announced), confirmed, first, began)
        })
        .await;
    assert_eq!(passed.unwrap(), Erased::All);
    let held = world.opens(&ticket).await;
    assert_eq!(
        decides(&world, &held, Decision::Release).await,
        DecisionOutcome::Done
    );
    let ended = storage
        .write(move |c| chores::finish_erasure(c, (id, announced), began, began))
        .await;
    assert!(!ended.unwrap(), "one is left");
    assert_eq!(world.appeal("canal").await.erased_at, None);

    let shown = world.opens(&ticket).await;
    assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 1);
    assert!(world.appeal("canal").await.erased_at.is_some());
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    // Whoever read the record before cannot bring it back.
    assert_eq!(
        decides(&world, &shown, Decision::Hold).await,
        DecisionOutcome::Changed
    );
    assert_eq!(world.count(&appeal).await.total(), 1);
}
