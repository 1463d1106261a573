//! Identities of stored things. Each has a type of its own, so that one cannot be passed for another.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Defines integer identities: row ids, which the database assigns in ascending order.
macro_rules! integer_ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// Below every stored id; a scan that starts after it starts with the oldest row.
            pub const BEFORE_FIRST: Self = Self(0);
            /// Above every stored id; a scan that starts before it starts with the newest row.
            pub const AFTER_LAST: Self = Self(i64::MAX);
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIntError;

            fn from_str(text: &str) -> Result<Self, ParseIntError> {
                text.parse().map(Self)
            }
        }
    )+};
}

integer_ids! {
    AccountId;
    AccountMailId;
    AppealId;
    BulkActionId;
    ImportFileId;
    ImportId;
    /// A report of a visitor.
    ReportId;
    /// A message that came in.
    IncomingId;
    /// A mail in the outbox.
    MailId;
    NewsId;
    PasskeyId;
    /// A word of `?from=`: where signatures come from.
    ReferralId;
    SignatureId;
    /// A published version of an appeal's text.
    TextId;
}

/// Defines identities of random or derived octets. They stand for a secret or a person and are not printed.
macro_rules! octet_ids {
    ($($(#[$doc:meta])* $name:ident[$length:literal];)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            #[must_use]
            pub fn as_slice(&self) -> &[u8] {
                &self.0
            }

            /// `None` for another number of octets.
            #[must_use]
            pub fn from_slice(octets: &[u8]) -> Option<Self> {
                octets.try_into().ok().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

// Keyed indexes: equal for equal values, meaningless without the key. Only the vault derives them. 128 bits make a
// collision among billions of rows less likely than a fault of the machine, and halve the size of the database indexes.
octet_ids! {
    /// Keyed index of a mailbox within an appeal.
    AddressIndex[16];
    /// Keyed index of what is claimed within an appeal: the mailbox, together with the organisation if there is one.
    ClaimIndex[16];
    /// Keyed index of an organisation within an appeal.
    OrganisationIndex[16];
    /// Keyed index of a mailbox across the site, for one day.
    SiteDayIndex[16];
    /// Keyed index of a mailbox across the site, under which its wish to get no mail is stored.
    SuppressionIndex[16];
    /// Keyed index of the address of an organiser's account.
    AccountIndex[32];
    /// Public half of a personal link: the hidden number of the signature, or what finds the account link.
    Handle[16];
    /// Random input of the proof in a personal link. A new one makes all links sent before worthless.
    Nonce[16];
    /// Keyed hash of a message that came in, by which it is taken once.
    IncomingDigest[32];
    /// The number of a mail in its Message-ID, hidden.
    MessageKey[16];
    /// What a session is known by inside the site, as long as it lives. It gives no access to the session.
    SessionKey[16];
}

/// What a mailbox may sign an appeal for once: itself, or an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Claim {
    pub address: AddressIndex,
    pub index: ClaimIndex,
}

/// The indexes of one signature within its appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureIndexes {
    /// `None` for a signatory without an address.
    pub address: Option<AddressIndex>,
    /// Unique within the appeal.
    pub claim: ClaimIndex,
    /// `None` for a person.
    pub organisation: Option<OrganisationIndex>,
}

/// The indexes under which a mailbox is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressIndexes {
    /// Finds duplicates, and limits mails per appeal.
    pub appeal: AddressIndex,
    /// Limits mails per day. It changes every day, so that old rows cannot be linked.
    pub site_day: SiteDayIndex,
    /// Finds mailboxes that get no mail.
    pub suppression: SuppressionIndex,
}

/// Version of a signature: every change of its data, state or visibility sets another one. Whoever changes a signature
/// says which revision they saw; see [`Seen`].
///
/// A signature that an organiser entered starts at 0, and organisers' changes count up. A change by its owner sets a
/// large random one, which reveals nothing and is not repeated when the claim begins anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub i64);

impl Revision {
    /// Of a signature that an organiser has just entered.
    pub const AS_ENTERED: Self = Self(0);
    /// Of no signature.
    const UNSEEN: Self = Self(-1);
    /// Where the revisions begin that owners set.
    const BY_OWNER: i64 = 1 << 40;

    /// What a form says its reader saw. A form that does not say it fits no signature.
    #[must_use]
    pub fn from_form(text: &str) -> Self {
        text.parse().unwrap_or(Self::UNSEEN)
    }

    /// A revision set by the owner, from random octets.
    #[must_use]
    pub fn by_owner(random: [u8; 8]) -> Self {
        // The highest bits stay clear, so that counting up never overflows.
        Self(Self::BY_OWNER | (i64::from_be_bytes(random) & (i64::MAX >> 1)))
    }

    /// Whether an organiser entered the signature and its owner has changed nothing since.
    #[must_use]
    pub fn is_as_entered(self) -> bool {
        self.0 < Self::BY_OWNER
    }

    /// The revision after a change that is not the owner's.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// What somebody looked at when they decided to change a signature. A change fails when the row has moved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub id: SignatureId,
    pub revision: Revision,
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Revision {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        text.parse().map(Self)
    }
}
