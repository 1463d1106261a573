//! Tests of `relay`.

use super::*;

#[test]
fn a_relay_is_read_with_sane_defaults() {
    for (url, port, encryption) in [
        ("smtp://localhost", 25, Encryption::None),
        ("smtp://127.0.0.1:2525", 2525, Encryption::None),
        ("smtp://[::1]", 25, Encryption::None),
        ("smtp://relay.example.org", 25, Encryption::Opportunistic),
        ("smtp://relay.example.org?tls=none", 25, Encryption::None),
        (
            "smtp://u:p@relay.example.org?tls=required",
            587,
            Encryption::Required,
        ),
        ("smtps://u:p@relay.example.org", 465, Encryption::Implicit),
        ("smtp://u:p@localhost:25", 25, Encryption::None),
    ] {
        let relay = Relay::parse(url).unwrap();
        assert_eq!((relay.port, relay.encryption), (port, encryption), "{url}");
    }
    let relay = Relay::parse("smtps://me%40x.org:p%2Fw+d@relay.example.org").unwrap();
    assert_eq!(
        relay.credentials,
        Some(("me@x.org".to_owned(), "p/w+d".to_owned()))
    );
}

#[test]
fn a_password_never_crosses_a_network_unencrypted() {
    for url in [
        "smtp://u:secret@relay.example.org",
        "smtp://u:secret@10.0.0.1:25?tls=none",
    ] {
        let refusal = Relay::parse(url).unwrap_err().to_string();
        assert!(
            refusal.contains("tls=required") && !refusal.contains("secret"),
            "{refusal}"
        );
    }
}

#[test]
fn error_messages_do_not_contain_the_password() {
    for url in [
        "smtp://",
        "smtp://u:secret@",
        "smtps://u:secret@h.org?tls=never",
        "smtp://u:secret@h.org?tls=maybe",
        "smtp://u:secret@h.org?tsl=required",
        "smtp://u:secret@h.org/path?tls=required",
        "smtp://:secret@h.org?tls=required",
        "smtp://u:secret%zz@h.org?tls=required",
    ] {
        let refusal = Relay::parse(url).unwrap_err().to_string();
        assert!(!refusal.contains("secret"), "{url}: {refusal}");
    }
}

#[test]
fn debug_prints_no_password() {
    let relay = Relay::parse("smtps://someone:secret@relay.example.org").unwrap();
    assert_eq!(
        format!("{relay:?}"),
        "relay.example.org:465 (Implicit, with a password)"
    );
}
