//! The form of a line in which it is searched for links and contact data.

use super::digits::with_ascii_digits;

/// The line in lower case, with compatible forms (`𝘄𝘄𝘄`, `＠`, `․`) and the digits of all scripts as plain ones, and
/// without keycaps. Browsers read the full stop of Chinese and Japanese as the dot of a domain.
pub fn plain_forms(line: &str) -> String {
    let is_keycap = |c: &char| matches!(*c, '\u{FE0F}' | '\u{20E3}');
    with_ascii_digits(line)
        .chars()
        .filter(|c| !is_keycap(c))
        .map(|c| if c == '。' { '.' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}
