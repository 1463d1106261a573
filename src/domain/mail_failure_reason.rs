//! Why a mail was not sent, not accepted, or came back.

use super::stored_word::stored_words;

stored_words! {
    /// The words of the last error of a mail in the outbox. The text of a server is never stored, because it may contain
    /// the address.
    MailFailureReason {
        // What the relay answered, or that it did not.
        NameUnknown = "name-unknown",
        RelayUnreachable = "relay-unreachable",
        RelaySilent = "relay-silent",
        RelayBrokeOff = "relay-broke-off",
        RelayClosing = "relay-closing",
        RelayBusy = "relay-busy",
        RelayRefusesUs = "relay-refuses-us",
        TlsFailed = "tls-failed",
        TlsMissing = "tls-missing",
        TlsRefused = "tls-refused",
        LoginRefused = "login-refused",
        /// The relay offers no mechanism that we know.
        LoginImpossible = "login-impossible",
        LoginNeeded = "login-needed",
        SenderRefused = "sender-refused",
        /// The address has letters beyond ASCII, and the relay does not take such addresses.
        Smtputf8Unsupported = "smtputf8-unsupported",
        FolderNotWritable = "folder-not-writable",
        TryLater = "try-later",
        MailboxFull = "mailbox-full",
        MailboxUnknown = "mailbox-unknown",
        MailboxDisabled = "mailbox-disabled",
        DomainUnknown = "domain-unknown",
        Refused = "refused",
        Policy = "policy",
        ContentRefused = "content-refused",
        NotRouted = "not-routed",
        NotUnderstood = "not-understood",
        Unbuildable = "unbuildable",

        // Errors of our own, after which it is tried again.
        NotWritten = "not-written",
        Panic = "panic",
        /// The server stopped while it was being sent.
        Stopped = "stopped",

        // There is no reason to send it any more.
        /// The appeal or the signature does not exist any more.
        Gone = "gone",
        NoAddress = "no-address",
        Suppressed = "suppressed",
        UnknownKind = "unknown-kind",
        NoLongerPending = "no-longer-pending",
        NotReminded = "not-reminded",
        NothingSigned = "nothing-signed",
        /// Its reader has ended the news, or no longer counts.
        NewsNotWanted = "news-not-wanted",
        NewsStopped = "news-stopped",
        DecisionUndone = "decision-undone",
        /// The row of the outbox is damaged.
        Unreadable = "unreadable",

        // It was not tried.
        /// It waits for its slot in the pace of its destination.
        Paced = "paced",
        /// Its sender or recipient domain has a pause.
        Held = "held",

        // What its server said later.
        /// The mailbox does not exist.
        Bounced = "bounced",
        /// It came back for another reason.
        BouncedLater = "bounced-later",
        /// It arrived, and its reader called it spam.
        Complained = "complained",
    }
}

impl MailFailureReason {
    /// Whether the mailbox does not exist or is disabled.
    #[must_use]
    pub fn is_dead_mailbox(self) -> bool {
        matches!(self, Self::MailboxUnknown | Self::MailboxDisabled)
    }
}
