//! The people and groups of a pasted line.

use super::address_list::{Recipient, recipients};
use super::cells::REFUSAL;
use super::parts::{parts, with_plain_commas, without_bullet, without_time_of_chat};
use super::private::{holds_address, private};
use crate::domain::text::{contact_data, search_text};
use crate::services::import::columns::refuses_publication;
use crate::services::import::names::around::{
    is_around, is_header, is_of_header, is_of_signing, says_to_sign,
};
use crate::services::import::names::roles::is_role;
use crate::services::import::names::towns::is_town;
use crate::services::import::names::{self, groups, people};
use crate::services::import::unwilling::says_no;
use crate::services::import::values::countries;

/// The cells of a line: name, role, place, address, organisation, country, what is none of these, and whether the name
/// must not be published.
pub(super) type Cells = [String; 8];

/// The signatories of a line. A line that is none stays whole in the first cell.
pub(super) fn entries(line: &str) -> Vec<Cells> {
    let commas = with_plain_commas(line.trim());
    let line = commas.as_ref();
    if says_no(line) {
        return vec![named(line)];
    }
    if let Some(message) = without_time_of_chat(line) {
        // Who says “I sign” signs; whoever else wrote in the chat is listed.
        return match message.split_once(':') {
            Some((name, said)) if says_to_sign(said) => of_parts(without_bullet(name)),
            _ => vec![named(line)],
        };
    }
    let bare = without_announcement(without_bullet(line));
    let bare = without_name_of_list(bare);
    if bare.is_empty() || is_header(bare) || (!bare.contains('@') && is_around(bare)) {
        return vec![named(line)];
    }
    let recipients = recipients(bare);
    if recipients.is_empty() {
        return of_parts(bare);
    }
    recipients.iter().flat_map(of_recipient).collect()
}

/// “Je signe : Jeanne Martin” is Jeanne Martin.
fn without_announcement(line: &str) -> &str {
    let Some((before, name)) = line.split_once(':') else {
        return line;
    };
    let is_announced = is_of_signing(before) && !is_of_header(before) && !name.trim().is_empty();
    if is_announced {
        name.trim_start()
    } else {
        line
    }
}

/// “Friends: Jeanne <jeanne@…>, Omar <omar@…>;” is Jeanne and Omar (RFC 5322, section 3.4).
fn without_name_of_list(line: &str) -> &str {
    match line.split_once(':') {
        Some((name, list))
            if line.ends_with(';')
                && list.contains('@')
                && !is_of_header(name)
                && !name.contains('@') =>
        {
            list.trim_start()
        }
        _ => line,
    }
}

pub(super) fn named(name: &str) -> Cells {
    let mut cells = Cells::default();
    name.clone_into(&mut cells[0]);
    cells
}

/// The cells around an address. Of several people around it one has it: the nearest of a list, the first of a couple.
fn of_recipient(recipient: &Recipient) -> Vec<Cells> {
    let before = recipient
        .before
        .trim_matches(['"', '“', '”', '\'', ' ', ',', ';', ':', '-', '–']);
    let rest = if recipient.after.is_empty() {
        String::new()
    } else {
        format!(", {}", recipient.after)
    };
    let is_reversed = before
        .split_once(',')
        .is_some_and(|(last, first)| names::is_reversed(last.trim(), first.trim()));
    let mut people = if recipient.after.is_empty() && is_reversed {
        vec![named(before)]
    } else {
        of_parts(&format!("{before}{rest}"))
    };
    let is_list = people.len() > 1 && before.contains([',', ';']);
    let owner = if is_list {
        people.last_mut()
    } else {
        people.first_mut()
    };
    if let Some(cells) = owner {
        recipient.email.clone_into(&mut cells[3]);
    }
    people
}

