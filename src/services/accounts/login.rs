//! Logging in: address and password, then the code of an authenticator app if two-step login is on. An unknown address,
//! a disabled account and a wrong password give the same answer in the same time, so that a failed login reveals nothing.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

use crate::domain::{
    Account, AccountId, AccountState, Actor, AuditEvent, AuditObject, AuditVerb, EmailAddress,
    MailKind, PasskeyId, ReadOnly, Timestamp,
};
use crate::services::accounts::login_rate_limit::Permit;
use crate::services::accounts::refusals::{self, FailedStep};
use crate::services::accounts::{login_rate_limit, password_hash, sessions, two_step_login};
use crate::services::{App, ServiceError, audit, read_only};
use crate::storage::accounts::{LockedAccount, mails, passkeys, sessions as stored};
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::SessionId;

pub use crate::services::accounts::visitor::Visitor;

/// How long the second step may take, in milliseconds.
pub const SECOND_STEP: i64 = 10 * Timestamp::MINUTE;
/// What the ticket between the two steps is sealed for.
const TICKET: &str = "login-ticket";

#[derive(Debug, Clone)]
pub struct NewSession {
    /// The secret of the new session, for its cookie.
    pub session: SessionId,
    /// The value of the cookie that marks this device as known.
    pub device: String,
}

#[derive(Debug, Clone)]
pub enum Login {
    LoggedIn(Box<NewSession>),
    /// The password is right, and the second step follows. The ticket is for a cookie.
    CodeNeeded(String),
    /// Something is wrong; the answer does not reveal what.
    Refused,
    /// The rate limit is reached: no attempt before this time.
    Wait(Timestamp),
    /// The site is closed for maintenance, and the account is not an owner's.
    Closed(ReadOnly),
}

/// What a request to log in brings along besides the credentials.
#[derive(Debug, Clone, Copy)]
pub struct LoginRequest<'a> {
    pub visitor: &'a Visitor,
    /// The session cookie of the request: its session ends with the login.
    pub old_session: Option<&'a str>,
}

/// The first step: address and password.
pub async fn with_password(
    app: &Arc<App>,
    address: &str,
    password: &str,
    request: LoginRequest<'_>,
) -> Result<Login, ServiceError> {
    let (index, account) = match EmailAddress::from_typed(address) {
        Ok(email) => {
            let index = app.master.account_index(&email);
            let found = app.storage.read(move |c| accounts::by_address(c, index));
            (index.as_slice().to_vec(), found.await?)
        }
        Err(_) => (address.trim().to_lowercase().into_bytes(), None),
    };
    let account = account.filter(|account| account.state == AccountState::Active);
    let id = account.as_ref().map(|account| account.id);
    // Devices that the account logged in on before do not share the bound of their region.
    let is_known = request.visitor.known_device(app, id).is_some();
    let region = request.visitor.region.as_deref().filter(|_| !is_known);
    let _place = app.logins.enter(region)?;
    let attempt = match login_rate_limit::take(app, &index, id, request.visitor).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(Login::Wait(until)),
    };
    // Without an account, hashing against the empty hash takes the same time.
    let hash = account
        .as_ref()
        .map(|account| account.password_hash.clone())
        .unwrap_or_default();
    let is_right = password_hash::is_right(app, password, &hash).await?;
    let Some(account) = account.filter(|_| is_right) else {
        refusals::note_failure(app, id, FailedStep::Password);
        return Ok(Login::Refused);
    };
    attempt.give_back(app).await?;
    if account.has_second_factor() {
        return Ok(Login::CodeNeeded(ticket(app, &account)));
    }
    start_session(app, &account, request, Factors::Password).await
}

/// The second step: a code of the authenticator app, or a recovery code.
pub async fn with_code(
    app: &Arc<App>,
    ticket: &str,
    typed: &str,
    request: LoginRequest<'_>,
) -> Result<Login, ServiceError> {
    let proven = async |account: &Account| {
        let is_right = two_step_login::use_any_code(app, account, typed).await?;
        Ok(is_right.then_some(Factors::PasswordAndCode))
    };
    second_step(app, ticket, request, FailedStep::Code, proven).await
}

/// The second step by whatever means: takes an attempt, which is given back when `proven` says by which factors the account
/// logged in. `None` is the failure of this step.
pub(super) async fn second_step(
    app: &Arc<App>,
    ticket: &str,
    request: LoginRequest<'_>,
    step: FailedStep,
    proven: impl AsyncFnOnce(&Account) -> Result<Option<Factors>, ServiceError>,
) -> Result<Login, ServiceError> {
    let Some(account) = by_ticket(app, ticket).await? else {
        return Ok(Login::Refused);
    };
    let (index, id) = (account.address_index, Some(account.id));
    let attempt = match login_rate_limit::take(app, index.as_slice(), id, request.visitor).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(Login::Wait(until)),
    };
    let Some(factors) = proven(&account).await? else {
        refusals::note_failure(app, id, step);
        return Ok(Login::Refused);
    };
    attempt.give_back(app).await?;
    start_session(app, &account, request, factors).await
}

