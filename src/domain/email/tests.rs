//! Tests of reading, repairing and comparing addresses.

use super::*;
use proptest::prelude::*;

#[test]
fn ordinary_and_odd_addresses_are_accepted() {
    for good in [
        "jeanne@example.org",
        "j.martin+petition@univ-lyon2.fr",
        "o'neil@example.ie",
        "x@bücher.de",
        "A_B@EXAMPLE.COM",
        // Mailboxes at public suffixes.
        "etude@notaires.fr",
        "contact@cci.fr",
        "x@mil.no",
        "x@police.uk",
        "x@eu.org",
    ] {
        assert!(EmailAddress::parse(good).is_ok(), "{good}");
    }
}

#[test]
fn each_fault_has_its_own_sentence() {
    let long = format!("{}@example.org", "a".repeat(250));
    for (text, problem) in [
        ("", Problem::EmailMissing),
        ("jeanne", Problem::EmailWithoutAt),
        ("jeanne@", Problem::EmailDomain),
        ("@example.org", Problem::EmailMalformed),
        ("a..b@x.fr", Problem::EmailTwoDots),
        ("a@x..fr", Problem::EmailTwoDots),
        (".a@x.fr", Problem::EmailDotAtEdge),
        ("a.@x.fr", Problem::EmailDotAtEdge),
        ("a@.x.fr", Problem::EmailDotAtEdge),
        ("a@x,fr", Problem::EmailComma),
        ("a@b@x.fr", Problem::EmailTwoAts),
        ("jeanne martin@x.fr", Problem::EmailSpace),
        ("a@x\r\nBcc:foo@bar.fr", Problem::EmailTwoAts),
        ("a@[1.1.1.1]", Problem::EmailMalformed),
        ("\"a b\"@x.fr", Problem::EmailMalformed),
        ("a@localhost", Problem::EmailDomain),
        ("a@mail.test", Problem::EmailDomain),
        ("a@fr", Problem::EmailDomain),
        ("héloïse@example.fr", Problem::EmailLocalPart),
        (&long, Problem::EmailTooLong),
    ] {
        assert_eq!(EmailAddress::parse(text), Err(problem), "{text:?}");
    }
}

#[test]
fn spellings_of_one_mailbox_are_one() {
    let canonical = |text: &str| EmailAddress::parse(text).unwrap().canonical();
    assert_eq!(
        canonical("Jeanne.Martin+a@gmail.com"),
        canonical("jeannemartin@googlemail.com")
    );
    assert_eq!(canonical("Jeanne@Example.ORG"), "jeanne@example.org");
    assert_ne!(canonical("j.m@example.org"), canonical("jm@example.org"));
}

#[test]
fn an_address_never_shows_in_debug() {
    assert!(
        !format!("{:?}", EmailAddress::parse("jeanne@example.org").unwrap()).contains("jeanne")
    );
}

#[test]
fn what_is_certain_is_repaired() {
    for typed in [
        "  jeanne@example.org ",
        "mailto:jeanne@example.org",
        "MAILTO:jeanne@example.org?subject=Bonjour",
        "<jeanne@example.org>",
        "Jeanne Martin <jeanne@example.org>",
        "\"Martin, Jeanne\" <jeanne@example.org>",
        "Jeanne Martin <mailto:jeanne@example.org>",
        "jeanne@example.org.",
        "jeanne@example.org,",
        "jeanne@example.org;",
        "« jeanne@example.org »",
        "'jeanne@example.org'",
        "jeanne＠example.org",
        "ｊｅａｎｎｅ@example．org",
        "jeanne @example.org",
        "jeanne@ example.org",
        "jeanne@example .org",
        "jeanne@exam\u{AD}ple.org\u{200B}",
        "jeanne@example.org (perso)",
        "Jeanne Martin (jeanne@example.org)",
        "[jeanne@example.org](mailto:jeanne@example.org)",
        "Jeanne@example.org, jeanne@example.org",
        "mailto:jeanne%40example.org",
        "mon e-mail : jeanne@example.org",
        "• jeanne@example.org",
        "- jeanne@example.org/",
        "„jeanne@example.org“",
        "`jeanne@example.org`",
        "'jeanne'@example.org",
        "\"jeanne\"@example.org",
        "jeanne@example.org <jeanne@example.org>",
        "Jeanne Martin jeanne@example.org",
        "Jeanne jeanne@example.org",
        "jeanne@example.org - Jeanne",
        "jeanne@example.org Jeanne Martin",
        "jeanne@example.org merci",
        "jeanne@example.org, merci beaucoup",
        "jeanne@example.org. Merci",
        "jeanne@example.org 06 12 34 56 78",
        "06 12 34 56 78 - jeanne@example.org",
        "mon adresse est bien jeanne@example.org",
    ] {
        let address = EmailAddress::from_typed(typed);
        assert_eq!(
            address
                .as_ref()
                .map(|address| address.canonical())
                .as_deref(),
            Ok("jeanne@example.org"),
            "{typed}"
        );
    }
    let curly = EmailAddress::from_typed("o’neil@example.ie").unwrap();
    assert_eq!(curly.as_str(), "o'neil@example.ie");
}

#[test]
fn what_is_not_certain_is_said() {
    for (typed, problem) in [
        ("anne@example.org; anne2@example.org", Problem::EmailSeveral),
        ("anne@example.org anne2@example.org", Problem::EmailSeveral),
        ("ida@example,org", Problem::EmailComma),
        ("anne marie@example.org", Problem::EmailSpace),
        (".anne@example.org", Problem::EmailDotAtEdge),
        ("anne:marie@example.org", Problem::EmailMalformed),
        (
            "anne@example.org (anne2@example.org)",
            Problem::EmailSeveral,
        ),
        ("anne@@example.org", Problem::EmailTwoAts),
        ("Anne Marie dupont@example.org", Problem::EmailSpace),
        ("anne,marie@example.org", Problem::EmailComma),
        ("non", Problem::EmailWithoutAt),
        ("-", Problem::EmailWithoutAt),
        ("   ", Problem::EmailMissing),
    ] {
        assert_eq!(EmailAddress::from_typed(typed), Err(problem), "{typed}");
    }
}

#[test]
fn what_is_probable_is_asked() {
    let asked = |typed: &str| {
        let address = EmailAddress::suggestion(typed);
        address.map(|address| address.as_str().to_owned())
    };
    for (typed, meant) in [
        ("Jeanne Martin jm75@example.org", Some("jm75@example.org")),
        ("www.jeanne@gmail.com", Some("jeanne@gmail.com")),
        ("jeanne@www.gmail.com", Some("jeanne@gmail.com")),
        ("jeanne@orange", Some("jeanne@orange.fr")),
        ("anne marie@example.org", None),
        ("jeanne@example.org merci", None),
        ("www@example.org", None),
    ] {
        assert_eq!(asked(typed).as_deref(), meant, "{typed}");
    }
    for typed in [
        "jeanne@example.co .uk",
        "jeanne@example.co. uk",
        "jeanne@ac-lyon.education .gouv.fr",
    ] {
        let read = EmailAddress::from_typed(typed);
        assert!(
            read.is_ok_and(|read| read.as_str().matches('.').count() > 1),
            "{typed}"
        );
    }
}

proptest! {
    #[test]
    fn an_accepted_address_has_one_at_and_no_space(text in ".{0,30}@.{0,30}") {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert_eq!(address.as_str().matches('@').count(), 1);
            prop_assert!(address.as_str().bytes().all(|b| b.is_ascii_graphic()));
        }
    }
}
