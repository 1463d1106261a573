//! Tests of `password`.

use super::*;

fn checked(password: &str) -> Result<(), Problem> {
    let email = EmailAddress::parse("jeanne.martin@canal.example.org").unwrap();
    check_password(password, "Jeanne Martin", &email)
}

#[test]
fn a_long_sentence_is_a_password() {
    for good in [
        "la péniche passe lentement",
        "correct horse battery staple",
        "xK4-vb9zQe_Lw!m",
        "jeanne aime les longues phrases",
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
    for common in [
        "password12345!",
        "Motdepasse2026",
        "azertyuiop12",
        "aaaaaaaaaaaaaa",
        "1234567890123",
        "admin-admin-2026",
    ] {
        assert_eq!(checked(common), Err(Problem::PasswordCommon), "{common}");
    }
    for own in [
        "jeanne.martin@canal.example.org",
        "JeanneMartin1984",
        "martin-jeanne-canal!",
    ] {
        assert_eq!(checked(own), Err(Problem::PasswordOwn), "{own}");
    }
}
