//! Organisers' accounts.

use super::stored_word::stored_words;
use super::{
    AccountId, AccountIndex, AppealId, EmailAddress, Language, Permission, Problem, Role, Timestamp,
};
use crate::domain::text::single_line;
use serde::{Deserialize, Serialize};

/// The longest name of an organiser, in characters.
const NAME_MAX: usize = 100;

stored_words! {
    AccountState {
        /// Invited; has no password yet.
        Invited = "invited",
        Active = "active",
        /// Disabled by an owner; its rows in the audit log stay.
        Disabled = "disabled",
    }
}

stored_words! {
    /// What a one-time link of an account is for.
    TokenPurpose {
        /// The first owner of a new site.
        Setup = "setup",
        /// To accept an invitation: the invited person chooses a name and a password.
        Invitation = "invitation",
        /// To choose a new password.
        Reset = "reset",
    }
}

stored_words! {
    /// When an organiser is written to about signatures that wait for a decision.
    WaitingNotice {
        /// Soon after one came.
        AtOnce = "at-once",
        /// Once a day, about all appeals.
        Daily = "daily",
        Never = "never",
    }
}

impl TokenPurpose {
    /// How long a link works, in milliseconds.
    #[must_use]
    pub fn lifetime(self) -> i64 {
        match self {
            Self::Setup => Timestamp::DAY,
            Self::Invitation => 7 * Timestamp::DAY,
            Self::Reset => Timestamp::HOUR,
        }
    }
}

/// The personal data of an account, sealed in the database. `Debug` does not print them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Shown to the other organisers; empty until the invitation is accepted.
    pub name: String,
    pub email: EmailAddress,
}

impl Profile {
    pub fn parse_name(text: &str) -> Result<String, Problem> {
        let name = single_line::clean(text, NAME_MAX)?;
        if name.is_empty() {
            return Err(Problem::NameMissing);
        }
        single_line::with_letter(name)
    }

    /// The name, or the e-mail address until there is one.
    #[must_use]
    pub fn display_name(&self) -> &str {
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

/// An account as it is stored: personal data are sealed, secrets are sealed or hashed.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub address_index: AccountIndex,
    /// The sealed [`Profile`].
    pub profile: Vec<u8>,
    pub role: Role,
    pub state: AccountState,
    /// The language of the pages and mails for its owner.
    pub language: Language,
    /// Argon2id in the PHC string format; empty without a password.
    pub password_hash: String,
    /// The sealed secret of the authenticator app, when two-step login is on.
    pub totp: Option<Vec<u8>>,
    /// The last time step whose code was used. Codes of this and earlier steps are refused (RFC 6238, 5.2).
    pub totp_step: i64,
    /// Whether an owner requires two-step login of this account.
    pub totp_required: bool,
    pub created_at: Timestamp,
    pub last_login_at: Option<Timestamp>,
    /// When its owner is written to about signatures that wait.
    pub waiting_notice: WaitingNotice,
    /// The day of the last digest, see [`Timestamp::day`].
    pub notified_day: i64,
    /// The appeals assigned to it, ordered by id.
    pub appeals: Vec<AppealId>,
}

impl Account {
    /// Whether an active account has the permission. For permissions on an appeal, check [`Self::can_access`] too.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.state == AccountState::Active && self.role.may(permission)
    }

    /// Whether the appeal is assigned to the account, or the role has access to all.
    #[must_use]
    pub fn can_access(&self, appeal: AppealId) -> bool {
        self.role.can_access_all_appeals() || self.appeals.contains(&appeal)
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
