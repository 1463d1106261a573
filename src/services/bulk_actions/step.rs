//! One step of a bulk action: reads and decrypts a number of signatures, then changes them in one transaction.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{
    AddressIndexes, Appeal, BulkAction, BulkActionKind, BulkActionState, BulkProgress, Language,
    PrivateRecord, Removal, Signature, SignatureId, SignatureKind, SignatureState, Timestamp,
};
use crate::services::bulk_actions::Rule;
use crate::services::{App, ServiceError};
use crate::storage::bulk_actions;
use crate::storage::bulk_actions::apply;
use crate::storage::bulk_actions::apply::BulkTarget;
use crate::storage::bulk_actions::undo::{self, BulkChange, UndoTarget};
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
        && !signature.is_erased()
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
    /// The appeal's, whose order the list has.
    language: Language,
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

    fn mailbox(&self, record: &PrivateRecord) -> Option<AddressIndexes> {
        let email = record.email.as_ref()?;
        Some(AddressIndexes::of(&self.master, &self.key, email, self.now))
    }

    fn target(&self, signature: Signature, record: Option<&PrivateRecord>) -> BulkTarget {
        let mailbox = record
            .filter(|_| self.kind == BulkActionKind::Resend)
            .and_then(|record| self.mailbox(record));
        let listing = record
            .filter(|_| self.kind == BulkActionKind::Release)
            .and_then(|record| record.public_listing(&self.language));
        BulkTarget {
            signature,
            listing,
            mailbox,
        }
    }
}

/// A step of the preview or of the run, from the newest signature to the oldest. Every signature is in one state within
/// the snapshot that a step reads, so that none is passed over because its state changes between two steps.
pub(super) async fn scan(
    app: &App,
    (appeal, key): (&Appeal, &AppealKey),
    rule: &Rule,
    action: &BulkAction,
) -> Result<StepOutcome, ServiceError> {
    let now = app.clock.now();
    let reader = Arc::new(TargetReader {
        key: key.clone(),
        language: appeal.language.clone(),
        master: app.master.clone(),
        rule: rule.clone(),
        kind: action.kind,
        now,
    });
    let most = match action.state {
        BulkActionState::Looking => PREVIEWED_AT_ONCE,
        _ => CHANGED_AT_ONCE,
    };
    let (mut scan, in_snapshot) = (rule.scan(action), Arc::clone(&reader));
    let read = app.storage.read_snapshot(move |c| {
        let step = scan.step(c, most)?;
        let signatures = stored::by_ids(c, &step.matching)?;
        Ok(in_snapshot
            .targets(signatures)
            .map(|targets| (step, targets)))
    });
    let (step, targets) = read.await??;
    let Some(last) = step.last else {
        return Ok(StepOutcome::Finished);
    };
    if action.state != BulkActionState::Looking {
        return apply_all(app, &reader, action, targets, last).await;
    }
    let progress = BulkProgress {
        scanned: i64::try_from(step.scanned).unwrap_or_default(),
        matched: targets.len() as i64,
        ..BulkProgress::default()
    };
    let action = action.clone();
    let written = app
        .storage
        .write(move |c| bulk_actions::advance(c, &action, last, progress, now));
    Ok(StepOutcome::of(last, written.await?))
}

/// Changes the targets. Those that changed after they were read are read again, until none did.
async fn apply_all(
    app: &App,
    reader: &Arc<TargetReader>,
    action: &BulkAction,
    mut targets: Vec<BulkTarget>,
    last: SignatureId,
) -> Result<StepOutcome, ServiceError> {
    loop {
        let (action, rule) = (action.clone(), &reader.rule);
        let reason = Removal {
            ground: rule.ground,
            note: rule.reason.clone(),
        };
        let now = app.clock.now();
        let written = app
            .storage
            .write(move |c| apply::step(c, &action, &targets, &reason, last, now));
        let changed = match written.await? {
            apply::StepOutcome::Done => return Ok(StepOutcome::Advanced(last)),
            apply::StepOutcome::Lost => return Ok(StepOutcome::Lost),
            apply::StepOutcome::ChangedMeanwhile(changed) => changed,
        };
        let reader = Arc::clone(reader);
        let read = app.storage.read(move |c| {
            let signatures = stored::by_ids(c, &changed)?;
            Ok(reader.targets(signatures))
        });
        targets = read.await??;
    }
}

/// The changed signatures, with what an undo needs of each.
fn undo_targets(
    reader: &TargetReader,
    changes: &[BulkChange],
    signatures: Vec<Signature>,
) -> Result<HashMap<SignatureId, UndoTarget>, SealError> {
    let before: HashMap<SignatureId, SignatureState> = changes
        .iter()
        .map(|change| (change.signature, change.state))
        .collect();
    let mut targets = HashMap::new();
    for signature in signatures {
        let before = before.get(&signature.id).copied();
        let record = reader.key.record_of(&signature)?;
        let counted = record
            .as_ref()
            .filter(|_| before == Some(SignatureState::Confirmed));
        let pending = record
            .as_ref()
            .filter(|_| before == Some(SignatureState::Pending));
        let target = UndoTarget {
            listing: counted.and_then(|record| record.public_listing(&reader.language)),
            mailbox: pending.and_then(|record| reader.mailbox(record)),
            signature,
        };
        targets.insert(target.signature.id, target);
    }
    Ok(targets)
}

/// A step of undoing, from the newest changed signature to the oldest.
pub(super) async fn undo(
    app: &App,
    (appeal, key): (&Appeal, &AppealKey),
    rule: &Rule,
    action: &BulkAction,
) -> Result<StepOutcome, ServiceError> {
    let now = app.clock.now();
    let reader = TargetReader {
        key: key.clone(),
        language: appeal.language.clone(),
        master: app.master.clone(),
        rule: rule.clone(),
        kind: action.kind,
        now,
    };
    let (id, before) = (action.id, action.position);
    let read = app.storage.read(move |c| {
        let changes = undo::changes(c, id, before, CHANGED_AT_ONCE as i64)?;
        let ids: Vec<SignatureId> = changes.iter().map(|change| change.signature).collect();
        let signatures = stored::by_ids(c, &ids)?;
        let targets = undo_targets(&reader, &changes, signatures);
        Ok(targets.map(|targets| (changes, targets)))
    });
    let (changes, targets) = read.await??;
    let Some(last) = changes.last().map(|change| change.signature) else {
        return Ok(StepOutcome::Finished);
    };
    let action = action.clone();
    let written = app
        .storage
        .write(move |c| undo::undo(c, &action, &changes, &targets, now));
    Ok(StepOutcome::of(last, written.await?))
}
