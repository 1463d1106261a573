//! Numbers of rows, hidden in links and Message-IDs: whoever sees them learns neither how many there are nor which came
//! first, and cannot make one up. So no index of the database has to find them.

use subtle::ConstantTimeEq;

use crate::domain::{Handle, MailId, MessageKey, SignatureId, Timestamp};
use crate::vault::master::{Master, mac};

/// Octets of a check, and of a number.
const HALF: usize = 8;

/// A keyed hash of the number, then the number under a pad that is derived from that hash: what hides it is another one
/// for each number, and the hash proves that this server wrote it (a synthetic nonce, as in RFC 5297).
fn hide(key: &[u8; 32], number: i64) -> [u8; 2 * HALF] {
    let check = check(key, number);
    let mut octets = [0; 2 * HALF];
    octets[..HALF].copy_from_slice(&check);
    octets[HALF..].copy_from_slice(&(number ^ pad(key, check)).to_be_bytes());
    octets
}

/// The number; `None` unless this key hid it. Constant-time.
fn reveal(key: &[u8; 32], octets: [u8; 2 * HALF]) -> Option<i64> {
    let (written, hidden) = octets.split_first_chunk::<HALF>()?;
    let number = i64::from_be_bytes(hidden.try_into().ok()?) ^ pad(key, *written);
    bool::from(check(key, number).ct_eq(written)).then_some(number)
}

fn check(key: &[u8; 32], number: i64) -> [u8; HALF] {
    mac(key, &[b"check", &number.to_be_bytes()])
}

fn pad(key: &[u8; 32], check: [u8; HALF]) -> i64 {
    i64::from_be_bytes(mac(key, &[b"pad", &check]))
}

/// Bits of the second in which a mail was promised that its key carries.
const SECOND_BITS: u32 = 24;

/// A mail as its key names it. After a backup was restored, numbers are given anew: the time tells the mails apart.
fn numbered(mail: MailId, promised: Timestamp) -> i64 {
    let second = (promised.0 / Timestamp::SECOND) & ((1 << SECOND_BITS) - 1);
    mail.0 << SECOND_BITS | second
}

impl Master {
    /// The public half of the links of a signature.
    #[must_use]
    pub fn handle_of(&self, signature: SignatureId) -> Handle {
        Handle(hide(&self.derive("signature-number"), signature.0))
    }

    /// The signature that a link names; `None` unless this server wrote it.
    #[must_use]
    pub fn signature_of(&self, handle: Handle) -> Option<SignatureId> {
        reveal(&self.derive("signature-number"), handle.0).map(SignatureId)
    }

    /// How the Message-ID of a mail of the outbox names it.
    #[must_use]
    pub fn message_key(&self, mail: MailId, promised: Timestamp) -> MessageKey {
        MessageKey(hide(&self.derive("mail-number"), numbered(mail, promised)))
    }

    /// The mail that a Message-ID may name; `None` unless this server wrote it. See [`Self::is_message_key`].
    #[must_use]
    pub fn mail_of(&self, key: MessageKey) -> Option<MailId> {
        let number = reveal(&self.derive("mail-number"), key.0)?;
        Some(MailId(number >> SECOND_BITS))
    }

    /// Whether a mail that was promised then has this key.
    #[must_use]
    pub fn is_message_key(&self, key: MessageKey, mail: MailId, promised: Timestamp) -> bool {
        self.message_key(mail, promised) == key
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