/// The cells of a line without addresses; several when it names several people.
fn of_parts(line: &str) -> Vec<Cells> {
    let line = line.trim_end_matches([';', '.', ',', ' ', '\u{a0}', '\u{202f}']);
    // What is taken apart at its commas would be seen no more: “rose@exemple,fr”, “06, 12, 34, 56, 78”.
    let parts = parts(line);
    let is_split_telephone = contact_data::holds_telephone(&plain_telephone(line))
        && !parts.iter().any(|part| contact_data::holds_telephone(part));
    if parts.is_empty() || holds_address(line) || is_split_telephone {
        return vec![named(line)];
    }
    if let [last, first] = parts.as_slice()
        && names::is_reversed(last, first)
        && !last.contains(' ')
        && !names::is_first_name(last)
        && first.split(' ').all(names::may_be_first_name)
    {
        return vec![named(&format!("{last}, {first}"))];
    }
    if let Some(list) = list_of_people(&parts) {
        return list;
    }
    let Some((name, parts)) = parts.split_first() else {
        return vec![named(line)];
    };
    let name = name.strip_suffix(" signe").unwrap_or(name);
    let (mut cells, rest) = sorted_out(parts);
    fill(&mut cells, rest);
    if groups::may_be_group(name) {
        name.clone_into(&mut cells[4]);
        return vec![cells];
    }
    let with = |name: String| {
        let mut cells = cells.clone();
        cells[0] = name;
        cells
    };
    people::several(name).into_iter().map(with).collect()
}

/// A telephone number without the signs at which a line is taken apart.
fn plain_telephone(line: &str) -> String {
    let is_between = |c: char| matches!(c, ',' | ';' | '/' | '|' | '–' | '—');
    line.replace(is_between, " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The people of a line that names nobody’s role or place: “Jeanne Alpha, Omar Beta”. When it names people and other
/// things it stays whole, and is listed: whose role would it be?
fn list_of_people(parts: &[String]) -> Option<Vec<Cells>> {
    let people: Vec<Vec<String>> = parts.iter().map(|part| people_of(part)).collect();
    let count = people.iter().filter(|names| !names.is_empty()).count();
    let is_alone =
        |part: &String| !part.contains(' ') && names::may_be_first_name(part) && !is_town(part);
    if parts.iter().skip(1).any(is_alone) || (count < parts.len() && goes_on_with_person(parts)) {
        return Some(vec![named(&parts.join("; "))]);
    }
    if count < 2 || people.first().is_none_or(Vec::is_empty) {
        return None;
    }
    if count < parts.len() {
        return Some(vec![named(&parts.join("; "))]);
    }
    Some(
        people
            .into_iter()
            .flatten()
            .map(|name| named(&name))
            .collect(),
    )
}

/// “Jeanne Mu, maire de Lyon, et Omar Nu, maire de Brest”: a part behind the first names a further person.
fn goes_on_with_person(parts: &[String]) -> bool {
    let names_another = |part: &String| {
        let words: Vec<&str> = part.split(' ').collect();
        let pairs = words.windows(2);
        let mut joined = pairs.filter(|pair| names::is_and(pair[0]));
        joined.any(|pair| {
            names::may_be_first_name(pair[1]) && is_capitalised(pair[1]) && !is_town(pair[1])
        }) && !groups::is_group(part)
    };
    parts.iter().skip(1).any(names_another)
}

/// The people of a part that is surely nothing else: each has a first name and a family name.
fn people_of(part: &str) -> Vec<String> {
    let is_person = |name: &String| {
        let words: Vec<&str> = name.split(' ').collect();
        let is_capitalised = |word: &&str| word.chars().any(char::is_uppercase);
        let first = words.first().copied().unwrap_or_default();
        let last = words.last().copied().unwrap_or_default();
        let is_ordered = names::may_be_first_name(first)
            || names::is_civility(first)
            || (names::begins_with_capitals(name) && names::may_be_first_name(last));
        (2..=4).contains(&words.len())
            && is_ordered
            && is_capitalised(&last)
            && names::is_plausible(name)
            && !is_town(last)
            && !is_town(name)
            && !groups::is_group(name)
    };
    let people = people::several(part);
    if people.iter().all(is_person) {
        people
    } else {
        Vec::new()
    }
}

/// “oui pour les nouvelles”: an answer to a question, and no role. “Non à l’autoroute” may be a group.
fn begins_with_answer(part: &str) -> bool {
    const ANSWERS: &str = "oui non yes no ja nein nee sim si";
    const GO_ON: &str =
        "pour for fur voor para per je i ich ik merci thanks danke bedankt gracias grazie";
    let plain = search_text::plain(part);
    let mut words = plain.split(' ');
    let mut next_is_in = |list| words.next().is_some_and(|word| names::is_in(list, word));
    next_is_in(ANSWERS) && next_is_in(GO_ON)
}

/// Whether a role ends with the name of a place.
fn ends_with_a_name(role: &str) -> bool {
    let last = role.rsplit(' ').next().unwrap_or_default();
    role.contains(' ') && last.starts_with(char::is_uppercase)
}

/// The cells of what is private, and the other parts. A number stays with the part before or behind it.
fn sorted_out(parts: &[String]) -> (Cells, Vec<String>) {
    let mut cells = Cells::default();
    let (mut rest, mut hidden): (Vec<String>, Vec<String>) = Default::default();
    let mut code: Option<&String> = None;
    for (at, part) in parts.iter().enumerate() {
        let is_number = (2..=5).contains(&part.len())
            && part.chars().filter(char::is_ascii_digit).count() + 1 >= part.len()
            && part.starts_with(|c: char| c.is_ascii_digit())
            && part
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, 'A' | 'B'));
        // Years of birth; a part such as “1950 Sion” keeps its postcode.
        let is_year = is_number
            && part
                .parse::<u16>()
                .is_ok_and(|year| (1900..2030).contains(&year));
        if is_year {
            hidden.push(part.clone());
        } else if is_number {
            let town = |part: &&String| {
                part.chars().next().is_some_and(char::is_alphabetic)
                    && !is_role(part)
                    && !groups::is_group(part)
            };
            let behind = parts
                .get(at + 1)
                .filter(|next| part.len() > 3 && town(next) && is_capitalised(next));
            let before = rest.last_mut().filter(|before| {
                town(&&**before) && !before.contains(|c: char| c.is_ascii_digit())
            });
            match (before, behind) {
                (Some(before), _) if part.len() > 3 && (behind.is_none() || is_town(before)) => {
                    *before = format!("{part} {before}");
                }
                (_, Some(_)) => code = Some(part),
                (Some(before), None) => *before = format!("{before} ({part})"),
                // “maire de Saint-Félix (38)”
                (None, None) => match rest
                    .last_mut()
                    .filter(|role| part.len() < 4 && ends_with_a_name(role))
                {
                    Some(role) => *role = format!("{role} ({part})"),
                    None => hidden.push(part.clone()),
                },
            }
        } else if refuses_publication(part) && !groups::is_group(part) {
            "oui".clone_into(&mut cells[REFUSAL]);
        } else if contact_data::holds_telephone(part) || begins_with_answer(part) {
            hidden.push(part.clone());
        } else if let Some((street, place)) = private(part) {
            hidden.push(street);
            rest.extend(place);
        } else if let Some(code) = code.take() {
            rest.push(format!("{code} {part}"));
        } else if !is_of_signing(part) && !is_announcement_of_telephone(part) {
            rest.push(part.clone());
        }
    }
    hidden.extend(code.cloned());
    cells[6] = hidden.join(", ");
    (cells, rest)
}

