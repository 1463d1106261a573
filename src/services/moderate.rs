//! What an organiser decides about one signature: approve, refuse, hold, release, remove.

use super::confirm::{self, Opened, listing};
use super::{App, ServiceError, audit};
use crate::domain::{
    Actor, AuditEvent, AuditVerb, HoldReason, Object, Signature, SignatureId, SignatureKind,
    SignatureState,
};
use crate::storage::signatures::{self, Move};
use crate::storage::{StorageError, appeals};

/// A decision.
#[derive(Debug, Clone)]
pub enum Decision {
    /// A held group counts and is listed; other claims of its name are refused.
    Approve,
    /// A held group does not count.
    Refuse(String),
    /// A signature that counts waits for another look.
    Hold,
    /// A held signature counts.
    Release,
    /// A signature is taken out, for this reason.
    Remove(String),
}

/// The signature with this number and what it says.
///
/// # Errors
/// A sentence when there is none.
pub async fn show(app: &App, id: SignatureId) -> Result<Opened, ServiceError> {
    let found = app.storage.read(move |c| {
        let Some(signature) = signatures::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(appeals::by_id(c, signature.appeal)?.map(|appeal| (signature, appeal)))
    });
    let Some((signature, appeal)) = found.await? else {
        return Err(ServiceError::Refused(format!("there is no signature {id}")));
    };
    confirm::opened(app, signature, appeal)
}

impl Decision {
    /// Its word in the record. The reason is not told there: it may name somebody.
    fn word(&self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Refuse(_) => "refuse",
            Self::Hold => "hold",
            Self::Release => "release",
            Self::Remove(_) => "remove",
        }
    }
}

/// Carries a decision out, on the command line.
///
/// # Errors
/// A sentence when the signature is in no state for it.
pub async fn decide(app: &App, id: SignatureId, decision: Decision) -> Result<(), ServiceError> {
    decide_as(app, Actor::Cli, id, decision).await
}

/// The same, done by somebody.
///
/// # Errors
/// As [`decide`].
pub async fn decide_as(
    app: &App,
    by: Actor,
    id: SignatureId,
    decision: Decision,
) -> Result<(), ServiceError> {
    use SignatureState::{Confirmed, Held, Pending, Removed};
    let opened = show(app, id).await?;
    let group = opened.signature.kind == SignatureKind::Collective;
    let (from, to, hold, reason): (&[SignatureState], _, _, _) = match &decision {
        Decision::Approve | Decision::Refuse(_) if !group => {
            return Err(ServiceError::Refused(format!(
                "signature {id} is a person's: approve and refuse are for groups; use release or remove"
            )));
        }
        Decision::Approve | Decision::Release => (&[Held], Confirmed, None, None),
        Decision::Refuse(reason) => (&[Held], Removed, None, Some(reason.clone())),
        Decision::Hold => (&[Confirmed], Held, Some(HoldReason::ByOrganiser), None),
        Decision::Remove(reason) => (
            &[Pending, Confirmed, Held],
            Removed,
            None,
            Some(reason.clone()),
        ),
    };
    let state = opened.signature.state;
    if !from.contains(&state) {
        let words: Vec<&str> = from.iter().map(|state| state.word()).collect();
        let (is, must) = (state.word(), words.join(" or "));
        return Err(ServiceError::Refused(format!(
            "signature {id} is {is}; this needs one that is {must}"
        )));
    }
    let listing = opened
        .record
        .as_ref()
        .and_then(|record| listing(record, None))
        .filter(|_| to == Confirmed);
    let (signature, now, master) = (opened.signature, app.clock.now(), app.master.clone());
    let facts = serde_json::json!({ "decision": decision.word(), "appeal": signature.appeal });
    let event = AuditEvent::new(by, AuditVerb::SignatureDecided, Object::signature(id)).with(facts);
    let moved = app.storage.write(move |c| {
        // The other claims of a group that is approved go with it.
        let others = match (to, &signature.organisation_index) {
            (Confirmed, Some(index)) => signatures::by_organisation(c, signature.appeal, index)?,
            _ => Vec::new(),
        };
        let plain = |to, removal_reason| Move {
            to,
            hold_reason: None,
            removal_reason,
            listing: None,
            sealed: None,
            mail: None,
        };
        let refused = plain(Removed, Some("another claim of this group was approved"));
        let change = Move {
            hold_reason: hold,
            listing: listing.as_ref(),
            ..plain(to, reason.as_deref())
        };
        let waits = |other: &&Signature| other.id != id && matches!(other.state, Held | Pending);
        let others = others.iter().filter(waits).map(|other| (other, &refused));
        let moves: Vec<_> = others.chain([(&signature, &change)]).collect();
        if !signatures::set_states(c, &moves, now)? {
            return Err(StorageError::Other(format!(
                "signature {id} changed meanwhile: look again"
            )));
        }
        audit::append(c, &master, now, &event)
    });
    match moved.await {
        Err(error) if error.is_duplicate() => Err(ServiceError::Refused(format!(
            "another signature of this group counts already: remove or hold that one before approving {id}"
        ))),
        other => Ok(other?),
    }
}
