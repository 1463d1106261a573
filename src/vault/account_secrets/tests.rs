//! Tests of `account_secrets`.

use crate::vault::account_secrets::*;

#[test]
fn a_one_time_link_works_only_for_its_purpose_and_on_its_server() {
    let (here, elsewhere) = (Master::from_bytes([7; 32]), Master::from_bytes([8; 32]));
    let text = AccountToken::generate(&here, TokenPurpose::Reset).text();
    assert!(AccountToken::parse(&here, TokenPurpose::Reset, &text).is_some());
    assert!(AccountToken::parse(&here, TokenPurpose::Setup, &text).is_none());
    assert!(AccountToken::parse(&elsewhere, TokenPurpose::Reset, &text).is_none());
}

#[test]
fn a_form_belongs_to_its_session() {
    let master = Master::from_bytes([7; 32]);
    let (mine, yours) = (SessionKey([1; 16]), SessionKey([2; 16]));
    assert!(master.is_session_form_token(mine, &master.session_form_token(mine)));
    assert!(!master.is_session_form_token(mine, &master.session_form_token(yours)));
    assert!(!master.is_session_form_token(mine, ""));
    let id = SessionId::generate();
    assert_ne!(id.hash(), id.0.to_vec());
}

#[test]
fn a_device_is_known_to_its_account_for_a_while() {
    let master = Master::from_bytes([7; 32]);
    let cookie = master.device_cookie(AccountId(3), Timestamp(1_000));
    assert!(
        master
            .known_device_index(&cookie, AccountId(3), Timestamp(1_000))
            .is_some()
    );
    assert!(
        master
            .known_device_index(&cookie, AccountId(3), Timestamp(1_001))
            .is_none()
    );
    assert!(
        master
            .known_device_index(&cookie, AccountId(4), Timestamp(0))
            .is_none()
    );
    assert!(
        master
            .known_device_index("AAAA", AccountId(3), Timestamp(0))
            .is_none()
    );
}
