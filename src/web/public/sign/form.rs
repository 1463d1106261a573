//! The forms of individual and collective signatures. They are separate so that nobody signs for an organisation by
//! accident.

use serde::{Deserialize, Serialize};

use crate::domain::text::single_line;
use crate::domain::{
    ACRONYM_MAX, COMMENT_MAX, Country, EmailAddress, Field, HoldReason, Organisation,
    OrganisationKind, OrganisationName, PLACE_MAX, PersonName, PrivateRecord, Problem, Problems,
    ROLE_MAX, TextId, optional_line, website,
};
use crate::web::public::sign::email_field::EmailField;
use crate::web::public::sign::view::{CollectiveValues, IndividualValues};

/// The form of an individual signature. Fields have the names of the HTML inputs.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct IndividualForm {
    pub token: String,
    /// What the script calculated, where that is asked.
    pub proof: String,
    /// On the page of the appeal: the text that it shows.
    pub text: Option<TextId>,
    pub first_name: String,
    pub last_name: String,
    pub role: String,
    pub place: String,
    pub country: String,
    #[serde(flatten)]
    pub email: EmailField,
    pub publish: String,
    pub news: String,
    pub comment: String,
    /// The word of the link through which its reader came.
    pub from: String,
    pub fax: String,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct CollectiveForm {
    pub token: String,
    pub proof: String,
    pub organisation: String,
    pub acronym: String,
    pub kind: String,
    pub place: String,
    pub country: String,
    pub website: String,
    pub first_name: String,
    pub last_name: String,
    pub function: String,
    #[serde(flatten)]
    pub email: EmailField,
    pub mandate: String,
    /// The word of the link through which its reader came.
    pub from: String,
    pub fax: String,
}

/// Whether the form has a field for the e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// A new signature: the address is required.
    Asked,
    /// A correction: the address cannot be changed.
    Kept,
}

fn country(text: &str, problems: &mut Problems) -> Option<Option<Country>> {
    let country = if text.trim().is_empty() {
        Ok(None)
    } else {
        Country::parse(text).map(Some)
    };
    problems.check(Field::Country, country)
}

fn email(
    typed: &EmailField,
    address: Address,
    problems: &mut Problems,
) -> Option<Option<EmailAddress>> {
    match address {
        Address::Kept => Some(None),
        Address::Asked => problems.check(Field::Email, typed.parse().map(Some)),
    }
}

impl IndividualForm {
    /// Parses all fields.
    ///
    /// # Errors
    /// All problems, in the order of the fields.
    pub fn parse(&self, asks_comment: bool, address: Address) -> Result<PrivateRecord, Problems> {
        let mut problems = Problems::default();
        let name = PersonName::read(&self.first_name, &self.last_name, &mut problems);
        let role = problems.check(Field::Role, optional_line(&self.role, ROLE_MAX));
        let place = problems.check(Field::Place, optional_line(&self.place, PLACE_MAX));
        let country = country(&self.country, &mut problems);
        let email = email(&self.email, address, &mut problems);
        let publish = problems.check(
            Field::Publish,
            match self.publish.as_str() {
                "yes" => Ok(true),
                "no" => Ok(false),
                _ => Err(Problem::PublishMissing),
            },
        );
        let typed = if asks_comment {
            self.comment.as_str()
        } else {
            ""
        };
        let comment = problems.check(
            Field::Comment,
            single_line::clean_paragraphs(typed, COMMENT_MAX),
        );
        let record = (|| {
            Some(PrivateRecord {
                name: name?,
                email: email?,
                role: role?,
                place: place?,
                country: country?,
                publish: publish?,
                news: !self.news.is_empty(),
                comment: comment.filter(|comment| !comment.is_empty()),
                organisation: None,
                hold: (!self.fax.is_empty()).then_some(HoldReason::Honeypot),
                by_mail: None,
            })
        })();
        record.filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// The fields as typed, to fill in the form again.
    #[must_use]
    pub fn values(&self) -> IndividualValues {
        let form = self.clone();
        IndividualValues {
            first_name: form.first_name,
            last_name: form.last_name,
            role: form.role,
            place: form.place,
            country: form.country,
            email: form.email.value(),
            publish: form.publish,
            news: !form.news.is_empty(),
            comment: form.comment,
            from: form.from,
        }
    }

    /// The form filled in with a stored signature.
    #[must_use]
    pub fn of(record: &PrivateRecord) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            first_name: record.name.first().to_owned(),
            last_name: record.name.last().to_owned(),
            role: text(&record.role),
            place: text(&record.place),
            country: record
                .country
                .map(Country::code)
                .unwrap_or_default()
                .to_owned(),
            email: record
                .email
                .as_ref()
                .map(EmailField::of)
                .unwrap_or_default(),
            publish: match (&record.by_mail, record.publish) {
                // Its owner was not asked yet.
                (Some(_), _) => "",
                (None, true) => "yes",
                (None, false) => "no",
            }
            .to_owned(),
            news: if record.news { "yes" } else { "" }.to_owned(),
            comment: text(&record.comment),
            ..Self::default()
        }
    }
}

