//! Names on one line: which words are the family name, and what is no name at all.

pub(super) mod around;
mod comma;
mod first_names;
mod group_names;
pub(super) mod groups;
pub(super) mod people;
mod phrases;
pub(super) mod roles;
pub(super) mod towns;
mod words;

pub(super) use self::comma::is_reversed;
use self::comma::{around_comma, with_behind_comma};
use self::first_names::may_be_family_name;
pub(super) use self::first_names::{is_first_name, may_be_first_name};
pub(super) use self::words::{begins_with_capitals, is_and, is_civility, is_in};
use self::words::{capitals_before, is_in_capitals, is_particle, without_civility};
use crate::domain::text::search_text;

fn joined(first: &[&str], last: &[&str]) -> (String, String) {
    (first.join(" "), last.join(" "))
}

/// First name and family name of a line that has the family name first: “MARTIN Jeanne”, “Le Goff Anne Marie”,
/// “Martin, Jeanne”.
pub(super) fn split_reversed(text: &str) -> (String, String) {
    let text = without_civility(text);
    if let Some(names) = around_comma(&text) {
        return names;
    }
    if let Some(names) = with_behind_comma(&text, split_reversed) {
        return names;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if let Some(count) = capitals_before(&words) {
        return joined(&words[count..], &words[..count]);
    }
    let end = words.len().saturating_sub(1);
    let particles = words[..end]
        .iter()
        .take_while(|word| is_particle(word))
        .count();
    let shortest = (particles + 1).min(end);
    // “Martin Durand Jean Paul”: first names begin with the first word that is known as one.
    let known = (shortest..words.len()).find(|at| is_first_name(words[*at]));
    let ends_with_first_name = words.last().is_some_and(|word| is_first_name(word));
    let is_as_headed =
        ends_with_first_name || (words.len() == 2 && may_be_either(words[1], words[0]));
    if words.len() > 1 && particles == 0 && is_first_name(words[0]) && !is_as_headed {
        // Whoever filled in this line did not follow the heading: “Anne Marie Le Goff”.
        return split(&text);
    }
    let at = known.unwrap_or(shortest);
    if at == 0 {
        return (String::new(), words.join(" "));
    }
    joined(&words[at..], &words[..at])
}

/// “Pierre Thomas”: either word may be either name, so that the usual order stays.
fn may_be_either(first: &str, last: &str) -> bool {
    may_be_first_name(first) && may_be_family_name(last)
}

/// First name and family name of a line that has the first name first, unless it shows that it has not: “Jeanne
/// Martin”, “Anne-Marie LE GOFF”, but “MARTIN Jeanne” and “Martin, Jeanne”.
pub(super) fn split(text: &str) -> (String, String) {
    let text = without_civility(text);
    if let Some(names) = around_comma(&text) {
        return names;
    }
    if let Some(names) = with_behind_comma(&text, split) {
        return names;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if capitals_before(&words).is_some() {
        return split_reversed(&text);
    }
    let is_turned = words.len() == 2 && is_first_name(words[1]) && !is_first_name(words[0]);
    if is_turned && !may_be_either(words[0], words[1]) && !stays_first(words[0], words[1]) {
        return joined(&words[1..], &words[..1]);
    }
    // “Martin Jean Pierre”
    if let [family, first, second] = words.as_slice()
        && !is_first_name(family)
        && is_compound(first, second)
    {
        return joined(&words[1..], &words[..1]);
    }
    let end = words.len().saturating_sub(1);
    let in_capitals = words
        .iter()
        .rev()
        .take_while(|word| is_in_capitals(word))
        .count();
    let last_at = if in_capitals > 0 && in_capitals < words.len() {
        words.len() - in_capitals
    } else {
        // The last word is never a particle, and a name has at least one word before it.
        (1..end).find(|at| is_particle(words[*at])).unwrap_or(end)
    };
    joined(&words[..last_at], &words[last_at..])
}

/// “Mère Teresa”, “Rose Marie”: the first word is a title, or the first of two first names.
fn stays_first(first: &str, second: &str) -> bool {
    const TITLES: &str = "mere pere soeur frere abbe sister brother father mother padre madre pater dom don dona sir lady dame lord saint \
        sainte oncle tante uncle aunt schwester bruder rabbi imam cheikh sheikh baba mama papa";
    let first = search_text::fold(first);
    let second = search_text::fold(second);
    is_in(TITLES, &first)
        || (first == "rose" && is_in("marie anne lise line may helene", &second))
        || (second == "marie" && is_in("jean pierre paul louis", &first))
}

/// “Jean Pierre”, “Marie Claude”: two words that are one first name.
fn is_compound(first: &str, second: &str) -> bool {
    let (first, second) = (search_text::fold(first), search_text::fold(second));
    match first.as_str() {
        "jean" => is_in(
            "pierre paul claude luc marie marc michel jacques louis francois philippe yves christophe baptiste charles noel",
            &second,
        ),
        "marie" => is_in(
            "claude claire france paule pierre therese helene jose noelle laure louise christine odile anne cecile",
            &second,
        ),
        "anne" => is_in("marie sophie laure claire lise cecile charlotte", &second),
        _ => false,
    }
}

/// Whether a human would take a text for the name of one person: two to seven words of letters, or one that is known
/// as a name.
pub(super) fn is_plausible(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_of_name = |c: char| {
        !c.is_numeric()
            && !matches!(
                c,
                '?' | '!'
                    | '='
                    | '<'
                    | '>'
                    | '{'
                    | '}'
                    | '|'
                    | '@'
                    | '#'
                    | '%'
                    | '€'
                    | '$'
                    | '*'
                    | ':'
                    | '/'
                    | '\\'
                    | '+'
                    | '_'
            )
    };
    let has_letter = text.chars().any(char::is_alphabetic);
    let is_single = words.len() == 1 && text.chars().next().is_some_and(char::is_lowercase);
    let small = words
        .iter()
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase) && !is_particle(word));
    // “il faut sauver le canal” is a sentence; “jeanne martin” was typed on a telephone.
    let is_sentence = words.len() > 3 && small.count() > 1;
    // Several people, or people and what they are, around commas and “and”.
    let is_one = (!text.contains(',') || around_comma(text).is_some())
        && !text.contains(';')
        && !words.iter().any(|word| is_and(word))
        && !text.contains('&');
    has_letter
        && text.chars().all(is_of_name)
        && words.len() <= 7
        && !is_single
        && !is_sentence
        && is_one
        && is_somebody(&words)
        && !around::is_no_name(text)
}

