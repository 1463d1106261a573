//! The parts of a line, and what stands in front of it.

/// The parts of a line: between tabs, else between commas and semicolons; then between dashes and colons, and a remark
/// in brackets at the end.
pub(super) fn parts(line: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let columns: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else {
        split_outside_brackets(line)
    };
    for column in columns {
        let mut column = column.trim().to_owned();
        let mut bracket = None;
        if column.ends_with(')')
            && let Some((before, inside)) = column.rsplit_once('(')
            && !before.trim().is_empty()
        {
            bracket = Some(inside.trim_end_matches(')').trim().to_owned());
            column = before.trim().to_owned();
        }
        parts.extend(split_at_dashes(&column).into_iter().map(clean_part));
        parts.extend(bracket);
    }
    parts.retain(|part| !part.is_empty());
    parts
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
    let mut parts = vec![column];
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
        c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | ';' | ',' | '.' | '-' | '–')
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
                    | '\u{fe0f}'
                    | '\u{feff}'
                    | '\u{200b}'
            )
    };
    let mut line = line
        .trim_matches(is_bullet_end)
        .trim_start_matches(is_bullet);
    for mark in ["[x]", "[X]", "[ ]", "[]", "( )", "(x)"] {
        line = line.strip_prefix(mark).unwrap_or(line).trim_start();
    }
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

fn is_bullet_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}
