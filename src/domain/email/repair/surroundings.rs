//! What stands around addresses that are pasted.

/// What stands around an address when it is pasted out of a sentence.
pub(super) const AROUND: &[char] = &[
    '.', ',', ';', ':', '!', '?', '<', '>', '"', '\'', '(', ')', '[', ']', '«', '»', '“', '”', '„',
    '‘', '’', '‹', '›', '•', '·',
];
/// What cannot end a domain. Before an address it may belong to it.
pub(super) const BEHIND: &[char] = &['-', '–', '—', '/', '\\', '|', '*', '`', '_'];
/// Bullets of lists, with a space behind them.
pub(super) const BULLETS: [&str; 4] = ["- ", "– ", "— ", "* "];
/// Words before a colon that announce an address.
pub(super) const LABELS: [&str; 15] = [
    "mailto",
    "mail",
    "email",
    "e-mail",
    "mél",
    "mel",
    "courriel",
    "adresse",
    "address",
    "correo",
    "correio",
    "e-post",
    "epost",
    "e-posta",
    "почта",
];
