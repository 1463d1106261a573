//! Cleaning a cell of what tools leave in it: entities and tags of HTML, escapes of SQL, words for “nothing”, accents
//! that were encoded twice.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

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

/// Whether a text shows the traces of UTF-8 that was read as Windows-1252, such as “Ã©” for “é”, or as Mac Roman.
pub(in crate::services::import) fn is_doubly_encoded(text: &str) -> bool {
    mended(text).is_some()
}

/// A text whose accents were encoded twice, as it was written; `None` for any other text.
fn mended(text: &str) -> Option<String> {
    let is_suspicious =
        text.contains(['Ã', 'Â', 'Å', 'Ä', 'Î', 'Ï', 'Ð', 'Ñ']) || text.contains("â€");
    if text.len() > 64 * 1024 {
        return None;
    }
    if text.contains(['√', '≈', '∆', '‚']) {
        return undone_mac(text);
    }
    if !is_suspicious {
        return None;
    }
    let once = undone(text)?;
    Some(undone(&once).unwrap_or(once))
}

fn undone(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        // PHP encodes Latin-1 twice, with its control characters; others encode Windows-1252.
        if let Ok(byte) = u8::try_from(u32::from(c)) {
            bytes.push(byte);
        } else {
            let mut letter = [0; 4];
            let (encoded, _, is_lossy) = WINDOWS_1252.encode(c.encode_utf8(&mut letter));
            if is_lossy {
                return None;
            }
            bytes.extend_from_slice(&encoded);
        }
    }
    String::from_utf8(bytes).ok()
}

/// UTF-8 that was read as Mac Roman, such as “√©” for “é”, as it was written.
fn undone_mac(text: &str) -> Option<String> {
    let (bytes, _, is_lossy) = MACINTOSH.encode(text);
    if is_lossy || bytes.is_ascii() {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

/// Whether letters of a text were lost when it was saved or read in another encoding.
pub(in crate::services::import) fn is_garbled(text: &str) -> bool {
    text.contains('\u{fffd}') || text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c))
}

/// Whether a text looks like Windows-1252 that was read as Mac Roman, such as “LÈa” for “Léa”. It may be right, so that
/// it is only said.
pub(in crate::services::import) fn looks_misread(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| {
        three[0].is_alphabetic()
            && matches!(three[1], 'È' | 'Ë' | 'Í' | 'Á' | 'Ó' | 'Ô' | 'Ù' | '‡')
            && three[2].is_lowercase()
    })
}

#[cfg(test)]
mod tests;
