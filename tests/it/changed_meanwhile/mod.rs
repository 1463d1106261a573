//! Whoever changes a signature decides about what they saw: a slower writer changes nothing, and whoever passes over all
//! signatures passes over all of them, whatever happens meanwhile.

mod at_once;
mod bulk;
mod decisions;
mod erasure;
mod lock_order;
mod pages;
mod words;

use paraph::domain::{Actor, Appeal, BulkActionId, BulkActionKind, BulkProgress};
use paraph::services::bulk_actions::{self, BulkCommand, Rule};
use paraph::services::signatures::OpenedSignature;
use paraph::services::signatures::moderate::{self, Decision, DecisionOutcome};

use crate::support::app::World;

async fn decides(world: &World, seen: &OpenedSignature, decision: Decision) -> DecisionOutcome {
    let revision = seen.signature.seen();
    moderate::decide_as(&world.app, Actor::Cli, seen, revision, decision, None)
        .await
        .unwrap()
}

/// A bulk action on everybody, done.
async fn done_to_all(world: &World, appeal: &Appeal, kind: BulkActionKind) -> BulkActionId {
    let rule = Rule {
        reason: "essai".to_owned(),
        ..Rule::default()
    };
    let begun = bulk_actions::begin(&world.app, Actor::Cli, appeal, kind, &rule);
    let id = begun.await.unwrap();
    works(world).await;
    orders(world, id, BulkCommand::Start).await;
    works(world).await;
    id
}

async fn orders(world: &World, id: BulkActionId, command: BulkCommand) {
    let action = bulk_actions::find(&world.app, id).await.unwrap().unwrap();
    let ordered = bulk_actions::order(&world.app, Actor::Cli, &action, command);
    assert!(ordered.await.unwrap(), "{command:?} in {:?}", action.state);
}

async fn works(world: &World) {
    while bulk_actions::pass(&world.app).await.unwrap() {}
}

async fn undone(world: &World, id: BulkActionId) -> BulkProgress {
    orders(world, id, BulkCommand::Undo).await;
    works(world).await;
    bulk_actions::find(&world.app, id)
        .await
        .unwrap()
        .unwrap()
        .progress
}
