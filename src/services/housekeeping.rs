//! Housekeeping: erasing data that is due, and checking the counters.

use std::collections::HashMap;

use super::{App, ServiceError, erasure, read_only};
use crate::domain::{Appeal, AppealId, Count, Timestamp, Zone};
use crate::services::accounts::sessions::IDLE;
use crate::storage::accounts::{
    login_attempts, mails, one_time_links, passkeys, sessions as storage_sessions,
};
use crate::storage::public_list::letters::{self, Letter};
use crate::storage::referrals::{self, ReferralCounts};
use crate::storage::statistics::counters;
use crate::storage::statistics::counters::{TextCounts, Waiting};
use crate::storage::{appeals, housekeeping, statistics};

/// Erases all data that is due, and merges old hours of the statistics into days; returns how many pending signatures
/// were erased.
pub async fn purge(app: &App) -> Result<usize, ServiceError> {
    purge_accounts(app).await?;
    let now = app.clock.now();
    let (site, all) = (app.time_zone(), app.storage.read(appeals::all).await?);
    let zones: HashMap<AppealId, Zone> = all
        .iter()
        .map(|appeal| (appeal.id, appeal.zone(&site).clone()))
        .collect();
    let zone_of = move |id| zones.get(&id).unwrap_or(&site).clone();
    app.storage
        .write(move |c| statistics::fold(c, now, zone_of))
        .await?;
    let mut purged = 0;
    loop {
        let now = app.clock.now();
        let read = app.storage.read(move |c| {
            let to_confirm = read_only::time_to_confirm(c, now)?;
            Ok((housekeeping::expired_pending(c, to_confirm)?, to_confirm))
        });
        let (expired, to_confirm) = read.await?;
        let chunk = app
            .storage
            .write(move |c| housekeeping::purge(c, (&expired, to_confirm), now))
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

/// How far ahead of now a stored time must be for its row to be deleted, in milliseconds. Such rows have no effect from
/// [`Timestamp::CLOCKS_DIFFER`] on; here a clock that is behind must not delete what others just stored.
const AHEAD: i64 = Timestamp::HOUR;

/// Erases expired sessions and links, login attempts older than a day, and those of all that a wrong clock made.
async fn purge_accounts(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    Ok(app
        .storage
        .write(move |c| {
            let after = now.plus(AHEAD);
            storage_sessions::purge(c, now.plus(-IDLE), after)?;
            one_time_links::purge(c, now, AHEAD)?;
            passkeys::purge_challenges(c, now.plus(-Timestamp::HOUR))?;
            mails::recall(c, now)?;
            login_attempts::purge(c, now.plus(-Timestamp::DAY), after)
        })
        .await?)
}

/// Announces erasures, reminds of them, and erases the personal data of appeals on the announced dates; returns how many
/// appeals lost theirs.
pub async fn erase_due(app: &App) -> Result<usize, ServiceError> {
    let erased = erasure::run(app).await?;
    if erased > 0 {
        truncate_log(app).await?;
    }
    Ok(erased)
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
    /// How many signed each text.
    pub texts: TextCounts,
    pub texts_rows: TextCounts,
    /// The counter of names in the public list.
    pub listed: i64,
    pub listed_rows: i64,
    /// How many names are listed under each letter.
    pub letters: Vec<Letter>,
    pub letters_rows: Vec<Letter>,
    /// How many came through each word of a link.
    pub referrals: ReferralCounts,
    pub referrals_rows: ReferralCounts,
}

impl Recount {
    /// Whether the counters equal the rows.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.counter == self.rows
            && self.waiting == self.waiting_rows
            && self.texts == self.texts_rows
            && self.listed == self.listed_rows
            && self.letters == self.letters_rows
            && self.referrals == self.referrals_rows
    }
}

/// Counts the rows of every appeal, in one snapshot.
pub async fn recount(app: &App) -> Result<Vec<Recount>, ServiceError> {
    let recounts = app.storage.snapshot(|c| {
        let (counted, rows) = (counters::all(c)?, counters::recount(c)?);
        let (waiting, waiting_rows) = (counters::waiting(c)?, counters::recount_waiting(c)?);
        let all = appeals::all(c)?;
        let ids: Vec<AppealId> = all.iter().map(|appeal| appeal.id).collect();
        let (mut texts, mut texts_rows) =
            (counters::of_texts(c, &ids)?, counters::recount_texts(c)?);
        let (listed, lines) = (counters::listed(c)?, counters::recount_listed(c)?);
        let (mut letters, mut letters_rows) = (letters::all(c)?, letters::recount(c)?);
        let (mut came, mut came_rows) = (referrals::counted(c)?, referrals::recount(c)?);
        let recount = |appeal: Appeal| Recount {
            referrals: came.remove(&appeal.id).unwrap_or_default(),
            referrals_rows: came_rows.remove(&appeal.id).unwrap_or_default(),
            texts: texts.remove(&appeal.id).unwrap_or_default(),
            texts_rows: texts_rows.remove(&appeal.id).unwrap_or_default(),
            counter: counted.get(&appeal.id).copied().unwrap_or_default(),
            rows: rows.get(&appeal.id).copied().unwrap_or_default(),
            waiting: waiting.get(&appeal.id).copied().unwrap_or_default(),
            listed: listed.get(&appeal.id).copied().unwrap_or_default(),
            listed_rows: lines.get(&appeal.id).copied().unwrap_or_default(),
            letters: letters.remove(&appeal.id).unwrap_or_default(),
            letters_rows: letters_rows.remove(&appeal.id).unwrap_or_default(),
            waiting_rows: waiting_rows.get(&appeal.id).copied().unwrap_or_default(),
            slug: appeal.slug,
        };
        Ok(all.into_iter().map(recount).collect())
    });
    Ok(recounts.await?)
}
