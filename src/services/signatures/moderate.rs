//! Moderation of one signature: approve, refuse, hold, release, remove.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, HoldReason, OTHER_CLAIM_APPROVED,
    OTHER_CLAIM_APPROVED_AGAIN, Removal, RemovalGround, Seen, Signature, SignatureId,
    SignatureKind, SignatureState,
};
use crate::services::signatories::Mandate;
use crate::services::signatures::rival_claims::{Rivals, claims, rivals};
use crate::services::signatures::{OpenedSignature, opened};
use crate::services::{App, ServiceError, audit};
use crate::storage::StorageError;
use crate::storage::public_list::overrides;
use crate::storage::signatures::{self, Move};

#[derive(Debug, Clone)]
pub enum Decision {
    /// A held organisation counts and is listed; its other open claims are removed.
    Approve,
    /// A held organisation is removed, for this reason.
    Refuse(Removal),
    /// A confirmed signature no longer counts until it is released.
    Hold,
    /// A held signature counts again.
    Release,
    /// A signature is removed, for this reason.
    Remove(Removal),
}

impl Decision {
    /// The word in the audit log. The reason is left out of it: it may name somebody.
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionOutcome {
    Done,
    /// Approve and refuse are for organisations.
    NotAGroup,
    /// The decision is not possible in the state of the signature.
    NotNow {
        /// The state it is in.
        is: SignatureState,
        /// The states in which the decision is possible.
        needs: &'static [SignatureState],
    },
    /// The signature changed after it was shown to the moderator.
    Changed,
    /// Its personal data are erased.
    Erased,
    /// Another signature of the organisation counts already.
    GroupCounts,
}

/// What a moderator saw when they decided.
#[derive(Debug, Clone)]
pub struct SeenClaim {
    pub signature: Seen,
    /// The other open claims of its group, which an approval removes.
    pub rivals: Vec<SignatureId>,
}

impl From<Seen> for SeenClaim {
    /// Of a signature without rivals.
    fn from(signature: Seen) -> Self {
        Self {
            signature,
            rivals: Vec::new(),
        }
    }
}

/// Decides about a signature as it is now, from the command line.
///
/// # Errors
/// A sentence when the decision is not possible.
pub async fn decide(app: &App, id: SignatureId, decision: Decision) -> Result<(), ServiceError> {
    let opened = opened::by_id(app, id).await?;
    let rivals = rivals(app, &opened).await?.open;
    decide_about(app, &opened, rivals, decision).await
}

/// Decides about a signature from the command line, whose `rivals` the operator knows.
///
/// # Errors
/// A sentence when the decision is not possible.
pub async fn decide_about(
    app: &App,
    opened: &OpenedSignature,
    rivals: Vec<SignatureId>,
    decision: Decision,
) -> Result<(), ServiceError> {
    let id = opened.signature.id;
    let seen = SeenClaim {
        signature: opened.signature.seen(),
        rivals,
    };
    let sentence = match decide_as(app, Actor::Cli, opened, seen, decision, None).await? {
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
        DecisionOutcome::Erased => format!(
            "the personal data of signature {id} are erased: nothing can be decided about it any more"
        ),
        DecisionOutcome::GroupCounts => format!(
            "another signature of this group counts already: remove or hold that one before approving {id}"
        ),
    };
    Err(ServiceError::Refused(sentence))
}

/// Decides about a signature as it was `seen` by the moderator. `mandate` overrides how the mandate of an approved
/// organisation was shown; without it, the public list shows what the record itself proves. Owners who confirmed by mail
/// are told, unless the decision is undone soon.
pub async fn decide_as(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    seen: impl Into<SeenClaim>,
    decision: Decision,
    mandate: Option<Mandate>,
) -> Result<DecisionOutcome, ServiceError> {
    use SignatureState::{Confirmed, Held, Pending, Removed};
    let signature = opened.signature.clone();
    let id = signature.id;
    let seen = seen.into();
    if signature.seen() != seen.signature {
        return Ok(DecisionOutcome::Changed);
    }
    if signature.is_erased() {
        return Ok(DecisionOutcome::Erased);
    }
    let is_group = signature.kind == SignatureKind::Collective;
    if matches!(decision, Decision::Approve | Decision::Refuse(_)) && !is_group {
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
    let listing = record.and_then(|record| record.public_listing(&opened.appeal.language));
    let document = mandate
        .as_ref()
        .map(|mandate| mandate.seal(app, signature.appeal, id));
    let facts = serde_json::json!({ "decision": decision.word(), "appeal": signature.appeal });
    let event =
        AuditEvent::new(by, AuditVerb::SignatureDecided, AuditObject::Signature(id)).with(facts);
    let hold = (to == Held).then_some(HoldReason::ByOrganiser);
    let removal = match decision {
        Decision::Refuse(removal) | Decision::Remove(removal) => Some(removal),
        _ => None,
    };
    let (now, master) = (app.clock.now(), app.master.clone());
    let moved = app.storage.write(move |c| {
        // Approving one claim of an organisation removes its other open claims: those that the moderator was told of.
        let claims = match to {
            Confirmed => claims(c, &signature)?,
            _ => Vec::new(),
        };
        let open = Rivals::among(&claims, id).open;
        if to == Confirmed && open != seen.rivals {
            return Err(StorageError::Changed);
        }
        let all: Vec<SignatureId> = open.iter().copied().chain([id]).collect();
        signatures::lock(c, &all)?;
        if let Some(mandate) = &mandate {
            let document = document.as_ref().and_then(Option::as_deref);
            overrides::set_mandate(c, id, mandate.shown, document)?;
        }
        let refused = |other: &Signature| Move {
            hold_reason: other.hold_reason,
            removal_reason: Some(match other.removal_reason {
                Some(_) => OTHER_CLAIM_APPROVED_AGAIN,
                None => OTHER_CLAIM_APPROVED,
            }),
            ground: Some(RemovalGround::Duplicate),
            ..Move::to(Removed)
        };
        let others = claims.iter().filter(|claim| open.contains(&claim.id));
        let others: Vec<_> = others.map(|other| (other, refused(other))).collect();
        let change = Move {
            hold_reason: hold,
            removal_reason: removal.as_ref().map(|removal| removal.note.as_str()),
            ground: removal.as_ref().and_then(|removal| removal.ground),
            listing: listing.as_ref(),
            ..Move::to(to)
        };
        let others = others.iter().map(|(other, refused)| (*other, refused));
        let mut moves: Vec<_> = others.chain([(&signature, &change)]).collect();
        // In the order in which everybody locks signatures.
        moves.sort_by_key(|(old, _)| old.id);
        if !signatures::decide_states(c, &moves, now)? {
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