/// “Tél” of “Tél : 06 12 34 56 78”.
fn is_announcement_of_telephone(part: &str) -> bool {
    let plain = crate::domain::text::search_text::plain(part);
    [
        "tel",
        "telephone",
        "tlf",
        "telefon",
        "telefono",
        "phone",
        "mobile",
        "portable",
        "port",
        "mob",
        "fax",
    ]
    .contains(&plain.as_str())
}

/// Fills role, place, organisation and country.
fn fill(cells: &mut Cells, mut rest: Vec<String>) {
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
    let mut roles: Vec<String> = Vec::new();
    for (at, part) in rest.into_iter().enumerate() {
        let is_last = at + 1 == count;
        let is_group = groups::is_group(&part) || (is_last && groups::is_acronym(&part));
        // “rue des Lilas, 31000 Toulouse, infirmière”
        let is_there = is_last || has_postcode(&part) || is_town(&part);
        if is_there && is_place(&part, count) && cells[2].is_empty() {
            cells[2] = part;
        } else if is_group && cells[4].is_empty() {
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
}

fn is_capitalised(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// “31000 Toulouse”
fn has_postcode(part: &str) -> bool {
    let digits = part.chars().take_while(char::is_ascii_digit).count();
    (4..=5).contains(&digits)
        && part[digits..]
            .trim_start()
            .chars()
            .next()
            .is_some_and(char::is_alphabetic)
}

/// Whether one of `count` parts is a place: one with a postal code, or with a capital, which roles hardly ever have; of
/// three or more parts the last one is.
fn is_place(part: &str, count: usize) -> bool {
    if has_postcode(part) || is_town(part) {
        return true;
    }
    if groups::is_group(part) || groups::is_acronym(part) || is_role(part) {
        return false;
    }
    count > 1 || is_capitalised(part)
}

#[cfg(test)]
mod tests;
