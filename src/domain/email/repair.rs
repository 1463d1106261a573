//! Repairs what is certain in an address as people type and paste it.

use unicode_normalization::UnicodeNormalization;

use crate::domain::Problem;
use crate::domain::text::single_line::without_invisible;

/// What stands around an address when it is pasted out of a sentence.
const AROUND: &[char] = &[
    '.', ',', ';', ':', '!', '?', '<', '>', '"', '\'', '(', ')', '[', ']', '«', '»', '“', '”', '‘',
    '’',
];

/// The address in a text: “Jeanne Martin <jeanne@example.org>”, “mailto:…”, “jeanne @example.org.”.
///
/// # Errors
/// [`Problem::EmailSeveral`] if there is more than one address.
pub(super) fn repaired(text: &str) -> Result<String, Problem> {
    let plain: String = without_invisible(text).nfkc().collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if addresses(&plain) > 1 {
        return Err(Problem::EmailSeveral);
    }
    let inside = in_angle_brackets(&plain).unwrap_or_else(|| without_comment(&plain));
    let without_scheme = strip_prefix(inside.trim_matches(AROUND).trim(), "mailto:");
    // A link may hold a subject: mailto:jeanne@example.org?subject=…
    let address = match without_scheme {
        Some(rest) => rest.split('?').next().unwrap_or_default(),
        None => inside,
    };
    let joined = address
        .replace(" @", "@")
        .replace("@ ", "@")
        .replace(" .", ".")
        .replace(". ", ".");
    let trimmed =
        joined.trim_start_matches(|c: char| c.is_whitespace() || (AROUND.contains(&c) && c != '.'));
    let trimmed = trimmed.trim_end_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
    Ok(trimmed.to_owned())
}

/// How many words of the text are addresses.
fn addresses(text: &str) -> usize {
    let is_address = |word: &&str| {
        let word = word.trim_matches(AROUND);
        word.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && domain.contains('.') && !domain.contains('@')
        })
    };
    let separators = [' ', ',', ';', '<', '>', '/', '|'];
    let mut words: Vec<&str> = text.split(separators).filter(is_address).collect();
    // “jeanne@example.org <jeanne@example.org>” is one.
    words.sort_unstable();
    words.dedup();
    words.len()
}

fn in_angle_brackets(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('<')?;
    let (inside, _) = rest.split_once('>').unwrap_or((rest, ""));
    inside.contains('@').then_some(inside)
}

/// Leaves out a comment after the address: “jeanne@example.org (private)”.
fn without_comment(text: &str) -> &str {
    match text.split_once(" (") {
        Some((address, comment)) if address.contains('@') && !comment.contains('@') => address,
        _ => text,
    }
}

fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| text.get(prefix.len()..).unwrap_or_default().trim())
}
