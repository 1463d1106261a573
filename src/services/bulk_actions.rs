//! Bulk actions by a rule: looked at first, done after a yes, stopped and taken back at any time. A run is rows of the
//! database and nothing else, so it outlives a restart, and any instance goes on with it.

use std::collections::HashMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Actor, Appeal, AuditEvent, AuditObject, AuditVerb, BulkAction, BulkActionKind, BulkActionState,
    PrivateRecord, Signature, SignatureId, SignatureKind, SignatureState,
};
use crate::services::signatories::{SearchTerms, SignatoryFilter};
use crate::services::signatures::confirm::listing;
use crate::services::{App, ServiceError, audit};
use crate::storage::bulk_actions::apply::BulkTarget;
use crate::storage::bulk_actions::{Progress, apply};
use crate::storage::signatures::reverse_scan::{Asked, ReverseScan};
use crate::storage::signatures::scan;
use crate::storage::{appeals, bulk_actions};
use crate::vault::{AddressIndexes, AppealKey};

const CHUNK: usize = 500;
/// Signatures that are looked at in one turn: that changes nothing but the row of the run.
const LOOKED: usize = 2_000;
/// Runs that a page shows.
const SHOWN: i64 = 50;
/// Between two transactions, so that whoever signs comes first.
const PAUSE: Duration = Duration::from_millis(20);
const PURPOSE: &str = "bulk-rule";

/// Whom a run is about, and why.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Rule {
    /// By what stands in clear.
    pub asked: Asked,
    pub texts: SearchTerms,
    pub reason: String,
}

impl Rule {
    /// The filter of the search that shows the same signatures.
    #[must_use]
    pub fn filter(&self) -> SignatoryFilter {
        SignatoryFilter {
            asked: self.asked.clone(),
            texts: self.texts.clone(),
        }
    }
}

/// What somebody does with a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkCommand {
    /// Does what was looked at.
    Start,
    /// Stops it after the step that is under way.
    Stop,
    /// Goes on with one that was stopped.
    Resume,
    Undo,
}

/// Begins a run: everybody is looked at, nothing changes.
pub async fn begin(
    app: &App,
    by: Actor,
    appeal: &Appeal,
    deed: BulkActionKind,
    rule: &Rule,
) -> Result<i64, ServiceError> {
    let plain = serde_json::to_vec(rule).map_err(std::io::Error::from)?;
    let sealed = app.master.seal(PURPOSE, &plain);
    let (id, now) = (appeal.id, app.clock.now());
    let begun = app
        .storage
        .write(move |c| bulk_actions::begin(c, id, deed, sealed, by.text(), now));
    let begun = begun.await?;
    app.run_ordered.notify_one();
    Ok(begun)
}

/// The rule of a run; none once it is forgotten.
///
/// # Errors
/// When it was sealed with another secret.
pub fn rule(app: &App, run: &BulkAction) -> Result<Option<Rule>, ServiceError> {
    if run.rule.is_empty() {
        return Ok(None);
    }
    let plain = app.master.open_sealed(PURPOSE, &run.rule)?;
    Ok(Some(
        serde_json::from_slice(&plain).map_err(std::io::Error::from)?,
    ))
}

/// The run with this number, of whichever appeal.
pub async fn find(app: &App, id: i64) -> Result<Option<BulkAction>, ServiceError> {
    Ok(app
        .storage
        .read(move |c| bulk_actions::by_id(c, id))
        .await?)
}

/// The latest runs of an appeal, latest first.
pub async fn latest(app: &App, appeal: &Appeal) -> Result<Vec<BulkAction>, ServiceError> {
    let id = appeal.id;
    Ok(app
        .storage
        .read(move |c| bulk_actions::of(c, id, SHOWN))
        .await?)
}

/// Whether what a run changed is still known, so that it can be taken back.
#[must_use]
pub fn can_be_undone(app: &App, run: &BulkAction) -> bool {
    let young = app.clock.now().since(run.created_at) < bulk_actions::KEPT;
    let done = matches!(run.state, BulkActionState::Done | BulkActionState::Stopped);
    run.deed.can_be_undone() && young && done && run.changed > 0
}

