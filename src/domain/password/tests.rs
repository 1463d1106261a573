//! Tests of `password`.

use super::*;

fn checked(password: &str) -> Result<(), Problem> {
    let email = EmailAddress::parse("jeanne.martin@canal.example.org").unwrap();
    let owner = PasswordOwner::new("Jeanne Martin", Some(email));
    NewPassword::parse(password, &owner).map(drop)
}

#[test]
fn a_long_sentence_is_a_password() {
    for good in [
        "la péniche passe lentement",
        "le pont tournant grince un peu",
        "correct horse battery staple",
        "xK4-vb9zQe_Lw!m",
        "jeanne aime les longues phrases",
        "trois canards sous la pluie",
        "Mon vélo rouge a deux roues",
        "il pleut souvent à Brest en mai",
        "kv7tq2mzx9pd",
        "le marché du jeudi ferme à midi",
        "nous vendrons des crêpes dimanche",
    ] {
        assert_eq!(checked(good), Ok(()), "{good}");
    }
}

#[test]
fn what_is_guessed_first_is_no_password() {
    assert_eq!(checked("court"), Err(Problem::PasswordShort { min: 12 }));
    assert_eq!(
        checked(&"é".repeat(201)),
        Err(Problem::TooLong { max: 200 })
    );
    for own in [
        "jeanne.martin@canal.example.org",
        "JeanneMartin1984",
        "martin-jeanne-canal!",
    ] {
        assert_eq!(checked(own), Err(Problem::PasswordOwn), "{own}");
    }
}

/// Passwords of twelve letters or more from lists of leaked ones, and what people make of them.
const LEAKED: &str = include_str!("leaked.txt");

#[test]
fn known_passwords_are_refused() {
    let accepted: Vec<&str> = LEAKED
        .lines()
        .filter(|password| checked(password) != Err(Problem::PasswordCommon))
        .collect();
    assert!(LEAKED.lines().count() >= 100);
    assert_eq!(accepted, Vec::<&str>::new());
}

#[test]
fn a_password_and_its_owner_are_not_printed() {
    let email = EmailAddress::parse("jeanne.martin@canal.example.org").unwrap();
    let owner = PasswordOwner::new("Jeanne Martin", Some(email));
    let password = NewPassword::parse("la péniche passe lentement", &owner).unwrap();
    let printed = format!("{owner:?} {password:?}");
    for secret in ["Jeanne", "jeanne", "péniche"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
