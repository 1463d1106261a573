//! The rules that hold signatures: crowds and floods at the form, the editor with its trial, and the release of what no
//! pattern explains.

mod editor;
mod forms;
mod look_alikes;
mod proofs;
mod reasons;
mod release;
mod trends;

use paraph::domain::protection::{ProtectionRules, ProtectionScope, TypedRules};
use paraph::domain::{Actor, HoldReason, SignatureState, Timestamp};
use paraph::services::App;
use paraph::services::appeals::SaveOutcome;
use paraph::services::protection;

/// Saves rules, as they are typed.
async fn saves(app: &App, scope: ProtectionScope, typed: TypedRules) {
    let base = protection::rules(app, scope).await.unwrap().mark;
    let rules: ProtectionRules = typed.parse().unwrap();
    let saved = protection::save_as(app, Actor::Cli, scope, &base, rules).await;
    assert_eq!(saved.unwrap(), SaveOutcome::Done);
}

/// The state of a signature, and why it is held.
type Stored = (SignatureState, Option<HoldReason>);

const COUNTED: Stored = (SignatureState::Confirmed, None);

fn held(reason: HoldReason) -> Stored {
    (SignatureState::Held, Some(reason))
}

/// Longer than held signatures wait for their release.
const LATER: i64 = Timestamp::HOUR + Timestamp::MINUTE;
