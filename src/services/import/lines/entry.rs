//! The people and groups of a pasted line.

use super::address_list::{Recipient, recipients};
use super::parts::{parts, without_bullet, without_time_of_chat};
use crate::domain::text::{contact_data, search_text};
use crate::services::import::names::{self, groups, people};
use crate::services::import::values::countries;

/// The cells of a line: name, role, place, address, organisation, country, and what is none of these.
pub(super) type Cells = [String; 7];

/// The signatories of a line. A line that is none stays whole in the first cell.
pub(super) fn entries(line: &str) -> Vec<Cells> {
    let line = line.trim();
    if let Some(message) = without_time_of_chat(line) {
        // Who says “I sign” signs; whoever else wrote in the chat is listed.
        return match message.split_once(':') {
            Some((name, said)) if is_of_signing(said) => of_parts(without_bullet(name)),
            _ => vec![named(line)],
        };
    }
    let bare = without_announcement(without_bullet(line));
    let is_around = groups::is_around(bare) && !bare.contains('@');
    if bare.is_empty() || is_around || groups::is_mail_header(bare) {
        return vec![named(line)];
    }
    let recipients = recipients(bare);
    match recipients.as_slice() {
        [] => of_parts(bare),
        [one] => vec![of_recipient(one)],
        several => several.iter().map(of_recipient).collect(),
    }
}

/// “Je signe : Jeanne Martin” is Jeanne Martin.
fn without_announcement(line: &str) -> &str {
    let Some((before, name)) = line.split_once(':') else {
        return line;
    };
    let is_announced = is_of_signing(before) && !name.trim().is_empty();
    if is_announced {
        name.trim_start()
    } else {
        line
    }
}

/// Whether a part says that somebody signs, and nothing about who does.
fn is_of_signing(part: &str) -> bool {
    const WORDS: [&str; 26] = [
        "je",
        "signe",
        "signee",
        "signature",
        "signataire",
        "aussi",
        "moi",
        "ok",
        "oui",
        "pour",
        "d",
        "accord",
        "soutiens",
        "cet",
        "appel",
        "la",
        "petition",
        "cette",
        "i",
        "sign",
        "signed",
        "bien",
        "sur",
        "volontiers",
        "avec",
        "plaisir",
    ];
    let plain = search_text::plain(part);
    !plain.is_empty() && plain.split(' ').all(|word| WORDS.contains(&word))
}

fn named(name: &str) -> Cells {
    let mut cells = Cells::default();
    name.clone_into(&mut cells[0]);
    cells
}

/// The cells around an address.
fn of_recipient(recipient: &Recipient) -> Cells {
    let before = recipient
        .before
        .trim_matches(['"', '“', '”', '\'', ' ', ',', ';', ':', '-', '–']);
    let quoted = recipient.before.strip_prefix(['"', '“']);
    let is_quoted = quoted.is_some_and(|rest| rest.trim_end_matches(['"', '”']).len() < rest.len());
    let rest = if recipient.after.is_empty() {
        String::new()
    } else {
        format!(", {}", recipient.after)
    };
    let mut cells = if recipient.after.is_empty() && (is_quoted || is_reversed(before)) {
        named(before)
    } else {
        let text = format!("{before}{rest}");
        of_parts(&text).into_iter().next().unwrap_or_default()
    };
    recipient.email.clone_into(&mut cells[3]);
    cells
}

/// “Martin, Jeanne” rather than “Jeanne Martin, infirmière”.
fn is_reversed(text: &str) -> bool {
    let Some((last, first)) = text.split_once(',') else {
        return false;
    };
    let words = |part: &str| part.split_whitespace().count();
    let is_capitalised = |part: &str| {
        part.split_whitespace()
            .all(|word| word.chars().next().is_some_and(char::is_uppercase))
    };
    let (last, first) = (last.trim(), first.trim());
    let is_family = words(last) == 1
        || last.to_uppercase() == last
        || last.split(' ').next().is_some_and(|word| word.len() <= 3);
    !first.contains(',')
        && is_family
        && (1..=2).contains(&words(first))
        && is_capitalised(first)
        && !is_role(first)
}

