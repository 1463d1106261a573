//! Numbers in the English sentences of the command line.

use std::fmt::Display;

/// “1 row”, “2 rows”, “0 rows”.
#[must_use]
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(
    number: N,
    one: &str,
    many: &str,
) -> String {
    let words = if number == N::from(1) { one } else { many };
    format!("{number} {words}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many_and_nothing_is() {
        let said = [0_u8, 1, 2].map(|number| counted(number, "row", "rows"));
        assert_eq!(said, ["0 rows", "1 row", "2 rows"]);
    }
}