impl CollectiveForm {
    /// Parses all fields.
    ///
    /// # Errors
    /// All problems, in the order of the fields.
    pub fn parse(&self, address: Address) -> Result<PrivateRecord, Problems> {
        let mut problems = Problems::default();
        let organisation = problems.check(
            Field::Organisation,
            OrganisationName::parse(&self.organisation),
        );
        let acronym = problems.check(Field::Acronym, optional_line(&self.acronym, ACRONYM_MAX));
        let kind = problems.check(
            Field::Kind,
            OrganisationKind::from_word(&self.kind).ok_or(Problem::KindMissing),
        );
        let place = problems.check(Field::Place, optional_line(&self.place, PLACE_MAX));
        let country = country(&self.country, &mut problems);
        let website = problems.check(Field::Website, website(&self.website));
        let name = PersonName::read(&self.first_name, &self.last_name, &mut problems);
        let function = optional_line(&self.function, ROLE_MAX)
            .and_then(|line| line.ok_or(Problem::FunctionMissing));
        let function = problems.check(Field::Function, function);
        let email = email(&self.email, address, &mut problems);
        if self.mandate.is_empty() {
            problems.add(Field::Mandate, Problem::MandateMissing);
        }
        let record = (|| {
            // An organisation is always listed, so nobody asks whether to publish; the mandatary stays private.
            Some(PrivateRecord {
                email: email?,
                place: place?,
                country: country?,
                organisation: Some(Organisation {
                    name: organisation?,
                    acronym: acronym?,
                    kind: kind?,
                    website: website?,
                    function: function?,
                }),
                hold: (!self.fax.is_empty()).then_some(HoldReason::Honeypot),
                ..PrivateRecord::new(name?)
            })
        })();
        record.filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// The fields as typed, to fill in the form again.
    #[must_use]
    pub fn values(&self) -> CollectiveValues {
        let form = self.clone();
        CollectiveValues {
            organisation: form.organisation,
            acronym: form.acronym,
            kind: form.kind,
            place: form.place,
            country: form.country,
            website: form.website,
            first_name: form.first_name,
            last_name: form.last_name,
            function: form.function,
            email: form.email.value(),
            mandate: !form.mandate.is_empty(),
            from: form.from,
        }
    }

    /// The form filled in with a stored signature, except for the mandate, which must be declared again.
    #[must_use]
    pub fn of(record: &PrivateRecord) -> Self {
        let person = IndividualForm::of(record);
        let group = record.organisation.as_ref();
        let text = |value: Option<&String>| value.cloned().unwrap_or_default();
        Self {
            organisation: group
                .map(|group| group.name.as_str().to_owned())
                .unwrap_or_default(),
            acronym: text(group.and_then(|group| group.acronym.as_ref())),
            // A message does not say it.
            kind: group
                .filter(|_| record.by_mail.is_none())
                .map(|group| group.kind.word().to_owned())
                .unwrap_or_default(),
            place: person.place,
            country: person.country,
            website: text(group.and_then(|group| group.website.as_ref())),
            first_name: person.first_name,
            last_name: person.last_name,
            function: group
                .map(|group| group.function.clone())
                .unwrap_or_default(),
            email: person.email,
            ..Self::default()
        }
    }
}
