//! Which claims are one: a mandatary's, a group's, and claims that meet in one batch.

use futures_util::future::join_all;
use paraph::domain::{Count, SignatureState, Timestamp};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::services::signatures::{confirm, sign::Ticket};
use paraph::storage::{ConfirmOutcome, SignOutcome};
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

const FEDERATION: &str =
    "Fédération départementale des associations de parents d’élèves de l’enseignement public";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn groups_that_differ_in_the_last_word_or_a_vowel_sign_all_count(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let names = [
        format!("{FEDERATION} du Rhône"),
        format!("{FEDERATION} du Calvados"),
        "कला संघ".to_owned(),
        "किला संघ".to_owned(),
        "がくせいかい".to_owned(),
        "かくせいかい".to_owned(),
    ];
    let mut tickets: Vec<Ticket> = Vec::new();
    for name in &names {
        let (ticket, outcome) = world.posts(&appeal, &group(name, "ada@example.org")).await;
        assert_eq!(outcome, SignOutcome::New, "{name}");
        assert_eq!(world.confirms(&ticket).await, ConfirmOutcome::Held);
        tickets.push(ticket);
    }
    for ticket in &tickets {
        let id = world.stored(ticket).await.unwrap().id;
        decide(&world.app, id, Decision::Approve).await.unwrap();
    }
    assert_eq!(world.count(&appeal).await.organisations, 6);
    assert_eq!(world.finds(&appeal, "rhone").await, [names[0].clone()]);
    assert_eq!(world.finds(&appeal, &names[1]).await, [names[1].clone()]);
    let (_, outcome) = world
        .posts(
            &appeal,
            &group(
                &names[0].to_uppercase().replace('’', "'"),
                "ada@example.org",
            ),
        )
        .await;
    assert_eq!(outcome, SignOutcome::Proven, "a spelling of the same name");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_mandatary_who_corrected_the_group_can_sign_for_the_old_name(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    let (first, _) = world
        .posts(&appeal, &group("Atelier", "ada@example.org"))
        .await;
    assert_eq!(world.confirms(&first).await, ConfirmOutcome::Confirmed);
    let opened = world.opens(&first).await;
    let corrected = self_service::correct(&world.app, &opened, group("Ligue", "x@example.org"));
    assert_eq!(corrected.await.unwrap(), CorrectionOutcome::Done);
    assert!(world.stored(&first).await.is_none(), "the claim is free");
    let (second, outcome) = world
        .posts(&appeal, &group("Atelier", "ada@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::New);
    assert_eq!(world.confirms(&second).await, ConfirmOutcome::Confirmed);
    assert_eq!(world.count(&appeal).await.organisations, 2);
    let (third, outcome) = world
        .posts(&appeal, &group("Ligue", "ada@example.org"))
        .await;
    assert_eq!(outcome, SignOutcome::Proven, "she signed for the new name");
    let record = world.opens(&third).await.record.unwrap();
    assert_eq!(record.public_name(), "Ligue", "and the record opens");
    let opened = world.opens(&second).await;
    let corrected = self_service::correct(&world.app, &opened, group("LIGUE", "x@example.org"));
    assert_eq!(corrected.await.unwrap(), CorrectionOutcome::AlreadySigned);
    let record = world.opens(&second).await.record.unwrap();
    assert_eq!(record.public_name(), "Atelier", "nothing is stored");
    let opened = world.opens(&second).await;
    let corrected = self_service::correct(&world.app, &opened, group("ATELIER", "x@example.org"));
    assert_eq!(corrected.await.unwrap(), CorrectionOutcome::Done);
    assert_eq!(world.count(&appeal).await.organisations, 2);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_stale_confirmation_leaves_its_group_to_the_other(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = false").await;
    for round in 0..20 {
        let name = format!("Atelier {round}");
        let ada = group(&name, &format!("ada{round}@example.org"));
        let eve = group(&name, &format!("eve{round}@example.org"));
        let (ticket, _) = world.posts(&appeal, &ada).await;
        let (other, _) = world.posts(&appeal, &eve).await;
        let (shown, rival) = (world.opens(&ticket).await, world.opens(&other).await);
        // Ada signs again before the confirmation of what she saw arrives, in one batch with Eve's.
        let seen = shown.signature.revision;
        world.posts(&appeal, &ada).await;
        let both = [(&shown, seen), (&rival, rival.signature.revision)];
        let confirmed = both.map(|(one, revision)| confirm::confirm(&world.app, one, revision));
        let outcomes = join_all(confirmed).await;
        let outcomes: Vec<ConfirmOutcome> = outcomes.into_iter().map(Result::unwrap).collect();
        assert_eq!(
            outcomes,
            [ConfirmOutcome::Changed, ConfirmOutcome::Confirmed],
            "round {round}"
        );
    }
    let count = Count {
        organisations: 20,
        ..Count::default()
    };
    assert_eq!(world.count(&appeal).await, count);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_withdrawal_does_not_make_forget_that_a_signature_was_removed(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let (ticket, _) = world.posts(&appeal, &jeanne).await;
    world.confirms(&ticket).await;
    let id = world.stored(&ticket).await.unwrap().id;
    let removal = Decision::Remove("a fake by Mallory".into());
    decide(&world.app, id, removal).await.unwrap();
    world.clock.advance(Timestamp::DAY);
    let (again, _) = world.posts(&appeal, &jeanne).await;
    assert!(
        self_service::withdraw(&world.app, &world.opens(&again).await)
            .await
            .unwrap()
    );
    let withdrawn = world.stored(&again).await.unwrap();
    assert_eq!(
        withdrawn.removal_reason.as_deref(),
        Some(""),
        "not the words"
    );
    world.clock.advance(Timestamp::DAY);
    let (third, _) = world.posts(&appeal, &jeanne).await;
    assert_eq!(world.confirms(&third).await, ConfirmOutcome::Held);
    let held = world.stored(&third).await.unwrap();
    assert_eq!(held.state, SignatureState::Held);
    assert_eq!(world.count(&appeal).await, Count::default());
}
