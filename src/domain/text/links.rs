//! Recognises web addresses in a line. Spammers put their links into the fields of people; names such as “Framasoft.org”
//! and inclusive writing such as “citoyen.ne/militant.e” are none.

mod known;

use super::plain_forms::PlainLine;
use known::{
    AFTER_A_WORD, IN_NAMES, INCLUSIVE, INITIALS, MARKS, SHORTENERS, TITLES, TITLES_OF_FIELDS,
};

/// Whether the line holds a web address: a scheme, `www.`, a host with a path, or a link shortener. A bare host is none.
pub fn has_link(line: &PlainLine) -> bool {
    let plain = line.as_str();
    MARKS.iter().any(|mark| plain.contains(mark))
        || plain
            .split_whitespace()
            .any(|word| is_host_with_path(word) || is_shortener(word))
}

/// A link shortener. A bare one that is an initial and a family name leads nowhere: “T.Co”.
fn is_shortener(word: &str) -> bool {
    let host = host_of(word);
    let is_bare = || word.trim_matches(|c: char| !c.is_alphanumeric()) == host;
    SHORTENERS.contains(&host) && !(INITIALS.contains(&host) && is_bare())
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
    let is_writing = INCLUSIVE.contains(&last) || is_title(host);
    is_host && !path.is_empty() && !(is_writing && is_words(path))
}

/// “dr.in”, “dipl.ing”, “dir.com”: an abbreviated title with its field.
fn is_title(host: &str) -> bool {
    let of_field = |(title, field): (&str, &str)| {
        TITLES_OF_FIELDS
            .iter()
            .any(|(titles, fields)| titles.contains(&title) && fields.contains(&field))
    };
    TITLES.contains(&host) || host.rsplit_once('.').is_some_and(of_field)
}

/// Words with the dots and dashes of inclusive writing, classes, postcodes: “militant.e”, “L3”, “3e”, “75011”.
fn is_words(path: &str) -> bool {
    // “6ème-5ème”, but not “buy-1”.
    let is_number = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let is_word = |part: &str| {
        part.chars().all(char::is_alphabetic) || (is_class_or_number(part) && !is_number(part))
    };
    path.trim_end_matches([',', ';', '.', ')'])
        .split('/')
        .all(|part| {
            let mut words = part.split(['.', '-', '·', '\'', '’', '&', '+']);
            is_class_or_number(part) || words.all(is_word)
        })
}

/// “L3”, “M2”, “3e”, “1ère”, “75011”, but not “buy1” or “3abc9”.
fn is_class_or_number(part: &str) -> bool {
    const ORDINALS: [&str; 14] = [
        "e", "er", "re", "ere", "ère", "eme", "ème", "nd", "nde", "th", "rd", "st", "o", "a",
    ];
    let is_number =
        |text: &str| (1..=5).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
    let after = part.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &part[..part.len() - after.len()];
    let digits = part.trim_start_matches(char::is_alphabetic);
    let letters = part[..part.len() - digits.len()].chars().count();
    let is_ordinal = is_number(number) && (after.is_empty() || ORDINALS.contains(&after));
    is_ordinal || ((1..=3).contains(&letters) && is_number(digits) && digits.len() <= 2)
}

#[cfg(test)]
mod tests;
