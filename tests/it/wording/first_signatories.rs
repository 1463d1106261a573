//! What the public history notes when first signatories leave the list and come back, whoever did it.

use paraph::domain::{
    Actor, BulkActionId, BulkActionKind, BulkActionState, PublicChange, SignatureId,
};
use paraph::services::bulk_actions::{self, BulkCommand, Rule};
use paraph::services::signatories::{VisibilityOutcome, set_hidden};
use paraph::services::signatures::opened;
use paraph::storage::appeals::changes;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::World;

const TWO: &str =
    "[[first_signatories]]\nname = \"Ada Un\"\n[[first_signatories]]\nname = \"Bob Deux\"\n";

/// How many came and left, in the order of the notes.
async fn noted(world: &World) -> Vec<(usize, usize)> {
    let appeal = world.appeal("canal").await.id;
    let read = world.app.reads().read(move |c| changes::of(c, appeal));
    let dated = read.await.unwrap().into_iter();
    let noted = dated.filter_map(|dated| match dated.change {
        PublicChange::FirstSignatories { added, removed, .. } => Some((added.len(), removed)),
        _ => None,
    });
    noted.collect()
}

async fn works_until(world: &World, id: BulkActionId, state: BulkActionState) {
    while bulk_actions::find(&world.app, id)
        .await
        .unwrap()
        .unwrap()
        .state
        != state
    {
        bulk_actions::pass(&world.app).await.unwrap();
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_bulk_action_and_its_undo_are_noted(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", TWO).await;
    let rule = Rule {
        reason: "essai".to_owned(),
        ..Rule::default()
    };
    let kind = BulkActionKind::Remove;
    let begun = bulk_actions::begin(&world.app, Actor::Cli, &appeal, kind, &rule);
    let id = begun.await.unwrap();
    works_until(&world, id, BulkActionState::Ready).await;
    for (command, state, expected) in [
        (BulkCommand::Start, BulkActionState::Done, vec![(0, 2)]),
        (
            BulkCommand::Undo,
            BulkActionState::Undone,
            vec![(0, 2), (2, 0)],
        ),
    ] {
        let action = bulk_actions::find(&world.app, id).await.unwrap().unwrap();
        let ordered = bulk_actions::order(&world.app, Actor::Cli, &action, command);
        assert!(ordered.await.unwrap());
        works_until(&world, id, state).await;
        assert_eq!(noted(&world).await, expected);
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn hiding_a_name_and_showing_it_again_are_noted(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    world.publishes("canal", TWO).await;
    for (hidden, expected) in [(true, vec![(0, 1)]), (false, vec![(0, 1), (1, 0)])] {
        let page = opened::by_id(&world.app, SignatureId(1)).await.unwrap();
        let seen = page.signature.seen();
        let done = set_hidden(&world.app, Actor::Cli, &page, seen, hidden).await;
        assert_eq!(done.unwrap(), VisibilityOutcome::Done);
        assert_eq!(noted(&world).await, expected);
    }
}
