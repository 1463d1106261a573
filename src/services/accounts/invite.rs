//! How people get an account: the first owner behind the link of the set-up, everybody else by invitation.

use super::super::{App, ServiceError, audit};
use super::{Organiser, Validated, password, sealed};
use crate::domain::{
    AccountState, Actor, AdminId, AppealId, AuditEvent, AuditObject, AuditVerb, EmailAddress,
    Field, Language, MailKind, Problem, Profile, Role, TokenPurpose, check_password,
};
use crate::services::accounts::one_time_links;
use crate::services::accounts::one_time_links::LinkTarget;
use crate::storage::accounts::{NewAccount, mails, one_time_links as stored_links};
use crate::storage::{StorageError, accounts};

#[derive(Debug, Clone)]
pub struct NewOrganiser {
    pub email: EmailAddress,
    /// What the account is for.
    pub role: Role,
    /// The appeals given to it; an owner needs none.
    pub appeals: Vec<AppealId>,
    /// The language of the invitation.
    pub language: Language,
    /// Whether the link goes by mail.
    pub by_mail: bool,
}

/// Invites somebody, or renews an invitation that was not accepted yet. Gives the account and the token of the link,
/// which works for a week.
pub async fn invite(app: &App, by: Actor, new: NewOrganiser) -> Validated<(AdminId, String)> {
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
        let known = accounts::by_address(c, &index)?;
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
                    address_index: &index,
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
            mails::promise(c, id, kind, Some(&token.handle), now)?;
        }
        let facts = serde_json::json!({ "role": new.role.word(), "appeals": new.appeals });
        let event =
            AuditEvent::new(by, AuditVerb::AccountInvited, AuditObject::Account(id)).with(facts);
        audit::append(c, &master, now, &event)?;
        Ok(Some((id, token.text())))
    });
    Ok(invited.await?.ok_or((Field::Email, Problem::AccountTaken)))
}

/// Accepts an invitation: name and password make the account usable. `false` when the link was used meanwhile.
pub async fn accept(app: &App, behind: LinkTarget, name: &str, chosen: &str) -> Validated<bool> {
    let Some(Organiser { account, profile }) = behind.person else {
        return Ok(Ok(false));
    };
    let name = match Profile::parse_name(name) {
        Ok(name) => name,
        Err(problem) => return Ok(Err((Field::Name, problem))),
    };
    if let Err(problem) = check_password(chosen, &name, &profile.email) {
        return Ok(Err((Field::NewPassword, problem)));
    }
    let hash = password::hashed(app, chosen).await?;
    let profile = sealed(app, &Profile { name, ..profile });
    let (id, language, handle) = (account.id, account.language, behind.token.handle);
    let (now, master) = (app.clock.now(), app.master.clone());
    let accepted = app.storage.write(move |c| {
        if !stored_links::take(c, &handle)? {
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
    Ok(Ok(accepted.await?))
}

/// The token of the set-up, for a site without accounts: a new one each time, for a day; the one before ends.
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

/// Makes the first owner. `false` when somebody was faster.
pub async fn set_up(
    app: &App,
    behind: LinkTarget,
    name: &str,
    email: EmailAddress,
    chosen: &str,
    language: Language,
) -> Validated<bool> {
    let name = match Profile::parse_name(name) {
        Ok(name) => name,
        Err(problem) => return Ok(Err((Field::Name, problem))),
    };
    if let Err(problem) = check_password(chosen, &name, &email) {
        return Ok(Err((Field::NewPassword, problem)));
    }
    let hash = password::hashed(app, chosen).await?;
    let index = app.master.account_index(&email);
    let profile = sealed(app, &Profile { name, email });
    let (handle, now, master) = (behind.token.handle, app.clock.now(), app.master.clone());
    let made = app.storage.write(move |c| {
        if !stored_links::take(c, &handle)? || accounts::any(c)? {
            return Ok(false);
        }
        let new = NewAccount {
            address_index: &index,
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
        Ok::<_, StorageError>(true)
    });
    Ok(Ok(made.await?))
}
