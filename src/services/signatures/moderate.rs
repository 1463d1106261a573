//! What an organiser decides about one signature: approve, refuse, hold, release, remove.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, HoldReason, Signature, SignatureId, SignatureKind,
    SignatureState,
};
use crate::services::signatories::Mandate;
use crate::services::signatures::confirm;
use crate::services::signatures::confirm::{OpenedSignature, listing};
use crate::services::{App, ServiceError, audit};
use crate::storage::public_list::overrides;
use crate::storage::signatures::{self, Move};
use crate::storage::{StorageError, appeals};

#[derive(Debug, Clone)]
pub enum Decision {
    /// A held group counts and is listed; other claims of its name are refused.
    Approve,
    /// A held group does not count.
    Refuse(String),
    /// A signature that counts waits for another look.
    Hold,
    Release,
    /// A signature is taken out, for this reason.
    Remove(String),
}

/// The signature with this number and what it says.
///
/// # Errors
/// A sentence when there is none.
pub async fn show(app: &App, id: SignatureId) -> Result<OpenedSignature, ServiceError> {
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

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionOutcome {
    Done,
    /// Approve and refuse are for groups.
    NotAGroup,
    /// The signature is in a state in which this cannot be decided.
    NotNow {
        /// The state it is in.
        is: SignatureState,
        /// The states it would have to be in.
        needs: &'static [SignatureState],
    },
    /// It changed while it was decided about.
    Changed,
    /// Another signature of the group counts already.
    GroupCounts,
}

/// Carries a decision out, on the command line.
///
/// # Errors
/// A sentence when the signature is in no state for it.
pub async fn decide(app: &App, id: SignatureId, decision: Decision) -> Result<(), ServiceError> {
    let opened = show(app, id).await?;
    let sentence = match decide_as(app, Actor::Cli, &opened, decision, None).await? {
        DecisionOutcome::Done => return Ok(()),
        DecisionOutcome::NotAGroup => format!(
            "signature {id} is a person's: approve and refuse are for groups; use release or remove"
        ),
        DecisionOutcome::NotNow { is, needs } => {
            let words: Vec<&str> = needs.iter().map(|state| state.word()).collect();
            let (is, needs) = (is.word(), words.join(" or "));
            format!("signature {id} is {is}; this needs one that is {needs}")
        }
        DecisionOutcome::Changed => format!("signature {id} changed meanwhile: look again"),
        DecisionOutcome::GroupCounts => format!(
            "another signature of this group counts already: remove or hold that one before approving {id}"
        ),
    };
    Err(ServiceError::Refused(sentence))
}

/// Carries out what somebody decided about a signature that was shown to them. `mandate` says how the mandate of a group
/// that is approved was shown; without it that is what the record itself shows.
pub async fn decide_as(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    decision: Decision,
    mandate: Option<Mandate>,
) -> Result<DecisionOutcome, ServiceError> {
    use SignatureState::{Confirmed, Held, Pending, Removed};
    let signature = opened.signature.clone();
    let id = signature.id;
    let group = signature.kind == SignatureKind::Collective;
    if matches!(decision, Decision::Approve | Decision::Refuse(_)) && !group {
        return Ok(DecisionOutcome::NotAGroup);
    }
    let (needs, to): (&'static [SignatureState], _) = match &decision {
        Decision::Approve | Decision::Release => (&[Held], Confirmed),
        Decision::Refuse(_) => (&[Held], Removed),
        Decision::Hold => (&[Confirmed], Held),
        Decision::Remove(_) => (&[Pending, Confirmed, Held], Removed),
    };
    if !needs.contains(&signature.state) {
        let is = signature.state;
        return Ok(DecisionOutcome::NotNow { is, needs });
    }
    let record = opened.record.as_ref().filter(|_| to == Confirmed);
    let line = record.and_then(|record| listing(record, None));
    let document = mandate
        .as_ref()
        .map(|one| one.seal(app, signature.appeal, id));
    let facts = serde_json::json!({ "decision": decision.word(), "appeal": signature.appeal });
    let event =
        AuditEvent::new(by, AuditVerb::SignatureDecided, AuditObject::Signature(id)).with(facts);
    let hold = (to == Held).then_some(HoldReason::ByOrganiser);
    let reason = match decision {
        Decision::Refuse(reason) | Decision::Remove(reason) => Some(reason),
        _ => None,
    };
    let (now, master) = (app.clock.now(), app.master.clone());
    let moved = app.storage.write(move |c| {
        if let Some(mandate) = &mandate {
            let document = document.as_ref().and_then(Option::as_deref);
            overrides::set_mandate(c, id, mandate.shown, document)?;
        }
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
            listing: line.as_ref(),
            ..plain(to, reason.as_deref())
        };
        let waits = |other: &&Signature| other.id != id && matches!(other.state, Held | Pending);
        let others = others.iter().filter(waits).map(|other| (other, &refused));
        let moves: Vec<_> = others.chain([(&signature, &change)]).collect();
        if !signatures::set_states(c, &moves, now)? {
            return Err(StorageError::Changed);
        }
        audit::append(c, &master, now, &event)
    });
    match moved.await {
        Ok(()) => Ok(DecisionOutcome::Done),
        Err(StorageError::Changed) => Ok(DecisionOutcome::Changed),
        Err(error) if error.is_duplicate() => Ok(DecisionOutcome::GroupCounts),
        Err(error) => Err(error.into()),
    }
}
