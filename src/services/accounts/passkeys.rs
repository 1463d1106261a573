//! Passkeys of organisers: as second factor after the password, in a session before a sensitive action, or alone, when
//! they know their owner.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;

use crate::domain::text::single_line;
use crate::domain::{
    Account, AccountChange, AccountId, AccountState, Actor, PasskeyAlgorithm, PasskeyId, Problem,
    Timestamp,
};
use crate::services::accounts::login::{self, Factors, Login, LoginRequest, start_session};
use crate::services::accounts::login_rate_limit::{self, Permit};
use crate::services::accounts::notices;
use crate::services::accounts::refusals::{self, FailedStep};
use crate::services::accounts::sessions::ActiveSession;
use crate::services::accounts::step_up::{StepUpOutcome, renew};
use crate::services::accounts::two_step_login::store_codes;
use crate::services::{App, ServiceError};
use crate::storage::accounts;
use crate::storage::accounts::passkeys::{self as stored, NewPasskey, Passkey};
use crate::storage::accounts::sessions;
use crate::vault::passkeys::{Assertion, Challenge, Proof, PublicKey, Registration, RelyingParty};
use crate::vault::totp;

pub use crate::vault::passkeys::Ceremony;

/// In characters.
pub const NAME_MAX: usize = 60;
/// The most passkeys of an account.
const MAX: usize = 20;

/// What a page gives to the browser, in base64url where it is octets.
#[derive(Debug, Clone)]
pub struct Offer {
    pub site: String,
    pub challenge: String,
    /// The sealed challenge, for a hidden field.
    pub sealed: String,
    /// The passkeys of the account: to use one of them, or to add another one.
    pub known: Vec<String>,
    /// By which authenticators know the account.
    pub user: String,
}

/// What the script of a page sends back, in base64url.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    pub sealed: &'a str,
    pub credential: &'a str,
    pub client_data: &'a str,
    pub authenticator_data: &'a str,
    /// Empty in a registration.
    pub signature: &'a str,
}

/// A passkey for its owner's page.
pub struct OwnPasskey {
    pub id: PasskeyId,
    pub name: String,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// Whether browsers have passkeys for this site.
#[must_use]
pub fn are_possible(app: &App) -> bool {
    site(app).is_some()
}

fn site(app: &App) -> Option<RelyingParty> {
    RelyingParty::of(&app.site.base_url)
}

fn octets(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()
}

fn offer(
    app: &App,
    ceremony: Ceremony,
    account: Option<AccountId>,
    known: &[Passkey],
) -> Option<Offer> {
    let challenge = Challenge::generate();
    let user = account.map(|account| app.master.passkey_user(account));
    Some(Offer {
        site: site(app)?.id,
        challenge: challenge.text(),
        sealed: challenge.seal(&app.master, ceremony, account, app.clock.now()),
        known: known
            .iter()
            .map(|key| BASE64URL_NOPAD.encode(&key.credential_id))
            .collect(),
        user: BASE64URL_NOPAD.encode(&user.unwrap_or_default()),
    })
}

/// For the login page: any passkey of this site.
#[must_use]
pub fn offer_login(app: &App) -> Option<Offer> {
    offer(app, Ceremony::Login, None, &[])
}

/// For a page that asks an account for one of its passkeys; `None` if it has none.
pub async fn offer_use(
    app: &App,
    ceremony: Ceremony,
    account: AccountId,
) -> Result<Option<Offer>, ServiceError> {
    let known = app.storage.read(move |c| stored::of(c, account)).await?;
    Ok(Some(known)
        .filter(|known| !known.is_empty())
        .and_then(|known| offer(app, ceremony, Some(account), &known)))
}

/// For the page that adds a passkey.
pub async fn offer_registration(
    app: &App,
    account: AccountId,
) -> Result<Option<Offer>, ServiceError> {
    let known = app.storage.read(move |c| stored::of(c, account)).await?;
    Ok(offer(app, Ceremony::Register, Some(account), &known))
}

/// The passkeys of an account, oldest first.
pub async fn of(app: &App, account: AccountId) -> Result<Vec<OwnPasskey>, ServiceError> {
    let all = app.storage.read(move |c| stored::of(c, account)).await?;
    let own = all.into_iter().map(|key| OwnPasskey {
        id: key.id,
        name: app.master.open_passkey_name(account, &key.name),
        created_at: key.created_at,
        used_at: key.used_at,
    });
    Ok(own.collect())
}

/// What came of adding a passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// With new recovery codes, if it is the first second factor of the account.
    Done(Vec<String>),
    /// The browser's answer is not as it must be, too old or used before.
    NotAccepted,
}

pub fn parse_name(text: &str) -> Result<String, Problem> {
    let name = single_line::clean(text, NAME_MAX)?;
    if name.is_empty() {
        return Err(Problem::Empty);
    }
    Ok(name)
}

