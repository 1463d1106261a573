//! One step of a bulk action: reads and decrypts a number of signatures, then changes them in one transaction. The next
//! step is read while this one is written.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{
    AddressIndexes, Appeal, BulkAction, BulkActionKind, BulkActionState, BulkProgress,
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

/// A bulk action that an instance works on.
pub(super) struct Run<'a> {
    pub(super) app: &'a App,
    pub(super) appeal: &'a Appeal,
    pub(super) key: AppealKey,
    pub(super) rule: Rule,
}

/// What a step is about, as it was read before the transaction.
pub(super) enum Read {
    Targets {
        scanned: u64,
        targets: Vec<BulkTarget>,
        reader: Arc<TargetReader>,
        last: SignatureId,
    },
    Changes {
        changes: Vec<BulkChange>,
        targets: HashMap<SignatureId, UndoTarget>,
        last: SignatureId,
    },
}

impl Read {
    /// The position after the step.
    pub(super) fn last(&self) -> SignatureId {
        match self {
            Self::Targets { last, .. } | Self::Changes { last, .. } => *last,
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
pub(super) struct TargetReader {
    key: AppealKey,
    appeal: Appeal,
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
            .and_then(|record| record.public_listing(&self.appeal.language));
        BulkTarget {
            signature,
            listing,
            mailbox,
        }
    }
}

impl Run<'_> {
    fn reader(&self, action: &BulkAction) -> TargetReader {
        TargetReader {
            key: self.key.clone(),
            appeal: self.appeal.clone(),
            master: self.app.master.clone(),
            rule: self.rule.clone(),
            kind: action.kind,
            now: self.app.clock.now(),
        }
    }

    /// Reads the step that begins at the position of the action, about up to `most` signatures; `None` at the end.
    pub(super) async fn read(
        &self,
        action: &BulkAction,
        most: usize,
    ) -> Result<Option<Read>, ServiceError> {
        match action.state {
            BulkActionState::Undoing => self.read_changes(action, most).await,
            _ => self.read_targets(action, most).await,
        }
    }

    /// From the newest signature to the oldest. Every signature is in one state within the snapshot that a step reads, so
    /// that none is passed over because its state changes between two steps.
    async fn read_targets(
        &self,
        action: &BulkAction,
        most: usize,
    ) -> Result<Option<Read>, ServiceError> {
        let reader = Arc::new(self.reader(action));
        let (mut scan, in_snapshot) = (self.rule.scan(action), Arc::clone(&reader));
        let read = self.app.storage.read_snapshot(move |c| {
            let step = scan.step(c, most)?;
            let signatures = stored::by_ids(c, &step.matching)?;
            Ok(in_snapshot
                .targets(signatures)
                .map(|targets| (step, targets)))
        });
        let (step, targets) = read.await??;
        Ok(step.last.map(|last| Read::Targets {
            scanned: step.scanned,
            targets,
            reader,
            last,
        }))
    }

    /// From the newest changed signature to the oldest.
    async fn read_changes(
        &self,
        action: &BulkAction,
        most: usize,
    ) -> Result<Option<Read>, ServiceError> {
        let (reader, id, before) = (self.reader(action), action.id, action.position);
        let read = self.app.storage.read(move |c| {
            let changes = undo::changes(c, id, before, most as i64)?;
            let ids: Vec<SignatureId> = changes.iter().map(|change| change.signature).collect();
            let signatures = stored::by_ids(c, &ids)?;
            let targets = undo_targets(&reader, &changes, signatures);
            Ok(targets.map(|targets| (changes, targets)))
        });
        let (changes, targets) = read.await??;
        let last = changes.last().map(|change| change.signature);
        Ok(last.map(|last| Read::Changes {
            changes,
            targets,
            last,
        }))
    }

    /// Writes a step; `false` if nothing was written, because the bulk action was stopped, or another instance continues it.
    pub(super) async fn write(
        &self,
        action: &BulkAction,
        read: Read,
    ) -> Result<bool, ServiceError> {
        let (action, now) = (action.clone(), self.app.clock.now());
        match read {
            Read::Targets {
                scanned,
                targets,
                last,
                ..
            } if action.state == BulkActionState::Counting => {
                let progress = BulkProgress {
                    scanned: i64::try_from(scanned).unwrap_or_default(),
                    matched: targets.len() as i64,
                    ..BulkProgress::default()
                };
                let written = self
                    .app
                    .storage
                    .write(move |c| bulk_actions::advance(c, &action, last, progress, now));
                Ok(written.await?)
            }
            Read::Targets {
                targets,
                reader,
                last,
                ..
            } => apply_all(self.app, &reader, &action, targets, last).await,
            Read::Changes {
                changes, targets, ..
            } => {
                let written = self
                    .app
                    .storage
                    .write(move |c| undo::undo(c, &action, &changes, &targets, now));
                Ok(written.await?)
            }
        }
    }
}

/// Changes the targets. Those that changed after they were read are read again, until none did.
async fn apply_all(
    app: &App,
    reader: &Arc<TargetReader>,
    action: &BulkAction,
    mut targets: Vec<BulkTarget>,
    last: SignatureId,
) -> Result<bool, ServiceError> {
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
            apply::StepOutcome::Done => return Ok(true),
            apply::StepOutcome::Lost => return Ok(false),
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
            listing: counted.and_then(|record| record.public_listing(&reader.appeal.language)),
            list_at: signature
                .confirmed_at
                .and_then(|at| reader.appeal.list_at(at)),
            mailbox: pending.and_then(|record| reader.mailbox(record)),
            signature,
        };
        targets.insert(target.signature.id, target);
    }
    Ok(targets)
}
