//! Organisations: approval, and two claims to one name.

use paraph::domain::{Count, HoldReason, SignatureState};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::storage::ConfirmOutcome;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_counts_once_and_only_when_approved(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let (ours, _) = world
        .posts(&appeal, &group("L’Atelier", "ada@example.org"))
        .await;
    let (theirs, _) = world
        .posts(&appeal, &group("L'ATELIER", "eve@example.net"))
        .await;
    assert_eq!(world.confirms(&ours).await, ConfirmOutcome::Held);
    assert_eq!(world.confirms(&theirs).await, ConfirmOutcome::Held);
    assert_eq!(world.count(&appeal).await, Count::default());
    let signature = world.stored(&ours).await.unwrap();
    assert_eq!(signature.hold_reason, Some(HoldReason::ToBeApproved));
    decide(&world.app, signature.id, Decision::Approve)
        .await
        .unwrap();
    assert_eq!(
        world.count(&appeal).await,
        Count {
            individuals: 0,
            organisations: 1,
            paper: 0
        }
    );
    assert_eq!(world.finds(&appeal, "atelier").await, ["L’Atelier"]);
    assert_eq!(
        world.stored(&theirs).await.unwrap().state,
        SignatureState::Removed
    );
    assert!(
        decide(&world.app, signature.id, Decision::Approve)
            .await
            .is_err(),
        "twice is refused"
    );
    let (late, _) = world
        .posts(&appeal, &group("l’atelier.", "zoe@example.org"))
        .await;
    assert_eq!(world.confirms(&late).await, ConfirmOutcome::Held);
    let late = world.stored(&late).await.unwrap();
    assert_eq!(
        late.hold_reason,
        Some(HoldReason::OrganisationAlreadySigned)
    );
    assert!(
        decide(&world.app, late.id, Decision::Approve)
            .await
            .is_err(),
        "two of a name never count"
    );
    decide(
        &world.app,
        signature.id,
        Decision::Remove("dissolved".into()),
    )
    .await
    .unwrap();
    assert_eq!(world.count(&appeal).await, Count::default());
    assert_eq!(world.finds(&appeal, "atelier").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn without_approval_the_first_proven_claim_wins(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    let (slow, _) = world
        .posts(&appeal, &group("Atelier", "ada@example.org"))
        .await;
    let (fast, _) = world
        .posts(&appeal, &group("Atelier", "eve@example.net"))
        .await;
    assert_eq!(world.confirms(&fast).await, ConfirmOutcome::Confirmed);
    assert_eq!(world.confirms(&slow).await, ConfirmOutcome::Held);
    assert_eq!(world.count(&appeal).await.organisations, 1);
}
