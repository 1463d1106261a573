//! Looks at what the last hour brought to each appeal, and notes what stands out, for the dashboard and for the mails to
//! organisers.

use std::collections::HashMap;

use crate::domain::protection::{Network, StoredTrend, Trace, Trend, network_trend, trends};
use crate::domain::{Appeal, AppealId, Period, SignatureFilter, SignatureId, Source, Timestamp};
use crate::services::{App, ServiceError};
use crate::storage::signatures::reverse_scan::ReverseScan;
use crate::storage::signatures::scan;
use crate::storage::{StorageError, WriteTx, appeals, housekeeping, trends as stored};

/// The newest signatures of an appeal that are looked at.
const LOOKED_AT: usize = 2_000;
/// The key in `site_meta` of the last hour that was looked at.
const HOUR_LOOKED_AT: &str = "trends-hour";
/// What the subject of a trend is sealed for.
const PURPOSE: &str = "trend";

/// A trend as organisers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTrend {
    pub trend: Trend,
    /// When the hour ended.
    pub at: Timestamp,
}

/// Looks at the last whole hour, unless an instance did before; returns how many trends it noted.
pub async fn watch_hour(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let hour = now.hour();
    if !app.storage.write(move |c| take_hour(c, hour)).await? {
        return Ok(0);
    }
    let end = Timestamp(hour * Timestamp::HOUR);
    let all = app.storage.read(appeals::all).await?;
    let mut noted = 0;
    for appeal in all.iter().filter(|appeal| appeal.takes_signatures(now)) {
        let mut found = trends(&traces(app, appeal, end).await?);
        found.extend(top_network(app, appeal.id, end));
        if found.is_empty() {
            continue;
        }
        let (id, rows) = (appeal.id, found.iter().map(|trend| row(app, trend, end)));
        let rows: Vec<StoredTrend> = rows.collect();
        noted += rows.len();
        app.storage
            .write(move |c| stored::note(c, id, &rows))
            .await?;
    }
    Ok(noted)
}

/// Takes an hour, so that one instance looks at it; `false` when it was taken before.
fn take_hour(tx: &mut WriteTx, hour: i64) -> Result<bool, StorageError> {
    let taken = housekeeping::meta(tx, HOUR_LOOKED_AT)?;
    let taken = taken.and_then(|value| value.try_into().ok().map(i64::from_be_bytes));
    // Not “before”: a clock that was ahead once must not silence the hours until then.
    if taken == Some(hour) {
        return Ok(false);
    }
    housekeeping::replace_meta(tx, HOUR_LOOKED_AT, &hour.to_be_bytes())?;
    Ok(true)
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

/// The traces of the signatures that were posted on the site within the hour, confirmed or not.
async fn traces(app: &App, appeal: &Appeal, end: Timestamp) -> Result<Vec<Trace>, ServiceError> {
    let filter = SignatureFilter {
        sources: vec![Source::Web],
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
            let step = newest.step(c, LOOKED_AT)?;
            scan::by_ids(c, &step.matching)
        })
        .await?;
    let key = app.key(appeal)?;
    let mut traces = Vec::with_capacity(rows.len());
    for signature in rows {
        let record = key.record_of(&signature)?;
        let Some(record) = record else { continue };
        if let Some(email) = &record.email {
            traces.push(Trace::of(signature.created_at, &record.name, email));
        }
    }
    Ok(traces)
}

/// Whether one network stands out among the forms that this instance remembers.
fn top_network(app: &App, appeal: AppealId, end: Timestamp) -> Option<Trend> {
    let since = end.plus(-Timestamp::HOUR);
    let forms = app.protection.forms();
    let of_hour = forms
        .iter()
        .filter(|form| form.appeal == appeal && form.at >= since && form.at < end);
    let (mut by_network, mut total): (HashMap<Network, usize>, usize) = (HashMap::new(), 0);
    for form in of_hour {
        total += 1;
        if let Some(network) = form.network {
            *by_network.entry(network).or_default() += 1;
        }
    }
    let top = by_network.into_values().max()?;
    network_trend(top, total)
}
