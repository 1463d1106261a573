//! Which column a heading names: whole headings first, then words anywhere in it, in several languages.

use super::consent::{Said, consent, standing};
use super::heading_words::{BIRTH, MAIL, OTHERS, REPRESENTATIVES, WHOLE, WORDS};
use super::target::Target;
use super::words::{has, has_pair};
use crate::domain::text::search_text;
use crate::services::import::values::cell;

/// A heading in the form in which headings are compared: all its folded words, so that “prenomNom” and “Prénom_Nom”
/// are “prenom nom”.
pub(in crate::services::import) fn normalised(header: &str) -> String {
    let header = cell::cleaned(header);
    let mut spaced = String::with_capacity(header.len());
    let mut before = ' ';
    for c in header.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    search_text::plain(&spaced)
}

/// How well a heading matches: the least wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// The name that somebody uses, where others ask for the one on their papers.
    Usage,
    Whole,
    Words,
    /// Words, in a column that is of somebody else.
    Other,
}

/// What a heading names, and how well it matches; `None` when it is unknown.
pub(super) fn target_of(header: &str) -> Option<(Target, Match)> {
    candidates(header).into_iter().next()
}

/// What a heading may name, the likeliest first: what its column contains decides.
pub(super) fn candidates(header: &str) -> Vec<(Target, Match)> {
    let mut found = Vec::new();
    let (outside, inside) = without_brackets(header);
    let (outside, inside) = (normalised(&outside), normalised(&inside));
    let full = normalised(&without_example(header));
    if outside.is_empty() || outside == full {
        add_candidates(&full, &mut found);
        return found;
    }
    if !add_candidates(&outside, &mut found) {
        return found;
    }
    match found.first() {
        // “Nom (Prénom)”, as forms write the parts of a name.
        Some((Target::FirstName | Target::LastName | Target::Name, rank)) => {
            let rank = *rank;
            match part_of_name(&inside) {
                Some(Target::Ignored) => return Vec::new(),
                Some(part) => return vec![(part, rank)],
                None => {}
            }
        }
        // “Adresse (Ville)”
        None => {
            add_candidates(&inside, &mut found);
            // What is in brackets tells which column it is, not what its answers mean.
            found.retain(|(target, _)| !target.is_answer());
        }
        Some(_) => {}
    }
    add_candidates(&full, &mut found);
    found
}

/// Adds what a heading may name. Returns whether other parts of it can say more: not where it is about a consent that
/// is not imported.
fn add_candidates(header: &str, found: &mut Vec<(Target, Match)>) -> bool {
    if header.is_empty() || header.len() > 400 {
        return true;
    }
    let whole = WHOLE
        .iter()
        .find(|(_, names)| names.split('|').any(|name| name == header));
    if let Some((target, _)) = whole {
        found.push((*target, Match::Whole));
        return true;
    }
    let words: Vec<&str> = header.split(' ').collect();
    let is_other = words.iter().any(|word| OTHERS.contains(word));
    let rank = if is_other { Match::Other } else { Match::Words };
    if let Some(target) = standing(&words) {
        found.push((target, rank));
    }
    match consent(&words) {
        Said::Asks(target) => found.push((target, rank)),
        Said::Else => return false,
        Said::Nothing => {}
    }
    // Long headings are sentences.
    if header.len() > 200 {
        return true;
    }
    let is_of_birth = is_of_birth(&words);
    let is_question = is_french_question(&words);
    let is_barred = |target: Target| {
        (is_of_birth && target.is_name()) || (is_question && target == Target::Comment)
    };
    let named = WORDS.iter().find(|(target, all, none)| {
        all.iter().all(|alternatives| has(&words, alternatives))
            && !none.iter().any(|wanted| has(&words, wanted))
            && !is_barred(*target)
    });
    let Some((target, ..)) = named else {
        return true;
    };
    let target = match target {
        // The order of the words is the order of the names.
        Target::NameReversed => ordered(&words),
        target => *target,
    };
    let is_of_usage =
        target.is_name() && has(&words, "usage|usuel|usuelle|preferred|chosen|social");
    found.push((target, if is_of_usage { Match::Usage } else { rank }));
    true
}

