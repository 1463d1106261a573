//! Secrets of organisers' accounts other than passwords: sessions, form tokens, one-time links, known devices, keyed
//! indexes, and the seals of the audit log.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::domain::{
    AccountId, AccountIndex, AuditRow, EmailAddress, Handle, LinkToken, SessionKey, Timestamp,
    TokenPurpose,
};
use crate::vault::master::{Master, mac, random};

/// The secret of a session: 256 bits that only the cookie contains; the database has the hash. `Debug` does not print
/// it.
#[derive(Clone)]
pub struct SessionId(Zeroizing<[u8; 32]>);

impl SessionId {
    #[must_use]
    pub fn generate() -> Self {
        Self(Zeroizing::new(random()))
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    #[must_use]
    pub fn text(&self) -> String {
        BASE64URL_NOPAD.encode(&*self.0)
    }

    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(*self.0).to_vec()
    }
}

impl std::fmt::Debug for SessionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionId(hidden)")
    }
}

/// The secret part of a one-time link. `Debug` does not print it.
#[derive(Clone)]
pub struct AccountToken {
    /// Finds the row.
    pub handle: Handle,
    proof: [u8; 16],
}

impl AccountToken {
    #[must_use]
    pub fn generate(master: &Master, purpose: TokenPurpose) -> Self {
        Self::derive(master, purpose, Handle(random()))
    }

    #[must_use]
    pub fn derive(master: &Master, purpose: TokenPurpose, handle: Handle) -> Self {
        let proof = mac(
            &master.derive("account-link"),
            &[purpose.word().as_bytes(), handle.as_slice()],
        );
        Self { handle, proof }
    }

    /// `None` unless this server made the link for this purpose.
    #[must_use]
    pub fn parse(master: &Master, purpose: TokenPurpose, text: &str) -> Option<Self> {
        let LinkToken { handle, proof } = LinkToken::read(text).ok()?;
        let expected = Self::derive(master, purpose, handle);
        bool::from(expected.proof.ct_eq(&proof)).then_some(expected)
    }

    #[must_use]
    pub fn text(&self) -> String {
        let (handle, proof) = (self.handle, self.proof);
        LinkToken { handle, proof }.text()
    }
}

impl std::fmt::Debug for AccountToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountToken(hidden)")
    }
}

impl Master {
    /// The keyed index of an address. All spellings of one mailbox are the same account.
    #[must_use]
    pub fn account_index(&self, address: &EmailAddress) -> AccountIndex {
        AccountIndex(mac(
            &self.derive("account-index"),
            &[b"address", address.canonical().as_bytes()],
        ))
    }

    /// The CSRF token for all forms of a session.
    #[must_use]
    pub fn session_form_token(&self, session: SessionKey) -> String {
        let token = mac::<16>(&self.derive("session-form"), &[session.as_slice()]);
        BASE64URL_NOPAD.encode(&token)
    }

    /// Constant-time.
    #[must_use]
    pub fn is_session_form_token(&self, session: SessionKey, token: &str) -> bool {
        let expected = self.session_form_token(session);
        bool::from(expected.as_bytes().ct_eq(token.as_bytes()))
    }

    /// The keyed index of a rate limit.
    #[must_use]
    pub fn attempt_index(&self, kind: &str, about: &[u8]) -> Vec<u8> {
        mac::<32>(&self.derive("attempt-index"), &[kind.as_bytes(), about]).to_vec()
    }

    /// The cookie of a device on which an account logged in.
    #[must_use]
    pub fn device_cookie(&self, admin: AccountId, now: Timestamp) -> String {
        let id: [u8; 16] = random();
        let plain = [
            admin.0.to_be_bytes().as_slice(),
            &now.0.to_be_bytes(),
            id.as_slice(),
        ]
        .concat();
        BASE64URL_NOPAD.encode(&self.seal("device", &plain))
    }

    /// If the cookie shows that `admin` logged in on this device at `since` or later, the index of the rate limit of
    /// this device.
    #[must_use]
    pub fn known_device_index(
        &self,
        cookie: &str,
        admin: AccountId,
        since: Timestamp,
    ) -> Option<Vec<u8>> {
        let sealed = BASE64URL_NOPAD.decode(cookie.as_bytes()).ok()?;
        let plain = self.open_sealed("device", &sealed).ok()?;
        let (id, rest) = plain.split_first_chunk::<8>()?;
        let (at, device) = rest.split_first_chunk::<8>()?;
        let is_known = i64::from_be_bytes(*id) == admin.0 && i64::from_be_bytes(*at) >= since.0;
        is_known.then(|| self.attempt_index("device", device))
    }

    /// A keyed hash of all fields of the row, including the seal of the previous row.
    #[must_use]
    pub fn audit_seal(&self, row: &AuditRow) -> Vec<u8> {
        let object = row.object_id.map(i64::to_be_bytes);
        mac::<32>(
            &self.derive("audit"),
            &[
                &row.id.to_be_bytes(),
                &row.at.0.to_be_bytes(),
                row.actor.as_bytes(),
                row.verb.as_bytes(),
                row.object_kind.as_bytes(),
                object.as_ref().map_or(&[], |id| id.as_slice()),
                row.facts.as_bytes(),
                &row.previous,
            ],
        )
        .to_vec()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
