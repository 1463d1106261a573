//! Recognises web addresses in a line. Spammers put their links into the fields of people; names such as “Framasoft.org”
//! and inclusive writing such as “citoyen.ne/militant.e” are none.

use super::plain_forms::plain_forms;

/// What only web addresses hold.
const MARKS: [&str; 7] = [
    "://",
    "www.",
    "www .",
    "http:",
    "https:",
    "mailto:",
    "javascript:",
];

/// Hosts whose only purpose is to lead elsewhere, and invitations to groups.
const SHORTENERS: [&str; 30] = [
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "chat.whatsapp.com",
    "cutt.ly",
    "discord.gg",
    "goo.gl",
    "is.gd",
    "lc.cx",
    "linktr.ee",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "soo.gd",
    "t.co",
    "t.ly",
    "t.me",
    "tiny.cc",
    "tinyurl.com",
    "urlr.me",
    "urlz.fr",
    "v.gd",
    "wa.me",
    "x.gd",
    "youtu.be",
    "zpr.io",
];

/// Top-level domains of the bare hosts that spammers type as names.
const IN_NAMES: [&str; 14] = [
    "com", "net", "org", "info", "biz", "ru", "cn", "io", "xyz", "top", "site", "online", "shop",
    "club",
];

/// Endings of inclusive writing that are top-level domains, or may become one: “retraité.es”, “comédien.ne”.
const INCLUSIVE: [&str; 16] = [
    "e", "s", "es", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "re", "res", "ve", "ves",
    "fe",
];

/// Titles that look like hosts: “Dr.in/Mag.a”, “M.Sc./Ph.D.”.
const TITLES: [&str; 6] = ["b.sc", "m.sc", "dr.in", "ing.in", "mag.in", "prof.in"];

/// Whether the line holds a web address: a scheme, `www.`, a host with a path, or a link shortener. A bare host is none.
pub fn has_link(line: &str) -> bool {
    let plain = plain_forms(line);
    MARKS.iter().any(|mark| plain.contains(mark))
        || plain
            .split_whitespace()
            .any(|word| is_host_with_path(word) || SHORTENERS.contains(&host_of(word)))
}

/// As [`has_link`], and a bare host is one too: no person is called `cheap.com`.
pub fn has_link_or_host(line: &str) -> bool {
    let plain = plain_forms(line);
    let is_host = |word: &str| {
        let last = host_of(word).rsplit_once('.').map(|(_, last)| last);
        last.is_some_and(|last| IN_NAMES.contains(&last))
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
