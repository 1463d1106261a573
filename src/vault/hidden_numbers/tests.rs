//! Tests of `hidden_numbers`.

use super::*;

fn master(fill: u8) -> Master {
    Master::from_bytes([fill; 32])
}

#[test]
fn a_number_comes_back_under_its_key_alone() {
    let (ours, theirs) = (master(1), master(2));
    for number in [1, 2, 1_000_000, i64::MAX] {
        let handle = ours.handle_of(SignatureId(number));
        assert_eq!(ours.signature_of(handle), Some(SignatureId(number)));
        assert_eq!(theirs.signature_of(handle), None);
    }
}

#[test]
fn a_changed_octet_names_nothing() {
    let ours = master(1);
    let handle = ours.handle_of(SignatureId(7));
    for at in 0..16 {
        let mut changed = handle;
        changed.0[at] ^= 1;
        assert_eq!(ours.signature_of(changed), None, "octet {at}");
    }
}

#[test]
fn neighbours_share_no_octets_and_links_are_no_message_keys() {
    let ours = master(1);
    let (one, two) = (
        ours.handle_of(SignatureId(1)),
        ours.handle_of(SignatureId(2)),
    );
    let same = one.0.iter().zip(two.0).filter(|(a, b)| **a == *b).count();
    assert!(same < 4, "{same} octets are equal");
    assert_eq!(ours.mail_of(MessageKey(one.0)), None);
}

#[test]
fn a_mail_that_got_the_number_of_another_one_has_another_key() {
    let (ours, then) = (master(1), Timestamp(1_800_000_000_000));
    let key = ours.message_key(MailId(3), then);
    assert_eq!(ours.mail_of(key), Some(MailId(3)));
    assert!(ours.is_message_key(key, MailId(3), then));
    assert!(!ours.is_message_key(key, MailId(3), then.plus(Timestamp::MINUTE)));
    assert!(!ours.is_message_key(key, MailId(4), then));
}
