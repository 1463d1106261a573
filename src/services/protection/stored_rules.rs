//! The rules as they are stored: sealed, because they may name an address.

use std::sync::Arc;

use super::state::AllRules;
use crate::domain::protection::{ProtectionRules, ProtectionScope};
use crate::services::{App, ServiceError};
use crate::storage::protection;
use crate::vault::Master;

/// What rules are sealed for.
const PURPOSE: &str = "protection-rules";

/// The rules of the site and of all appeals: those in memory, or those of the database when they may be outdated.
pub(super) async fn all_rules(app: &App) -> Result<Arc<AllRules>, ServiceError> {
    let now = app.clock.now();
    if let Some(rules) = app.protection.current(now) {
        return Ok(rules);
    }
    let mut all = AllRules::default();
    for (scope, sealed) in app.storage.read(protection::all).await? {
        let set = app.protection.rule_set(unsealed(&app.master, &sealed)?);
        match scope {
            ProtectionScope::Site => all.site = set,
            ProtectionScope::Appeal(id) => drop(all.appeals.insert(id, set)),
        }
    }
    let all = Arc::new(all);
    app.protection.keep(now, &all);
    Ok(all)
}

pub(super) fn json(rules: &ProtectionRules) -> Result<Vec<u8>, ServiceError> {
    Ok(serde_json::to_vec(rules).map_err(std::io::Error::from)?)
}

pub(super) fn sealed(master: &Master, rules: &ProtectionRules) -> Result<Vec<u8>, ServiceError> {
    Ok(master.seal(PURPOSE, &json(rules)?))
}

pub(super) fn unsealed(master: &Master, sealed: &[u8]) -> Result<ProtectionRules, ServiceError> {
    if sealed.is_empty() {
        return Ok(ProtectionRules::default());
    }
    let plain = master.open_sealed(PURPOSE, sealed)?;
    Ok(serde_json::from_slice(&plain).map_err(std::io::Error::from)?)
}
