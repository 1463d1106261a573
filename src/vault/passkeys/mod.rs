//! Passkeys (WebAuthn Level 3): challenges, and the checks of what browsers answer to them. Attestation is not asked for:
//! it would only tell which product somebody uses. So a registration is as good as the session that it is made in, and
//! everything after it rests on the signature.

mod challenge;
mod key;

use ring::digest::{SHA256, digest};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use crate::domain::PasskeyAlgorithm;

pub use challenge::{CHALLENGE_LIFE, Ceremony, Challenge};

/// The user pressed something (section 6.1, “UP”).
const USER_PRESENT: u8 = 0x01;
/// The authenticator knows its user, by a finger or a PIN (“UV”).
const USER_VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
/// A new credential follows (“AT”).
const WITH_CREDENTIAL: u8 = 0x40;
/// The longest credential id (section 4, “Credential ID”).
const CREDENTIAL_ID_MAX: usize = 1_023;

/// The site as browsers know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    /// The host.
    pub id: String,
    /// Scheme, host and port.
    origin: String,
}

impl RelyingParty {
    /// `None` where browsers have no passkeys: at an IP address, and without TLS except on this machine.
    #[must_use]
    pub fn of(base_url: &str) -> Option<Self> {
        let url = url::Url::parse(base_url).ok()?;
        let id = url.domain()?.to_owned();
        let is_secure = url.scheme() == "https" || id == "localhost";
        is_secure.then(|| Self {
            id,
            origin: url.origin().ascii_serialization(),
        })
    }
}

/// What a browser sends after it made a passkey.
pub struct Registration<'a> {
    pub credential_id: &'a [u8],
    pub client_data: &'a [u8],
    pub authenticator_data: &'a [u8],
}

/// What a browser sends to prove a passkey.
pub struct Assertion<'a> {
    pub client_data: &'a [u8],
    pub authenticator_data: &'a [u8],
    pub signature: &'a [u8],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    pub algorithm: PasskeyAlgorithm,
    /// ES256: an uncompressed point. `EdDSA`: 32 octets. RS256: the modulus, with the exponent 65537.
    pub bytes: Vec<u8>,
}

/// A passkey that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCredential {
    pub key: PublicKey,
    pub sign_count: i64,
}

/// What an accepted assertion says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    pub sign_count: i64,
    /// Whether the authenticator knows its user, so that it is a second factor by itself.
    pub is_user_verified: bool,
}

#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    is_cross_origin: bool,
}

/// The fixed part of authenticator data (section 6.1).
struct AuthenticatorData<'a> {
    flags: u8,
    sign_count: i64,
    /// What follows.
    rest: &'a [u8],
}

impl Registration<'_> {
    /// The new passkey (section 7.1); `None` if anything is not as it must be.
    #[must_use]
    pub fn verify(&self, site: &RelyingParty, challenge: &Challenge) -> Option<NewCredential> {
        check_client_data(self.client_data, "webauthn.create", site, challenge)?;
        let data = authenticator_data(self.authenticator_data, site)?;
        if data.flags & WITH_CREDENTIAL == 0 {
            return None;
        }
        // The model of the authenticator says nothing without attestation.
        let (_model, rest) = data.rest.split_at_checked(16)?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (id, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        if id != self.credential_id || id.is_empty() || id.len() > CREDENTIAL_ID_MAX {
            return None;
        }
        Some(NewCredential {
            key: PublicKey::from_cose(rest)?,
            sign_count: data.sign_count,
        })
    }
}

impl Assertion<'_> {
    /// What the passkey with this key proves (section 7.2); `None` if anything is not as it must be.
    #[must_use]
    pub fn verify(
        &self,
        site: &RelyingParty,
        challenge: &Challenge,
        key: &PublicKey,
    ) -> Option<Proof> {
        check_client_data(self.client_data, "webauthn.get", site, challenge)?;
        let data = authenticator_data(self.authenticator_data, site)?;
        let client_data_hash = digest(&SHA256, self.client_data);
        let signed = [self.authenticator_data, client_data_hash.as_ref()].concat();
        key.verify(&signed, self.signature).then_some(Proof {
            sign_count: data.sign_count,
            is_user_verified: data.flags & USER_VERIFIED != 0,
        })
    }
}

fn check_client_data(
    json: &[u8],
    kind: &str,
    site: &RelyingParty,
    challenge: &Challenge,
) -> Option<()> {
    let data: ClientData = serde_json::from_slice(json).ok()?;
    let expected = challenge.text();
    let answers = bool::from(data.challenge.as_bytes().ct_eq(expected.as_bytes()));
    let is_right =
        answers && data.kind == kind && data.origin == site.origin && !data.is_cross_origin;
    is_right.then_some(())
}

fn authenticator_data<'a>(bytes: &'a [u8], site: &RelyingParty) -> Option<AuthenticatorData<'a>> {
    let (site_hash, rest) = bytes.split_first_chunk::<32>()?;
    let ([flags], rest) = rest.split_first_chunk::<1>()?;
    let (sign_count, rest) = rest.split_first_chunk::<4>()?;
    let is_of_site = digest(&SHA256, site.id.as_bytes()).as_ref() == site_hash;
    let is_backed_up_rightly = flags & BACKED_UP == 0 || flags & BACKUP_ELIGIBLE != 0;
    let is_right = is_of_site && flags & USER_PRESENT != 0 && is_backed_up_rightly;
    is_right.then_some(AuthenticatorData {
        flags: *flags,
        sign_count: i64::from(u32::from_be_bytes(*sign_count)),
        rest,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
