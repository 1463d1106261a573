//! Tests of `decisions`.

use super::*;

fn mails(words: &[(MailKind, bool)]) -> Vec<DecisionMail> {
    let mail = |(kind, has_left): &(MailKind, bool)| DecisionMail {
        kind: *kind,
        has_left: *has_left,
        under_way: None,
    };
    words.iter().map(mail).collect()
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

#[test]
fn an_approval_that_takes_back_a_mail_under_way_depends_on_it() {
    let under_way = |kind| DecisionMail {
        under_way: Some(MailId(7)),
        ..mails(&[(kind, true)]).remove(0)
    };
    let refused = [under_way(MailKind::Refused)];
    assert_eq!(depends_on(&refused, false), Some(MailId(7)));
    assert_eq!(depends_on(&refused, true), None, "its owner waits anyway");
    let sent = mails(&[(MailKind::Refused, true)]);
    assert_eq!(depends_on(&sent, false), None, "it was sent");
    let again = [
        mails(&[(MailKind::Refused, true)]).remove(0),
        under_way(MailKind::Refused),
    ];
    assert_eq!(
        depends_on(&again, false),
        None,
        "its owner knows from before"
    );
}
