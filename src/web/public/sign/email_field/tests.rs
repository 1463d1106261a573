//! Tests of `email_field`.

use super::*;

fn field(email: &str, meant: &str, kept: &str) -> EmailField {
    EmailField {
        email: email.to_owned(),
        email_meant: meant.to_owned(),
        email_kept: kept.to_owned(),
    }
}

#[test]
fn a_slip_is_asked_about_once() {
    let typed = field("jeanne@gmial.com", "", "");
    assert_eq!(typed.parse(), Err(Problem::EmailSuspect));
    assert_eq!(
        typed.value().suggestion.as_deref(),
        Some("jeanne@gmail.com")
    );
    let corrected = field("jeanne@gmial.com", "jeanne@gmail.com", "");
    assert_eq!(corrected.parse().unwrap().as_str(), "jeanne@gmail.com");
    assert_eq!(corrected.value().typed, "jeanne@gmail.com");
    let kept = field("jeanne@gmial.com", "", "jeanne@gmial.com");
    assert_eq!(kept.parse().unwrap().as_str(), "jeanne@gmial.com");
    assert!(kept.value().is_kept && kept.value().suggestion.is_none());
    // Another address than the one that was kept is asked about again.
    let other = field("omar@gmial.com", "", "jeanne@gmial.com");
    assert_eq!(other.parse(), Err(Problem::EmailSuspect));
}

#[test]
fn an_address_that_cannot_be_is_not_kept() {
    let typed = field("jeanne@orange.f", "", "jeanne@orange.f");
    assert_eq!(typed.parse(), Err(Problem::EmailDomain));
    assert!(!typed.value().can_be_kept);
}
