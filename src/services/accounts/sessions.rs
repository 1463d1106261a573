//! Sessions of organisers. A session expires after half an hour without a request, and at the latest after half a day.

use crate::domain::{
    Account, AccountId, AccountState, Actor, AuditEvent, AuditObject, AuditVerb, SessionKey,
    Timestamp,
};
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts::sessions;
use crate::storage::accounts::sessions::Session;
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::{SessionId, random};

/// How long a session lasts without a request, in milliseconds.
pub const IDLE: i64 = 30 * Timestamp::MINUTE;
/// The longest that a session lasts, in milliseconds.
pub const ABSOLUTE: i64 = 12 * Timestamp::HOUR;
/// How long a session is fresh after the password or a code was entered, in milliseconds.
pub const FRESH: i64 = 10 * Timestamp::MINUTE;
/// The time of the last request is stored at most once in this time, in milliseconds.
const TOUCH_INTERVAL: i64 = Timestamp::MINUTE;

#[derive(Debug, Clone)]
pub struct ActiveSession {
    pub session: Session,
    /// The account as stored now: a role that was taken away has no effect any more.
    pub account: Account,
}

impl ActiveSession {
    /// Whether the password or a code was entered recently enough for a sensitive action.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        let left = self.session.fresh_until.since(now);
        // More than the whole time was given by a clock that was ahead.
        left > 0 && left <= FRESH + Timestamp::CLOCKS_DIFFER
    }

    /// The actor for the audit log.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Admin(self.account.id)
    }

    /// The CSRF token of every form of this session.
    #[must_use]
    pub fn form_token(&self, app: &App) -> String {
        app.master.session_form_token(self.session.key)
    }

    /// Whether a CSRF token is the one of this session.
    #[must_use]
    pub fn is_form_token(&self, app: &App, token: &str) -> bool {
        app.master.is_session_form_token(self.session.key, token)
    }
}

/// The session of a cookie; `None` when it is unknown or expired, or its account is not active.
pub async fn open(app: &App, cookie: &str) -> Result<Option<ActiveSession>, ServiceError> {
    let Some(id) = SessionId::parse(cookie) else {
        return Ok(None);
    };
    let hash = id.hash();
    let found = app.storage.read(move |c| {
        let Some(session) = sessions::by_hash(c, &hash)? else {
            return Ok(None);
        };
        let account = accounts::by_id(c, session.account)?;
        Ok(account.map(|account| (session, account)))
    });
    let now = app.clock.now();
    let Some((session, account)) = found.await? else {
        return Ok(None);
    };
    if is_expired(&session, now) || account.state != AccountState::Active {
        return Ok(None);
    }
    if now.since(session.seen_at) >= TOUCH_INTERVAL {
        let hash = session.id_hash.clone();
        app.storage
            .write(move |c| sessions::touch(c, &hash, now))
            .await?;
    }
    Ok(Some(ActiveSession { session, account }))
}

fn is_expired(session: &Session, now: Timestamp) -> bool {
    !session.seen_at.is_within(IDLE, now) || !session.created_at.is_within(ABSOLUTE, now)
}

/// Stores a new session within the write transaction of the login. `id` must be new, so that a session identifier that
/// an attacker planted is never used.
pub(in crate::services) fn begin(
    c: &mut WriteTx,
    id: &SessionId,
    admin: AccountId,
    label: &str,
    now: Timestamp,
) -> Result<(), StorageError> {
    sessions::create(
        c,
        &Session {
            id_hash: id.hash(),
            key: SessionKey(random()),
            account: admin,
            created_at: now,
            seen_at: now,
            fresh_until: now.plus(FRESH),
            label: label.to_owned(),
        },
    )
}

pub async fn logout(app: &App, active: &ActiveSession) -> Result<(), ServiceError> {
    let (admin, hash) = (active.account.id, active.session.id_hash.clone());
    let (now, master, by) = (app.clock.now(), app.master.clone(), active.actor());
    let ended = app.storage.write(move |c| {
        if !sessions::end(c, admin, &hash)? {
            return Ok(());
        }
        let event = AuditEvent::new(by, AuditVerb::LoggedOut, AuditObject::Account(admin));
        audit::append(c, &master, now, &event)
    });
    Ok(ended.await?)
}

/// The sessions of an account that have not expired.
pub async fn of(app: &App, admin: AccountId) -> Result<Vec<Session>, ServiceError> {
    let now = app.clock.now();
    let mut all = app.storage.read(move |c| sessions::of(c, admin)).await?;
    all.retain(|session| !is_expired(session, now));
    Ok(all)
}

/// Ends every other session of the account.
pub async fn end_others(app: &App, active: &ActiveSession) -> Result<usize, ServiceError> {
    end_all(
        app,
        active.actor(),
        active.account.id,
        active.session.id_hash.clone(),
    )
    .await
}

/// The identifier of a session on its owner's account page. It gives no access to the session.
#[must_use]
pub fn handle(session: &Session) -> String {
    data_encoding::HEXLOWER.encode(&session.key.as_slice()[..8])
}

/// Ends one session of the account, by its [`handle`]; `false` when the account has no such session.
pub async fn end_one(
    app: &App,
    active: &ActiveSession,
    wanted: &str,
) -> Result<bool, ServiceError> {
    let (now, master, by) = (app.clock.now(), app.master.clone(), active.actor());
    let (admin, wanted) = (active.account.id, wanted.to_owned());
    let ended = app.storage.write(move |c| {
        let own = sessions::of(c, admin)?;
        let Some(found) = own.iter().find(|session| handle(session) == wanted) else {
            return Ok(false);
        };
        sessions::end(c, admin, &found.id_hash)?;
        let event = AuditEvent::new(by, AuditVerb::SessionsEnded, AuditObject::Account(admin))
            .with(serde_json::json!({ "sessions": 1 }));
        audit::append(c, &master, now, &event)?;
        Ok(true)
    });
    Ok(ended.await?)
}

/// Ends every session of an account except the one with the hash `keep`; an empty hash keeps none.
pub async fn end_all(
    app: &App,
    by: Actor,
    admin: AccountId,
    keep: Vec<u8>,
) -> Result<usize, ServiceError> {
    let (now, master) = (app.clock.now(), app.master.clone());
    let ended = app.storage.write(move |c| {
        let ended = sessions::end_all(c, admin, &keep)?;
        let event = AuditEvent::new(by, AuditVerb::SessionsEnded, AuditObject::Account(admin))
            .with(serde_json::json!({ "sessions": ended }));
        audit::append(c, &master, now, &event)?;
        Ok(ended)
    });
    Ok(ended.await?)
}
