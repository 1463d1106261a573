//! Tests of `transport`.

use super::*;

fn settings(url: &str) -> MailSettings {
    MailSettings {
        url: url.to_owned(),
        sender: "Appel <appel@exemple.org>".to_owned(),
        reply_to: None,
        connections: 4,
        ca_file: None,
    }
}

#[test]
fn settings_that_can_never_work_are_refused_with_a_message() {
    for (url, word) in [
        ("", "empty"),
        ("http://example.org", "“http:”"),
        ("smtp://", "host"),
        ("file://host/folder", "three slashes"),
        ("/proc/nowhere", "/proc/nowhere"),
    ] {
        let refusal = Transport::new(&settings(url)).unwrap_err().to_string();
        assert!(refusal.contains(word), "{url}: {refusal}");
    }
    let none = MailSettings {
        connections: 0,
        ..settings("memory:")
    };
    assert!(
        Transport::new(&none)
            .unwrap_err()
            .to_string()
            .contains("between")
    );
    let wrong = MailSettings {
        sender: "Appel".to_owned(),
        ..settings("memory:")
    };
    assert!(
        Transport::new(&wrong)
            .unwrap_err()
            .to_string()
            .contains("mail.sender")
    );
}

#[test]
fn debug_of_settings_and_transport_prints_no_password() {
    let settings = settings("smtps://someone:secret@relay.example.org");
    let shown = format!("{settings:?} {:?}", Transport::new(&settings).unwrap());
    assert!(
        !shown.contains("secret") && !shown.contains("someone"),
        "{shown}"
    );
}