/// Whether a cell names several people: “Jeanne et Omar”, “Ida & Luc”, “M. et Mme”.
pub(super) fn names_several(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_between = |at: usize| is_and(words[at]) || words[at] == "/";
    (1..words.len().saturating_sub(1)).any(is_between) || text.contains('&')
}

/// A name without the one that its bearer had before: “LE GALL née MARTIN Anne” is LE GALL Anne.
pub(super) fn without_former(name: &str) -> String {
    const FORMER: [&str; 14] = [
        "née", "né", "nee", "ép.", "ép", "épouse", "ep.", "epouse", "veuve", "vve", "geb.", "geb",
        "geborene", "born",
    ];
    let bare = match name.split_once('(') {
        Some((before, inside))
            if FORMER.iter().any(|word| {
                inside
                    .trim()
                    .to_lowercase()
                    .starts_with(&format!("{word} "))
            }) =>
        {
            before
        }
        _ => name,
    };
    let words: Vec<&str> = bare.split_whitespace().collect();
    let is_word = |word: &&str| word.starts_with(char::is_lowercase) || word.contains('É');
    let at = words
        .iter()
        .position(|word| is_word(word) && FORMER.contains(&word.to_lowercase().as_str()));
    let Some(at) = at.filter(|at| *at > 0 && at + 1 < words.len()) else {
        return bare.trim().to_owned();
    };
    let (kept, former) = (&words[..at], &words[at + 1..]);
    let given = former
        .iter()
        .rev()
        .take_while(|word| may_be_first_name(word) && !is_in_capitals(word))
        .count();
    let has_given = kept.len() > 1 && kept.iter().any(|word| may_be_first_name(word));
    let given = if has_given || given == former.len() {
        0
    } else {
        given
    };
    let behind = &former[former.len() - given..];
    kept.iter()
        .chain(behind)
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether words are more than a single one that may be anything: “Toulouse”, “Infirmière”. Other scripts write whole
/// names without a space, and other names have no list.
fn is_somebody(words: &[&str]) -> bool {
    let named: Vec<&&str> = words.iter().filter(|word| !is_civility(word)).collect();
    let is_latin = |word: &str| {
        let folded = search_text::fold(word);
        folded.chars().all(|c| c.is_ascii() || !c.is_alphabetic())
    };
    match named.as_slice() {
        [] => false,
        // “Mme Martin”
        [_] if words.len() > 1 => true,
        [only] => !is_latin(only) || may_be_first_name(only),
        _ => true,
    }
}

#[cfg(test)]
mod tests;
