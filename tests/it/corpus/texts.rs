//! Reads the files of the corpus.

use unicode_normalization::UnicodeNormalization;

/// The lines of a file without comments, with `\u{…}` read as the character.
pub fn lines(file: &str) -> Vec<String> {
    let is_text = |line: &&str| !line.trim().is_empty() && !line.starts_with("# ");
    file.lines().filter(is_text).map(unescaped).collect()
}

/// The columns of a line, which `|` separates.
pub fn columns<const N: usize>(line: &str) -> [&str; N] {
    let columns: Vec<&str> = line.split(" | ").map(str::trim).collect();
    let count = columns.len();
    columns
        .try_into()
        .unwrap_or_else(|_| panic!("{count} columns instead of {N}: {line}"))
}

/// The texts of a column, which `;` separates.
pub fn texts(column: &str) -> Vec<&str> {
    column.split("; ").map(str::trim).collect()
}

/// The text as it should be stored: only composed, and with single spaces.
pub fn stored(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unescaped(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (hex, rest) = part.split_once('}').expect("an escape ends with }");
        let code = u32::from_str_radix(hex, 16).expect("hexadecimal digits");
        text.push(char::from_u32(code).expect("a character"));
        text.push_str(rest);
    }
    text
}
