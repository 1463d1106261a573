//! Whether a message wants to take a signature back: its first word says so.

use crate::domain::text::search_text::fold;

/// Folded beginnings of a first word.
const WORDS: &[&str] = &[
    // English
    "withdraw",
    "unsubscribe",
    "unsign",
    "remove",
    "retract",
    // French
    "retirer",
    "retirez",
    "retire",
    "retrait",
    "desinscrire",
    "desinscription",
    "desinscrivez",
    "desabonner",
    "desabonnement",
    // German
    "zuruckziehen",
    "widerruf",
    "austragen",
    "abmelden",
    "loschen",
    // Spanish, Portuguese, Catalan
    "retirar",
    "retirad",
    "retiro",
    "baja",
    "cancelar",
    // Italian
    "ritirare",
    "ritiro",
    "ritirate",
    "cancellare",
    "cancellami",
    "disiscrivere",
    // Dutch
    "intrekken",
    "uitschrijven",
    "afmelden",
    // Polish, Swedish, Danish, Basque, Breton
    "wycofac",
    "wycofuje",
    "aterkalla",
    "traekke",
    "kendu",
    "tennan",
];
/// The longest subject prefixes: `Re:`, `TR:`, `AW:`, `RES:`.
const PREFIX_MAX: usize = 4;

/// Looks at the first word of what was written, and at that of the subject.
pub(super) fn is_withdrawal(subject: &str, lines: &[String]) -> bool {
    let first_line = lines.iter().find(|line| !line.trim().is_empty());
    let bodies = first_line.map(String::as_str);
    bodies
        .into_iter()
        .chain([without_prefixes(subject)])
        .any(begins_with_word)
}

fn begins_with_word(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let Some(mut first) = words.next() else {
        return false;
    };
    // “Me désinscrire”, “Je retire ma signature”.
    if ["me", "je", "i", "please", "merci", "bitte", "ich"].contains(&first) {
        first = words.next().unwrap_or_default();
        if first == "de" {
            first = words.next().unwrap_or_default();
        }
    }
    WORDS.contains(&first)
}

fn without_prefixes(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once(':') {
        let prefix = prefix.trim();
        if prefix.is_empty() || prefix.chars().count() > PREFIX_MAX {
            break;
        }
        rest = after.trim();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(subject: &str, first: &str) -> bool {
        is_withdrawal(subject, &[String::new(), first.to_owned()])
    }

    #[test]
    fn the_first_word_decides() {
        for (subject, first) in [
            ("", "Withdraw"),
            ("", "withdraw my signature please"),
            ("", "Retirer ma signature"),
            ("", "Je retire ma signature."),
            ("", "Merci de retirer mon nom"),
            ("", "DÉSINSCRIRE"),
            ("Re: TR: Désinscription", "Bonjour,"),
            ("AW: Abmelden", ""),
            ("", "Wycofuję podpis"),
        ] {
            assert!(is(subject, first), "{subject} / {first}");
        }
        for (subject, first) in [
            ("Je signe", "Name: Ada"),
            ("", "They should withdraw the plan"),
            ("", "Bonjour, je ne veux pas retirer"),
            ("Contre le retrait des trains", "Nom : Jeanne"),
            ("", ""),
        ] {
            assert!(!is(subject, first), "{subject} / {first}");
        }
    }
}
