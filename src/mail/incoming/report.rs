//! Reports of mail servers about mails that did not arrive: delivery status notifications (RFC 3464), and the forms in
//! which older and simpler servers say it.

use mail_parser::{Message, MimeHeaders};

use super::headers;
use super::headers::is_type;
use crate::domain::text::search_text::fold;
use crate::mail::{Failure, Step};

/// How much of a report in words is read, in characters.
const READ_MAX: usize = 20_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Report {
    Failed {
        is_hard: bool,
    },
    /// Delivered, delayed, relayed: nothing follows from it.
    Other,
}

/// Folded beginnings of the subjects of such reports.
const SUBJECTS: &[&str] = &[
    "undeliver",
    "delivery status notification",
    "delivery failure",
    "delivery notification",
    "delivery has failed",
    "mail delivery failed",
    "mail delivery failure",
    "mail system error",
    "mail failure",
    "message could not be delivered",
    "failure notice",
    "returned mail",
    "returning message",
    "nondeliverable",
    "non delivery",
    "non-delivery",
    "non remis",
    "echec de la remise",
    "echec de remise",
    "message non distribue",
    "avis de non-remise",
    "unzustellbar",
    "nicht zugestellt",
    "mancata consegna",
    "no se puede entregar",
    "correo no entregado",
];
/// Folded words of reports without codes, about mailboxes that do not exist.
const HARD: &[&str] = &[
    "recipientnotfound",
    "no such user",
    "no such mailbox",
    "no such recipient",
    "user unknown",
    "unknown user",
    "unknown recipient",
    "recipient unknown",
    "unknown address",
    "unknown mailbox",
    "unknown or illegal alias",
    "mailbox not found",
    "mailbox does not exist",
    "user does not exist",
    "account does not exist",
    "address does not exist",
    "address not found",
    "recipient not found",
    "user not found",
    "no mailbox here by that name",
    "invalid recipient",
    "invalid mailbox",
    "not listed in",
    "account is disabled",
    "account has been disabled",
    "mailbox is disabled",
    "utilisateur inconnu",
    "destinataire inconnu",
    "n'existe pas",
    "unbekannter benutzer",
    "existiert nicht",
];
/// Folded words of reports about mailboxes that may take mail again.
const SOFT: &[&str] = &[
    "over quota",
    "quota exceeded",
    "mailbox full",
    "mailbox is full",
    "boite pleine",
    "postfach voll",
    "insufficient system storage",
    "try again later",
    "could not send for",
];

/// What a report says; `None` if the message is none. `is_to_bounces` says that it has no sender, or came to an address
/// that takes reports only.
pub(super) fn read(message: &Message<'_>, raw: &[u8], is_to_bounces: bool) -> Option<Report> {
    let statuses = delivery_statuses(message);
    if !statuses.is_empty() || is_type(message, "message", &["delivery-status"]) {
        return Some(by_fields(&statuses));
    }
    let subject = fold(message.subject().unwrap_or_default().trim());
    let is_named = SUBJECTS.iter().any(|begin| subject.starts_with(begin))
        || headers::first(message, "X-Failed-Recipients").is_some();
    let is_daemon = message.from().is_some_and(|from| {
        from.iter()
            .filter_map(|one| one.address())
            .any(|address| address.to_ascii_lowercase().starts_with("mailer-daemon"))
    });
    // A server that calls itself a daemon may say anything; only words about a mailbox make it a report.
    let speaks_of_failure = || {
        let text = message.body_text(0).unwrap_or_default();
        code_in(&text).is_some() || says_hard(&text)
    };
    let is_report = is_named || (is_daemon && speaks_of_failure());
    if !is_report {
        return None;
    }
    // A person may write such a subject, so the words count only from a server.
    if !is_to_bounces && !is_daemon && headers::first(message, "X-Failed-Recipients").is_none() {
        return None;
    }
    Some(by_words(message, raw))
}

/// The fields of the parts that report on each recipient.
fn delivery_statuses(message: &Message<'_>) -> Vec<String> {
    let is_status = |part: &&mail_parser::MessagePart<'_>| {
        part.content_type().is_some_and(|of| {
            of.ctype().eq_ignore_ascii_case("message")
                && of.subtype().is_some_and(|sub| {
                    sub.eq_ignore_ascii_case("delivery-status")
                        || sub.eq_ignore_ascii_case("global-delivery-status")
                })
        })
    };
    let texts = message.parts.iter().filter(is_status);
    texts
        .map(|part| String::from_utf8_lossy(part.contents()).into_owned())
        .collect()
}