/// The cells of a line without addresses; several when it names several people.
fn of_parts(line: &str) -> Vec<Cells> {
    let line = line.trim_end_matches([';', '.', ',', ' ', '\u{a0}', '\u{202f}']);
    let mut parts = parts(line);
    if parts.is_empty() {
        return vec![named(line)];
    }
    if let [last, first] = parts.as_slice()
        && names::is_reversed(last, first)
    {
        return vec![named(&format!("{last}, {first}"))];
    }
    let name = parts.remove(0);
    let name = name
        .strip_suffix(" signe")
        .map_or(name.clone(), str::to_owned);
    let mut cells = Cells::default();
    let mut roles: Vec<String> = Vec::new();
    let mut phones = Vec::new();
    let mut rest: Vec<String> = Vec::new();
    for part in parts {
        if contact_data::holds_telephone(&part) {
            phones.push(part);
        } else if !is_of_signing(&part) {
            rest.push(part);
        }
    }
    // Of several parts the last one may be the country.
    if rest.len() > 1
        && let Some(code) = rest
            .last()
            .filter(|last| last.chars().count() > 3)
            .and_then(|last| countries::code_of(last))
    {
        code.clone_into(&mut cells[5]);
        rest.pop();
    }
    let count = rest.len();
    for (at, part) in rest.into_iter().enumerate() {
        let is_last = at + 1 == count;
        if is_last && is_place(&part, count) && cells[2].is_empty() {
            cells[2] = part;
        } else if groups::is_group(&part) && cells[4].is_empty() {
            cells[4] = part;
        } else {
            roles.push(part);
        }
    }
    let mut role = roles.join(", ");
    // “infirmière à Toulouse”
    if cells[2].is_empty()
        && let Some((before, town)) = role.rsplit_once(" à ")
        && is_capitalised(town)
        && !town.contains(',')
    {
        town.clone_into(&mut cells[2]);
        role = before.to_owned();
    }
    cells[1] = role;
    cells[6] = phones.join(", ");
    if groups::is_group(&name) {
        cells[4] = name;
        return vec![cells];
    }
    let with = |name: String| {
        let mut cells = cells.clone();
        cells[0] = name;
        cells
    };
    people::several(&name).into_iter().map(with).collect()
}

fn is_capitalised(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// Whether the last of `count` parts is a place: one with a postal code, or with a capital, which roles hardly ever
/// have; of three or more parts the last one is.
fn is_place(part: &str, count: usize) -> bool {
    let digits = part.chars().take_while(char::is_ascii_digit).count();
    if (4..=5).contains(&digits) {
        return part[digits..]
            .trim_start()
            .chars()
            .next()
            .is_some_and(char::is_alphabetic);
    }
    if groups::is_group(part) {
        return false;
    }
    count > 1 || (is_capitalised(part) && !is_role(part))
}

/// Whether a part is a role although it begins with a capital.
fn is_role(part: &str) -> bool {
    const ROLES: &[&str] = &[
        "infirm",
        "enseign",
        "profess",
        "medecin",
        "retrait",
        "etudiant",
        "ingenieur",
        "agricult",
        "avocat",
        "architect",
        "artist",
        "auteur",
        "autrice",
        "ecrivain",
        "journalis",
        "comedien",
        "musicien",
        "menuisi",
        "boulang",
        "commerc",
        "artisan",
        "chauffeur",
        "conduct",
        "ouvrier",
        "ouvriere",
        "cadre",
        "technicien",
        "technicienne",
        "secretaire",
        "comptable",
        "directeur",
        "directrice",
        "president",
        "maire",
        "adjoint",
        "conseill",
        "depute",
        "senat",
        "eleve",
        "lyceen",
        "chercheu",
        "doctorant",
        "maitre de conf",
        "educat",
        "psycholog",
        "pharmac",
        "dentist",
        "veterin",
        "sans emploi",
        "mere au foyer",
        "pere au foyer",
        "militant",
        "citoyen",
        "habitant",
        "riverain",
        "benevole",
        "formateur",
        "formatrice",
        "graphist",
        "photograph",
        "libraire",
        "bibliothec",
        "animat",
        "assistant",
        "aide",
        "nurse",
        "teacher",
        "student",
        "retired",
        "engineer",
        "writer",
        "doctor",
        "lawyer",
        "farmer",
        "sociolog",
        "historien",
        "geograph",
        "philosoph",
        "econom",
        "cheminot",
        "facteur",
        "factrice",
        "paysan",
        "maraich",
        "eclusi",
        "marin",
        "pecheu",
        "jardini",
        "cuisini",
        "serveu",
        "kine",
        "orthophon",
        "sage femme",
        "interprete",
    ];
    let plain = search_text::plain(part);
    ROLES.iter().any(|role| plain.starts_with(role))
}

#[cfg(test)]
mod tests;
