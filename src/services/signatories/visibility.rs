//! Hiding a name from the public list. An organiser can hide a signatory who agreed to be listed, but never list one who
//! did not agree.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, Seen, SignatureKind, SignatureState,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError, audit};
use crate::storage::appeals::changes;
use crate::storage::public_list::overrides;
use crate::storage::{appeals, signatures};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisibilityOutcome {
    Done,
    /// The signatory did not agree to be listed, or the signature does not count: there is nothing to hide or to show.
    NotListed,
    /// The signature changed after it was shown to the organiser.
    Changed,
}

/// Removes a confirmed person from the public list, or lists them again. An organisation cannot be hidden, because being
/// listed is what it signs for: it can be held instead.
pub async fn set_hidden(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    seen: Seen,
    hidden: bool,
) -> Result<VisibilityOutcome, ServiceError> {
    let signature = opened.signature.clone();
    let (id, appeal, kind) = (signature.id, signature.appeal, signature.kind);
    if signature.seen() != seen {
        return Ok(VisibilityOutcome::Changed);
    }
    let is_confirmed_person =
        kind == SignatureKind::Individual && signature.state == SignatureState::Confirmed;
    let record = opened.record.as_ref().filter(|_| is_confirmed_person);
    let Some(listing) = record.and_then(|record| record.public_listing(&opened.appeal.language))
    else {
        return Ok(VisibilityOutcome::NotListed);
    };
    let decision = if hidden { "hide" } else { "show" };
    let facts = serde_json::json!({ "decision": decision, "appeal": appeal });
    let event = AuditEvent::new(by, AuditVerb::SignatureDecided, AuditObject::Signature(id));
    let (event, now, master) = (event.with(facts), app.clock.now(), app.master.clone());
    let stored = app.storage.write(move |c| {
        if !signatures::is_still(c, seen)? {
            return Ok(VisibilityOutcome::Changed);
        }
        let is_listed = overrides::listed_or_due(c, &[id])?.contains(&id);
        if is_listed != hidden {
            return Ok(VisibilityOutcome::Done);
        }
        signatures::advance_revision(c, seen, now)?;
        changes::noting_first(c, now, |c| {
            if hidden {
                overrides::hide(c, id)
            } else {
                overrides::show(c, (id, appeal, kind), &listing)
            }
        })?;
        // The appeal's page shows some names: its cached copies must be renewed.
        appeals::touch(c, appeal)?;
        audit::append(c, &master, now, &event)?;
        Ok(VisibilityOutcome::Done)
    });
    Ok(stored.await?)
}
