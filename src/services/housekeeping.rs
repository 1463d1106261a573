//! Housekeeping: erasing data that is due, and checking the counters.

use super::{App, ServiceError};
use crate::domain::{Appeal, AppealId, Count, SignatureId, SignatureState, Timestamp};
use crate::services::accounts::sessions::IDLE;
use crate::storage::accounts::{login_attempts, one_time_links, sessions as storage_sessions};
use crate::storage::statistics::counters;
use crate::storage::statistics::counters::Waiting;
use crate::storage::{appeals, bulk_actions, housekeeping, statistics};

/// Erases all data that is due, and merges old hours of the statistics into days; returns how many pending signatures
/// were erased.
pub async fn purge(app: &App) -> Result<usize, ServiceError> {
    purge_accounts(app).await?;
    let now = app.clock.now();
    app.storage.write(move |c| statistics::fold(c, now)).await?;
    let mut purged = 0;
    loop {
        let now = app.clock.now();
        let expired = app
            .storage
            .read(move |c| housekeeping::expired_pending(c, now))
            .await?;
        let chunk = app
            .storage
            .write(move |c| housekeeping::purge(c, &expired, now))
            .await?;
        purged += chunk.signatures;
        if !chunk.more {
            break;
        }
    }
    truncate_log(app).await?;
    Ok(purged)
}

/// Removes what was deleted from the journal of SQLite; `false` while a reader still needs it, and to be tried again.
/// Everything else that is deleted is overwritten at once (`PRAGMA secure_delete`).
pub async fn truncate_log(app: &App) -> Result<bool, ServiceError> {
    Ok(app.storage.truncate_log().await?)
}

/// Erases expired sessions and links, and login attempts older than a day.
async fn purge_accounts(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    Ok(app
        .storage
        .write(move |c| {
            storage_sessions::purge(c, now.plus(-IDLE))?;
            one_time_links::purge(c, now)?;
            login_attempts::purge(c, now.plus(-Timestamp::DAY))
        })
        .await?)
}

/// Erases the personal data of appeals on the announced dates; returns how many appeals lost theirs.
pub async fn erase_due(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let all = app.storage.read(appeals::all).await?;
    let is_due = |appeal: &Appeal| {
        appeal.erased_at.is_none() && appeal.erasure_due_at().is_some_and(|at| at <= now)
    };
    let due: Vec<Appeal> = all.into_iter().filter(is_due).collect();
    for appeal in &due {
        erase(app, appeal.id).await?;
    }
    if !due.is_empty() {
        truncate_log(app).await?;
    }
    Ok(due.len())
}

/// Erases the personal data of an appeal. Signatures may change state and imports may add some meanwhile: the pass is
/// repeated until it leaves none.
async fn erase(app: &App, id: AppealId) -> Result<(), ServiceError> {
    loop {
        let began = app.clock.now();
        for state in SignatureState::ALL.iter().copied() {
            let mut after = SignatureId::BEFORE_FIRST;
            let erase = |after| {
                app.storage
                    .write(move |c| housekeeping::erase_personal(c, id, state, after))
            };
            while let Some(last) = erase(after).await? {
                after = last;
            }
        }
        // A bulk action may have changed every signature, so this goes in chunks that let signing continue.
        while app
            .storage
            .write(move |c| bulk_actions::forget_changes(c, id))
            .await?
        {}
        let now = app.clock.now();
        let finished = app
            .storage
            .write(move |c| housekeeping::finish_erasure(c, id, began, now));
        if finished.await? {
            return Ok(());
        }
    }
}

/// The counters of an appeal, and the counts of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recount {
    pub slug: String,
    pub counter: Count,
    pub rows: Count,
    /// The counter of signatures that are pending or held.
    pub waiting: Waiting,
    pub waiting_rows: Waiting,
    /// The counter of names in the public list.
    pub listed: i64,
    pub listed_rows: i64,
}

impl Recount {
    /// Whether the counters equal the rows.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.counter == self.rows
            && self.waiting == self.waiting_rows
            && self.listed == self.listed_rows
    }
}

/// Counts the rows of every appeal, in one snapshot.
pub async fn recount(app: &App) -> Result<Vec<Recount>, ServiceError> {
    let recounts = app.storage.snapshot(|c| {
        let (counted, rows) = (counters::all(c)?, counters::recount(c)?);
        let (waiting, waiting_rows) = (counters::waiting(c)?, counters::recount_waiting(c)?);
        let (listed, lines) = (counters::listed(c)?, counters::recount_listed(c)?);
        let recount = |appeal: Appeal| Recount {
            counter: counted.get(&appeal.id).copied().unwrap_or_default(),
            rows: rows.get(&appeal.id).copied().unwrap_or_default(),
            waiting: waiting.get(&appeal.id).copied().unwrap_or_default(),
            listed: listed.get(&appeal.id).copied().unwrap_or_default(),
            listed_rows: lines.get(&appeal.id).copied().unwrap_or_default(),
            waiting_rows: waiting_rows.get(&appeal.id).copied().unwrap_or_default(),
            slug: appeal.slug,
        };
        Ok(appeals::all(c)?.into_iter().map(recount).collect())
    });
    Ok(recounts.await?)
}
