//! What changes about an account: its role and appeals, whether it is open, its name and language.

use super::super::{App, ServiceError, audit};
use super::{Organiser, Validated, sealed};
use crate::domain::{
    Account, AccountState, Actor, AdminId, AppealId, AuditEvent, AuditObject, AuditVerb, Field,
    Language, Problem, Profile, Role, TokenPurpose,
};
use crate::storage::accounts;
use crate::storage::accounts::{one_time_links, sessions};

/// What an owner decides about an account.
#[derive(Debug, Clone)]
pub struct Change {
    pub role: Role,
    /// The appeals given to it.
    pub appeals: Vec<AppealId>,
    /// Whether it must use two steps.
    pub totp_required: bool,
}

/// Changes role, appeals and duties. The site keeps an owner.
pub async fn change(app: &App, by: Actor, id: AdminId, change: Change) -> Validated<()> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        let Some(account) = accounts::by_id(c, id)? else {
            return Ok(Ok(()));
        };
        let steps_down = account.role == Role::Owner && change.role != Role::Owner;
        if steps_down && account.state == AccountState::Active && !accounts::another_owner(c, id)? {
            return Ok(Err((Field::AccountRole, Problem::LastOwner)));
        }
        accounts::set_role(c, id, change.role, change.totp_required)?;
        accounts::give(c, id, &change.appeals)?;
        let facts = serde_json::json!({
            "from": account.role.word(),
            "role": change.role.word(),
            "appeals": change.appeals,
            "two_steps_required": change.totp_required,
        });
        let event =
            AuditEvent::new(by, AuditVerb::AccountChanged, AuditObject::Account(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(Ok(()))
    });
    Ok(changed.await?)
}

/// Shuts an account, which ends its sessions and links, or opens it again. The site keeps an owner.
pub async fn set_state(app: &App, by: Actor, id: AdminId, open: bool) -> Validated<()> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let set = app.storage.write(move |c| {
        let Some(account) = accounts::by_id(c, id)? else {
            return Ok(Ok(()));
        };
        if !open && account.role == Role::Owner && !accounts::another_owner(c, id)? {
            return Ok(Err((Field::Form, Problem::LastOwner)));
        }
        let (state, verb) = if open {
            (reopened(&account), AuditVerb::AccountEnabled)
        } else {
            (AccountState::Disabled, AuditVerb::AccountDisabled)
        };
        accounts::set_state(c, id, state)?;
        if !open {
            sessions::end_all(c, id, &[])?;
            for purpose in [TokenPurpose::Invitation, TokenPurpose::Reset] {
                one_time_links::end(c, purpose, Some(id))?;
            }
        }
        audit::append(
            c,
            &master,
            now,
            &AuditEvent::new(by, verb, AuditObject::Account(id)),
        )?;
        Ok(Ok(()))
    });
    Ok(set.await?)
}

/// An account without a password is still an invitation.
fn reopened(account: &Account) -> AccountState {
    if account.password_hash.is_empty() {
        AccountState::Invited
    } else {
        AccountState::Active
    }
}

/// Changes the name and language of whoever is in.
pub async fn rename(app: &App, account: &Account, name: &str, language: Language) -> Validated<()> {
    let name = match Profile::parse_name(name) {
        Ok(name) => name,
        Err(problem) => return Ok(Err((Field::Name, problem))),
    };
    let person = Organiser::open(app, account.clone())?;
    let profile = sealed(
        app,
        &Profile {
            name,
            ..person.profile
        },
    );
    let id = account.id;
    app.storage
        .write(move |c| accounts::set_profile(c, id, &profile, &language))
        .await
        .map_err(ServiceError::from)?;
    Ok(Ok(()))
}
