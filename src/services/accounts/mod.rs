//! Organisers' accounts: the first owner, invitations, roles, passwords, two steps.

mod change;
mod invite;
pub mod login;
pub(in crate::services) mod login_rate_limit;
pub mod mails;
mod one_time_links;
pub mod password;
mod reset;
pub mod sessions;
pub mod two_step_login;

pub use change::{Change, change, rename, set_state};
pub use invite::{NewOrganiser, accept, invite, set_up, set_up_link};
pub use one_time_links::{LinkTarget, behind};
pub use reset::{ask_reset, choose_password, reset_link};

use super::{App, ServiceError};
use crate::domain::{Account, AdminId, EmailAddress, Field, Problem, Profile};
use crate::storage::accounts;

/// A value, or what is wrong with which field.
pub type Validated<T> = Result<Result<T, (Field, Problem)>, ServiceError>;

/// What name and address are sealed for.
const PROFILE: &str = "admin-profile";

/// An account and what it says of a person.
#[derive(Debug, Clone)]
pub struct Organiser {
    pub account: Account,
    pub profile: Profile,
}

impl Organiser {
    /// Opens what is sealed.
    ///
    /// # Errors
    /// When it was sealed with another master secret, or for another account.
    pub fn open(app: &App, account: Account) -> Result<Self, ServiceError> {
        let plain = app.master.open_sealed(PROFILE, &account.profile)?;
        let profile: Profile =
            serde_json::from_slice(&plain).map_err(|_| crate::vault::SealError)?;
        // A profile that was moved to another row is not that account's.
        if app.master.account_index(&profile.email) != account.address_index {
            return Err(crate::vault::SealError.into());
        }
        Ok(Self { account, profile })
    }
}

fn sealed(app: &App, profile: &Profile) -> Vec<u8> {
    // A profile is plain data: writing it as JSON cannot fail.
    let plain = serde_json::to_vec(profile).unwrap_or_default();
    app.master.seal(PROFILE, &plain)
}

/// Everybody, the oldest account first.
pub async fn all(app: &App) -> Result<Vec<Organiser>, ServiceError> {
    let all = app.storage.read(accounts::all).await?;
    all.into_iter()
        .map(|account| Organiser::open(app, account))
        .collect()
}

/// What every account is called on a page, in the order of [`all`].
pub async fn names(app: &App) -> Result<Vec<(AdminId, String)>, ServiceError> {
    let all = all(app).await?.into_iter();
    Ok(all
        .map(|person| (person.account.id, person.profile.display_name().to_owned()))
        .collect())
}

pub async fn find(app: &App, id: AdminId) -> Result<Option<Organiser>, ServiceError> {
    let found = app.storage.read(move |c| accounts::by_id(c, id)).await?;
    found
        .map(|account| Organiser::open(app, account))
        .transpose()
}

/// The account of an address.
pub async fn of_address(
    app: &App,
    email: &EmailAddress,
) -> Result<Option<Organiser>, ServiceError> {
    let index = app.master.account_index(email);
    let found = app
        .storage
        .read(move |c| accounts::by_address(c, &index))
        .await?;
    found
        .map(|account| Organiser::open(app, account))
        .transpose()
}
