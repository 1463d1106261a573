//! One step of a bulk action: reads and decrypts a number of signatures, then changes them in one transaction.

use std::collections::HashMap;

use crate::domain::{
    AddressIndexes, BulkAction, BulkActionKind, BulkActionState, BulkProgress, NewListing,
    PrivateRecord, Revision, Signature, SignatureId, SignatureKind, SignatureState, Timestamp,
};
use crate::services::bulk_actions::Rule;
use crate::services::{App, ServiceError};
use crate::storage::bulk_actions;
use crate::storage::bulk_actions::apply;
use crate::storage::bulk_actions::apply::BulkTarget;
use crate::storage::bulk_actions::undo::{self, BulkChange};
use crate::storage::signatures::reverse_scan::ReverseScan;
use crate::storage::signatures::scan as stored;
use crate::vault::{AppealKey, Master, SealError};

/// Signatures that a step changes at most.
const CHANGED_AT_ONCE: usize = 500;
/// Signatures that a step of the preview scans. It writes nothing but the row of the bulk action, so it can scan more.
const PREVIEWED_AT_ONCE: usize = 2_000;

pub(super) enum StepOutcome {
    /// Everything up to this signature is done; there may be more.
    Advanced(SignatureId),
    Finished,
    /// Nothing was written: the bulk action was stopped, or another instance continues it.
    Lost,
}

impl StepOutcome {
    fn of(position: SignatureId, is_written: bool) -> Self {
        if is_written {
            Self::Advanced(position)
        } else {
            Self::Lost
        }
    }
}

/// Whether a bulk action can be applied to a signature that matches its filter.
#[must_use]
pub fn applies_to(
    kind: BulkActionKind,
    signature: &Signature,
    record: Option<&PrivateRecord>,
) -> bool {
    let is_person = signature.kind == SignatureKind::Individual;
    kind.applies_to().contains(&signature.state)
        && match kind {
            // Organisations are approved one by one, with how the mandate was shown.
            BulkActionKind::Release => is_person,
            // An organisation cannot be hidden: being listed is what it signs for.
            BulkActionKind::Hide => is_person && record.is_some_and(|record| record.publish),
            BulkActionKind::Resend => record.is_some_and(|record| record.email.is_some()),
            BulkActionKind::Hold | BulkActionKind::Remove => true,
        }
}

/// Decrypts signatures and prepares those that the bulk action applies to.
struct TargetReader {
    key: AppealKey,
    master: Master,
    rule: Rule,
    kind: BulkActionKind,
    now: Timestamp,
}

impl TargetReader {
    fn targets(&self, signatures: Vec<Signature>) -> Result<Vec<BulkTarget>, SealError> {
        let mut targets = Vec::new();
        for signature in signatures {
            let record = self.key.record_of(&signature)?;
            let record = record.as_ref();
            if self.rule.filter.matches(&signature, record)
                && applies_to(self.kind, &signature, record)
            {
                targets.push(self.target(signature, record));
            }
        }
        Ok(targets)
    }

    fn target(&self, signature: Signature, record: Option<&PrivateRecord>) -> BulkTarget {
        let email = record
            .and_then(|record| record.email.as_ref())
            .filter(|_| self.kind == BulkActionKind::Resend);
        let mailbox =
            email.map(|email| AddressIndexes::of(&self.master, &self.key, email, self.now));
        let listing = record
            .filter(|_| self.kind == BulkActionKind::Release)
            .and_then(PrivateRecord::public_listing);
        BulkTarget {
            signature,
            listing,
            mailbox,
        }
    }
}

/// A step of the preview or of the run, from the newest signature to the oldest.
pub(super) async fn scan(
    app: &App,
    key: &AppealKey,
    rule: &Rule,
    action: &BulkAction,
    mut scan: ReverseScan,
) -> Result<(ReverseScan, StepOutcome), ServiceError> {
    let now = app.clock.now();
    let reader = TargetReader {
        key: key.clone(),
        master: app.master.clone(),
        rule: rule.clone(),
        kind: action.kind,
        now,
    };
    let most = match action.state {
        BulkActionState::Looking => PREVIEWED_AT_ONCE,
        _ => CHANGED_AT_ONCE,
    };
    let read = app.storage.read(move |c| {
        let step = scan.step(c, most)?;
        let signatures = stored::by_ids(c, &step.matching)?;
        Ok(reader
            .targets(signatures)
            .map(|targets| (scan, step, targets)))
    });
    let (scan, step, targets) = read.await??;
    let Some(last) = step.last else {
        return Ok((scan, StepOutcome::Finished));
    };
    let (action, reason) = (action.clone(), rule.reason.clone());
    let written = app.storage.write(move |c| {
        if action.state == BulkActionState::Looking {
            let progress = BulkProgress {
                scanned: i64::try_from(step.scanned).unwrap_or_default(),
                matched: targets.len() as i64,
                ..BulkProgress::default()
            };
            return bulk_actions::advance(c, &action, last, progress, now);
        }
        apply::step(c, &action, &targets, &reason, last, now)
    });
    Ok((scan, StepOutcome::of(last, written.await?)))
}

/// The revisions of changed signatures, and the listings of those that the undo makes count again.
fn undo_context(
    key: &AppealKey,
    changes: &[BulkChange],
    signatures: Vec<Signature>,
) -> Result<HashMap<SignatureId, (Revision, Option<NewListing>)>, SealError> {
    let counted_before: HashMap<SignatureId, bool> = changes
        .iter()
        .map(|change| (change.signature, change.state == SignatureState::Confirmed))
        .collect();
    let mut context = HashMap::new();
    for signature in signatures {
        let listing = if counted_before.get(&signature.id) == Some(&true) {
            let record = key.record_of(&signature)?;
            record.as_ref().and_then(PrivateRecord::public_listing)
        } else {
            None
        };
        context.insert(signature.id, (signature.revision, listing));
    }
    Ok(context)
}

/// A step of undoing, from the newest changed signature to the oldest.
pub(super) async fn undo(
    app: &App,
    key: &AppealKey,
    action: &BulkAction,
) -> Result<StepOutcome, ServiceError> {
    let (id, before, key) = (action.id, action.position, key.clone());
    let read = app.storage.read(move |c| {
        let changes = undo::changes(c, id, before, CHANGED_AT_ONCE as i64)?;
        let ids: Vec<SignatureId> = changes.iter().map(|change| change.signature).collect();
        let signatures = stored::by_ids(c, &ids)?;
        Ok(undo_context(&key, &changes, signatures).map(|context| (changes, context)))
    });
    let (changes, context) = read.await??;
    let Some(last) = changes.last().map(|change| change.signature) else {
        return Ok(StepOutcome::Finished);
    };
    let (action, now) = (action.clone(), app.clock.now());
    let written = app
        .storage
        .write(move |c| undo::undo(c, &action, &changes, &context, now));
    Ok(StepOutcome::of(last, written.await?))
}
