//! Decisions and changes by the owner that meet.

use paraph::domain::{PrivateRecord, SignatureState};
use paraph::services::signatures::moderate::{Decision, DecisionOutcome};
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use rstest::rstest;

use super::decides;
use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_decision_never_puts_an_old_record_back(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let seen = world.opens(&ticket).await;
    let corrected = person("Jeanne Martin", "jeanne@example.org");
    let outcome = self_service::correct(&world.app, &seen, corrected).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Done);
    assert_eq!(
        decides(&world, &seen, Decision::Hold).await,
        DecisionOutcome::Changed
    );
    let now = world.opens(&ticket).await;
    let name = now.record.as_ref().unwrap().name.full();
    assert_eq!(
        (now.signature.state, name.as_str()),
        (SignatureState::Confirmed, "Jeanne Martin")
    );

    // The hidden name of a held signature stays hidden when it is released by somebody who saw it shown.
    assert_eq!(
        decides(&world, &now, Decision::Hold).await,
        DecisionOutcome::Done
    );
    let held = world.opens(&ticket).await;
    self_service::set_publish(&world.app, &held, false)
        .await
        .unwrap();
    assert_eq!(
        decides(&world, &held, Decision::Release).await,
        DecisionOutcome::Changed
    );
    let hidden = world.opens(&ticket).await;
    assert_eq!(
        decides(&world, &hidden, Decision::Release).await,
        DecisionOutcome::Done
    );
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
    assert_eq!(world.count(&appeal).await.total(), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_that_was_renamed_is_not_approved_under_either_name(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = true").await;
    let ticket = world
        .signs(&appeal, &group("Club de lecture", "club@example.org"))
        .await;
    let seen = world.opens(&ticket).await;
    let renamed = group("Contre tous les autres", "club@example.org");
    let outcome = self_service::correct(&world.app, &seen, renamed).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Done);
    assert_eq!(
        decides(&world, &seen, Decision::Approve).await,
        DecisionOutcome::Changed
    );
    assert_eq!(world.count(&appeal).await.organisations, 0);
    for word in ["club", "contre"] {
        assert_eq!(world.finds(&appeal, word).await, Vec::<String>::new());
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_correction_of_what_was_changed_meanwhile_is_refused(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let seen = world.opens(&ticket).await;
    // A decision that leaves the state as it was moves the revision too.
    for decision in [Decision::Hold, Decision::Release] {
        decides(&world, &world.opens(&ticket).await, decision).await;
    }
    let corrected = person("Jeanne Martin", "jeanne@example.org");
    let outcome = self_service::correct(&world.app, &seen, corrected).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Changed);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn two_choices_of_the_owner_at_once_both_hold(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for number in 0..12 {
        let wants_news = PrivateRecord {
            news: true,
            ..person("Jeanne Martin", &format!("jeanne{number}@example.org"))
        };
        let ticket = world.signs(&appeal, &wants_news).await;
        let (one, other) = (world.opens(&ticket).await, world.opens(&ticket).await);
        let (hidden, stopped) = futures_util::join!(
            self_service::set_publish(&world.app, &one, false),
            self_service::set_news(&world.app, &other, false),
        );
        assert_eq!(
            (hidden.unwrap(), stopped.unwrap()),
            (CorrectionOutcome::Done, CorrectionOutcome::Done)
        );
        let record = world.opens(&ticket).await.record.unwrap();
        assert_eq!((record.publish, record.news), (false, false), "{number}");
    }
    assert_eq!(world.finds(&appeal, "martin").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_withdrawal_reaches_a_signature_that_was_changed_meanwhile(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let ticket = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let seen = world.opens(&ticket).await;
    decides(&world, &world.opens(&ticket).await, Decision::Hold).await;
    assert!(self_service::withdraw(&world.app, &seen).await.unwrap());
    let state = world.stored(&ticket).await.unwrap().state;
    assert_eq!(state, SignatureState::Withdrawn);
    assert!(!self_service::withdraw(&world.app, &seen).await.unwrap());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_that_leaves_renews_the_page_even_if_another_came(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    let (first, _) = world
        .posts(&appeal, &group("Cercle", "cercle@example.org"))
        .await;
    let (second, _) = world
        .posts(&appeal, &group("Ligue", "ligue@example.org"))
        .await;
    world.confirms(&first).await;
    let before = (
        world.appeal("canal").await.version,
        world.count(&appeal).await,
    );
    self_service::withdraw(&world.app, &world.opens(&first).await)
        .await
        .unwrap();
    world.confirms(&second).await;
    let after = (
        world.appeal("canal").await.version,
        world.count(&appeal).await,
    );
    assert_eq!(before.1, after.1, "the same number");
    assert_ne!(before.0, after.0, "another page");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_approval_removes_no_claim_that_was_not_named(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = true").await;
    let seen = world
        .signs(&appeal, &group("Cercle", "a@example.org"))
        .await;
    let late = world
        .signs(&appeal, &group("Cercle", "b@example.org"))
        .await;
    assert_eq!(
        decides(&world, &world.opens(&seen).await, Decision::Approve).await,
        DecisionOutcome::Changed
    );
    for ticket in [&seen, &late] {
        let state = world.stored(ticket).await.unwrap().state;
        assert_eq!(state, SignatureState::Held);
    }
}
