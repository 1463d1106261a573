//! Reads a signature from a message: the lines of the template, and the name beside the address. Everything passes the
//! checks of the form; what does not, or is said twice, stays empty for its owner to fill in.

use std::collections::HashMap;

use mail_parser::Message;

use super::headers;
use super::kinds::SignRequest;
use super::labels::{Labels, Line, is_nothing};
use crate::domain::text::search_text::fold;
use crate::domain::{
    EmailAddress, Language, OrganisationName, PLACE_MAX, PersonName, ROLE_MAX, optional_line,
};

/// More letters than this beside the template are something to say.
const SAYS_MORE: usize = 200;

pub(super) fn read(
    message: &Message<'_>,
    from: EmailAddress,
    slug: String,
    lines: &[String],
    labels: &Labels,
) -> SignRequest {
    let template = Template::read(lines, labels);
    let line = |what, max| {
        let value = template.value(what)?;
        optional_line(value, max).ok().flatten()
    };
    let name = template
        .value(Line::Name)
        .and_then(|value| PersonName::from_line(value).ok())
        .or_else(|| display_name(message, &from));
    let group = template.value(Line::Group);
    SignRequest {
        slug,
        message_id: headers::plain_message_id(message),
        language: template.language(),
        name,
        role: line(Line::Role, ROLE_MAX),
        place: line(Line::Place, PLACE_MAX),
        group: group.and_then(|group| OrganisationName::parse(group).ok()),
        says_more: template.other_letters > SAYS_MORE || template.asks,
        from,
    }
}

#[derive(Default)]
struct Template<'t> {
    /// `None` for a line that was filled in twice, differently.
    values: HashMap<Line, Option<&'t str>>,
    languages: HashMap<Language, usize>,
    other_letters: usize,
    /// Whether there is a question beside the template.
    asks: bool,
}

impl<'t> Template<'t> {
    fn read(lines: &'t [String], labels: &Labels) -> Self {
        let mut template = Self::default();
        let lines: Vec<&'t str> = lines.iter().map(|line| line.trim()).collect();
        for (at, line) in lines.iter().enumerate() {
            let Some((what, languages, value)) = labels.read(line) else {
                template.other_letters += line.chars().filter(|c| c.is_alphabetic()).count();
                template.asks |= line.contains(['?', '？', '؟']);
                continue;
            };
            for language in languages {
                *template.languages.entry(language.clone()).or_default() += 1;
            }
            let value = match value {
                "" if what != Line::Group => next_line(&lines[at + 1..], labels),
                value => value,
            };
            if is_nothing(value) {
                continue;
            }
            let known = template.values.entry(what).or_insert(Some(value));
            if *known != Some(value) {
                *known = None;
            }
        }
        template
    }

    fn value(&self, line: Line) -> Option<&'t str> {
        self.values.get(&line).copied().flatten()
    }

    /// The language with the most labels; `None` if two have as many.
    fn language(&self) -> Option<Language> {
        let most = self.languages.values().max()?;
        let mut best = self
            .languages
            .iter()
            .filter(|(_, number)| *number == most)
            .map(|(language, _)| language);
        let first = best.next()?;
        best.next().is_none().then(|| first.clone())
    }
}

/// What was written below a label, if the next line of the template follows it: otherwise it may be the end of the letter.
fn next_line<'t>(after: &[&'t str], labels: &Labels) -> &'t str {
    let Some((value, rest)) = after.split_first() else {
        return "";
    };
    let follows = rest.iter().find(|line| !line.is_empty());
    let is_between = follows.is_some_and(|line| labels.read(line).is_some());
    if is_between && labels.read(value).is_none() {
        value
    } else {
        ""
    }
}

/// The name beside the address, if it looks like the name of a person.
fn display_name(message: &Message<'_>, from: &EmailAddress) -> Option<PersonName> {
    let name = headers::from_name(message)?;
    let name = name.trim_matches(['"', '\'', ' ']);
    let name = name.split(['(', '[', '|']).next().unwrap_or(name).trim();
    let folded = fold(name);
    let local = from.as_str().split(['@', '+']).next().unwrap_or_default();
    let plain =
        |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let is_odd = name.contains(['@', '/', '_', ':'])
        || name.chars().any(|c| c.is_ascii_digit())
        || folded
            .split_whitespace()
            .any(|word| ["via", "contact", "info", "sarl", "gmbh"].contains(&word));
    // Mail programs put the address there when they know no name: `jeanne.martin`, `jmartin`.
    let is_address = !name.contains(' ') && plain(name) == plain(local);
    if is_odd || is_address {
        return None;
    }
    // “Martin, Jeanne”
    let in_order = match name
        .split(',')
        .map(str::trim)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [last, first] if !last.is_empty() && !first.is_empty() => format!("{first} {last}"),
        [whole] => (*whole).to_owned(),
        _ => return None,
    };
    PersonName::from_line(&in_order).ok()
}
