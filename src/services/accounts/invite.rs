//! New accounts: the first owner uses the set-up link, all others are invited.

use super::{AccountError, Organiser, password_hash, sealed};
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
    let profile = sealed(
        app,
        &Profile {
            name: String::new(),
            email: new.email,
        },
    );
    let invited = app.storage.write(move |c| {
        let known = accounts::by_address(c, index)?;
        let id = match known {
            Some(account) if account.state != AccountState::Invited => return Ok(None),
            Some(account) => {
                accounts::set_profile(c, account.id, &profile, &new.language)?;
                accounts::set_role(c, account.id, new.role, account.totp_required)?;
                account.id
            }
            None => accounts::create(
                c,
                &NewAccount {
                    address_index: index,
                    profile: &profile,
                    role: new.role,
                    state: AccountState::Invited,
                    language: &new.language,
                    password_hash: "",
                },
                now,
            )?,
        };
        accounts::give(c, id, &new.appeals)?;
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
pub async fn renew_invitation(app: &App, by: Actor, id: AccountId) -> Result<String, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        let purpose = TokenPurpose::Invitation;
        let token = one_time_links::make(c, &master, purpose, Some(id), now)?;
        let event = AuditEvent::new(by, AuditVerb::AccountInvited, AuditObject::Account(id));
        audit::append(c, &master, now, &event)?;
        Ok(token.text())
    });
    Ok(made.await?)
}

/// Accepts an invitation: the account gets a name and a password, and becomes active.
pub async fn accept(
    app: &App,
    link: LinkTarget,
    name: OrganiserName,
    password: NewPassword,
) -> Result<(), AccountError> {
    let Some(Organiser { account, profile }) = link.organiser else {
        return Err(AccountError::LinkUsed);
    };
    let hash = password_hash::hashed(app, password).await?;
    let name = name.into_string();
    let profile = sealed(app, &Profile { name, ..profile });
    let (id, language, handle) = (account.id, account.language, link.token.handle);
    let (now, master) = (app.clock.now(), app.master.clone());
    let accepted = app.storage.write(move |c| {
        if !stored_links::take(c, handle)? {
            return Ok(false);
        }
        accounts::set_profile(c, id, &profile, &language)?;
        accounts::set_password(c, id, &hash)?;
        accounts::set_state(c, id, AccountState::Active)?;
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
    let profile = sealed(app, &Profile { name, email });
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
        let id = accounts::create(c, &new, now)?;
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
