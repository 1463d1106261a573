//! What single values of an appeal file may be. A refusal is the end of a sentence that begins with the key.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use crate::domain::{Timestamp, mailbox};

/// Whether a character acts on the text around it without being seen: controls, direction overrides and isolates,
/// and the invisible ones that are no part of any word. The joiners of Indic and Persian writing stay.
pub(super) fn is_hidden(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    c.is_control() || invisible
}

/// One line of at most `max` characters, in Unicode's composed form.
pub(super) fn line(text: &str, max: usize) -> Result<String, String> {
    let text: String = text.trim().nfc().collect();
    if text.is_empty() {
        return Err("is empty; write something or leave the key out.".to_owned());
    }
    let length = text.chars().count();
    if length > max {
        return Err(format!("has {length} characters; at most {max} fit."));
    }
    match text.chars().find(|c| is_hidden(*c)) {
        Some('\n' | '\r') => Err("is one line; take the line break out.".to_owned()),
        Some(hidden) => Err(format!(
            "holds the invisible character U+{:04X}; take it out.",
            u32::from(hidden)
        )),
        None => Ok(text),
    }
}

/// A passage that may be broken over lines in the file.
pub(super) fn passage(text: &str, max: usize) -> Result<String, String> {
    line(
        &text
            .split(['\n', '\r', '\t'])
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" "),
        max,
    )
}

/// A web address.
pub(super) fn web_address(text: &str) -> Result<String, String> {
    let text = line(text, 2_000)?;
    let plain = !text.contains(char::is_whitespace);
    let url = Url::parse(&text).ok().filter(|_| plain).filter(|url| {
        ["http", "https"].contains(&url.scheme())
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    });
    let sentence = || "is not a web address; it starts with https:// (or http://).".to_owned();
    url.map(|_| text).ok_or_else(sentence)
}

/// An e-mail address or a web address.
pub(super) fn contact(text: &str) -> Result<String, String> {
    let text = line(text, 254)?;
    if mailbox::looks_like_address(&text) || web_address(&text).is_ok() {
        return Ok(text);
    }
    Err("is neither an e-mail address nor a web address that starts with https://.".to_owned())
}

/// The mailbox that mails come from.
pub(super) fn sender(text: &str) -> Result<String, String> {
    let text = line(text, 320)?;
    let sentence = || {
        "is not a mailbox; write it like appeals@example.org or Name <appeals@example.org>."
            .to_owned()
    };
    mailbox::looks_like_mailbox(&text)
        .then_some(text)
        .ok_or_else(sentence)
}

/// A day or a point in time; without an offset it is UTC. A plain day means its first instant, or its last when
/// `end_of_day` is set.
pub(super) fn time(text: &str, end_of_day: bool) -> Result<Timestamp, String> {
    let text = text.trim();
    let sentence = || {
        "is not a date; write it like 2026-01-31, or with the time like 2026-01-31T18:00:00Z."
            .to_owned()
    };
    // A far year would overflow further on, and is a slip anyway.
    let year = text.get(..4).and_then(|year| year.parse::<u16>().ok());
    if !year.is_some_and(|year| (1800..=2999).contains(&year)) {
        return Err(sentence());
    }
    let time = Timestamp::parse(text).or_else(|| Timestamp::parse(&format!("{text}Z")));
    let a_day = text.len() == "2026-01-31".len() && end_of_day;
    let moved = time.map(|time| {
        if a_day {
            time.plus(Timestamp::DAY)
        } else {
            time
        }
    });
    moved.ok_or_else(sentence)
}