/// Adds a passkey to the organiser's own account. From then on the password alone does not open it.
pub async fn add(
    app: &App,
    active: &ActiveSession,
    answer: Answer<'_>,
    name: &str,
) -> Result<Added, ServiceError> {
    let (id, now) = (active.account.id, app.clock.now());
    let made = (|| {
        let challenge = Challenge::open(
            &app.master,
            Ceremony::Register,
            Some(id),
            answer.sealed,
            now,
        )?;
        let credential_id = octets(answer.credential)?;
        let registration = Registration {
            credential_id: &credential_id,
            client_data: &octets(answer.client_data)?,
            authenticator_data: &octets(answer.authenticator_data)?,
        };
        let made = registration.verify(&site(app)?, &challenge)?;
        Some((challenge, credential_id, made))
    })();
    let Some((challenge, credential_id, made)) = made else {
        return Ok(Added::NotAccepted);
    };
    let new = NewPasskey {
        account: id,
        credential_id,
        algorithm: made.key.algorithm.word().to_owned(),
        public_key: made.key.bytes,
        sign_count: made.sign_count,
        name: app.master.seal_passkey_name(id, name),
        created_at: now,
    };
    let (master, keep) = (app.master.clone(), active.session.id_hash.clone());
    let codes = totp::recovery_codes();
    let added = app.storage.write(move |c| {
        let Some(account) = accounts::locked(c, id)? else {
            return Ok(None);
        };
        let is_known = stored::by_credential(c, &new.credential_id)?.is_some();
        if is_known || stored::of(c, id)?.len() >= MAX || !stored::spend(c, &challenge.hash(), now)?
        {
            return Ok(None);
        }
        stored::create(c, &new)?;
        let is_first = !account.has_second_factor();
        if is_first {
            store_codes(c, &master, &account, &codes)?;
            sessions::end_freshness(c, id, &keep, now)?;
        }
        let change = AccountChange::PasskeyAdded;
        notices::note(c, &master, Actor::Admin(id), id, change, now)?;
        Ok(Some(if is_first { codes } else { Vec::new() }))
    });
    Ok(added.await?.map_or(Added::NotAccepted, Added::Done))
}

/// The passkey that an answer names, if the answer proves it; `account` is `None` while it is not known who logs in.
/// The challenge is used up.
async fn proven(
    app: &App,
    ceremony: Ceremony,
    account: Option<AccountId>,
    key: &Passkey,
    answer: Answer<'_>,
) -> Result<Option<Proof>, ServiceError> {
    let now = app.clock.now();
    let proof = (|| {
        let challenge = Challenge::open(&app.master, ceremony, account, answer.sealed, now)?;
        let assertion = Assertion {
            client_data: &octets(answer.client_data)?,
            authenticator_data: &octets(answer.authenticator_data)?,
            signature: &octets(answer.signature)?,
        };
        let public_key = PublicKey {
            algorithm: PasskeyAlgorithm::from_word(&key.algorithm)?,
            bytes: key.public_key.clone(),
        };
        let proof = assertion.verify(&site(app)?, &challenge, &public_key)?;
        Some((challenge, proof))
    })();
    let Some((challenge, proof)) = proof else {
        return Ok(None);
    };
    let id = key.id;
    let used =
        app.storage.write(move |c| {
            Ok(stored::spend(c, &challenge.hash(), now)?
                && stored::used(c, id, proof.sign_count, now)?)
        });
    Ok(used.await?.then_some(proof))
}

/// The passkey with a credential id.
async fn find(app: &App, credential: &str) -> Result<Option<Passkey>, ServiceError> {
    let Some(credential) = octets(credential) else {
        return Ok(None);
    };
    let found = app
        .storage
        .read(move |c| stored::by_credential(c, &credential));
    Ok(found.await?)
}

/// Logs in with a passkey alone, which must know its owner, by a finger or a PIN.
pub async fn log_in(
    app: &Arc<App>,
    answer: Answer<'_>,
    request: LoginRequest<'_>,
) -> Result<Login, ServiceError> {
    let key = find(app, answer.credential).await?;
    let id = key.as_ref().map(|key| key.account);
    let (index, visitor) = (answer.credential.as_bytes(), request.visitor);
    let attempt = match login_rate_limit::take(app, index, id, visitor).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(Login::Wait(until)),
    };
    let Some(key) = key else {
        return Ok(Login::Refused);
    };
    let proof = proven(app, Ceremony::Login, None, &key, answer).await?;
    let account = key.account;
    let account = app
        .storage
        .read(move |c| accounts::by_id(c, account))
        .await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    let (Some(account), true) = (account, proof.is_some_and(|proof| proof.is_user_verified)) else {
        refusals::note_failure(app, id, FailedStep::Passkey);
        return Ok(Login::Refused);
    };
    attempt.give_back(app).await?;
    start_session(app, &account, request, Factors::Passkey(key.id)).await
}

/// The second step of a login, with a passkey instead of a code.
pub async fn second_step(
    app: &Arc<App>,
    ticket: &str,
    answer: Answer<'_>,
    request: LoginRequest<'_>,
) -> Result<Login, ServiceError> {
    let proven = async |account: &Account| {
        let key = own(app, account, Ceremony::SecondStep, answer).await?;
        Ok(key.map(Factors::PasswordAndPasskey))
    };
    login::second_step(app, ticket, request, FailedStep::Passkey, proven).await
}

/// Makes a session fresh again with a passkey.
pub async fn step_up(
    app: &Arc<App>,
    active: &ActiveSession,
    answer: Answer<'_>,
) -> Result<StepUpOutcome, ServiceError> {
    let attempt = match login_rate_limit::take_in_session(app, active.session.key).await? {
        Permit::Granted(attempt) => attempt,
        Permit::Wait(until) => return Ok(StepUpOutcome::Wait(until)),
    };
    let Some(key) = own(app, &active.account, Ceremony::StepUp, answer).await? else {
        refusals::note_failure(app, Some(active.account.id), FailedStep::StepUp);
        return Ok(StepUpOutcome::No);
    };
    attempt.give_back(app).await?;
    renew(app, active, Some(key)).await
}

/// The passkey of this account that an answer proves.
pub(super) async fn own(
    app: &App,
    account: &Account,
    ceremony: Ceremony,
    answer: Answer<'_>,
) -> Result<Option<PasskeyId>, ServiceError> {
    let key = find(app, answer.credential).await?;
    let Some(key) = key.filter(|key| key.account == account.id) else {
        return Ok(None);
    };
    let proof = proven(app, ceremony, Some(account.id), &key, answer).await?;
    Ok(proof.map(|_| key.id))
}
