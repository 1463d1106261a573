//! New accounts: the first owner uses the set-up link, all others are invited.

use super::{AccountError, Organiser, password_hash, renamed, sealed};
use crate::domain::{
    AccountId, AccountState, Actor, AppealId, AuditEvent, AuditObject, AuditVerb, EmailAddress,
    Field, Language, MailKind, NewPassword, OrganiserName, Problem, Profile, Role, TokenPurpose,
};
use crate::services::accounts::one_time_links;
use crate::services::accounts::one_time_links::LinkTarget;
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts;
use crate::storage::accounts::{NewAccount, mails, one_time_links as stored_links};

#[derive(Debug, Clone)]
pub struct NewOrganiser {
    pub email: EmailAddress,
    pub role: Role,
    /// The appeals that the account has access to; an owner has access to all.
    pub appeals: Vec<AppealId>,
    pub language: Language,
    /// Whether to send the link by mail.
    pub by_mail: bool,
}

/// Invites an organiser, or renews an invitation that was not accepted yet. Returns the account and the token of the
/// link, which works for a week.
pub async fn invite(
    app: &App,
    by: Actor,
    new: NewOrganiser,
) -> Result<(AccountId, String), AccountError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let index = app.master.account_index(&new.email);
    let profile = Profile {
        name: String::new(),
        email: new.email,
    };
    let profile = sealed(&app.master, &profile);
    let invited = app.storage.write(move |c| {
        let account = match accounts::locked_by_address(c, index)? {
            Some(account) if account.state != AccountState::Invited => return Ok(None),
            Some(account) => {
                accounts::set_profile(c, &account, &profile, &new.language)?;
                accounts::set_role(c, &account, new.role, account.totp_required)?;
                account
            }
            None => {
                let invited = NewAccount {
                    address_index: index,
                    profile: &profile,
                    role: new.role,
                    state: AccountState::Invited,
                    language: &new.language,
                    password_hash: "",
                };
                // `None` when somebody else invites the same address at this moment.
                let Some(account) = accounts::create(c, &invited, now)? else {
                    return Ok(None);
                };
                account
            }
        };
        let id = account.id;
        accounts::give(c, &account, &new.appeals)?;
        let token = one_time_links::make(c, &master, TokenPurpose::Invitation, Some(id), now)?;
        if new.by_mail {
            let kind = MailKind::Invitation;
            mails::promise(c, id, kind, Some(token.handle), now)?;
        }
        let facts = serde_json::json!({ "role": new.role.word(), "appeals": new.appeals });
        let event =
            AuditEvent::new(by, AuditVerb::AccountInvited, AuditObject::Account(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(Some((id, token.text())))
    });
    invited
        .await?
        .ok_or(AccountError::Invalid(Field::Email, Problem::AccountTaken))
}

/// Makes a new link for an invitation that was not accepted yet, and returns its token.
///
/// # Errors
/// A sentence when the account is not invited any more.
pub async fn renew_invitation(app: &App, by: Actor, id: AccountId) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        let account = accounts::locked(c, id)?;
        if account.is_none_or(|account| account.state != AccountState::Invited) {
            return Ok(None);
        }
        let purpose = TokenPurpose::Invitation;
        let token = one_time_links::make(c, &master, purpose, Some(id), now)?;
        let event = AuditEvent::new(by, AuditVerb::AccountInvited, AuditObject::Account(id));
        audit::append(c, &master, now, &event)?;
        Ok(Some(token.text()))
    });
    let accepted = || ServiceError::Refused("the account is not invited any more".to_owned());
    made.await?.ok_or_else(accepted)
}

/// Accepts an invitation: the account gets a name and a password, and becomes active.
pub async fn accept(
    app: &App,
    link: LinkTarget,
    name: OrganiserName,
    password: NewPassword,
) -> Result<(), AccountError> {
    let Some(Organiser { account, .. }) = link.organiser else {
        return Err(AccountError::LinkUsed);
    };
    let hash = password_hash::hashed(app, password).await?;
    let (id, handle, name) = (account.id, link.token.handle, name.into_string());
    let (now, master) = (app.clock.now(), app.master.clone());
    let accepted = app.storage.write(move |c| {
        // An owner may have disabled the account while its password was chosen.
        let account = accounts::locked(c, id)?;
        let invited = account.filter(|account| account.state == AccountState::Invited);
        let Some(account) = invited else {
            return Ok(false);
        };
        if !stored_links::take(c, handle)? {
            return Ok(false);
        }
        let profile = renamed(&master, &account, name)?;
        accounts::set_profile(c, &account, &profile, &account.language)?;
        accounts::set_password(c, &account, &hash)?;
        accounts::set_state(c, &account, AccountState::Active)?;
        let event = AuditEvent::new(
            Actor::Admin(id),
            AuditVerb::AccountAccepted,
            AuditObject::Account(id),
        );
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    if accepted.await? {
        Ok(())
    } else {
        Err(AccountError::LinkUsed)
    }
}

/// Makes a new token of the set-up link, for a site without accounts; `None` when there is an account. It works for a
/// day; earlier set-up links end.
pub async fn set_up_link(app: &App) -> Result<Option<String>, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        if accounts::any(c)? {
            return Ok(None);
        }
        let token = one_time_links::make(c, &master, TokenPurpose::Setup, None, now)?;
        Ok(Some(token.text()))
    });
    Ok(made.await?)
}

/// The first owner of a site.
pub struct FirstOwner {
    pub name: OrganiserName,
    pub email: EmailAddress,
    pub password: NewPassword,
    pub language: Language,
}

/// Makes the first owner. [`AccountError::LinkUsed`] when another account was made meanwhile.
pub async fn set_up(app: &App, link: LinkTarget, owner: FirstOwner) -> Result<(), AccountError> {
    let FirstOwner {
        name,
        email,
        password,
        language,
    } = owner;
    let hash = password_hash::hashed(app, password).await?;
    let index = app.master.account_index(&email);
    let name = name.into_string();
    let profile = sealed(&app.master, &Profile { name, email });
    let (handle, now, master) = (link.token.handle, app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        if !stored_links::take(c, handle)? || accounts::any(c)? {
            return Ok(false);
        }
        let new = NewAccount {
            address_index: index,
            profile: &profile,
            role: Role::Owner,
            state: AccountState::Active,
            language: &language,
            password_hash: &hash,
        };
        let Some(account) = accounts::create(c, &new, now)? else {
            return Ok(false);
        };
        let id = account.id;
        let event = AuditEvent::new(
            Actor::Visitor,
            AuditVerb::SiteSetUp,
            AuditObject::Account(id),
        );
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    if made.await? {
        Ok(())
    } else {
        Err(AccountError::LinkUsed)
    }
}
