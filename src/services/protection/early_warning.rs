//! Early warning: evaluates the signatures of the last hour of each appeal, and the confirmations of the last day, and
//! stores what stands out for the dashboard and for mails to organisers.

use std::collections::HashMap;

use crate::domain::protection::{
    Network, StoredTrend, Trace, Trend, TrendKind, network_trend, trends,
};
use crate::domain::{Appeal, AppealId, Period, SignatureFilter, SignatureId, Source, Timestamp};
use crate::services::{App, ServiceError, dashboard};
use crate::storage::signatures::reverse_scan::ReverseScan;
use crate::storage::signatures::scan;
use crate::storage::{appeals, trends as stored};
use crate::vault::SealError;

/// How many of the newest signatures of an appeal are read.
const SCAN_LIMIT: usize = 2_000;
/// What the subject of a trend is sealed for.
const PURPOSE: &str = "trend";

/// A trend as organisers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTrend {
    pub trend: Trend,
    /// When the hour, or the day, ended.
    pub at: Timestamp,
}

/// Looks at the last whole hour of each appeal, unless an instance did before; returns how many trends it noted. What
/// fails for one appeal is tried again in the next pass, and keeps nothing from the others.
///
/// # Errors
/// The last failure.
pub async fn watch_hour(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let hour = now.hour();
    let (all, watched) = app
        .storage
        .read(|c| Ok((appeals::all(c)?, stored::hours(c)?)))
        .await?;
    // Not “before”: a clock that was ahead once must not silence the hours until then.
    let is_open =
        |appeal: &&Appeal| appeal.takes_signatures(now) && watched.get(&appeal.id) != Some(&hour);
    let (mut noted, mut failed) = (0, None);
    for appeal in all.iter().filter(is_open) {
        match watch(app, appeal, hour).await {
            Ok(trends) => noted += trends,
            Err(error) => {
                let appeal = appeal.id.0;
                tracing::warn!(appeal, "early warning failed, will retry: {error}");
                failed = Some(error);
            }
        }
    }
    failed.map_or(Ok(noted), Err)
}

/// Looks at an hour of one appeal. The hour is marked in the transaction that notes what was found: who is killed before
/// has not looked, and of two instances one notes.
async fn watch(app: &App, appeal: &Appeal, hour: i64) -> Result<usize, ServiceError> {
    let (id, end) = (appeal.id, Timestamp(hour * Timestamp::HOUR));
    let mut found = found(app, appeal, end).await?;
    found.extend(top_network(app, id, end));
    found.extend(drop_of_confirmations(app, id).await?);
    let rows: Vec<StoredTrend> = found.iter().map(|trend| row(app, trend, end)).collect();
    let noted = app.storage.write(move |c| {
        if !stored::take_hour(c, id, hour)? {
            return Ok(0);
        }
        stored::note(c, id, &rows)?;
        Ok(rows.len())
    });
    Ok(noted.await?)
}

/// The trends of an appeal, the latest first.
pub async fn found_trends(app: &App, appeal: AppealId) -> Result<Vec<FoundTrend>, ServiceError> {
    let rows = app.storage.read(move |c| stored::of(c, appeal)).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let subject = app.master.open_sealed(PURPOSE, &row.subject)?;
        found.push(FoundTrend {
            trend: Trend {
                kind: row.kind,
                subject: String::from_utf8_lossy(&subject).into_owned(),
                count: usize::try_from(row.count).unwrap_or_default(),
                total: usize::try_from(row.total).unwrap_or_default(),
            },
            at: row.at,
        });
    }
    Ok(found)
}

fn row(app: &App, trend: &Trend, at: Timestamp) -> StoredTrend {
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    StoredTrend {
        kind: trend.kind,
        subject: app.master.seal(PURPOSE, trend.subject.as_bytes()),
        count: number(trend.count),
        total: number(trend.total),
        at,
    }
}

/// What stands out among the signatures that were posted on the site within the hour, confirmed or not.
async fn found(app: &App, appeal: &Appeal, end: Timestamp) -> Result<Vec<Trend>, ServiceError> {
    let filter = SignatureFilter {
        sources: vec![Source::Web, Source::Mail],
        posted: Period {
            since: Some(end.plus(-Timestamp::HOUR)),
            until: Some(end),
        },
        ..SignatureFilter::default()
    };
    let id = appeal.id;
    let rows = app
        .storage
        .read(move |c| {
            let mut newest = ReverseScan::new(id, filter, SignatureId::AFTER_LAST);
            let step = newest.step(c, SCAN_LIMIT)?;
            scan::by_ids(c, &step.matching)
        })
        .await?;
    let key = app.key(appeal)?;
    // Opening thousands of records takes a while: not on a thread that answers requests.
    let found = tokio::task::spawn_blocking(move || {
        let mut traces = Vec::with_capacity(rows.len());
        for signature in rows {
            let record = key.record_of(&signature)?;
            let Some(record) = record else { continue };
            if let Some(email) = &record.email {
                traces.push(Trace::of(signature.created_at, &record.name, email));
            }
        }
        Ok::<_, SealError>(trends(&traces))
    });
    Ok(found.await.map_err(std::io::Error::other)??)
}

/// The mail provider where confirmations dropped, as the dashboard says it.
async fn drop_of_confirmations(app: &App, appeal: AppealId) -> Result<Option<Trend>, ServiceError> {
    let dropped = dashboard::dropped(app, appeal).await?;
    let number = |count: i64| usize::try_from(count).unwrap_or_default();
    Ok(dropped.map(|figures| Trend {
        kind: TrendKind::Drop,
        subject: figures.provider.word().to_owned(),
        count: number(figures.recent.confirmed),
        total: number(figures.recent.posted),
    }))
}

/// Whether one network stands out among the forms that this instance remembers.
fn top_network(app: &App, appeal: AppealId, end: Timestamp) -> Option<Trend> {
    let forms = app
        .protection
        .forms()
        .of(appeal, end.plus(-Timestamp::HOUR));
    let (mut by_network, mut total): (HashMap<Network, usize>, usize) = (HashMap::new(), 0);
    for form in forms.iter().filter(|form| form.at < end) {
        total += 1;
        if let Some(network) = form.network {
            *by_network.entry(network).or_default() += 1;
        }
    }
    let top = by_network.into_values().max()?;
    network_trend(top, total)
}
