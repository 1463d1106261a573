//! Releases signatures that only a rate held, when no pattern is found among them: a crowd at one place is no attack.

use super::stored_rules::all_rules;
use crate::domain::protection::{Trace, explained};
use crate::domain::{
    Actor, Appeal, HoldReason, PrivateRecord, Signature, SignatureId, SignatureKind, Timestamp,
};
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::moderate::{Decision, DecisionOutcome, decide_as};
use crate::services::{App, ServiceError};
use crate::storage::{appeals, signatures};
use crate::vault::AppealKey;

/// How long signatures are held at least: the others of an attack must have had the time to be confirmed.
const WAIT: i64 = Timestamp::HOUR;
/// How many held signatures of an appeal one pass reads.
const SCAN_LIMIT: usize = 2_000;

/// Releases what no pattern explains; returns how many. Groups, and names that mix scripts, wait for a moderator.
///
/// # Errors
/// As [`release_in_steps`].
pub async fn release_unexplained(app: &App) -> Result<usize, ServiceError> {
    release_in_steps(app, SCAN_LIMIT).await
}

/// Reviews the next `limit` held signatures of each appeal. The next call continues after them, and after the last ones
/// starts again with the first. A failure in one appeal does not stop the others.
///
/// # Errors
/// The last failure.
pub async fn release_in_steps(app: &App, limit: usize) -> Result<usize, ServiceError> {
    let rules = all_rules(app).await?;
    let all = app.storage.read(appeals::all).await?;
    let (mut released, mut failed) = (0, None);
    for appeal in all.iter().filter(|appeal| !rules.keep_held(appeal.id)) {
        match pass(app, appeal, limit).await {
            Ok(number) => released += number,
            Err(error) => {
                let appeal = appeal.id.0;
                tracing::warn!(
                    appeal,
                    "review of held signatures failed, will retry: {error}"
                );
                failed = Some(error);
            }
        }
    }
    failed.map_or(Ok(released), Err)
}

/// Reviews the next held signatures of an appeal.
async fn pass(app: &App, appeal: &Appeal, limit: usize) -> Result<usize, ServiceError> {
    let (id, after) = (appeal.id, app.protection.release_place(appeal.id));
    let reasons = HoldReason::ALL.iter().filter(|reason| reason.is_rate());
    let reasons: Vec<HoldReason> = reasons.copied().collect();
    let read = app.storage.read(move |c| {
        let next = signatures::held_after(c, id, &reasons, after, limit)?;
        if next.len() == limit || after == SignatureId::BEFORE_FIRST {
            return Ok((next, true));
        }
        // The last few alone would show no pattern: they are reviewed together with those before them.
        Ok((signatures::newest_held(c, id, &reasons, limit)?, false))
    });
    let (held, is_next) = read.await?;
    let last = held.iter().map(|signature| signature.id).max();
    let place = last.filter(|_| is_next && held.len() == limit);
    let place = place.unwrap_or(SignatureId::BEFORE_FIRST);
    let released = if held.is_empty() {
        0
    } else {
        release(app, appeal, held).await?
    };
    app.protection.set_release_place(id, place);
    Ok(released)
}

/// Releases some of the signatures of one appeal.
async fn release(app: &App, appeal: &Appeal, held: Vec<Signature>) -> Result<usize, ServiceError> {
    let (key, now) = (app.key(appeal)?, app.clock.now());
    // Opening thousands of records takes a while: not on a thread that answers requests.
    let due = tokio::task::spawn_blocking(move || unexplained(&key, held, now));
    let mut released = 0;
    for (signature, record) in due.await.map_err(std::io::Error::other)? {
        let seen = signature.seen();
        let opened = OpenedSignature {
            signature,
            appeal: appeal.clone(),
            record: Some(record),
        };
        let decision = decide_as(app, Actor::Site, &opened, seen, Decision::Release, None);
        // Another instance, or a moderator, may have decided meanwhile.
        released += usize::from(decision.await? == DecisionOutcome::Done);
    }
    Ok(released)
}

/// Those that no pattern explains and that may be released by now.
fn unexplained(
    key: &AppealKey,
    held: Vec<Signature>,
    now: Timestamp,
) -> Vec<(Signature, PrivateRecord)> {
    let mut opened = Vec::with_capacity(held.len());
    let mut traces = Vec::with_capacity(held.len());
    for signature in held {
        let record = match key.record_of(&signature) {
            Ok(record) => record,
            Err(error) => {
                // One that cannot be read must not keep the others.
                let signature = signature.id.0;
                tracing::error!(signature, "held signature cannot be opened: {error}");
                continue;
            }
        };
        let Some(record) = record else { continue };
        let Some(email) = &record.email else { continue };
        traces.push(Trace::of(signature.created_at, &record.name, email));
        opened.push((signature, record));
    }
    let explained = explained(&traces);
    let pairs = opened.into_iter().zip(explained);
    let due = pairs.filter(|((signature, record), is_explained)| {
        !is_explained && is_due(signature, record, now)
    });
    due.map(|(pair, _)| pair).collect()
}

fn is_due(signature: &Signature, record: &PrivateRecord, now: Timestamp) -> bool {
    let held_at = signature.confirmed_at.unwrap_or(signature.updated_at);
    signature.kind == SignatureKind::Individual
        && now.since(held_at) >= WAIT
        && !record.has_mixed_scripts()
}
