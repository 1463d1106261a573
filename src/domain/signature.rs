//! Signatures and their private records.

use serde::{Deserialize, Serialize};

use super::stored_word::stored_words;
use super::{
    AddressIndex, AppealId, ClaimIndex, Country, EmailAddress, ImportId, Language, Nonce,
    OrganisationIndex, OrganisationKind, OrganisationName, PersonName, ReferralId, Revision, Seen,
    SignatureId, TextId, Timestamp, is_public_mail,
};

/// The longest reason for a removal, in characters.
pub const REMOVAL_REASON_MAX: usize = 300;
/// The reason for the removal of a group's other open claims when one is approved. Such a signature keeps its hold
/// reason, so that it can be put back as it was. It begins with a space, which no reason does that somebody typed.
pub const OTHER_CLAIM_APPROVED: &str = " another claim of this group was approved";

/// The same of a claim that an organiser had removed before: put back, it is looked at again.
pub const OTHER_CLAIM_APPROVED_AGAIN: &str =
    " another claim of this group was approved; it had been removed before";

stored_words! {
    SignatureKind {
        Individual = "individual",
        /// A mandatary signs in the name of a group.
        Collective = "collective",
    }
}

stored_words! {
    /// Only confirmed signatures count, are listed, and are exported by default.
    SignatureState {
        /// Posted, but the mailbox is not confirmed.
        Pending = "pending",
        Confirmed = "confirmed",
        /// The mailbox is confirmed; the signature waits for a moderator.
        Held = "held",
        /// Withdrawn by the signatory.
        Withdrawn = "withdrawn",
        /// Removed by an organiser, with a reason.
        Removed = "removed",
    }
}

stored_words! {
    Source {
        Web = "web",
        /// Sent by its signatory as an e-mail to the address that takes signatures.
        Mail = "mail",
        /// Entered by an organiser, in the appeal file or in an import.
        Import = "import",
        /// Sent to the organisers by mail, and imported.
        Email = "email",
        /// Collected outside of Paraph, without a confirmed mailbox. Counted separately.
        Paper = "paper",
    }
}

stored_words! {
    /// Why a signature waits for a moderator.
    HoldReason {
        /// Groups need approval in this appeal.
        ToBeApproved = "to-be-approved",
        /// Another signature of the same group already counts.
        OrganisationAlreadySigned = "organisation-already-signed",
        /// A word of a name mixes scripts, as homograph spoofing does.
        MixedScripts = "mixed-scripts",
        /// The hidden field of the form was filled in.
        Honeypot = "honeypot",
        /// Its form came from a network that the organisers blocked.
        BlockedNetwork = "blocked-network",
        /// The mailbox is at a domain that the organisers blocked.
        BlockedDomain = "blocked-domain",
        /// The organisers blocked the mailbox.
        BlockedAddress = "blocked-address",
        /// More forms came from its network than the rules let pass.
        NetworkRate = "network-rate",
        /// More forms came for the appeal than the rules let pass.
        AppealRate = "appeal-rate",
        /// Its form came without the proof of work that was asked for.
        NoProof = "no-proof",
        /// An organiser had removed this signature before.
        RemovedBefore = "removed-before",
        /// An organiser put it on hold.
        ByOrganiser = "by-organiser",
    }
}

impl HoldReason {
    /// Whether only the number of forms held it, so that it is released when no pattern is found.
    #[must_use]
    pub fn is_rate(self) -> bool {
        matches!(self, Self::NetworkRate | Self::AppealRate)
    }
}

stored_words! {
    /// How a mandatary proved that they may sign for the group.
    MandateShown {
        /// The mandatary only declared it.
        Declared = "declared",
        /// The mailbox is at the domain of the group's website.
        Domain = "domain",
        /// An organiser saw a document.
        Document = "document",
    }
}

/// The group a mandatary signs for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub name: OrganisationName,
    pub acronym: Option<String>,
    pub kind: OrganisationKind,
    pub website: Option<String>,
    /// The function of the mandatary in the group.
    pub function: String,
}

/// Everything that a signatory typed about themselves. Unencrypted only in memory; sealed in the database.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateRecord {
    /// The signatory, or the mandatary of the group.
    pub name: PersonName,
    /// `None` when an organiser entered the signature without one.
    pub email: Option<EmailAddress>,
    pub role: Option<String>,
    pub place: Option<String>,
    pub country: Option<Country>,
    /// Whether the name may be published.
    pub publish: bool,
    /// Whether the signatory wants news of the appeal.
    pub news: bool,
    /// A comment for the organisers.
    pub comment: Option<String>,
    /// Present in collective signatures.
    pub organisation: Option<Organisation>,
    /// Why the signature is held once it is confirmed, as far as its form says so: see
    /// [`protection`](super::protection).
    #[serde(default)]
    pub hold: Option<HoldReason>,
    /// Present while a signature that came by e-mail is only what a program understood. Its owner completes it on the page
    /// that confirms it, and chooses there whether the name is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_mail: Option<ByMail>,
}