/// Carries an order out; `false` when the run is in no state for it.
pub async fn order(
    app: &App,
    by: Actor,
    run: &BulkAction,
    order: BulkCommand,
) -> Result<bool, ServiceError> {
    use BulkActionState::{Done, Dropped, Looking, Ready, Running, Stopped, Undoing};
    if order == BulkCommand::Undo && !can_be_undone(app, run) {
        return Ok(false);
    }
    let (from, to, again, word): (&'static [BulkActionState], _, _, _) = match order {
        BulkCommand::Start => (&[Ready], Running, true, "start"),
        BulkCommand::Stop if matches!(run.state, Looking | Ready) => {
            (&[Looking, Ready], Dropped, false, "drop")
        }
        BulkCommand::Stop => (&[Running], Stopped, false, "stop"),
        BulkCommand::Resume => (&[Stopped], Running, false, "resume"),
        BulkCommand::Undo => (&[Done, Stopped], Undoing, true, "undo"),
    };
    let (id, now, master) = (run.id, app.clock.now(), app.master.clone());
    let facts = serde_json::json!({ "deed": run.deed.word(), "step": word, "appeal": run.appeal });
    let event = AuditEvent::new(by, AuditVerb::BulkAction, AuditObject::BulkAction(id)).with(facts);
    let moved = app.storage.write(move |c| {
        if !bulk_actions::set_state(c, id, from, to, again, now)? {
            return Ok(false);
        }
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    let moved = moved.await?;
    app.run_ordered.notify_one();
    Ok(moved)
}

/// Goes on with a run that is to be worked on, until it stands still or somebody else has it; `false` when there is none.
pub async fn pass(app: &App) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    let Some(id) = app
        .storage
        .read(move |c| bulk_actions::next(c, now))
        .await?
    else {
        return Ok(false);
    };
    let claimed = app
        .storage
        .write(move |c| bulk_actions::claim(c, id, now))
        .await?;
    let Some(mut run) = claimed else {
        return Ok(true);
    };
    let appeal = run.appeal;
    let found = app.storage.read(move |c| appeals::by_id(c, appeal)).await?;
    let (Some(appeal), Some(rule)) = (found, rule(app, &run)?) else {
        return Ok(true);
    };
    let (key, filter) = (app.key(&appeal)?, rule.filter());
    let mut look = None;
    loop {
        let went = match run.state {
            BulkActionState::Undoing => undo_step(app, &key, &run).await?,
            _ => {
                let from = run.position;
                let walk = look
                    .unwrap_or_else(|| ReverseScan::new(run.appeal, filter.asked.clone(), from));
                let (walk, went) = step(app, &key, &filter, &run, &rule.reason, walk).await?;
                look = Some(walk);
                went
            }
        };
        match went {
            StepOutcome::On(position) => run.position = position,
            StepOutcome::Nowhere => return Ok(true),
            StepOutcome::ToTheEnd => {
                let to = match run.state {
                    BulkActionState::Looking => BulkActionState::Ready,
                    BulkActionState::Running => BulkActionState::Done,
                    _ => BulkActionState::Undone,
                };
                let (from, now) = (run.state, app.clock.now());
                app.storage
                    .write(move |c| bulk_actions::set_state(c, id, &[from], to, false, now))
                    .await?;
                return Ok(true);
            }
        }
        app.mail_promised.notify_one();
        tokio::time::sleep(PAUSE).await;
    }
}

enum StepOutcome {
    /// Up to this signature; there may be more.
    On(SignatureId),
    ToTheEnd,
    /// Nothing was done: somebody stopped the run, or goes on with it.
    Nowhere,
}

impl StepOutcome {
    fn to(position: SignatureId, wrote: bool) -> Self {
        if wrote {
            Self::On(position)
        } else {
            Self::Nowhere
        }
    }
}

/// Whether the deed can be done to a signature that the rule is about.
#[must_use]
pub fn fits(deed: BulkActionKind, one: &Signature, record: Option<&PrivateRecord>) -> bool {
    let is_person = one.kind == SignatureKind::Individual;
    deed.applies_to().contains(&one.state)
        && match deed {
            // Groups are approved one by one, with how the mandate was shown, and stand in the list by signing.
            BulkActionKind::Release => is_person,
            BulkActionKind::Hide => is_person && record.is_some_and(|record| record.publish),
            BulkActionKind::Resend => record.is_some_and(|record| record.email.is_some()),
            BulkActionKind::Hold | BulkActionKind::Remove => true,
        }
}

/// A step from the newest to the oldest.
async fn step(
    app: &App,
    key: &AppealKey,
    filter: &SignatoryFilter,
    run: &BulkAction,
    reason: &str,
    mut walk: ReverseScan,
) -> Result<(ReverseScan, StepOutcome), ServiceError> {
    let (opener, filter, deed) = (key.clone(), filter.clone(), run.deed);
    let (master, now) = (app.master.clone(), app.clock.now());
    let most = match run.state {
        BulkActionState::Looking => LOOKED,
        _ => CHUNK,
    };
    let read = app.storage.read(move |c| {
        let step = walk.step(c, most)?;
        let rows = scan::by_ids(c, &step.admitted)?;
        let targets = (|| {
            let mut targets = Vec::new();
            for signature in rows {
                let record = opener.record_of(&signature)?;
                let record = record.as_ref();
                if !filter.admits(&signature, record) || !fits(deed, &signature, record) {
                    continue;
                }
                let email = record.and_then(|one| one.email.as_ref());
                let mailbox = email
                    .filter(|_| deed == BulkActionKind::Resend)
                    .map(|email| {
                        let all = AddressIndexes::of(&master, &opener, email, now);
                        (all.site_day, all.suppression)
                    });
                let listing = record
                    .filter(|_| deed == BulkActionKind::Release)
                    .and_then(|record| listing(record, None));
                targets.push(BulkTarget {
                    signature,
                    listing,
                    mailbox,
                });
            }
            Ok::<_, ServiceError>(targets)
        })();
        Ok(targets.map(|targets| (walk, step, targets)))
    });
    let (walk, step, targets) = read.await??;
    let Some(last) = step.last else {
        return Ok((walk, StepOutcome::ToTheEnd));
    };
    let mut progress = Progress {
        position: last,
        ..Progress::default()
    };
    let (run, reason) = (run.clone(), reason.to_owned());
    let went_on = app.storage.write(move |c| {
        if run.state == BulkActionState::Looking {
            progress.looked = i64::try_from(step.looked).unwrap_or_default();
            progress.matched = targets.len() as i64;
            return bulk_actions::advance(c, &run, &progress, now);
        }
        apply::step(c, &run, &targets, &reason, progress, now)
    });
    Ok((walk, StepOutcome::to(last, went_on.await?)))
}

/// A step of taking back.
async fn undo_step(
    app: &App,
    key: &AppealKey,
    run: &BulkAction,
) -> Result<StepOutcome, ServiceError> {
    let (id, before, opener) = (run.id, run.position, key.clone());
    let read = app.storage.read(move |c| {
        let changes = apply::changes(c, id, before, CHUNK as i64)?;
        let ids: Vec<SignatureId> = changes.iter().map(|one| one.signature).collect();
        let counted: HashMap<SignatureId, bool> = changes
            .iter()
            .map(|one| (one.signature, one.state == SignatureState::Confirmed))
            .collect();
        let rows = scan::by_ids(c, &ids)?;
        let seen = (|| {
            let mut seen = HashMap::new();
            for one in rows {
                let line = match counted.get(&one.id) {
                    Some(true) => opener
                        .record_of(&one)?
                        .and_then(|record| listing(&record, None)),
                    _ => None,
                };
                seen.insert(one.id, (one.revision, line));
            }
            Ok::<_, ServiceError>(seen)
        })();
        Ok(seen.map(|seen| (changes, seen)))
    });
    let (changes, seen) = read.await??;
    let Some(last) = changes.last().map(|one| one.signature) else {
        return Ok(StepOutcome::ToTheEnd);
    };
    let (run, now) = (run.clone(), app.clock.now());
    let done = app
        .storage
        .write(move |c| apply::undo(c, &run, &changes, &seen, now));
    Ok(StepOutcome::to(last, done.await?))
}
