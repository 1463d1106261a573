//! What new rules would have done to the forms of the last day, compared with the rules as they are.

use std::collections::BTreeMap;

use super::recent_forms::RecentForm;
use super::state::AllRules;
use super::stored_rules::all_rules;
use crate::domain::protection::{ProtectionRules, ProtectionScope, SUSTAINED};
use crate::domain::{HoldReason, Timestamp};
use crate::services::{App, ServiceError};

/// How many forms a reason holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldBy {
    pub reason: HoldReason,
    pub before: usize,
    pub after: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DryRun {
    /// The forms that this instance remembers, and the time of the oldest.
    pub forms: usize,
    pub since: Option<Timestamp>,
    /// In the order of the reasons; those that hold nothing are left out.
    pub reasons: Vec<HeldBy>,
    /// Forms that would be held and are not, and the other way round.
    pub newly_held: usize,
    pub newly_counted: usize,
}

/// Tries rules in the place of those of `scope`. Changes nothing.
pub async fn dry_run(
    app: &App,
    scope: ProtectionScope,
    new: ProtectionRules,
) -> Result<DryRun, ServiceError> {
    let _permit = app
        .searching
        .acquire()
        .await
        .map_err(std::io::Error::other)?;
    let now = all_rules(app).await?;
    let mut after = AllRules::clone(&now);
    let set = app.protection.rule_set(new);
    match scope {
        ProtectionScope::Site => after.site = set,
        ProtectionScope::Appeal(id) => drop(after.appeals.insert(id, set)),
    }
    let start = app.clock.now().plus(1 - SUSTAINED);
    let forms = match scope {
        ProtectionScope::Site => app.protection.forms().all(),
        ProtectionScope::Appeal(id) => app.protection.forms().of(id, start),
    };
    let compared = tokio::task::spawn_blocking(move || {
        let of_day = forms.iter().map(|form| &**form);
        let of_day: Vec<&RecentForm> = of_day.filter(|form| form.at >= start).collect();
        compare(&of_day, &now, &after)
    });
    Ok(compared.await.map_err(std::io::Error::other)?)
}

fn compare(forms: &[&RecentForm], now: &AllRules, after: &AllRules) -> DryRun {
    let mut run = DryRun {
        forms: forms.len(),
        since: forms.iter().map(|form| form.at).min(),
        ..DryRun::default()
    };
    let mut reasons: BTreeMap<HoldReason, (usize, usize)> = BTreeMap::new();
    for form in forms {
        let origin = (form.network, &*form.domain, form.address);
        let held_now = now.evaluate(form.appeal, origin, form.counts);
        let held_after = after.evaluate(form.appeal, origin, form.counts);
        if let Some(reason) = held_now {
            reasons.entry(reason).or_default().0 += 1;
        }
        if let Some(reason) = held_after {
            reasons.entry(reason).or_default().1 += 1;
        }
        run.newly_held += usize::from(held_now.is_none() && held_after.is_some());
        run.newly_counted += usize::from(held_now.is_some() && held_after.is_none());
    }
    let held = |(reason, (before, after))| HeldBy {
        reason,
        before,
        after,
    };
    run.reasons = reasons.into_iter().map(held).collect();
    run
}
