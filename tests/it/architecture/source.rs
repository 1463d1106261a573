//! Rust source without its comments and strings, as words: enough of a lexer to see who names whom.

/// One word of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// An identifier, `::`, or one other sign.
    pub text: String,
    /// Counted from 1.
    pub line: usize,
}

/// The words of `source`. Comments, literals and lifetimes are left out.
pub fn words(source: &str) -> Vec<Word> {
    let chars: Vec<char> = source.chars().collect();
    let mut words = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(&c) = chars.get(at) {
        let end = match c {
            '/' if chars.get(at + 1) == Some(&'/') => line_end(&chars, at),
            '/' if chars.get(at + 1) == Some(&'*') => comment_end(&chars, at),
            '"' => string_end(&chars, at + 1),
            '\'' => quote_end(&chars, at),
            'r' | 'b' | 'c' if literal_prefix(&chars, at).is_some() => {
                literal_prefix(&chars, at).unwrap_or(at + 1)
            }
            _ if c.is_alphanumeric() || c == '_' => word_end(&chars, at),
            ':' if chars.get(at + 1) == Some(&':') => at + 2,
            _ => at + 1,
        };
        let text: String = chars[at..end.min(chars.len())].iter().collect();
        let silent = c.is_whitespace()
            || text.starts_with("//")
            || text.starts_with("/*")
            || text.contains(['"', '\'']);
        if !silent {
            words.push(Word {
                text: text.clone(),
                line,
            });
        }
        line += text.matches('\n').count();
        at = end;
    }
    words
}

fn line_end(chars: &[char], from: usize) -> usize {
    let rest = chars[from..].iter().position(|&c| c == '\n');
    rest.map_or(chars.len(), |length| from + length)
}

fn comment_end(chars: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (at, depth) = (at + 2, depth + 1),
            ('*', Some('/')) => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string_end(chars: &[char], from: usize) -> usize {
    let mut at = from;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

/// After a character literal, or after a lifetime.
fn quote_end(chars: &[char], from: usize) -> usize {
    match (chars.get(from + 1), chars.get(from + 2)) {
        (Some('\\'), _) => {
            let close = chars[from + 3..].iter().position(|&c| c == '\'');
            close.map_or(chars.len(), |length| from + 4 + length)
        }
        (Some(_), Some('\'')) => from + 3,
        _ => word_end(chars, from + 1),
    }
}

/// The end of `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `c"…"`, `b'…'`, when one begins here.
fn literal_prefix(chars: &[char], from: usize) -> Option<usize> {
    let letters = chars[from..].iter().take(2);
    let prefix = letters.take_while(|c| matches!(c, 'r' | 'b' | 'c')).count();
    let raw = chars[from..from + prefix].contains(&'r');
    let start = from + prefix;
    if !raw {
        return match chars.get(start)? {
            '"' => Some(string_end(chars, start + 1)),
            '\'' => Some(quote_end(chars, start)),
            _ => None,
        };
    }
    let hashes = chars[start..].iter().take_while(|&&c| c == '#').count();
    if chars.get(start + hashes) != Some(&'"') {
        return None;
    }
    let close: Vec<char> = std::iter::once('"')
        .chain(std::iter::repeat_n('#', hashes))
        .collect();
    let body = start + hashes + 1;
    let length = chars[body..].windows(close.len()).position(|w| w == close);
    Some(length.map_or(chars.len(), |length| body + length + close.len()))
}

fn word_end(chars: &[char], from: usize) -> usize {
    let rest = chars[from..]
        .iter()
        .position(|c| !(c.is_alphanumeric() || *c == '_'));
    rest.map_or(chars.len(), |length| from + length)
}

#[cfg(test)]
mod tests {
    use super::words;

    fn texts(source: &str) -> String {
        let texts: Vec<String> = words(source).into_iter().map(|word| word.text).collect();
        texts.join(" ")
    }

    #[test]
    fn comments_are_not_read() {
        assert_eq!(texts("a // diesel\n/* x /* y */ z */ b"), "a b");
    }

    #[test]
    fn literals_are_not_read() {
        let source = r##"f("diesel \" x", r#"a "lettre" b"#, b"x", '"', '\'', b'\n') c"##;
        assert_eq!(texts(source), "f ( , , , , , ) c");
    }

    #[test]
    fn lifetimes_do_not_swallow_what_follows() {
        assert_eq!(
            texts("fn f<'a>(x: &'a str) -> &'a diesel"),
            "fn f < > ( x : & str ) - > & diesel"
        );
    }

    #[test]
    fn words_know_their_line_after_a_string_of_several_lines() {
        let last = words("let x = \"a\nb\";\n/* c\n */ diesel").pop();
        assert_eq!(
            last.map(|word| (word.text, word.line)),
            Some(("diesel".into(), 4))
        );
    }
}
