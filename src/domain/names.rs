//! The names, the country and the website in a signature.

use serde::{Deserialize, Serialize};
use validator::ValidateUrl;

use super::stored_word::stored_words;
use super::{Field, Problem, Problems};
use crate::domain::text::{self, single_line};

/// Limits of the fields, in characters. This one holds for the first and for the last name.
pub const NAME_MAX: usize = 100;
pub const ROLE_MAX: usize = 120;
pub const PLACE_MAX: usize = 100;
pub const ORGANISATION_MAX: usize = 200;
pub const ACRONYM_MAX: usize = 30;
pub const COMMENT_MAX: usize = 1_000;
pub const WEBSITE_MAX: usize = 300;

/// The name of a person: a first name, a last name, or both. Many people have a single name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    first: String,
    last: String,
}

impl PersonName {
    /// Parses the two fields of a form; adds a problem for each field that is wrong.
    pub fn read(first: &str, last: &str, problems: &mut Problems) -> Option<Self> {
        let first = problems.check(Field::FirstName, name_part(first));
        let last = problems.check(Field::LastName, name_part(last));
        let (first, last) = (first?, last?);
        if first.is_empty() && last.is_empty() {
            problems.add(Field::FirstName, Problem::NameMissing);
            return None;
        }
        let name = Self { first, last };
        problems.check(Field::FirstName, single_line::with_letter(name.full()))?;
        // A telephone number or an address may be split over the two fields; both orders are published.
        for whole in [name.full(), name.sorted()] {
            problems.check(Field::FirstName, single_line::personal(whole))?;
        }
        Some(name)
    }

    /// The name of somebody who signed by e-mail, while it is not known. The page that confirms the signature asks for it.
    #[must_use]
    pub fn not_given() -> Self {
        Self {
            first: String::new(),
            last: String::new(),
        }
    }

    /// The first name; may be empty.
    #[must_use]
    pub fn first(&self) -> &str {
        &self.first
    }

    /// The last name; may be empty.
    #[must_use]
    pub fn last(&self) -> &str {
        &self.last
    }

    /// First name, then last name.
    #[must_use]
    pub fn full(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// Last name, then first name: the order of a directory.
    #[must_use]
    pub fn sorted(&self) -> String {
        format!("{} {}", self.last, self.first).trim().to_owned()
    }

    /// Splits a name that was written on one line. The last name is the last word, with a particle before it (“de
    /// Flers”).
    pub fn from_line(text: &str) -> Result<Self, Problem> {
        let line = name_part(text)?;
        if line.is_empty() {
            return Err(Problem::NameMissing);
        }
        let line = single_line::with_letter(line)?;
        let words: Vec<&str> = line.split(' ').collect();
        let particles = [
            "de", "du", "des", "van", "von", "della", "di", "da", "le", "la", "el", "al", "ben",
            "bin",
        ];
        // Capitalised particles count too: “Le Goff”, “Van Damme”, “Ben Ali”. The last word is never a particle.
        let end = words.len() - 1;
        let last_at = (1..end)
            .find(|at| particles.contains(&words[*at].to_lowercase().as_str()))
            .unwrap_or(end);
        Ok(Self {
            first: words[..last_at].join(" "),
            last: words[last_at..].join(" "),
        })
    }
}

fn name_part(text: &str) -> Result<String, Problem> {
    single_line::personal(single_line::clean(text, NAME_MAX)?)
}

/// Parses an optional public field; empty text is `None`.
pub fn optional_line(text: &str, max: usize) -> Result<Option<String>, Problem> {
    let line = single_line::public(single_line::clean(text, max)?)?;
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// The name of a group that signs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// An empty name is [`Problem::OrganisationMissing`].
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let line = single_line::public(single_line::clean(text, ORGANISATION_MAX)?)?;
        if line.is_empty() {
            return Err(Problem::OrganisationMissing);
        }
        single_line::with_letter_or_digit(line).map(Self)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two groups the same: names with equal identities are spellings of one name. Stored as a keyed index,
    /// so that a change needs a migration.
    #[must_use]
    pub fn identity(&self) -> String {
        text::identity(&self.0)
    }
}

stored_words! {
    /// In the order of the form.
    OrganisationKind {
        Association = "association",
        Union = "union",
        Party = "party",
        Collective = "collective",
        Company = "company",
        Media = "media",
        Institution = "institution",
        Other = "other",
    }
}

/// A country by its ISO 3166-1 alpha-2 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country(celes::Country);

impl Country {
    /// Parses an alpha-2 code in any case.
    pub fn parse(code: &str) -> Result<Self, Problem> {
        celes::Country::from_alpha2(code.trim())
            .map(Self)
            .map_err(|_| Problem::CountryUnknown)
    }

    /// The country with this alpha-3 code, in any case.
    #[must_use]
    pub fn parse_alpha3(code: &str) -> Option<Self> {
        celes::Country::from_alpha3(code.trim()).ok().map(Self)
    }

    /// The alpha-2 code in upper case.
    #[must_use]
    #[allow(
        clippy::misnamed_getters,
        reason = "the alpha-2 code is the code; the other field is a number"
    )]
    pub fn code(self) -> &'static str {
        self.0.alpha2
    }
}

impl TryFrom<String> for Country {
    type Error = String;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).map_err(|_| "unknown country".to_owned())
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.code().to_owned()
    }
}

/// Parses an optional http or https address; adds the scheme when it is missing.
pub fn website(text: &str) -> Result<Option<String>, Problem> {
    let line = single_line::clean(text, WEBSITE_MAX)?;
    if line.is_empty() {
        return Ok(None);
    }
    // People type “example.org”.
    let url = if line.contains("://") {
        line
    } else {
        format!("https://{line}")
    };
    if !url.validate_url() {
        return Err(Problem::WebsiteMalformed);
    }
    let url = url::Url::parse(&url).map_err(|_| Problem::WebsiteMalformed)?;
    let host = url.host_str().unwrap_or_default();
    let is_public_site =
        matches!(url.scheme(), "http" | "https") && host.contains('.') && url.username().is_empty();
    if is_public_site {
        Ok(Some(url.to_string()))
    } else {
        Err(Problem::WebsiteMalformed)
    }
}

crate::domain::hidden_debug!(PersonName, OrganisationName);

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
