//! Several people in one name: “Jeanne et Omar Martin”, “Jeanne Martin / Omar Dupuis”.

use super::without_civility;

/// The people that a text names; the text itself when it is one.
pub(in crate::services::import) fn several(text: &str) -> Vec<String> {
    let text = text.trim();
    for sign in [" et ", " & ", " and ", " und ", " / ", "/", " + "] {
        let parts: Vec<String> = text.split(sign).map(without_civility).collect();
        if parts.len() < 2 || parts.len() > 4 || !parts.iter().all(|part| is_name(part)) {
            continue;
        }
        let last = parts.last().map(String::as_str).unwrap_or_default();
        let family = last.split_once(' ').map(|(_, family)| family.to_owned());
        let with_family = |part: &String| match &family {
            // A first name alone shares the family name that stands at the end.
            Some(family) if !part.contains(' ') => format!("{part} {family}"),
            _ => part.clone(),
        };
        // “Sacco et Vanzetti” may be two family names or two first names: it is left as it is.
        if family.is_none() {
            continue;
        }
        return parts.iter().map(with_family).collect();
    }
    vec![text.to_owned()]
}

fn is_name(part: &str) -> bool {
    let is_capitalised = part
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase() && c.is_alphabetic());
    is_capitalised && part.split(' ').count() <= 4 && !part.contains(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn couples_are_two_people() {
        for (text, wanted) in [
            (
                "Jeanne et Omar Martin",
                vec!["Jeanne Martin", "Omar Martin"],
            ),
            (
                "Jeanne Martin / Omar Dupuis",
                vec!["Jeanne Martin", "Omar Dupuis"],
            ),
            ("M. et Mme Martin", vec!["M. et Mme Martin"]),
            (
                "Jeanne Martin & Omar Dupuis",
                vec!["Jeanne Martin", "Omar Dupuis"],
            ),
            ("Jeanne Martin", vec!["Jeanne Martin"]),
            ("José Ortega y Gasset", vec!["José Ortega y Gasset"]),
        ] {
            assert_eq!(several(text), wanted, "{text}");
        }
    }
}
