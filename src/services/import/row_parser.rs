//! Parsing a row into a person or an organisation, or a reason to leave it out. A cell that may be empty never costs the
//! signature: the row is kept without it.

use std::collections::HashMap;

use super::columns::refuses_publication;
use super::row_cells::{Cells, Dropped, line, public, reason};
use super::values::addresses::{self, AddressCell};
use super::values::{countries, dates};
use super::{find_table, lines, names, states, table_rows, unwilling};
use crate::domain::text::{search_text, single_line};
use crate::domain::{
    ACRONYM_MAX, COMMENT_MAX, Counting, Country, EmailAddress, Field, Language, Organisation,
    OrganisationKind, OrganisationName, PLACE_MAX, PersonName, PrivateRecord, Problem, Problems,
    ROLE_MAX, Timestamp, Zone, website,
};
use crate::i18n::Catalog;
use crate::services::import::row_rules::{GroupLines, SeveralAddresses};
use crate::services::import::{Form, Reading, Reason, Target};

pub(super) struct ParsedSignatory {
    pub(super) record: PrivateRecord,
    pub(super) language: Option<Language>,
    pub(super) signed_at: Option<Timestamp>,
    /// Why cells were dropped.
    pub(super) dropped: Vec<Reason>,
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
        .map(|country| (countries::normalised(&country.name), country.code.clone()))
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

impl RowParser {
    pub(super) fn parse(&self, cells: &[String]) -> Result<ParsedSignatory, Reason> {
        let row = Cells::of(&self.reading.columns, cells);
        let is_table = !matches!(self.reading.form, Form::Lines | Form::Vcard);
        if is_table && find_table::is_below(cells, self.reading.columns.len()) {
            return Err(Reason::NotASignatory);
        }
        if is_table && let Some(why) = table_rows::is_nobody(&row, cells) {
            return Err(why);
        }
        let mut dropped = Dropped {
            reasons: Vec::new(),
            whole_rows_only: self.reading.rules.whole_rows_only,
        };
        let beside = self.beside(cells);
        let may_mail = states::check(&row, &beside, &self.reading.rules, self.counting)?;
        let email = self.email(row.get(Target::Email), &mut dropped)?;
        let (name, organisation) = self.names(&row, &mut dropped)?;
        let is_private = |part: &str| self.reading.form != Form::Lines && lines::is_private(part);
        let mut text = row.optional(Target::Role);
        if refuses_publication(text) {
            dropped.add_once(Reason::NameKept)?;
            text = "";
        }
        let role_text = lines::without(text, is_private);
        let mut role = dropped.keep(line(Target::Role, Field::Role, &role_text, ROLE_MAX))?;
        if organisation.is_none() {
            role = with_organisation(role, row.optional(Target::Organisation), &mut dropped)?;
        }
        let rest = cells.get(lines::REST).filter(|rest| !rest.is_empty());
        let is_of_line = self.reading.form == Form::Lines && rest.is_some();
        if is_of_line || table_rows::names_former(&row) {
            dropped.add_once(Reason::HoldsPhone(Target::Ignored))?;
        }
        let publish = self.publish(&row, &beside, &mut dropped)?;
        let news = self
            .yes_or_no(&row, Target::News, &mut dropped)?
            .unwrap_or(false);
        let comment = single_line::clean_paragraphs(row.get(Target::Comment), COMMENT_MAX);
        let comment = dropped.keep(comment.map_err(reason(Field::Comment)))?;
        let place_text = lines::without(row.optional(Target::Place), is_private);
        if place_text.len() < row.optional(Target::Place).len() || role_text.len() < text.len() {
            dropped.add_once(Reason::HoldsPhone(Target::Ignored))?;
        }
        let place = line(Target::Place, Field::Place, &place_text, PLACE_MAX);
        let record = PrivateRecord {
            email,
            role,
            place: dropped.keep(place)?,
            country: dropped.keep(self.country(row.optional(Target::Country)))?,
            publish,
            news: news && may_mail,
            comment: Some(comment).filter(|comment| !comment.is_empty()),
            organisation,
            ..PrivateRecord::new(name)
        };
        Ok(ParsedSignatory {
            record,
            language: dropped.keep(language(row.optional(Target::Language)))?,
            signed_at: dropped.keep(self.signed_at(row.optional(Target::SignedAt)))?,
            dropped: dropped.reasons,
        })
    }

