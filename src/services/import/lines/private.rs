//! What of a line becomes no public field: streets, former names, birthdays, ages, dates, pronouns.

use crate::domain::text::{contact_data, search_text};
use crate::services::import::names::is_in;

/// First words of streets, folded: French, Spanish, Italian, Portuguese.
const STREETS: &str = "\
rue avenue av ave boulevard bd bld bvd chemin allee allees impasse quai route rte passage sentier ruelle faubourg place pl square \
cours esplanade lotissement hameau residence montee traverse villa cite venelle rond promenade lieu clos mail voie \
calle avenida avda plaza paseo carrer carretera camino ronda via viale piazza piazzale corso vicolo largo rua travessa praca \
estrada beco alameda calcada strada";
/// Those that begin a street without a number too: hardly anything else does.
const SURE: &str = "\
rue avenue boulevard bd chemin allee allees impasse calle avenida avda paseo carrer via viale piazza vicolo rua travessa \
praca plaza";
/// Last words of English streets, and endings of German and Dutch ones, before or behind a number.
const STREET_WORDS: &str = "\
street st road rd lane ln avenue ave drive dr close court crescent terrace way gardens square row hill grove mews walk";
const STREET_ENDINGS: [&str; 33] = [
    "gatan", "gata", "gade", "vej", "vagen", "veien", "vegen", "katu", "utca", "strasse", "straße",
    "str", "gasse", "weg", "platz", "allee", "ufer", "damm", "ring", "steig", "straat", "laan",
    "plein", "gracht", "kade", "dijk", "singel", "hof", "pad", "steeg", "markt", "wall",
    "chaussee",
];
/// Beginnings of addresses that are no streets, folded.
const BOXES: [&str; 27] = [
    "digicode",
    "code",
    "code portail",
    "interphone",
    "bp cs",
    "esc",
    "ip",
    "bp",
    "cs",
    "tsa",
    "po box",
    "postfach",
    "postbus",
    "apartado",
    "apt",
    "appt",
    "appartement",
    "apartment",
    "flat",
    "bat",
    "batiment",
    "etage",
    "c o",
    "chez",
    "escalier",
    "piso",
    "casella postale",
];
/// What stands before a former name, a birthday or an age, folded.
const BIRTH: [&str; 24] = [
    "nee",
    "ne",
    "ne e",
    "nom de naissance",
    "nom de jeune fille",
    "epouse",
    "ep",
    "veuve",
    "vve",
    "geb",
    "geborene",
    "geborener",
    "geboren",
    "born",
    "maiden name",
    "formerly",
    "nacida",
    "nacido",
    "nata",
    "nato",
    "nascida",
    "nascido",
    "age de",
    "agee",
];
/// Pronouns in brackets.
const PRONOUNS: [&str; 18] = [
    "elle",
    "il",
    "iel",
    "ielle",
    "elle iel",
    "il iel",
    "iel elle",
    "iel il",
    "elle elle",
    "she",
    "he",
    "they",
    "she her",
    "he him",
    "they them",
    "she they",
    "sie ihr",
    "er ihm",
];

/// Whether a line holds an e-mail address, however it was mistyped: an `@` that touches a word on both sides. “amig@s”
/// and “chargé @ la com” are none.
pub(super) fn holds_address(line: &str) -> bool {
    let plain = line.replace('＠', "@");
    contact_data::holds_address(line)
        || plain.match_indices('@').any(|(at, _)| {
            let is_glued = plain[..at].ends_with(char::is_alphanumeric);
            let domain: String = plain[at + 1..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '-')
                .collect();
            is_glued
                && domain.chars().count() > 2
                && !["res", "dos", "das"].contains(&domain.as_str())
        })
}

/// What of a part is private, and what is left of it: “12 rue des Lilas 31000 Toulouse” is a street and “31000 Toulouse”.
/// `None` when nothing is.
pub(super) fn private(part: &str) -> Option<(String, Option<String>)> {
    if !part.chars().any(char::is_alphabetic) {
        return Some((part.to_owned(), None));
    }
    if is_of_person(part) {
        return Some((part.to_owned(), None));
    }
    let at = postcode(part);
    let (street, place) = part.split_at(at.unwrap_or(part.len()));
    // “31000 Toulouse” is no street, “1 allée 31000 Toulouse” is one.
    is_street(street).then(|| {
        let place = Some(place.trim()).filter(|place| !place.is_empty());
        (street.trim().to_owned(), place.map(str::to_owned))
    })
}

/// Whether something private stands in a part of a cell. A postcode alone is none there.
pub(in crate::services::import) fn is_private(part: &str) -> bool {
    part.chars().any(char::is_alphabetic) && private(part).is_some()
}

