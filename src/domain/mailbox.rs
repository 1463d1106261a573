//! A loose check of addresses that organisers write, to find typing errors. Addresses of signatories go
//! through the much stricter [`EmailAddress`](super::EmailAddress).

/// One `@`, with text on both sides and no character that ends an address.
#[must_use]
pub fn looks_like_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c);
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !local.contains(odd) && !domain.contains(odd)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_accepted_and_typing_errors_are_not() {
        assert!(looks_like_address("a@b.example"));
        for wrong in ["", "a", "a@", "@b", "a@b@c", "N <a@b>", "a@b, c@d"] {
            assert!(!looks_like_address(wrong), "{wrong}");
        }
    }
}
