//! Authenticated encryption with XChaCha20-Poly1305. The first octet of a sealed value is the version of the format, so
//! that sealing to a public key of an organiser can be added later.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::master::{Master, derive, mac, random};
use crate::domain::{ClaimIndex, PrivateRecord, Signature};

const VERSION: u8 = 1;

/// The value was sealed with another key, or altered.
#[derive(Debug, thiserror::Error)]
#[error("a sealed record cannot be opened with this master secret")]
pub struct SealError;

fn seal(key: &[u8; 32], associated_data: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; 24] = random();
    let cipher = XChaCha20Poly1305::new(key.into());
    // Encryption fails only above 256 GiB.
    let body = cipher
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: associated_data,
            },
        )
        .unwrap_or_default();
    [&[VERSION], nonce.as_slice(), &body].concat()
}

fn open(
    key: &[u8; 32],
    associated_data: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (&version, rest) = sealed.split_first().ok_or(SealError)?;
    if version != VERSION || rest.len() < 24 {
        return Err(SealError);
    }
    let (nonce, body) = rest.split_at(24);
    let nonce: [u8; 24] = nonce.try_into().map_err(|_| SealError)?;
    let cipher = XChaCha20Poly1305::new(key.into());
    let plain = cipher
        .decrypt(
            &XNonce::from(nonce),
            Payload {
                msg: body,
                aad: associated_data,
            },
        )
        .map_err(|_| SealError)?;
    Ok(Zeroizing::new(plain))
}

impl Master {
    /// Seals a value with a key that is derived for `purpose`.
    #[must_use]
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Vec<u8> {
        seal(&self.derive(purpose), purpose.as_bytes(), plain)
    }

    /// Opens a value that was sealed for the same purpose.
    pub fn open_sealed(&self, purpose: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        Ok(open(&self.derive(purpose), purpose.as_bytes(), sealed)?.to_vec())
    }
}

/// The random key of one appeal, and the keys derived from it.
#[derive(Clone)]
pub struct AppealKey {
    sealing: Zeroizing<[u8; 32]>,
    index: Zeroizing<[u8; 32]>,
}

impl AppealKey {
    /// A new random key in its stored form, encrypted with the master secret.
    #[must_use]
    pub fn generate(master: &Master) -> Vec<u8> {
        master.seal("appeal-key", &random::<32>())
    }

    /// Decrypts a stored key.
    pub fn unwrap(master: &Master, wrapped: &[u8]) -> Result<Self, SealError> {
        let plain = Zeroizing::new(master.open_sealed("appeal-key", wrapped)?);
        let key: [u8; 32] = plain.as_slice().try_into().map_err(|_| SealError)?;
        Ok(Self {
            sealing: derive(&key, "sealing"),
            index: derive(&key, "index"),
        })
    }

    /// Seals a private record. `claim` is the claim index of its row; see [`Self::open_record`].
    #[must_use]
    pub fn seal_record(&self, claim: ClaimIndex, record: &PrivateRecord) -> Vec<u8> {
        // Serialising a record does not fail: it has string keys only.
        let plain = Zeroizing::new(serde_json::to_vec(record).unwrap_or_default());
        seal(&self.sealing, claim.as_slice(), &plain)
    }

    /// Opens a private record. `claim` is the claim index of its row: a record that was copied to another row does not
    /// open.
    pub fn open_record(
        &self,
        claim: ClaimIndex,
        sealed: &[u8],
    ) -> Result<PrivateRecord, SealError> {
        let plain = open(&self.sealing, claim.as_slice(), sealed)?;
        serde_json::from_slice(&plain).map_err(|_| SealError)
    }

    /// The private record of a signature; `None` once it is erased.
    pub fn record_of(&self, signature: &Signature) -> Result<Option<PrivateRecord>, SealError> {
        if signature.sealed.is_empty() {
            return Ok(None);
        }
        self.open_record(signature.claim_index, &signature.sealed)
            .map(Some)
    }

    /// A keyed index of a value within this appeal. [`SignatureIndexes`](crate::domain::SignatureIndexes) says which
    /// values.
    #[must_use]
    pub(super) fn index(&self, purpose: &str, value: &str) -> [u8; 16] {
        mac(&self.index, &[purpose.as_bytes(), value.as_bytes()])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_with_its_key_and_purpose_and_unaltered() {
        let master = Master::from_bytes([7; 32]);
        let sealed = master.seal("a", b"Jeanne");
        assert_eq!(master.open_sealed("a", &sealed).unwrap(), b"Jeanne");
        assert!(master.open_sealed("b", &sealed).is_err());
        assert!(
            Master::from_bytes([8; 32])
                .open_sealed("a", &sealed)
                .is_err()
        );
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(master.open_sealed("a", &altered).is_err());
        }
        assert!(master.open_sealed("a", &[]).is_err());
    }
}