/// A cell without its parts that are private; of “12 rue des Lilas 31000 Toulouse” the town stays.
pub(in crate::services::import) fn without(text: &str, is_hidden: impl Fn(&str) -> bool) -> String {
    let parts: Vec<&str> = text.split([',', ';', '\n']).map(str::trim).collect();
    if !parts.iter().any(|part| is_hidden(part)) {
        return text.to_owned();
    }
    let kept = parts.into_iter().filter_map(|part| {
        if is_hidden(part) {
            private(part).and_then(|(_, rest)| rest)
        } else {
            Some(part.to_owned())
        }
    });
    kept.filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Where a postcode with a town behind it begins, after something else.
fn postcode(part: &str) -> Option<usize> {
    let mut from = 0;
    for word in part.split(' ') {
        let digits = word
            .trim_start_matches("F-")
            .trim_start_matches("D-")
            .trim_start_matches("B-");
        let is_code = (4..=5).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
        let rest = &part[from + word.len()..];
        if from > 0 && is_code && rest.chars().any(char::is_alphabetic) {
            return Some(from);
        }
        from += word.len() + 1;
    }
    None
}

fn is_street(text: &str) -> bool {
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let first = words.first().copied().unwrap_or_default();
    let is_box = |start: &&str| {
        plain
            .strip_prefix(*start)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let has_digit = plain.contains(|c: char| c.is_ascii_digit());
    let is_sure = words.len() > 1 && is_in(SURE, first);
    // A number in front, as in “12 bis, rue des Lilas” and “12 High Street”.
    let letters = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = first.len() - letters.len();
    let is_house =
        (1..4).contains(&digits) && ["", "a", "b", "c", "d", "bis", "ter"].contains(&letters);
    // “1600 Pennsylvania Ave”: as many digits as a postcode has.
    let is_long_house = (4..=5).contains(&digits)
        && letters.is_empty()
        && words.len() > 2
        && words.last().is_some_and(|word| is_in(STREET_WORDS, word));
    // “4 Le Bourg”
    let is_of_village =
        is_house && words.len() > 2 && ["le", "la", "les", "lieu"].contains(&words[1]);
    let is_slavic = ["ul", "ulica", "ulice", "aleja", "al", "os", "trg"].contains(&first);
    let is_named = ["lieu dit ", "lieudit ", "residence ", "lotissement "]
        .iter()
        .any(|start| plain.starts_with(start));
    // “Les Tilleuls bât B”
    let is_of_house = words.windows(2).any(|pair| {
        [
            "bat",
            "batiment",
            "apt",
            "appt",
            "esc",
            "escalier",
            "etage",
            "digicode",
            "interphone",
        ]
        .contains(&pair[0])
            && pair[1].len() < 6
            && (pair[1].len() < 3 || has_digit)
    });
    let is_numbered = is_house
        && words[1..].iter().any(|word| {
            is_in(STREETS, word) || is_in(STREET_WORDS, word) || ends_like_street(word)
        });
    // A number behind, as in “Lindenstraße 12”, “Calle Mayor, 5”.
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() < 5;
    let number = words.iter().position(is_number);
    let is_behind = number.is_some_and(|at| {
        at > 0
            && (is_in(STREETS, first)
                || is_slavic
                || words[..at].iter().any(|word| ends_like_street(word))
                || words
                    .get(at - 1)
                    .is_some_and(|word| is_in(STREET_WORDS, word))
                || (["am", "an", "auf", "im", "zum", "zur", "c"].contains(&first) && at > 1))
    });
    is_sure
        || is_long_house
        || is_of_village
        || is_named
        || is_of_house
        || is_numbered
        || is_behind
        || (has_digit && BOXES.iter().any(is_box))
        || ["c o ", "chez "]
            .iter()
            .any(|start| plain.starts_with(start))
}

fn ends_like_street(word: &str) -> bool {
    STREET_ENDINGS
        .iter()
        .any(|end| word == *end || (word.len() > end.len() + 2 && word.ends_with(end)))
}

/// A former name, a birthday, an age, a date, a pronoun.
fn is_of_person(part: &str) -> bool {
    let plain = search_text::plain(part);
    let begins = BIRTH.iter().any(|start| {
        plain
            .strip_prefix(start)
            .is_some_and(|rest| rest.starts_with(' '))
    });
    let words: Vec<&str> = plain.split(' ').collect();
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let is_age = matches!(words.as_slice(), [number, "ans" | "years" | "yrs" | "jahre" | "anos" | "anni" | "jaar", ..] if is_number(number));
    let is_dated = matches!(words.as_slice(), ["le" | "am" | "el" | "on" | "il" | "em" | "op", day, ..] if is_number(day))
        || (words.len() == 3 && is_number(words[0]) && is_number(words[2]) && words[2].len() == 4);
    // “adhérente n° 4521”, “à rappeler après 18h”, “IP 203.0.113.7”
    let is_file = words.windows(2).any(|pair| {
        ["n", "no", "num", "numero", "nr", "matricule"].contains(&pair[0])
            && pair[1].len() > 2
            && is_number(pair[1])
    });
    let is_ip = part.split_whitespace().any(|word| {
        let bytes: Vec<&str> = word.split('.').collect();
        bytes.len() == 4 && bytes.iter().all(|byte| byte.parse::<u8>().is_ok())
    });
    let is_note = [
        "a rappeler",
        "rappeler",
        "a recontacter",
        "a contacter",
        "call back",
    ]
    .iter()
    .any(|start| plain.starts_with(start));
    let is_minor =
        ["mineur", "mineure", "minderjahrig", "menor", "minorenne"].contains(&plain.as_str());
    let is_other = is_file || is_ip || is_note || is_minor;
    begins || is_other || is_age || is_dated || PRONOUNS.contains(&plain.as_str())
}

#[cfg(test)]
mod tests;
