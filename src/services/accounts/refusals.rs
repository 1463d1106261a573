//! Enters failed logins and refused pages in the audit log. After the answer, so that its time does not reveal whether
//! an address has an account, and never with anything that was typed.

use std::sync::Arc;

use crate::domain::stored_words;
use crate::domain::{
    AccountChange, AccountId, Actor, AuditEvent, AuditObject, AuditVerb, Timestamp,
};
use crate::services::accounts::login_rate_limit::count_wrong_code;
use crate::services::accounts::sessions::ActiveSession;
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts::login_attempts::{self, Scope, Taken};
use crate::storage::accounts::mails;

stored_words! {
    /// What was given wrongly. The locale key is `fact-at-<word>`.
    FailedStep {
        Password = "password",
        Code = "code",
        Passkey = "passkey",
        /// In a session, before a sensitive action.
        StepUp = "step-up",
    }
}

/// Notes a failed attempt, if it was about an account. The limits on attempts bound the rows.
pub(super) fn note_failure(app: &Arc<App>, account: Option<AccountId>, step: FailedStep) {
    let Some(account) = account else { return };
    let app = Arc::clone(app);
    tokio::spawn(async move {
        if let Err(error) = store_failure(&app, account, step).await {
            tracing::warn!("recording a failed login failed: {error}");
        }
    });
}

async fn store_failure(
    app: &App,
    account: AccountId,
    step: FailedStep,
) -> Result<(), ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let stored = app.storage.write(move |c| {
        if step == FailedStep::Code && count_wrong_code(c, &master, account, now)? {
            mails::promise_notice(c, account, AccountChange::ManyWrongCodes, now)?;
        }
        let event = AuditEvent::new(
            Actor::Visitor,
            AuditVerb::LoginFailed,
            AuditObject::Account(account),
        )
        .with(serde_json::json!({ "at": step.word() }));
        audit::append(c, &master, now, &event)
    });
    Ok(stored.await?)
}

/// Notes that a page was refused to the role of an account: once an hour for each page and session.
pub fn note_refused(app: &Arc<App>, active: &ActiveSession, pattern: &'static str) {
    let (app, by) = (Arc::clone(app), active.actor());
    let about = [active.session.key.as_slice(), pattern.as_bytes()].concat();
    tokio::spawn(async move {
        let (now, master) = (app.clock.now(), app.master.clone());
        let once = Scope {
            index: master.attempt_index("refused", &about),
            most: 1,
        };
        let stored = app.storage.write(move |c| {
            let taken = login_attempts::take(c, &[once], Timestamp::HOUR, now)?;
            if matches!(taken, Taken::Wait(_)) {
                return Ok(());
            }
            let event = AuditEvent::new(by, AuditVerb::Refused, AuditObject::Site)
                .with(serde_json::json!({ "page": pattern }));
            audit::append(c, &master, now, &event)
        });
        if let Err(error) = stored.await {
            tracing::warn!("recording a refused page failed: {error}");
        }
    });
}
