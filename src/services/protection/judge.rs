//! Evaluates the rules for a form that came in. What they say goes into the sealed record, whether the address has signed
//! before or not: it takes the same time and the same commit, and the answer does not show it.

use ipnet::IpNet;

use super::proofs;
use super::recent_forms::RecentForm;
use super::stored_rules::all_rules;
use crate::domain::protection::{Network, Rates};
use crate::domain::{Appeal, PrivateRecord};
use crate::services::{App, ServiceError};

/// The record with the reason for which it will be held, if there is one. Counts the form.
pub async fn judge(
    app: &App,
    appeal: &Appeal,
    network: Option<IpNet>,
    record: &PrivateRecord,
) -> Result<PrivateRecord, ServiceError> {
    let Some(email) = &record.email else {
        return Ok(record.clone());
    };
    let rules = all_rules(app).await?;
    let network = network.map(Network::around);
    let (domain, address) = (email.domain(), app.protection.hash(email));
    let counts = app.protection.forms().add(RecentForm {
        at: app.clock.now(),
        appeal: appeal.id,
        network,
        domain: domain.into(),
        address,
        counts: Rates::default(),
    });
    proofs::ask_by_rule(app, appeal.id, counts).await?;
    let reason = rules.evaluate(appeal.id, (network, domain, address), counts);
    Ok(PrivateRecord {
        hold: record.hold.or(reason),
        ..record.clone()
    })
}

/// Frees what is remembered of forms that are older than a day.
pub fn forget_old_forms(app: &App) {
    app.protection.forms().forget_old(app.clock.now());
}
