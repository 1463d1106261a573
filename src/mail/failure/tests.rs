//! Tests of `failure`.

use super::*;
use FailureClass::*;

#[test]
fn a_failure_is_permanent_only_when_it_is_about_the_recipient() {
    for (step, code, text, class, reason) in [
        (
            Step::Recipient,
            550,
            "5.1.1 no such user",
            Permanent,
            "mailbox-unknown",
        ),
        (
            Step::Recipient,
            550,
            "no such user",
            Permanent,
            "mailbox-unknown",
        ),
        (
            Step::Recipient,
            550,
            "5.7.1 relaying denied",
            Policy,
            "policy",
        ),
        (Step::Recipient, 553, "5.1.8 bad", Policy, "sender-refused"),
        (Step::Recipient, 530, "5.7.0 log in", Policy, "policy"),
        (Step::Recipient, 550, "5.4.1 no", Unknown, "not-routed"),
        (Step::Recipient, 550, "5.4.4 no", Unknown, "not-routed"),
        (Step::Content, 554, "5.4.7 late", Unknown, "not-routed"),
        (
            Step::Recipient,
            550,
            "5.2.1 disabled",
            Permanent,
            "mailbox-disabled",
        ),
        (
            Step::Recipient,
            552,
            "5.2.2 full",
            Transient,
            "mailbox-full",
        ),
        (Step::Recipient, 554, "go away", Unknown, "not-understood"),
        (Step::Recipient, 450, "greylisted", Transient, "try-later"),
        (
            Step::Recipient,
            421,
            "4.3.2 bye",
            Connection,
            "relay-closing",
        ),
        (Step::Sender, 550, "5.1.1 odd", Sender, "sender-refused"),
        (Step::Sender, 530, "5.7.0 log in", Operator, "login-needed"),
        (Step::Sender, 451, "later", Transient, "try-later"),
        (Step::Login, 535, "5.7.8 wrong", Operator, "login-refused"),
        (Step::Login, 454, "4.7.0 later", Connection, "relay-busy"),
        (Step::Greeting, 554, "no", Operator, "relay-refuses-us"),
        (Step::Data, 550, "no", Permanent, "refused"),
        (Step::Content, 550, "no", Permanent, "refused"),
        (Step::Content, 550, "5.7.1 spam", Policy, "policy"),
        (
            Step::Content,
            552,
            "5.3.4 too big",
            Policy,
            "relay-refuses-us",
        ),
    ] {
        let failure = Failure::reply(step, code, text);
        assert_eq!(
            (failure.class, failure.reason().word()),
            (class, reason),
            "{step:?} {code} {text}"
        );
    }
}

#[test]
fn only_a_refused_mailbox_is_dead() {
    let is_dead = |text| Failure::reply(Step::Recipient, 550, text).is_dead_mailbox();
    for text in ["5.1.1 no", "5.2.1 no", "no such user"] {
        assert!(is_dead(text), "{text}");
    }
    for text in [
        "5.1.2 no", "5.4.1 no", "5.4.4 no", "5.4.6 no", "5.7.1 no", "5.3.2 no",
    ] {
        assert!(!is_dead(text), "{text}");
    }
}

#[test]
fn the_text_of_the_server_is_never_kept() {
    let failure = Failure::reply(Step::Recipient, 550, "5.1.1 <jeanne@exemple.fr> unknown");
    let stored = format!("{failure:?} {failure}");
    assert!(!stored.contains("jeanne"), "{stored}");
    assert_eq!(failure.enhanced.as_deref(), Some("5.1.1"));
    let odd = Failure::reply(Step::Recipient, 550, "5.1.jeanne@exemple.fr unknown");
    assert_eq!(odd.enhanced, None);
}
