//! Keyed indexes of a mailbox: equal for equal mailboxes, meaningless without the keys.

use crate::domain::{EmailAddress, Timestamp};
use crate::vault::master::{Master, mac};
use crate::vault::seal::AppealKey;

/// The indexes under which a mailbox is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressIndexes {
    /// Within one appeal: duplicates, and the caps of the appeal.
    pub appeal: Vec<u8>,
    /// Over the site for one day: the daily cap. It changes every day, so that old rows link nothing.
    pub site_day: Vec<u8>,
    /// Over the site: who said “not me”.
    pub suppression: Vec<u8>,
}

impl AddressIndexes {
    /// The indexes of an address.
    #[must_use]
    pub fn of(master: &Master, key: &AppealKey, address: &EmailAddress, now: Timestamp) -> Self {
        let canonical = address.canonical();
        let site = master.derive("address-index");
        Self {
            appeal: key.index("address", &canonical),
            site_day: mac(
                &site,
                &[b"day", &now.day().to_be_bytes(), canonical.as_bytes()],
            )
            .to_vec(),
            suppression: Self::suppression(master, address),
        }
    }

    /// The index over the site alone, for those who want or can take no mail.
    #[must_use]
    pub fn suppression(master: &Master, address: &EmailAddress) -> Vec<u8> {
        let site = master.derive("address-index");
        mac(&site, &[b"suppression", address.canonical().as_bytes()]).to_vec()
    }
}