/// A sealed proof that the password was right. It contains a hash of the stored password hash, so that a change of the
/// password invalidates it.
fn ticket(app: &App, account: &Account) -> String {
    let plain = [
        account.id.0.to_be_bytes().as_slice(),
        &app.clock.now().0.to_be_bytes(),
        &Sha256::digest(account.password_hash.as_bytes()),
    ]
    .concat();
    BASE64URL_NOPAD.encode(&app.master.seal(TICKET, &plain))
}

/// The account that a ticket was made for; `None` once the ticket is too old or its account has changed.
pub async fn by_ticket(app: &App, ticket: &str) -> Result<Option<Account>, ServiceError> {
    let opened = BASE64URL_NOPAD
        .decode(ticket.as_bytes())
        .ok()
        .and_then(|sealed| app.master.open_sealed(TICKET, &sealed).ok());
    let parts = opened.as_deref().and_then(|plain| {
        let (id, rest) = plain.split_first_chunk::<8>()?;
        let (at, hash) = rest.split_first_chunk::<8>()?;
        Some((
            AccountId(i64::from_be_bytes(*id)),
            Timestamp(i64::from_be_bytes(*at)),
            hash.to_vec(),
        ))
    });
    let Some((id, at, hash)) = parts else {
        return Ok(None);
    };
    if !at.is_within(SECOND_STEP, app.clock.now()) {
        return Ok(None);
    }
    let account = app.storage.read(move |c| accounts::by_id(c, id)).await?;
    Ok(account.filter(|account| {
        account.state == AccountState::Active
            && Sha256::digest(account.password_hash.as_bytes()).as_slice() == hash
    }))
}

/// What was proven to log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Factors {
    Password,
    PasswordAndCode,
    PasswordAndPasskey(PasskeyId),
    /// A passkey that knows its owner, by a finger or a PIN.
    Passkey(PasskeyId),
}

impl Factors {
    fn facts(self, is_known_device: bool) -> serde_json::Value {
        serde_json::json!({
            "two_steps": matches!(self, Self::PasswordAndCode | Self::PasswordAndPasskey(_)),
            "by_passkey": self.passkey().is_some(),
            "known_device": is_known_device,
        })
    }

    fn passkey(self) -> Option<PasskeyId> {
        match self {
            Self::Password | Self::PasswordAndCode => None,
            Self::PasswordAndPasskey(key) | Self::Passkey(key) => Some(key),
        }
    }
}

/// Locks an account, unless what opens it changed since `seen` was read: a new password, a second factor, the end of the
/// account or of the passkey that was used must not be overtaken by a login or a step-up that began before.
pub(super) fn locked_as_seen(
    c: &mut WriteTx,
    seen: &Account,
    passkey: Option<PasskeyId>,
) -> Result<Option<LockedAccount>, StorageError> {
    let account = accounts::locked(c, seen.id)?;
    let Some(account) = account.filter(|account| account.opens_as(seen)) else {
        return Ok(None);
    };
    let is_there = match passkey {
        Some(key) => passkeys::is_of(c, &account, key)?,
        None => true,
    };
    Ok(is_there.then_some(account))
}

/// Opens a session of the account as it was `seen`.
pub(super) async fn start_session(
    app: &App,
    seen: &Account,
    request: LoginRequest<'_>,
    factors: Factors,
) -> Result<Login, ServiceError> {
    if let Some(mode) = read_only::closed_for(app, seen) {
        return Ok(Login::Closed(mode));
    }
    let (now, master, id) = (app.clock.now(), app.master.clone(), seen.id);
    let is_known_device = request.visitor.known_device(app, Some(id)).is_some();
    let session = SessionId::generate();
    let (new, label) = (session.clone(), request.visitor.label.clone());
    let old = request.old_session.and_then(SessionId::parse);
    let old = old.map(|old| old.hash());
    let seen = seen.clone();
    let started = app.storage.write(move |c| {
        let Some(account) = locked_as_seen(c, &seen, factors.passkey())? else {
            return Ok(false);
        };
        if let Some(old) = &old {
            // Of whatever account: the browser forgets its cookie.
            stored::end_any(c, old)?;
        }
        sessions::begin(c, &new, id, &label, now)?;
        accounts::entered(c, &account, now)?;
        if !is_known_device && account.last_login_at.is_some() {
            mails::promise(c, id, MailKind::NewLogin, None, now)?;
        }
        let event = AuditEvent::new(
            Actor::Admin(id),
            AuditVerb::LoggedIn,
            AuditObject::Account(id),
        )
        .with(factors.facts(is_known_device));
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    if !started.await? {
        return Ok(Login::Refused);
    }
    Ok(Login::LoggedIn(Box::new(NewSession {
        session,
        device: app.master.device_cookie(id, now),
    })))
}
