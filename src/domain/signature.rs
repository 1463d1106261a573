//! Signatures: who signs, in which state, and the private record.

use serde::{Deserialize, Serialize};

use super::{
    Country, EmailAddress, Language, OrganisationKind, OrganisationName, PersonName, Timestamp,
};

/// The most characters of the reason for which a signature is removed.
pub const REMOVAL_REASON_MAX: usize = 300;

/// The number of an appeal in the database.
pub type AppealId = i64;
/// The number of a text in the database.
pub type TextId = i64;
/// The number of a signature in the database.
pub type SignatureId = i64;
/// The number of a batch of imported signatures in the database.
pub type ImportId = i64;

/// Defines an enum of stable words, as they stand in the database and in files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable word used in the database, in files and in locale keys.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Whether a person signs for themselves or for a group.
    SignatureKind {
        Individual = "individual",
        /// In the name of a group.
        Collective = "collective",
    }
}

words! {
    /// Where a signature stands. Only `confirmed` counts, is listed, and is exported by default.
    SignatureState {
        /// Posted; the mailbox is not proven.
        Pending = "pending",
        Confirmed = "confirmed",
        /// Proven, but a rule wants a human to look.
        Held = "held",
        /// Taken back by the signatory.
        Withdrawn = "withdrawn",
        /// Taken out by an admin, with a reason.
        Removed = "removed",
    }
}

words! {
    /// Where a signature comes from.
    Source {
        Web = "web",
        /// Entered by the organiser, with the appeal or from a file.
        Import = "import",
        /// Came to the organiser by mail, and was entered from a file.
        Email = "email",
        /// Collected outside of Paraph and counted without a proven mailbox: apart from the others.
        Paper = "paper",
    }
}

words! {
    /// Why a proven signature waits for a human.
    HoldReason {
        /// A group, and the appeal approves groups by hand.
        ToBeApproved = "to-be-approved",
        /// Another claim of the same group already counts.
        OrganisationAlreadySigned = "organisation-already-signed",
        /// The name mixes writing systems, as look-alikes do.
        MixedScripts = "mixed-scripts",
        /// The field that people do not see was filled in.
        Honeypot = "honeypot",
        /// An organiser had removed this signature before.
        RemovedBefore = "removed-before",
        /// An organiser asked for a second look.
        ByOrganiser = "by-organiser",
    }
}

words! {
    /// How the mandate of a group was shown.
    MandateShown {
        Declared = "declared",
        /// The mailbox is at the domain of the group's website.
        Domain = "domain",
        /// An organiser saw a document that says so.
        Document = "document",
    }
}

/// The group a mandatary signs for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub name: OrganisationName,
    pub acronym: Option<String>,
    /// What kind of group it is.
    pub kind: OrganisationKind,
    pub website: Option<String>,
    /// The function of the mandatary in it.
    pub function: String,
}

/// Everything that a signatory tells about themselves. It exists in clear only in memory; the database holds it sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateRecord {
    /// The signatory, or the mandatary of the group.
    pub name: PersonName,
    /// The address as typed; none for those whom the organiser entered.
    pub email: Option<EmailAddress>,
    pub role: Option<String>,
    pub place: Option<String>,
    pub country: Option<Country>,
    /// Whether the name may be published.
    pub publish: bool,
    /// Whether news of the appeal are wanted.
    pub news: bool,
    /// The comment for the organisers.
    pub comment: Option<String>,
    /// The group, for a collective signature.
    pub organisation: Option<Organisation>,
    /// The form carried the mark of a robot: to be looked at once confirmed.
    #[serde(default)]
    pub suspicious: bool,
}

impl PrivateRecord {
    /// A record that holds nothing but a name: not published, no news wanted.
    #[must_use]
    pub fn new(name: PersonName) -> Self {
        Self {
            name,
            email: None,
            role: None,
            place: None,
            country: None,
            publish: false,
            news: false,
            comment: None,
            organisation: None,
            suspicious: false,
        }
    }

    #[must_use]
    pub fn kind(&self) -> SignatureKind {
        if self.organisation.is_some() {
            SignatureKind::Collective
        } else {
            SignatureKind::Individual
        }
    }

    /// The name that the list shows.
    #[must_use]
    pub fn public_name(&self) -> String {
        match &self.organisation {
            Some(organisation) => organisation.name.as_str().to_owned(),
            None => self.name.full(),
        }
    }

