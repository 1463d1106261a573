//! Several people in one name: “Jeanne et Omar Martin”, “Jeanne Martin / Omar Dupuis”.

use super::first_names::{is_first_name, may_be_family_name, may_be_first_name};
use super::words::{begins_with_capitals, is_in_capitals, is_particle, without_civility};

/// The people that a text names; the text itself when it is one.
pub(in crate::services::import) fn several(text: &str) -> Vec<String> {
    let text = text.trim();
    for sign in [
        " et ", " & ", " and ", " und ", " en ", " y ", " e ", " / ", "/", " + ",
    ] {
        let parts: Vec<String> = text.split(sign).map(without_civility).collect();
        if parts.len() < 2 || parts.len() > 4 || !parts.iter().all(|part| is_name(part)) {
            continue;
        }
        // “Ortega y Gasset” is one family name.
        let is_joined = matches!(sign, " y " | " e " | " en ");
        if is_joined && !parts.iter().all(|part| may_be_first_name(first_word(part))) {
            continue;
        }
        // “Sacco et Vanzetti” may be two family names or two first names: it is left as it is.
        if let Some(people) = with_family(&parts) {
            return people;
        }
    }
    vec![text.to_owned()]
}

/// The parts with the family name that those share which are a first name alone: it stands at the end, or in front of
/// the first one.
fn with_family(parts: &[String]) -> Option<Vec<String>> {
    let is_given = |word: &str| is_first_name(word) && !may_be_family_name(word);
    let is_alone = |part: &String| !part.contains(' ') || part.split(' ').all(is_given);
    if parts.iter().all(|part| !is_alone(part)) {
        return Some(parts.to_vec());
    }
    let last = parts
        .last()
        .filter(|part| !is_alone(part))
        .map(|last| family_behind(last));
    let (given, family) = match last {
        Some(family) => (parts.first()?.clone(), family),
        None => {
            let (family, given) = family_before(parts.first()?)?;
            (given, family)
        }
    };
    let person = |(at, part): (usize, &String)| {
        let part = if at == 0 { &given } else { part };
        if is_alone(part) {
            format!("{part} {family}")
        } else {
            part.clone()
        }
    };
    Some(parts.iter().enumerate().map(person).collect())
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// “Dupuis” of “Jean Luc Dupuis”: what follows the first names.
fn family_behind(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let known = words.iter().take_while(|word| is_first_name(word)).count();
    let at = known.clamp(1, words.len() - 1);
    words[at..].join(" ")
}

/// “MARTIN” and “Jeanne” of “MARTIN Jeanne”: the family name that stands in front of first names.
fn family_before(text: &str) -> Option<(String, String)> {
    let words: Vec<&str> = text.split(' ').collect();
    let count = if begins_with_capitals(text) {
        words.iter().take_while(|word| is_in_capitals(word)).count()
    } else {
        words.iter().take_while(|word| !is_first_name(word)).count()
    };
    let is_split = count > 0
        && count < words.len()
        && words[count..].iter().all(|word| may_be_first_name(word));
    is_split.then(|| (words[..count].join(" "), words[count..].join(" ")))
}

fn is_name(part: &str) -> bool {
    let is_capitalised = part
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase() && c.is_alphabetic());
    let starts = is_capitalised || is_particle(first_word(part));
    starts && part.split(' ').count() <= 4 && !part.contains(',')
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
            ("Mr et Mme Dupont", vec!["Mr et Mme Dupont"]),
            ("Docteur et Madame Zeta", vec!["Docteur et Madame Zeta"]),
            ("Herr und Frau Weber", vec!["Herr und Frau Weber"]),
            (
                "Jeanne Martin & Omar Dupuis",
                vec!["Jeanne Martin", "Omar Dupuis"],
            ),
            (
                "Marie et Jean Luc Dupuis",
                vec!["Marie Dupuis", "Jean Luc Dupuis"],
            ),
            (
                "Marie Claire et Jean Luc Dupuis",
                vec!["Marie Claire Dupuis", "Jean Luc Dupuis"],
            ),
            (
                "MARTIN Jeanne et Omar",
                vec!["Jeanne MARTIN", "Omar MARTIN"],
            ),
            ("DUPONT Anne & Jean", vec!["Anne DUPONT", "Jean DUPONT"]),
            (
                "Martin Jeanne et Omar",
                vec!["Jeanne Martin", "Omar Martin"],
            ),
            (
                "Anne et Jean de la Tour",
                vec!["Anne de la Tour", "Jean de la Tour"],
            ),
            (
                "Jeanne Eta, Omar Eta et Inès Eta",
                vec!["Jeanne Eta, Omar Eta et Inès Eta"],
            ),
            (
                "Ana y Luis García López",
                vec!["Ana García López", "Luis García López"],
            ),
            ("Anna und Hans Weber", vec!["Anna Weber", "Hans Weber"]),
            ("Jeanne et Omar", vec!["Jeanne et Omar"]),
            ("Sacco et Vanzetti", vec!["Sacco et Vanzetti"]),
            ("Jeanne Martin", vec!["Jeanne Martin"]),
            ("José Ortega y Gasset", vec!["José Ortega y Gasset"]),
            ("António Costa e Silva", vec!["António Costa e Silva"]),
        ] {
            assert_eq!(several(text), wanted, "{text}");
        }
    }
}
