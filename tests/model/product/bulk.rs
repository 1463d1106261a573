//! Ordering bulk actions, and working on them.

use std::time::Duration;

use paraph::domain::{Actor, BulkActionId, BulkActionState, BulkProgress};
use paraph::services::bulk_actions::{self, BulkCommand};
use paraph::services::{App, ServiceError};

pub(super) async fn orders(
    app: &App,
    id: BulkActionId,
    command: BulkCommand,
) -> Result<bool, ServiceError> {
    let action = bulk_actions::find(app, id).await?.unwrap();
    bulk_actions::order(app, Actor::Cli, &action, command).await
}

/// Works on bulk actions until this one is where it should be; another instance may work on it too.
pub(super) async fn works_until(
    app: &App,
    id: BulkActionId,
    state: BulkActionState,
) -> Result<BulkProgress, ServiceError> {
    loop {
        let worked = bulk_actions::pass(app).await?;
        let action = bulk_actions::find(app, id).await?.unwrap();
        if action.state == state {
            return Ok(action.progress);
        }
        if !worked {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}
