//! Exports with a row in the audit log, whether they complete or not.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Column, Exported, Request, export};
use crate::domain::{Actor, Appeal, AuditEvent, AuditObject, AuditVerb, SignatureFilter};
use crate::services::{App, Progress, ServiceError, audit};

/// The number of rows before the export has begun.
const NOT_BEGUN: u64 = u64::MAX;

/// Writes an export and logs it: the number of rows, the SHA-256 of the file, and whether it is complete. The row of the
/// audit log is committed before this returns, so a caller that holds the last bytes back until then cannot deliver a
/// file that the audit log does not know.
pub async fn export_as<W: Write + Send + 'static>(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    request: Request,
    out: W,
    progress: Progress,
) -> Result<Exported, ServiceError> {
    let rows = Arc::new(AtomicU64::new(NOT_BEGUN));
    let reported = Arc::clone(&rows);
    let progress = progress.and(move |done| reported.store(done, Ordering::Relaxed));
    let mut facts = facts(appeal, &request);
    let done = export(app, appeal, request, out, progress).await;
    let written = rows.load(Ordering::Relaxed);
    match &done {
        // The snapshot was never opened: nothing was exported.
        Err(_) if written == NOT_BEGUN => return done,
        Ok(Exported::Complete(report)) => {
            facts["end"] = "whole".into();
            facts["rows"] = report.rows.into();
            facts["sha256"] = report.sha256.clone().into();
        }
        Ok(Exported::Cancelled) | Err(_) => {
            facts["end"] = "cut".into();
            facts["rows"] = written.into();
        }
    }
    let object = AuditObject::Appeal(appeal.id);
    let event = AuditEvent::new(by, AuditVerb::Exported, object).with(facts);
    let (master, now) = (app.master.clone(), app.clock.now());
    let recorded = app
        .storage
        .write(move |c| audit::append(c, &master, now, &event));
    recorded.await?;
    done
}

/// The request as words for the audit log, without the place and the domain, which may identify somebody.
fn facts(appeal: &Appeal, request: &Request) -> serde_json::Value {
    let filter = &request.filter;
    let states = &filter.columns.states;
    // The states are logged by themselves.
    let every_signature = SignatureFilter {
        states: states.clone(),
        ..SignatureFilter::default()
    };
    let narrowed = filter.columns != every_signature || filter.restricts_record();
    let states: Vec<&str> = states.iter().map(|state| state.word()).collect();
    let addresses = !request.format.is_block() && request.columns.contains(&Column::Email);
    serde_json::json!({
        "slug": appeal.slug,
        "format": request.format.word(),
        "states": states.join(","),
        "narrowed": narrowed,
        "addresses": addresses,
    })
}
