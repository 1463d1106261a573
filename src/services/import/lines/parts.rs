//! The parts of a line, and what stands in front of it.

use std::borrow::Cow;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The parts of a line: between tabs, else between commas and semicolons; then between dashes and colons, and a remark
/// in brackets at the end.
pub(super) fn parts(line: &str) -> Vec<String> {
    let line = &with_tabs(line);
    let mut parts: Vec<String> = Vec::new();
    let columns: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else {
        split_outside_brackets(line)
    };
    for column in columns {
        let mut column = column.trim().to_owned();
        let mut bracket = None;
        for (open, close) in [('(', ')'), ('[', ']')] {
            if column.ends_with(close)
                && let Some((before, inside)) = column.rsplit_once(open)
                && !before.trim().is_empty()
            {
                bracket = Some(inside.trim_end_matches(close).trim().to_owned());
                column = before.trim().to_owned();
            }
        }
        parts.extend(split_at_dashes(&column).into_iter().map(clean_part));
        parts.extend(bracket);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The line with a tab for what stands between the columns of a printed page: rows of dots, or wide gaps.
fn with_tabs(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(['.', '…', '_', ' ']) {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let is_of_gap = |c: char| matches!(c, '.' | '…' | '_' | ' ');
        let end = from.find(|c| !is_of_gap(c)).unwrap_or(from.len());
        let (gap, after) = from.split_at(end);
        let is_dotted = gap.chars().filter(|c| *c != ' ').count() > 3 || gap.contains("……");
        let is_wide = gap.chars().all(|c| c == ' ') && gap.len() > 3;
        text.push_str(if is_dotted || is_wide { "\t" } else { gap });
        rest = after;
    }
    text + rest
}

/// The parts between dashes, colons and bars with blanks around them.
fn split_at_dashes(column: &str) -> Vec<&str> {
    const SIGNS: [&str; 9] = [
        " – ",
        " — ",
        " - ",
        " : ",
        "\u{a0}: ",
        "\u{202f}: ",
        ": ",
        " | ",
        " · ",
    ];
    // “Jeanne Martin / Omar Dupuis” are two people, “Jeanne / infirmière / Toulouse” is one.
    let is_lower = |part: &str| part.chars().next().is_some_and(char::is_lowercase);
    let slashed: Vec<&str> = column.split(" / ").collect();
    let is_one = slashed.len() > 2 || slashed.get(1).is_some_and(|part| is_lower(part));
    let mut parts = if is_one { slashed } else { vec![column] };
    for sign in SIGNS {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    parts
}

fn clean_part(part: &str) -> String {
    part.trim_matches(|c: char| {
        c.is_whitespace()
            || is_picture(c)
            || matches!(c, '"' | '“' | '”' | '«' | '»' | ';' | ',' | '.' | '-' | '–')
    })
    .to_owned()
}

/// The parts between commas and semicolons, except those inside brackets.
fn split_outside_brackets(line: &str) -> Vec<&str> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, c) in line.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                parts.push(&line[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&line[from..]);
    parts
}

/// The line without a leading bullet, tick or number: “-”, “•”, “☑”, `[x]`, “12.”, “1-”, “n° 3 :”.
pub(super) fn without_bullet(line: &str) -> &str {
    let is_bullet = |c: char| {
        c.is_whitespace()
            || is_picture(c)
            || matches!(
                c,
                '-' | '–'
                    | '—'
                    | '•'
                    | '*'
                    | '·'
                    | '●'
                    | '○'
                    | '◦'
                    | '▪'
                    | '■'
                    | '□'
                    | '►'
                    | '▶'
                    | '→'
                    | '➢'
                    | '✓'
                    | '✔'
                    | '☑'
                    | '☐'
                    | '☒'
                    | '✅'
                    | '✗'
                    | '>'
                    | '§'
                    | '\u{feff}'
                    | '\u{200b}'
            )
    };
    let mut line = line
        .trim_matches(is_bullet_end)
        .trim_start_matches(is_bullet);
    // The last two are a bullet of Word and what people write on a telephone.
    for mark in ["[x]", "[X]", "[ ]", "[]", "( )", "(x)", "o\t", "+1 ", "+ "] {
        line = line.strip_prefix(mark).unwrap_or(line).trim_start();
    }
    // “a) Jeanne”
    let letter = line.strip_prefix(|c: char| c.is_ascii_lowercase());
    line = letter
        .and_then(|rest| rest.strip_prefix(')'))
        .map_or(line, str::trim_start);
    let numbered = ["n°", "N°", "nº", "no.", "No.", "#"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    let digits = numbered.unwrap_or(line).trim_start();
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == digits.len() || digits.len() - rest.len() > 5 {
        return line;
    }
    let signs = rest.trim_start_matches([
        '.', ')', '-', '–', ':', '/', '°', '\t', ' ', '\u{a0}', '\u{202f}',
    ]);
    let has_sign = signs.len() < rest.len();
    if has_sign && signs.chars().next().is_some_and(|c| !c.is_numeric()) {
        signs
    } else {
        line
    }
}

/// Emoji and what belongs to them, and the signs of fonts that hold nothing but bullets.
fn is_picture(c: char) -> bool {
    (c.general_category_group() == GeneralCategoryGroup::Symbol && !c.is_ascii() && c != '°')
        || matches!(
            c,
            '\u{200D}' | '\u{FE0E}' | '\u{FE0F}' | '\u{E000}'..='\u{F8FF}'
        )
}

/// The line without the time of a message that was copied from a chat: “[12/05/2026 14:32:10] ”, “12/05/2026, 14:32 - ”;
/// `None` when it has none.
pub(super) fn without_time_of_chat(line: &str) -> Option<&str> {
    let start = line.trim_start_matches(is_bullet_end);
    let start = start
        .strip_prefix(['\u{200e}', '\u{200f}'])
        .unwrap_or(start);
    let inner = start.strip_prefix('[').unwrap_or(start);
    let is_of_time = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(c, '/' | '.' | ':' | ',' | '-' | 'à' | ']')
    };
    let rest = inner.trim_start_matches(is_of_time);
    let time = &inner[..inner.len() - rest.len()];
    let has_clock = time.contains(':') && time.chars().filter(char::is_ascii_digit).count() > 6;
    let is_ended = time.contains(']') || time.trim_end().ends_with('-');
    (has_clock && is_ended).then_some(rest)
}

fn is_bullet_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The line with the commas, semicolons and colons of Arabic, Chinese and Japanese as plain ones.
pub(super) fn with_plain_commas(line: &str) -> Cow<'_, str> {
    if !line.contains(['،', '؛', '、', '，', '；', '：']) {
        return Cow::Borrowed(line);
    }
    let plain = line
        .replace(['،', '、', '，'], ", ")
        .replace(['؛', '；'], "; ");
    Cow::Owned(plain.replace('：', ": "))
}
