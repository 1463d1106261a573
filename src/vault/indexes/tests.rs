//! Tests of `indexes`.

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
