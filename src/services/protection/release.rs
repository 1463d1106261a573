//! Releases signatures that only a rate held, when no pattern is found among them: a crowd at one place is no attack.

use std::collections::BTreeMap;

use super::stored_rules::all_rules;
use crate::domain::protection::{Trace, explained};
use crate::domain::{Actor, AppealId, HoldReason, Signature, SignatureKind, Timestamp};
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::moderate::{Decision, DecisionOutcome, decide_as};
use crate::services::{App, ServiceError};
use crate::storage::{appeals, signatures};

/// How long signatures are held at least: the others of an attack must have had the time to be confirmed.
const WAIT: i64 = Timestamp::HOUR;
/// The newest signatures looked at in a pass.
const LOOKED_AT: i64 = 2_000;

/// Releases what no pattern explains; returns how many. Groups, and names that mix scripts, wait for a moderator.
pub async fn release_unexplained(app: &App) -> Result<usize, ServiceError> {
    let reasons = HoldReason::ALL.iter().filter(|reason| reason.is_rate());
    let reasons: Vec<HoldReason> = reasons.copied().collect();
    let held = app
        .storage
        .read(move |c| signatures::held_for(c, &reasons, LOOKED_AT))
        .await?;
    let mut by_appeal: BTreeMap<AppealId, Vec<Signature>> = BTreeMap::new();
    for signature in held {
        by_appeal
            .entry(signature.appeal)
            .or_default()
            .push(signature);
    }
    let rules = all_rules(app).await?;
    by_appeal.retain(|appeal, _| !rules.keep_held(*appeal));
    let mut released = 0;
    for (id, held) in by_appeal {
        let Some(appeal) = app.storage.read(move |c| appeals::by_id(c, id)).await? else {
            continue;
        };
        let opened = held.into_iter();
        let opened = opened.map(|signature| OpenedSignature::open(app, signature, appeal.clone()));
        let opened = opened.collect::<Result<Vec<_>, _>>()?;
        released += release(app, opened).await?;
    }
    Ok(released)
}

/// Releases some of the signatures of one appeal.
async fn release(app: &App, held: Vec<OpenedSignature>) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let with_traces = held.into_iter().filter_map(|opened| {
        let record = opened.record.as_ref()?;
        let trace = Trace::of(
            opened.signature.created_at,
            &record.name,
            record.email.as_ref()?,
        );
        Some((opened, trace))
    });
    let (opened, traces): (Vec<_>, Vec<_>) = with_traces.unzip();
    let mut released = 0;
    for (opened, is_explained) in opened.iter().zip(explained(&traces)) {
        if is_explained || !is_due(opened, now) {
            continue;
        }
        let seen = opened.signature.seen();
        let decision = decide_as(app, Actor::Site, opened, seen, Decision::Release, None);
        // Another instance, or a moderator, may have decided meanwhile.
        released += usize::from(decision.await? == DecisionOutcome::Done);
    }
    Ok(released)
}

fn is_due(opened: &OpenedSignature, now: Timestamp) -> bool {
    let signature = &opened.signature;
    let held_at = signature.confirmed_at.unwrap_or(signature.updated_at);
    let record = opened.record.as_ref();
    signature.kind == SignatureKind::Individual
        && now.since(held_at) >= WAIT
        && record.is_some_and(|record| !record.has_mixed_scripts())
}
