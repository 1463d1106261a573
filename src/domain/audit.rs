//! The audit log: which organiser did what, when and to which object. It holds no data of signatories.

use super::stored_word::stored_words;
use super::{AccountId, AppealId, BulkActionId, SignatureId, Timestamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The operator, on the command line.
    Cli,
    Admin(AccountId),
    /// Somebody who is not logged in: the holder of a one-time link, or a failed login.
    Visitor,
    /// The server itself.
    Site,
}

impl Actor {
    /// The stored form: `cli`, `admin:12`, `visitor` or `site`.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Cli => "cli".to_owned(),
            Self::Admin(id) => format!("admin:{id}"),
            Self::Visitor => "visitor".to_owned(),
            Self::Site => "site".to_owned(),
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "cli" => Some(Self::Cli),
            "visitor" => Some(Self::Visitor),
            "site" => Some(Self::Site),
            _ => Some(Self::Admin(text.strip_prefix("admin:")?.parse().ok()?)),
        }
    }
}

stored_words! {
    /// What was done. Its sentence has the locale key `audit-<word>`.
    AuditVerb {
        /// The first owner was created.
        SiteSetUp = "site-set-up",
        AccountInvited = "account-invited",
        AccountAccepted = "account-accepted",
        /// Role, appeals or duties of an account were changed.
        AccountChanged = "account-changed",
        AccountDisabled = "account-disabled",
        AccountEnabled = "account-enabled",
        LoggedIn = "logged-in",
        LoggedOut = "logged-out",
        /// A wrong password or code was given for an account.
        LoginFailed = "login-failed",
        /// A page was refused to a role.
        Refused = "refused",
        /// A password was changed by its owner.
        PasswordChanged = "password-changed",
        /// A link to choose a new password was sent.
        PasswordResetRequested = "password-reset-requested",
        /// A new password was chosen with such a link.
        PasswordReset = "password-reset",
        TwoStepLoginOn = "two-step-login-on",
        TwoStepLoginOff = "two-step-login-off",
        RecoveryCodesRenewed = "recovery-codes-renewed",
        RecoveryCodeUsed = "recovery-code-used",
        PasskeyAdded = "passkey-added",
        PasskeyRemoved = "passkey-removed",
        SessionsEnded = "sessions-ended",
        MailTested = "mail-tested",
        AppealCreated = "appeal-created",
        AppealChanged = "appeal-changed",
        /// The rules that hold signatures were changed.
        ProtectionChanged = "protection-changed",
        /// Proofs of work were asked for, or are no longer.
        ProofsAsked = "proofs-asked",
        /// What owners decide about the site was changed.
        SiteChanged = "site-changed",
        /// Read-only mode was switched on or off.
        ReadOnly = "read-only",
        /// An appeal was published, closed or reopened.
        AppealState = "appeal-state",
        /// The erasure of the personal data was announced, put off, taken back or done.
        Erasure = "erasure",
        /// A signature was held, released, approved, refused, removed, hidden or shown.
        SignatureDecided = "signature-decided",
        /// What a signatory wrote was corrected.
        SignatureCorrected = "signature-corrected",
        ConfirmationResent = "confirmation-resent",
        /// How many signatures an organiser opened in an hour.
        SignaturesOpened = "signatures-opened",
        /// An organiser asked for the address of a signatory.
        AddressShown = "address-shown",
        /// A bulk action was started, dropped, stopped, resumed or undone.
        BulkAction = "bulk-action",
        /// A news item was counted, sent, paused, resumed or stopped as an e-mail, or sent to oneself.
        NewsMailed = "news-mailed",
        /// A report of a visitor was settled or opened again.
        ReportSettled = "report-settled",
        /// A message that came by e-mail was read and erased.
        MessageSettled = "message-settled",
        Exported = "exported",
        Imported = "imported",
        ImportUndone = "import-undone",
    }
}

stored_words! {
    AuditObjectKind {
        Site = "site",
        Account = "account",
        Appeal = "appeal",
        Signature = "signature",
        BulkAction = "bulk-action",
    }
}

/// What was acted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditObject {
    Site,
    Account(AccountId),
    Appeal(AppealId),
    Signature(SignatureId),
    BulkAction(BulkActionId),
}

impl AuditObject {
    #[must_use]
    pub fn kind(self) -> AuditObjectKind {
        match self {
            Self::Site => AuditObjectKind::Site,
            Self::Account(_) => AuditObjectKind::Account,
            Self::Appeal(_) => AuditObjectKind::Appeal,
            Self::Signature(_) => AuditObjectKind::Signature,
            Self::BulkAction(_) => AuditObjectKind::BulkAction,
        }
    }

    /// The id within its kind; the site has none.
    #[must_use]
    pub fn id(self) -> Option<i64> {
        match self {
            Self::Site => None,
            Self::Account(id) => Some(id.0),
            Self::Appeal(id) => Some(id.0),
            Self::Signature(id) => Some(id.0),
            Self::BulkAction(id) => Some(id.0),
        }
    }
}

/// An entry for the audit log, written in the transaction that makes the change.
#[derive(Debug, Clone)]
pub struct AuditEvent {
    pub actor: Actor,
    pub verb: AuditVerb,
    pub object: AuditObject,
    /// Details as a flat JSON object: words, numbers and slugs; never the name or address of a signatory.
    pub facts: serde_json::Value,
}

impl AuditEvent {
    /// An event without details.
    #[must_use]
    pub fn new(actor: Actor, verb: AuditVerb, object: AuditObject) -> Self {
        Self {
            actor,
            verb,
            object,
            facts: serde_json::json!({}),
        }
    }

    #[must_use]
    pub fn with(mut self, facts: serde_json::Value) -> Self {
        self.facts = facts;
        self
    }
}

/// A row of the audit log as it is stored. The words stay text: the seal covers what was written, even if this version
/// does not know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// 1, 2, 3, … without a gap.
    pub id: i64,
    pub at: Timestamp,
    /// [`Actor::text`].
    pub actor: String,
    /// [`AuditVerb::word`].
    pub verb: String,
    /// [`AuditObjectKind::word`].
    pub object_kind: String,
    pub object_id: Option<i64>,
    /// The JSON text as it was written.
    pub facts: String,
    /// The seal of the previous row; empty for the first.
    pub previous: Vec<u8>,
    /// A keyed hash of everything above.
    pub seal: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_read_back_from_what_is_stored() {
        for actor in [
            Actor::Cli,
            Actor::Admin(AccountId(12)),
            Actor::Visitor,
            Actor::Site,
        ] {
            assert_eq!(Actor::parse(&actor.text()), Some(actor));
        }
        assert_eq!(Actor::parse("admin:x"), None);
        assert_eq!(Actor::parse("root"), None);
    }
}