    fn email(&self, text: &str, dropped: &mut Dropped) -> Result<Option<EmailAddress>, Reason> {
        let is_needed = self.counting == Counting::Mail;
        let why = match addresses::address(text) {
            AddressCell::One(address) => return Ok(Some(address)),
            AddressCell::Empty if is_needed => {
                return Err(Reason::Field(Field::Email, Problem::EmailMissing));
            }
            AddressCell::Empty => return Ok(None),
            AddressCell::Several(found) => match self.reading.rules.several_addresses {
                SeveralAddresses::First => return Ok(found.into_iter().next()),
                SeveralAddresses::Last => return Ok(found.into_iter().next_back()),
                SeveralAddresses::Ask => Reason::SeveralAddresses,
            },
            AddressCell::Wrong(problem) => Reason::Field(Field::Email, problem),
        };
        if is_needed {
            return Err(why);
        }
        dropped.add(why).map(|()| None)
    }

    /// The name of the person, and the group that they sign for.
    fn names(
        &self,
        row: &Cells,
        dropped: &mut Dropped,
    ) -> Result<(PersonName, Option<Organisation>), Reason> {
        let all = [
            Target::FirstName,
            Target::LastName,
            Target::Name,
            Target::NameReversed,
        ];
        let has_name = all.into_iter().any(|target| !row.get(target).is_empty());
        let organisation = row.optional(Target::Organisation);
        let is_line = self.reading.form == Form::Lines;
        // An address book holds groups of contacts too.
        let is_asked = is_line || self.reading.form == Form::Vcard;
        if is_asked && !has_name && !organisation.is_empty() {
            match self.reading.rules.group_lines {
                GroupLines::Ask => return Err(Reason::GroupLine),
                GroupLines::People => {
                    let name = PersonName::from_line(public(Target::Organisation, organisation)?);
                    return Ok((name.map_err(reason(Field::LastName))?, None));
                }
                GroupLines::Groups => {}
            }
        }
        let group = if is_line {
            None
        } else {
            table_rows::group(row)
        };
        if let Some(group) = group.filter(|_| organisation.is_empty()) {
            match self.reading.rules.group_lines {
                GroupLines::Ask => return Err(Reason::GroupLine),
                GroupLines::Groups => {
                    let name = public(Target::Organisation, &group)?;
                    let person =
                        PersonName::from_line(name).map_err(reason(Field::Organisation))?;
                    let name =
                        OrganisationName::parse(name).map_err(reason(Field::Organisation))?;
                    return Ok((person, Some(table_rows::organisation(name))));
                }
                GroupLines::People => {}
            }
        }
        let is_group = match search_text::fold(row.get(Target::Kind)).as_str() {
            // As our own exports and CiviCRM have it.
            "collective" | "organization" | "organisation" => true,
            "individual" | "individu" | "household" | "menage" => false,
            _ => !organisation.is_empty() && !has_name,
        };
        for target in all {
            public(target, row.get(target))?;
        }
        if !is_group {
            return Ok((self.person(row)?, None));
        }
        let group = self.organisation(row, dropped)?;
        let name = if has_name {
            self.person(row)?
        } else {
            // The mandatary is unknown, but the record needs a name: the organisation's stands in for it.
            PersonName::from_line(group.name.as_str()).map_err(reason(Field::Organisation))?
        };
        Ok((name, Some(group)))
    }