fn by_fields(statuses: &[String]) -> Report {
    let mut report = Report::Other;
    for text in statuses {
        let text = text.replace("\r\n", "\n");
        for recipient in text.split("\n\n") {
            let field = |name: &str| value_of(recipient, name);
            let Some(action) = field("action") else {
                continue;
            };
            if !action.to_ascii_lowercase().starts_with("failed") {
                continue;
            }
            let status = field("status").unwrap_or_default();
            let diagnostic = field("diagnostic-code").unwrap_or_default();
            let is_hard = is_hard_of(&status, &diagnostic);
            if report != (Report::Failed { is_hard: true }) {
                report = Report::Failed { is_hard };
            }
        }
    }
    report
}

/// The value of a field with its continuation lines.
fn value_of(block: &str, name: &str) -> Option<String> {
    let mut lines = block.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((known, value)) = line.split_once(':') else {
            continue;
        };
        if !known.trim().eq_ignore_ascii_case(name) {
            continue;
        }
        let mut value = value.trim().to_owned();
        while let Some(next) = lines.next_if(|next| next.starts_with([' ', '\t'])) {
            value.push(' ');
            value.push_str(next.trim());
        }
        return Some(value);
    }
    None
}

/// Whether the mailbox is dead. The answer of the server says more than the status, which may be a general 5.0.0.
pub(super) fn is_hard_of(status: &str, diagnostic: &str) -> bool {
    let by_answer = code_in(diagnostic).map(|(code, text)| is_dead(code, &text));
    let by_status = status
        .split_whitespace()
        .next()
        .filter(|status| status.starts_with("5.") && *status != "5.0.0" && *status != "5.4.7")
        .map(|status| is_dead(550, status));
    match (by_answer, by_status) {
        (Some(true), _) | (_, Some(true)) => true,
        (Some(false) | None, Some(false)) | (Some(false), None) => says_hard(diagnostic),
        (None, None) => status.starts_with("5.") && says_hard(diagnostic),
    }
}

fn is_dead(code: u16, text: &str) -> bool {
    Failure::reply(Step::Recipient, code, text).is_dead_mailbox()
}

/// The first answer of a server in a text: its code, and what follows.
fn code_in(text: &str) -> Option<(u16, String)> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | ')' | '#' | '-'))
        .filter(|word| !word.is_empty())
        .collect();
    for (at, word) in words.iter().enumerate() {
        let is_code = word.len() == 3
            && word.starts_with(['4', '5'])
            && word.bytes().all(|byte| byte.is_ascii_digit());
        if let (true, Ok(code)) = (is_code, word.parse()) {
            return Some((code, words[at + 1..].join(" ")));
        }
        let parts: Vec<&str> = word.trim_end_matches([':', '.']).split('.').collect();
        let is_enhanced = parts.len() == 3
            && ["4", "5"].contains(&parts[0])
            && parts.iter().all(|part| {
                (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
            });
        if is_enhanced {
            let code = if parts[0] == "4" { 450 } else { 550 };
            return Some((code, parts.join(".")));
        }
    }
    None
}

fn says_hard(text: &str) -> bool {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    says(HARD) && !says(SOFT)
}

/// A report in words: the first code in it, or what it says.
fn by_words(message: &Message<'_>, raw: &[u8]) -> Report {
    let text = match message.body_text(0) {
        Some(text) => text.into_owned(),
        None => String::from_utf8_lossy(raw).into_owned(),
    };
    // What follows is the mail that came back.
    let end = [
        "--- Below this line",
        "------ This is a copy",
        "Original message",
        "Message-ID:",
    ]
    .iter()
    .filter_map(|mark| text.find(mark))
    .min();
    let text: String = text[..end.unwrap_or(text.len())]
        .chars()
        .take(READ_MAX)
        .collect();
    let folded = fold(&text);
    if folded.contains("warning: message") || folded.contains("will keep trying") {
        return Report::Other;
    }
    let is_hard = match code_in(&text) {
        Some((code, rest)) => is_dead(code, &rest) || says_hard(&text),
        None => says_hard(&text),
    };
    Report::Failed { is_hard }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_of_a_server_decides_whether_a_mailbox_is_dead() {
        for (status, diagnostic, is_hard) in [
            ("5.1.1", "smtp; 550 5.1.1 <x>: user unknown", true),
            ("5.0.0", "smtp; 550 5.1.1 no such user", true),
            ("5.0.0", "x-unix; user unknown", true),
            ("5.0.0", "", false),
            ("5.2.2", "smtp; 552 5.2.2 mailbox full", false),
            ("5.7.1", "smtp; 550 5.7.1 blocked for spam", false),
            ("4.4.7", "smtp; 451 4.4.1 timeout", false),
            ("5.4.7", "delivery time expired", false),
            (
                "5.1.10",
                "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
                true,
            ),
            ("5.2.1", "smtp; 550-5.2.1 The account is disabled", true),
            ("5.1.2", "x; no MX", false),
        ] {
            assert_eq!(
                is_hard_of(status, diagnostic),
                is_hard,
                "{status} {diagnostic}"
            );
        }
    }
}
