//! Tests of `decisions`.

use super::*;

fn mails(words: &[(MailKind, bool)]) -> Vec<Told> {
    let told = |(kind, has_left): &(MailKind, bool)| Told {
        kind: *kind,
        has_left: *has_left,
    };
    words.iter().map(told).collect()
}

#[test]
fn an_owner_knows_what_the_last_mail_that_left_said() {
    use MailKind::{Approved, Refused};
    let held_by_organiser = false;
    for (sent, expected) in [
        (&[][..], Known::Counts),
        (&[(Approved, true)], Known::Counts),
        (&[(Approved, false)], Known::Waits),
        (&[(Refused, false)], Known::Counts),
        (&[(Refused, true)], Known::Refused),
        (&[(Refused, true), (Approved, true)], Known::Counts),
        (&[(Refused, true), (Approved, false)], Known::Refused),
        (&[(Approved, false), (Refused, false)], Known::Waits),
    ] {
        assert_eq!(
            known(&mails(sent), held_by_organiser),
            expected,
            "{expected:?}"
        );
    }
    assert_eq!(known(&[], true), Known::Waits);
    assert_eq!(known(&mails(&[(Refused, true)]), true), Known::Refused);
}
