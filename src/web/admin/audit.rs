//! The record of what was done, the latest first.

use std::collections::HashMap;

use actix_web::web;
use serde::Deserialize;

use super::Admin;
use crate::domain::{Actor, AuditRow, AuditVerb};
use crate::services::accounts;
use crate::storage::audit;
use crate::web::handlers::{Answer, Ctx, page};
use crate::web::pages::admin::{AuditLine, AuditPage};

/// Lines of a page.
const LINES: i64 = 100;

/// Where to go on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    before: Option<i64>,
}

/// `GET /{lang}/admin/audit`
pub async fn show(state: Ctx, admin: Admin, from: web::Query<From>) -> Answer {
    let before = from.before.unwrap_or(i64::MAX);
    let rows = state
        .app
        .storage
        .read(move |c| audit::before(c, before, LINES + 1))
        .await?;
    let all = accounts::all(&state.app).await?;
    let names: HashMap<i64, String> = all
        .into_iter()
        .map(|person| (person.account.id, person.profile.shown().to_owned()))
        .collect();
    let more = rows.len() as i64 > LINES;
    let shown = rows.iter().take(LINES as usize);
    let lines: Vec<AuditLine> = shown.map(|row| line(row, &names)).collect();
    let last = lines.last().map(|line| line.number);
    let view = AuditPage {
        shell: admin.shell(&state),
        area: admin.area(&state, "audit"),
        next: last
            .filter(|_| more)
            .map(|last| format!("{}?before={last}", admin.links().audit)),
        lines,
    };
    page(&state, &admin.language, &view)
}

fn line(row: &AuditRow, names: &HashMap<i64, String>) -> AuditLine {
    let actor = Actor::parse(&row.actor);
    let facts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&row.facts).unwrap_or_default();
    let object = match (row.object_kind.as_str(), row.object_id) {
        ("account", Some(id)) => names.get(&id).cloned(),
        _ => None,
    };
    AuditLine {
        number: row.id,
        at: row.at,
        actor: match actor {
            Some(Actor::Admin(id)) => names.get(&id).cloned().unwrap_or_default(),
            _ => String::new(),
        },
        actor_kind: match actor {
            Some(Actor::Cli) => "cli",
            Some(Actor::Admin(_)) => "admin",
            Some(Actor::Site) => "site",
            _ => "visitor",
        },
        verb: AuditVerb::parse(&row.verb).map_or("unknown", AuditVerb::word),
        object_kind: row.object_kind.clone(),
        object_id: row.object_id,
        object,
        facts: facts
            .into_iter()
            .map(|(name, value)| format!("{name}: {}", plain(&value)))
            .collect(),
    }
}

fn plain(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
