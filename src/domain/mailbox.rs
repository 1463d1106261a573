//! The shape of mailboxes that an organiser or a host writes down. What a signatory types goes through the much
//! stricter address type; these are only checked for slips.

/// Whether a text has the shape of an address: one `@`, something on both sides, nothing that ends an address.
#[must_use]
pub fn looks_like_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c);
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !local.contains(odd) && !domain.contains(odd)
    })
}

/// Whether a text has the shape of a mailbox: an address, or `Name <address>` (RFC 5322, 3.4).
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
    fn mailboxes_are_told_from_slips() {
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
