//! Keyed indexes (HMAC) of mailboxes, claims and organisations: equal for equal values, meaningless without the keys.

use crate::domain::{
    AddressIndex, AddressIndexes, ClaimIndex, EmailAddress, OrganisationIndex, OrganisationName,
    PrivateRecord, SignatureIndexes, SiteDayIndex, SuppressionIndex, Timestamp,
};
use crate::vault::master::{Master, mac, random};
use crate::vault::seal::AppealKey;

impl SignatureIndexes {
    /// The indexes of what a signatory entered; nothing else derives them. Without an address nobody can claim the signature again, so its claim
    /// is random and different each time.
    #[must_use]
    pub fn of(key: &AppealKey, record: &PrivateRecord) -> Self {
        let organisation = record.organisation.as_ref().map(|group| &group.name);
        let claim = match (&record.email, organisation) {
            // A mandatary may sign for several organisations and for themselves: each is a claim of its own.
            (Some(email), Some(name)) => ClaimIndex(key.index(
                "claim",
                &format!("{}\n{}", email.canonical(), name.identity()),
            )),
            (Some(email), None) => ClaimIndex(key.index("claim", &email.canonical())),
            (None, _) => ClaimIndex(random()),
        };
        Self {
            address: record
                .email
                .as_ref()
                .map(|email| Self::of_address(key, email)),
            claim,
            organisation: organisation.map(|name| Self::of_organisation(key, name)),
        }
    }

    #[must_use]
    pub fn of_address(key: &AppealKey, address: &EmailAddress) -> AddressIndex {
        AddressIndex(key.index("address", &address.canonical()))
    }

    #[must_use]
    pub fn of_organisation(key: &AppealKey, name: &OrganisationName) -> OrganisationIndex {
        OrganisationIndex(key.index("organisation", &name.identity()))
    }
}

impl AddressIndexes {
    #[must_use]
    pub fn of(master: &Master, key: &AppealKey, address: &EmailAddress, now: Timestamp) -> Self {
        let canonical = address.canonical();
        let site = master.derive("address-index");
        Self {
            appeal: SignatureIndexes::of_address(key, address),
            site_day: SiteDayIndex(mac(
                &site,
                &[b"day", &now.day().to_be_bytes(), canonical.as_bytes()],
            )),
            suppression: Self::suppression(master, address),
        }
    }

    /// For mailboxes that get no mail, because their owner refused or they do not exist.
    #[must_use]
    pub fn suppression(master: &Master, address: &EmailAddress) -> SuppressionIndex {
        let site = master.derive("address-index");
        SuppressionIndex(mac(
            &site,
            &[b"suppression", address.canonical().as_bytes()],
        ))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