    /// The text that the list is sorted by.
    #[must_use]
    pub fn sort_text(&self) -> String {
        match &self.organisation {
            Some(organisation) => organisation.name.as_str().to_owned(),
            None => self.name.sorted(),
        }
    }

    /// How the mandate is shown: by domain when the mailbox is at the domain of the website, under a suffix where one
    /// has to register (free mail providers have no group's website).
    #[must_use]
    pub fn mandate_shown(&self) -> MandateShown {
        let site = self
            .organisation
            .as_ref()
            .and_then(|o| o.website.as_deref());
        let host = site
            .and_then(|site| url::Url::parse(site).ok())
            .and_then(|url| url.host_str().map(str::to_owned));
        match (host, &self.email) {
            (Some(host), Some(email)) if host.trim_start_matches("www.") == email.domain() => {
                MandateShown::Domain
            }
            _ => MandateShown::Declared,
        }
    }

    /// Why a human should look before this counts, if at all.
    #[must_use]
    pub fn doubt(&self) -> Option<HoldReason> {
        use unicode_security::MixedScript;
        if self.suspicious {
            return Some(HoldReason::Honeypot);
        }
        let names = [self.name.first(), self.name.last(), &self.public_name()].map(str::to_owned);
        let words = names
            .iter()
            .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
        words
            .into_iter()
            .any(|word| !word.is_single_script())
            .then_some(HoldReason::MixedScripts)
    }
}

impl std::fmt::Debug for PrivateRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateRecord(hidden)")
    }
}

/// A signature as it is stored: everything but the sealed record in clear.
#[derive(Clone)]
pub struct Signature {
    pub id: SignatureId,
    pub appeal: AppealId,
    /// The text that was signed.
    pub text: TextId,
    pub kind: SignatureKind,
    pub state: SignatureState,
    /// The random public half of its links.
    pub handle: [u8; 16],
    /// The random part that a new link changes.
    pub nonce: [u8; 16],
    /// Changes with every attempt, so that nobody confirms what they did not see.
    pub revision: i64,
    /// The sealed [`PrivateRecord`]; empty once the data are erased.
    pub sealed: Vec<u8>,
    /// Keyed index of the mailbox within the appeal; empty for those whom the organiser entered.
    pub address_index: Vec<u8>,
    /// Keyed index of the claim: the mailbox, and the group if any. Unique within the appeal.
    pub claim_index: Vec<u8>,
    /// Keyed index of the group's canonical name; none for individuals.
    pub organisation_index: Option<Vec<u8>>,
    pub source: Source,
    /// The batch that it was imported with, if any.
    pub import: Option<ImportId>,
    /// The language of the signatory.
    pub language: Language,
    pub hold_reason: Option<HoldReason>,
    /// Why an admin removed it.
    pub removal_reason: Option<String>,
    /// Wrong codes typed so far.
    pub code_tries: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// When the mailbox was proven.
    pub confirmed_at: Option<Timestamp>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::Problems;

    fn person(first: &str, last: &str) -> PrivateRecord {
        let name = PersonName::read(first, last, &mut Problems::default()).unwrap();
        PrivateRecord {
            email: EmailAddress::parse("a@example.org").ok(),
            publish: true,
            ..PrivateRecord::new(name)
        }
    }

    #[test]
    fn a_word_of_mixed_scripts_is_looked_at_and_two_scripts_in_two_words_are_not() {
        assert_eq!(
            person("Jean", "М\u{430}rtin").doubt(),
            Some(HoldReason::MixedScripts)
        );
        assert_eq!(person("Лев", "Tolstoy").doubt(), None);
        assert_eq!(person("夏目", "漱石ソウセキ").doubt(), None);
    }

    #[test]
    fn a_mandate_is_shown_by_domain_only_for_the_website_s_own_domain() {
        let mut group = person("A", "B");
        let mut claim = |site: &str| {
            group.organisation = Some(Organisation {
                name: OrganisationName::parse("Cercle").unwrap(),
                acronym: None,
                kind: OrganisationKind::Association,
                website: Some(site.to_owned()),
                function: "présidente".into(),
            });
            group.mandate_shown()
        };
        assert_eq!(claim("https://www.example.org/x"), MandateShown::Domain);
        assert_eq!(
            claim("https://example.org.evil.com/"),
            MandateShown::Declared
        );
        assert_eq!(claim("https://sub.example.org/"), MandateShown::Declared);
    }
}
