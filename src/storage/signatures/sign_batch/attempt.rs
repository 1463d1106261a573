//! An attempt to sign, and what became of it.

use crate::domain::{
    AddressIndex, AppealId, Claim, ClaimIndex, Language, Nonce, OrganisationIndex, Provider,
    ReferralId, Revision, SignatureKind, SiteDayIndex, Source, SuppressionIndex, TextId, Timestamp,
};
use crate::storage::outbox::caps::Mailbox;
use crate::storage::statistics::counter_deltas::Counted;

/// An attempt to sign, ready to be stored.
#[derive(Clone)]
pub struct Attempt {
    pub appeal: AppealId,
    /// Version of the appeal's text that was shown.
    pub text: TextId,
    pub kind: SignatureKind,
    /// Not used if the claim is already pending or proven.
    pub nonce: Nonce,
    pub revision: Revision,
    pub sealed: Vec<u8>,
    pub address_index: AddressIndex,
    pub provider: Provider,
    pub site_day_index: SiteDayIndex,
    pub suppression_index: SuppressionIndex,
    pub claim_index: ClaimIndex,
    pub organisation_index: Option<OrganisationIndex>,
    /// The word of the link through which the signatory came. It stays if a later attempt has none.
    pub referral: Option<ReferralId>,
    pub language: Language,
    /// The site or a mail, also when the claim begins anew after a withdrawal or a removal: a paper signatory who signs
    /// again is asked to confirm, and counts like everybody who did.
    pub source: Source,
    pub now: Timestamp,
}

impl Attempt {
    #[must_use]
    pub fn claim(&self) -> Claim {
        Claim {
            address: self.address_index,
            index: self.claim_index,
        }
    }

    pub(super) fn counted(&self) -> Counted {
        Counted {
            appeal: self.appeal,
            text: self.text,
            kind: self.kind,
            source: self.source,
            referral: self.referral,
        }
    }
}

/// Result of an attempt. The web response must not reveal which of the first three it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignOutcome {
    New,
    /// The claim was pending; this attempt replaced its data.
    Replaced,
    /// The claim was proven before and is unchanged.
    Proven,
    /// Nothing was stored: the text that was shown is not the latest any more.
    TextChanged,
}

pub(super) type ClaimKey = (AppealId, ClaimIndex);

pub(super) fn claim(attempt: &Attempt) -> ClaimKey {
    (attempt.appeal, attempt.claim_index)
}

pub(super) fn mailbox(attempt: &Attempt) -> Mailbox {
    (attempt.appeal, attempt.address_index)
}
