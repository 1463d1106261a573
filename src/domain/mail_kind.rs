//! The kinds of mail that Paraph sends.

use super::SignatureKind;
use super::stored_word::stored_words;

stored_words! {
    /// The word is stored in the outbox and is part of template paths and locale keys (`mail-<word>-…`).
    MailKind {
        /// Asks an individual to confirm their signature.
        Confirm = "confirm",
        /// Asks a mandatary to confirm the signature of their group.
        ConfirmCollective = "confirm-collective",
        /// Answers a second sign-up of a mailbox that has confirmed already. Nothing changed.
        AlreadySigned = "already-signed",
        /// The personal links of a mailbox, sent on request.
        MyLink = "my-link",
        /// Tells a signatory that their signature is withdrawn.
        Withdrawn = "withdrawn",
        /// Tells a signatory that the organisers have read their signature, and that it counts.
        Approved = "approved",
        /// Tells a signatory that the organisers removed their signature.
        Refused = "refused",
        /// Answers an answer to a confirmation mail: one press is still needed.
        ConfirmByClick = "confirm-by-click",
        /// Reminds somebody who has not confirmed.
        Reminder = "reminder",
        /// Thanks somebody whose signature has just been confirmed, and counts.
        Thanks = "thanks",
        /// News of an appeal, to somebody who asked for them.
        News = "news",
        /// The mail of `paraph mail test`.
        Test = "test",
        /// Invites an organiser.
        Invitation = "invitation",
        /// Brings an organiser a link to choose a new password.
        PasswordReset = "password-reset",
        /// Warns an organiser of a login from a new device.
        NewLogin = "new-login",
        /// Tells an organiser of a change of what opens their account.
        AccountChanged = "account-changed",
        /// Warns an owner that an organiser opened many signatures.
        ManyOpened = "many-opened",
        /// Announces to an organiser when the personal data of an appeal will be erased.
        Erasure = "erasure",
        /// Tells an organiser that signatures wait for a decision.
        Waiting = "waiting",
    }
}

impl MailKind {
    /// The mail that asks to confirm a signature of this kind.
    #[must_use]
    pub fn confirmation_of(kind: SignatureKind) -> Self {
        match kind {
            SignatureKind::Individual => Self::Confirm,
            SignatureKind::Collective => Self::ConfirmCollective,
        }
    }
}