    fn person(&self, row: &Cells) -> Result<PersonName, Reason> {
        let whole = row.get(Target::Name);
        if self.reading.form == Form::Lines && !whole.is_empty() {
            if unwilling::says_no(whole) {
                return Err(Reason::NotCounted);
            }
            if names::groups::is_around(whole) {
                return Err(Reason::NotASignatory);
            }
            if !names::is_plausible(whole) {
                return Err(Reason::NotAName);
            }
        }
        let tidy = |target| table_rows::without_remarks(row.get(target));
        let (first, last) = (tidy(Target::FirstName), tidy(Target::LastName));
        let (whole, reversed) = (tidy(Target::Name), tidy(Target::NameReversed));
        // Two columns know better than one where a name is divided.
        let (first, last) = if !first.is_empty() && !last.is_empty() {
            (first, last)
        } else if !whole.is_empty() {
            names::split(&whole)
        } else if !reversed.is_empty() {
            names::split_reversed(&reversed)
        } else {
            (first, last)
        };
        let mut problems = Problems::default();
        PersonName::read(&first, &last, &mut problems).ok_or_else(|| {
            let problem = problems.iter().next();
            let (field, problem) = problem.unwrap_or((Field::LastName, Problem::NameMissing));
            Reason::Field(field, problem)
        })
    }

    fn organisation(&self, row: &Cells, dropped: &mut Dropped) -> Result<Organisation, Reason> {
        let kind = match row.optional(Target::OrganisationKind) {
            "" => Ok(None),
            word => {
                let known = self.kinds.get(&search_text::fold(word)).copied();
                known.map(Some).ok_or(Reason::OrganisationKind)
            }
        };
        let name = public(Target::Organisation, row.get(Target::Organisation))?;
        let name = OrganisationName::parse(name).map_err(reason(Field::Organisation))?;
        let function = line(
            Target::Function,
            Field::Function,
            row.optional(Target::Function),
            ROLE_MAX,
        );
        let acronym = line(
            Target::Acronym,
            Field::Acronym,
            row.optional(Target::Acronym),
            ACRONYM_MAX,
        );
        let website = website(row.optional(Target::Website)).map_err(reason(Field::Website));
        Ok(Organisation {
            name,
            acronym: dropped.keep(acronym)?,
            kind: dropped.keep(kind)?.unwrap_or(OrganisationKind::Other),
            website: dropped.keep(website)?,
            function: dropped.keep(function)?.unwrap_or_default(),
        })
    }

    /// Parses the code of a country, or its name in a language of the site or its own.
    fn country(&self, text: &str) -> Result<Option<Country>, Reason> {
        if text.is_empty() {
            return Ok(None);
        }
        let of_name = || self.countries.get(&countries::normalised(text));
        let code = countries::code_of(text).or_else(|| of_name().map(AsRef::as_ref));
        let unknown = Reason::Field(Field::Country, Problem::CountryUnknown);
        Country::parse(code.ok_or(unknown)?)
            .map(Some)
            .map_err(reason(Field::Country))
    }

    fn signed_at(&self, text: &str) -> Result<Option<Timestamp>, Reason> {
        if text.is_empty() {
            return Ok(None);
        }
        let time = dates::time(text, self.reading.rules.day_order, &self.zone);
        // A file may come from a place where it is tomorrow already.
        let time = time.filter(|time| *time <= self.now.plus(Timestamp::DAY));
        time.map(|time| Some(time.min(self.now)))
            .ok_or(Reason::Date)
    }
}

/// A person who names their organisation still signs as a person: it becomes part of the role.
fn with_organisation(
    role: Option<String>,
    organisation: &str,
    dropped: &mut Dropped,
) -> Result<Option<String>, Reason> {
    if organisation.is_empty() {
        return Ok(role);
    }
    let both = match &role {
        Some(role) => format!("{role}, {organisation}"),
        None => organisation.to_owned(),
    };
    match line(Target::Organisation, Field::Organisation, &both, ROLE_MAX) {
        Ok(both) => Ok(both),
        Err(why) => dropped.add(why).map(|()| role),
    }
}

/// Parses the code of a language, or its name.
fn language(text: &str) -> Result<Option<Language>, Reason> {
    if text.is_empty() {
        return Ok(None);
    }
    let word = search_text::plain(text);
    let code = match word.as_str() {
        "francais" | "french" | "franzosisch" | "frances" => "fr",
        "anglais" | "english" | "englisch" | "ingles" => "en",
        "allemand" | "german" | "deutsch" => "de",
        "espagnol" | "spanish" | "espanol" | "castellano" => "es",
        "italien" | "italian" | "italiano" => "it",
        _ => text,
    };
    Language::parse(&code.replace('_', "-"))
        .map(Some)
        .ok_or(Reason::Language)
}
