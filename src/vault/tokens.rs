//! Secret links and codes. They are derived from the number and nonce of a row and never stored, so that a stolen
//! database contains none. A new nonce revokes all of them.

use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use subtle::ConstantTimeEq;

use crate::domain::text::digits::with_ascii_digits;
use crate::domain::{
    AccountId, AccountIndex, Handle, IncomingDigest, LinkToken, MessageKey, Nonce, Revision,
    Signature, TextId, Timestamp,
};
use crate::vault::master::{Master, mac, random};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Confirm, correct or refuse a signature.
    Confirm,
    /// See, correct, hide or withdraw a signature. Does not expire.
    Manage,
    /// End the news. Does nothing else, because it stands in a header that mail providers read and use.
    Unsubscribe,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Manage => "manage",
            Self::Unsubscribe => "unsubscribe",
        }
    }
}

/// The secret part of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(LinkToken);

impl Token {
    #[must_use]
    pub fn derive(master: &Master, purpose: Purpose, signature: &Signature) -> Self {
        let handle = master.handle_of(signature.id);
        let proof = proof(master, purpose.word(), handle, signature.nonce);
        Self(LinkToken { handle, proof })
    }

    /// Only the format is checked here; see [`Self::is_valid_for`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        LinkToken::read(text).ok().map(Self)
    }

    /// Finds the row.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.0.handle
    }

    /// Whether the token was derived for this purpose from this row. Constant-time.
    #[must_use]
    pub fn is_valid_for(&self, master: &Master, purpose: Purpose, signature: &Signature) -> bool {
        let expected = Self::derive(master, purpose, signature);
        bool::from(
            expected.0.handle.0.ct_eq(&self.0.handle.0) & expected.0.proof.ct_eq(&self.0.proof),
        )
    }

    /// As it is written in the link.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.text()
    }
}

fn proof(master: &Master, purpose: &str, handle: Handle, nonce: Nonce) -> [u8; 16] {
    mac(
        &master.derive("token"),
        &[purpose.as_bytes(), handle.as_slice(), nonce.as_slice()],
    )
}

impl Master {
    /// Six digits, to be typed in the browser that signed.
    #[must_use]
    pub fn code(&self, signature: &Signature) -> String {
        let handle = self.handle_of(signature.id);
        let full = proof(self, "code", handle, signature.nonce);
        let number = full[..8]
            .iter()
            .fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Ignores spaces and hyphens. Constant-time.
    #[must_use]
    pub fn is_code(&self, typed: &str, signature: &Signature) -> bool {
        let digits: String = with_ascii_digits(typed)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        bool::from(self.code(signature).as_bytes().ct_eq(digits.as_bytes()))
    }

    /// The hidden token of a form: its creation time, signed for one appeal.
    #[must_use]
    pub fn form_token(&self, about: &str, now: Timestamp) -> String {
        let time = now.0.to_be_bytes();
        let proof = mac::<16>(&self.derive("form"), &[about.as_bytes(), &time]);
        BASE64URL_NOPAD.encode(&[time.as_slice(), &proof].concat())
    }

    /// When the form was created; `None` unless this server made the token for this appeal.
    #[must_use]
    pub fn form_time(&self, about: &str, token: &str) -> Option<Timestamp> {
        let bytes = BASE64URL_NOPAD.decode(token.as_bytes()).ok()?;
        let (time, proof) = bytes.split_at_checked(8)?;
        let expected = mac::<16>(&self.derive("form"), &[about.as_bytes(), time]);
        let made = i64::from_be_bytes(time.try_into().ok()?);
        bool::from(expected.ct_eq(proof)).then_some(Timestamp(made))
    }

    /// The hidden token of a form to sign: as [`Self::form_token`], for one text of the appeal.
    #[must_use]
    pub fn signing_token(&self, about: &str, text: TextId, now: Timestamp) -> String {
        let named = [now.0.to_be_bytes(), text.0.to_be_bytes()].concat();
        let proof = mac::<16>(&self.derive("signing form"), &[about.as_bytes(), &named]);
        BASE64URL_NOPAD.encode(&[named.as_slice(), &proof].concat())
    }

    /// The text that the form showed, and when it was created; `None` unless this server made the token for this appeal.
    #[must_use]
    pub fn signing_form(&self, about: &str, token: &str) -> Option<(TextId, Timestamp)> {
        let bytes = BASE64URL_NOPAD.decode(token.as_bytes()).ok()?;
        let (named, proof) = bytes.split_at_checked(16)?;
        let expected = mac::<16>(&self.derive("signing form"), &[about.as_bytes(), named]);
        let (made, text) = named.split_first_chunk::<8>()?;
        let text = TextId(i64::from_be_bytes(text.try_into().ok()?));
        let made = Timestamp(i64::from_be_bytes(*made));
        bool::from(expected.ct_eq(proof)).then_some((text, made))
    }

    /// The detail of the return path of a mail (VERP). In letters of one case, because servers on the way may change the
    /// case.
    #[must_use]
    pub fn bounce_token(&self, key: MessageKey) -> String {
        self.return_path("bounce", key.as_slice())
    }

    /// The mail whose return path has this detail; `None` unless this server made it. Constant-time.
    #[must_use]
    pub fn bounced_mail(&self, token: &str) -> Option<MessageKey> {
        MessageKey::from_slice(&self.of_return_path("bounce", token)?)
    }

    /// The same for all mails to an account of an organiser. Numbers of accounts are given anew after a backup was restored,
    /// so the index of the address is named too.
    #[must_use]
    pub fn account_bounce_token(&self, account: AccountId, address: AccountIndex) -> String {
        let named = [account.0.to_be_bytes().as_slice(), &address.as_slice()[..8]].concat();
        self.return_path("account bounce", &named)
    }

    /// The account whose return path has this detail, and the beginning of the index of its address; `None` unless this
    /// server made it. Constant-time.
    #[must_use]
    pub fn bounced_account(&self, token: &str) -> Option<(AccountId, [u8; 8])> {
        let named = self.of_return_path("account bounce", token)?;
        let (id, address) = named.split_at_checked(8)?;
        let id = i64::from_be_bytes(id.try_into().ok()?);
        Some((AccountId(id), address.try_into().ok()?))
    }

    /// Sixteen octets and a proof of them.
    fn return_path(&self, purpose: &str, named: &[u8]) -> String {
        let proof = mac::<10>(&self.derive(purpose), &[named]);
        BASE32_NOPAD
            .encode(&[named, &proof].concat())
            .to_ascii_lowercase()
    }

    fn of_return_path(&self, purpose: &str, token: &str) -> Option<Vec<u8>> {
        let octets = BASE32_NOPAD
            .decode(token.to_ascii_uppercase().as_bytes())
            .ok()?;
        let (named, proof) = octets.split_at_checked(16)?;
        let expected = mac::<10>(&self.derive(purpose), &[named]);
        bool::from(expected.ct_eq(proof)).then(|| named.to_vec())
    }

    /// A keyed hash of a message that came in.
    #[must_use]
    pub fn incoming_digest(&self, parts: &[Vec<u8>]) -> IncomingDigest {
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        IncomingDigest(mac(&self.derive("incoming"), &parts))
    }

    /// A new random revision, which reveals nothing and does not repeat.
    #[must_use]
    pub fn fresh_revision() -> Revision {
        Revision::by_owner(random())
    }
}
