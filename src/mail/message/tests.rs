//! Tests of `message`.

use proptest::prelude::*;

use super::*;

fn email() -> Email {
    let from = Sender::parse("L’Appel de la forêt <appel@exemple.org>").unwrap();
    Email {
        to: "jeanne+x@exemple.fr".to_owned(),
        reply_to: Some(Sender::parse("contact@exemple.org").unwrap()),
        in_reply_to: None,
        envelope_sender: "rebond@exemple.org".to_owned(),
        unsubscribe: None,
        subject: "Votre signature : « Pour la forêt »".to_owned(),
        text: "Bonjour,\n\nhttps://appel.exemple.org/c/abc\n".to_owned(),
        html: "<p>Bonjour</p>\n".to_owned(),
        message_id: message_id(MessageKey([7; 16]), &from),
        date: Timestamp(1_700_000_000_123),
        kind: MailKind::Confirm,
        language: Language::french(),
        from,
    }
}

fn headers(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    text.split("\r\n\r\n").next().unwrap().to_owned()
}

fn header_names(bytes: &[u8]) -> Vec<String> {
    headers(bytes)
        .lines()
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap().to_owned())
        .collect()
}

const HEADERS: &[&str] = &[
    "Date",
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
];

#[test]
fn a_mail_carries_these_headers_and_no_other() {
    let bytes = email().to_bytes().unwrap();
    assert_eq!(header_names(&bytes), HEADERS);
    let headers = headers(&bytes);
    for line in [
        "Date: Tue, 14 Nov 2023 22:13:20 +0000",
        "To: jeanne+x@exemple.fr",
        "Message-ID: <07070707070707070707070707070707@exemple.org>",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "Content-Language: fr",
    ] {
        assert!(
            headers.lines().any(|found| found == line),
            "{line}\n{headers}"
        );
    }
}

#[test]
fn the_same_row_always_gives_the_same_bytes() {
    assert_eq!(email().to_bytes(), email().to_bytes());
}

#[test]
fn an_address_with_a_line_break_is_refused() {
    for to in [
        "a@b.org\r\nBcc: c@d.org",
        "a\r\n@b.org",
        "a@b.org>",
        "a",
        "",
    ] {
        let email = Email {
            to: to.to_owned(),
            ..email()
        };
        assert_eq!(email.to_bytes(), Err(Unbuildable::Recipient), "{to:?}");
    }
    let email = Email {
        message_id: "<a@b>\r\nX: y".to_owned(),
        ..email()
    };
    assert_eq!(email.to_bytes(), Err(Unbuildable::MessageId));
}

#[test]
fn debug_prints_neither_address_nor_content() {
    let shown = format!("{:?}", email());
    assert!(
        !shown.contains("jeanne") && !shown.contains("/c/abc"),
        "{shown}"
    );
}

proptest! {
    #[test]
    fn no_sender_subject_or_recipient_panics_or_adds_a_header(
        name in "(?s).{0,60}", subject in "(?s).{0,200}", to in "(?s).{0,20}@?.{0,20}",
        text in "(?s).{0,200}", date in any::<i64>(),
    ) {
        let mut email = email();
        if let Ok(sender) = Sender::parse(&format!("{name} <a@b.org>")) {
            email.from = sender;
        }
        email.subject = subject;
        email.text = text;
        email.date = Timestamp(date);
        prop_assert_eq!(header_names(&email.to_bytes().unwrap()), HEADERS);
        email.to = to;
        if let Ok(bytes) = email.to_bytes() {
            prop_assert_eq!(header_names(&bytes), HEADERS);
        }
    }
}
