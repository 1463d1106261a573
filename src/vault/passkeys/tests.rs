//! Tests of `passkeys`, with authenticators that are simulated: what a browser sends is signed with real keys.

use data_encoding::BASE64URL_NOPAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};

use super::*;
use crate::domain::{AccountId, Timestamp};
use crate::vault::Master;

const ID: &[u8] = b"a credential id";

fn site() -> RelyingParty {
    RelyingParty::of("https://appels.example.org").unwrap()
}

fn client_data(kind: &str, challenge: &Challenge, origin: &str) -> Vec<u8> {
    let challenge = challenge.text();
    serde_json::json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

fn data(site: &str, flags: u8, count: u32, rest: &[u8]) -> Vec<u8> {
    let hash = digest(&SHA256, site.as_bytes());
    [hash.as_ref(), &[flags], &count.to_be_bytes(), rest].concat()
}

/// Attested credential data with an ES256 key.
fn credential(id: &[u8], point: &[u8]) -> Vec<u8> {
    let length = u16::try_from(id.len()).unwrap().to_be_bytes();
    let cose = [
        [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20].as_slice(),
        &point[1..33],
        &[0x22, 0x58, 0x20],
        &point[33..65],
    ]
    .concat();
    [[0; 16].as_slice(), length.as_slice(), id, &cose].concat()
}

fn es256() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
    let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).unwrap()
}

fn registered(key: &EcdsaKeyPair, challenge: &Challenge) -> NewCredential {
    let point = key.public_key().as_ref().to_vec();
    Registration {
        credential_id: ID,
        client_data: &client_data("webauthn.create", challenge, "https://appels.example.org"),
        authenticator_data: &data("appels.example.org", 0x45, 0, &credential(ID, &point)),
    }
    .verify(&site(), challenge)
    .unwrap()
}

#[test]
fn a_passkey_is_registered_and_proves_itself_and_nothing_else_does() {
    let (key, challenge) = (es256(), Challenge::generate());
    let stored = registered(&key, &challenge);
    assert_eq!(stored.key.algorithm, PasskeyAlgorithm::Es256);

    let challenge = Challenge::generate();
    let proves = |client: Vec<u8>, authenticator: Vec<u8>, key: &EcdsaKeyPair| {
        let hash = digest(&SHA256, &client);
        let signed = [authenticator.as_slice(), hash.as_ref()].concat();
        let signature = key.sign(&SystemRandom::new(), &signed).unwrap();
        Assertion {
            client_data: &client,
            authenticator_data: &authenticator,
            signature: signature.as_ref(),
        }
        .verify(&site(), &challenge, &stored.key)
    };
    let (kind, origin, host) = (
        "webauthn.get",
        "https://appels.example.org",
        "appels.example.org",
    );
    let right = client_data(kind, &challenge, origin);
    assert_eq!(
        proves(right.clone(), data(host, 0x05, 7, &[]), &key),
        Some(Proof {
            sign_count: 7,
            is_user_verified: true
        })
    );
    let present_only = proves(right.clone(), data(host, 0x01, 0, &[]), &key);
    assert!(!present_only.unwrap().is_user_verified);
    let wrong = [
        ("another key", right.clone(), data(host, 5, 7, &[]), es256()),
        (
            "another challenge",
            client_data(kind, &Challenge::generate(), origin),
            data(host, 5, 7, &[]),
            es256(),
        ),
    ];
    for (what, client, authenticator, other) in wrong {
        assert_eq!(proves(client, authenticator, &other), None, "{what}");
    }
    for (what, client, authenticator) in [
        (
            "a registration",
            client_data("webauthn.create", &challenge, origin),
            data(host, 5, 7, &[]),
        ),
        (
            "an older challenge",
            client_data(kind, &Challenge::generate(), origin),
            data(host, 5, 7, &[]),
        ),
        (
            "another site",
            client_data(kind, &challenge, "https://appels.example.org.evil.example"),
            data(host, 5, 7, &[]),
        ),
        (
            "another scheme",
            client_data(kind, &challenge, "http://appels.example.org"),
            data(host, 5, 7, &[]),
        ),
        (
            "signed for another site",
            right.clone(),
            data("evil.example", 5, 7, &[]),
        ),
        ("nobody was there", right.clone(), data(host, 4, 7, &[])),
        (
            "backed up, not eligible",
            right.clone(),
            data(host, 0x15, 7, &[]),
        ),
        ("cut", right.clone(), data(host, 5, 7, &[])[..36].to_vec()),
        ("no JSON", b"{".to_vec(), data(host, 5, 7, &[])),
    ] {
        assert_eq!(proves(client, authenticator, &key), None, "{what}");
    }
    let embedded = serde_json::json!({
        "type": kind, "challenge": challenge.text(), "origin": origin, "crossOrigin": true
    });
    let embedded = embedded.to_string().into_bytes();
    assert_eq!(
        proves(embedded, data(host, 5, 7, &[]), &key),
        None,
        "in a frame"
    );
}

