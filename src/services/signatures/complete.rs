//! Completing and confirming a signature that came by e-mail, with one press.

use crate::domain::{PrivateRecord, Revision, SignatureState};
use crate::services::signatures::confirm::confirm;
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::services::signatures::{OpenedSignature, opened};
use crate::services::{App, ServiceError};
use crate::storage::ConfirmOutcome;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompletedOutcome {
    Completed(ConfirmOutcome),
    /// Nothing is confirmed: the data could not be stored.
    Refused(CorrectionOutcome),
}

/// Stores what the owner of a signature by mail made of it, and confirms that. If the process dies in between, the same
/// page asks to confirm it.
pub async fn complete(
    app: &App,
    opened: &OpenedSignature,
    seen: Revision,
    new: PrivateRecord,
) -> Result<CompletedOutcome, ServiceError> {
    let signature = &opened.signature;
    if signature.state != SignatureState::Pending {
        let outcome = confirm(app, opened, seen).await?;
        return Ok(CompletedOutcome::Completed(outcome));
    }
    if signature.revision != seen {
        return Ok(CompletedOutcome::Completed(ConfirmOutcome::Changed));
    }
    match self_service::complete(app, opened, new).await? {
        (CorrectionOutcome::Done, Some(revision)) => {
            let completed = opened::by_id(app, signature.id).await?;
            let outcome = confirm(app, &completed, revision).await?;
            Ok(CompletedOutcome::Completed(outcome))
        }
        (outcome, _) => Ok(CompletedOutcome::Refused(outcome)),
    }
}
