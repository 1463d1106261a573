//! Parsing a row into a person or an organisation, or a reason to leave it out.

use crate::domain::text::{search_text, single_line};
use crate::domain::{
    ACRONYM_MAX, COMMENT_MAX, Counting, Country, EmailAddress, Field, Language, LocalTime,
    Organisation, OrganisationKind, OrganisationName, PLACE_MAX, PersonName, PrivateRecord,
    Problem, Problems, ROLE_MAX, SignatureState, Timestamp, Zone, optional_line, website,
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
    pub(super) zone: Zone,
    pub(super) countries: HashMap<String, String>,
    pub(super) kinds: HashMap<String, OrganisationKind>,
}

/// The codes of countries by their normalised names in all languages of the site.
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

/// The kinds of organisations by their stored words, and by their normalised names in all languages of the site.
pub(super) fn kinds(catalog: &Catalog) -> HashMap<String, OrganisationKind> {
    let words = OrganisationKind::ALL.iter().copied().flat_map(|kind| {
        let key = format!("kind-{}", kind.word());
        let languages = catalog.languages().iter();
        let names =
            languages.map(move |language| search_text::fold(&catalog.text(language, &key, &[])));
        let words = names.chain([kind.word().to_owned()]);
        words.map(move |word| (word, kind))
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

/// Parses RFC 3339, or a date as it is written in France, such as 3/5/2026, with or without a time after it. Without an
/// offset it is local.
fn time(text: &str, zone: &Zone) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(time) = LocalTime::parse(text) {
        return time.begin(zone);
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
    let text = if clock.is_empty() {
        day
    } else {
        format!("{day}T{clock}")
    };
    LocalTime::parse(&text)?.begin(zone)
}

/// Splits “MARTIN Jeanne” into first name and family name. The leading words in capitals are the family name; without
/// any, the first word is.
fn split_reversed(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let in_capitals = words.iter().take_while(|word| {
        word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
    });
    let split = match in_capitals.count() {
        count if count < words.len() => count.max(1),
        _ => 1,
    };
    let (last, first) = words.split_at(split.min(words.len()));
    (first.join(" "), last.join(" "))
}

impl RowParser {
    pub(super) fn parse(&self, cells: &[String]) -> Result<ParsedSignatory, Reason> {
        let cell = |target| {
            let column = self
                .reading
                .columns
                .iter()
                .position(|other| *other == target)?;
            Some(cells.get(column).map_or("", |cell| cell.trim()))
        };
        let of = |target| cell(target).unwrap_or_default();
        let state = SignatureState::from_word(of(Target::State));
        if matches!(
            state,
            Some(SignatureState::Withdrawn | SignatureState::Removed)
        ) {
            return Err(Reason::NotCounted);
        }
        let email = match of(Target::Email) {
            "" if self.counting == Counting::Mail => {
                return Err(Reason::Field(Field::Email, Problem::EmailMissing));
            }
            "" => None,
            text => Some(EmailAddress::parse(text).map_err(reason(Field::Email))?),
        };
        let has_name = [
            Target::FirstName,
            Target::LastName,
            Target::Name,
            Target::NameReversed,
        ]
        .into_iter()
        .any(|target| !of(target).is_empty());
        let organisation_name = of(Target::Organisation);
        let kind = of(Target::Kind);
        let is_group = kind == "collective"
            || (!organisation_name.is_empty() && !has_name && kind != "individual");
        let organisation = if is_group {
            Some(self.organisation(of)?)
        } else {
            None
        };
        let name = if is_group && !has_name {
            // The mandatary is unknown, but the record needs a name: the organisation's stands in for it.
            PersonName::from_line(organisation_name).map_err(reason(Field::Organisation))?
        } else {
            name(of)?
        };
        let mut role = optional_line(of(Target::Role), ROLE_MAX).map_err(reason(Field::Role))?;
        if organisation.is_none() && !organisation_name.is_empty() {
            // A person who names their organisation still signs as a person: it becomes part of the role.
            let both = match &role {
                Some(role) => format!("{role}, {organisation_name}"),
                None => organisation_name.to_owned(),
            };
            role = optional_line(&both, ROLE_MAX).map_err(reason(Field::Organisation))?;
        }
        let publish = match cell(Target::Publish) {
            Some(text) => yes_or_no(Target::Publish, text)? && self.publish != Some(false),
            None => self.publish.unwrap_or(false),
        };
        let comment = single_line::clean_paragraphs(of(Target::Comment), COMMENT_MAX)
            .map_err(reason(Field::Comment))?;
        let record = PrivateRecord {
            email,
            role,
            place: optional_line(of(Target::Place), PLACE_MAX).map_err(reason(Field::Place))?,
            country: self
                .country(of(Target::Country))
                .map_err(reason(Field::Country))?,
            publish,
            news: yes_or_no(Target::News, of(Target::News))?,
            comment: Some(comment).filter(|comment| !comment.is_empty()),
            organisation,
            ..PrivateRecord::new(name)
        };
        let language = match of(Target::Language) {
            "" => None,
            text => Some(Language::parse(text).ok_or(Reason::Language)?),
        };
        let signed_at = match of(Target::SignedAt) {
            "" => None,
            text => Some(
                time(text, &self.zone)
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
        let kind = match of(Target::OrganisationKind) {
            "" => OrganisationKind::Other,
            word => {
                let known = self.kinds.get(&search_text::fold(word)).copied();
                known.ok_or(Reason::OrganisationKind)?
            }
        };
        let function =
            optional_line(of(Target::Function), ROLE_MAX).map_err(reason(Field::Function))?;
        let name = OrganisationName::parse(of(Target::Organisation));
        let acronym = optional_line(of(Target::Acronym), ACRONYM_MAX);
        Ok(Organisation {
            name: name.map_err(reason(Field::Organisation))?,
            acronym: acronym.map_err(reason(Field::Acronym))?,
            kind,
            website: website(of(Target::Website)).map_err(reason(Field::Website))?,
            function: function.unwrap_or_default(),
        })
    }

    /// Parses the code of a country, or its name in a language of the site.
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

/// For `map_err` on the parser of a field.
fn reason(field: Field) -> impl FnOnce(Problem) -> Reason {
    move |problem| Reason::Field(field, problem)
}

fn name<'a>(of: impl Fn(Target) -> &'a str) -> Result<PersonName, Reason> {
    let full_name = of(Target::Name);
    if !full_name.is_empty() {
        return PersonName::from_line(full_name).map_err(reason(Field::LastName));
    }
    let (first, last) = match of(Target::NameReversed) {
        "" => (
            of(Target::FirstName).to_owned(),
            of(Target::LastName).to_owned(),
        ),
        text => split_reversed(text),
    };
    let mut problems = Problems::default();
    PersonName::read(&first, &last, &mut problems).ok_or_else(|| {
        let problem = problems.iter().next();
        let (field, problem) = problem.unwrap_or((Field::LastName, Problem::NameMissing));
        Reason::Field(field, problem)
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
            assert_eq!(time(text, &Zone::utc()), day, "{text}");
        }
        let noon = Timestamp::parse("2026-05-03T12:30:00Z");
        for text in [
            "03/05/2026 12:30",
            "2026-05-03 12:30:00",
            "2026-05-03T12:30:00Z",
        ] {
            assert_eq!(time(text, &Zone::utc()), noon, "{text}");
        }
        assert_eq!(time("hier", &Zone::utc()), None);
        let paris = Zone::parse("Europe/Paris").unwrap_or_default();
        let local = Timestamp::parse("2026-05-03T10:30:00Z");
        assert_eq!(time("03/05/2026 12:30", &paris), local);
    }

    #[test]
    fn a_family_name_before_the_first_name_is_known_by_its_capitals() {
        for (text, first, last) in [
            ("MARTIN Jeanne", "Jeanne", "MARTIN"),
            ("LE GOFF Anne Marie", "Anne Marie", "LE GOFF"),
            ("Martin Jeanne", "Jeanne", "Martin"),
            ("MARTIN", "", "MARTIN"),
        ] {
            assert_eq!(split_reversed(text), (first.to_owned(), last.to_owned()));
        }
    }
}
