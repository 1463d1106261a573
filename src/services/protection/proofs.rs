//! Asks for proofs of work about an appeal, for a time: because an organiser said so, or because a rule did.

use super::stored_rules::{all_rules, sealed, unsealed};
use crate::domain::protection::proof_of_work::{self, BITS, BY_RULE, PARTS};
use crate::domain::protection::{AskedProofs, ProtectionRules, ProtectionScope, Rates};
use crate::domain::{Actor, Appeal, AppealId, AuditEvent, AuditObject, AuditVerb, Timestamp};
use crate::services::{App, ServiceError, audit};
use crate::storage::{StorageError, protection};

/// What a form that was sent has to show.
#[derive(Clone, Copy)]
pub struct SentForm<'a> {
    /// Its token, which is valid.
    pub token: &'a str,
    /// As it was typed.
    pub address: &'a str,
    pub proof: &'a str,
}

/// The task for the script of a form about this appeal, as numbers; `None` while nothing is asked.
pub async fn task(app: &App, appeal: AppealId) -> Result<Option<String>, ServiceError> {
    let rules = all_rules(app).await?;
    let asked = rules.proofs(appeal, app.clock.now());
    Ok(asked.map(|_| format!("{PARTS} {BITS}")))
}

/// Whether proofs are asked for at this moment, as the database says.
pub async fn asked(app: &App, appeal: AppealId) -> Result<Option<AskedProofs>, ServiceError> {
    let stored = super::rules(app, ProtectionScope::Appeal(appeal)).await?;
    let now = app.clock.now();
    Ok(stored.rules.proofs.filter(|asked| asked.is_on(now)))
}

/// Whether a form comes without the proof that is asked for.
pub async fn is_missing(
    app: &App,
    appeal: &Appeal,
    form: SentForm<'_>,
) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    let Some(asked) = all_rules(app).await?.proofs(appeal.id, now) else {
        return Ok(false);
    };
    let opened = app.master.signing_form(&appeal.slug, form.token);
    let is_needed = opened.is_none_or(|(_, opened)| asked.is_needed(opened, now));
    Ok(is_needed && !proof_of_work::is_proof(form.token, form.address, form.proof))
}

/// Asks for proofs for some hours from now on.
pub async fn ask(app: &App, by: Actor, appeal: AppealId, hours: u32) -> Result<(), ServiceError> {
    let until = app.clock.now().plus(i64::from(hours) * Timestamp::HOUR);
    store(app, by, appeal, Some(until)).await
}

pub async fn ask_no_longer(app: &App, by: Actor, appeal: AppealId) -> Result<(), ServiceError> {
    store(app, by, appeal, None).await
}

/// Asks for proofs when a rule says so about a form that came in. Neither does it depend on who signed, nor is it done
/// for each form: only when half of the time is over.
pub(super) async fn ask_by_rule(
    app: &App,
    appeal: AppealId,
    counts: Rates<u32>,
) -> Result<(), ServiceError> {
    let (now, rules) = (app.clock.now(), all_rules(app).await?);
    let asked = rules.proofs(appeal, now);
    let is_fresh = asked.is_some_and(|asked| asked.until.since(now) > BY_RULE / 2);
    if is_fresh || !rules.asks_for_proofs(appeal, counts) {
        return Ok(());
    }
    let Some(_asking) = app.protection.begin_to_ask() else {
        return Ok(());
    };
    store(app, Actor::Site, appeal, Some(now.plus(BY_RULE))).await
}

async fn store(
    app: &App,
    by: Actor,
    appeal: AppealId,
    until: Option<Timestamp>,
) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let scope = ProtectionScope::Appeal(appeal);
    let written = app.storage.write(move |c| {
        let corrupt = |_| StorageError::Corrupt("protection_rules");
        let stored = protection::locked(c, scope)?;
        let stored = unsealed(&master, &stored).map_err(corrupt)?;
        let before = stored.proofs.filter(|asked| asked.is_on(now));
        // A rule does not shorten what an organiser chose, nor say again what another instance said.
        let is_longer = |before: AskedProofs| until.is_some_and(|until| before.until >= until);
        if by == Actor::Site && before.is_some_and(is_longer) {
            return Ok(());
        }
        let proofs = until.map(|until| AskedProofs {
            since: before.map_or(now, |before| before.since),
            until,
            by: match by {
                Actor::Admin(id) => Some(id),
                _ => None,
            },
        });
        let new = ProtectionRules { proofs, ..stored };
        protection::replace(c, scope, &sealed(&master, &new).map_err(corrupt)?)?;
        let facts = serde_json::json!({
            "step": if until.is_some() { "on" } else { "off" },
            "until": until.map(Timestamp::rfc3339),
        });
        let object = AuditObject::Appeal(appeal);
        let event = AuditEvent::new(by, AuditVerb::ProofsAsked, object).with(facts);
        audit::append(c, &master, now, &event)
    });
    written.await?;
    app.protection.forget_rules();
    Ok(())
}
