//! Organisers' accounts.

use super::stored_word::stored_words;
use super::{
    AccountId, AccountIndex, AppealId, EmailAddress, Language, Permission, Problem, Revision, Role,
    Timestamp,
};
use crate::domain::text::single_line;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// In characters.
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

stored_words! {
    /// The algorithm by which a passkey signs.
    PasskeyAlgorithm {
        Es256 = "es256",
        EdDsa = "eddsa",
        Rs256 = "rs256",
    }
}

stored_words! {
    /// A change of what opens an account, of which its owner is told by mail. The sentence has the locale key
    /// `mail-account-changed-<word>`.
    AccountChange {
        PasswordChanged = "password-changed",
        /// With a link for a forgotten one.
        PasswordReset = "password-reset",
        TwoStepLoginOn = "two-step-login-on",
        TwoStepLoginOff = "two-step-login-off",
        RecoveryCodesRenewed = "recovery-codes-renewed",
        RecoveryCodeUsed = "recovery-code-used",
        PasskeyAdded = "passkey-added",
        PasskeyRemoved = "passkey-removed",
        /// Many wrong codes were typed by somebody who knows the password.
        ManyWrongCodes = "many-wrong-codes",
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

/// The name by which the other organisers know one. `Debug` does not print it.
#[derive(Clone, PartialEq, Eq)]
pub struct OrganiserName(String);

impl OrganiserName {
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let name = single_line::clean(text, NAME_MAX)?;
        if name.is_empty() {
            return Err(Problem::NameMissing);
        }
        single_line::with_letter(name).map(Self)
    }

    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

super::hidden_debug!(OrganiserName);

impl Profile {
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

super::hidden_debug!(Profile);

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
    /// When a mail came back last because the mailbox does not exist.
    pub unreachable_at: Option<Timestamp>,
    pub has_passkey: bool,
    /// The appeals assigned to it, ordered by id.
    pub appeals: Vec<AppealId>,
}

impl Account {
    /// Whether an active account has the permission. For permissions on an appeal, check [`Self::can_access`] too.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.state == AccountState::Active && self.role.may(permission)
    }

    /// Whether something is asked for besides the password: the code of an authenticator app, or a passkey.
    #[must_use]
    pub fn has_second_factor(&self) -> bool {
        self.totp.is_some() || self.has_passkey
    }

    /// Whether what opens the account is still what it was when `seen` was read.
    #[must_use]
    pub fn opens_as(&self, seen: &Self) -> bool {
        self.state == seen.state
            && self.password_hash == seen.password_hash
            && self.totp == seen.totp
            && self.has_passkey == seen.has_passkey
    }

    /// What an owner sees of the account when they decide about it: another one once any of it changed.
    #[must_use]
    pub fn seen_by_owners(&self) -> Revision {
        let mut hasher = Sha256::new();
        hasher.update([u8::from(self.totp_required)]);
        for word in [self.role.word(), self.state.word()] {
            hasher.update(word.as_bytes());
            hasher.update([0]);
        }
        for appeal in &self.appeals {
            hasher.update(appeal.0.to_be_bytes());
        }
        let digest: [u8; 32] = hasher.finalize().into();
        let [a, b, c, d, ..] = digest;
        Revision(i64::from(u32::from_be_bytes([a, b, c, d])))
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
