//! Whether a name stands in the public list: the organiser may take it off although its owner agreed, never the other
//! way round.

use crate::domain::{Actor, AuditEvent, AuditObject, AuditVerb, SignatureKind, SignatureState};
use crate::services::signatures::confirm::{OpenedSignature, listing};
use crate::services::{App, ServiceError, audit};
use crate::storage::public_list::overrides;
use crate::storage::{appeals, signatures};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisibilityOutcome {
    Done,
    /// It is not in the list by its owner's will, or does not count: nothing to hide or to show.
    NotListed,
    Changed,
}

/// Takes the name of a person who counts off the list, or puts it back. A group stands in the list by its signature
/// alone: it is held instead.
pub async fn set_hidden(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    hidden: bool,
) -> Result<VisibilityOutcome, ServiceError> {
    let one = opened.signature.clone();
    let line = opened
        .record
        .as_ref()
        .and_then(|record| listing(record, None));
    let is_person = one.kind == SignatureKind::Individual;
    let counts = one.state == SignatureState::Confirmed;
    let Some(line) = line.filter(|_| is_person && counts) else {
        return Ok(VisibilityOutcome::NotListed);
    };
    let decision = if hidden { "hide" } else { "show" };
    let facts = serde_json::json!({ "decision": decision, "appeal": one.appeal });
    let event = AuditEvent::new(
        by,
        AuditVerb::SignatureDecided,
        AuditObject::Signature(one.id),
    );
    let (event, now, master) = (event.with(facts), app.clock.now(), app.master.clone());
    let stored = app.storage.write(move |c| {
        if !signatures::is_still(c, &one)? {
            return Ok(VisibilityOutcome::Changed);
        }
        let listed = overrides::listed(c, &[one.id])?.contains(&one.id);
        if listed != hidden {
            return Ok(VisibilityOutcome::Done);
        }
        match hidden {
            true => overrides::hide(c, one.id)?,
            false => overrides::show(c, (one.id, one.appeal, one.kind), &line)?,
        }
        // The name may stand on the appeal's own page: the pages in memory must know.
        appeals::touch(c, one.appeal)?;
        audit::append(c, &master, now, &event)?;
        Ok(VisibilityOutcome::Done)
    });
    Ok(stored.await?)
}
