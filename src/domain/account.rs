//! Organisers' accounts.

use super::stored_word::stored_words;
use super::{AppealId, EmailAddress, Language, Permission, Problem, Role, Timestamp};
use crate::domain::text::single_line;
use serde::{Deserialize, Serialize};

/// The number of an account.
pub type AdminId = i64;

/// The most characters of an organiser's name.
const NAME_MAX: usize = 100;

stored_words! {
    AccountState {
        /// Invited; has no password yet.
        Invited = "invited",
        Active = "active",
        /// Shut by an owner; what it did stays on record.
        Disabled = "disabled",
    }
}

stored_words! {
    /// What a one-time link of an account is for.
    TokenPurpose {
        /// The first owner of a new site.
        Setup = "setup",
        /// To accept an invitation: choose name and password.
        Invitation = "invitation",
        /// To choose a new password.
        Reset = "reset",
    }
}

impl TokenPurpose {
    /// How long such a link works, in milliseconds.
    #[must_use]
    pub fn life(self) -> i64 {
        match self {
            Self::Setup => Timestamp::DAY,
            Self::Invitation => 7 * Timestamp::DAY,
            Self::Reset => Timestamp::HOUR,
        }
    }
}

/// What an account says of a person; sealed in the database. Its `Debug` form hides it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The name by which the other organisers know them; empty until the invitation is accepted.
    pub name: String,
    /// Where mails to the account go.
    pub email: EmailAddress,
}

impl Profile {
    /// Reads the name of an organiser.
    ///
    /// # Errors
    /// [`Problem::NameMissing`], or what [`single_line::clean`] refuses.
    pub fn read_name(text: &str) -> Result<String, Problem> {
        let name = single_line::clean(text, NAME_MAX)?;
        if name.is_empty() {
            return Err(Problem::NameMissing);
        }
        single_line::with_letter(name)
    }

    /// The name, or the address while there is none.
    #[must_use]
    pub fn shown(&self) -> &str {
        if self.name.is_empty() {
            self.email.as_str()
        } else {
            &self.name
        }
    }
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Profile(hidden)")
    }
}

/// An account as it is stored: what is personal or secret in it is sealed or hashed.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AdminId,
    /// Keyed index of the address.
    pub address_index: Vec<u8>,
    /// The sealed [`Profile`].
    pub profile: Vec<u8>,
    pub role: Role,
    pub state: AccountState,
    /// The language of its pages and mails.
    pub language: Language,
    /// Argon2id in the PHC string format; empty without a password.
    pub password_hash: String,
    /// The sealed secret of the code generator, when two steps are on.
    pub totp: Option<Vec<u8>>,
    /// The last time step whose code was used: none up to it counts again (RFC 6238, 5.2).
    pub totp_step: i64,
    /// Whether an owner wants the account to use two steps.
    pub totp_required: bool,
    pub created_at: Timestamp,
    pub entered_at: Option<Timestamp>,
    /// The appeals that were given to it, in the order of their numbers.
    pub appeals: Vec<AppealId>,
}

impl Account {
    /// Whether the account may do something that concerns the site or itself.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.state == AccountState::Active && self.role.may(permission)
    }

    /// Whether the account reaches an appeal at all.
    #[must_use]
    pub fn reaches(&self, appeal: AppealId) -> bool {
        self.role.reaches_all() || self.appeals.contains(&appeal)
    }
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("id", &self.id)
            .field("role", &self.role)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