/// Where a signature that came by e-mail comes from.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByMail {
    /// The Message-ID of the message, for the In-Reply-To of the answer.
    pub message_id: Option<String>,
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
            hold: None,
            by_mail: None,
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

    /// The name of the group, or of the individual.
    #[must_use]
    pub fn public_name(&self) -> String {
        match &self.organisation {
            Some(organisation) => organisation.name.as_str().to_owned(),
            None => self.name.full(),
        }
    }

    /// The text that the public list is sorted by.
    #[must_use]
    pub fn sort_text(&self) -> String {
        match &self.organisation {
            Some(organisation) => organisation.name.as_str().to_owned(),
            None => self.name.sorted(),
        }
    }

    /// [`MandateShown::Domain`] when the host of the website, without `www.`, is the domain of the mailbox, and not
    /// anybody can get a mailbox there.
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
            (Some(host), Some(email))
                if host.trim_start_matches("www.") == email.domain()
                    && self.has_mailbox_of_its_own() =>
            {
                MandateShown::Domain
            }
            _ => MandateShown::Declared,
        }
    }

    /// Whether its mailbox can prove a mandate: not when anybody can get one there.
    #[must_use]
    pub fn has_mailbox_of_its_own(&self) -> bool {
        let email = self.email.as_ref();
        email.is_some_and(|email| !is_public_mail(email.domain()))
    }

    /// Why a moderator should check the signature before it counts.
    #[must_use]
    pub fn hold_reason(&self) -> Option<HoldReason> {
        let mixed = || self.has_mixed_scripts().then_some(HoldReason::MixedScripts);
        self.hold.or_else(mixed)
    }

    /// Whether a word of a name mixes scripts.
    #[must_use]
    pub fn has_mixed_scripts(&self) -> bool {
        use unicode_security::MixedScript;
        let names = [self.name.first(), self.name.last(), &self.public_name()].map(str::to_owned);
        let words = names
            .iter()
            .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
        words.into_iter().any(|word| !word.is_single_script())
    }
}

impl std::fmt::Debug for PrivateRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateRecord(hidden)")
    }
}

/// A signature as it is stored. Only the record is encrypted.
#[derive(Clone)]
pub struct Signature {
    pub id: SignatureId,
    pub appeal: AppealId,
    /// The version of the text that was signed.
    pub text: TextId,
    pub kind: SignatureKind,
    pub state: SignatureState,
    /// Random; the proof in its links and codes depends on it, so that a new nonce revokes them.
    pub nonce: Nonce,
    pub revision: Revision,
    /// The sealed [`PrivateRecord`]; empty once it is erased.
    pub sealed: Vec<u8>,
    /// `None` without a mailbox, and once it is erased.
    pub address_index: Option<AddressIndex>,
    /// Unique within the appeal.
    pub claim_index: ClaimIndex,
    /// Keyed index of [`OrganisationName::identity`]; `None` for individuals.
    pub organisation_index: Option<OrganisationIndex>,
    pub source: Source,
    /// The batch that it was imported with.
    pub import: Option<ImportId>,
    /// The word of the link through which it came.
    pub referral: Option<ReferralId>,
    pub language: Language,
    pub hold_reason: Option<HoldReason>,
    /// Why an organiser removed it.
    pub removal_reason: Option<String>,
    /// How many wrong codes were typed.
    pub code_tries: i32,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// When the mailbox was confirmed, or when an imported signature began to count.
    pub confirmed_at: Option<Timestamp>,
}

impl Signature {
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen {
            id: self.id,
            revision: self.revision,
        }
    }

    /// Whether it waits or counts: it was neither withdrawn nor removed.
    #[must_use]
    pub fn is_live(&self) -> bool {
        use SignatureState::{Confirmed, Held, Pending};
        matches!(self.state, Pending | Confirmed | Held)
    }

    /// Whether its record may be shown. Of a withdrawn one nothing is left but the address, until the mail that
    /// acknowledges it has left.
    #[must_use]
    pub fn has_record(&self) -> bool {
        !self.sealed.is_empty() && self.state != SignatureState::Withdrawn
    }

    /// Whether its personal data are erased. Nothing about it can be decided any more: it has its nonce for a claim.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.claim_index.0 == self.nonce.0
    }

    /// Whether its owner confirmed it by mail, so that they may be written to: any other address may be a stranger's.
    /// Of a removed signature it is not known whether it was confirmed before.
    #[must_use]
    pub fn is_proven_by_mail(&self) -> bool {
        self.state != SignatureState::Pending
            && self.source != Source::Paper
            && self.address_index.is_some()
    }

    /// Whether its owner was told, when they confirmed it, that it waits for a moderator.
    #[must_use]
    pub fn waits_since_confirmation(&self) -> bool {
        self.state == SignatureState::Held && self.hold_reason != Some(HoldReason::ByOrganiser)
    }

    /// Whether it was removed because another claim of its group was approved.
    #[must_use]
    pub fn is_removed_rival(&self) -> bool {
        let reasons = [OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN];
        let reason = self.removal_reason.as_deref().unwrap_or_default();
        self.state == SignatureState::Removed && reasons.contains(&reason)
    }
}

crate::domain::hidden_debug!(Organisation, ByMail);

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
