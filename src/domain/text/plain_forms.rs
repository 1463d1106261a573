//! The form of a line in which it is searched for links and contact data.

use super::digits::with_ascii_digits;

/// A line in its plain form, which is made once for all that is searched in it.
pub struct PlainLine(String);

impl PlainLine {
    pub fn of(line: &str) -> Self {
        Self(plain_forms(line))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The line in lower case, with compatible forms (`𝘄𝘄𝘄`, `＠`, `․`) and the digits of all scripts as plain ones, and
/// without keycaps. Browsers read the full stop of Chinese and Japanese as the dot of a domain.
fn plain_forms(line: &str) -> String {
    let is_keycap = |c: &char| matches!(*c, '\u{FE0F}' | '\u{20E3}');
    with_ascii_digits(line)
        .chars()
        .filter(|c| !is_keycap(c))
        .map(|c| if c == '。' { '.' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}
