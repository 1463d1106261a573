//! Tests of `sender`.

use super::*;

#[test]
fn a_sender_is_read_with_and_without_a_name() {
    for (text, name, address) in [
        ("appel@exemple.org", None, "appel@exemple.org"),
        ("<appel@exemple.org>", None, "appel@exemple.org"),
        (
            "L’Appel <appel@exemple.org>",
            Some("L’Appel"),
            "appel@exemple.org",
        ),
        (
            "\"Paix, \\\"ici\\\"\" <a@b.org>",
            Some("Paix, \"ici\""),
            "a@b.org",
        ),
        ("Forêt <a@forêt.org>", Some("Forêt"), "a@xn--fort-ipa.org"),
    ] {
        let sender = Sender::parse(text).unwrap();
        assert_eq!((sender.name(), sender.address()), (name, address), "{text}");
    }
}

#[test]
fn a_line_break_is_refused_anywhere() {
    for text in [
        "A\r\nBcc: x@y.org <a@b.org>",
        "A <a@b.org\r\nBcc: x@y.org>",
        "A\n<a@b.org>",
        "A\u{0} <a@b.org>",
        "a@b.org\r\n",
        "A\u{202e} <a@b.org>",
        "A\u{200f} <a@b.org>",
        "A\u{200b} <a@b.org>",
    ] {
        assert_eq!(Sender::parse(text), Err(SenderError::Control), "{text:?}");
    }
}

#[test]
fn text_without_an_address_is_refused() {
    for text in [
        "A",
        "A <>",
        "A <a b@c.org>",
        "> <",
        ">",
        "A <a@b.org> x",
        "é@b.org",
        "a@",
        "@b.org",
        "a@b..org",
        "a@-b.org",
        "a@b@c.org",
    ] {
        assert_eq!(Sender::parse(text), Err(SenderError::Address), "{text:?}");
    }
    assert_eq!(Sender::parse("  "), Err(SenderError::Empty));
    let long = format!("{} <a@b.org>", "é".repeat(101));
    assert_eq!(Sender::parse(&long), Err(SenderError::LongName));
}
