//! Changing an account: its role and appeals, whether it is enabled, its name and language.

use super::{AccountError, renamed};
use crate::domain::{
    Account, AccountId, AccountState, Actor, AppealId, AuditEvent, AuditObject, AuditVerb, Field,
    Language, OrganiserName, Problem, Revision, Role, TokenPurpose,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts;
use crate::storage::accounts::{one_time_links, sessions};

/// What an owner decides about an account.
#[derive(Debug, Clone)]
pub struct Change {
    pub role: Role,
    /// The appeals that the account has access to.
    pub appeals: Vec<AppealId>,
    /// Whether the account must use two-step login.
    pub totp_required: bool,
    /// The account as the owner saw it; `None` to change it whatever it is.
    pub seen: Option<Revision>,
}

/// What came of a change.
enum Changed {
    Done,
    LastOwner,
    Meanwhile,
}

/// Changes the role, the appeals and the duty of two-step login. The last active owner cannot become anything else.
pub async fn change(
    app: &App,
    by: Actor,
    id: AccountId,
    change: Change,
) -> Result<(), AccountError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        let (account, owners) = accounts::locked_with_owners(c, id)?;
        let Some(account) = account else {
            return Ok(Changed::Done);
        };
        if change
            .seen
            .is_some_and(|seen| seen != account.seen_by_owners())
        {
            return Ok(Changed::Meanwhile);
        }
        if change.role != Role::Owner && owners == [id] {
            return Ok(Changed::LastOwner);
        }
        accounts::set_role(c, &account, change.role, change.totp_required)?;
        accounts::give(c, &account, &change.appeals)?;
        let facts = serde_json::json!({
            "from": account.role.word(),
            "role": change.role.word(),
            "appeals": change.appeals,
            "two_steps_required": change.totp_required,
        });
        let event =
            AuditEvent::new(by, AuditVerb::AccountChanged, AuditObject::Account(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(Changed::Done)
    });
    let role = |problem| Err(AccountError::Invalid(Field::AccountRole, problem));
    match changed.await? {
        Changed::Done => Ok(()),
        Changed::LastOwner => role(Problem::LastOwner),
        Changed::Meanwhile => role(Problem::AccountChanged),
    }
}

/// Enables an account, or disables it, which ends its sessions and links. The last owner cannot be disabled.
pub async fn set_enabled(
    app: &App,
    by: Actor,
    id: AccountId,
    enabled: bool,
) -> Result<(), AccountError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let changed = app.storage.write(move |c| {
        let (account, owners) = accounts::locked_with_owners(c, id)?;
        let Some(account) = account else {
            return Ok(true);
        };
        if !enabled && owners == [id] {
            return Ok(false);
        }
        let (state, verb) = if enabled {
            (state_when_enabled(&account), AuditVerb::AccountEnabled)
        } else {
            (AccountState::Disabled, AuditVerb::AccountDisabled)
        };
        accounts::set_state(c, &account, state)?;
        if !enabled {
            sessions::end_all(c, id, &[])?;
            for purpose in [TokenPurpose::Invitation, TokenPurpose::Reset] {
                one_time_links::end(c, purpose, Some(id))?;
            }
        }
        let event = AuditEvent::new(by, verb, AuditObject::Account(id));
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    if changed.await? {
        Ok(())
    } else {
        Err(AccountError::Invalid(Field::Form, Problem::LastOwner))
    }
}

/// An account without a password is still an invitation.
fn state_when_enabled(account: &Account) -> AccountState {
    if account.password_hash.is_empty() {
        AccountState::Invited
    } else {
        AccountState::Active
    }
}

/// Changes the organiser's own name and language.
pub async fn rename(
    app: &App,
    account: &Account,
    name: OrganiserName,
    language: Language,
) -> Result<(), ServiceError> {
    let (id, master, name) = (account.id, app.master.clone(), name.into_string());
    let changed = app.storage.write(move |c| {
        let Some(account) = accounts::locked(c, id)? else {
            return Ok(());
        };
        let profile = renamed(&master, &account, name)?;
        accounts::set_profile(c, &account, &profile, &language)
    });
    Ok(changed.await?)
}
