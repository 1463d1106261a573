//! Public keys of passkeys: read from COSE (RFC 9052), used with ring. Authenticators must write the canonical form
//! (CTAP 2.1, section 8), so that each algorithm has one spelling and no general reader of CBOR is needed.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};

use super::PublicKey;
use crate::domain::PasskeyAlgorithm;

/// `{1: 2, 3: -7, -1: 1, -2: x, -3: y}`
const ES256: (&[u8], &[u8]) = (
    &[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20],
    &[0x22, 0x58, 0x20],
);
/// `{1: 1, 3: -8, -1: 6, -2: x}`
const EDDSA: &[u8] = &[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20];
/// `{1: 3, 3: -257, -1: n, -2: e}` up to the length of `n`, and `e` as every authenticator chooses it.
const RS256: (&[u8], &[u8]) = (
    &[0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59],
    &[0x21, 0x43, 0x01, 0x00, 0x01],
);
const RSA_EXPONENT: [u8; 3] = [1, 0, 1];

impl PublicKey {
    /// What follows the key, extensions of the authenticator, is ignored.
    pub(super) fn from_cose(bytes: &[u8]) -> Option<Self> {
        es256(bytes)
            .or_else(|| eddsa(bytes))
            .or_else(|| rs256(bytes))
    }

    pub(super) fn verify(&self, signed: &[u8], signature: &[u8]) -> bool {
        let bytes = &self.bytes;
        let verified = match self.algorithm {
            PasskeyAlgorithm::Es256 => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, bytes).verify(signed, signature)
            }
            PasskeyAlgorithm::EdDsa => {
                UnparsedPublicKey::new(&ED25519, bytes).verify(signed, signature)
            }
            PasskeyAlgorithm::Rs256 => RsaPublicKeyComponents {
                n: bytes.as_slice(),
                e: RSA_EXPONENT.as_slice(),
            }
            .verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature),
        };
        verified.is_ok()
    }
}

fn es256(bytes: &[u8]) -> Option<PublicKey> {
    let (x, rest) = bytes.strip_prefix(ES256.0)?.split_at_checked(32)?;
    let (y, _) = rest.strip_prefix(ES256.1)?.split_at_checked(32)?;
    Some(PublicKey {
        algorithm: PasskeyAlgorithm::Es256,
        bytes: [[0x04].as_slice(), x, y].concat(),
    })
}

fn eddsa(bytes: &[u8]) -> Option<PublicKey> {
    let (key, _) = bytes.strip_prefix(EDDSA)?.split_at_checked(32)?;
    Some(PublicKey {
        algorithm: PasskeyAlgorithm::EdDsa,
        bytes: key.to_vec(),
    })
}

fn rs256(bytes: &[u8]) -> Option<PublicKey> {
    let rest = bytes.strip_prefix(RS256.0)?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (modulus, rest) = rest.split_at_checked(length)?;
    let is_right = (256..=512).contains(&length) && rest.starts_with(RS256.1);
    is_right.then(|| PublicKey {
        algorithm: PasskeyAlgorithm::Rs256,
        bytes: modulus.to_vec(),
    })
}
