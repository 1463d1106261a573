//! Recognises web addresses in a line. Spammers put their links into the fields of people; names such as “Framasoft.org”
//! and inclusive writing such as “citoyen.ne/militant.e” are none.

mod known;

use super::plain_forms::PlainLine;
use known::{AFTER_A_WORD, IN_NAMES, INCLUSIVE, MARKS, SHORTENERS, TITLES};

/// Whether the line holds a web address: a scheme, `www.`, a host with a path, or a link shortener. A bare host is none.
pub fn has_link(line: &PlainLine) -> bool {
    let plain = line.as_str();
    MARKS.iter().any(|mark| plain.contains(mark))
        || plain
            .split_whitespace()
            .any(|word| is_host_with_path(word) || SHORTENERS.contains(&host_of(word)))
}

/// As [`has_link`], and a bare host is one too: no person is called `cheap.com`.
pub fn has_link_or_host(line: &PlainLine) -> bool {
    let plain = line.as_str();
    let is_host = |word: &str| {
        let Some((before, last)) = host_of(word).rsplit_once('.') else {
            return false;
        };
        let is_word = before.split('.').any(|label| label.chars().count() >= 3);
        IN_NAMES.contains(&last) || (is_word && AFTER_A_WORD.contains(&last))
    };
    has_link(line) || plain.split_whitespace().any(is_host)
}

/// The part of a word before a slash, without its port and the punctuation around it.
fn host_of(word: &str) -> &str {
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
        // “lien:bit.ly”
        Some((_, host)) => host,
        None => host,
    };
    host.trim_matches(|c: char| !c.is_alphanumeric())
}

/// `spam.ru/x`: labels joined by dots, the last of which is a public suffix, and something behind a slash.
fn is_host_with_path(word: &str) -> bool {
    let host = host_of(word);
    let Some((path, (_, last))) = word
        .split_once(['/', '?'])
        .map(|(_, path)| path)
        .zip(host.rsplit_once('.'))
    else {
        return false;
    };
    let is_host = last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
        && psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known());
    let is_writing = INCLUSIVE.contains(&last) || TITLES.contains(&host);
    is_host && !path.is_empty() && !(is_writing && is_words(path))
}

/// A year or a department, or letters with the dots and dashes of inclusive writing: “militant.e”, “metteur.e”.
fn is_words(path: &str) -> bool {
    let is_part = |part: &str| part.chars().all(char::is_alphabetic);
    let is_short_number = path.len() <= 4 && path.chars().all(|c| c.is_ascii_digit());
    is_short_number
        || path
            .trim_end_matches([',', ';', '.', ')'])
            .split(['.', '/', '-', '·', '\'', '’'])
            .all(is_part)
}

#[cfg(test)]
mod tests;
