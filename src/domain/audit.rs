//! The record of what organisers did: who, when, what, to which object. Never whom: nothing of a signatory stands in it.

use super::stored_word::stored_words;
use super::{AdminId, AppealId, SignatureId, Timestamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The person who hosts, on the command line.
    Cli,
    Admin(AdminId),
    /// Whoever holds a one-time link, or tried a door.
    Visitor,
    Site,
}

impl Actor {
    /// As it is stored: `cli`, `admin:12`, `visitor` or `site`.
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
    /// What was done. Its sentence is in the locales under `audit-<word>`.
    AuditVerb {
        /// The first owner was made.
        SiteSetUp = "site-set-up",
        AccountInvited = "account-invited",
        AccountAccepted = "account-accepted",
        /// Role, appeals or duties of an account were changed.
        AccountChanged = "account-changed",
        AccountDisabled = "account-disabled",
        /// An account was opened again.
        AccountEnabled = "account-enabled",
        Entered = "entered",
        /// A password was changed by its owner.
        PasswordChanged = "password-changed",
        /// A one-time link for a new password was made.
        ResetAsked = "reset-asked",
        /// A new password was chosen behind such a link.
        PasswordReset = "password-reset",
        /// Two steps were switched on.
        TotpOn = "totp-on",
        /// Two steps were switched off.
        TotpOff = "totp-off",
        /// New recovery codes were made.
        RecoveryRenewed = "recovery-renewed",
        /// A recovery code was used up.
        RecoveryUsed = "recovery-used",
        SessionsEnded = "sessions-ended",
        /// A test mail was sent.
        MailTested = "mail-tested",
        /// An appeal was made from a file.
        AppealCreated = "appeal-created",
        AppealChanged = "appeal-changed",
        /// An appeal was opened, closed or opened again.
        AppealState = "appeal-state",
        /// A decision about a signature.
        SignatureDecided = "signature-decided",
        /// What a signatory wrote was corrected.
        SignatureCorrected = "signature-corrected",
        /// A confirmation was sent again.
        ConfirmationResent = "confirmation-resent",
        /// A bulk action was begun, stopped, gone on with or taken back.
        BulkRun = "bulk-run",
        /// A list of signatories was taken away.
        Exported = "exported",
        Imported = "imported",
        /// A batch of signatures was taken back.
        ImportUndone = "import-undone",
    }
}

stored_words! {
    AuditObjectKind {
        Site = "site",
        Account = "account",
        Appeal = "appeal",
        Signature = "signature",
        BulkAction = "run",
    }
}

/// What was acted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditObject {
    Site,
    Account(AdminId),
    Appeal(AppealId),
    Signature(SignatureId),
    BulkAction(i64),
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
            Self::Account(id) | Self::Appeal(id) | Self::Signature(id) | Self::BulkAction(id) => {
                Some(id)
            }
        }
    }
}

/// Something to put on record, in the transaction that does it.
#[derive(Debug, Clone)]
pub struct AuditEvent {
    pub actor: Actor,
    pub verb: AuditVerb,
    pub object: AuditObject,
    /// More, as a flat JSON object: words, numbers and slugs; never a name or an address.
    pub facts: serde_json::Value,
}

impl AuditEvent {
    /// An event without further facts.
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

/// A row of the record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place: 1, 2, 3, … without a gap.
    pub id: i64,
    pub at: Timestamp,
    /// [`Actor::text`].
    pub actor: String,
    /// The word of the [`AuditVerb`].
    pub verb: String,
    /// The kind of the object.
    pub object_kind: String,
    pub object_id: Option<i64>,
    /// The facts as they were written.
    pub facts: String,
    /// The seal of the row before; empty for the first.
    pub previous: Vec<u8>,
    /// The seal of this row: a keyed hash of everything above.
    pub seal: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_read_back_from_what_is_stored() {
        for actor in [Actor::Cli, Actor::Admin(12), Actor::Visitor, Actor::Site] {
            assert_eq!(Actor::parse(&actor.text()), Some(actor));
        }
        assert_eq!(Actor::parse("admin:x"), None);
        assert_eq!(Actor::parse("root"), None);
    }
}
