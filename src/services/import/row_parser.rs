//! A row becomes a person or a group, or a reason why it cannot.

use crate::domain::text::{search_text, single_line};
use crate::domain::{
    ACRONYM_MAX, COMMENT_MAX, Counting, Country, EmailAddress, Field, Language, Organisation,
    OrganisationKind, OrganisationName, PLACE_MAX, PersonName, PrivateRecord, Problem, Problems,
    ROLE_MAX, SignatureState, Timestamp, optional_line, website,
};
use crate::i18n::Catalog;
use crate::services::import::{Reading, Reason, Target};
use std::collections::HashMap;

pub(super) struct ParsedSignatory {
    pub(super) record: PrivateRecord,
    pub(super) language: Option<Language>,
    pub(super) signed_at: Option<Timestamp>,
}

pub(super) struct RowParser {
    pub(super) reading: Reading,
    pub(super) counting: Counting,
    pub(super) publish: Option<bool>,
    pub(super) now: Timestamp,
    pub(super) countries: HashMap<String, String>,
    pub(super) kinds: HashMap<String, OrganisationKind>,
}

/// The names of countries in some languages, folded, with their codes.
pub(super) fn countries(catalog: &Catalog) -> HashMap<String, String> {
    let lists = catalog
        .languages()
        .iter()
        .map(|language| catalog.countries(language));
    lists
        .flatten()
        .map(|country| (search_text::fold(&country.name), country.code.clone()))
        .collect()
}

/// The words for kinds of groups: those of files, and those of the form in some languages, folded.
pub(super) fn kinds(catalog: &Catalog) -> HashMap<String, OrganisationKind> {
    let words = OrganisationKind::ALL.iter().copied().flat_map(|kind| {
        let key = format!("kind-{}", kind.word());
        let languages = catalog.languages().iter();
        let shown =
            languages.map(move |language| search_text::fold(&catalog.text(language, &key, &[])));
        let all = shown.chain([kind.word().to_owned()]);
        all.map(move |word| (word, kind))
    });
    words.collect()
}

fn yes_or_no(target: Target, text: &str) -> Result<bool, Reason> {
    match search_text::fold(text.trim()).as_str() {
        "yes" | "y" | "oui" | "o" | "true" | "vrai" | "1" | "x" => Ok(true),
        "no" | "n" | "non" | "false" | "faux" | "0" | "" => Ok(false),
        _ => Err(Reason::YesOrNo(target)),
    }
}

/// RFC 3339, or as people in France write a day: 3/5/2026, with a time behind it or not.
fn time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(time) = Timestamp::parse(text) {
        return Some(time);
    }
    let (day, clock) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let mut parts = day.split(['/', '.', '-']);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let day = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    let clock = clock.trim();
    match clock.len() {
        0 => Timestamp::parse(&day),
        5 => Timestamp::parse(&format!("{day}T{clock}:00Z")),
        _ => Timestamp::parse(&format!("{day}T{clock}Z")),
    }
}

/// “MARTIN Jeanne”: the words in capitals are the family name, else the first word is.
fn reversed(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shouted = words.iter().take_while(|word| {
        word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
    });
    let split = match shouted.count() {
        count if count < words.len() => count.max(1),
        _ => 1,
    };
    let (last, first) = words.split_at(split.min(words.len()));
    (first.join(" "), last.join(" "))
}

impl RowParser {
    pub(super) fn read(&self, cells: &[String]) -> Result<ParsedSignatory, Reason> {
        let at = |target| {
            let column = self
                .reading
                .columns
                .iter()
                .position(|other| *other == target)?;
            Some(cells.get(column).map_or("", |cell| cell.trim()))
        };
        let of = |target| at(target).unwrap_or_default();
        let state = SignatureState::from_word(of(Target::State));
        if matches!(
            state,
            Some(SignatureState::Withdrawn | SignatureState::Removed)
        ) {
            return Err(Reason::NotCounted);
        }
        let says = |field: Field| move |problem: Problem| Reason::Field(field, problem);
        let email = match of(Target::Email) {
            "" if self.counting == Counting::Mail => {
                return Err(Reason::Field(Field::Email, Problem::EmailMissing));
            }
            "" => None,
            text => Some(EmailAddress::parse(text).map_err(says(Field::Email))?),
        };
        let has_name = [
            Target::FirstName,
            Target::LastName,
            Target::Name,
            Target::NameReversed,
        ]
        .into_iter()
        .any(|target| !of(target).is_empty());
        let named = of(Target::Organisation);
        let kind = of(Target::Kind);
        let is_group =
            kind == "collective" || (!named.is_empty() && !has_name && kind != "individual");
        let organisation = match is_group {
            true => Some(self.organisation(of)?),
            false => None,
        };
        let name = match &organisation {
            // Nobody is named as the mandatary: the record needs a name, and knows none but the group's.
            Some(_) if !has_name => {
                PersonName::from_line(named).map_err(says(Field::Organisation))?
            }
            _ => name(of)?,
        };
        let mut role = optional_line(of(Target::Role), ROLE_MAX).map_err(says(Field::Role))?;
        if organisation.is_none() && !named.is_empty() {
            // A person who names where they belong signs for themselves all the same.
            let both = match &role {
                Some(role) => format!("{role}, {named}"),
                None => named.to_owned(),
            };
            role = optional_line(&both, ROLE_MAX).map_err(says(Field::Organisation))?;
        }
        let publish = match at(Target::Publish) {
            Some(text) => yes_or_no(Target::Publish, text)? && self.publish != Some(false),
            None => self.publish.unwrap_or(false),
        };
        let comment = single_line::clean_paragraphs(of(Target::Comment), COMMENT_MAX)
            .map_err(says(Field::Comment))?;
        let record = PrivateRecord {
            name,
            email,
            role,
            place: optional_line(of(Target::Place), PLACE_MAX).map_err(says(Field::Place))?,
            country: self
                .country(of(Target::Country))
                .map_err(says(Field::Country))?,
            publish,
            news: yes_or_no(Target::News, of(Target::News))?,
            comment: Some(comment).filter(|comment| !comment.is_empty()),
            organisation,
            suspicious: false,
        };
        let language = match of(Target::Language) {
            "" => None,
            text => Some(Language::parse(text).ok_or(Reason::Language)?),
        };
        let signed_at = match of(Target::SignedAt) {
            "" => None,
            text => Some(
                time(text)
                    .filter(|time| *time <= self.now)
                    .ok_or(Reason::Date)?,
            ),
        };
        Ok(ParsedSignatory {
            record,
            language,
            signed_at,
        })
    }

