//! Repairs what is certain in an address as people type and paste it.

mod surroundings;

use unicode_normalization::UnicodeNormalization;

use crate::domain::Problem;
use crate::domain::text::search_text;
use crate::domain::text::single_line::without_invisible;
use surroundings::{AROUND, BEHIND, BULLETS, LABELS};

/// The address in a text: “Jeanne Martin <jeanne@example.org>”, “mailto:…”, “jeanne @example.org.”.
///
/// # Errors
/// [`Problem::EmailSeveral`] if there is more than one address.
pub(super) fn repaired(text: &str) -> Result<String, Problem> {
    let plain: String = without_invisible(text).nfkc().collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.contains('@') {
        plain
    } else {
        plain.replace("%40", "@")
    };
    let found = addresses(&plain);
    let inside = match found.as_slice() {
        [address] if is_apart(&plain, address) => address,
        [] | [_] => in_brackets(&plain).unwrap_or_else(|| without_comment(&plain)),
        // “jeanne@example.org <jeanne@example.org>” is one.
        [first, others @ ..] if others.iter().all(|other| other.eq_ignore_ascii_case(first)) => {
            first
        }
        _ => return Err(Problem::EmailSeveral),
    };
    let address = without_label(inside)
        .replace(" @", "@")
        .replace("@ ", "@")
        .replace(" .", ".")
        .replace(". ", ".");
    let address = without_quoted_local_part(address);
    Ok(with_plain_apostrophe(without_surroundings(&address)))
}

/// The words of the text that are addresses.
fn addresses(text: &str) -> Vec<&str> {
    let separators = [' ', ',', ';', '<', '>', '/', '|', '(', ')', '[', ']'];
    let words = text.split(separators).map(|word| {
        let word = word.trim_matches(AROUND);
        without_label(word).trim_matches(AROUND)
    });
    let is_address = |word: &&str| {
        word.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && domain.contains('.') && !domain.contains('@')
        })
    };
    words.filter(is_address).collect()
}

/// Whether the only address of a text stands by itself among words that are surely none of its parts: “jeanne@example.org
/// merci”, “Jeanne Martin jeanne@example.org”, but not “jeanne marie@example.org”.
fn is_apart(text: &str, address: &str) -> bool {
    let Some((before, behind)) = text.split_once(address) else {
        return false;
    };
    if text.contains(['<', '>']) || (before.is_empty() && behind.is_empty()) {
        return false;
    }
    is_apart_behind(behind) && is_apart_before(before, address)
}

/// Whether what follows an address is no part of its domain: “jeanne@example.co .uk”, “jeanne@example.co. uk”.
fn is_apart_behind(behind: &str) -> bool {
    let signs = behind.trim_start_matches([',', ';', ':', '!', '?', ')', '.']);
    let has_dot = behind[..behind.len() - signs.len()].contains('.');
    let words = signs.trim_start();
    let word = words.split(' ').next().unwrap_or_default();
    let is_ending =
        has_dot && (1..=3).contains(&word.len()) && word.chars().all(char::is_lowercase);
    (words.is_empty() || words.len() < signs.len()) && !words.starts_with(['.', '@']) && !is_ending
}

/// Whether what stands before an address is no part of it: nothing, a sign with a space, or a name of several words one
/// of which is in the address too, or which announce it.
fn is_apart_before(before: &str, address: &str) -> bool {
    let Some(words) = before.strip_suffix(' ') else {
        return before.trim_matches(['(', '[', ' ']).is_empty();
    };
    if words.ends_with([':', '-', '–', '—', ',', ';', '=', '|', '•', '→']) {
        return true;
    }
    let local = address.split('@').next().unwrap_or_default();
    let local = search_text::fold(local);
    let is_in_address = |word: &str| {
        let word = search_text::fold(word);
        word.chars().count() > 2 && word.chars().all(char::is_alphabetic) && local.contains(&word)
    };
    let is_label = |word: &str| LABELS.contains(&word.to_lowercase().as_str());
    words.split(' ').any(is_label) || words.split(' ').any(is_in_address)
}

/// The address at the end of a text with spaces, if a name of several words stands before it.
pub(super) fn last_word(text: &str) -> Option<&str> {
    let (before, address) = text.rsplit_once(' ')?;
    let is_name = before.split(' ').count() > 1
        && before
            .split(' ')
            .all(|word| word.chars().next().is_some_and(char::is_uppercase));
    (is_name && !addresses(address).is_empty()).then_some(address)
}

fn in_brackets(text: &str) -> Option<&str> {
    let inside = |open: char, close: char| {
        let (_, rest) = text.split_once(open)?;
        let (inside, _) = rest.split_once(close).unwrap_or((rest, ""));
        inside.contains('@').then_some(inside)
    };
    let in_others =
        |open, close| inside(open, close).filter(|inside| !addresses(inside).is_empty());
    inside('<', '>')
        .or_else(|| in_others('(', ')'))
        .or_else(|| in_others('[', ']'))
}

/// Leaves out a comment after the address: “jeanne@example.org (private)”.
fn without_comment(text: &str) -> &str {
    match text.split_once(" (") {
        Some((address, comment)) if address.contains('@') && !comment.contains('@') => address,
        _ => text,
    }
}

/// Leaves out “mailto:”, “My e-mail :”, and the subject that a link may hold.
fn without_label(text: &str) -> &str {
    let Some((label, rest)) = text.split_once(':') else {
        return text;
    };
    let label = label.trim_matches(AROUND).trim().to_lowercase();
    let word = label.rsplit(' ').next().unwrap_or_default();
    if !LABELS.contains(&word) {
        return text;
    }
    let rest = rest.trim();
    if word == "mailto" {
        rest.split('?').next().unwrap_or_default()
    } else {
        without_label(rest)
    }
}

/// `"jeanne"@example.org`
fn without_quoted_local_part(address: String) -> String {
    for quote in ['"', '\''] {
        let quoted = address.strip_prefix(quote).unwrap_or_default();
        let inside = quoted.split_once(&format!("{quote}@"));
        if let Some((local, domain)) = inside.filter(|(local, _)| !local.contains([quote, ' '])) {
            return format!("{local}@{domain}");
        }
    }
    address
}

fn without_surroundings(text: &str) -> &str {
    let text = BULLETS
        .iter()
        .find_map(|bullet| text.strip_prefix(bullet))
        .unwrap_or(text);
    let text = match text.strip_prefix('`') {
        Some(inside) if inside.ends_with('`') => inside,
        _ => text,
    };
    let is_around = |c: char| c.is_whitespace() || AROUND.contains(&c);
    let is_behind = |c: char| is_around(c) || (text.contains('@') && BEHIND.contains(&c));
    text.trim_start_matches(|c| is_around(c) && c != '.')
        .trim_end_matches(is_behind)
}

/// Telephones type `o’neil@…`.
fn with_plain_apostrophe(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.replace(['’', '‘', 'ʼ'], "'")),
        None => address.to_owned(),
    }
}
