//! Bulk actions on the signatures that match a filter: previewed first, run after a confirmation, stopped and undone at
//! any time. Their whole state is in the database, so a bulk action survives a restart, and any instance can continue it.

mod rule;
mod step;

use std::time::{Duration, Instant};

use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, BulkAction, BulkActionId, BulkActionKind,
    BulkActionState,
};
use crate::services::bulk_actions::step::Run;
use crate::services::{App, ServiceError, audit};
use crate::storage::{appeals, bulk_actions};

pub use rule::{Rule, rule};
pub use step::applies_to;

/// Bulk actions that a page lists.
const LISTED: i64 = 50;
/// The pause between two steps, for whoever waits for the processor.
const PAUSE: Duration = Duration::from_millis(2);
/// How long a step may be written. Whoever signs at that moment waits as long.
const STEP_TIME: Duration = Duration::from_millis(15);
/// Signatures that a step changes, and those that a step of the preview reads: it writes nothing but the row of the bulk
/// action. Fewer would be slower for everybody, as each transaction has costs of its own, above all on Postgres.
const CHANGED: std::ops::RangeInclusive<usize> = 200..=500;
const PREVIEWED: usize = 2_000;

/// What an organiser orders about a bulk action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkCommand {
    /// Run what was previewed.
    Start,
    /// Stop after the current step.
    Stop,
    /// Continue after a stop.
    Resume,
    Undo,
}

/// Begins a bulk action with its preview: every signature is compared with the filter, nothing changes.
///
/// # Errors
/// When the rule cannot be stored, as [`Rule`] says.
pub async fn begin(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    kind: BulkActionKind,
    rule: &Rule,
) -> Result<BulkActionId, ServiceError> {
    let sealed = rule.seal(app)?;
    let (id, now) = (appeal.id, app.clock.now());
    let begun = app
        .storage
        .write(move |c| bulk_actions::begin(c, id, kind, sealed, by.text(), now));
    let begun = begun.await?;
    app.bulk_action_ordered.notify_one();
    Ok(begun)
}

/// The bulk action with this number, of any appeal.
pub async fn find(app: &App, id: BulkActionId) -> Result<Option<BulkAction>, ServiceError> {
    Ok(app
        .storage
        .read(move |c| bulk_actions::by_id(c, id))
        .await?)
}

/// The latest bulk actions of an appeal, latest first.
pub async fn latest(app: &App, appeal: &Appeal) -> Result<Vec<BulkAction>, ServiceError> {
    let id = appeal.id;
    Ok(app
        .storage
        .read(move |c| bulk_actions::of(c, id, LISTED))
        .await?)
}

/// Whether a bulk action can be undone: the changes that it made are only stored for some time.
#[must_use]
pub fn can_be_undone(app: &App, action: &BulkAction) -> bool {
    let is_stored = app.clock.now().since(action.created_at) < bulk_actions::KEPT;
    let is_over = matches!(
        action.state,
        BulkActionState::Done | BulkActionState::Stopped
    );
    // An erasure forgets whom the action was about.
    let is_known = !action.rule.is_empty();
    action.kind.can_be_undone() && is_known && is_stored && is_over && action.progress.changed > 0
}

/// Carries out a command; `false` when it is not possible in the state of the bulk action.
pub async fn order(
    app: &App,
    by: Actor,
    action: &BulkAction,
    command: BulkCommand,
) -> Result<bool, ServiceError> {
    use BulkActionState::{Counting, Done, Dropped, Ready, Running, Stopped, Undoing};
    if command == BulkCommand::Undo && !can_be_undone(app, action) {
        return Ok(false);
    }
    let (from, to, from_newest, word): (&'static [BulkActionState], _, _, _) = match command {
        BulkCommand::Start => (&[Ready], Running, true, "start"),
        BulkCommand::Stop if matches!(action.state, Counting | Ready) => {
            (&[Counting, Ready], Dropped, false, "drop")
        }
        BulkCommand::Stop => (&[Running], Stopped, false, "stop"),
        BulkCommand::Resume => (&[Stopped], Running, false, "resume"),
        BulkCommand::Undo => (&[Done, Stopped], Undoing, true, "undo"),
    };
    let (id, now, master) = (action.id, app.clock.now(), app.master.clone());
    let facts = serde_json::json!({
        "action": action.kind.word(), "step": word, "appeal": action.appeal,
    });
    let event = AuditEvent::new(by, AuditVerb::BulkAction, AuditObject::BulkAction(id)).with(facts);
    let moved = app.storage.write(move |c| {
        if !bulk_actions::set_state(c, id, from, to, from_newest, now)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    let moved = moved.await?;
    app.bulk_action_ordered.notify_one();
    Ok(moved)
}

/// Claims a bulk action that has work left and works on it until it ends, is stopped, or another instance takes it over;
/// `false` when no bulk action has work left.
pub async fn pass(app: &App) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    let Some(id) = app
        .storage
        .read(move |c| bulk_actions::next(c, now))
        .await?
    else {
        return Ok(false);
    };
    let claimed = app
        .storage
        .write(move |c| bulk_actions::claim(c, id, now))
        .await?;
    let Some(mut action) = claimed else {
        return Ok(true);
    };
    let appeal = action.appeal;
    let found = app.storage.read(move |c| appeals::by_id(c, appeal)).await?;
    let (Some(appeal), Some(rule)) = (found, rule(app, &action)?) else {
        return Ok(true);
    };
    let run = Run {
        app,
        key: app.key(&appeal)?,
        appeal: &appeal,
        rule,
    };
    let is_preview = action.state == BulkActionState::Counting;
    let mut most = if is_preview {
        PREVIEWED
    } else {
        *CHANGED.end() / 2
    };
    let mut ahead = run.read(&action, most).await?;
    while let Some(read) = ahead {
        let mut after = action.clone();
        after.position = read.last();
        let started = Instant::now();
        let write = async {
            let written = run.write(&action, read).await;
            (written, started.elapsed())
        };
        // Below the position: none of what is read is what is written.
        let ((written, time), next) = tokio::join!(write, run.read(&after, most));
        if !written? {
            return Ok(true);
        }
        if !is_preview {
            most = steps_of(most, time);
        }
        (action, ahead) = (after, next?);
        app.mail_promised.notify_one();
        tokio::time::sleep(PAUSE).await;
    }
    let to = match action.state {
        BulkActionState::Counting => BulkActionState::Ready,
        BulkActionState::Running => BulkActionState::Done,
        _ => BulkActionState::Undone,
    };
    let (from, now) = (action.state, app.clock.now());
    app.storage
        .write(move |c| bulk_actions::set_state(c, id, &[from], to, false, now))
        .await?;
    Ok(true)
}

/// How many signatures the next step is about, after one of `most` took so long to be written.
fn steps_of(most: usize, time: Duration) -> usize {
    let next = match time {
        time if time > STEP_TIME => most * 3 / 4,
        time if time < STEP_TIME / 2 => most * 5 / 4,
        _ => most,
    };
    next.clamp(*CHANGED.start(), *CHANGED.end())
}
