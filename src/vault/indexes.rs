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
mod tests {
    use data_encoding::HEXLOWER;

    use super::*;
    use crate::domain::{Organisation, OrganisationKind, PersonName};

    fn key() -> AppealKey {
        let master = Master::from_bytes([7; 32]);
        AppealKey::unwrap(&master, &master.seal("appeal-key", &[9; 32])).unwrap()
    }

    fn record(email: Option<&str>, organisation: Option<&str>) -> PrivateRecord {
        PrivateRecord {
            email: email.map(|email| EmailAddress::parse(email).unwrap()),
            organisation: organisation.map(|name| Organisation {
                name: OrganisationName::parse(name).unwrap(),
                acronym: None,
                kind: OrganisationKind::Association,
                website: None,
                function: "présidente".to_owned(),
            }),
            ..PrivateRecord::new(PersonName::from_line("Jeanne Martin").unwrap())
        }
    }

    #[test]
    fn the_indexes_of_stored_signatures_never_change() {
        let person = SignatureIndexes::of(&key(), &record(Some("Jeanne@Example.org"), None));
        let group = SignatureIndexes::of(
            &key(),
            &record(Some("Jeanne@Example.org"), Some("Les Amis du Canal")),
        );
        let hex = |bytes: &[u8]| HEXLOWER.encode(bytes);
        assert_eq!(
            [
                hex(person.address.unwrap().as_slice()),
                hex(person.claim.as_slice())
            ],
            [
                "d84c348024df64132d58c62a5dfe18ef",
                "954e1d76b8d6ee484f000d578f3df0cc",
            ]
        );
        assert_eq!(person.organisation, None);
        assert_eq!(
            [
                hex(group.claim.as_slice()),
                hex(group.organisation.unwrap().as_slice())
            ],
            [
                "7b381e63aef321adc89b19c409b616a3",
                "f5e530d924fa0b64ce287fe541fdb6d0",
            ]
        );
        assert_eq!(group.address, person.address);
    }

    #[test]
    fn without_an_address_every_claim_is_another_one() {
        let claim = || SignatureIndexes::of(&key(), &record(None, None));
        assert_ne!(claim().claim, claim().claim);
        assert_eq!(claim().address, None);
    }
}
