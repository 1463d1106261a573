//! Yes and no, as people and forms write them.

use crate::domain::text::search_text;

/// The answer of a cell; `None` when it says neither, or says it with a condition. An empty cell is no.
pub(in crate::services::import) fn answer(text: &str) -> Option<bool> {
    let text = text.trim();
    if text.contains(['☐', '✗', '✘', '❌', '✖', '❎']) {
        return Some(false);
    }
    if text.contains(['☑', '✓', '✔', '✅', '☒', '🗹', '👍']) {
        return Some(true);
    }
    let plain = search_text::plain(text);
    match plain.as_str() {
        "" | "0" | "n" => return Some(false),
        "1" | "o" | "y" | "x" => return Some(true),
        _ => {}
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    // An answer with a condition is not the answer to the question that was asked.
    const CONDITIONS: &[&str] = &[
        "mais",
        "but",
        "pero",
        "aber",
        "sauf",
        "salvo",
        "ausser",
        "seulement",
        "uniquement",
        "only",
        "solo",
        "nur",
        "except",
        "initiales",
        "iniciales",
        "si",
        "if",
        "wenn",
        "peut",
        "vielleicht",
    ];
    // “Sí, acepto” says yes, “si possible” says on which condition.
    let says_si = says_si(text);
    let conditions = words.iter().skip(usize::from(says_si));
    if words.len() > 1 && conditions.into_iter().any(|word| CONDITIONS.contains(word)) {
        return None;
    }
    const NO: &[&str] = &[
        "no",
        "non",
        "nein",
        "nao",
        "nee",
        "not",
        "false",
        "faux",
        "falsch",
        "refuse",
        "refus",
        "jamais",
        "never",
        "nunca",
        "nie",
        "unchecked",
        "decoche",
        "ne",
        "pas",
        "off",
        "declined",
        "disagree",
        "desaccord",
        "don",
        "t",
    ];
    const YES: &[&str] = &[
        "yes",
        "oui",
        "ja",
        "si",
        "sim",
        "true",
        "vrai",
        "wahr",
        "ok",
        "okay",
        "accord",
        "accepte",
        "accept",
        "accepted",
        "agree",
        "agreed",
        "autorise",
        "checked",
        "coche",
        "cochee",
        "on",
        "volontiers",
        "consent",
        "consens",
        "acepto",
        "acepta",
        "accetto",
        "einverstanden",
        "d",
    ];
    // “Je n’accepte pas”, whose “n” is left alone by the apostrophe.
    let is_refused = has(NO) || (words.len() > 1 && words.contains(&"n"));
    match (has(YES), is_refused) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        // “Non, je n’accepte pas”: a refusal holds another word of it too; “Oui, pas de souci” is asked about.
        (true, true) if matches!(words.first(), Some(&("non" | "no" | "nein" | "je" | "i"))) => {
            Some(false)
        }
        _ => None,
    }
}

/// Whether it begins with the “yes” of Spanish or Italian, and not with the “if” of French.
fn says_si(text: &str) -> bool {
    let text = text.to_lowercase();
    let Some(rest) = text.strip_prefix(['s']) else {
        return false;
    };
    let with_accent = rest.strip_prefix(['í', 'ì']);
    let before_comma = rest
        .strip_prefix('i')
        .filter(|rest| rest.trim_start().starts_with([',', '.', '!']));
    with_accent
        .or(before_comma)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests;
