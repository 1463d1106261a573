//! Checks of single values, for appeal files and for the editor. In a file an error completes a sentence that begins
//! with the key; in the editor it is a [`Problem`] of the field.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use crate::domain::text::single_line;
use crate::domain::{Accent, LocalTime, Problem, Sender, SenderError, Timestamp, Zone, mailbox};

/// The longest text, in characters.
pub(super) const TEXT_MAX: usize = 100_000;
pub(super) const GOAL_RANGE: (i64, i64) = (1, 1_000_000_000);
/// Days from closing to erasure: one day to ten years.
pub(super) const LIST_AFTER_RANGE: (i64, i64) = (0, 60);
pub(super) const ERASURE_DAYS_RANGE: (i64, i64) = (1, 3_650);

/// Why a value is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(in crate::domain) enum ValueError {
    #[error("is empty; write something or leave the key out.")]
    Empty,
    #[error("has {length} characters; at most {max} fit.")]
    TooLong { length: usize, max: usize },
    #[error("is one line; take the line break out.")]
    LineBreak,
    #[error("holds the invisible character U+{code:04X}; take it out.")]
    Hidden { code: u32 },
    #[error("holds an e-mail address, which would be published; take it out.")]
    HoldsEmail,
    #[error("holds a telephone number, which would be published; take it out.")]
    HoldsTelephone,
    #[error("holds a web address; take it out.")]
    Link,
    #[error("is not a web address; it starts with https:// (or http://).")]
    WebAddress,
    #[error("is neither an e-mail address nor a web address that starts with https://.")]
    Contact,
    #[error("{0}.")]
    Sender(SenderError),
    #[error("is not a date; write it like 2026-01-31, or with the time like 2026-01-31T18:00:00.")]
    Time,
    #[error("is not a time zone; write a name such as Europe/Paris.")]
    Zone,
    #[error("is {names}, or a colour such as #a31d1d.", names = Accent::NAMED.map(|(name, _)| name).join(", "))]
    Accent,
    #[error("is a whole number from {least} to {most}.")]
    Number { least: i64, most: i64 },
}

impl ValueError {
    pub(super) fn problem(self) -> Problem {
        match self {
            Self::Empty => Problem::Empty,
            Self::TooLong { max, .. } => Problem::TooLong { max },
            Self::LineBreak => Problem::LineBreak,
            Self::Hidden { .. } => Problem::HiddenCharacter,
            Self::HoldsEmail => Problem::EmailInPublicText,
            Self::HoldsTelephone => Problem::HoldsTelephone,
            Self::Link => Problem::Link,
            Self::WebAddress => Problem::WebAddress,
            Self::Contact => Problem::ContactMalformed,
            Self::Sender(SenderError::Empty) => Problem::Empty,
            Self::Sender(SenderError::Control) => Problem::HiddenCharacter,
            Self::Sender(SenderError::LongName) => Problem::SenderNameTooLong,
            Self::Sender(SenderError::Address) => Problem::SenderMalformed,
            Self::Time => Problem::DateMalformed,
            Self::Zone => Problem::ZoneUnknown,
            Self::Accent => Problem::ColourMalformed,
            Self::Number { least: 0, most } => Problem::LimitOutside {
                max: usize::try_from(most).unwrap_or(usize::MAX),
            },
            Self::Number { most, .. } => Problem::NumberOutside {
                max: usize::try_from(most).unwrap_or(usize::MAX),
            },
        }
    }
}

/// Control characters, direction overrides and isolates, and invisible characters that belong to no word. The joiners
/// of Indic and Persian writing are allowed.
pub(super) fn is_hidden(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    c.is_control() || invisible
}

/// A line about a person or a group that is published: it holds neither contact data nor a link.
pub(super) fn public_line(text: &str, max: usize) -> Result<String, ValueError> {
    single_line::public(line(text, max)?).map_err(|problem| match problem {
        Problem::HoldsEmail => ValueError::HoldsEmail,
        Problem::HoldsTelephone => ValueError::HoldsTelephone,
        _ => ValueError::Link,
    })
}

