//! Cleaning a cell of what tools leave in it: entities and tags of HTML, escapes of SQL, words for “nothing”, accents
//! that were encoded twice.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use crate::domain::text::search_text;

/// The text of a cell without the traces of the tool that wrote it.
pub(in crate::services::import) fn cleaned(cell: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(without_quotes(cell.trim()));
    if let Some(mended) = mended(&text) {
        text = Cow::Owned(mended);
    }
    for _ in 0..2 {
        if text.contains('&') && text.contains(';') {
            let decoded = html_escape::decode_html_entities(&text).into_owned();
            text = Cow::Owned(decoded);
        }
    }
    if text.contains("\\'") {
        text = Cow::Owned(text.replace("\\'", "'"));
    }
    if text.contains('<') {
        text = Cow::Owned(without_tags(&text));
    }
    if is_null(text.trim()) {
        return Cow::Borrowed("");
    }
    match text {
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        borrowed => borrowed,
    }
}

/// A cell without the quotes that a blank before them kept from being read: `"a", "b"`.
fn without_quotes(cell: &str) -> &str {
    let inside = cell
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside
        .filter(|inside| !inside.contains('"'))
        .unwrap_or(cell)
}

/// What programs write into an empty cell.
fn is_null(text: &str) -> bool {
    const NULLS: [&str; 14] = [
        "NULL",
        "null",
        "(null)",
        "N/A",
        "n/a",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "\\N",
        "-",
        "--",
        "–",
        "—",
        "undefined",
    ];
    NULLS.contains(&text)
}

/// Whether a cell that may be empty says in words that there is nothing.
pub(in crate::services::import) fn says_nothing(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "",
        "neant",
        "aucun",
        "aucune",
        "none",
        "nan",
        "rien",
        "sans",
        "nc",
        "ras",
        "non renseigne",
        "non communique",
        "non precise",
        "sans objet",
        "n a",
        "nil",
        "keine",
        "kein",
        "ninguno",
        "nessuno",
        "not provided",
        "unknown",
    ];
    WORDS.contains(&search_text::plain(text).as_str())
}

/// The tags that rich text fields leave behind. Others stay: `<jeanne@example.org>` is no tag.
fn without_tags(text: &str) -> String {
    const TAGS: [&str; 14] = [
        "b", "i", "u", "p", "br", "em", "strong", "span", "div", "a", "font", "small", "sup", "sub",
    ];
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        let tag = after.split_once('>').filter(|(tag, _)| {
            let name = tag.trim_start_matches('/');
            let name = name.split([' ', '/']).next().unwrap_or_default();
            TAGS.contains(&name.to_ascii_lowercase().as_str())
        });
        match tag {
            Some((tag, after)) => {
                if tag.to_ascii_lowercase().starts_with("br") {
                    kept.push(' ');
                }
                rest = after;
            }
            None => {
                kept.push('<');
                rest = after;
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// Whether a text shows the traces of UTF-8 that was read as Windows-1252, such as “Ã©” for “é”.
pub(in crate::services::import) fn is_doubly_encoded(text: &str) -> bool {
    mended(text).is_some()
}

/// A text whose accents were encoded twice, as it was written; `None` for any other text.
fn mended(text: &str) -> Option<String> {
    let is_suspicious =
        text.contains(['Ã', 'Â', 'Å', 'Ä', 'Î', 'Ï', 'Ð', 'Ñ']) || text.contains("â€");
    if !is_suspicious || text.len() > 64 * 1024 {
        return None;
    }
    let once = undone(text)?;
    Some(undone(&once).unwrap_or(once))
}

fn undone(text: &str) -> Option<String> {
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    if is_lossy || bytes.is_ascii() {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

/// Whether letters of a text were lost when it was saved or read in another encoding.
pub(in crate::services::import) fn is_garbled(text: &str) -> bool {
    text.contains('\u{fffd}') || text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c))
}

#[cfg(test)]
mod tests;
