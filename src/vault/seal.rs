//! Sealing: XChaCha20-Poly1305 under a key of the appeal. The first octet of a sealed value is the version of its
//! format, so that sealing to an organiser's public key can be added beside it.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::master::{Master, derive, mac, random};
use crate::domain::{PrivateRecord, Signature};

const VERSION: u8 = 1;

/// A sealed value cannot be opened: it was made with another key, or altered.
#[derive(Debug, thiserror::Error)]
#[error("a sealed record cannot be opened with this master secret")]
pub struct SealError;

fn seal(key: &[u8; 32], about: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; 24] = random();
    let cipher = XChaCha20Poly1305::new(key.into());
    // Encryption fails only above 256 GiB.
    let body = cipher
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: about,
            },
        )
        .unwrap_or_default();
    [&[VERSION], nonce.as_slice(), &body].concat()
}

fn open(key: &[u8; 32], about: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
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
                aad: about,
            },
        )
        .map_err(|_| SealError)?;
    Ok(Zeroizing::new(plain))
}

impl Master {
    /// Seals a short value for a purpose, such as what a cookie carries.
    #[must_use]
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Vec<u8> {
        seal(&self.derive(purpose), purpose.as_bytes(), plain)
    }

    /// Opens a value sealed for the same purpose.
    ///
    /// # Errors
    /// [`SealError`].
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
    /// A new key, as it is stored: wrapped by the master secret.
    #[must_use]
    pub fn generate(master: &Master) -> Vec<u8> {
        master.seal("appeal-key", &random::<32>())
    }

    /// Unwraps a stored key.
    ///
    /// # Errors
    /// [`SealError`] when the master secret is another one.
    pub fn unwrap(master: &Master, wrapped: &[u8]) -> Result<Self, SealError> {
        let plain = Zeroizing::new(master.open_sealed("appeal-key", wrapped)?);
        let key: [u8; 32] = plain.as_slice().try_into().map_err(|_| SealError)?;
        Ok(Self {
            sealing: derive(&key, "sealing"),
            index: derive(&key, "index"),
        })
    }

    /// Seals the private record of the signature with this handle.
    #[must_use]
    pub fn seal_record(&self, claim: &[u8], record: &PrivateRecord) -> Vec<u8> {
        // A record is plain data: writing it as JSON cannot fail.
        let plain = Zeroizing::new(serde_json::to_vec(record).unwrap_or_default());
        seal(&self.sealing, claim, &plain)
    }

    /// Opens a private record. `claim` is the claim index of its row: a record moved to another row does not open.
    ///
    /// # Errors
    /// [`SealError`].
    pub fn open_record(&self, claim: &[u8], sealed: &[u8]) -> Result<PrivateRecord, SealError> {
        let plain = open(&self.sealing, claim, sealed)?;
        serde_json::from_slice(&plain).map_err(|_| SealError)
    }

    /// What a signature says; none once it is erased.
    ///
    /// # Errors
    /// [`SealError`].
    pub fn record_of(&self, signature: &Signature) -> Result<Option<PrivateRecord>, SealError> {
        if signature.sealed.is_empty() {
            return Ok(None);
        }
        self.open_record(&signature.claim_index, &signature.sealed)
            .map(Some)
    }

    /// A keyed index of a value within this appeal. [`super::SignatureIndexes`] says which values.
    #[must_use]
    pub(super) fn index(&self, purpose: &str, value: &str) -> Vec<u8> {
        mac(&self.index, &[purpose.as_bytes(), value.as_bytes()]).to_vec()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_with_its_key_purpose_and_bytes() {
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