/// A non-empty line of at most `max` characters, trimmed, in NFC and without invisible characters.
pub(super) fn line(text: &str, max: usize) -> Result<String, ValueError> {
    let text: String = single_line::without_invisible(text).trim().nfc().collect();
    if text.is_empty() {
        return Err(ValueError::Empty);
    }
    let length = text.chars().count();
    if length > max {
        return Err(ValueError::TooLong { length, max });
    }
    match text.chars().find(|c| is_hidden(*c)) {
        Some('\n' | '\r') => Err(ValueError::LineBreak),
        Some(hidden) => Err(ValueError::Hidden {
            code: u32::from(hidden),
        }),
        None => Ok(text),
    }
}

/// Like [`is_hidden`], but allows the line breaks and tabs of a text.
pub(super) fn is_hidden_in_text(c: char) -> bool {
    is_hidden(c) && !['\n', '\t'].contains(&c)
}

/// Removes the blank lines around a text.
pub(super) fn trim_blank_lines(body: &str) -> &str {
    let mut text = body.trim_end();
    while let Some((_, rest)) = text
        .split_once('\n')
        .filter(|(line, _)| line.trim().is_empty())
    {
        text = rest;
    }
    text
}

/// The text of an appeal as a form sends it; the result has `\n` line ends.
pub(super) fn appeal_text(typed: &str) -> Result<String, ValueError> {
    let typed = typed.replace("\r\n", "\n");
    if let Some(hidden) = typed.chars().find(|c| is_hidden_in_text(*c)) {
        return Err(ValueError::Hidden {
            code: u32::from(hidden),
        });
    }
    let text = trim_blank_lines(&typed);
    let length = text.chars().count();
    if text.is_empty() {
        return Err(ValueError::Empty);
    }
    if length > TEXT_MAX {
        return Err(ValueError::TooLong {
            length,
            max: TEXT_MAX,
        });
    }
    Ok(text.to_owned())
}

/// An integer within a range, which may be typed with spaces between the thousands.
pub(super) fn number(text: &str, (least, most): (i64, i64)) -> Result<i64, ValueError> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = digits.parse().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or(ValueError::Number { least, most })
}

/// A text that may span several lines in the file; they are joined.
pub(super) fn joined_lines(text: &str, max: usize) -> Result<String, ValueError> {
    line(
        &text
            .split(['\n', '\r', '\t'])
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" "),
        max,
    )
}

pub(super) fn web_address(text: &str) -> Result<String, ValueError> {
    let text = line(text, 2_000)?;
    let has_space = text.contains(char::is_whitespace);
    let url = Url::parse(&text).ok().filter(|_| !has_space).filter(|url| {
        ["http", "https"].contains(&url.scheme())
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    });
    url.map(|_| text).ok_or(ValueError::WebAddress)
}

/// An e-mail address or a web address.
pub(in crate::domain) fn contact(text: &str) -> Result<String, ValueError> {
    let text = line(text, 254)?;
    if mailbox::looks_like_address(&text) || web_address(&text).is_ok() {
        return Ok(text);
    }
    Err(ValueError::Contact)
}

pub(super) fn sender(text: &str) -> Result<String, ValueError> {
    let text = line(text, 320)?;
    match Sender::parse(&text) {
        Ok(_) => Ok(text),
        Err(error) => Err(ValueError::Sender(error)),
    }
}

/// A closing time as it is typed: a day means its end.
#[must_use]
pub fn closing_time(text: &str, zone: &Zone) -> Option<Timestamp> {
    LocalTime::parse(text)?.end(zone)
}

/// A day or a time, which is local without an offset.
pub(super) fn time(text: &str) -> Result<LocalTime, ValueError> {
    LocalTime::parse(text).ok_or(ValueError::Time)
}

pub(in crate::domain) fn zone(text: &str) -> Result<Zone, ValueError> {
    Zone::parse(text).ok_or(ValueError::Zone)
}

pub(in crate::domain) fn accent(text: &str) -> Result<Accent, ValueError> {
    Accent::parse(text).ok_or(ValueError::Accent)
}
