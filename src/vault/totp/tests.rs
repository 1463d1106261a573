//! Tests of `totp`.

use super::*;

#[test]
fn a_code_is_valid_in_its_step_and_the_next_one() {
    let secret = TotpSecret::generate();
    let now = Timestamp(1_790_000_010_000);
    let step = 30 * Timestamp::SECOND;
    let code = secret.code_at(now);
    assert_eq!(code.len(), 6);
    assert_eq!(secret.step_of(&code, now), Some(1_790_000_010 / 30));
    assert_eq!(
        secret.step_of(&code, now.plus(step)),
        Some(1_790_000_010 / 30)
    );
    assert_eq!(secret.step_of(&code, now.plus(3 * step)), None);
    assert_eq!(secret.step_of("", now), None);
}

#[test]
fn the_secret_of_rfc_6238_gives_its_codes() {
    let secret = TotpSecret(Zeroizing::new(*b"12345678901234567890"));
    assert_eq!(secret.code_at(Timestamp(59_000)), "287082");
    assert_eq!(secret.code_at(Timestamp(1_111_111_109_000)), "081804");
    assert!(
        secret
            .otpauth_url("Paraph", "a@b.example")
            .starts_with("otpauth://totp/Paraph:")
    );
}

#[test]
fn a_secret_opens_for_its_account_only() {
    let master = Master::from_bytes([7; 32]);
    let secret = TotpSecret::generate();
    let sealed = secret.seal(&master, AccountId(1));
    assert_eq!(
        TotpSecret::open(&master, AccountId(1), &sealed)
            .unwrap()
            .text(),
        secret.text()
    );
    assert!(TotpSecret::open(&master, AccountId(2), &sealed).is_none());
    let form = secret.seal_for_form(&master, AccountId(1), Timestamp(0));
    assert!(
        TotpSecret::open_from_form(&master, AccountId(1), &form, Timestamp(Timestamp::HOUR))
            .is_some()
    );
    assert!(
        TotpSecret::open_from_form(&master, AccountId(1), &form, Timestamp(Timestamp::HOUR + 1))
            .is_none()
    );
    assert!(TotpSecret::open_from_form(&master, AccountId(2), &form, Timestamp(0)).is_none());
}

#[test]
fn recovery_codes_are_ten_different_ones_read_however_they_are_typed() {
    let master = Master::from_bytes([7; 32]);
    let codes = recovery_codes();
    let mut different = codes.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), RECOVERY_CODES);
    let typed = codes[0].to_uppercase().replace('-', " ");
    assert_eq!(
        master.recovery_hash(AccountId(1), &codes[0]),
        master.recovery_hash(AccountId(1), &typed)
    );
    assert_ne!(
        master.recovery_hash(AccountId(1), &codes[0]),
        master.recovery_hash(AccountId(2), &codes[0])
    );
}
