//! Sessions of organisers: idle for half an hour or half a day old, they are over.

use crate::domain::{
    Account, AccountState, Actor, AdminId, AuditEvent, AuditObject, AuditVerb, Timestamp,
};
use crate::services::accounts::{login_rate_limit, password as passwords, two_step_login};
use crate::services::{App, ServiceError, audit};
use crate::storage::accounts::sessions;
use crate::storage::accounts::sessions::Session;
use crate::storage::{StorageError, WriteTx, accounts};
use crate::vault::SessionId;

/// Unused for so long a session is over, in milliseconds.
pub const IDLE: i64 = 30 * Timestamp::MINUTE;
/// The longest that a session lasts, in milliseconds.
pub const ABSOLUTE: i64 = 12 * Timestamp::HOUR;
/// How long a password or code counts as just given, in milliseconds.
pub const FRESH: i64 = 10 * Timestamp::MINUTE;
/// A use is noted at most once in this time, in milliseconds.
const NOTED_EVERY: i64 = Timestamp::MINUTE;

#[derive(Debug, Clone)]
pub struct ActiveSession {
    /// The secret of the session.
    pub id: SessionId,
    pub session: Session,
    /// The account, as it stands now: a role that was taken away is gone at once.
    pub account: Account,
}

impl ActiveSession {
    /// Whether a password or code was given a moment ago.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.session.fresh_until > now
    }

    /// Who acts, for the record.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Admin(self.account.id)
    }

    /// The hidden token of every form of this session.
    #[must_use]
    pub fn form_token(&self, app: &App) -> String {
        self.id.form_token(&app.master)
    }

    /// Whether a form came from this session.
    #[must_use]
    pub fn is_form_token(&self, app: &App, token: &str) -> bool {
        self.id.is_form_token(&app.master, token)
    }
}

/// Who holds this cookie; nobody when the session is over, unknown, or its account shut.
pub async fn open(app: &App, cookie: &str) -> Result<Option<ActiveSession>, ServiceError> {
    let Some(id) = SessionId::parse(cookie) else {
        return Ok(None);
    };
    let hash = id.hash();
    let found = app.storage.read(move |c| {
        let Some(session) = sessions::by_hash(c, &hash)? else {
            return Ok(None);
        };
        let account = accounts::by_id(c, session.admin)?;
        Ok(account.map(|account| (session, account)))
    });
    let now = app.clock.now();
    let Some((session, account)) = found.await? else {
        return Ok(None);
    };
    let over = now.since(session.seen_at) > IDLE || now.since(session.created_at) > ABSOLUTE;
    if over || account.state != AccountState::Active {
        return Ok(None);
    }
    if now.since(session.seen_at) >= NOTED_EVERY {
        let hash = session.id_hash.clone();
        app.storage
            .write(move |c| sessions::touch(c, &hash, now))
            .await?;
    }
    Ok(Some(ActiveSession {
        id,
        session,
        account,
    }))
}

/// Begins a session, inside the write that lets somebody enter. A session always has a new identifier.
pub(in crate::services) fn begin(
    c: &mut WriteTx,
    id: &SessionId,
    admin: AdminId,
    label: &str,
    now: Timestamp,
) -> Result<(), StorageError> {
    sessions::create(
        c,
        &Session {
            id_hash: id.hash(),
            admin,
            created_at: now,
            seen_at: now,
            fresh_until: now.plus(FRESH),
            label: label.to_owned(),
        },
    )
}

pub async fn leave(app: &App, entered: &ActiveSession) -> Result<(), ServiceError> {
    let (admin, hash) = (entered.account.id, entered.session.id_hash.clone());
    app.storage
        .write(move |c| sessions::end(c, admin, &hash).map(|_| ()))
        .await?;
    Ok(())
}

/// The sessions of an account that are not over.
pub async fn of(app: &App, admin: AdminId) -> Result<Vec<Session>, ServiceError> {
    let now = app.clock.now();
    let mut all = app.storage.read(move |c| sessions::of(c, admin)).await?;
    all.retain(|one| now.since(one.seen_at) <= IDLE && now.since(one.created_at) <= ABSOLUTE);
    Ok(all)
}

/// Ends every other session of the account.
pub async fn end_others(app: &App, entered: &ActiveSession) -> Result<usize, ServiceError> {
    end_all(
        app,
        entered.actor(),
        entered.account.id,
        entered.session.id_hash.clone(),
    )
    .await
}

/// How a session is named on a page of its owner; it opens nothing.
#[must_use]
pub fn handle(session: &Session) -> String {
    data_encoding::HEXLOWER.encode(&session.id_hash[..session.id_hash.len().min(8)])
}

/// Ends one session of the account, by its handle; `false` when the account has none of that name.
pub async fn end_one(
    app: &App,
    entered: &ActiveSession,
    named: &str,
) -> Result<bool, ServiceError> {
    let (now, master, by) = (app.clock.now(), app.master.clone(), entered.actor());
    let (admin, named) = (entered.account.id, named.to_owned());
    let ended = app.storage.write(move |c| {
        let own = sessions::of(c, admin)?;
        let Some(found) = own.iter().find(|one| handle(one) == named) else {
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

/// Ends every session of an account but the one to keep; an empty hash keeps none.
pub async fn end_all(
    app: &App,
    by: Actor,
    admin: AdminId,
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

/// What giving the password or a code again led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepUpOutcome {
    /// For a while, what needs care may be done.
    Yes,
    No,
    /// Too many tries; not before then.
    Wait(Timestamp),
}

/// Takes the password, or a code of the generator, again.
pub async fn step_up(
    app: &App,
    entered: &ActiveSession,
    typed: &str,
) -> Result<StepUpOutcome, ServiceError> {
    let attempt = match login_rate_limit::take_in_session(app, &entered.session.id_hash).await? {
        Ok(attempt) => attempt,
        Err(until) => return Ok(StepUpOutcome::Wait(until)),
    };
    let account = &entered.account;
    let right = two_step_login::use_code(app, account, typed).await?
        || passwords::is_right(app, typed, &account.password_hash).await?;
    if !right {
        return Ok(StepUpOutcome::No);
    }
    attempt.was_right(app).await?;
    let until = app.clock.now().plus(FRESH);
    let hash = entered.session.id_hash.clone();
    app.storage
        .write(move |c| sessions::refresh(c, &hash, until))
        .await?;
    Ok(StepUpOutcome::Yes)
}