    fn organisation<'a>(&self, of: impl Fn(Target) -> &'a str) -> Result<Organisation, Reason> {
        let says = |field: Field| move |problem: Problem| Reason::Field(field, problem);
        let kind = match of(Target::OrganisationKind) {
            "" => OrganisationKind::Other,
            word => {
                let known = self.kinds.get(&search_text::fold(word)).copied();
                known.ok_or(Reason::OrganisationKind)?
            }
        };
        let function =
            optional_line(of(Target::Function), ROLE_MAX).map_err(says(Field::Function))?;
        let name = OrganisationName::parse(of(Target::Organisation));
        let acronym = optional_line(of(Target::Acronym), ACRONYM_MAX);
        Ok(Organisation {
            name: name.map_err(says(Field::Organisation))?,
            acronym: acronym.map_err(says(Field::Acronym))?,
            kind,
            website: website(of(Target::Website)).map_err(says(Field::Website))?,
            function: function.unwrap_or_default(),
        })
    }

    /// A country by its code, or by its name in a language of the site.
    fn country(&self, text: &str) -> Result<Option<Country>, Problem> {
        if text.is_empty() {
            return Ok(None);
        }
        let code = self
            .countries
            .get(&search_text::fold(text))
            .map_or(text, String::as_str);
        Country::parse(code).map(Some)
    }
}

fn name<'a>(of: impl Fn(Target) -> &'a str) -> Result<PersonName, Reason> {
    let whole = of(Target::Name);
    let says = |problem| Reason::Field(Field::LastName, problem);
    if !whole.is_empty() {
        return PersonName::from_line(whole).map_err(says);
    }
    let (first, last) = match of(Target::NameReversed) {
        "" => (
            of(Target::FirstName).to_owned(),
            of(Target::LastName).to_owned(),
        ),
        text => reversed(text),
    };
    let mut problems = Problems::default();
    PersonName::read(&first, &last, &mut problems).ok_or_else(|| {
        let problem = problems.iter().next();
        problem.map_or(says(Problem::NameMissing), |(field, problem)| {
            Reason::Field(field, problem)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::services::import::row_parser::*;

    #[test]
    fn days_are_read_as_they_are_written_in_france_and_by_machines() {
        let day = Timestamp::parse("2026-05-03");
        for text in [
            "03/05/2026",
            "3/5/2026",
            "2026-05-03",
            "3.5.2026",
            "2026/05/03",
        ] {
            assert_eq!(time(text), day, "{text}");
        }
        let noon = Timestamp::parse("2026-05-03T12:30:00Z");
        for text in [
            "03/05/2026 12:30",
            "2026-05-03 12:30:00",
            "2026-05-03T12:30:00Z",
        ] {
            assert_eq!(time(text), noon, "{text}");
        }
        assert_eq!(time("hier"), None);
    }

    #[test]
    fn a_family_name_before_the_first_name_is_known_by_its_capitals() {
        let both = |text: &str| reversed(text);
        assert_eq!(both("MARTIN Jeanne"), ("Jeanne".into(), "MARTIN".into()));
        assert_eq!(
            both("LE GOFF Anne Marie"),
            ("Anne Marie".into(), "LE GOFF".into())
        );
        assert_eq!(both("Martin Jeanne"), ("Jeanne".into(), "Martin".into()));
        assert_eq!(both("MARTIN"), (String::new(), "MARTIN".into()));
    }
}
