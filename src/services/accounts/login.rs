//! Entering the organisers' area: address and password, then the code of a generator where two steps are on. Whoever
//! does not enter learns nothing: an unknown address, a shut account and a wrong password are one answer of one length.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

use crate::domain::{
    Account, AccountState, Actor, AuditEvent, AuditObject, AuditVerb, EmailAddress, MailKind,
    Timestamp,
};
use crate::services::accounts::login_rate_limit::LoginAttempt;
use crate::services::accounts::{
    login_rate_limit, password as passwords, sessions, two_step_login,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts;
use crate::storage::accounts::{mails, sessions as stored};
use crate::vault::SessionId;

pub use crate::services::accounts::login_rate_limit::Visitor;

/// How long the second step may take, in milliseconds.
pub const SECOND_STEP: i64 = 10 * Timestamp::MINUTE;
const TICKET: &str = "login-ticket";

#[derive(Debug, Clone)]
pub struct NewSession {
    /// The secret of the new session, for its cookie.
    pub session: SessionId,
    /// For the cookie by which this device is known from now on.
    pub device: String,
}

/// What a try to enter led to.
#[derive(Debug, Clone)]
pub enum Login {
    Entered(Box<NewSession>),
    /// The password is right; now the code. The ticket is for a cookie.
    CodeNeeded(String),
    /// Something is wrong; what, is not told.
    Refused,
    /// Too many tries; not before then.
    Wait(Timestamp),
}

/// Tries address and password. `old` is the session cookie that came along: its session ends when somebody enters.
pub async fn with_password(
    app: &App,
    address: &str,
    password: &str,
    visitor: &Visitor,
    old: Option<&str>,
) -> Result<Login, ServiceError> {
    let (index, account) = match EmailAddress::parse(address) {
        Ok(email) => {
            let index = app.master.account_index(&email);
            let key = index.clone();
            let account = app
                .storage
                .read(move |c| accounts::by_address(c, &key))
                .await?;
            (index, account)
        }
        Err(_) => (address.trim().to_lowercase().into_bytes(), None),
    };
    let account = account.filter(|account| account.state == AccountState::Active);
    let id = account.as_ref().map(|account| account.id);
    let attempt = match login_rate_limit::take(app, &index, id, visitor).await? {
        Ok(attempt) => attempt,
        Err(until) => return Ok(Login::Wait(until)),
    };
    let hash = account
        .as_ref()
        .map(|account| account.password_hash.clone())
        .unwrap_or_default();
    let right = passwords::is_right(app, password, &hash).await?;
    let Some(account) = account.filter(|_| right) else {
        return Ok(Login::Refused);
    };
    if account.totp.is_some() {
        attempt.was_right(app).await?;
        return Ok(Login::CodeNeeded(ticket(app, &account)));
    }
    enter(app, &account, attempt, visitor, old, false).await
}

/// Tries the code of the second step: of the generator, or one of the recovery codes.
pub async fn with_code(
    app: &App,
    ticket: &str,
    typed: &str,
    visitor: &Visitor,
    old: Option<&str>,
) -> Result<Login, ServiceError> {
    let Some(account) = of_ticket(app, ticket).await? else {
        return Ok(Login::Refused);
    };
    let attempt =
        match login_rate_limit::take(app, &account.address_index, Some(account.id), visitor).await?
        {
            Ok(attempt) => attempt,
            Err(until) => return Ok(Login::Wait(until)),
        };
    let right = two_step_login::use_code(app, &account, typed).await?
        || two_step_login::use_recovery(app, &account, typed).await?;
    if !right {
        return Ok(Login::Refused);
    }
    enter(app, &account, attempt, visitor, old, true).await
}

/// Says that the password was right a moment ago; void as soon as the password is another one.
fn ticket(app: &App, account: &Account) -> String {
    let plain = [
        account.id.to_be_bytes().as_slice(),
        &app.clock.now().0.to_be_bytes(),
        &Sha256::digest(account.password_hash.as_bytes()),
    ]
    .concat();
    BASE64URL_NOPAD.encode(&app.master.seal(TICKET, &plain))
}

/// Whose second step it is, while there is time.
pub async fn of_ticket(app: &App, ticket: &str) -> Result<Option<Account>, ServiceError> {
    let opened = BASE64URL_NOPAD
        .decode(ticket.as_bytes())
        .ok()
        .and_then(|sealed| app.master.open_sealed(TICKET, &sealed).ok());
    let parts = opened.as_deref().and_then(|plain| {
        let (id, rest) = plain.split_first_chunk::<8>()?;
        let (at, hash) = rest.split_first_chunk::<8>()?;
        Some((
            i64::from_be_bytes(*id),
            Timestamp(i64::from_be_bytes(*at)),
            hash.to_vec(),
        ))
    });
    let Some((id, at, hash)) = parts else {
        return Ok(None);
    };
    if app.clock.now().since(at) > SECOND_STEP {
        return Ok(None);
    }
    let account = app.storage.read(move |c| accounts::by_id(c, id)).await?;
    Ok(account.filter(|account| {
        account.state == AccountState::Active
            && Sha256::digest(account.password_hash.as_bytes()).as_slice() == hash
    }))
}

async fn enter(
    app: &App,
    account: &Account,
    attempt: LoginAttempt,
    visitor: &Visitor,
    old: Option<&str>,
    two_steps: bool,
) -> Result<Login, ServiceError> {
    attempt.was_right(app).await?;
    let (now, master, id) = (app.clock.now(), app.master.clone(), account.id);
    let known = visitor.known(app, Some(id)).is_some();
    let is_first = account.entered_at.is_none();
    let session = SessionId::generate();
    let (new, label) = (session.clone(), visitor.label.clone());
    let old = old.and_then(SessionId::parse).map(|old| old.hash());
    app.storage
        .write(move |c| {
            if let Some(old) = &old {
                stored::end(c, id, old)?;
            }
            sessions::begin(c, &new, id, &label, now)?;
            accounts::entered(c, id, now)?;
            if !known && !is_first {
                mails::promise(c, id, MailKind::NewLogin, None, now)?;
            }
            let event = AuditEvent::new(
                Actor::Admin(id),
                AuditVerb::LoggedIn,
                AuditObject::Account(id),
            )
            .with(serde_json::json!({ "two_steps": two_steps, "known_device": known }));
            audit::append(c, &master, now, &event)
        })
        .await?;
    Ok(Login::Entered(Box::new(NewSession {
        session,
        device: app.master.device_cookie(id, now),
    })))
}
