//! Exports of people: each leaves a row in the record, whole or cut.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Column, Exported, Filter, Request, export};
use crate::domain::{Actor, Appeal, AuditEvent, AuditObject, AuditVerb};
use crate::services::{App, Progress, ServiceError, audit};

const NOT_BEGUN: u64 = u64::MAX;

/// Writes the export and puts it on record: how many rows, the SHA-256 of the file, and whether it was written to its
/// end. A whole export is on record before this answers, so a caller that holds its last piece back until then hands
/// nobody a file that the record does not know.
pub async fn export_as<W: Write + Send + 'static>(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    request: Request,
    out: W,
    watch: Progress,
) -> Result<Exported, ServiceError> {
    let rows = Arc::new(AtomicU64::new(NOT_BEGUN));
    let told = Arc::clone(&rows);
    let watch = watch.and(move |done| told.store(done, Ordering::Relaxed));
    let mut facts = facts(appeal, &request);
    let done = export(app, appeal, request, out, watch).await;
    let written = rows.load(Ordering::Relaxed);
    match &done {
        // The snapshot was never opened: nothing has left.
        Err(_) if written == NOT_BEGUN => return done,
        Ok(Exported::Whole(report)) => {
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

/// What was asked for, as words: no place and no domain, which may point at somebody.
fn facts(appeal: &Appeal, request: &Request) -> serde_json::Value {
    let Filter {
        states,
        kind,
        sources,
        language,
        since,
        until,
        place,
        domain,
        publishes,
        news,
    } = &request.filter;
    let states: Vec<&str> = states.iter().map(|state| state.word()).collect();
    let narrowed = kind.is_some()
        || !sources.is_empty()
        || language.is_some()
        || since.is_some()
        || until.is_some()
        || place.is_some()
        || domain.is_some()
        || publishes.is_some()
        || news.is_some();
    let addresses = !request.format.is_block() && request.columns.contains(&Column::Email);
    serde_json::json!({
        "slug": appeal.slug,
        "format": request.format.word(),
        "states": states.join(","),
        "narrowed": narrowed,
        "addresses": addresses,
    })
}
