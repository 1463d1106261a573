//! The format of pasted lines: “Jeanne Martin, infirmière, Toulouse”.

use std::io::{self, BufRead, BufReader, Read};

use super::Target;
use super::row::{Row, Take};

/// The most bytes of a line.
const LINE_MAX: u64 = 16 * 1024;

/// The targets of the cells of a line, in order.
pub(super) const TARGETS: [Target; 4] = [Target::Name, Target::Role, Target::Place, Target::Email];

pub(super) fn each_line(text: impl Read, take: &mut Take) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if text.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let is_large = bytes.len() as u64 == LINE_MAX && bytes.last() != Some(&b'\n');
        if is_large {
            text.skip_until(b'\n')?;
        }
        let row = Row {
            sheet: 0,
            line,
            cells: (!is_large).then(|| cells(&String::from_utf8_lossy(&bytes))),
        };
        if take(row).is_break() {
            break;
        }
    }
    Ok(())
}

/// Name, role, place and address of a line.
fn cells(line: &str) -> Vec<String> {
    let line = without_bullet(line.trim());
    let line = line.trim_end_matches([';', '.', ',', ' ', '\u{a0}', '\u{202f}']);
    let (mut parts, mut email) = (Vec::new(), String::new());
    for part in line.split([',', ';', '\t']) {
        let mut rest = Vec::new();
        for word in part.split_whitespace() {
            let bare = word.trim_matches(['<', '>', '(', ')', '[', ']']);
            if bare.contains('@') && email.is_empty() {
                email = bare.trim_start_matches("mailto:").to_owned();
            } else {
                rest.push(word);
            }
        }
        let part = rest.join(" ");
        if !part.is_empty() {
            parts.push(part);
        }
    }
    let mut parts = parts.into_iter();
    let name = parts.next().unwrap_or_default();
    let mut rest: Vec<String> = parts.collect();
    // A place begins with a capital, a role hardly ever does. Of three or more parts the last one is the place.
    let place = match rest.last() {
        Some(last) if rest.len() > 1 || last.chars().next().is_some_and(char::is_uppercase) => {
            rest.pop().unwrap_or_default()
        }
        _ => String::new(),
    };
    vec![name, rest.join(", "), place, email]
}

/// The line without a leading “-”, “•” or “12.”.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_start_matches(['-', '–', '—', '•', '*', '·', ' ']);
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < line.len() => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_line_is_name_role_and_place_however_it_was_written() {
        for (line, wanted) in [
            (
                "Jeanne Martin, infirmière, Toulouse",
                ["Jeanne Martin", "infirmière", "Toulouse", ""],
            ),
            (
                "- Jeanne Martin, infirmière\u{202f};",
                ["Jeanne Martin", "infirmière", "", ""],
            ),
            (
                "12. Jeanne Martin, Toulouse.",
                ["Jeanne Martin", "", "Toulouse", ""],
            ),
            ("Jeanne Martin", ["Jeanne Martin", "", "", ""]),
            (
                "Jeanne Martin <jeanne@example.org>, professeure, agrégée, Lyon",
                [
                    "Jeanne Martin",
                    "professeure, agrégée",
                    "Lyon",
                    "jeanne@example.org",
                ],
            ),
            (
                "Jeanne Martin\tjeanne@example.org",
                ["Jeanne Martin", "", "", "jeanne@example.org"],
            ),
        ] {
            assert_eq!(cells(line), wanted, "{line}");
        }
    }
}