/// “Comment avez-vous connu la pétition ?” asks how, and not for a comment.
fn is_french_question(words: &[&str]) -> bool {
    const ENGLISH: &str = "optional for or on about to text box field and s date of by here please from facultatif libre";
    match words {
        ["comment", next, ..] => !ENGLISH.split(' ').any(|known| known == *next),
        _ => false,
    }
}

/// The part of a name that brackets name.
fn part_of_name(inside: &str) -> Option<Target> {
    Some(match inside {
        "prenom" | "first" | "first name" | "vorname" | "nombre" | "nome" | "voornaam" => {
            Target::FirstName
        }
        "nom" | "last" | "last name" | "nom de famille" | "nachname" | "apellido" | "apellidos"
        | "cognome" | "achternaam" | "sobrenome" | "apelido" => Target::LastName,
        "middle" | "prefix" | "suffix" | "prefixe" | "suffixe" | "titre" | "civilite"
        | "deuxieme prenom" | "second prenom" | "anrede" | "prafix" | "suffix name" => {
            Target::Ignored
        }
        inside if is_of_birth(&inside.split(' ').collect::<Vec<_>>()) => Target::Ignored,
        _ => return None,
    })
}

/// Whether a name is the one on somebody's papers, who may use another one.
fn is_of_birth(words: &[&str]) -> bool {
    has(words, BIRTH) && !has(words, REPRESENTATIVES) && !words.contains(&"civilite")
}

/// A heading without what stands in round brackets, and that. What is in brackets explains: “(sera publié)”.
fn without_brackets(header: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for c in header.chars() {
        match c {
            '(' | '（' => {
                depth += 1;
                outside.push(' ');
            }
            ')' | '）' => depth = depth.saturating_sub(1),
            c if depth > 0 => inside.push(c),
            c => outside.push(c),
        }
    }
    // “Prénom(s)” has nothing to explain.
    if inside.chars().count() < 2 {
        inside.clear();
    }
    (without_example(&outside), without_example(&inside))
}

/// A heading without the address that it gives as an example.
fn without_example(header: &str) -> String {
    if !header.contains('@') {
        return header.to_owned();
    }
    let words: Vec<&str> = header
        .split_whitespace()
        .filter(|word| !word.contains('@'))
        .collect();
    words.join(" ")
}

/// Whether an address in a heading is an example of what to write below it.
pub(super) fn is_example(cell: &str) -> bool {
    let rest = without_example(cell);
    let words = normalised(&rest);
    let words: Vec<&str> = words.split(' ').collect();
    let says_so = has(
        &words,
        "ex|exemple|example|eg|bsp|beispiel|ejemplo|esempio|exemplo|voorbeeld|bijv",
    ) || has_pair(&words, "z", "b")
        || cell.contains(['(', '[']);
    says_so && !rest.contains('<') && matches!(target_of(&rest), Some((Target::Email, _)))
}

/// Whether a heading is about mail.
pub(super) fn is_about_mail(header: &str) -> bool {
    let header = normalised(header);
    let words: Vec<&str> = header.split(' ').collect();
    has(&words, MAIL)
}

fn ordered(words: &[&str]) -> Target {
    let first = words.iter().position(|word| {
        [
            "prenom",
            "prenoms",
            "vorname",
            "firstname",
            "nombre",
            "nome",
        ]
        .contains(word)
    });
    let last = words.iter().position(|word| {
        ["nom", "noms", "nachname", "surname", "apellidos", "cognome"].contains(word)
    });
    if first < last {
        Target::Name
    } else {
        Target::NameReversed
    }
}

#[cfg(test)]
mod tests;