#[test]
fn a_registration_must_be_whole() {
    let (key, challenge) = (es256(), Challenge::generate());
    let point = key.public_key().as_ref().to_vec();
    let client = client_data("webauthn.create", &challenge, "https://appels.example.org");
    let host = "appels.example.org";
    let verify = |id: &[u8], authenticator: &[u8]| {
        Registration {
            credential_id: id,
            client_data: &client,
            authenticator_data: authenticator,
        }
        .verify(&site(), &challenge)
    };
    let whole = data(host, 0x45, 0, &credential(ID, &point));
    assert!(verify(ID, &whole).is_some());
    assert!(verify(b"another id", &whole).is_none());
    assert!(verify(ID, &data(host, 0x05, 0, &credential(ID, &point))).is_none());
    for end in 0..whole.len() {
        assert!(verify(ID, &whole[..end]).is_none(), "cut at {end}");
    }
    let mut other_curve = whole.clone();
    let at = whole.len() - 77 + 4;
    other_curve[at] = 0x25;
    assert!(verify(ID, &other_curve).is_none());
}

#[test]
fn every_algorithm_that_is_offered_is_understood() {
    let random = SystemRandom::new();
    let document = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
    let pair = Ed25519KeyPair::from_pkcs8(document.as_ref()).unwrap();
    let cose = [
        [0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20].as_slice(),
        pair.public_key().as_ref(),
    ]
    .concat();
    let key = PublicKey::from_cose(&cose).unwrap();
    assert_eq!(key.algorithm, PasskeyAlgorithm::EdDsa);
    assert!(key.verify(b"signed", pair.sign(b"signed").as_ref()));
    assert!(!key.verify(b"other", pair.sign(b"signed").as_ref()));
    let cose = [
        [
            0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59, 0x01, 0x00,
        ]
        .as_slice(),
        [0xc3; 256].as_slice(),
        &[0x21, 0x43, 0x01, 0x00, 0x01],
    ]
    .concat();
    let key = PublicKey::from_cose(&cose).unwrap();
    assert_eq!(key.algorithm, PasskeyAlgorithm::Rs256);
    assert!(!key.verify(b"signed", &[0; 256]));
}

#[test]
fn a_challenge_is_for_one_purpose_one_account_and_some_minutes() {
    let master = Master::from_bytes([7; 32]);
    let (challenge, now) = (Challenge::generate(), Timestamp(1_000_000));
    let (mine, yours) = (Some(AccountId(1)), Some(AccountId(2)));
    let sealed = challenge.seal(&master, Ceremony::StepUp, mine, now);
    let open = |ceremony, account, now| Challenge::open(&master, ceremony, account, &sealed, now);
    assert_eq!(open(Ceremony::StepUp, mine, now), Some(challenge));
    assert_eq!(open(Ceremony::Register, mine, now), None);
    assert_eq!(open(Ceremony::StepUp, yours, now), None);
    assert_eq!(open(Ceremony::StepUp, None, now), None);
    let late = now.plus(CHALLENGE_LIFE + 1);
    assert_eq!(open(Ceremony::StepUp, mine, late), None);
    assert_eq!(
        BASE64URL_NOPAD
            .decode(sealed.as_bytes())
            .map(|b| b.len() > 32),
        Ok(true)
    );
}

#[test]
fn browsers_have_passkeys_under_a_name_with_tls_or_on_this_machine() {
    for (base, is_there) in [
        ("https://appels.example.org", true),
        ("https://appels.example.org:8443", true),
        ("http://localhost:8898", true),
        ("http://appels.example.org", false),
        ("https://192.0.2.1", false),
        ("http://127.0.0.1:8898", false),
    ] {
        assert_eq!(RelyingParty::of(base).is_some(), is_there, "{base}");
    }
}
