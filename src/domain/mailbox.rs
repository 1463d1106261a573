//! Loose checks of mailboxes that organisers and operators write, to find typing errors. Addresses of signatories go
//! through the much stricter [`EmailAddress`](super::EmailAddress).

/// One `@`, with text on both sides and no character that ends an address.
#[must_use]
pub fn looks_like_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c);
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !local.contains(odd) && !domain.contains(odd)
    })
}

/// An address, or `Name <address>` (RFC 5322, 3.4).
#[must_use]
pub fn looks_like_mailbox(text: &str) -> bool {
    let address = match text.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>').unwrap_or_default(),
        None => text,
    };
    looks_like_address(address) && !text.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_accepted_and_typing_errors_are_not() {
        for right in ["a@b.example", "Collectif du canal <a@b.example>"] {
            assert!(looks_like_mailbox(right), "{right}");
        }
        for wrong in [
            "",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "N <a@b",
            "N <a@b> x",
            "N\n <a@b>",
            "a@b, c@d",
        ] {
            assert!(!looks_like_mailbox(wrong), "{wrong}");
        }
    }
}
