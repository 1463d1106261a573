//! Keyed indexes (HMAC) of mailboxes, claims and organisations: equal for equal values, meaningless without the keys.

use crate::domain::{EmailAddress, OrganisationName, PrivateRecord, Timestamp};
use crate::vault::master::{Master, mac, random};
use crate::vault::seal::AppealKey;

/// The indexes of one signature within its appeal. Nothing else derives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureIndexes {
    /// Of the mailbox; empty for a signatory without an address.
    pub address: Vec<u8>,
    /// Of what is claimed, unique within the appeal: the mailbox, together with the organisation if there is one.
    pub claim: Vec<u8>,
    /// Of the organisation; `None` for a person.
    pub organisation: Option<Vec<u8>>,
}

impl SignatureIndexes {
    /// The indexes of what a signatory entered. Without an address nobody can claim the signature again, so its claim
    /// is random and different each time.
    #[must_use]
    pub fn of(key: &AppealKey, record: &PrivateRecord) -> Self {
        let organisation = record.organisation.as_ref().map(|group| &group.name);
        let claim = match (&record.email, organisation) {
            // A mandatary may sign for several organisations and for themselves: each is a claim of its own.
            (Some(email), Some(name)) => key.index(
                "claim",
                &format!("{}\n{}", email.canonical(), name.identity()),
            ),
            (Some(email), None) => key.index("claim", &email.canonical()),
            (None, _) => key.index("import", &format!("{:?}", random::<16>())),
        };
        Self {
            address: record
                .email
                .as_ref()
                .map(|email| Self::of_address(key, email))
                .unwrap_or_default(),
            claim,
            organisation: organisation.map(|name| Self::of_organisation(key, name)),
        }
    }

    /// The index of a mailbox.
    #[must_use]
    pub fn of_address(key: &AppealKey, address: &EmailAddress) -> Vec<u8> {
        key.index("address", &address.canonical())
    }

    /// The index of an organisation.
    #[must_use]
    pub fn of_organisation(key: &AppealKey, name: &OrganisationName) -> Vec<u8> {
        key.index("organisation", &name.identity())
    }
}

/// The indexes under which a mailbox is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressIndexes {
    /// Within one appeal: finds duplicates, and limits mails per appeal.
    pub appeal: Vec<u8>,
    /// Across the site, for one day: limits mails per day. It changes every day, so that old rows cannot be linked.
    pub site_day: Vec<u8>,
    /// Across the site: mailboxes that get no mail.
    pub suppression: Vec<u8>,
}

impl AddressIndexes {
    #[must_use]
    pub fn of(master: &Master, key: &AppealKey, address: &EmailAddress, now: Timestamp) -> Self {
        let canonical = address.canonical();
        let site = master.derive("address-index");
        Self {
            appeal: SignatureIndexes::of_address(key, address),
            site_day: mac(
                &site,
                &[b"day", &now.day().to_be_bytes(), canonical.as_bytes()],
            )
            .to_vec(),
            suppression: Self::suppression(master, address),
        }
    }

    /// For mailboxes that get no mail, because their owner refused or they do not exist.
    #[must_use]
    pub fn suppression(master: &Master, address: &EmailAddress) -> Vec<u8> {
        let site = master.derive("address-index");
        mac(&site, &[b"suppression", address.canonical().as_bytes()]).to_vec()
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
            [hex(&person.address), hex(&person.claim)],
            [
                "d84c348024df64132d58c62a5dfe18ef264a2c80895d8c79fb2d62bc34e517f1",
                "954e1d76b8d6ee484f000d578f3df0cc690df0d6c80129d9740475fe4c938a15",
            ]
        );
        assert_eq!(person.organisation, None);
        assert_eq!(
            [hex(&group.claim), hex(&group.organisation.unwrap())],
            [
                "e8946d43469a34e2d18f3bc29c87a72b0d160790f2468bc59a39839508bf139b",
                "263751239f8642d60dd15bc674bf29ca1c5a3eca86c907bb422b2d6c04104cd3",
            ]
        );
        assert_eq!(group.address, person.address);
    }

    #[test]
    fn without_an_address_every_claim_is_another_one() {
        let claim = || SignatureIndexes::of(&key(), &record(None, None));
        assert_ne!(claim().claim, claim().claim);
        assert!(claim().address.is_empty());
    }
}
