//! Bulk actions, and what owners and organisers do meanwhile.

use futures_util::future::join_all;
use paraph::domain::{Actor, BulkActionKind, BulkActionState, Removal, SignatureState, Timestamp};
use paraph::services::bulk_actions::{self, BulkCommand, Rule};
use paraph::services::signatures::moderate::{Decision, DecisionOutcome, SeenClaim, decide_as};
use paraph::services::signatures::opened;
use paraph::services::signatures::self_service;
use paraph::services::signatures::sign::Ticket;
use paraph::storage::bulk_actions::apply::{self, BulkTarget, StepOutcome};
use rstest::rstest;

use super::{decides, done_to_all, orders, undone, works};
use crate::support::TestDatabase;
use crate::support::app::{World, group, person};

async fn state(world: &World, ticket: &Ticket) -> SignatureState {
    world.stored(ticket).await.unwrap().state
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_undo_leaves_what_was_changed_after_the_run(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let ticket = world.signs(&appeal, &jeanne).await;
    let run = done_to_all(&world, &appeal, BulkActionKind::Remove).await;
    assert_eq!(state(&world, &ticket).await, SignatureState::Removed);

    // Somebody else posts the address, and the attempt is removed by hand: the row looks as the run left it.
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Mallory", "jeanne@example.org"))
        .await;
    let attempt = world.opens(&ticket).await;
    decides(&world, &attempt, Decision::Remove("faux".into())).await;
    let progress = undone(&world, run).await;
    assert_eq!((progress.restored, progress.kept), (0, 1));
    assert_eq!(state(&world, &ticket).await, SignatureState::Removed);
    assert_eq!(world.count(&appeal).await.total(), 0);
    assert_eq!(world.finds(&appeal, "mallory").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_undo_publishes_no_name_that_nobody_approved(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = true").await;
    let ticket = world
        .signs(&appeal, &group("Club de lecture", "club@example.org"))
        .await;
    decides(&world, &world.opens(&ticket).await, Decision::Approve).await;
    let run = done_to_all(&world, &appeal, BulkActionKind::Hold).await;
    let held = world.opens(&ticket).await;
    let renamed = group("Contre tous les autres", "club@example.org");
    self_service::correct(&world.app, &held, renamed)
        .await
        .unwrap();
    let progress = undone(&world, run).await;
    assert_eq!((progress.restored, progress.kept), (0, 1));
    let now = opened::by_id(&world.app, held.signature.id).await.unwrap();
    assert_eq!(now.signature.state, SignatureState::Held);
    assert_eq!(world.finds(&appeal, "contre").await, Vec::<String>::new());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_undo_restores_reasons_and_asks_pending_people_again(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    // Removed before, and signed again: whoever reviews it has to know.
    let again = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let seen = world.opens(&again).await;
    decides(&world, &seen, Decision::Remove("doublon".into())).await;
    world.clock.advance(Timestamp::HOUR);
    world
        .posts(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let (pending, _) = world
        .posts(&appeal, &person("Omar", "omar@example.org"))
        .await;
    let before = world.stored(&again).await.unwrap().removal_reason;
    assert_eq!(before.as_deref(), Some("doublon"));

    let run = done_to_all(&world, &appeal, BulkActionKind::Remove).await;
    // Mails about removed signatures are not sent.
    assert_eq!(world.mails().await.len(), 0);
    world.clock.advance(Timestamp::HOUR);
    let progress = undone(&world, run).await;
    assert_eq!((progress.restored, progress.kept), (2, 0));
    for ticket in [&again, &pending] {
        assert_eq!(state(&world, ticket).await, SignatureState::Pending);
    }
    let after = world.stored(&again).await.unwrap().removal_reason;
    assert_eq!(after, before);
    let mut asked: Vec<String> = world
        .mails()
        .await
        .into_iter()
        .map(|mail| mail.email.to)
        .collect();
    asked.sort();
    assert_eq!(asked, ["jeanne@example.org", "omar@example.org"]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_undo_puts_a_group_back_beside_its_open_rival(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "approve_groups = true").await;
    let club = |address| group("Club de lecture", address);
    // The rival is older: the undo meets the group that counted first or last, which must not matter.
    let (rival, _) = world.posts(&appeal, &club("rival@example.org")).await;
    let counted = world.signs(&appeal, &club("club@example.org")).await;
    let opened = world.opens(&counted).await;
    let seen = SeenClaim {
        signature: opened.signature.seen(),
        rivals: vec![world.stored(&rival).await.unwrap().id],
    };
    let approved = decide_as(
        &world.app,
        Actor::Cli,
        &opened,
        seen,
        Decision::Approve,
        None,
    );
    assert_eq!(approved.await.unwrap(), DecisionOutcome::Done);
    world.clock.advance(Timestamp::HOUR);
    let (second, _) = world.posts(&appeal, &club("rival@example.org")).await;
    let third = world.signs(&appeal, &club("third@example.org")).await;

    let run = done_to_all(&world, &appeal, BulkActionKind::Remove).await;
    let progress = undone(&world, run).await;
    assert_eq!((progress.restored, progress.kept), (3, 0));
    assert_eq!(state(&world, &counted).await, SignatureState::Confirmed);
    assert_eq!(state(&world, &second).await, SignatureState::Pending);
    assert_eq!(state(&world, &third).await, SignatureState::Held);
    assert_eq!(world.finds(&appeal, "club").await, ["Club de lecture"]);
    assert_eq!(world.count(&appeal).await.total(), 1);
}

/// People who confirm between the reading and the changing of a step, and between two steps.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_removal_passes_over_nobody_who_confirms_meanwhile(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut tickets: Vec<Ticket> = Vec::new();
    for round in 0..4 {
        let attempts = (0..300).map(|number| {
            let address = format!("m{round}-{number}@spam.example.org");
            let (world, appeal, record) = (&world, &appeal, person("Mickey", &address));
            async move { world.posts(appeal, &record).await.0 }
        });
        tickets.extend(join_all(attempts).await);
    }
    let rule = Rule {
        reason: "robots".to_owned(),
        ..Rule::default()
    };
    let kind = BulkActionKind::Remove;
    let id = bulk_actions::begin(&world.app, Actor::Cli, &appeal, kind, &rule)
        .await
        .unwrap();
    works(&world).await;
    orders(&world, id, BulkCommand::Start).await;
    let confirming = async {
        for ticket in tickets.iter().step_by(40) {
            if let Some(stored) = world.stored(ticket).await
                && stored.state == SignatureState::Pending
            {
                world.confirms(ticket).await;
            }
        }
    };
    futures_util::join!(works(&world), confirming);
    works(&world).await;
    let action = bulk_actions::find(&world.app, id).await.unwrap().unwrap();
    assert_eq!(action.state, BulkActionState::Done);
    for ticket in &tickets {
        assert_eq!(state(&world, ticket).await, SignatureState::Removed);
    }
    assert_eq!(action.progress.changed, 1_200);
    assert_eq!(world.count(&appeal).await.total(), 0);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_step_that_was_cut_short_is_done_again(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = world
        .signs(&appeal, &person("Jeanne", "jeanne@example.org"))
        .await;
    let omar = world
        .signs(&appeal, &person("Omar", "omar@example.org"))
        .await;
    let kind = BulkActionKind::Hold;
    let id = bulk_actions::begin(&world.app, Actor::Cli, &appeal, kind, &Rule::default())
        .await
        .unwrap();
    works(&world).await;
    orders(&world, id, BulkCommand::Start).await;

    // One of two is held when the process ends, because the other changed after it was read.
    let read = [
        world.stored(&jeanne).await.unwrap(),
        world.stored(&omar).await.unwrap(),
    ];
    self_service::set_publish(&world.app, &world.opens(&omar).await, false)
        .await
        .unwrap();
    let action = bulk_actions::find(&world.app, id).await.unwrap().unwrap();
    let (last, changed, now) = (read[0].id, read[1].id, world.clock.now());
    let targets = read.map(|signature| BulkTarget {
        signature,
        listing: None,
        mailbox: None,
    });
    let step = world
        .app
        .storage_for_tests()
        .write(move |c| apply::step(c, &action, &targets, &Removal::default(), last, now));
    assert_eq!(
        step.await.unwrap(),
        StepOutcome::ChangedMeanwhile(vec![changed])
    );
    decides(&world, &world.opens(&jeanne).await, Decision::Release).await;
    // Its lease ends.
    world.clock.advance(Timestamp::MINUTE);
    works(&world).await;
    for ticket in [&jeanne, &omar] {
        assert_eq!(state(&world, ticket).await, SignatureState::Held);
    }
    let progress = undone(&world, id).await;
    assert_eq!((progress.restored, progress.kept), (2, 0));
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne"]);
    assert_eq!(world.finds(&appeal, "omar").await, Vec::<String>::new());
    assert_eq!(world.count(&appeal).await.total(), 2);
}
