//! Keyed indexes (HMAC) of a mailbox: equal for equal mailboxes, meaningless without the keys.

use crate::domain::{EmailAddress, Timestamp};
use crate::vault::master::{Master, mac};
use crate::vault::seal::AppealKey;

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
            appeal: key.index("address", &canonical),
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
