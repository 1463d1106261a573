//! The fields that are published: names, roles, places and groups.

use paraph::domain::{
    NameFlag, OrganisationName, PLACE_MAX, PersonName, PrivateRecord, Problem, Problems, ROLE_MAX,
    name_flags, optional_line,
};

use super::texts::{columns, lines, stored, texts};

const NAMES: &str = include_str!("names.txt");
const SPECIAL_NAMES: &str = include_str!("special_names.txt");
const ROLES: &str = include_str!("roles.txt");
const GROUPS: &str = include_str!("groups.txt");
const PLACES: &str = include_str!("places.txt");
const REFUSED: &str = include_str!("refused.txt");

fn name(first: &str, last: &str) -> Result<PersonName, Problem> {
    let mut problems = Problems::default();
    let name = PersonName::read(first, last, &mut problems);
    name.ok_or_else(|| problems.iter().next().expect("a problem").1)
}

fn accepts_all(checked: Vec<(String, Result<String, Problem>)>) {
    let wrong: Vec<String> = checked
        .into_iter()
        .filter(|(text, result)| result.as_ref() != Ok(&stored(text)))
        .map(|(text, result)| format!("{text} ({}): {result:?}", text.escape_unicode()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_of_fifty_languages_are_accepted_as_written() {
    let languages = lines(NAMES);
    assert!(languages.len() >= 50, "{}", languages.len());
    let mut checked = Vec::new();
    for line in &languages {
        let [_, firsts, lasts] = columns(line);
        for first in texts(firsts) {
            for last in texts(lasts) {
                let name = name(first, last).map(|name| name.full());
                checked.push((format!("{first} {last}"), name));
            }
        }
    }
    assert!(checked.len() >= 2_000, "{}", checked.len());
    accepts_all(checked);
}

#[test]
fn unusual_names_are_accepted_as_written() {
    let names = lines(SPECIAL_NAMES);
    assert!(names.len() >= 150, "{}", names.len());
    let checked = names.into_iter().map(|text| {
        let name = name("", &text).map(|name| name.full());
        (text, name)
    });
    accepts_all(checked.collect());
}

/// Insults are whole words of thirteen languages: none of them may be a name, a place or an ordinary word of another one.
#[test]
fn no_name_role_group_or_place_of_the_corpus_is_flagged_as_an_insult() {
    let mut records = Vec::new();
    for line in lines(NAMES) {
        let [_, firsts, lasts] = columns(&line);
        for last in texts(lasts) {
            records.extend(texts(firsts).into_iter().map(|first| name(first, last)));
        }
    }
    records.extend(lines(SPECIAL_NAMES).iter().map(|text| name("", text)));
    let mut records: Vec<PrivateRecord> = records
        .into_iter()
        .flatten()
        .map(PrivateRecord::new)
        .collect();
    let mut others = lines(PLACES);
    others.extend([ROLES, GROUPS].into_iter().flat_map(by_language));
    for text in others {
        let jeanne = name("Jeanne", "Martin").expect("a name");
        records.push(PrivateRecord {
            role: Some(text),
            ..PrivateRecord::new(jeanne)
        });
    }
    assert!(records.len() > 2_300, "{}", records.len());
    for record in records {
        let flags = name_flags(&record);
        let (name, role) = (record.name.full(), record.role);
        assert!(!flags.contains(&NameFlag::Insult), "{name}, {role:?}");
    }
}

/// The texts of a file with a language and its texts on each line.
fn by_language(file: &str) -> Vec<String> {
    let languages = lines(file);
    assert!(languages.len() >= 50, "{}", languages.len());
    let of_line = |line: &String| {
        let [_, column] = columns(line);
        texts(column).into_iter().map(str::to_owned).collect()
    };
    languages
        .iter()
        .flat_map(|line| -> Vec<String> { of_line(line) })
        .collect()
}

fn line(text: &str, max: usize) -> Result<String, Problem> {
    optional_line(text, max).map(|line| line.unwrap_or_default())
}

fn group(text: &str) -> Result<String, Problem> {
    OrganisationName::parse(text).map(|name| name.as_str().to_owned())
}

#[test]
fn roles_of_fifty_languages_are_accepted_as_written() {
    let roles = by_language(ROLES);
    assert!(roles.len() >= 300, "{}", roles.len());
    let checked = roles.into_iter().map(|role| {
        let result = line(&role, ROLE_MAX);
        (role, result)
    });
    accepts_all(checked.collect());
}

#[test]
fn groups_of_fifty_languages_are_accepted_as_written() {
    let groups = by_language(GROUPS);
    assert!(groups.len() >= 200, "{}", groups.len());
    let checked = groups.into_iter().map(|name| {
        let result = group(&name);
        (name, result)
    });
    accepts_all(checked.collect());
}

#[test]
fn places_dates_and_numbers_are_accepted_as_written() {
    let places = lines(PLACES);
    assert!(places.len() >= 80, "{}", places.len());
    let checked = places.into_iter().map(|place| {
        let result = line(&place, PLACE_MAX);
        (place, result)
    });
    accepts_all(checked.collect());
}

#[test]
fn what_belongs_in_no_public_field_is_refused() {
    let refused = lines(REFUSED);
    assert!(refused.len() >= 80, "{}", refused.len());
    let mut wrong = Vec::new();
    for text in &refused {
        let [kind, text, code] = columns(text);
        let result = match kind {
            "name" => name("Jeanne", text)
                .and_then(|_| name("", text))
                .map(|name| name.full()),
            "role" => line(text, ROLE_MAX),
            "place" => line(text, PLACE_MAX),
            "group" => group(text),
            other => panic!("unknown kind: {other}"),
        };
        if result.as_ref().map_err(|problem| problem.code()) != Err(code) {
            wrong.push(format!("{kind} | {text} | {code}: {result:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
