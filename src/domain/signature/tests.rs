//! Tests of `signature`.

use super::*;
use crate::domain::Problems;

fn person(first: &str, last: &str) -> PrivateRecord {
    let name = PersonName::read(first, last, &mut Problems::default()).unwrap();
    PrivateRecord {
        email: EmailAddress::parse("a@example.org").ok(),
        publish: true,
        ..PrivateRecord::new(name)
    }
}

#[test]
fn a_word_of_mixed_scripts_is_held_and_two_scripts_in_two_words_are_not() {
    assert_eq!(
        person("Jean", "М\u{430}rtin").hold_reason(),
        Some(HoldReason::MixedScripts)
    );
    assert_eq!(person("Лев", "Tolstoy").hold_reason(), None);
    assert_eq!(person("夏目", "漱石ソウセキ").hold_reason(), None);
}

#[test]
fn a_mandate_is_shown_by_domain_only_for_the_website_s_own_domain() {
    let mut group = person("A", "B");
    let mut claim = |site: &str| {
        group.organisation = Some(Organisation {
            name: OrganisationName::parse("Cercle").unwrap(),
            acronym: None,
            kind: OrganisationKind::Association,
            website: Some(site.to_owned()),
            function: "présidente".into(),
        });
        group.mandate_shown()
    };
    assert_eq!(claim("https://www.example.org/x"), MandateShown::Domain);
    assert_eq!(
        claim("https://example.org.evil.com/"),
        MandateShown::Declared
    );
    assert_eq!(claim("https://sub.example.org/"), MandateShown::Declared);
}

#[test]
fn a_mailbox_that_anybody_gets_never_shows_a_mandate() {
    for domain in [
        "gmail.com",
        "orange.fr",
        "laposte.net",
        "free.fr",
        "outlook.com",
        "asso.free.fr",
        "sites.google.com",
    ] {
        let mut group = person("A", "B");
        group.email = EmailAddress::parse(&format!("club@{domain}")).ok();
        group.organisation = Some(Organisation {
            name: OrganisationName::parse("Cercle").unwrap(),
            acronym: None,
            kind: OrganisationKind::Association,
            website: Some(format!("https://www.{domain}/club")),
            function: "présidente".into(),
        });
        assert_eq!(group.mandate_shown(), MandateShown::Declared, "{domain}");
    }
}
