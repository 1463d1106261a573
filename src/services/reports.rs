//! The reports of visitors: stored sealed for organisers, who settle them.

use crate::domain::{
    Actor, Appeal, AppealId, AuditEvent, AuditObject, AuditVerb, Report, ReportId, SealedReport,
    Timestamp,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::reports;

/// What reports are sealed for.
const PURPOSE: &str = "report";
/// Reports of each kind that a page shows: open ones, and settled ones.
const LISTED: i64 = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportOutcome {
    Stored,
    /// Too many reports about this appeal came in the last hour.
    TooMany,
}

/// A report as organisers read it.
#[derive(Debug, Clone)]
pub struct ReceivedReport {
    pub id: ReportId,
    pub at: Timestamp,
    pub settled_at: Option<Timestamp>,
    pub report: Report,
}

/// Stores a report; organisers are written to as they chose for what waits for them.
pub async fn send(
    app: &App,
    appeal: &Appeal,
    report: &Report,
) -> Result<ReportOutcome, ServiceError> {
    let plain = serde_json::to_vec(report).map_err(std::io::Error::from)?;
    let sealed = app.master.seal(PURPOSE, &plain);
    let (id, now) = (appeal.id, app.clock.now());
    let stored = app
        .storage
        .write(move |c| reports::add(c, id, &sealed, now))
        .await?;
    Ok(if stored {
        ReportOutcome::Stored
    } else {
        ReportOutcome::TooMany
    })
}

/// The reports about an appeal, as the page lists them.
#[derive(Debug, Clone, Default)]
pub struct ListedReports {
    /// Those that nobody settled, the oldest first.
    pub open: Vec<ReceivedReport>,
    /// How many more are open. They follow once some are settled.
    pub more: i64,
    /// The last settled first.
    pub settled: Vec<ReceivedReport>,
}

/// The reports about an appeal.
pub async fn listed(app: &App, appeal: AppealId) -> Result<ListedReports, ServiceError> {
    let read = app.storage.read(move |c| {
        let open = reports::open_of(c, appeal, LISTED)?;
        Ok((open, reports::settled_of(c, appeal, LISTED)?))
    });
    let ((open, number), settled) = read.await?;
    let open = opened(app, open)?;
    Ok(ListedReports {
        more: number.saturating_sub(i64::try_from(open.len()).unwrap_or_default()),
        open,
        settled: opened(app, settled)?,
    })
}

fn opened(app: &App, rows: Vec<SealedReport>) -> Result<Vec<ReceivedReport>, ServiceError> {
    let mut received = Vec::with_capacity(rows.len());
    for row in rows {
        let plain = app.master.open_sealed(PURPOSE, &row.sealed)?;
        received.push(ReceivedReport {
            id: row.id,
            at: row.created_at,
            settled_at: row.settled_at,
            report: serde_json::from_slice(&plain).map_err(std::io::Error::from)?,
        });
    }
    Ok(received)
}

/// Settles a report, or opens it again; `false` when somebody else did so before.
pub async fn settle(
    app: &App,
    by: Actor,
    (appeal, id): (AppealId, ReportId),
    is_settled: bool,
) -> Result<bool, ServiceError> {
    let facts = serde_json::json!({ "step": if is_settled { "settle" } else { "reopen" } });
    let event =
        AuditEvent::new(by, AuditVerb::ReportSettled, AuditObject::Appeal(appeal)).with(facts);
    let (now, master) = (app.clock.now(), app.master.clone());
    let settled = app.storage.write(move |c| {
        if !reports::settle(c, (appeal, id), is_settled.then_some(now))? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    Ok(settled.await?)
}
