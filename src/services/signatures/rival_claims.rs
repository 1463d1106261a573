//! Several claims to one group. Approving one removes the others that are open; while none of them counts, they can be
//! put back.

use crate::domain::{
    Actor, AuditEvent, AuditObject, AuditVerb, MailKind, OTHER_CLAIM_APPROVED_AGAIN, Signature,
    SignatureId, SignatureState,
};
use crate::services::signatures::OpenedSignature;
use crate::services::{App, ServiceError, audit};
use crate::storage::signatures::{self, Move};
use crate::storage::{ReadConn, StorageError};

/// What approving a signature would do to the other claims of its group, and what of that can be taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rivals {
    /// Other claims that wait: approving this one removes them.
    pub open: Vec<SignatureId>,
    /// Claims that were removed because one was approved, while none of the group counts.
    pub to_put_back: Vec<SignatureId>,
}

impl Rivals {
    /// The rivals of a signature among the claims of its group.
    #[must_use]
    pub fn among(claims: &[Signature], id: SignatureId) -> Self {
        use SignatureState::{Confirmed, Held, Pending};
        let ids = |which: &dyn Fn(&Signature) -> bool| {
            let found = claims.iter().filter(|claim| which(claim));
            found.map(|claim| claim.id).collect()
        };
        let does_group_count = claims.iter().any(|claim| claim.state == Confirmed);
        Self {
            open: ids(&|claim| claim.id != id && matches!(claim.state, Held | Pending)),
            to_put_back: ids(&|claim| !does_group_count && claim.is_removed_rival()),
        }
    }
}

/// The claims of the signature's group, itself among them; none for a person.
pub(super) fn claims(
    c: &mut ReadConn,
    signature: &Signature,
) -> Result<Vec<Signature>, StorageError> {
    match signature.organisation_index {
        Some(index) => signatures::by_organisation(c, signature.appeal, index),
        None => Ok(Vec::new()),
    }
}

/// The rivals of a signature as they are now.
pub async fn rivals(app: &App, opened: &OpenedSignature) -> Result<Rivals, ServiceError> {
    let signature = opened.signature.clone();
    let read = app
        .storage
        .read(move |c| Ok(Rivals::among(&claims(c, &signature)?, signature.id)));
    Ok(read.await?)
}

/// Puts the claims back that were removed when one of the group was approved: each waits for a decision again, or for
/// its confirmation, of which a new mail is sent. Returns how many; 0 while a claim of the group counts, and when it would
/// be others than those that were `seen`. `None` stands for whatever they are now, from the command line.
pub async fn put_back(
    app: &App,
    by: Actor,
    opened: &OpenedSignature,
    seen: Option<Vec<SignatureId>>,
) -> Result<usize, ServiceError> {
    let signature = opened.signature.clone();
    let (now, master) = (app.clock.now(), app.master.clone());
    let done = app.storage.write(move |c| {
        let claims = claims(c, &signature)?;
        let back = Rivals::among(&claims, signature.id).to_put_back;
        if seen.is_some_and(|seen| seen != back) {
            return Err(StorageError::Changed);
        }
        let back: Vec<&Signature> = claims
            .iter()
            .filter(|claim| back.contains(&claim.id))
            .collect();
        let before: Vec<Move> = back.iter().map(|claim| as_before(claim)).collect();
        let moves: Vec<_> = back.iter().copied().zip(&before).collect();
        if !signatures::decide_states(c, &moves, now)? {
            return Err(StorageError::Changed);
        }
        for claim in &back {
            let facts = serde_json::json!({ "decision": "put-back", "appeal": claim.appeal });
            let object = AuditObject::Signature(claim.id);
            let event = AuditEvent::new(by, AuditVerb::SignatureDecided, object);
            audit::append(c, &master, now, &event.with(facts))?;
        }
        Ok(back.len())
    });
    let done = match done.await {
        Err(StorageError::Changed) => 0,
        done => done?,
    };
    app.mail_promised.notify_one();
    Ok(done)
}

/// The state that a removed rival had: it was held if it has a hold reason, and else pending. That it had been removed
/// before stays, so that its confirmation is held.
fn as_before(claim: &Signature) -> Move<'static> {
    let was_removed = claim.removal_reason.as_deref() == Some(OTHER_CLAIM_APPROVED_AGAIN);
    let removal_reason = was_removed.then_some("");
    match claim.hold_reason {
        Some(_) => Move {
            hold_reason: claim.hold_reason,
            removal_reason,
            ..Move::to(SignatureState::Held)
        },
        None => Move {
            mail: Some(MailKind::confirmation_of(claim.kind)),
            removal_reason,
            ..Move::to(SignatureState::Pending)
        },
    }
}
