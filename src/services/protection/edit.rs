//! Editing the rules, without overwriting what somebody else saved meanwhile.

use super::stored_rules::{all_rules, json, sealed, unsealed};
use crate::domain::protection::{
    ProtectionRules, ProtectionScope, Rates, TypedRules, USUAL_LIMITS,
};
use crate::domain::{Actor, AuditEvent, AuditObject, AuditVerb};
use crate::services::appeals::{self, SaveOutcome};
use crate::services::{App, ServiceError, audit};
use crate::storage::{StorageError, protection};

/// The rules as the editor shows them.
#[derive(Debug, Clone)]
pub struct EditableRules {
    pub rules: ProtectionRules,
    /// A save names the version that it is based on, so that a conflict is noticed.
    pub mark: String,
}

/// The rules of the site or of an appeal.
pub async fn rules(app: &App, scope: ProtectionScope) -> Result<EditableRules, ServiceError> {
    let sealed = app.storage.read(move |c| protection::of(c, scope)).await?;
    let rules = unsealed(&app.master, &sealed)?;
    let mark = mark(&rules)?;
    Ok(EditableRules { rules, mark })
}

/// The limits of an appeal that sets none: those of the site.
pub async fn usual_limits(app: &App, scope: ProtectionScope) -> Result<Rates<u32>, ServiceError> {
    if scope == ProtectionScope::Site {
        return Ok(USUAL_LIMITS);
    }
    let site = all_rules(app).await?.site.limits();
    Ok(Rates {
        network_burst: site.network_burst.unwrap_or(USUAL_LIMITS.network_burst),
        network_day: site.network_day.unwrap_or(USUAL_LIMITS.network_day),
        appeal_burst: site.appeal_burst.unwrap_or(USUAL_LIMITS.appeal_burst),
        appeal_day: site.appeal_day.unwrap_or(USUAL_LIMITS.appeal_day),
    })
}

/// The forms beyond which proofs of work are asked for, where the appeal says nothing: as the site has it, or never.
pub async fn usual_proof_burst(app: &App, scope: ProtectionScope) -> Result<u32, ServiceError> {
    if scope == ProtectionScope::Site {
        return Ok(0);
    }
    Ok(all_rules(app).await?.site.proof_burst())
}

/// Saves rules, unless they were changed since `base`. The audit log gets the names of the fields that changed.
pub async fn save_as(
    app: &App,
    by: Actor,
    scope: ProtectionScope,
    base: &str,
    new: ProtectionRules,
) -> Result<SaveOutcome, ServiceError> {
    let object = match scope {
        ProtectionScope::Site => AuditObject::Site,
        ProtectionScope::Appeal(id) => AuditObject::Appeal(id),
    };
    let (now, master, base) = (app.clock.now(), app.master.clone(), base.to_owned());
    let saved = app.storage.write(move |c| {
        let corrupt = |_| StorageError::Corrupt("protection_rules");
        let stored = protection::locked(c, scope)?;
        let stored = unsealed(&master, &stored).map_err(corrupt)?;
        if mark(&stored).map_err(corrupt)? != base {
            return Ok(SaveOutcome::Newer);
        }
        // Whether proofs are asked for is switched elsewhere.
        let new = ProtectionRules {
            proofs: stored.proofs,
            ..new
        };
        protection::replace(c, scope, &sealed(&master, &new).map_err(corrupt)?)?;
        let facts = serde_json::json!({ "fields": changed_fields(&stored, &new) });
        let event = AuditEvent::new(by, AuditVerb::ProtectionChanged, object).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(SaveOutcome::Done)
    });
    let saved = saved.await?;
    app.protection.forget_rules();
    Ok(saved)
}

/// The version of what is edited.
pub fn mark(rules: &ProtectionRules) -> Result<String, ServiceError> {
    let rules = ProtectionRules {
        proofs: None,
        ..rules.clone()
    };
    Ok(appeals::mark(&json(&rules)?))
}

/// The ends of the locale keys (`label-…`) of what differs.
fn changed_fields(old: &ProtectionRules, new: &ProtectionRules) -> Vec<&'static str> {
    let (old, new) = (
        TypedRules::from(old).fields(),
        TypedRules::from(new).fields(),
    );
    let pairs = old.into_iter().zip(new);
    let changed = pairs.filter(|((_, old), (_, new))| old != new);
    changed.map(|((field, _), _)| field).collect()
}
