//! Organisers' accounts: the first owner, invitations, roles, passwords, sessions, two-step login.

mod change;
mod invite;
pub mod login;
pub(in crate::services) mod login_queue;
pub(in crate::services) mod login_rate_limit;
pub mod mails;
mod notices;
mod one_time_links;
pub mod opened_records;
pub mod passkeys;
pub mod password;
mod password_hash;
pub mod refusals;
pub mod remove_passkey;
pub(in crate::services) mod reset;
pub mod sessions;
pub mod step_up;
pub mod two_step_login;
pub(in crate::services) mod visitor;
pub mod waiting_notices;

pub use change::{Change, change, rename, set_enabled};
pub use invite::{FirstOwner, NewOrganiser, accept, invite, renew_invitation, set_up, set_up_link};
pub use one_time_links::{LinkTarget, open_link};
pub use reset::{ask_reset, choose_password, reset_link};

use super::{App, ServiceError};
use crate::domain::{Account, AccountId, EmailAddress, Field, Problem, Profile};
use crate::storage::accounts::LockedAccount;
use crate::storage::{StorageError, accounts};
use crate::vault::{Master, SealError};

/// Why an account was not changed. Nothing is stored then.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// What was entered into this field is not accepted.
    #[error("{0:?}: {1:?}")]
    Invalid(Field, Problem),
    /// The one-time link does not work any more: it was used meanwhile, or its account cannot use it.
    #[error("the link was used already")]
    LinkUsed,
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl From<StorageError> for AccountError {
    fn from(error: StorageError) -> Self {
        Self::Service(error.into())
    }
}

/// What a profile is sealed for.
const PROFILE: &str = "admin-profile";

/// An account with its decrypted profile.
#[derive(Debug, Clone)]
pub struct Organiser {
    pub account: Account,
    pub profile: Profile,
}

impl Organiser {
    /// Decrypts the profile.
    ///
    /// # Errors
    /// When it was sealed with another master secret, or for another account.
    pub fn open(app: &App, account: Account) -> Result<Self, ServiceError> {
        let profile = opened(&app.master, &account)?;
        Ok(Self { account, profile })
    }
}

fn opened(master: &Master, account: &Account) -> Result<Profile, SealError> {
    let plain = master.open_sealed(PROFILE, &account.profile)?;
    let profile: Profile = serde_json::from_slice(&plain).map_err(|_| SealError)?;
    // Detects a profile that was moved to the row of another account.
    if master.account_index(&profile.email) != account.address_index {
        return Err(SealError);
    }
    Ok(profile)
}

fn sealed(master: &Master, profile: &Profile) -> Vec<u8> {
    // Serialising plain data to JSON cannot fail.
    let plain = serde_json::to_vec(profile).unwrap_or_default();
    master.seal(PROFILE, &plain)
}

/// The sealed profile of an account with another name, within a write transaction.
fn renamed(
    master: &Master,
    account: &LockedAccount,
    name: String,
) -> Result<Vec<u8>, StorageError> {
    let profile = opened(master, account).map_err(|_| StorageError::Corrupt("accounts"))?;
    Ok(sealed(master, &Profile { name, ..profile }))
}

/// All organisers, the oldest account first.
pub async fn all(app: &App) -> Result<Vec<Organiser>, ServiceError> {
    let all = app.storage.read(accounts::all).await?;
    all.into_iter()
        .map(|account| Organiser::open(app, account))
        .collect()
}

/// The display name of every account, in the order of [`all`].
pub async fn names(app: &App) -> Result<Vec<(AccountId, String)>, ServiceError> {
    let all = all(app).await?.into_iter();
    Ok(all
        .map(|organiser| {
            let name = organiser.profile.display_name().to_owned();
            (organiser.account.id, name)
        })
        .collect())
}

pub async fn find(app: &App, id: AccountId) -> Result<Option<Organiser>, ServiceError> {
    let found = app.storage.read(move |c| accounts::by_id(c, id)).await?;
    found
        .map(|account| Organiser::open(app, account))
        .transpose()
}

pub async fn by_address(
    app: &App,
    email: &EmailAddress,
) -> Result<Option<Organiser>, ServiceError> {
    let index = app.master.account_index(email);
    let found = app
        .storage
        .read(move |c| accounts::by_address(c, index))
        .await?;
    found
        .map(|account| Organiser::open(app, account))
        .transpose()
}
