//! What single values of an appeal may be, in a file or in the editor. In a file a refusal is the end of a sentence that
//! begins with the key; in the editor it is a [`Problem`] beside the field.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use crate::domain::{Problem, Timestamp, mailbox};

/// The most characters that a wording may have.
pub(super) const LONGEST_TEXT: usize = 100_000;
/// The goals that make sense.
pub(super) const GOALS: (i64, i64) = (1, 1_000_000_000);
/// Days from closing to erasure: from a day to ten years.
pub(super) const ERASURE_DAYS: (i64, i64) = (1, 3_650);

/// Why a value will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Slip {
    #[error("is empty; write something or leave the key out.")]
    Empty,
    #[error("has {length} characters; at most {max} fit.")]
    TooLong { length: usize, max: usize },
    #[error("is one line; take the line break out.")]
    LineBreak,
    #[error("holds the invisible character U+{code:04X}; take it out.")]
    Hidden { code: u32 },
    #[error("is not a web address; it starts with https:// (or http://).")]
    WebAddress,
    #[error("is neither an e-mail address nor a web address that starts with https://.")]
    Contact,
    #[error("is not a mailbox; write it like appeals@example.org or Name <appeals@example.org>.")]
    Sender,
    #[error("is not a date; write it like 2026-01-31, or with the time like 2026-01-31T18:00:00Z.")]
    Time,
    #[error("is a whole number from {least} to {most}.")]
    Number { least: i64, most: i64 },
}

impl Slip {
    /// What is said beside a field.
    pub(super) fn problem(self) -> Problem {
        match self {
            Self::Empty => Problem::Empty,
            Self::TooLong { max, .. } => Problem::TooLong { max },
            Self::LineBreak => Problem::LineBreak,
            Self::Hidden { .. } => Problem::HiddenCharacter,
            Self::WebAddress => Problem::WebAddress,
            Self::Contact => Problem::ContactMalformed,
            Self::Sender => Problem::SenderMalformed,
            Self::Time => Problem::DateMalformed,
            Self::Number { most, .. } => Problem::NumberOutside {
                max: usize::try_from(most).unwrap_or(usize::MAX),
            },
        }
    }
}

/// Whether a character acts on the text around it without being seen: controls, direction overrides and isolates,
/// and the invisible ones that are no part of any word. The joiners of Indic and Persian writing stay.
pub(super) fn is_hidden(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    c.is_control() || invisible
}

/// One line of at most `max` characters, in Unicode's composed form.
pub(super) fn line(text: &str, max: usize) -> Result<String, Slip> {
    let text: String = text.trim().nfc().collect();
    if text.is_empty() {
        return Err(Slip::Empty);
    }
    let length = text.chars().count();
    if length > max {
        return Err(Slip::TooLong { length, max });
    }
    match text.chars().find(|c| is_hidden(*c)) {
        Some('\n' | '\r') => Err(Slip::LineBreak),
        Some(hidden) => Err(Slip::Hidden {
            code: u32::from(hidden),
        }),
        None => Ok(text),
    }
}

/// Whether a character of a wording acts without being seen.
pub(super) fn is_hidden_in_text(c: char) -> bool {
    is_hidden(c) && !['\n', '\t'].contains(&c)
}

/// A wording without the blank lines around it.
pub(super) fn trimmed(body: &str) -> &str {
    let mut text = body.trim_end();
    while let Some((_, rest)) = text
        .split_once('\n')
        .filter(|(line, _)| line.trim().is_empty())
    {
        text = rest;
    }
    text
}

/// A wording as a form sends it, with lines ended by `\n`.
pub(super) fn wording(typed: &str) -> Result<String, Slip> {
    let typed = typed.replace("\r\n", "\n");
    if let Some(hidden) = typed.chars().find(|c| is_hidden_in_text(*c)) {
        return Err(Slip::Hidden {
            code: u32::from(hidden),
        });
    }
    let text = trimmed(&typed);
    let length = text.chars().count();
    if text.is_empty() {
        return Err(Slip::Empty);
    }
    if length > LONGEST_TEXT {
        return Err(Slip::TooLong {
            length,
            max: LONGEST_TEXT,
        });
    }
    Ok(text.to_owned())
}

/// A whole number between two others, which may be typed with spaces between the thousands.
pub(super) fn number(text: &str, (least, most): (i64, i64)) -> Result<i64, Slip> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = digits.parse().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or(Slip::Number { least, most })
}

/// A passage that may be broken over lines in the file.
pub(super) fn passage(text: &str, max: usize) -> Result<String, Slip> {
    line(
        &text
            .split(['\n', '\r', '\t'])
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" "),
        max,
    )
}

pub(super) fn web_address(text: &str) -> Result<String, Slip> {
    let text = line(text, 2_000)?;
    let plain = !text.contains(char::is_whitespace);
    let url = Url::parse(&text).ok().filter(|_| plain).filter(|url| {
        ["http", "https"].contains(&url.scheme())
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    });
    url.map(|_| text).ok_or(Slip::WebAddress)
}

/// An e-mail address or a web address.
pub(super) fn contact(text: &str) -> Result<String, Slip> {
    let text = line(text, 254)?;
    if mailbox::looks_like_address(&text) || web_address(&text).is_ok() {
        return Ok(text);
    }
    Err(Slip::Contact)
}

/// The mailbox that mails come from.
pub(super) fn sender(text: &str) -> Result<String, Slip> {
    let text = line(text, 320)?;
    mailbox::looks_like_mailbox(&text)
        .then_some(text)
        .ok_or(Slip::Sender)
}

/// A day or a point in time; without an offset it is UTC. A plain day means its first instant, or its last when
/// `end_of_day` is set.
pub(super) fn time(text: &str, end_of_day: bool) -> Result<Timestamp, Slip> {
    let text = text.trim();
    // A far year would overflow further on, and is a slip anyway.
    let year = text.get(..4).and_then(|year| year.parse::<u16>().ok());
    if !year.is_some_and(|year| (1800..=2999).contains(&year)) {
        return Err(Slip::Time);
    }
    // As UTC first: taken as it is, a time without an offset would read as its day alone.
    let time = Timestamp::parse(&format!("{text}Z")).or_else(|| Timestamp::parse(text));
    let a_day = text.len() == "2026-01-31".len() && end_of_day;
    let moved = time.map(|time| {
        if a_day {
            time.plus(Timestamp::DAY)
        } else {
            time
        }
    });
    moved.ok_or(Slip::Time)
}
